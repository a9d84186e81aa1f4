import { describe, expect, it } from 'vitest'
import { readTimes } from './read-times.ts'

const timesOf = (phrase: string) => readTimes(`${phrase}，大桥通车。`, '2023-05-06')

describe('numbers in a row with one unit', () => {
  it.each([
    ['2023年第1—5周', '2023-01-02/2023-02-05'],
    ['2023年第1至第5周', '2023-01-02/2023-02-05'],
    ['2020年第52、53周', '2020-12-21/2021-01-03'],
    ['2023年第1、2、3周', '2023-01-02/2023-01-22'],
    ['2023年第一、二季度', '2023-01/2023-06'],
    ['民国112、113年', '2023/2024'],
    ['民国112—115年', '2023/2026'],
    ['令和5、6年', '2023/2024'],
    ['光绪三、四年', '1877/1878'],
  ])('are one time: %s', (phrase, edtf) =>
    expect(timesOf(phrase)).toMatchObject([{ start: 0, end: phrase.length, edtf, certain: true, doubt: null }]),
  )

  it('may go beyond the year', () =>
    expect(timesOf('2023年第52、53周')).toMatchObject([{ edtf: null, doubt: 'impossible-date' }]))

  it.each(['第一、二天', '第1—5周'])('are of no year: %s', phrase => expect(timesOf(phrase)).toEqual([]))
})

describe('a day of a reign of Japan', () => {
  it.each([
    ['令和元年4月30日', '2019-04-30'],
    ['令和元年4月', '2019-04'],
    ['平成元年1月7日', '1989-01-07'],
    ['平成31年5月1日', '2019-05-01'],
    ['昭和元年11月', '1926-11'],
    ['明治元年九月八日', '1868-09-08'],
  ])('is not certain outside it: %s', (phrase, edtf) =>
    expect(timesOf(phrase)[0]).toMatchObject({ edtf, certain: false }),
  )

  it.each([
    ['令和元年', '2019'],
    ['令和元年5月1日', '2019-05-01'],
    ['平成元年1月8日', '1989-01-08'],
    ['平成31年4月30日', '2019-04-30'],
    ['昭和元年12月', '1926-12'],
  ])('is certain inside: %s', (phrase, edtf) => expect(timesOf(phrase)[0]).toMatchObject({ edtf, certain: true }))
})

describe('a year of another calendar', () => {
  it.each(['伊斯兰历1445年', '回历1445年', '回历1445年9月1日'])('has no value: %s', phrase =>
    expect(timesOf(phrase).map(({ edtf }) => edtf)).toEqual([null]),
  )

  it('is ours behind 公历', () => expect(timesOf('公历1945年')[0]).toMatchObject({ edtf: '1945' }))
})
