import { isSameUnit } from '../model/same-unit.ts'
import { amountsAround, figuresAround, perUnitClaim, textAfter } from './around.ts'
import { type Claim, gradeOf } from './claim.ts'
import { daysOf } from './days.ts'
import { BY_DAYS, perDays } from './formulas.ts'
import type { Worksheet } from './worksheet.ts'

const DAILY = /日均|平均每[天日]/
/** Before a figure that is a mean, where its measure does not say so. */
const DAILY_BEFORE = /(?:日均|平均每[天日])\p{L}{0,6}$/u
/** What happens on some days of a period only has no mean over its calendar days. */
const WORKING_DAYS = /成交|交易|换手|工作日|营业日|上班/
const WORDS_BEFORE = 30
/** Days as they are counted: 假期7天, 62个工作日. */
const DAYS = /^(?:d|\{(?:天|日|[^}]{2}日)\})$/
/** How far behind a mean it is told how it is reckoned. */
const BRACKET = 20

/** Whether a figure is a mean by the day. */
export const isDaily = (sheet: Worksheet, figure: number): boolean =>
  DAILY.test(sheet.measureOf[figure]!) || DAILY_BEFORE.test(sheet.clauseBefore(figure))

/**
 * total ÷ days = mean; the days as they are printed, or those of the period.
 *
 *     7月份，生产原油1731万吨，日均产量55.8万吨        1731万 ÷ 31天 = 55.8万
 *     假期7天，接待游客35.7万人次，日均5.1万人次       35.7万 ÷ 7天 = 5.1万
 */
export function dailyMean(sheet: Worksheet, mean: number): Claim[] {
  const figure = sheet.figures[mean]!
  const totals = amountsAround(sheet, mean).filter(it => {
    const { time, dimension } = sheet.figures[it]!
    return (
      dimension !== 'duration' &&
      isSameUnit(sheet.figures[it]!, figure) &&
      time === figure.time &&
      isTotalOf(sheet, it, mean)
    )
  })
  const printed = figuresAround(sheet, mean).filter(it => isNumberOfDays(sheet, it, mean))
  if (printed.length > 0) {
    const isOne = totals.length === 1 && printed.length === 1 && isOfAllDays(sheet, totals[0]!, printed[0]!, mean)
    return totals.map(it => perUnitClaim([it, printed[0]!], mean, BY_DAYS, isOne ? 'linked' : 'searched'))
  }
  const days = figure.time === null ? null : daysOf(figure.time)
  if (days === null || days < 2) return []
  const { start } = figure
  const words = sheet.plain.slice(start - WORDS_BEFORE, start) + textAfter(sheet, mean, BRACKET)
  const isClear = totals.length === 1 && !WORKING_DAYS.test(words)
  return totals.map(it => perUnitClaim([it], mean, perDays(days), isClear ? gradeOf(sheet, [it, mean]) : 'searched'))
}

/**
 * Whether a total and its mean are of all days that are printed: nothing else is counted between them, and the words before 日均 are those of
 * the total, too. Counter-cases: 假期8天，前3天接待12.6万人次，日均4.2万人次; 工期62天，运走土方31万立方米，高峰期日均8万立方米.
 */
function isOfAllDays({ between, clauseBefore }: Worksheet, total: number, days: number, mean: number): boolean {
  const [first, second, third] = [total, days, mean].toSorted((a, b) => a - b) as [number, number, number]
  const isCounted = /\d/.test(between(first, second) + between(second, third))
  return !isCounted && clauseBefore(total).includes(clauseBefore(mean).replace(DAILY_BEFORE, ''))
}

/** Whether a figure says how many days a mean is over: in its sentence, before it or in the bracket behind it. */
function isNumberOfDays({ figures, sentenceOf, plain }: Worksheet, days: number, mean: number): boolean {
  const { unitCode, relation, value, start } = figures[days]!
  if (!DAYS.test(unitCode) || relation !== 'level' || value === null || sentenceOf[days] !== sentenceOf[mean])
    return false
  return days < mean || /[（(]?[按以]$/.test(plain.slice(figures[mean]!.end, start))
}

/** The same thing is meant by 原油生产 and 原油日均产量, by 原油加工 and 日均加工原油. */
function isTotalOf(sheet: Worksheet, total: number, mean: number): boolean {
  const { figures, measureOf } = sheet
  if (isDaily(sheet, total) || measureOf[total] === '') return false
  const { entity } = figures[mean]!
  const characters = new Set(measureOf[total])
  return (
    (entity !== null && entity === figures[total]!.entity) ||
    [...measureOf[mean]!.replace(DAILY, '')].every(it => characters.has(it))
  )
}
