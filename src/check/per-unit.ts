import { comparableUnit } from '../lexicon/comparable.ts'
import type { Figure, Grade } from '../model/layers.ts'
import { isAmount } from '../model/operand.ts'
import { isSameUnit } from '../model/same-unit.ts'
import { type Claim, gradeOf, type Rule } from './claim.ts'
import { daysOf } from './days.ts'
import { PRODUCT, perDays, quotientIn } from './formulas.ts'
import type { Worksheet } from './worksheet.ts'

/** How many figures away from a mean its total and its count may stand. */
const REACH = 5
const DAILY = /日均|平均每[天日]/
/** What happens on some days of a period only has no mean over its calendar days. */
const WORKING_DAYS = /成交|交易|换手|工作日|营业日|上班/
const MEAN = /人均|户均|亩均|(?:平均)?亩产量?|平均每[个一]?[人户亩]?/

/** total ÷ number = mean, total ÷ days = daily mean, price × quantity = total. */
export const perUnitClaims: Rule = sheet =>
  sheet.figures.flatMap((figure, index) => {
    if (figure.relation !== 'level' || sheet.isBase(index)) return []
    const measure = sheet.measureOf[index]!
    if (DAILY.test(measure)) return dailyMean(sheet, index)
    if (MEAN.test(measure)) return meanOfCount(sheet, index)
    if (figure.per !== null) return priceTimesQuantity(sheet, index)
    return []
  })

/** 7月份，生产原油1731万吨，日均产量55.8万吨: 1731万 ÷ 31天 = 55.8万 */
function dailyMean(sheet: Worksheet, mean: number): Claim[] {
  const figure = sheet.figures[mean]!
  const days = figure.time === null ? null : daysOf(figure.time)
  if (days === null || days < 2) return []
  const totals = amountsAround(sheet, mean).filter(it => {
    const { time, dimension } = sheet.figures[it]!
    return (
      dimension !== 'duration' &&
      isSameUnit(sheet.figures[it]!, figure) &&
      time === figure.time &&
      isTotalOf(sheet, it, mean)
    )
  })
  const isClear = totals.length === 1 && !WORKING_DAYS.test(sheet.plain.slice(figure.start - 30, figure.start))
  return totals.map(total => claim([total], mean, perDays(days), isClear ? gradeOf(sheet, [total, mean]) : 'searched'))
}

/** The same thing is meant by 原油生产 and 原油日均产量, by 原油加工 and 日均加工原油. */
function isTotalOf({ figures, measureOf }: Worksheet, total: number, mean: number): boolean {
  if (DAILY.test(measureOf[total]!) || measureOf[total] === '') return false
  const { entity } = figures[mean]!
  const characters = new Set(measureOf[total])
  return (
    (entity !== null && entity === figures[total]!.entity) ||
    [...measureOf[mean]!.replace(DAILY, '')].every(it => characters.has(it))
  )
}

/** 家庭户49416万户，家庭户人口129281万人，平均每个家庭户的人口为2.62人: 129281万 ÷ 49416万 = 2.62 */
function meanOfCount(sheet: Worksheet, mean: number): Claim[] {
  const figure = sheet.figures[mean]!
  const around = amountsAround(sheet, mean)
  const totalMeasure = sheet.measureOf[mean]!.replace(MEAN, '')
  const totals = around.filter(it => {
    const measure = sheet.measureOf[it]!
    return isSameKind(sheet.figures[it]!, figure) && measure.endsWith(totalMeasure) && !MEAN.test(measure)
  })
  const counts = around.filter(it => mayCount(sheet.figures[it]!) && !totals.includes(it))
  const named = counts.filter(it => sheet.measureOf[it] !== '' && totalMeasure.startsWith(sheet.measureOf[it]!))
  const isNamed = totals.length === 1 && named.length === 1 && sheet.measureOf[totals[0]!] === totalMeasure
  const divisor = statedDivisor(sheet, mean, counts)
  return totals.flatMap(total =>
    counts.map(count => {
      const isStated = totals.length === 1 && count === divisor && total < mean
      const grade = isNamed && count === named[0] ? gradeOf(sheet, [total, count, mean]) : 'searched'
      return claim([total, count], mean, quotientIn(ratioOf(sheet, total, mean)), isStated ? 'linked' : grade)
    }),
  )
}

/** What a mean is for one of, by the words for it: 人均, 户均, 亩产, 平均每家. */
const DIVISORS: readonly (readonly [mean: RegExp, unit: RegExp])[] = [
  [/人均|平均每人/, /^\{[人名位]\}$/],
  [/户均|平均每户/, /^\{户\}$/],
  [/亩产|亩均|平均每亩/, /^\[mu_zh\]$/],
]

/** The one amount before a mean, in its sentence, of what its words say it is for one of. */
function statedDivisor(sheet: Worksheet, mean: number, counts: readonly number[]): number | null {
  const unit = DIVISORS.find(([words]) => words.test(sheet.measureOf[mean]!))?.[1]
  if (unit === undefined) return null
  const stated = counts.filter(it => unit.test(sheet.figures[it]!.unitCode))
  const [only] = stated
  return stated.length === 1 && only! < mean && sheet.sentenceOf[only!] === sheet.sentenceOf[mean] ? only! : null
}

/** Things are counted, land is measured. */
const mayCount = ({ dimension, unitCode }: Figure): boolean => dimension === 'count' || unitCode === '[mu_zh]'

/** Whether two amounts can be compared: 1.43万吨 and 550公斤. */
const isSameKind = (a: Figure, b: Figure): boolean => isSameUnit(a, b) || baseOf(a.unitCode) === baseOf(b.unitCode)

const baseOf = (unit: string): string => comparableUnit(unit)?.[0] ?? unit

/** How many units of a mean a unit of its total holds. */
function ratioOf({ figures }: Worksheet, total: number, mean: number): number {
  const [whole, own] = [figures[total]!, figures[mean]!].map(({ unitCode }) => {
    const [over, under = '1'] = (comparableUnit(unitCode)?.[1] ?? '1').split('/')
    return Number(over) / Number(under)
  })
  return whole! / own!
}

/** 收购价每吨2300元，收购5.6万吨，共1.288亿元: 2300 × 5.6万 = 1.288亿 */
function priceTimesQuantity(sheet: Worksheet, price: number): Claim[] {
  const [money, unit] = sheet.figures[price]!.unitCode.split('/')
  const around = amountsAround(sheet, price)
  const quantities = around.filter(it => sheet.figures[it]!.unitCode === unit)
  const totals = around.filter(it => sheet.figures[it]!.unitCode === money)
  return quantities.flatMap(quantity => totals.map(total => claim([price, quantity], total, PRODUCT)))
}

/** Amounts near a figure in its paragraph, itself left out. */
function amountsAround(sheet: Worksheet, index: number): number[] {
  const found: number[] = []
  for (let other = Math.max(0, index - REACH); other <= index + REACH && other < sheet.figures.length; other++) {
    if (other !== index && sheet.blockOf[other] === sheet.blockOf[index] && isAmount(sheet.figures[other]!))
      found.push(other)
  }
  return found
}

const claim = (
  operands: readonly number[],
  stated: number,
  formula: Claim['formula'],
  grade: Grade = 'searched',
): Claim => ({ kind: 'per_unit', formula, operands, stated, grade })
