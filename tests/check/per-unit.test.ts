import { describe, expect, it } from 'vitest'
import { equations } from './equations.ts'
import { level, linked } from './linked.ts'

const JULY = { time: '2023-07' }

describe('per unit', () => {
  it('divides a total by the days of its period', () => {
    const doc = linked(
      '7月生产原油[1731万吨]，日均产量[55.8万吨]。',
      { entity: '原油', property: '生产', ...JULY },
      { entity: '原油', property: '日均产量', ...JULY },
    )
    expect(equations(doc)).toEqual(['1731万 ÷ 31天 = 55.84万 ≈ 55.8万'])
  })

  it('raises an alarm on a daily mean', () => {
    const doc = linked(
      '7月加工原油[6313万吨]，日均加工原油[253.7万吨]。',
      { entity: '原油', property: '加工', ...JULY },
      { entity: '日均加工原油', ...JULY },
    )
    expect(equations(doc)).toEqual(['6313万 ÷ 31天 = 203.65万 ≠ 253.7万'])
  })

  it('divides a total by a count for the mean', () => {
    const doc = linked(
      '家庭户[49416万户]，家庭户人口[129281万人]，平均每个家庭户的人口为[2.62人]。',
      level('家庭户'),
      level('家庭户人口'),
      level('平均每个家庭户的人口'),
    )
    expect(equations(doc)).toEqual(['129281万 ÷ 49416万 = 2.616 ≈ 2.62'])
  })

  it('multiplies a price by a quantity', () => {
    const doc = linked(
      '以[2300元/吨]收购[5.61万吨]，共[1.290亿元]。',
      level('收购价', { per: '吨' }),
      level('收购'),
      level('金额'),
    )
    expect(equations(doc)).toEqual(['2300 × 5.61万 = 1.2903亿 ≈ 1.290亿'])
  })

  it.each([
    [
      'the period has no length',
      linked('生产原油[1731万吨]，日均产量[55.8万吨]。', { entity: '原油' }, { entity: '原油', property: '日均产量' }),
    ],
    [
      'the mean is of another period',
      linked(
        '前7月生产原油[1731万吨]，日均产量[33.8万吨]。',
        { entity: '原油', time: '2023-01/2023-07' },
        { entity: '原油', property: '日均产量', ...JULY },
      ),
    ],
    [
      'it happens on working days only',
      linked(
        '7月成交[1731万吨]，日均成交[82.4万吨]。',
        { entity: '豆粕', property: '成交', ...JULY },
        { entity: '豆粕', property: '日均成交', ...JULY },
      ),
    ],
    [
      'the result is of another size',
      linked(
        '7月生产原油[6吨]，日均[55.8万吨]。',
        { entity: '原油', ...JULY },
        { entity: '原油', property: '日均', ...JULY },
      ),
    ],
  ])('is silent where %s', (_, doc) => expect(equations(doc)).toEqual([]))
})
