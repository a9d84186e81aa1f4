import { expect, it } from 'vitest'
import { type Formula, GROWTH, LOSS, RATE_OF_GAIN, RATE_OF_LOSS } from '../../src/check/formulas.ts'
import { interval } from '../../src/check/interval.ts'

it.each<[string, Formula, [number, number], [number, number], (a: number, b: number) => number]>([
  ['a gain', GROWTH, [12.55, 12.65], [10.45, 10.55], (now, earlier) => now / earlier - 1],
  ['a loss', LOSS, [2.45, 2.55], [3.35, 3.45], (now, earlier) => 1 - now / earlier],
  ['the rate of a gain', RATE_OF_GAIN, [2.05, 2.15], [12.55, 12.65], (gain, now) => gain / (now - gain)],
  ['the rate of a loss', RATE_OF_LOSS, [0.85, 0.95], [2.45, 2.55], (loss, now) => loss / (now + loss)],
])('%s is as open as its operands are, each taken once', (_, { compute }, a, b, rate) => {
  const { lower, upper } = compute([interval(...a), interval(...b)])
  const corners = a.flatMap(x => b.map(y => rate(x, y)))
  expect(Number(lower)).toBeCloseTo(Math.min(...corners), 10)
  expect(Number(upper)).toBeCloseTo(Math.max(...corners), 10)
})
