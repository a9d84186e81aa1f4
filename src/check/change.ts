import type { Figure, Grade } from '../model/layers.ts'
import { operandOf } from '../model/operand.ts'
import { isSameUnit } from '../model/same-unit.ts'
import { type Claim, gradeOf, type Rule } from './claim.ts'
import { BASIS_POINTS, DIFFERENCE, GROWTH, LOSS, RATE_OF_GAIN, RATE_OF_LOSS, RATIO } from './formulas.ts'
import type { Worksheet } from './worksheet.ts'

/** Growth net of prices follows from no printed levels. */
const REAL_TERMS = /可比|不变价|实际|扣除|剔除|同口径|同店|内生/
/** Measures whose growth is reported in real terms even where the text does not say so. */
const REAL_MEASURES = /生产总值|GDP|增加值|总产值|收入|消费支出|销售额/

/**
 * level, earlier level → amount, rate or points of change; amount, level → rate, also where no earlier level is printed.
 *
 *     全国人口共141178万人，与2010年的133972万人相比，增加7206万人，增长5.38%
 *               ^now                  ^earlier            ^amount      ^rate
 */
export const changeClaims: Rule = sheet =>
  sheet.figures.flatMap((figure, change) => {
    if (figure.relation !== 'change' || figure.per !== null) return []
    const [now, earlier] = [operandOf(figure, 'level')?.figure, operandOf(figure, 'base')?.figure]
    if (now === undefined) return []
    return [
      ...(earlier === undefined ? [] : fromEarlier(sheet, change, now, earlier)),
      ...fromAmount(sheet, change, now),
    ]
  })

function fromEarlier(sheet: Worksheet, change: number, now: number, earlier: number): Claim[] {
  const { figures } = sheet
  if (!isSameUnit(figures[now]!, figures[earlier]!)) return []
  const figure = figures[change]!
  const claim = { kind: 'change', stated: change, grade: gradeOfChange(sheet, change, [now, earlier]) } as const
  const falls = isFall(sheet, change, now, earlier)
  if (isDoubling(sheet, change)) return [{ ...claim, formula: RATIO, operands: [now, earlier] }]
  if (isRate(figure)) return [{ ...claim, formula: falls ? LOSS : GROWTH, operands: [now, earlier] }]
  const formula = figure.unitCode === 'bp' ? BASIS_POINTS : DIFFERENCE
  return [{ ...claim, formula, operands: falls ? [earlier, now] : [now, earlier] }]
}

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
  return [{ kind: 'change', formula, operands, stated: rate, grade: gradeOfChange(sheet, rate, operands) }]
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
  const figure = sheet.figures[change]!
  const isNominal = !isRate(figure) || sheet.figures[operands[0]!]!.relation === 'change'
  const before = sheet.plain.slice(Math.max(0, figure.start - 30), figure.start)
  const isReal = isRate(figure) && REAL_TERMS.test(before)
  return isReal || (!isNominal && REAL_MEASURES.test(sheet.measureOf[change]!))
    ? 'searched'
    : gradeOf(sheet, [...operands, change], figure.operands)
}

const isPoints = ({ dimension }: Figure): boolean => dimension === 'percentage_point'
const isRate = ({ dimension }: Figure): boolean => dimension === 'percent' || dimension === 'multiple'
