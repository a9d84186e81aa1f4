import { Big } from 'big.js'
import type { Figure } from '../model/layers.ts'
import { ANYTHING, type Interval, interval, union } from './interval.ts'

/** What 约 and 近 leave open at most, as a part of the value. */
const LOOSE = '0.1'

/**
 * What the printed digits and the modifier of a figure allow, in its unit:
 *
 *     33.6%        [33.55, 33.65]     half a unit of the last printed digit
 *     2296名       [2296, 2296]       a plain count is exact
 *     3000人       [2950, 3050]       its closing zeros may be rounded: half a unit of the last but one
 *     6490万元     [64850000, 64950000] a zero before 万 or 亿 may be one of rounding, too
 *     102万5千人   [1024500, 1025500] a multiplier at the end is as far as it was printed: half of 千
 *     约24倍       [23, 25]           one unit of the last digit that is not zero, a tenth of the value at most
 *     近1200小时   [1100, 1200]       the same, from below
 *     9600多万名   [96000000, 97000000]   up to the next unit of the last digit that is not zero
 *     80%以上      [80, 100]          open above (a share ends at 100%)
 *     不到三成     [0, 30]            open below
 */
export function tolerance(figure: Figure, printed: string): Interval {
  if (figure.value === null) return rangeTolerance(figure)
  const value = new Big(figure.value)
  const modifier = figure.modifier ?? 'exact'
  const isLoose = isWordedShare(figure, printed) && (modifier === 'exact' || modifier === 'nearly')
  switch (isLoose ? 'about' : modifier) {
    case 'about':
      return { lower: value.minus(looseness(value)), upper: value.plus(looseness(value)) }
    case 'nearly':
      return { lower: value.minus(looseness(value)), upper: value }
    case 'over':
      return { lower: value, upper: value.plus(lastDigitUnit(value)) }
    case 'at_least':
      return { lower: value, upper: figure.relation === 'share' ? wholeOf(figure) : null }
    case 'at_most':
    case 'under':
      return { lower: new Big(0), upper: value }
    default:
      return around(value, rounding(figure, printed, value))
  }
}

/** Some writers cut quotients off instead of rounding them: 2 ÷ 3 = 66.6%. Where no digits are printed, 翻一番, nothing is. */
export function orCutOff({ value, decimals }: Figure, printed: string, rounded: Interval): Interval {
  if (value === null || !/\d/.test(printed)) return rounded
  return union(rounded, interval(value, new Big(value).plus(`1e${-decimals}`)))
}

/** The value itself, as if every figure were exact: what an equation shows. */
export function printedValue(figure: Figure): Interval {
  if (figure.value === null) return rangeTolerance(figure)
  const value = new Big(figure.value)
  return { lower: value, upper: value }
}

function rangeTolerance({ lower, upper, decimals }: Figure): Interval {
  if (lower === null || upper === null) return ANYTHING
  const half = halfUnit(decimals)
  return { lower: new Big(lower).minus(half), upper: new Big(upper).plus(half) }
}

/** The multiplier after the last digit: 千 of 102万5千人. A number in words, 两千三百人, has no other way to be written. */
const LAST = /\d([百千])(?!\d)/
const POWERS: Readonly<Record<string, number>> = { 百: 2, 千: 3 }

/** How far the true value may lie from an unmodified one. */
function rounding(figure: Figure, printed: string, value: Big): Big {
  const last = LAST.exec(printed)?.[1]
  if (last !== undefined && figure.decimals === 0) return new Big(`5e${POWERS[last]! - 1}`)
  // 64.9 million is written 6490万
  if (figure.decimals < 0 && /\d\d[1-9]0[万亿]/.test(printed) && !printed.includes('.'))
    return halfUnit(figure.decimals - 1)
  const isCount = figure.dimension === 'count' && figure.decimals === 0 && !figure.property?.includes('均')
  if (!isCount) return halfUnit(figure.decimals)
  const closingZeros = zerosAtEnd(value)
  return closingZeros < 2 ? new Big(0) : halfUnit(1 - closingZeros)
}

const around = (value: Big, by: Big): Interval => ({ lower: value.minus(by), upper: value.plus(by) })

/** Half of 10^-decimals. */
const halfUnit = (decimals: number): Big => new Big(`5e${-decimals - 1}`)

function looseness(value: Big): Big {
  const tenth = value.abs().times(LOOSE)
  const unit = lastDigitUnit(value)
  return unit.lt(tenth) ? unit : tenth
}

/** One unit of the last digit that is not zero: 9600 → 100, 20.2 → 0.1. */
const lastDigitUnit = (value: Big): Big => new Big(`1e${zerosAtEnd(value)}`)

/** Big keeps no closing zeros in its digits `c`; `e` is the exponent of the first one. */
const zerosAtEnd = ({ c, e }: Big): number => e - c.length + 1

/** 三成, 一半, 翻一番: no digits printed, so no more than about. */
const isWordedShare = ({ dimension }: Figure, printed: string): boolean =>
  (dimension === 'percent' || dimension === 'multiple') && !/\d/.test(printed)

const wholeOf = ({ unitCode }: Figure): Big | null => (unitCode === '%' ? new Big(100) : null)
