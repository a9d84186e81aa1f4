// Words for stretches of the calendar, as steps from a wider period to a narrower one:
//   今年  上半年  →  the article's year, then its first half
//   ^^^^  ^^^^^^

import type { EraYear } from './eras.ts'

export type TimeUnit =
  | 'century'
  | 'decade'
  | 'year'
  | 'half'
  | 'quarter'
  | 'season'
  | 'month'
  | 'week'
  | 'day'
  | 'workday'
  | 'hour'
  | 'minute'
  | 'second'

export type Edge = 'start' | 'middle' | 'end'

/** Part of the day; it turns 8点 into 20:00 and says nothing else about the value. */
export type DayPart = 'night' | 'morning' | 'day' | 'noon' | 'afternoon' | 'dusk' | 'evening'

/**
 * What a relative word counts from: `article` the article's date (去年), `mention` the last date named (次日), `latest` the
 * same, else the article's (截至收盘), `topic` the period spoken of, else the article's date (上年末 in a report on 2019 is
 * 2018-12), `closed` the year that reports of January to April look back on (过去的一年).
 */
export type Anchor = 'article' | 'mention' | 'latest' | 'topic' | 'closed'

/** One step from a wider period to a narrower one; what is missing above the first step comes from context. */
export type TimeStep =
  /** 2021年, 7月, 26日, 一季度, 上半年 (half 1), 夏季 (season 2), 20世纪, 90年代. */
  | { readonly step: 'is'; readonly unit: TimeUnit; readonly value: number; readonly era?: EraYear }
  /** 去年 (year −1 from the article), 次日 (day +1 from the last date named). */
  | { readonly step: 'shift'; readonly unit: TimeUnit; readonly by: number; readonly from: Anchor }
  /** 年底 (of the year), 末 (of whatever was reached: `unit` null). */
  | { readonly step: 'edge'; readonly edge: Edge; readonly unit: TimeUnit | null }
  /** 上旬 is tenth 1; 中下旬 is 2 to 3. */
  | { readonly step: 'tenth'; readonly from: number; readonly to: number }
  /** 前8个月, 最后五天. */
  | { readonly step: 'first' | 'last'; readonly count: number; readonly unit: TimeUnit }
  /** 第8个月, 第2周; 第一个周二 with its weekday, Monday 1 to Sunday 7. */
  | { readonly step: 'nth'; readonly value: number; readonly unit: TimeUnit; readonly weekday: number | null }
  /** 星期三 is 3, 周末 is 6 to 7. */
  | { readonly step: 'weekday'; readonly value: number; readonly to: number }
  | { readonly step: 'part'; readonly part: DayPart }
  /** Hour as printed; `minute` and `second` null where not printed. */
  | { readonly step: 'clock'; readonly hour: number; readonly minute: number | null; readonly second: number | null }
  /** Key of `festivals()`, null the one named before; `holiday` the days off around it. */
  | { readonly step: 'festival'; readonly name: string | null; readonly holiday: boolean }
  /** 正月初一 is month 1, day 1; a leap month (闰四月) is negative. `isGuess`: it may be of our calendar (12月廿五). */
  | { readonly step: 'lunar'; readonly month: number; readonly day: number | null; readonly isGuess?: boolean }
  /** 报告期, 本期; with its end 报告期末: the period that is reported on. */
  | { readonly step: 'reported'; readonly edge: Edge | null }
  /** 同期, 同月, 同日: the period spoken of, moved into the year just named. */
  | { readonly step: 'same'; readonly unit: TimeUnit | null }

/**
 * How far down a step leads; a chain of steps only goes down.
 * 2021年 (year) 上半年 (part) 末 (piece); 7月 (part) 29日 (piece) 星期六 (weekday) 上午 (daypart) 9时 (clock).
 */
export const LEVEL = { century: 1, decade: 2, year: 3, part: 4, piece: 5, weekday: 6, daypart: 7, clock: 8 } as const
export type Level = (typeof LEVEL)[keyof typeof LEVEL]

export interface PeriodWord {
  readonly word: string
  readonly level: Level
  readonly steps: readonly TimeStep[]
  /** The other end of a word for several periods: 今明两天. */
  readonly to: readonly TimeStep[] | null
  /** `first`: may only open an expression (今年); `head` only if more follows
   * (当年9月; 当年 alone is vague); `later`: only continues one (底 in 2021年底); `any` both. */
  readonly place: 'first' | 'later' | 'any' | 'head'
  /** Characters that must not follow: 今年|轻. */
  readonly notBefore: string
}

const is = (unit: TimeUnit, value: number): TimeStep => ({ step: 'is', unit, value })
const shift = (unit: TimeUnit, by: number, from: Anchor): TimeStep => ({ step: 'shift', unit, by, from })
const edge = (at: Edge, unit: TimeUnit | null): TimeStep => ({ step: 'edge', edge: at, unit })
const tenth = (from: number, to = from): TimeStep => ({ step: 'tenth', from, to })
const part = (name: DayPart): TimeStep => ({ step: 'part', part: name })
const season = (by: number, value: number): TimeStep[] => [shift('year', by, 'article'), is('season', value)]

type Row = readonly [
  words: string,
  level: Level,
  steps: readonly TimeStep[],
  place?: PeriodWord['place'],
  notBefore?: string,
  to?: readonly TimeStep[],
]

const rows = (): Row[] => [
  // Centuries and years.
  ['本世纪 这个世纪 新世纪', LEVEL.century, [shift('century', 0, 'article')], 'first'],
  ['下世纪 下个世纪', LEVEL.century, [shift('century', 1, 'article')], 'first'],
  ['上世纪 上个世纪', LEVEL.century, [shift('century', -1, 'article')], 'first'],
  ['今年 今年度 今个年', LEVEL.year, [shift('year', 0, 'article')], 'first', '轻'],
  ['本年 本年度 该年度', LEVEL.year, [shift('year', 0, 'topic')], 'first', '轻龄级'],
  ['去年 去年度 旧年', LEVEL.year, [shift('year', -1, 'article')], 'first', '轻'],
  ['上年 上年度 上一年 上一年度 上个年度', LEVEL.year, [shift('year', -1, 'topic')], 'first', '纪轻'],
  ['过去的一年 刚刚过去的一年 刚过去的一年', LEVEL.year, [shift('year', -1, 'closed')], 'first', '多半'],
  ['前年', LEVEL.year, [shift('year', -2, 'article')], 'first'],
  ['大前年', LEVEL.year, [shift('year', -3, 'article')], 'first'],
  ['明年 来年 下一年 下一年度 明年度', LEVEL.year, [shift('year', 1, 'article')], 'first'],
  ['下年 下年度', LEVEL.year, [shift('year', 1, 'topic')], 'first', '轻龄'],
  ['后年', LEVEL.year, [shift('year', 2, 'article')], 'first'],
  ['大后年', LEVEL.year, [shift('year', 3, 'article')], 'first'],
  ['同年 这一年 那一年 这年', LEVEL.year, [shift('year', 0, 'mention')], 'first', '龄级人代轻'],
  ['当年', LEVEL.year, [shift('year', 0, 'mention')], 'head', '龄级人代轻'],
  ['次年 翌年 转年 第二年', LEVEL.year, [shift('year', 1, 'mention')], 'first', '级'],
  ['前一年 前一年度 此前一年', LEVEL.year, [shift('year', -1, 'mention')], 'first', '多半'],
  ['年内', LEVEL.year, [shift('year', 0, 'article')], 'first'],
  ['全年', LEVEL.year, [shift('year', 0, 'topic')], 'first', '龄级无'],
  ['今明两年', LEVEL.year, [shift('year', 0, 'article')], 'first', '', [shift('year', 1, 'article')]],
  ['去今两年', LEVEL.year, [shift('year', -1, 'article')], 'first', '', [shift('year', 0, 'article')]],
  ['全年', LEVEL.part, [{ step: 'same', unit: 'year' }], 'later', '龄级无'],
  // Halves, quarters, seasons.
  ['上半年 前半年 半年度', LEVEL.part, [is('half', 1)], 'any', '度'],
  ['上半年度', LEVEL.part, [is('half', 1)]],
  ['下半年 后半年', LEVEL.part, [is('half', 2)], 'any', '度'],
  ['下半年度', LEVEL.part, [is('half', 2)]],
  ['上个半年', LEVEL.part, [shift('half', -1, 'article')], 'first'],
  ['下个半年', LEVEL.part, [shift('half', 1, 'article')], 'first'],
  ['首季 首季度 开年一季', LEVEL.part, [is('quarter', 1)]],
  ['本季度 这个季度 今季', LEVEL.part, [shift('quarter', 0, 'topic')], 'first'],
  ['上季度 上个季度 上一季度 上一个季度 上季 上一季', LEVEL.part, [shift('quarter', -1, 'topic')], 'first'],
  ['上上个季度 上上季度', LEVEL.part, [shift('quarter', -2, 'article')], 'first'],
  ['下季度 下个季度 下一季度 下一个季度', LEVEL.part, [shift('quarter', 1, 'article')], 'first'],
  ['下下个季度 下下季度', LEVEL.part, [shift('quarter', 2, 'article')], 'first'],
  ['当季', LEVEL.part, [shift('quarter', 0, 'mention')], 'first'],
  ['春季 春天 春', LEVEL.part, [is('season', 1)], 'later', '夏季天节运游茶晚耕播风分'],
  ['夏季 夏天 夏', LEVEL.part, [is('season', 2)], 'later', '季天至粮令收日利奥运'],
  ['秋季 秋天 秋', LEVEL.part, [is('season', 3)], 'later', '季天分粮收播千冬'],
  ['冬季 冬天 冬', LEVEL.part, [is('season', 4)], 'later', '季天至奥残麦小运'],
  ['今春', LEVEL.part, season(0, 1), 'first'],
  ['今夏', LEVEL.part, season(0, 2), 'first'],
  ['今秋', LEVEL.part, season(0, 3), 'first'],
  ['今冬', LEVEL.part, season(0, 4), 'first'],
  ['去秋', LEVEL.part, season(-1, 3), 'first'],
  ['去冬', LEVEL.part, season(-1, 4), 'first'],
  ['明春', LEVEL.part, season(1, 1), 'first'],
  ['明夏', LEVEL.part, season(1, 2), 'first'],
  ['暑假 暑期 寒假', LEVEL.part, [{ step: 'same', unit: 'year' }], 'later', '档'],
  // Months.
  ['本月 这个月 这月 今月 本月份 今个月 这一个月 月内', LEVEL.part, [shift('month', 0, 'article')], 'first', '球饼亮'],
  ['上月 上个月 上一月 上一个月 上月份', LEVEL.part, [shift('month', -1, 'topic')], 'first', '球'],
  ['上上月 上上个月', LEVEL.part, [shift('month', -2, 'article')], 'first'],
  ['下月 下个月 下一月 下一个月 下月份', LEVEL.part, [shift('month', 1, 'article')], 'first', '球'],
  ['下下月 下下个月', LEVEL.part, [shift('month', 2, 'article')], 'first'],
  ['当月 同月 该月 那个月 那月', LEVEL.part, [shift('month', 0, 'mention')], 'first', '球'],
  ['次月 翌月', LEVEL.part, [shift('month', 1, 'mention')], 'first'],
  ['元月 元月份', LEVEL.part, [is('month', 1)]],
  // Ends of periods.
  ['年初 岁初', LEVEL.piece, [edge('start', 'year')], 'any', '春夏秋冬任一二三四五六七八九十'],
  ['年中', LEVEL.piece, [edge('middle', 'year')], 'any', '国央华西东共秋医'],
  ['年底 年末 年终 岁末 年尾 岁尾', LEVEL.piece, [edge('end', 'year')], 'any', '奖'],
  ['月初 月头', LEVEL.piece, [edge('start', 'month')], 'any', '任一二三四五六七八九十'],
  ['月中', LEVEL.piece, [edge('middle', 'month')], 'later', '国央旬下上'],
  ['月底 月末 月尾', LEVEL.piece, [edge('end', 'month')], 'any', '薪'],
  ['季初', LEVEL.piece, [edge('start', 'quarter')]],
  ['季末 季度末', LEVEL.piece, [edge('end', 'quarter')]],
  ['初 初期 前期 早期', LEVEL.piece, [edge('start', null)], 'later', '春夏秋冬任一二三四五六七八九十级次步中始衷审期'],
  ['中期 中叶', LEVEL.piece, [edge('middle', null)], 'later', '选票派股业分财报'],
  ['中期', LEVEL.part, [is('half', 1)], 'later', '选票'],
  ['底 末 末期 后期 末叶', LEVEL.piece, [edge('end', null)], 'later', '特层子期薪'],
  ['上旬', LEVEL.piece, [tenth(1)]],
  ['中旬', LEVEL.piece, [tenth(2)]],
  ['下旬', LEVEL.piece, [tenth(3)]],
  ['中上旬 上中旬', LEVEL.piece, [tenth(1, 2)]],
  ['中下旬', LEVEL.piece, [tenth(2, 3)]],
  // Weeks and days.
  [
    '本周 这周 这星期 这个星期 本星期 这礼拜 这个礼拜 这一周 今个星期 今个礼拜 今礼拜',
    LEVEL.piece,
    [shift('week', 0, 'article')],
    'first',
    '刊',
  ],
  ['上周 上星期 上个星期 上礼拜 上个礼拜 上一周 上个周', LEVEL.piece, [shift('week', -1, 'article')], 'first'],
  ['上上周 上上个星期 上上星期 上上个周 上上礼拜', LEVEL.piece, [shift('week', -2, 'article')], 'first'],
  ['下周 下星期 下个星期 下礼拜 下个礼拜 下一周 下个周', LEVEL.piece, [shift('week', 1, 'article')], 'first'],
  ['下下周 下下个星期 下下星期 下下个周 下下礼拜', LEVEL.piece, [shift('week', 2, 'article')], 'first'],
  ['今天 今日 今儿', LEVEL.piece, [shift('day', 0, 'article')], 'first', '头'],
  ['昨天 昨日 昨儿 寻日 琴日', LEVEL.piece, [shift('day', -1, 'article')], 'first'],
  ['前天 前日', LEVEL.piece, [shift('day', -2, 'article')], 'first'],
  ['大前天', LEVEL.piece, [shift('day', -3, 'article')], 'first'],
  ['明天 明日 明儿 听日', LEVEL.piece, [shift('day', 1, 'article')], 'first', '系黄'],
  ['后天 后日', LEVEL.piece, [shift('day', 2, 'article')], 'first', '努培习获形养免性'],
  ['大后天 大后日', LEVEL.piece, [shift('day', 3, 'article')], 'first'],
  ['今明两天 今明两日 今明天', LEVEL.piece, [shift('day', 0, 'article')], 'first', '', [shift('day', 1, 'article')]],
  ['今明后三天', LEVEL.piece, [shift('day', 0, 'article')], 'first', '', [shift('day', 2, 'article')]],
  ['昨今两天 昨今两日', LEVEL.piece, [shift('day', -1, 'article')], 'first', '', [shift('day', 0, 'article')]],
  ['明后两天 明后天', LEVEL.piece, [shift('day', 1, 'article')], 'first', '', [shift('day', 2, 'article')]],
  ['去冬今春', LEVEL.part, season(-1, 4), 'first', '', season(0, 1)],
  ['今冬明春', LEVEL.part, season(0, 4), 'first', '', season(1, 1)],
  ['当天 当日 同日 同一天 同一日 这一天 这天 该日', LEVEL.piece, [shift('day', 0, 'mention')], 'first', '气'],
  // of what stands before it, if of anything: 入伍的那一天
  ['那一天', LEVEL.piece, [{ step: 'same', unit: 'day' }], 'first'],
  ['次日 翌日 第二天 第二日 隔天 隔日', LEVEL.piece, [shift('day', 1, 'mention')], 'first'],
  ['前一天 前一日 此前一天 此前一日', LEVEL.piece, [shift('day', -1, 'mention')], 'first'],
  [
    '前一交易日 前一个交易日 上一交易日 上一个交易日 此前一个交易日 上个交易日',
    LEVEL.piece,
    [shift('workday', -1, 'latest')],
    'first',
  ],
  ['即日', LEVEL.piece, [shift('day', 0, 'article')], 'first'],
  ['今', LEVEL.piece, [shift('day', 0, 'article')], 'head', '年天日晚后明早晨夏春秋冬次'],
  ['第三天', LEVEL.piece, [shift('day', 2, 'mention')], 'first'],
  ['今午', LEVEL.daypart, [shift('day', 0, 'article'), part('noon')], 'first', '后夜门'],
  ['昨午', LEVEL.daypart, [shift('day', -1, 'article'), part('noon')], 'first', '后夜门'],
  ['明午', LEVEL.daypart, [shift('day', 1, 'article'), part('noon')], 'first', '后夜门'],
  ['今晚 今夜', LEVEL.daypart, [shift('day', 0, 'article'), part('evening')], 'first', '报'],
  ['今晨 今早', LEVEL.daypart, [shift('day', 0, 'article'), part('morning')], 'first'],
  ['昨晚 昨夜', LEVEL.daypart, [shift('day', -1, 'article'), part('evening')], 'first'],
  ['昨晨 昨早', LEVEL.daypart, [shift('day', -1, 'article'), part('morning')], 'first'],
  ['前晚', LEVEL.daypart, [shift('day', -2, 'article'), part('evening')], 'first'],
  ['明晚 明夜', LEVEL.daypart, [shift('day', 1, 'article'), part('evening')], 'first'],
  ['明晨 明早', LEVEL.daypart, [shift('day', 1, 'article'), part('morning')], 'first'],
  ['当晚 当夜', LEVEL.daypart, [shift('day', 0, 'mention'), part('evening')], 'first'],
  ['次晨', LEVEL.daypart, [shift('day', 1, 'mention'), part('morning')], 'first'],
  // Parts of the day.
  ['凌晨 拂晓 黎明 后半夜 下半夜', LEVEL.daypart, [part('night')]],
  ['清晨 清早 早晨 早上 上午 一早 一大早 上昼 大清早', LEVEL.daypart, [part('morning')]],
  ['早间', LEVEL.daypart, [part('morning')], 'later', '新'],
  ['早', LEVEL.daypart, [part('morning')], 'later', '间在期已些日就先前餐饭市教盘报稻年早晚点接高'],
  ['白天', LEVEL.daypart, [part('day')], 'later', '鹅'],
  ['中午 正午 午间 晌午', LEVEL.daypart, [part('noon')]],
  ['下午 午后 晏昼', LEVEL.daypart, [part('afternoon')]],
  ['傍晚 黄昏', LEVEL.daypart, [part('dusk')]],
  ['晚上', LEVEL.daypart, [part('evening')]],
  ['深夜 夜里 半夜 午夜 夜晚 前半夜 上半夜', LEVEL.daypart, [part('evening')], 'head'],
  ['晚', LEVEL.daypart, [part('evening')], 'later', '间上些稻年期会报饭餐婚节高场于些'],
  ['夜', LEVEL.daypart, [part('evening')], 'later', '间晚里市班校色'],
  // The period that is reported on.
  ['本报告期 报告期 本报告期内 报告期内 本期 期内', LEVEL.part, [{ step: 'reported', edge: null }], 'first', '初末间'],
  ['本报告期初 报告期初 本期期初', LEVEL.part, [{ step: 'reported', edge: 'start' }], 'first'],
  ['本报告期末 报告期末 本期期末 本期末', LEVEL.part, [{ step: 'reported', edge: 'end' }], 'first'],
  // The same period of another year.
  ['同期', LEVEL.part, [{ step: 'same', unit: null }], 'later'],
  ['同月 同月份', LEVEL.part, [{ step: 'same', unit: 'month' }], 'later'],
  ['同季', LEVEL.part, [{ step: 'same', unit: 'quarter' }], 'later'],
  ['同日 同一天 今天 今日', LEVEL.piece, [{ step: 'same', unit: 'day' }], 'later'],
]

/** Every word of a period with the steps it takes, unsorted. */
export function periodWords(): PeriodWord[] {
  return rows().flatMap(([words, level, steps, place = 'any', notBefore = '', to = null]) =>
    words.split(' ').map(word => ({ word, level, steps, to, place, notBefore })),
  )
}

/** Units a span of time is counted in: 三天, 近8个月; the longest that fits is meant. */
export const SPAN_UNITS: Readonly<Record<string, TimeUnit>> = {
  世纪: 'century',
  个世纪: 'century',
  年: 'year',
  载: 'year',
  个年头: 'year',
  个季度: 'quarter',
  季度: 'quarter',
  个月: 'month',
  个多月: 'month',
  月: 'month',
  周: 'week',
  个周: 'week',
  星期: 'week',
  个星期: 'week',
  个礼拜: 'week',
  礼拜: 'week',
  天: 'day',
  日: 'day',
  小时: 'hour',
  个小时: 'hour',
  钟头: 'hour',
  个钟头: 'hour',
  个钟: 'hour',
  分钟: 'minute',
  秒钟: 'second',
  秒: 'second',
}

/** What names a period before the one that is told of, without its number: 上年同期, 去年, 前一季度末, 同期. */
export const EARLIER = '(?:(?:去|上一?|前一)(?:个?[年月周季]度?|期)(?:同期|同月|[末底初])?|同期|同月)'
