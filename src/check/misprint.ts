import { Big } from 'big.js'
import type { Figure, Misprint } from '../model/layers.ts'
import { DIGIT, IN_DIGITS, MAGNITUDE, POINT, type Reading, SLIPS, type Slip } from '../model/slips.ts'
import type { Claim } from './claim.ts'
import { rewrite } from './equation.ts'
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

/** Half a unit of the last printed digit to each side. */
function around({ value, decimals }: Reading): Interval {
  const half = new Big(`5e${-decimals - 1}`)
  return { lower: value.minus(half), upper: value.plus(half) }
}

/** Whether changing one printed digit of a figure would bring it inside an interval: 2396 into [2294, 2297]. */
export const isOneDigitFrom = (figure: Figure, interval: Interval): boolean =>
  figure.value !== null &&
  isSameLength(Number(figure.value), interval) &&
  DIGIT(figure).some(it => meets(around(it), interval))

/** Whether one slip in the digits of one figure of a claim explains that it does not come out. */
export const isMisprint = (sheet: Worksheet, claim: Claim, computed: Interval): boolean =>
  IN_DIGITS.some(slip => mended(sheet, claim, computed, slip).length > 0)

/** The one number that would make a claim come out, by the likeliest slip that explains it; null where none does, or several. */
export function likelyMisprint(sheet: Worksheet, claim: Claim, computed: Interval): Misprint | null {
  for (const slip of SLIPS) {
    const found = mended(sheet, claim, computed, slip)
    if (found.length > 1) return null
    for (const { figure, value } of found) {
      const text = rewrite(sheet.figures[figure]!, sheet.printed(figure), value)
      return { figure, text }
    }
  }
  return null
}

interface Mended extends Reading {
  readonly figure: number
}

/** The readings of the figures of a claim with which it comes out. */
function mended(sheet: Worksheet, claim: Claim, computed: Interval, slip: Slip): Mended[] {
  const { operands, stated, formula } = claim
  return [...operands, stated].flatMap(figure => {
    const needed = figure === stated ? computed : formula === SUM ? neededPart(sheet, claim, computed, figure) : null
    if (
      needed !== null &&
      slip !== MAGNITUDE &&
      slip !== POINT &&
      !isSameLength(Number(sheet.figures[figure]!.value), needed)
    )
      return []
    return slip(sheet.figures[figure]!)
      .filter(it => (needed === null ? comesOut(sheet, claim, figure, around(it)) : meets(around(it), needed)))
      .map(it => ({ ...it, figure }))
  })
}

/** What a part of a sum would have to be. */
function neededPart(sheet: Worksheet, { stated }: Claim, computed: Interval, part: number): Interval {
  const others = minus(computed, sheet.toleranceOf(part))
  return minus(sheet.toleranceOf(stated), others)
}

/** Whether a claim comes out where one of its operands is read otherwise. */
function comesOut(sheet: Worksheet, claim: Claim, operand: number, other: Interval): boolean {
  const result = evaluate(sheet, claim, it => (it === operand ? other : sheet.toleranceOf(it)))
  return meets(result, sheet.toleranceOf(claim.stated))
}

/** A changed digit leaves a value within a factor of ten or, for a lost leading digit, a little more. */
const isSameLength = (value: number, { lower, upper }: Interval): boolean =>
  lower !== null && upper !== null && value * 10 >= Number(lower) && value <= Number(upper) * 10
