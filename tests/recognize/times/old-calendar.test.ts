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
