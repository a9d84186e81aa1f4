import { describe, expect, it } from 'vitest'
import { interval } from '../../src/check/interval.ts'
import { impliedWhole, isOneDigitFrom } from '../../src/check/misprint.ts'
import { layOut } from '../../src/check/worksheet.ts'
import { level, linked, share } from './linked.ts'

it.each([
  ['7204名', true],
  ['1294名', true],
  ['1207名', true],
  ['1204名', true],
  ['7294名', false],
  ['204名', false],
])('%s is one digit from [1202, 1206]: %s', (printed, is) => {
  expect(isOneDigitFrom(linked(`[${printed}]`, level('会员')).figures[0]!, interval(1202, 1206))).toBe(is)
})

describe('impliedWhole', () => {
  const sheet = layOut(
    linked(
      '甲[318名]，占[26.4%]；乙[215名]，占[17.9%]；丙[215名]，占[37.9%]。',
      level('甲'),
      share('甲'),
      level('乙'),
      share('乙'),
      level('丙'),
      share('丙'),
    ),
  )
  const [first, second, third] = [
    { part: 0, share: 1 },
    { part: 2, share: 3 },
    { part: 4, share: 5 },
  ]

  it('is what all shares allow', () => {
    const { lower, upper } = impliedWhole(sheet, [first, second])!
    expect([lower!.toFixed(1), upper!.toFixed(1)]).toEqual(['1202.3', '1204.5'])
  })

  it('is nothing when they disagree', () => expect(impliedWhole(sheet, [first, second, third])).toBeNull())
})
