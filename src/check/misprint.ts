import { Big } from 'big.js'
import type { Figure } from '../model/layers.ts'
import type { Claim } from './claim.ts'
import { evaluate } from './evaluate.ts'
import { SUM } from './formulas.ts'
import { ANYTHING, dividedBy, type Interval, intersection, isWithin, meets, minus, scaled } from './interval.ts'
import { ratioScale } from './units.ts'
import type { Worksheet } from './worksheet.ts'

/** Implied amounts count only when they are narrower than this part of themselves. */
const TELLING = '0.02'

/** What shares of one whole, each with its part, say together about its size; null when they disagree or say little. */
export function impliedWhole(sheet: Worksheet, pairs: readonly { part: number; share: number }[]): Interval | null {
  let common: Interval | null = ANYTHING
  for (const { part, share } of pairs) {
    const perShare = dividedBy(sheet.toleranceOf(part), sheet.toleranceOf(share))
    common = intersection(common, scaled(ratioScale(sheet.figures[share]!), perShare))
    if (!common) return null
  }
  return isWithin(common, TELLING) ? common : null
}

/** Whether changing one printed digit of a figure would bring it inside an interval: 2396 into [2294, 2297]. */
export const isOneDigitFrom = (figure: Figure, interval: Interval): boolean =>
  figure.value !== null &&
  isSameLength(Number(figure.value), interval) &&
  oneDigitOff(figure).some(it => meets(it, interval))

/** What a figure would allow with one of its printed digits another one: 771 → 71, 171 … 779. */
function oneDigitOff({ value, decimals }: Figure): Interval[] {
  if (value === null) return []
  const unit = new Big(`1e${-decimals}`)
  const digits = new Big(value).div(unit).toFixed()
  if (!/^\d+$/.test(digits)) return []
  const half = unit.div(2)
  return [...digits].flatMap((_, at) =>
    [...'0123456789'].flatMap(digit => {
      const other = new Big(digits.slice(0, at) + digit + digits.slice(at + 1)).times(unit)
      return other.gt(0) ? [{ lower: other.minus(half), upper: other.plus(half) }] : []
    }),
  )
}

/** Whether one wrong digit in one figure of a claim explains that it does not come out. */
export function isMisprint(sheet: Worksheet, claim: Claim, computed: Interval): boolean {
  const { formula, operands, stated } = claim
  if (isOneDigitFrom(sheet.figures[stated]!, computed)) return true
  return operands.some(operand => {
    if (formula === SUM) {
      const others = minus(computed, sheet.toleranceOf(operand))
      return isOneDigitFrom(sheet.figures[operand]!, minus(sheet.toleranceOf(stated), others))
    }
    return oneDigitOff(sheet.figures[operand]!).some(other =>
      meets(
        evaluate(sheet, claim, it => (it === operand ? other : sheet.toleranceOf(it))),
        sheet.toleranceOf(stated),
      ),
    )
  })
}

/** A changed digit leaves a value within a factor of ten or, for a lost leading digit, a little more. */
const isSameLength = (value: number, { lower, upper }: Interval): boolean =>
  lower !== null && upper !== null && value * 10 >= Number(lower) && value <= Number(upper) * 10
