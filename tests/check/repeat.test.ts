import { describe, expect, it } from 'vitest'
import { equations } from './equations.ts'
import { level, linked } from './linked.ts'

describe('repeat', () => {
  it('finds one amount with different precision', () => {
    const doc = linked('货运总量[126.06亿吨]\n货运总量[1260582万吨]。', level('货运总量'), level('货运总量'))
    expect(equations(doc)).toEqual(['126.06亿 = 1260600.0万 ≈ 1260582万'])
  })

  it.each([
    ['the period differs', { time: '2021' }, { time: '2022' }],
    ['the place differs', { place: '北京' }, { place: '上海' }],
    ['one is planned', {}, { status: 'target' as const }],
  ])('is silent where %s', (_, one, other) => {
    expect(equations(linked('[126.06亿吨]，[126.06亿吨]。', level('货运总量', one), level('货运总量', other)))).toEqual(
      [],
    )
  })
})
