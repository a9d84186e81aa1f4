import { describe, expect, it } from 'vitest'
import { readTimes, values } from './read-times.ts'

describe('what a time takes from its surroundings', () => {
  it.each<[string, string, (string | null)[]]>([
    [
      'a month and a day go on from the last date',
      '2015年3月，学校成立；6月，第一批学生入学。',
      ['2015-03', '2015-06'],
    ],
    [
      'a bare day is of the month named, or of the next',
      '7月30日抵达，8月1日返回，3日开会，2日有雨。',
      ['2022-07-30', '2022-08-01', '2022-08-03', '2022-09-02'],
    ],
    [
      '当日, 同日 and 次日 mean the last day',
      '2021年5月3日签约，当日生效，次日公布。',
      ['2021-05-03', '2021-05-03', '2021-05-04'],
    ],
    ['a range names no day to come back to', '7月29日至8月1日停课，同日9时恢复。', ['2022-07-29/2022-08-01', null]],
    ['同期 is the period spoken of', '上半年，出口增长，比上年同期多一成。', ['2022-01/2022-06', '2021-01/2021-06']],
    ['去年同月', '8月，进口回升，比去年同月多。', ['2022-08', '2021-08']],
    ['次年 and 同年', '2010年立项，同年开工，次年完工。', ['2010', '2010', '2011']],
    ['三年后 counts from the date named', '2010年，公司成立。三年后，公司上市。', ['2010', '2013']],
    ['what is compared with is not gone on from', '比2019年增长一成。7月，客流恢复。', ['2019', '2022-07']],
    ['a paragraph starts afresh', '2015年3月，学校成立。\n6月，学校扩建。', ['2015-03', '2022-06']],
    [
      'a festival named again is the same',
      '“五一”黄金周期间，客流上升。节日前2天客流最多。',
      ['2022-05-01/2022-05-05', '2022-05-01/2022-05-02'],
    ],
    ['a weekday in brackets repeats its day', '20日，（周二）小雨。', ['2022-09-20', '2022-09-20']],
    ['an afternoon range closes in the afternoon', '今天下午1点半到3点开会。', ['2022-09-26T13:30/2022-09-26T15:00']],
  ])('%s', (_, text, expected) => {
    expect(values(text)).toEqual(expected)
  })

  it.each([
    ['2023-01-10', '12月20日开工', '2022-12-20'],
    ['2023-01-10', '将于12月20日开工', '2023-12-20'],
    ['2023-01-10', '四季度回升', '2022-10/2022-12'],
    ['2023-08-01', '31日抵达', '2023-07-31'],
    ['2023-03-01', '31日抵达', '2023-01-31'],
    ['2023-08-01', '会议31日将召开', '2023-08-31'],
    ['2023-12', '11月下降', '2023-11'],
    ['2023', '上半年增长', '2023-01/2023-06'],
    ['2023', '昨天下雨', null],
    [null, '9月26日召开', null],
    [null, '2021年9月26日召开', '2021-09-26'],
    [null, '去年召开', null],
  ])('as of %s: %s', (date, text, expected) => {
    expect(values(text, date)).toEqual([expected])
  })

  it('says when a part was not printed', () => {
    const certain = (text: string): boolean[] => readTimes(text).map(time => time.certain)
    expect(certain('2021年9月26日')).toEqual([true])
    expect(certain('去年9月')).toEqual([true])
    expect(certain('9月26日')).toEqual([false])
    expect(certain('上半年')).toEqual([false])
  })

  it('names the rule that fired', () => {
    expect(readTimes('近三年来，9月26日，春节，“十四五”').map(({ rule }) => rule)).toEqual([
      'span-past',
      'calendar-month',
      'festival',
      'plan',
    ])
  })
})
