import { describe, expect, it } from 'vitest'
import { alarmsOf, holdingOf } from './alarms.ts'

describe('parts that have names of their own', () => {
  it.each([
    ['medals', '县队获得11枚金牌、7枚银牌、6枚铜牌，奖牌总数24枚。', '11 + 7 + 6 = 24'],
    ['the dead and the hurt', '滑坡造成伤亡19人，其中死亡4人、受伤15人。', '4 + 15 = 19'],
    ['phases', '园区总投资38.6亿元，其中一期投资12.4亿元，二期投资26.2亿元。', '12.4亿 + 26.2亿 = 38.6亿'],
    ['three phases', '水厂用地124亩，一期用地52亩，二期用地41亩，三期用地31亩。', '52 + 41 + 31 = 124'],
  ])('add up: %s', (_, text, equation) => expect(holdingOf(text)).toEqual([equation]))

  it.each([
    ['medals', '县队获得11枚金牌、7枚银牌、6枚铜牌，奖牌总数34枚。', '11 + 7 + 6 = 24 ≠ 34'],
    ['the dead and the hurt', '滑坡造成伤亡19人，其中死亡4人、受伤16人。', '4 + 16 = 20 ≠ 19'],
    ['phases', '园区总投资38.6亿元，其中一期投资12.4亿元，二期投资36.2亿元。', '12.4亿 + 36.2亿 = 48.6亿 ≠ 38.6亿'],
  ])('are an alarm: %s', (_, text, equation) => expect(alarmsOf(text)).toEqual([equation]))

  it.each([
    ['of the missing', '滑坡造成伤亡、失踪24人，其中死亡4人、受伤15人、失踪5人，伤亡人数仍在核实。'],
    ['of a third phase', '园区总投资38.6亿元，分三期建设，一期投资12.4亿元，二期投资16.2亿元。'],
    ['of a phase that is not the first', '园区总投资38.6亿元，其中二期投资12.4亿元，三期投资16.2亿元。'],
    ['of a day', '县队今天获得14枚金牌、6枚银牌和6枚铜牌，金牌总数已达90枚，奖牌共计160枚。'],
    ['of the games before', '上届县队获得11枚金牌、7枚银牌、6枚铜牌，本届奖牌总数为32枚。'],
    ['of all days', '第一天县队获得3枚金牌、2枚银牌、1枚铜牌，累计奖牌总数达28枚。'],
    ['of medals of one colour', '县队获得11枚金牌、7枚银牌，奖牌总数创下24枚的新高。'],
  ])('are no alarm where they are part %s', (_, text) => expect(alarmsOf(text)).toEqual([]))
})

describe('per cent that are points', () => {
  it('hold as points where a rate is no more than within reach of the digits', () => {
    expect(holdingOf('满意率由92.5%提高到95.0%，提高2.5%。')).toEqual(['95.0% − 92.5% = 2.5%'])
  })
  it('are an alarm where they are no rate', () => {
    expect(alarmsOf('覆盖率由45.0%提高到50.0%，提高5.0%。')).toEqual(['(50.0% − 45.0%) ÷ 45.0% = 11.11% ≠ 5.0%'])
  })
})
