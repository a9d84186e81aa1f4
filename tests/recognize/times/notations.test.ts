import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTimes, values } from './read-times.ts'

const DIGITS = '〇一二三四五六七八九'
const two = (value: number): string => String(value).padStart(2, '0')
const byDigit = (value: number): string => [...String(value)].map(digit => DIGITS[Number(digit)]).join('')
const byPlace = (value: number): string => {
  const tens = Math.floor(value / 10)
  return (tens > 1 ? DIGITS[tens]! : '') + (tens > 0 ? '十' : '') + (value % 10 > 0 ? DIGITS[value % 10]! : '')
}

const iso = (day: Date): string => day.toISOString().slice(0, 10)
const days = fc.integer({ min: 0, max: 36_500 }).map(number => new Date(Date.UTC(1950, 0, 1 + number)))
const partsOf = (day: Date) => [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()] as const

/** Everything a day can be printed as. */
const DAY_NOTATIONS: readonly ((year: number, month: number, day: number) => string)[] = [
  (y, m, d) => `${y}年${m}月${d}日`,
  (y, m, d) => `${y}年${two(m)}月${two(d)}日`,
  (y, m, d) => `${y} 年 ${m} 月 ${d} 日`,
  (y, m, d) => `${y}年${m}月${d}号`,
  (y, m, d) => `${byDigit(y)}年${byPlace(m)}月${byPlace(d)}日`,
  (y, m, d) => `${y}-${two(m)}-${two(d)}`,
  (y, m, d) => `${y}/${m}/${d}`,
  (y, m, d) => `${y}.${two(m)}.${two(d)}`,
  (y, m, d) => `公元${y}年${m}月${d}日`,
]

/** What a period of a year can be printed as, with its first and last month. */
const PERIODS: readonly [notation: (year: number) => string, from: number, to: number][] = [
  [y => `${y}上半年`, 1, 6],
  [y => `${y}年上半年`, 1, 6],
  [y => `${y}年半年度`, 1, 6],
  [y => `${y}H1`, 1, 6],
  [y => `1H${y}`, 1, 6],
  [y => `${y}下半年`, 7, 12],
  [y => `${y % 100 < 10 ? `0${y % 100}` : y % 100}H2`, 7, 12],
  [y => `${y}一季度`, 1, 3],
  [y => `${y}年第二季度`, 4, 6],
  [y => `${y}年第二季`, 4, 6],
  [y => `${y}Q3`, 7, 9],
  [y => `${two(y % 100)}Q3`, 7, 9],
  [y => `3Q${two(y % 100)}`, 7, 9],
  [y => `${y}前三季度`, 1, 9],
  [y => `${y}年前8个月`, 1, 8],
  [y => `${y}年1—8月`, 1, 8],
  [y => `${y}年1至8月份`, 1, 8],
  [y => `${y}.01—${y}.8`, 1, 8],
  [y => `${y}.1-${y}.08`, 1, 8],
  [y => `${y}年1月至8月期间`, 1, 8],
  [y => `${y}年1月至8月间`, 1, 8],
  [y => `截至${y}年8月31日止八个月`, 0, 8],
  [y => `截至${y}年6月的季度`, 4, 6],
]

/** What a year is printed as where 年 is left out. */
const YEARS: readonly ((year: number) => string)[] = [
  y => `${y}年`,
  y => `${y}年度`,
  y => `FY${y}`,
  y => `${y}E`,
  y => `${y}财年`,
]

const SINCE: readonly string[] = ['起', '以来', '至今', '投产以来', '开业至今']

describe('a value is the same however it is printed', () => {
  it('as a day', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...DAY_NOTATIONS), (day, write) => {
        expect(values(`验收于${write(...partsOf(day))}完成。`)).toEqual([iso(day)])
      }),
    )
  })

  it('as a range of days', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 1, max: 900 }),
        fc.constantFrom(...DAY_NOTATIONS),
        fc.constantFrom('至', '到', '—'),
        (day, length, write, joint) => {
          const last = new Date(day.getTime() + length * 86_400_000)
          const text = `工期${write(...partsOf(day))}${joint}${write(...partsOf(last))}。`
          expect([text, values(text)]).toEqual([text, [`${iso(day)}/${iso(last)}`]])
        },
      ),
    )
  })

  it('as a part of a year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2001, max: 2049 }), fc.constantFrom(...PERIODS), (year, [write, from, to]) => {
        const text = `${write(year)}，产量增长。`
        const expected = from === 0 ? `${year}-01-01/${year}-08-31` : `${year}-${two(from)}/${year}-${two(to)}`
        expect([text, values(text)]).toEqual([text, [expected]])
      }),
    )
  })

  it('as a year, and as what has been since', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2001, max: 2049 }), fc.constantFrom(...YEARS), (year, write) => {
        expect(values(`${write(year)}，产量增长。`)).toEqual([`${year}`])
      }),
    )
    for (const tail of SINCE) expect(values(`2016年${tail}，产量增长。`)).toEqual(['2016/..'])
  })

  it('as a season of two years', () => {
    const split = ['2021/22赛季', '2021/2022赛季', '2021-22赛季', '2021—2022学年', '2021/22榨季', '2021/22年度']
    for (const season of split) expect([season, values(`${season}，成绩下滑。`)]).toEqual([season, ['2021/2022']])
  })
})

const REFERENCES = ['2020-02-29', '2021-01-01', '2022-12-31', '2023-08-15', '2024-03-31', '2022-09-26']

const shifted = (reference: string, by: number): string => iso(new Date(Date.parse(reference) + by * 86_400_000))
const monthAway = (reference: string, by: number): string => {
  const [year, month] = reference.split('-').map(Number) as [number, number]
  return iso(new Date(Date.UTC(year, month - 1 + by, 1))).slice(0, 7)
}
const quarterOf = (month: string): string => {
  const first = Math.floor((Number(month.slice(5)) - 1) / 3) * 3 + 1
  return `${month.slice(0, 4)}-${two(first)}/${month.slice(0, 4)}-${two(first + 2)}`
}
const weekOf = (day: string): string => {
  const monday = shifted(day, -((new Date(day).getUTCDay() + 6) % 7))
  return `${monday}/${shifted(monday, 6)}`
}

/** Words that count from the article's date, with what they mean of any date. */
const RELATIVE: readonly [words: string, meaning: (reference: string) => string][] = [
  ['今天 今日 即日', day => day],
  ['昨天 昨日 昨晚', day => shifted(day, -1)],
  ['前天', day => shifted(day, -2)],
  ['明天 明日 明晚', day => shifted(day, 1)],
  ['后天', day => shifted(day, 2)],
  ['本周 这周', day => weekOf(day)],
  ['上周 上星期', day => weekOf(shifted(day, -7))],
  ['下周', day => weekOf(shifted(day, 7))],
  ['上周三', day => shifted(weekOf(shifted(day, -7)).slice(0, 10), 2)],
  ['本月 月内 本月晚些时候', day => monthAway(day, 0)],
  ['上月 上个月', day => monthAway(day, -1)],
  ['下月 下个月', day => monthAway(day, 1)],
  ['本季度', day => quarterOf(monthAway(day, 0))],
  ['下季度', day => quarterOf(monthAway(day, 3))],
  ['今年 年内 今年早些时候', day => day.slice(0, 4)],
  ['去年', day => `${Number(day.slice(0, 4)) - 1}`],
  ['明年', day => `${Number(day.slice(0, 4)) + 1}`],
  ['今年以来', day => `${day.slice(0, 4)}/..`],
  ['近三天 过去三天 最近三天内', day => `${shifted(day, -3)}/${day}`],
  ['未来三天 接下来的三天', day => `${day}/${shifted(day, 3)}`],
  ['截至发稿', day => `../${day}`],
]

describe('a relative word means the same of any date', () => {
  it.each(RELATIVE.flatMap(([words, meaning]) => words.split(' ').map(word => [word, meaning] as const)))(
    '%s',
    (word, meaning) => {
      for (const day of REFERENCES) expect([day, values(`${word}，订单增加。`, day)]).toEqual([day, [meaning(day)]])
    },
  )

  it('is not known without a date', () => {
    for (const [words] of RELATIVE)
      for (const word of words.split(' ')) expect([word, values(`${word}，订单增加。`, null)]).toEqual([word, [null]])
  })
})

describe('a day without its month', () => {
  it.each([
    ['2023-06-12', '15日22时至16日6时停水', '2023-06-15T22:00/2023-06-16T06:00'],
    ['2023-06-12', '管网15日检修', '2023-06-15'],
    ['2023-06-12', '管网30日检修', '2023-05-30'],
    ['2023-06-12', '管网将于30日检修', '2023-06-30'],
    ['2023-06-12', '管网拟于10日检修', '2023-07-10'],
    ['2023-06-12', '管网10日检修', '2023-06-10'],
    ['2023-06-01', '管网31日检修', '2023-05-31'],
    ['2023-07-01', '管网拟于31日检修', '2023-07-31'],
  ])('as of %s in %s is the nearest, or ahead of what is planned', (date, text, expected) => {
    expect(values(text, date)).toEqual([expected])
  })
})

describe('what has no date', () => {
  it.each([
    '收到通知的[当日]',
    '[七日内]答复',
    '[每个工作日的下午三点]接听',
    '[每逢双月]开会',
    '[乙巳年九月初八]修祠',
    '[今天]的中国',
    '超市[早上7点]开门',
    '[疫情以来]订单减少',
  ])('%s', marked => {
    const [time, ...more] = readTimes(marked.replaceAll(/[[\]]/g, ''))
    expect(more).toEqual([])
    expect([marked.indexOf('['), marked.indexOf(']') - 1, null]).toEqual([time?.start, time?.end, time?.edtf])
  })
})
