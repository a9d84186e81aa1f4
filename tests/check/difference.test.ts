import { describe, expect, it } from 'vitest'
import { equations } from './equations.ts'
import { level, linked } from './linked.ts'

describe('difference', () => {
  it.each([
    ['顺差', '15264', '12332', '2933', '15264亿 − 12332亿 = 2932亿 ≈ 2933亿'],
    ['逆差', '12332', '15264', '2933', '15264亿 − 12332亿 = 2932亿 ≈ 2933亿'],
    ['顺差', '15264', '12332', '2393', '15264亿 − 12332亿 = 2932亿 ≠ 2393亿'],
  ])('of exports and imports: %s %s %s %s', (word, exports, imports, balance, equation) => {
    const doc = linked(
      `货物贸易${word}[${balance}亿美元]，其中出口[${exports}亿美元]，进口[${imports}亿美元]。`,
      level(`货物贸易${word}`),
      level('货物贸易出口'),
      level('货物贸易进口'),
    )
    expect(equations(doc)).toEqual([equation])
  })

  it('of what flows in and out', () => {
    const doc = linked(
      '资金流入[612.4亿元]，流出[480.2亿元]，净流入[132.2亿元]。',
      level('资金流入'),
      level('资金流出'),
      level('资金净流入'),
    )
    expect(equations(doc)).toEqual(['612.4亿 − 480.2亿 = 132.2亿'])
  })

  it('is silent where the trade is not the same', () => {
    const doc = linked(
      '服务贸易顺差[1021亿美元]，货物出口[15264亿美元]，货物进口[12332亿美元]。',
      level('服务贸易顺差'),
      level('货物出口'),
      level('货物进口'),
    )
    expect(equations(doc)).toEqual([])
  })
})
