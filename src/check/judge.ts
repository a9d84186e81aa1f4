import { Big } from 'big.js'
import type { Check } from '../model/layers.ts'
import type { Claim } from './claim.ts'
import { writeEquation } from './equation.ts'
import { type Interval, isWithin, meets, scaled, union } from './interval.ts'
import { printedValue } from './tolerance.ts'
import { ratioScale } from './units.ts'
import type { Worksheet } from './worksheet.ts'

/** A computed interval wider than this part of itself says nothing … */
const TELLING = '0.1'
/** … unless it is no wider than this many times what the stated digits leave open. */
const TELLING_WIDTHS = 4
/** Supposed operands count only when result and statement agree to three significant digits. */
const BEYOND_CHANCE = '0.01'

/** The verdict on a claim; null when the digits do not decide it, or when a supposed relation does not hold. */
export function judge(sheet: Worksheet, claim: Claim): Check | null {
  const stated = sheet.toleranceOf(claim.stated)
  const computed = evaluate(sheet, claim, sheet.toleranceOf)
  if (!isTelling(computed, stated)) return null
  const status = meets(computed, stated) ? 'consistent' : 'inconsistent'
  if (claim.ground === 'supposed' && (status === 'inconsistent' || !isBeyondChance(computed, stated))) return null
  const exact = evaluate(sheet, claim, operand => printedValue(sheet.figures[operand]!))
  return {
    kind: claim.kind,
    status,
    figures: [...claim.operands, claim.stated],
    equation: writeEquation(sheet, claim, exact, status),
    stated: sheet.figures[claim.stated]!.value ?? sheet.printed(claim.stated),
    computedLower: written(computed.lower!),
    computedUpper: written(computed.upper!),
  }
}

function evaluate(
  sheet: Worksheet,
  { formula, operands, stated }: Claim,
  valueOf: (operand: number) => Interval,
): Interval {
  const result = formula.compute(operands.map(valueOf))
  return formula.isRatio ? scaled(ratioScale(sheet.figures[stated]!), result) : result
}

function isTelling(computed: Interval, stated: Interval): boolean {
  if (!computed.lower || !computed.upper) return false
  if (isWithin(computed, TELLING)) return true
  if (!stated.lower || !stated.upper) return false
  return computed.upper.minus(computed.lower).lte(stated.upper.minus(stated.lower).times(TELLING_WIDTHS))
}

const isBeyondChance = (computed: Interval, stated: Interval): boolean =>
  isWithin(union(computed, stated), BEYOND_CHANCE)

/** At most twelve significant digits, no exponent. */
const written = (value: Big): string => new Big(value.toPrecision(12)).toFixed()
