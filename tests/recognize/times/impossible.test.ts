import { describe, expect, it } from 'vitest'
import type { TimeMention } from '../../../src/model/layers.ts'
import { quantitiesOf } from '../article-of.ts'
import { readTimes } from './read-times.ts'

const AS_OF = '2023-05-06'
const timesOf = (phrase: string): TimeMention[] => readTimes(`${phrase}，大桥通车。`, AS_OF)

/** One time that is all of the phrase. */
const whole = (phrase: string, told: object) => [{ start: 0, end: phrase.length, ...told }]
const IMPOSSIBLE = { edtf: null, certain: false, doubt: 'impossible-date' }

/** A way to print a part of a date, with numbers that its calendar has and others that it has not. */
const NOTATIONS: readonly [printed: string, possible: string, impossible: string][] = [
  ['2023年@月', '1 5 12', '0 13 21 99'],
  ['2023年@月5日', '1 5 12', '0 00 13 99'],
  ['@月5日', '1 4 5', '0 13 99'],
  ['二〇二三年@月', '一 五 十二', '十三 二十一'],
  ['二〇二三年@月五日', '一 五 十二', '十三 九十九'],
  ['2023年5月@日', '1 28 31', '0 00 32 99'],
  ['2023年5月@号', '1 28 31', '0 32 99'],
  ['2023年6月@日', '1 28 30', '0 31 32'],
  ['5月@日', '1 4 31', '0 32 99'],
  ['本月@日', '1 4 5', '0 32 99'],
  ['二〇二三年五月@日', '一 三十 三十一', '三十二 九十九'],
  ['2023年第@季度', '1 2 4', '0 5 9'],
  ['2023年@季度', '1 2 4', '0 5 9'],
  ['2023年第@个季度', '一 二 四', '五 十'],
  ['2023Q@', '1 2 4', '0 5 9'],
  ['2023年前@个月', '2 5 12', '0 13 99'],
  ['2023年前@个季度', '2 3 4', '0 5'],
  ['2023年第@个月', '1 5 12', '0 13'],
  ['2023年第@周', '1 30 52', '0 53 60'],
  ['9999年第@周', '1 30 51', '0 53 60'],
  ['2023年5月第@个星期一', '1 2 5', '0 6'],
  ['2023年5月3日@时', '1 12 24', '25 99'],
  ['2023年5月3日@点', '1 12 23', '25 99'],
  ['2023年5月3日@时30分', '1 12 23', '24 25'],
  ['2023年5月3日@:30', '1 12 23', '24 25 99'],
  ['2023年5月3日10:@', '00 30 59', '60 75 99'],
  ['2023年5月3日10时@分', '0 30 59', '60 75 99'],
  ['2023年5月3日10点@分', '1 30 59', '60 75 99'],
  ['2023年5月3日10时30分@秒', '0 30 59', '60 61 99'],
  ['2023年5月3日10:30:@', '00 30 59', '60 61 99'],
  ['2023年5月3日凌晨@时', '1 2 5', '10 15 25'],
  ['2023年5月3日上午@时', '8 10 12', '13 20 25'],
  ['2023年农历@月初一', '1 5 12', '0 13'],
  ['2023年农历@月', '1 5 12', '0 13'],
  ['农历正月@', '初一 十五 廿九', '初十一 三十一 四十'],
  ['2023年农历正月@日', '1 15 29', '0 31 40'],
  ['贞观@年', '元 三 二十三', '0 二十四 五十'],
  ['康熙@年', '1 30 61', '0 62 99'],
  ['昭和@年', '1 30 64', '0 65 99'],
  ['民国@年', '1 30 112', '0 151'],
  ['2023-@-05', '01 05 12', '00 13 99'],
  ['2023-05-@', '01 28 31', '00 32 99'],
]

const filled = (printed: string, number: string): string => printed.replace('@', number)
const words = (list: string): string[] => list.split(' ')

/** Phrases with a number that is none, alone and at either end of a range. */
const impossible = NOTATIONS.flatMap(([printed, good, bad]) =>
  words(bad).flatMap(number => {
    const wrong = filled(printed, number)
    const [first, ...rest] = words(good)
    return [wrong, `${wrong}至${filled(printed, rest.at(-1)!)}`, `${filled(printed, first!)}至${wrong}`]
  }),
)

describe('a number that no calendar has', () => {
  it.each(impossible)('makes a date of none: %s', phrase =>
    expect(timesOf(phrase)).toMatchObject(whole(phrase, IMPOSSIBLE)),
  )

  it.each(NOTATIONS.flatMap(([printed, good]) => words(good).map(number => filled(printed, number))))(
    'is none of its neighbours: %s',
    phrase => expect(timesOf(phrase)).toMatchObject(whole(phrase, { edtf: expect.any(String), doubt: null })),
  )
})

describe('the end of a range that shares what its start says', () => {
  it.each([
    '2023年5月至13月',
    '5月至13月',
    '2023年10-13月',
    '2023年0-3月',
    '2023.05-2023.13',
    '2023年12、13月',
    '2023年0、1月',
    '2023年4、5季度',
    '5月31、32日',
    '2023年1至5季度',
    '2023年第三季度至第五季度',
    '2023年第50周至第60周',
    '2023年5月20日至40日',
    '2023年5月20-40日',
    '5月20日至32日',
    '2022年11月至2月29日',
    '5月3日5时至25时',
    '5月3日5-25时',
    '5月3日8:00-25:00',
    '8:00-25:00',
  ])('is on no calendar: %s', phrase => expect(timesOf(phrase)).toMatchObject(whole(phrase, IMPOSSIBLE)))

  it.each([
    ['2023年1至4季度', '2023-01/2023-12'],
    ['5月3日22-6时', '2023-05-03T22:00/2023-05-04T06:00'],
    ['5月3日6-22时', '2023-05-03T06:00/2023-05-03T22:00'],
    ['2023年第50周至第52周', '2023-12-11/2023-12-31'],
    ['2月7号到23号', '2023-02-07/2023-02-23'],
    ['21世纪30年代至40年代', '203X/204X'],
    ['20世纪90年代至10年代', '199X/201X'],
  ])('is on one: %s', (phrase, edtf) => expect(timesOf(phrase)).toMatchObject(whole(phrase, { edtf, doubt: null })))
})

describe('a number that no calendar has, in a list', () => {
  it.each([
    ['2023年12月、13月', '2023年12月', '2023-12', '13月'],
    ['2023年一季度、五季度', '2023年一季度', '2023-01/2023-03', '五季度'],
    ['2023年第一季度和第五季度', '2023年第一季度', '2023-01/2023-03', '第五季度'],
    ['2023年5月30日和32日', '2023年5月30日', '2023-05-30', '32日'],
    ['5月3日、32日', '5月3日', '2023-05-03', '32日'],
  ])('is a time of its own: %s', (phrase, before, edtf, wrong) =>
    expect(timesOf(phrase)).toMatchObject([
      { start: 0, end: before.length, edtf, doubt: null },
      { end: phrase.length, start: phrase.length - wrong.length, edtf: null, doubt: 'impossible-date' },
    ]),
  )

  it('may be one of ten thousand', () => expect(timesOf(`2023年12月${'、13月'.repeat(10_000)}`)).toHaveLength(10_001))

  it.each(['大桥5月30日和32日关闭', '2023年第1—5周停工', '2020年第52、53周停工'])('is no figure: %s', text =>
    expect(quantitiesOf(text)).toEqual([]),
  )

  it.each([
    '7月1日和92号汽油',
    '5月3日和90日后',
    '5月3日、60日左右',
    '6月、18月龄',
    '5月3日、32日内',
    '5月3日和60日均线',
    '5月3日、五日',
    '12月25日、26日',
  ])('is none in %s', phrase => expect(timesOf(phrase).map(({ doubt }) => doubt)).not.toContain('impossible-date'))
})

describe('a range that runs backwards', () => {
  it.each([
    '2023—2020年',
    '2023-2020年',
    '2024-2023年度',
    '2024/2023年度',
    '21世纪至19世纪',
    '21—19世纪',
    '20世纪90年代至80年代',
    '90—80年代',
    '2023年5月8-3日',
    '康熙三十年至二十年',
  ])('is impossible: %s', phrase => expect(timesOf(phrase)).toMatchObject(whole(phrase, IMPOSSIBLE)))

  it.each([
    ['2023年9月至3月', '2023-09/2024-03'],
    ['2023年9-3月', '2023-09/2024-03'],
    ['2023年第四季度至第一季度', '2023-10/2024-03'],
    ['2023年四至一季度', '2023-10/2024-03'],
    ['2023年下半年至上半年', '2023-07/2024-06'],
    ['2023年国庆至春节', '2023-10-01/2024-02-10'],
    ['国庆至春节', '2022-10-01/2023-01-22'],
    ['公元前10年至5年', '-0009/-0004'],
    ['公元前5至4世纪', '-0499/-0300'],
    ['2023年5月3日-5时', '2023-05-03/2023-05-03T05:00'],
  ])('goes on where time comes round, which is not certain: %s', (phrase, edtf) =>
    expect(timesOf(phrase)).toMatchObject(whole(phrase, { edtf, certain: false, doubt: null })),
  )

  it.each([
    ['2023年第四季度至次年第一季度', '2023-10/2024-03'],
    ['2023年3月至9月', '2023-03/2023-09'],
    ['公元前10年至前5年', '-0009/-0004'],
    ['公元前10年至公元5年', '-0009/0005'],
  ])('is certain where the words say which: %s', (phrase, edtf) =>
    expect(timesOf(phrase)).toMatchObject([{ edtf, certain: true, doubt: null }]),
  )
})

describe('a reign that was counted by after its end', () => {
  it.each([
    ['天祐二十年', '0923'],
    ['天佑二十年', '0923'],
    ['乾佑九年', '0956'],
    ['景佑五年', '1038'],
    ['宣统十六年', '1924'],
    ['建安二十五年', '0220'],
  ])('%s is not certain', (phrase, edtf) =>
    expect(timesOf(phrase)).toMatchObject([{ edtf, certain: false, doubt: null }]),
  )
})

describe('points and scores', () => {
  it.each([
    '取胜',
    '轻取对手',
    '客场轻取对手',
    '逆转北京队',
    '力压对手',
    '击退客队',
    '客队',
    '山城队',
    '拿下首局',
    '赢下第一局',
    '落败',
  ])('5月3日88:75%s is the score of a day', words => {
    const times = ['88:75', '25:23', '21:75'].map(score => readTimes(`5月3日${score}${words}。`, AS_OF)[0])
    for (const time of times) expect(time).toMatchObject({ end: '5月3日'.length, edtf: '2023-05-03', doubt: null })
  })

  it.each(['，大桥通车', '开始', '抵达', '消防队到场', '负责人到场', '发射失败', '水平下降'])(
    '5月3日25:30%s is no score',
    words =>
      expect(readTimes(`5月3日25:30${words}。`, AS_OF)[0]).toMatchObject({ edtf: null, doubt: 'impossible-date' }),
  )

  it.each(['下午25点', '今晚25点', '5月3日25点', '25点30分', '25点整', '25点左右开始'])('%s is an hour', phrase =>
    expect(timesOf(phrase)[0]).toMatchObject({ start: 0, edtf: null, doubt: 'impossible-date' }),
  )

  it.each([
    '涨25点',
    '指数收于25点整',
    '指数25点的涨幅',
    '5月3日25点的涨幅',
    '5月3日25点建议',
    '25点半',
    '得分25:30',
    '12:60',
    '5月3日 25:30不敌对手',
    '5月3日25:30扳平',
    '5月32号楼',
    '6月至18月龄',
    '5月3日48时内',
    '正大100年',
    '第0周给药',
  ])('%s holds no impossible time', phrase =>
    expect(timesOf(phrase).map(({ doubt }) => doubt)).not.toContain('impossible-date'),
  )
})
