import { yearBefore } from '../model/edtf.ts'
import type { Figure, Grade } from '../model/layers.ts'
import { operandOf } from '../model/operand.ts'
import { isSameUnit } from '../model/same-unit.ts'
import { frameOfStart, isOfStart } from './bases.ts'
import { type Claim, gradeOf, type Rule } from './claim.ts'
import { evaluate } from './evaluate.ts'
import { BASIS_POINTS, DIFFERENCE, GROWTH, LOSS, RATE_OF_GAIN, RATE_OF_LOSS, RATIO } from './formulas.ts'
import { meets } from './interval.ts'
import { printedValue } from './tolerance.ts'
import { verdict } from './verdict.ts'
import type { Worksheet } from './worksheet.ts'
import { earlierLevels } from './year-before.ts'

/** Growth net of prices follows from no printed levels. */
const REAL_TERMS = /可比|不变价|实际|扣除|剔除|同口径|同店|内生/
/** Measures whose growth is reported in real terms, or over another base than was printed before, even where the text does not say so. */
const REAL_MEASURES = /生产总值|GDP|增加值|总产值|可支配|纯收入|人均收入|消费支出|业务总?量|业务收入|投资|销售[额面]/

/**
 * level, earlier level → amount, rate or points of change; amount, level → rate, also where no earlier level is printed.
 *
 *     全国人口共141178万人，与2010年的133972万人相比，增加7206万人，增长5.38%
 *               ^now                  ^earlier            ^amount      ^rate
 */
export const changeClaims: Rule = sheet => {
  const earlierOf = earlierLevels(sheet)
  return sheet.figures.flatMap((figure, change) => {
    if (figure.relation !== 'change' || figure.per !== null) return []
    const now = operandOf(figure, 'level')?.figure
    if (now === undefined) return pointsInPercent(sheet, change)
    const earlier = operandOf(figure, 'base')?.figure ?? earlierOf(change, now)
    return [...(earlier === null ? [] : fromEarlier(sheet, change, now, earlier)), ...fromAmount(sheet, change, now)]
  })
}

function fromEarlier(sheet: Worksheet, change: number, now: number, earlier: number): Claim[] {
  const { figures } = sheet
  if (!isSameUnit(figures[now]!, figures[earlier]!)) return []
  const figure = figures[change]!
  const isStart = operandOf(figures[now]!, 'base')?.figure === earlier
  const isOther = isStart && !isOfStart(sheet.clauseBefore(earlier), sheet.clauseBefore(change))
  const grade = isOther ? 'searched' : gradeOfChange(sheet, change, [now, earlier])
  const way = isOfYears(sheet, change, now, earlier)
    ? ({ kind: 'chain', frame: 'year_before' } as const)
    : ({ kind: 'change', frame: frameOfStart(sheet, earlier) } as const)
  const claim = { ...way, stated: change, grade }
  const falls = isFall(sheet, change, now, earlier)
  if (isDoubling(sheet, change)) return [{ ...claim, formula: RATIO, operands: [now, earlier] }]
  if (isRate(figure)) return [{ ...claim, formula: falls ? LOSS : GROWTH, operands: [now, earlier] }]
  const formula = figure.unitCode === 'bp' ? BASIS_POINTS : DIFFERENCE
  return [{ ...claim, formula, operands: falls ? [earlier, now] : [now, earlier] }]
}

/** 同比增长17.0%, where another sentence states the level of the year before. */
function isOfYears({ figures, sentenceOf }: Worksheet, change: number, now: number, earlier: number): boolean {
  const { time } = figures[now]!
  return sentenceOf[earlier] !== sentenceOf[change] && time !== null && figures[earlier]!.time === yearBefore(time)
}

/** 毛利率由32.5%升至41.3%，提高8.8%: percent where points are meant, as the difference shows. */
function pointsInPercent(sheet: Worksheet, change: number): Claim[] {
  const now = change - 1
  const figure = sheet.figures[change]!
  const earlier = sheet.figures[now] && operandOf(sheet.figures[now], 'base')?.figure
  if (earlier === undefined || sheet.sentenceOf[now] !== sheet.sentenceOf[change]) return []
  const levels = [now, earlier].map(it => sheet.figures[it]!)
  if (!sheet.printed(change).endsWith('%') || levels.some(it => it.unitCode !== '%' || it.relation === 'change'))
    return []
  const falls = figure.direction === 'down'
  const frame = frameOfStart(sheet, earlier)
  const claim = { kind: 'change', frame, stated: change, operands: [now, earlier], grade: 'stated' } as const
  const meant: Claim = { ...claim, formula: DIFFERENCE, operands: falls ? [earlier, now] : [now, earlier] }
  if (!comesOut(sheet, meant)) return []
  const rate: Claim = { ...claim, formula: falls ? LOSS : GROWTH }
  // 由92.5%提高到95.0%，提高2.5%: 2.7% is no more than within reach of the digits
  return [comesOut(sheet, rate) && !isPrinted(sheet, rate) ? meant : rate]
}

/** Whether a claim comes out with its operands as they are printed. */
const isPrinted = (sheet: Worksheet, claim: Claim): boolean =>
  meets(
    evaluate(sheet, claim, it => printedValue(sheet.figures[it]!)),
    sheet.toleranceOf(claim.stated),
  )

const comesOut = (sheet: Worksheet, claim: Claim): boolean => verdict(sheet, claim)?.status === 'consistent'

/** Whether a change goes down. Of a time that words call 快 or 慢, as of a change that no word directs, the levels tell. */
function isFall({ figures }: Worksheet, change: number, now: number, earlier: number): boolean {
  const { direction, dimension } = figures[change]!
  if (direction !== null && dimension !== 'duration') return direction === 'down'
  return Number(figures[now]!.value) < Number(figures[earlier]!.value)
}

/** 增加7206万人，增长5.38%: the rate follows from the amount beside it and the level reached. */
function fromAmount(sheet: Worksheet, rate: number, now: number): Claim[] {
  const figure = sheet.figures[rate]!
  if (!isRate(figure) || isDoubling(sheet, rate)) return []
  const amount = [rate - 1, rate + 1].find(other => isAmountOf(sheet, other, rate, now))
  if (amount === undefined) return []
  const formula = figure.direction === 'down' ? RATE_OF_LOSS : RATE_OF_GAIN
  const operands = [amount, now]
  const grade = gradeOfChange(sheet, rate, operands)
  return [{ kind: 'change', frame: 'amount_and_rate', formula, operands, stated: rate, grade }]
}

function isAmountOf(sheet: Worksheet, amount: number, rate: number, now: number): boolean {
  const figure = sheet.figures[amount]
  if (figure?.relation !== 'change' || isRate(figure) || isPoints(figure) || figure.per !== null) return false
  const { direction, base } = sheet.figures[rate]!
  return (
    sheet.sentenceOf[amount] === sheet.sentenceOf[rate] &&
    sheet.measureOf[amount] === sheet.measureOf[rate] &&
    figure.direction === direction &&
    figure.base === base &&
    isSameUnit(figure, sheet.figures[now]!)
  )
}

/** 翻一番 counts the times, 增长一倍 what is added. */
const isDoubling = (sheet: Worksheet, change: number): boolean => sheet.printed(change).startsWith('翻')

/** An amount of money beside a rate says that the rate is of money, too: 收入增加4.1亿元，增长5.5%. */
function gradeOfChange(sheet: Worksheet, change: number, operands: readonly number[]): Grade {
  if (isOfOther(sheet, change, operands)) return 'searched'
  const isNominal = sheet.figures[operands[0]!]!.relation === 'change' && !isSaidReal(sheet, change)
  return !isNominal && isReal(sheet, change)
    ? 'searched'
    : gradeOf(sheet, [...operands, change], sheet.figures[change]!.operands)
}

/** 由66%提高到83.4%，超过目标13.4个百分点, 年均增加1075万人, 翻了近3倍: of another base, of one year of many, or of what it came to; or of others. */
function isOfOther(sheet: Worksheet, change: number, operands: readonly number[]): boolean {
  const { figures } = sheet
  const clause = sheet.clauseBefore(change)
  if (/[年月日]均|平均每/.test(clause) || (figures[change]!.unitCode === '{倍}' && clause.includes('翻'))) return true
  const [named, ...others] = new Set(operands.flatMap(it => figures[it]!.entity ?? []))
  if (named !== undefined && others.length > 0) return true
  const startsElsewhere = operands.some(it => sheet.isBase(it) && it < change)
  return startsElsewhere && /超|[高低]于|高出|目前|当前|目标/.test(clause)
}

/** Whether a rate is one of growth net of prices, or over a base that was revised: it follows from no printed levels. */
export const isReal = (sheet: Worksheet, change: number): boolean =>
  isRate(sheet.figures[change]!) && (isSaidReal(sheet, change) || REAL_MEASURES.test(sheet.measureOf[change]!))

const isSaidReal = ({ plain, figures }: Worksheet, change: number): boolean => {
  const { start } = figures[change]!
  return REAL_TERMS.test(plain.slice(Math.max(0, start - 30), start))
}

const isPoints = ({ dimension }: Figure): boolean => dimension === 'percentage_point'
const isRate = ({ dimension }: Figure): boolean => dimension === 'percent' || dimension === 'multiple'
