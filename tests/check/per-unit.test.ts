import { describe, expect, it } from 'vitest'
import { alarmsOf, holdingOf } from './alarms.ts'
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

describe('means of an article', () => {
  it.each([
    ['by days that are printed', '中秋假期3天，古镇接待游客12.6万人次，日均接待4.2万人次。', '12.6万 ÷ 3天 = 4.2万'],
    [
      'by the days of the bracket',
      '2024年一季度，市场成交90.3亿元，日均1.46亿元（按62个交易日计算）。',
      '90.3亿 ÷ 62天 = 1.456亿 ≈ 1.46亿',
    ],
    ['of a gain', '全村86户农户增收172万元，户均增收2万元。', '172万 ÷ 86 = 2万'],
    ['before what it follows from', '人均捐款215元，101名员工共捐款21715元。', '21715 ÷ 101 = 215'],
    ['of flats', '全市售出新房1250套，金额18.75亿元，套均150万元。', '18.75亿 ÷ 1250 = 150万'],
    ['of hours', '42名志愿者累计服务5124小时，平均每人122小时。', '122 × 42 = 5124'],
    ['for a thousand people', '全县户籍人口52.6万人，有病床3682张，每千人口病床7.0张。', '3682 × 1000 ÷ 52.6万 = 7.0'],
    ['of land', '该村种植芦笋325亩，亩均收入1.24万元，总收入403万元。', '403万 ÷ 325 = 1.24万'],
    ['of a price', '农场卖出蜜桃3215公斤，均价每公斤12元，销售额38580元。', '12 × 3215 = 38580'],
    [
      'of a price of a smaller unit',
      '以每公斤2.45元的价格收购小麦1254吨，支付货款307.23万元。',
      '2.45 × 1254 × 1000 = 307.23万',
    ],
  ])('hold: %s', (_, text, equation) => expect(holdingOf(text)).toEqual([equation]))

  it.each([
    ['by days', '中秋假期3天，古镇接待游客12.6万人次，日均接待4.9万人次。', '12.6万 ÷ 3天 = 4.2万 ≠ 4.9万'],
    ['of a gain', '全村86户农户增收172万元，户均增收3万元。', '172万 ÷ 86 = 2万 ≠ 3万'],
    [
      'for a thousand people',
      '全县常住人口52.6万人，有病床3743张，每千人口病床8.12张。',
      '3743 × 1000 ÷ 52.6万 = 7.116 ≠ 8.12',
    ],
    ['of hours', '42名志愿者累计服务5124小时，平均每人172小时。', '172 × 42 = 7224 ≠ 5124'],
    ['of a price', '农场卖出蜜桃3215公斤，均价每公斤12元，销售额58580元。', '12 × 3215 = 38580 ≠ 58580'],
  ])('are alarms: %s', (_, text, equation) => expect(alarmsOf(text)).toEqual([equation]))

  it.each([
    ['of others than live there', '全县户籍人口52.6万人，有病床3743张，每千人口病床8.12张。'],
    ['of two numbers of people', '全县常住人口52.6万人，户籍人口60.2万人，病床3743张，每千人口病床8.12张。'],
    ['by the mean population', '全市人口52.6万人，地区生产总值362.1亿元，人均地区生产总值6.85万元。'],
    ['by what a bracket says', '全镇有常住居民4263人，捐款85.26万元，人均捐款201元（按户籍人口计算）。'],
    ['by trading days', '2024年一季度，市场成交90.3亿元，日均1.46亿元，按62个交易日算。'],
    ['by another number of days than the period has', '春节假期7天，全市接待游客35.7万人次，日均接待5.1万人次。'],
    ['of a starting price', '地块面积3200平方米，起拍价每平方米1200元，成交总额424万元。'],
    ['of a price at most', '公司拟以每股不超过12元回购120万股，总额1340万元。'],
    ['of a price by the month', '每户每月补贴煤气200元，共发放120户，发放金额合计7.2万元。'],
    ['of a price less something', '蜜桃每公斤12元，卖出3215公斤，扣除运费后收入共37580元。'],
    ['of some of the days', '假期8天，前3天全县接待游客12.6万人次，日均4.2万人次。'],
    ['of the busiest days', '工期62天，运走土方31万立方米，高峰期日均运走土方8万立方米。'],
    ['of two prices', '项目总投入864万元，受益幼儿4520名，每人补助伙食1000元、书本600元。'],
    ['of a mean that rises', '全村120户，总收入增加504万元，人均收入增加1.2万元。'],
  ])('are no alarms: %s', (_, text) => expect(alarmsOf(text)).toEqual([]))
})
