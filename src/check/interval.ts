import { Big } from 'big.js'

/** The values a printed figure may stand for, ends included; null where a side is open. */
export interface Interval {
  readonly lower: Big | null
  readonly upper: Big | null
}

/** Quotients that do not end are cut outwards at this many decimals, so that an interval always holds the true value. */
const QUOTIENT_DECIMALS = 15
const Down = Big()
Down.DP = QUOTIENT_DECIMALS
Down.RM = Big.roundDown
const Up = Big()
Up.DP = QUOTIENT_DECIMALS
Up.RM = Big.roundUp

export const ANYTHING: Interval = { lower: null, upper: null }

/** `interval('2.5', '3.5')`; `interval('7')` is the single value 7. */
export const interval = (lower: Big.BigSource, upper: Big.BigSource = lower): Interval => ({
  lower: new Big(lower),
  upper: new Big(upper),
})

/** [a, b] + [c, d] = [a + c, b + d] */
export const plus = (a: Interval, b: Interval): Interval => ({
  lower: a.lower && b.lower && a.lower.plus(b.lower),
  upper: a.upper && b.upper && a.upper.plus(b.upper),
})

/** [a, b] − [c, d] = [a − d, b − c] */
export const minus = (a: Interval, b: Interval): Interval => ({
  lower: a.lower && b.upper && a.lower.minus(b.upper),
  upper: a.upper && b.lower && a.upper.minus(b.lower),
})

/** [a, b] × [c, d] for factors that are not negative; anything when one may be. */
export function times(a: Interval, b: Interval): Interval {
  if (!a.lower?.gte(0) || !b.lower?.gte(0)) return ANYTHING
  return { lower: a.lower.times(b.lower), upper: a.upper && b.upper && a.upper.times(b.upper) }
}

/** k × [a, b] for a positive number k. */
export const scaled = (by: number, { lower, upper }: Interval): Interval => ({
  lower: lower?.times(by) ?? null,
  upper: upper?.times(by) ?? null,
})

/** [a, b] ÷ [c, d] for a divisor above zero; anything when it may not be. */
export function dividedBy(a: Interval, b: Interval): Interval {
  if (!b.lower?.gt(0)) return ANYTHING
  return {
    lower: a.lower && quotient('lower', a.lower, a.lower.s > 0 ? b.upper : b.lower),
    upper: a.upper && quotient('upper', a.upper, a.upper.s > 0 ? b.lower : b.upper),
  }
}

/** A quotient that is cut off or rounded up towards its side of the interval; 0 for an endless divisor. */
function quotient(side: 'lower' | 'upper', dividend: Big, divisor: Big | null): Big {
  if (divisor === null) return new Big(0)
  const Rounding = (side === 'upper') === dividend.s > 0 ? Up : Down
  return new Big(new Rounding(dividend).div(divisor))
}

/** The nth root of [a, b], where neither is negative; anything where one may be. */
export function root(n: number, { lower, upper }: Interval): Interval {
  if (!lower?.gte(0)) return ANYTHING
  return { lower: rootOf('lower', n, lower), upper: upper && rootOf('upper', n, upper) }
}

/** What a float leaves open of a root, as a part of it. */
const ROOT_PART = 1e-15

/** A root as a float has it, moved to where its own power shows that it is on its side. */
function rootOf(side: 'lower' | 'upper', n: number, value: Big): Big {
  const near = Number(value) ** (1 / n)
  const step = (near || 1) * ROOT_PART
  const isBeyond = (root: Big): boolean => (side === 'lower' ? root.pow(n).gt(value) : root.pow(n).lt(value))
  let found = new Big(near)
  while (isBeyond(found)) found = side === 'lower' ? found.minus(step) : found.plus(step)
  return found
}

/** The smallest interval that holds both. */
export const union = (a: Interval, b: Interval): Interval => ({
  lower: a.lower && b.lower && (a.lower.lt(b.lower) ? a.lower : b.lower),
  upper: a.upper && b.upper && (a.upper.gt(b.upper) ? a.upper : b.upper),
})

/** What two intervals have in common; null when nothing. */
export const intersection = (a: Interval, b: Interval): Interval | null =>
  meets(a, b)
    ? {
        lower: a.lower && b.lower ? (a.lower.gt(b.lower) ? a.lower : b.lower) : (a.lower ?? b.lower),
        upper: a.upper && b.upper ? (a.upper.lt(b.upper) ? a.upper : b.upper) : (a.upper ?? b.upper),
      }
    : null

/** [a, b] as the one value between them. */
export const middle = ({ lower, upper }: Interval): Interval =>
  lower && upper ? interval(lower.plus(upper).times('0.5')) : ANYTHING

/** Whether two intervals have a value in common. */
export const meets = (a: Interval, b: Interval): boolean => reaches(a.lower, b.upper) && reaches(b.lower, a.upper)

/** Whether an interval is narrower than `share` of its own size: [99.5, 100.5] within a hundredth. */
export function isWithin({ lower, upper }: Interval, share: Big.BigSource): boolean {
  if (!lower || !upper) return false
  return upper.minus(lower).lte(lower.abs().times(share))
}

const reaches = (lower: Big | null, upper: Big | null): boolean => !lower || !upper || lower.lte(upper)
