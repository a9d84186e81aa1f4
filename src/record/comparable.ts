import Big from 'big.js'
import { comparableUnit } from '../lexicon/comparable.ts'
import type { Figure } from '../model/layers.ts'

/** The same amount in the unit that its kind is compared in. */
export interface Comparable {
  /** Null for a range, a score and what is no number. */
  readonly value: string | null
  readonly code: string
}

/** Digits after the point that a comparable value is given with, beyond those of its size. */
const DIGITS = 15

/** Longer numbers are no amounts. */
const LONGEST = 60

/**
 * 3吨 → 3000 kg, 2亩 → 1333.33… m2, 5元/斤 → 10 CNY/kg, 20个月 → 20 mo.
 *
 * @example comparable({ value: '3', unitCode: 't' }) // { value: '3000', code: 'kg' }
 */
export function comparable({ value, unitCode }: Pick<Figure, 'value' | 'unitCode'>): Comparable {
  const [above, ...below] = unitCode.split('/')
  const top = comparableUnit(above!)
  const code = [top?.[0] ?? above!]
  let factor = fraction(top?.[1] ?? '1')
  for (const part of below) {
    const unit = comparableUnit(part)
    code.push(unit?.[0] ?? part)
    if (unit !== null) factor = quotient(factor, fraction(unit[1]))
  }
  if (value === null || value.length > LONGEST) return { value: null, code: code.join('/') }
  return { value: scaled(value, factor), code: code.join('/') }
}

interface Fraction {
  readonly over: Big
  readonly under: Big
}

function fraction(printed: string): Fraction {
  const [over, under = '1'] = printed.split('/')
  return { over: new Big(over!), under: new Big(under) }
}

const quotient = (a: Fraction, b: Fraction): Fraction => ({ over: a.over.times(b.under), under: a.under.times(b.over) })

/** Exact where the factor is 1, to fifteen digits elsewhere. */
function scaled(value: string, { over, under }: Fraction): string {
  if (over.eq(under)) return value
  const product = new Big(value).times(over)
  const quotient = under.eq(1) ? product : divide(product, under)
  return quotient.toFixed()
}

function divide(product: Big, under: Big): Big {
  const Exact = Big()
  Exact.DP = 40
  const quotient = new Exact(product).div(under)
  return quotient.eq(0) ? quotient : quotient.prec(DIGITS)
}
