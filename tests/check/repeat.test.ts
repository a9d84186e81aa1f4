import { describe, expect, it } from 'vitest'
import { equations } from './equations.ts'
import { level, linked } from './linked.ts'

describe('repeat', () => {
  it('finds one amount with different precision', () => {
    const doc = linked('货运总量[126.06亿吨]\n货运总量[1260582万吨]。', level('货运总量'), level('货运总量'))
    expect(equations(doc)).toEqual(['126.06亿 = 1260600.0万 ≈ 1260582万'])
  })

  it('raises an alarm in another paragraph when one digit differs', () => {
    const doc = linked('会员总数[9514.8万人]\n会员总数为[9574.8万人]。', level('会员总数'), level('会员总数'))
    expect(equations(doc)).toEqual(['9514.8万 = 9514.80万 ≠ 9574.8万'])
  })

  it('is silent where the same words measure different things', () => {
    const doc = linked(
      '摸排线索[4663件]，立案[4643件]。\n会员总数[2000万人]，会员总数[2000万人]',
      level('摸排线索'),
      level('摸排线索'),
      level('会员总数'),
      level('会员总数'),
    )
    expect(equations(doc)).toEqual([])
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

it('is silent where a code before the name says which of many is meant', () => {
  const at = (start: number) => ({
    arguments: [{ role: 'entity', start, end: start + 4, rule: 'left', certain: true }] as const,
  })
  const doc = (model: string) =>
    linked(
      `${model}版本售价[8999元]。\n${model}版本售价[9999元]。`,
      level('版本售价', at(model.length)),
      level('版本售价', at(2 * model.length + 11)),
    )
  expect(equations(doc('512GB'))).toEqual([])
  expect(equations(doc('普通'))).toEqual(['8999 = 8999.0 ≠ 9999'])
})
