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
  ['妇女节 三八妇女节 “三八”妇女节 “三八”', solar(3, 8)],
  ['植树节', solar(3, 12)],
  ['愚人节', solar(4, 1)],
  ['五一 “五一” 劳动节 五一劳动节 “五一”劳动节 五一节 五一国际劳动节 “五一”国际劳动节 国际劳动节', solar(5, 1)],
  ['青年节 “五四” 五四青年节 “五四”青年节', solar(5, 4)],
  ['儿童节 六一 “六一” 六一儿童节 “六一”儿童节', solar(6, 1)],
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
