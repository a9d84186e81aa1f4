// Festivals, holidays and solar terms by name.

/** When a festival is kept. */
export type FestivalRule =
  /** Month and day, both calendars of the rule: 国庆 10-1, 端午 lunar 5-5. */
  | { readonly by: 'solar' | 'lunar'; readonly month: number; readonly day: number }
  /** The nth such weekday of a month, Monday 1 to Sunday 7: 母亲节 is the second Sunday in May. */
  | { readonly by: 'weekday'; readonly month: number; readonly nth: number; readonly weekday: number }
  /** The last day of the lunar year: 除夕. */
  | { readonly by: 'eve' }
  /** One of the 24 solar terms: 清明, 冬至. */
  | { readonly by: 'term'; readonly name: string }

export interface Festival {
  /** Key of the step that names it; the first word of its row. */
  readonly name: string
  readonly rule: FestivalRule
  /** Names, longest not needed first. */
  readonly words: readonly string[]
}

const solar = (month: number, day: number): FestivalRule => ({ by: 'solar', month, day })
const lunar = (month: number, day: number): FestivalRule => ({ by: 'lunar', month, day })
const weekday = (month: number, nth: number, day: number): FestivalRule => ({ by: 'weekday', month, nth, weekday: day })
const term = (name: string): FestivalRule => ({ by: 'term', name })

/** 雨水, 小雪 and 大雪 are weather before they are terms and are left out. */
const TERMS = '立春 惊蛰 春分 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 冬至 小寒 大寒'

/** 妇女节, 三八妇女节, “三八”国际妇女节: a day of the world by its name, its date and both. */
const international = (date: string, name: string): string =>
  ['', date, `“${date}”`].flatMap(it => [it + name, `${it}国际${name}`]).join(' ')

const table = (): [words: string, rule: FestivalRule][] => [
  ['春节 大年初一 农历新年 农历春节', lunar(1, 1)],
  ['除夕 除夕夜 大年三十 年三十 大年夜', { by: 'eve' }],
  ['元宵 元宵节 农历元宵', lunar(1, 15)],
  ['端午 端午节', lunar(5, 5)],
  ['七夕 七夕节', lunar(7, 7)],
  ['中元节', lunar(7, 15)],
  ['中秋 中秋节', lunar(8, 15)],
  ['重阳 重阳节', lunar(9, 9)],
  ['腊八 腊八节', lunar(12, 8)],
  ['小年', lunar(12, 23)],
  ['清明 清明节', term('清明')],
  ['元旦 元旦节', solar(1, 1)],
  ['情人节', solar(2, 14)],
  [`${international('三八', '妇女节')} ${international('三八', '劳动妇女节')} “三八”`, solar(3, 8)],
  ['植树节', solar(3, 12)],
  ['愚人节', solar(4, 1)],
  [`五一 “五一” 五一节 ${international('五一', '劳动节')}`, solar(5, 1)],
  ['青年节 “五四” 五四青年节 “五四”青年节', solar(5, 4)],
  [`${international('六一', '儿童节')} 六一 “六一”`, solar(6, 1)],
  ['建党节 七一 “七一”', solar(7, 1)],
  ['建军节 八一建军节 “八一”建军节 “八一”', solar(8, 1)],
  ['教师节', solar(9, 10)],
  ['国庆 国庆节 “十一” “国庆”', solar(10, 1)],
  ['平安夜', solar(12, 24)],
  ['圣诞节 圣诞', solar(12, 25)],
  ['万圣节', solar(10, 31)],
  ['双十一 双11 “双11” “双十一” 双十一购物节', solar(11, 11)],
  ['双十二 双12 “双12” “双十二”', solar(12, 12)],
  ['母亲节', weekday(5, 2, 7)],
  ['父亲节', weekday(6, 3, 7)],
  ['感恩节', weekday(11, 4, 4)],
]

let all: ReadonlyMap<string, Festival> | undefined

/** Every festival by its key. */
export function festivals(): ReadonlyMap<string, Festival> {
  all ??= new Map(
    [...table(), ...TERMS.split(' ').map((name): [string, FestivalRule] => [name, term(name)])].map(([words, rule]) => {
      const names = words.split(' ')
      return [names[0]!, { name: names[0]!, rule, words: names }]
    }),
  )
  return all
}

/** Days off around a festival, both ends in it. Source: the notices of the General Office of the State Council. */
const DAYS_OFF = `
2013 元旦 0101-0103 春节 0209-0215 清明 0404-0406 五一 0429-0501 端午 0610-0612 中秋 0919-0921 国庆 1001-1007
2014 元旦 0101-0101 春节 0131-0206 清明 0405-0407 五一 0501-0503 端午 0531-0602 中秋 0906-0908 国庆 1001-1007
2015 元旦 0101-0103 春节 0218-0224 清明 0404-0406 五一 0501-0503 端午 0620-0622 中秋 0926-0927 国庆 1001-1007
2016 元旦 0101-0103 春节 0207-0213 清明 0402-0404 五一 0430-0502 端午 0609-0611 中秋 0915-0917 国庆 1001-1007
2017 元旦 1231-0102 春节 0127-0202 清明 0402-0404 五一 0429-0501 端午 0528-0530 中秋 1001-1008 国庆 1001-1008
2018 元旦 1230-0101 春节 0215-0221 清明 0405-0407 五一 0429-0501 端午 0616-0618 中秋 0922-0924 国庆 1001-1007
2019 元旦 1230-0101 春节 0204-0210 清明 0405-0407 五一 0501-0504 端午 0607-0609 中秋 0913-0915 国庆 1001-1007
2020 元旦 0101-0101 春节 0124-0202 清明 0404-0406 五一 0501-0505 端午 0625-0627 中秋 1001-1008 国庆 1001-1008
2021 元旦 0101-0103 春节 0211-0217 清明 0403-0405 五一 0501-0505 端午 0612-0614 中秋 0919-0921 国庆 1001-1007
2022 元旦 0101-0103 春节 0131-0206 清明 0403-0405 五一 0430-0504 端午 0603-0605 中秋 0910-0912 国庆 1001-1007
2023 元旦 1231-0102 春节 0121-0127 清明 0405-0405 五一 0429-0503 端午 0622-0624 中秋 0929-1006 国庆 0929-1006
2024 元旦 1230-0101 春节 0210-0217 清明 0404-0406 五一 0501-0505 端午 0608-0610 中秋 0915-0917 国庆 1001-1007
2025 元旦 0101-0101 春节 0128-0204 清明 0404-0406 五一 0501-0505 端午 0531-0602 中秋 1001-1008 国庆 1001-1008
2026 元旦 0101-0103 春节 0215-0223 清明 0404-0406 五一 0501-0505 端午 0619-0621 中秋 0925-0927 国庆 1001-1007`

/** First and last day off around a festival of a year as `MMDD`, where a notice says; one that begins in December is of the year before. */
export function daysOff(name: string, year: number): readonly [first: string, last: string] | null {
  notices ??= new Map(
    [...DAYS_OFF.matchAll(/(\d{4}) (\D.*)/g)].flatMap(([, of, days]) =>
      [...days!.matchAll(/(\S+) (\d{4})-(\d{4})/g)].map(
        ([, festival, first, last]) => [`${festival}${of}`, [first!, last!]] as const,
      ),
    ),
  )
  return notices.get(`${name}${year}`) ?? null
}

let notices: ReadonlyMap<string, readonly [string, string]> | undefined
