import { describe, expect, it } from 'vitest'
import { readTimes } from './read-times.ts'

const timeOf = (phrase: string) => readTimes(`${phrase}，大桥通车。`, '2023-05-06')[0]

describe('廿 and 卅 in a day', () => {
  it.each([
    ['2023年12月廿五日', '2023-12-25', true],
    ['一九四七年二月廿八日', '1947-02-28', true],
    ['民国三十六年二月廿八日', '1947-02-28', true],
    ['2023年5月廿九号', '2023-05-29', true],
    ['5月卅一日', '2023-05-31', false],
    ['五月廿五日', '2023-05-25', false],
    ['五月廿五日至廿八日', '2023-05-25/2023-05-28', false],
  ])('is one of our calendar before 日: %s', (phrase, edtf, certain) =>
    expect(timeOf(phrase)).toMatchObject({ start: 0, end: phrase.length, edtf, certain }),
  )

  it.each([
    ['正月廿五', '2023-02-15'],
    ['正月廿五日', '2023-02-15'],
    ['2023年正月廿五日', '2023-02-15'],
    ['农历五月廿五日', '2023-07-12'],
    ['五月廿五', '2023-07-12'],
    ['闰二月廿五日', '2023-04-15'],
  ])('is one of the old calendar: %s', (phrase, edtf) =>
    expect(timeOf(phrase)).toMatchObject({ start: 0, end: phrase.length, edtf }),
  )
})

describe('廿 and 十 behind a month in Arabic digits', () => {
  it.each(['2023年12月廿五', '2023年8月十五', '2023年12月廿五至廿八'])('may be of either calendar: %s', phrase =>
    expect(timeOf(phrase)).toMatchObject({ end: phrase.length, certain: false, doubt: null }),
  )

  it.each(['2023年八月十五', '2023年五月廿五', '2023年8月初三'])('are of the old one for certain in %s', phrase =>
    expect(timeOf(phrase)).toMatchObject({ end: phrase.length, certain: true, doubt: null }),
  )
})

describe('a month of a reign', () => {
  it.each([
    ['光绪二十六年五月', '1900-05-28/1900-06-26'],
    ['光绪二十六年五月二十日', '1900-06-16'],
    ['光绪二十六年五月廿五日', '1900-06-21'],
    ['光绪二十六年五月初一', '1900-05-28'],
    ['光绪庚子年五月', '1900-05-28/1900-06-26'],
    ['光绪二十六年十二月初八', '1901-01-27'],
    ['宣统三年八月十九日', '1911-10-10'],
    ['光绪二十六年五月下旬', '1900-06-17/1900-06-26'],
    ['光绪二十六年五月至七月', '1900-05-28/1900-08-24'],
    ['光绪二十六年五月二十日至二十五日', '1900-06-16/1900-06-21'],
    ['光绪二十六年五月二十日至六月三日', '1900-06-16/1900-06-29'],
    ['民国三年五月二十日', '1914-05-20'],
    ['明治三十三年五月二十日', '1900-05-20'],
  ])('is one of the old calendar, and of ours after the reigns: %s', (phrase, edtf) =>
    expect(timeOf(phrase)).toMatchObject({ start: 0, end: phrase.length, edtf, certain: true, doubt: null }),
  )

  it('has no thirty-first day', () =>
    expect(timeOf('光绪二十六年五月三十一日')).toMatchObject({ edtf: null, doubt: 'impossible-date' }))

  it('may be of either calendar in Arabic digits', () =>
    expect(timeOf('光绪二十六年5月20日')).toMatchObject({ edtf: '1900-05-20', certain: false }))

  it.each(['乾隆六十年除夕', '光绪二十六年腊八'])('may end in our next year: %s', phrase =>
    expect(timeOf(phrase)).toMatchObject({ certain: false }),
  )

  it.each([
    ['光绪二十六年端午', '1900-06-01'],
    ['光绪二十六年中秋', '1900-09-08'],
  ])('has the festivals of its year: %s', (phrase, edtf) =>
    expect(timeOf(phrase)).toMatchObject({ edtf, certain: true }),
  )

  it('is not reckoned before 1583', () =>
    expect(timeOf('贞观十六年五月二十日')).toMatchObject({ edtf: '0642', certain: false, doubt: 'unknown-day' }))

  it('counts no people as its day', () => {
    const text = '光绪二十六年五月二十余人到场。'
    expect(readTimes(text, null)[0]).toMatchObject({ end: '光绪二十六年五月'.length })
  })
})

describe('the other end of a range of the old calendar', () => {
  it.each([
    ['2023年农历五月二十日至二十五日', '2023-07-07/2023-07-12', true],
    ['2023年正月初一至初七', '2023-01-22/2023-01-28', true],
    ['2023年正月初八至三月', '2023-01-29/2023-05-18', false],
    ['2023年正月初一至3月5日', '2023-01-22/2023-03-05', true],
  ])('is of it too in Chinese numerals: %s', (phrase, edtf, certain) =>
    expect(timeOf(phrase)).toMatchObject({ start: 0, end: phrase.length, edtf, certain }),
  )
})
