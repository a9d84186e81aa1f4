import { Big } from 'big.js'

/** A printed number and its precision, as a power of ten of the value. */
interface Printed {
  readonly value: string | null
  readonly decimals: number
}

/** What may have been meant by a printed number. */
export interface Reading {
  readonly value: Big
  /** Printed precision as a power of ten of the value. */
  readonly decimals: number
}

/** What a figure would say if a slip of some kind were undone. */
export type Slip = (printed: Printed) => Reading[]

/** Two digits beside each other the other way round: 381 → 318. */
const SWAP: Slip = ({ value, decimals }) =>
  readings(value, decimals, digits =>
    [...digits].slice(1).map((digit, at) => digits.slice(0, at) + digit + digits[at]! + digits.slice(at + 2)),
  )

/** One digit another: 771 → 171, 271 … 779. */
export const DIGIT: Slip = ({ value, decimals }) =>
  readings(value, decimals, digits =>
    [...digits].flatMap((_, at) => [...'0123456789'].map(it => digits.slice(0, at) + it + digits.slice(at + 1))),
  )

/** The decimal point one or two places to the left or the right. */
export const POINT: Slip = figure => [-2, -1, 1, 2].flatMap(power => shifted(figure, power))

/** 万 for 亿, or the other way round. */
export const MAGNITUDE: Slip = figure => [-4, 4].flatMap(power => shifted(figure, power))

/** A slip of the hand in the digits, which leaves a number's size as it is. */
export const IN_DIGITS = [SWAP, DIGIT] as const
/** The likelier first. */
export const SLIPS = [...IN_DIGITS, POINT, MAGNITUDE] as const

function readings(value: string | null, decimals: number, edits: (digits: string) => string[]): Reading[] {
  if (value === null) return []
  const unit = new Big(`1e${-decimals}`)
  const digits = new Big(value).div(unit).toFixed()
  if (!/^\d+$/.test(digits)) return []
  return edits(digits)
    .filter(it => it !== digits && !/^0+$/.test(it))
    .map(it => ({ value: new Big(it).times(unit), decimals }))
}

const shifted = ({ value, decimals }: Printed, power: number): Reading[] =>
  value === null ? [] : [{ value: new Big(value).times(`1e${power}`), decimals: decimals - power }]

/** Whether two printed numbers are the same but for one slip: 126.58 and 126.85, 2.777 and 2777. */
export const isOneSlipFrom = (a: Printed, b: Printed): boolean =>
  SLIPS.some(slip => slip(a).some(it => it.value.eq(b.value ?? Number.NaN)))
