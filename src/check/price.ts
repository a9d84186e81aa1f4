import { comparableUnit } from '../lexicon/comparable.ts'
import { printedDigits } from '../model/digits.ts'
import { amountsAround, perUnitClaim } from './around.ts'
import type { Claim } from './claim.ts'
import { productIn } from './formulas.ts'
import { sizeOf } from './mean.ts'
import type { Worksheet } from './worksheet.ts'

/** Prices that nobody paid, or not for all of it, and those of a market: the last one of a day is not that of its turnover. */
const OTHER_PRICE =
  /起拍|起价|底价|楼面|不[超高低]|最[高低]|上限|下限|原价|参考|指导|挂牌|预计|保证金|定金|首付|浮动|成交|收[于盘报]|股/
/** Before what is one's mean. */
const EACH = /(?:平均)?每\p{L}{1,3}$|[人户]均/u
const TELLING_DIGITS = 3
/** What names a total of money. */
const TOTAL = /[额款共总]|合计|累计|收入|支[付出]|发放|花/

/**
 * price × quantity = total: surely where a sentence holds one of each.
 *
 *     收购价每吨2300元，收购5.6万吨，共1.288亿元        2300 × 5.6万 = 1.288亿
 *     42名志愿者服务5040小时，平均每人120小时           120 × 42 = 5040
 */
export function priceTimesQuantity(sheet: Worksheet, price: number): Claim[] {
  const { figures } = sheet
  const [kind, unit] = figures[price]!.unitCode.split('/') as [string, string]
  const around = amountsAround(sheet, price)
  const quantities = around.filter(it => isAlike(figures[it]!.unitCode, unit))
  const totals = around.filter(it => figures[it]!.unitCode === kind)
  const areOnly = isOnlyPrice(sheet, price) && isOnly(sheet, price, quantities) && isOnly(sheet, price, totals)
  const isSure = areOnly && isPaid(sheet, price, totals[0]!)
  return quantities.flatMap(quantity => {
    const formula = productIn(sizeOf(figures[quantity]!.unitCode) / sizeOf(unit))
    return totals.map(total => perUnitClaim([price, quantity], total, formula, isSure ? 'linked' : 'searched', 'price'))
  })
}

const PEOPLE = /^\{[人名位]\}$/

/** Units of one kind: kilograms and tonnes, people however they are counted. */
function isAlike(unit: string, other: string): boolean {
  if (unit === other || (PEOPLE.test(unit) && PEOPLE.test(other))) return true
  const base = comparableUnit(unit)?.[0]
  return base !== undefined && base === comparableUnit(other)?.[0]
}

/** Whether an amount is the only one of its kind near a price, and stands in its sentence. */
const isOnly = ({ sentenceOf }: Worksheet, price: number, amounts: readonly number[]): boolean =>
  amounts.length === 1 && sentenceOf[amounts[0]!] === sentenceOf[price]

/** Whether a price is the only one near, so that nothing else is paid besides it. */
const isOnlyPrice = (sheet: Worksheet, price: number): boolean =>
  amountsAround(sheet, price).every(it => sheet.figures[it]!.per === null)

/** Whether the words are of a price that was paid and of a total; of what is no money, of a mean that tells by its digits. */
function isPaid(sheet: Worksheet, price: number, total: number): boolean {
  const { plain, figures, sentenceStart, clauseBefore } = sheet
  if (figures[price]!.dimension !== 'money')
    return EACH.test(clauseBefore(price)) && printedDigits(figures[total]!) >= TELLING_DIGITS
  const words = plain.slice(sentenceStart(price), Math.max(figures[price]!.end, figures[total]!.end))
  // 每户每月200元 is paid several times
  const isOfOne = clauseBefore(price).split('每').length <= 2
  return isOfOne && !OTHER_PRICE.test(words) && TOTAL.test(clauseBefore(total))
}
