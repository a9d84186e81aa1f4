import { describe, expect, it } from 'vitest'
import { equations } from './equations.ts'
import { level, linked, share } from './linked.ts'

describe('sum of parts that the language sets apart', () => {
  it.each([
    ['男 女', '男性人口', '女性人口', '人口'],
    ['城镇 乡村', '城镇用户', '乡村用户', '用户'],
    ['城镇 农村', '城镇零售额', '农村零售额', '城乡零售总额'],
    ['出口 进口', '货物出口', '货物进口', '货物进出口总额'],
    ['入境 出境', '入境旅客', '出境旅客', '出入境旅客'],
    ['家庭户 集体户', '家庭户人口', '集体户人口', '全国人口'],
  ])('%s', (_, first, second, total) => {
    const doc = (stated: string) =>
      linked(`总共[${stated}万人]，其中[523.4万人]和[488.5万人]。`, level(total), level(first), level(second))
    expect(equations(doc('1011.9'))).toContain('523.4万 + 488.5万 = 1011.9万')
    expect(equations(doc('1511.9'))).toContain('523.4万 + 488.5万 = 1011.9万 ≠ 1511.9万')
  })

  it('holds them to a total that is printed twice', () => {
    const doc = linked(
      '进出口[25.63万亿元]。进出口[25.63万亿元]，出口[13.99万亿元]，进口[11.84万亿元]。',
      ...['货物进出口', '货物进出口', '货物出口', '货物进口'].map(it => level(it)),
    )
    expect(equations(doc).filter(it => it.includes('≠'))).toContain('13.99万亿 + 11.84万亿 = 25.83万亿 ≠ 25.63万亿')
  })

  it('三次产业', () => {
    const doc = linked(
      '生产[1210.5亿元]。一产[70.1亿元]，二产[480.2亿元]，三产[660.2亿元]。',
      ...['企业投资', '第一产业企业投资', '第二产业企业投资', '第三产业企业投资'].map(it => level(it)),
    )
    expect(equations(doc)).toEqual(['70.1亿 + 480.2亿 + 660.2亿 = 1210.5亿'])
  })

  it.each([
    [
      'means',
      linked(
        '[52341元]，[20133元]，[39218元]。',
        level('城镇居民人均收入'),
        level('农村居民人均收入'),
        level('居民人均收入'),
      ),
    ],
    [
      'other periods',
      linked(
        '[1011.9万人]，[523.4万人]，[480.5万人]。',
        level('人口', { time: '2020' }),
        level('男性人口'),
        level('女性人口'),
      ),
    ],
    [
      'several totals that differ, none of which comes out',
      linked(
        '[1011.9万人]，[1012.9万人]，[523.4万人]，[480.5万人]。',
        level('人口'),
        level('人口'),
        level('男性人口'),
        level('女性人口'),
      ),
    ],
  ])('is silent on %s', (_, doc) => expect(equations(doc)).toEqual([]))
})

describe('sum of a list', () => {
  const list = (text: string) => linked(text, ...[...text.matchAll(/\[/g)].map((_, i) => level(`第${i}项`)))

  it.each([
    ['under a total', '总投资[38.6亿元]，其中一期[12.4亿元]、二期[26.2亿元]。', '12.4亿 + 26.2亿 = 38.6亿'],
    ['before a total', '一期[12.4亿元]、二期[26.2亿元]，合计[38.6亿元]。', '12.4亿 + 26.2亿 = 38.6亿'],
    [
      'with more after it',
      '共[486名]：甲班[162名]、乙班[149名]、丙班[175名]，另有教师[23名]。',
      '162 + 149 + 175 = 486',
    ],
  ])('%s', (_, text, equation) => expect(equations(list(text))).toEqual([equation]))

  it.each([
    [
      'of a later total of the passage',
      '住户[3204户]；新增用户[2201户]，其中城区[61户]，乡镇[2190户]。',
      '61 + 2190 = 2251 ≠ 2201',
    ],
    [
      'up to the semicolon where that comes out',
      '签约[12.45亿元]，其中工业[8.21亿元]、农业[4.24亿元]；到账[3.07亿元]。',
      '8.21亿 + 4.24亿 = 12.45亿',
    ],
    [
      'past semicolons',
      '收入[1192.3亿元]。其中，税收[996.6亿元]；非税[295.7亿元]。',
      '996.6亿 + 295.7亿 = 1292.3亿 ≠ 1192.3亿',
    ],
  ])('takes the parts %s', (_, text, equation) => expect(equations(list(text))).toEqual([equation]))

  it.each([
    ['small numbers agree by chance', '[5名]老师、[2名]医生和[3名]司机。'],
    ['the parts are not all there', '总投资[38.6亿元]，其中桥梁[12.4亿元]、隧道[16.2亿元]。'],
    ['units differ', '总投资[38.6亿元]，其中[12.4亿美元]、[26.2亿元]。'],
  ])('is silent where %s', (_, text) => expect(equations(list(text))).toEqual([]))
})

describe('sum of all that follows a total', () => {
  const list = (text: string) => linked(text, ...[...text.matchAll(/\[/g)].map((_, i) => level(`第${i}项`)))

  it('raises an alarm when one wrong digit explains it', () => {
    const doc = list('总投资[38.62亿元]，其中一期[12.41亿元]、二期[28.21亿元]。')
    expect(equations(doc)).toEqual(['12.41亿 + 28.21亿 = 40.62亿 ≠ 38.62亿'])
  })

  it.each([
    ['more than a digit is wrong', '总投资[38.62亿元]，其中一期[12.41亿元]、二期[18.33亿元]。'],
    ['nothing says that they are parts', '总投资[38.62亿元]，桥梁[12.41亿元]、隧道[28.21亿元]。'],
    ['a part has parts', '总投资[38.62亿元]，其中一期[18.21亿元]，含设备[2.01亿元]，二期[20.41亿元]。'],
    ['digits are few', '总投资[38.6亿元]，其中桥梁[12.4亿元]、隧道[28.2亿元]。'],
    ['digits differ', '总投资[38.62亿元]，其中一期[12.4亿元]、二期[28.21亿元]。'],
  ])('is silent where %s', (_, text) => expect(equations(list(text))).toEqual([]))
})

describe('shares that leave nothing', () => {
  it('are the rest of a hundred per cent', () => {
    const doc = linked(
      '青年占[17.95%]，中年占[63.35%]，老年占[18.70%]（高龄占[13.50%]）。',
      ...['青年', '中年', '老年', '高龄'].map(it => share(it)),
    )
    expect(equations(doc)).toEqual(['100% − 17.95% − 18.70% = 63.35%'])
  })

  it.each([
    [
      'parts that the language sets apart',
      linked('男性占[51.24%]，女性占[38.76%]。', share('男性'), share('女性')),
      '100% − 38.76% = 61.24% ≠ 51.24%',
    ],
    [
      'a word for all parts',
      linked('三次产业的比重分别为[7.5%]、[45.0%]和[57.5%]。', ...['', '', ''].map(() => share('三次产业'))),
      '100% − 7.5% − 45.0% = 47.5% ≠ 57.5%',
    ],
  ])('raise an alarm: %s', (_, doc, equation) => expect(equations(doc)).toEqual([equation]))

  it('are not those that leave something', () => {
    const doc = linked(
      '东部占[39.93%]，中部占[25.83%]，西部占[27.12%]，东北占[6.98%]。',
      ...['东', '中', '西', '东北'].map(it => share(it)),
    )
    expect(equations(doc)).toEqual([])
  })
})
