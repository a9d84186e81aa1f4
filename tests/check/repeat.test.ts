import { describe, expect, it } from 'vitest'
import { alarmsOf, holdingOf } from './alarms.ts'
import { equations } from './equations.ts'
import { level, linked } from './linked.ts'

describe('repeat', () => {
  it('finds one amount with different precision', () => {
    const doc = linked('货运总量[126.06亿吨]\n货运总量[1260582万吨]。', level('货运总量'), level('货运总量'))
    expect(equations(doc)).toEqual(['126.06亿 = 1260600万 ≈ 1260582万'])
  })

  it('raises an alarm in another paragraph when one digit differs', () => {
    const known = { time: '2023' }
    const doc = linked(
      '会员总数[9514.8万人]\n会员总数为[9574.8万人]。',
      level('会员总数', known),
      level('会员总数', known),
    )
    expect(equations(doc)).toEqual(['9514.8万 = 9514.8万 ≠ 9574.8万'])
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
    time: '2023',
    arguments: [{ role: 'entity', start, end: start + 4, rule: 'left', certain: true }] as const,
  })
  const doc = (model: string) =>
    linked(
      `${model}版本售价[8999元]。\n${model}版本售价[9999元]。`,
      level('版本售价', at(model.length)),
      level('版本售价', at(2 * model.length + 11)),
    )
  expect(equations(doc('512GB'))).toEqual([])
  expect(equations(doc('普通'))).toEqual(['8999 = 8999 ≠ 9999'])
})

describe('the same words of two things', () => {
  it.each([
    ['two holders', '甲公司去年实现营业收入12.63亿元。\n乙公司去年实现营业收入12.36亿元。'],
    ['two subjects', '甲公司上半年营业收入12.63亿元，同比增长8%。\n乙公司上半年营业收入12.36亿元。'],
    ['two villages', '河东村集体收入126.3万元。\n河西村集体收入128.3万元。'],
    ['nobody and no time', '这台设备售价126.3万元。\n另一种设备售价128.3万元。'],
    ['before and after', '2023年，调价前设备销售均价4263元。\n2023年，调价后设备销售均价4623元。'],
    ['a first and a last count', '初步核算，2023年粮食产量126.35亿公斤。\n最终核实，2023年粮食产量126.53亿公斤。'],
    ['two sources', '据海关统计，2023年大豆进口量126.35万吨。\n据行业协会统计，2023年大豆进口量126.53万吨。'],
  ])('is no alarm: %s', (_, text) => expect(alarmsOf(text)).toEqual([]))

  it.each([
    ['of one year', '2023年全市粮食总产量126.35万吨。\n2023年全市粮食总产量126.53万吨，创下新高。'],
    ['of one holder', '甲公司去年实现营业收入12.63亿元。\n甲公司去年实现营业收入12.36亿元，同行也在增长。'],
  ])('is an alarm: %s', (_, text) => expect(alarmsOf(text)).toHaveLength(1))

  it('meets where only one of them says whose it is', () => {
    expect(holdingOf('2023年，全市新增就业5.67万人。\n就业方面，2023年新增就业56700人。')).toEqual(['5.67万 = 56700'])
  })
})
