import type { Figure } from '../model/layers.ts'
import type { Claim, Rule } from './claim.ts'
import { DIFFERENCE, type Formula, GROWTH, LOSS, RATE_OF_GAIN, RATE_OF_LOSS, RATIO, SUM } from './formulas.ts'
import { isAmount, isPercentage, isSameUnit } from './units.ts'
import type { Worksheet } from './worksheet.ts'

/** How many figures before a change the level it changed may stand. */
const REACH = 6

/** Growth net of prices follows from no printed levels. */
const REAL_TERMS = /可比|不变价|实际|扣除|剔除|同口径|同店|内生/
/** Measures whose growth is reported in real terms even where the text does not say so. */
const REAL_MEASURES = /生产总值|GDP|增加值|总产值|收入|消费支出|销售额/

/**
 * level, earlier level → amount, rate or points of change; and where no earlier level is printed,
 * amount and level → rate.
 *
 *     全国人口共141178万人，与2010年的133972万人相比，增加7206万人，增长5.38%
 *               ^now                  ^earlier            ^amount      ^rate
 */
export const changeClaims: Rule = sheet =>
  sheet.figures.flatMap((figure, change) => {
    if (figure.relation !== 'change' || figure.per !== null) return []
    const now = levelOf(sheet, change)
    if (now === null) return []
    return [...fromEarlierLevel(sheet, change, now), ...fromAmount(sheet, change, now)]
  })

/** The level that changed: the nearest one of the same measure before it in the paragraph, else right after it (增加68名，达到619名). */
function levelOf(sheet: Worksheet, change: number): number | null {
  for (let level = change - 1; level >= Math.max(0, change - REACH); level--) {
    if (sheet.blockOf[level] !== sheet.blockOf[change]) break
    if (isLevelOf(sheet, level, change)) return level
  }
  const next = change + 1
  if (sheet.sentenceOf[next] !== sheet.sentenceOf[change] || !isLevelOf(sheet, next, change)) return null
  return /[达至到为]/.test(sheet.between(change, next)) ? next : null
}

function isLevelOf(sheet: Worksheet, level: number, change: number): boolean {
  if (sheet.measureOf[level] !== sheet.measureOf[change]) return false
  return fits(sheet.figures[change]!, sheet.figures[level]!)
}

/** Points are added to percentages, amounts to amounts in the same unit, rates to any amount. */
function fits(change: Figure, level: Figure): boolean {
  if (isPoints(change)) return isPercentage(level)
  return isAmount(level) && (isRate(change) || isSameUnit(change, level))
}

const isPoints = ({ dimension }: Figure): boolean => dimension === 'percentage_point'
const isRate = ({ dimension }: Figure): boolean => dimension === 'percent' || dimension === 'multiple'

/** The earlier level is linked as the base, or is the A of 由A增至B. */
function fromEarlierLevel(sheet: Worksheet, change: number, now: number): Claim[] {
  const figure = sheet.figures[change]!
  const earlier = figure.baseFigure ?? startOf(sheet, now)
  if (earlier === null || earlier === now || !fits(figure, sheet.figures[earlier]!)) return []
  if (!isSameUnit(sheet.figures[earlier]!, sheet.figures[now]!)) return []
  const ground = isRate(figure) && isInRealTerms(sheet, change) ? 'supposed' : 'asserted'
  return [{ kind: 'change', ...derivation(sheet, change, now, earlier), stated: change, ground }]
}

function derivation(
  sheet: Worksheet,
  change: number,
  now: number,
  earlier: number,
): Pick<Claim, 'formula' | 'operands'> {
  const figure = sheet.figures[change]!
  const falls = figure.direction === 'down'
  if (figure.dimension === 'multiple' && sheet.printed(change).startsWith('翻'))
    return { formula: RATIO, operands: [now, earlier] }
  if (isRate(figure)) return { formula: falls ? LOSS : GROWTH, operands: [now, earlier] }
  return { formula: DIFFERENCE, operands: falls ? [earlier, now] : [now, earlier] }
}

/** The A of 由A增至B, for B. */
function startOf(sheet: Worksheet, now: number): number | null {
  const earlier = now - 1
  if (earlier < 0 || sheet.sentenceOf[earlier] !== sheet.sentenceOf[now]) return null
  if (sheet.measureOf[earlier] !== sheet.measureOf[now]) return null
  const before = sheet.plain.slice(Math.max(0, sheet.figures[earlier]!.start - 16), sheet.figures[earlier]!.start)
  return /[由从]/.test(before) && /[至到为]/.test(sheet.between(earlier, now)) ? earlier : null
}

/** 增加7206万人，增长5.38%: the rate follows from the amount beside it and the level reached. */
function fromAmount(sheet: Worksheet, rate: number, now: number): Claim[] {
  if (!isRate(sheet.figures[rate]!) || sheet.printed(rate).startsWith('翻')) return []
  const amount = [rate - 1, rate + 1].find(other => isAmountBeside(sheet, other, rate, now))
  if (amount === undefined) return []
  const formula: Formula = sheet.figures[rate]!.direction === 'down' ? RATE_OF_LOSS : RATE_OF_GAIN
  const ground = isInRealTerms(sheet, rate) ? 'supposed' : 'asserted'
  return [{ kind: 'change', formula, operands: [amount, now], stated: rate, ground }]
}

function isAmountBeside(sheet: Worksheet, amount: number, rate: number, now: number): boolean {
  const figure = sheet.figures[amount]
  if (figure?.relation !== 'change' || isRate(figure) || isPoints(figure) || figure.per !== null) return false
  const other = sheet.figures[rate]!
  return (
    sheet.sentenceOf[amount] === sheet.sentenceOf[rate] &&
    sheet.measureOf[amount] === sheet.measureOf[rate] &&
    figure.direction === other.direction &&
    (figure.base === other.base || figure.base === null || other.base === null) &&
    isSameUnit(figure, sheet.figures[now]!)
  )
}

function isInRealTerms(sheet: Worksheet, rate: number): boolean {
  const { start } = sheet.figures[rate]!
  return (
    REAL_TERMS.test(sheet.plain.slice(Math.max(0, start - 30), start)) || REAL_MEASURES.test(sheet.measureOf[rate]!)
  )
}
