import { describe, expect, it } from 'vitest'
import { alarmsOf, holdingOf } from './alarms.ts'

describe('a change told before both of its ends', () => {
  it.each([
    ['产量增长21.4%，由420万吨增至510万吨。', '(510万 − 420万) ÷ 420万 = 21.43% ≈ 21.4%'],
    ['产量下降17.6%，从去年的510万吨降至420万吨。', '(510万 − 420万) ÷ 510万 = 17.65% ≈ 17.6%'],
    ['产量增加90万吨，由420万吨增至510万吨。', '510万 − 420万 = 90万'],
    ['大米价格上涨21.4%，由每公斤4.2元涨到5.1元。', '(5.1 − 4.2) ÷ 4.2 = 21.43% ≈ 21.4%'],
    ['订单同比增长21.4%（从420笔增至510笔）。', '(510 − 420) ÷ 420 = 21.43% ≈ 21.4%'],
    ['毛利率提高2.5个百分点，由92.5%提高到95.0%。', '95.0% − 92.5% = 2.5个百分点'],
  ])('holds: %s', (text, equation) => expect(holdingOf(text)).toEqual([equation]))

  it.each([
    ['产量增长12.4%，由420万吨增至510万吨。', '(510万 − 420万) ÷ 420万 = 21.43% ≠ 12.4%'],
    ['产量增加80万吨，由420万吨增至510万吨。', '510万 − 420万 = 90万 ≠ 80万'],
  ])('is an alarm: %s', (text, equation) => expect(alarmsOf(text)).toEqual([equation]))

  it.each([
    ['of another thing', '销售量增长12.4%，价格由420元涨到510元。'],
    ['over another time', '出口环比增长12.4%，由去年同期的420万吨增至510万吨。'],
    ['that goes the other way', '库存下降12.4%，由420万吨增至510万吨。'],
  ])('is none of a change %s', (_, text) => expect([...holdingOf(text), ...alarmsOf(text)]).toEqual([]))
})

describe('a rate of numbers of few digits', () => {
  it.each([
    ['大米价格由4.2元涨到5.1元，上涨21.4%。', '(5.1 − 4.2) ÷ 4.2 = 21.43% ≈ 21.4%'],
    ['展馆面积3.06万平方米，较上届增加1.1万平方米，增幅为56.1%。', '1.1万 ÷ (3.06万 − 1.1万) = 56.12% ≈ 56.1%'],
  ])('holds as they are printed: %s', (text, equation) => expect(holdingOf(text)).toEqual([equation]))

  it('is an alarm where one slip in it explains why it does not', () => {
    expect(alarmsOf('大米价格由4.2元涨到5.1元，上涨12.4%。')).toEqual(['(5.1 − 4.2) ÷ 4.2 = 21.43% ≠ 12.4%'])
    expect(alarmsOf('收入120亿元，较上年的108亿元增加12亿元，增长13.1%。')).toEqual([
      '(120亿 − 108亿) ÷ 108亿 = 11.11% ≠ 13.1%',
    ])
  })

  it.each([
    ['that the digits allow', '收入120亿元，较上年的108亿元增加12亿元，增长11.6%。'],
    ['over a time that the levels do not name', '大米价格由4.2元涨到5.1元，比上年上涨12.4%。'],
    ['over a time that the amount does not name', '大米价格从4.2元涨到5.1元，上涨0.9元，同比上涨12.4%。'],
    ['over another time than the levels', '产量由上月的420万吨增至510万吨，同比增长8.6%。'],
    ['that no single slip explains', '大米价格由4.2元涨到5.1元，上涨35.6%。'],
  ])('is none %s', (_, text) => expect(alarmsOf(text)).toEqual([]))
})
