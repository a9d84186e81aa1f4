import { Big } from 'big.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dividedBy,
  type Interval,
  intersection,
  interval,
  isWithin,
  meets,
  minus,
  plus,
  root,
  scaled,
  times,
  union,
} from '../../src/check/interval.ts'

const shown = ({ lower, upper }: Interval) => `[${lower ?? '…'}, ${upper ?? '…'}]`
const open = (lower: string): Interval => ({ lower: new Big(lower), upper: null })

describe('interval arithmetic', () => {
  it.each([
    ['plus', plus(interval(1, 2), interval(10, 20)), '[11, 22]'],
    ['minus', minus(interval(10, 20), interval(1, 2)), '[8, 19]'],
    ['times', times(interval(1, 2), interval(10, 20)), '[10, 40]'],
    ['divided by', dividedBy(interval(1, 2), interval(4, 5)), '[0.2, 0.5]'],
    ['a negative dividend', dividedBy(interval(-2, -1), interval(4, 5)), '[-0.5, -0.2]'],
    ['a divisor that may be zero', dividedBy(interval(1, 2), interval(0, 5)), '[…, …]'],
    ['a factor that may be negative', times(interval(-1, 2), interval(1, 5)), '[…, …]'],
    ['open above', plus(open('80'), interval(1)), '[81, …]'],
    ['less something open', minus(interval(100), open('80')), '[…, 20]'],
    ['by something open', dividedBy(interval(1), open('4')), '[0, 0.25]'],
    ['scaled', scaled(100, interval('0.3', '0.4')), '[30, 40]'],
    ['union', union(interval(1, 2), interval(5, 6)), '[1, 6]'],
  ])('%s', (_, result, expected) => expect(shown(result)).toBe(expected))

  it('meets at a common end', () => {
    expect(meets(interval(1, 2), interval(2, 3))).toBe(true)
    expect(meets(interval(1, 2), interval('2.1', 3))).toBe(false)
    expect(meets(open('80'), interval(90))).toBe(true)
    expect(intersection(interval(1, 2), interval(3, 4))).toBeNull()
    expect(shown(intersection(open('80'), interval(70, 90))!)).toBe('[80, 90]')
  })

  it('is within a part of its size', () => {
    expect(isWithin(interval('99.5', '100.4'), '0.01')).toBe(true)
    expect(isWithin(interval(99, 101), '0.01')).toBe(false)
    expect(isWithin(open('80'), '0.5')).toBe(false)
  })

  // Every operation holds the result of any two values picked from its operands.
  const decimal = fc
    .tuple(fc.integer({ min: 1, max: 10 ** 9 }), fc.integer({ min: -6, max: 6 }))
    .map(([c, e]) => new Big(`${c}e${e}`))
  const spread = fc.tuple(decimal, decimal, fc.integer({ min: 0, max: 100 }))
  const pick = ([a, b, at]: [Big, Big, number]) => {
    const [lower, upper] = a.lt(b) ? [a, b] : [b, a]
    return { of: interval(lower, upper), value: lower.plus(upper.minus(lower).times(at).div(100)) }
  }
  const contains = ({ lower, upper }: Interval, value: Big) =>
    (!lower || lower.lte(value)) && (!upper || upper.gte(value))

  it.each([
    ['plus', plus, (a: Big, b: Big) => a.plus(b)],
    ['minus', minus, (a: Big, b: Big) => a.minus(b)],
    ['times', times, (a: Big, b: Big) => a.times(b)],
  ] as const)('%s holds the true result', (_, operation, exact) => {
    fc.assert(
      fc.property(spread, spread, (one, other) => {
        const [a, b] = [pick(one), pick(other)]
        return contains(operation(a.of, b.of), exact(a.value, b.value))
      }),
    )
  })

  it('divided by holds the true quotient: quotient × divisor brackets the dividend', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const { lower, upper } = dividedBy(interval(a), interval(b))
        return lower!.times(b).lte(a) && upper!.times(b).gte(a)
      }),
    )
  })

  it.each([
    [2, '12345678901234567890'],
    [2, '1.23456789012345678e45'],
    [2, '7e-40'],
    [3, '0'],
    [60, '2.718281828459045235360287'],
  ])('the root of order %i of %s lies between its bounds, which are near', (n, value) => {
    const { lower, upper } = root(n, interval(value))
    expect(lower!.pow(n).lte(value) && upper!.pow(n).gte(value)).toBe(true)
    expect(Number(upper!.minus(lower!))).toBeLessThanOrEqual(Number(upper) * 1e-14)
  })
})
