import { comparableUnit } from '../lexicon/comparable.ts'
import type { Figure } from '../model/layers.ts'
import { isSameUnit } from '../model/same-unit.ts'
import { figuresAround, perUnitClaim, textAfter } from './around.ts'
import { type Claim, gradeOf } from './claim.ts'
import { quotientIn } from './formulas.ts'
import type { Worksheet } from './worksheet.ts'

/** What is counted one by one, by its classifier: 户均, 套均. */
const COUNTED = '户套台件辆'
const ONE = `[人亩${COUNTED}]`
const MEAN = new RegExp(`${ONE}均|(?:平均)?亩产量?|平均每[个一]?${ONE}?`)
/** Before a figure that is a mean, where its measure does not say so. */
const MEAN_BEFORE = new RegExp(`(?:${ONE}均|平均每[个一]?${ONE})\\p{L}{0,4}$`, 'u')
/** A mean of what was gained: 户均增收; in 人均收入增加 it is the mean that changes. */
const MEAN_GAIN = /(?:[人户亩]均|平均每[人户亩])(?:可|约|共|累计|实现)*(?:增|减|节|省|降|补)\p{L}{0,4}$/u
/** A mean over a number that is not the one printed: the year's mean population. */
const OTHER_NUMBER = /生产总值|GDP/
/** How a mean is reckoned, in the bracket behind it: （按年平均常住人口计算）. */
const RECKONED = /^\p{L}?[（(][按以][^（()）]*(?:计算?|口径|折算|测算)/u
const BRACKET = 24
/** What a mean is for one of, by the words for it: 人均, 户均, 亩产, 平均每家. */
const DIVISORS: readonly (readonly [mean: RegExp, unit: RegExp])[] = [
  [/人均|平均每人/, /^\{[人名位]\}$/],
  [/亩产|亩均|平均每亩/, /^\[mu_zh\]$/],
  ...[...COUNTED].map(it => [new RegExp(`${it}均|平均每${it}`), new RegExp(`^\\{${it}\\}$`)] as const),
]
/** What names a total that follows its mean: 户均收入4.2万元，总收入504万元. */
const TOTAL = /[共总]|合计|累计/

/** Whether a figure is a mean by the person, household or area. */
export function isMeanOfCount(sheet: Worksheet, figure: number): boolean {
  const clause = sheet.clauseBefore(figure)
  const { relation, per } = sheet.figures[figure]!
  if (relation === 'change') return MEAN_GAIN.test(clause)
  return MEAN.test(sheet.measureOf[figure]!) || (per === null && MEAN_BEFORE.test(clause))
}

/**
 * total ÷ number = mean
 *
 *     家庭户49416万户，家庭户人口129281万人，平均每个家庭户的人口为2.62人        129281万 ÷ 49416万 = 2.62
 *     86户农户增收172万元，户均增收2万元                                        172万 ÷ 86 = 2万
 */
export function meanOfCount(sheet: Worksheet, mean: number): Claim[] {
  const figure = sheet.figures[mean]!
  const around = figuresAround(sheet, mean)
  const totalMeasure = measureOfTotal(sheet, mean)
  const totals = around.filter(it => {
    const measure = sheet.measureOf[it]!
    const other = sheet.figures[it]!
    const isAlike = other.relation === figure.relation && other.direction === figure.direction && other.value !== null
    return isAlike && isSameKind(other, figure) && measure.endsWith(totalMeasure) && !isMeanOfCount(sheet, it)
  })
  const counts = around.filter(it => mayCount(sheet.figures[it]!) && !totals.includes(it))
  const named = counts.filter(it => sheet.measureOf[it] !== '' && totalMeasure.startsWith(sheet.measureOf[it]!))
  const isNamed = totals.length === 1 && named.length === 1 && sheet.measureOf[totals[0]!] === totalMeasure
  const divisor = statedDivisor(sheet, mean, counts)
  const isOfOther = OTHER_NUMBER.test(sheet.measureOf[mean]!) || RECKONED.test(textAfter(sheet, mean, BRACKET))
  return totals.flatMap(total =>
    counts.map(count => {
      const isStated = totals.length === 1 && count === divisor && isToldWith(sheet, total, mean)
      const grade = isNamed && count === named[0] ? gradeOf(sheet, [total, count, mean]) : 'searched'
      const formula = quotientIn(ratioOf(sheet, total, mean))
      return perUnitClaim([total, count], mean, formula, isOfOther ? 'searched' : isStated ? 'linked' : grade)
    }),
  )
}

/** What a mean is of, without the word for it; in a table the row names both: 甲村|户均收入 and 甲村|总收入. */
const measureOfTotal = ({ figures, measureOf }: Worksheet, mean: number): string =>
  ((figures[mean]!.slot === 'table' && figures[mean]!.property) || measureOf[mean]!).replace(MEAN, '')

/** The one amount near a mean, in its sentence, of what its words say it is for one of. */
function statedDivisor(sheet: Worksheet, mean: number, counts: readonly number[]): number | null {
  const words = sheet.measureOf[mean]! + sheet.clauseBefore(mean)
  const unit = DIVISORS.find(([named]) => named.test(words))?.[1]
  if (unit === undefined) return null
  const stated = counts.filter(it => unit.test(sheet.figures[it]!.unitCode))
  const [only] = stated
  return stated.length === 1 && sheet.sentenceOf[only!] === sheet.sentenceOf[mean] ? only! : null
}

/** Whether a total stands before its mean, or is called one behind it in the same sentence. */
const isToldWith = (sheet: Worksheet, total: number, mean: number): boolean =>
  total < mean || (sheet.sentenceOf[total] === sheet.sentenceOf[mean] && TOTAL.test(sheet.clauseBefore(total)))

/** Things are counted, land is measured. */
const mayCount = ({ dimension, unitCode, relation }: Figure): boolean =>
  relation === 'level' && (dimension === 'count' || unitCode === '[mu_zh]')

/** Whether two amounts can be compared: 1.43万吨 and 550公斤. */
const isSameKind = (a: Figure, b: Figure): boolean => isSameUnit(a, b) || baseOf(a.unitCode) === baseOf(b.unitCode)

const baseOf = (unit: string): string => comparableUnit(unit)?.[0] ?? unit

/** How many units of a mean a unit of its total holds. */
const ratioOf = ({ figures }: Worksheet, total: number, mean: number): number =>
  sizeOf(figures[total]!.unitCode) / sizeOf(figures[mean]!.unitCode)

/** How much of its base a unit holds: a tonne 1000 kilograms. */
export function sizeOf(unit: string): number {
  const [over, under = '1'] = (comparableUnit(unit)?.[1] ?? '1').split('/')
  return Number(over) / Number(under)
}
