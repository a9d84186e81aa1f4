import { type DayPart, LEVEL, type TimeStep } from '../../../lexicon/periods.ts'
import type { Before, Item } from './item.ts'
import { jointAt, skipSpace } from './marks.ts'
import { isArabic, readCount, readWholeNumber, type WholeNumber } from './whole-numbers.ts'

/** Hour, minute and second as far as printed. */
interface Clock {
  readonly hour: number
  readonly minute: number | null
  readonly second: number | null
  readonly end: number
  /** Can be nothing but a time of day: 9时30分, 3点半, 15:20; a bare 8点 can be a point. */
  readonly plain: boolean
}

/** Times of day: 9时30分, 1点45分, 3点半, 11点, 9:30, 17:55:23; two hours with one unit (9~11点) are a range. */
export function readClock(text: string, at: number, before: Before): Item | null {
  if (!isArabic(text.charCodeAt(at)) && '晚夜早'.includes(text[at]!)) return readClockOfPart(text, at, before)
  const run = readRun(text, at, before)
  if (run !== null) return { end: run.end, level: LEVEL.clock, steps: [step(run)], to: null, rule: 'clock' }
  const hour = readCount(text, at)
  if (hour === null || hour.length > 3 || hour.form === 'read') return null
  if (hour.value > 24) return readMisprint(text, at, hour, before)
  if (before.level === 0 && /[第每差近A-Za-z0-9.:：]/.test(text[at - 1] ?? '\n')) return null
  // 豆瓣八点七分
  if (before.level === 0 && GRADED.test(text.slice(Math.max(0, at - 5), at)) && /^.点.分/.test(text.slice(at, at + 4)))
    return null
  // 7、8点 is about then
  if (before.level === 0 && ROUGHLY.test(text.slice(Math.max(0, at - 4), at))) return null
  const colon = readColon(text, hour, before.level >= LEVEL.piece ? MISPRINTED : LAST_SIXTIETH)
  const isMisprint = colon !== null && colon.minute! > LAST_SIXTIETH
  if (colon !== null && (before.level === 0 || isMisprint) && isScore(text, at, colon.end)) return null
  if (isMisprint && isPlayed(text, colon.end)) return null
  const clock = colon ?? readWords(text, hour, before.level >= LEVEL.piece)
  if (clock === null) return readShared(text, hour, before)
  if (before.level === 0 && !clock.plain && !isLikely(text, at, hour, clock.end)) return null
  return { end: clock.end, level: LEVEL.clock, steps: [step(clock)], to: null, rule: 'clock' }
}

/** Parts of the day that only the hour behind them makes one: 晚间8时, not 晚间新闻. */
const PARTS: readonly [word: string, part: DayPart][] = [
  ['晚间', 'evening'],
  ['夜间', 'evening'],
  ['早间', 'morning'],
]

/** Words that everything read here begins with, numbers apart. */
export const clockStarts = (): string[] => PARTS.map(([word]) => word)

function readClockOfPart(text: string, at: number, { level }: Before): Item | null {
  const found = PARTS.find(([word]) => text.startsWith(word, at))
  if (found === undefined || level >= LEVEL.daypart) return null
  const [word, part] = found
  const step: TimeStep = { step: 'part', part }
  const item = readClock(text, at + word.length, { level: LEVEL.daypart, last: step })
  return item === null || item.to !== null ? null : { ...item, steps: [step, ...item.steps] }
}

/** 5月6日|25时30分, 下午|25点, 25点30分: an hour that no day has, by its form; 涨25点 and 25点整 of an index are points. */
function readMisprint(text: string, at: number, hour: WholeNumber, { level }: Before): Item | null {
  const isDated = level >= LEVEL.piece
  const clock = (isDated ? readColon(text, hour, MISPRINTED) : null) ?? readWords(text, hour, isDated)
  if (hour.length > 2 || clock === null || isScore(text, at, clock.end) || isPlayed(text, clock.end)) return null
  const isWritten = clock.plain || (level === 0 && AFTER_HOUR.test(text.slice(clock.end, clock.end + 4)))
  if (isDated ? !isWritten && isAmount(text, clock.end) : !isWritten || !isFreeHour(text, at, clock.end)) return null
  return { end: clock.end, level: LEVEL.clock, steps: [step(clock)], to: null, rule: 'clock' }
}

/** 次日起48时|内, 5月3日25点|建议, 25点|的涨幅: how long it takes, and how many. */
const isAmount = (text: string, end: number): boolean =>
  /^(?:[内后里之以长效段]|的?[涨跌升降]|[上下][涨跌升降])/.test(text.slice(end, end + 2)) ||
  NOT_AFTER_POINTS.test(text.slice(end, end + 3))

/** 25点|左右开始. */
const AFTER_HOUR = /^左右(?:开|结|举|发|出|到|抵)/

/** Whether nothing before makes points of the hours: 收于25点整, and 25点半 may be half a point. */
const isFreeHour = (text: string, at: number, end: number): boolean =>
  text[end - 1] !== '半' &&
  !/[第每差近A-Za-z0-9.:：涨跌升降至到于报收挫扬高低得]$/.test(text.slice(Math.max(0, at - 1), at))

/** 7、|8点, not 9:00、|17:00. */
const ROUGHLY = /(?<![:：]\d)\d、$/

/** What points are given by: 评分八点七分. */
const GRADED = /(?:评分|得分|打分|均分|豆瓣|[打给]出?了?|平均)[为是达约]?$/

/** 6月3日|0223时, 于1430时: hour and minute in four digits. */
function readRun(text: string, at: number, before: Before): Clock | null {
  const run = /^([01]\d|2[0-3])([0-5]\d)时(?![间代段期])/.exec(text.slice(at, at + 6))
  const isLed = before.level > 0 || text[at] === '0' || (at > 0 && BEFORE_CLOCK.includes(text[at - 1]!))
  if (run === null || !isLed || /[\d.]/.test(text[at - 1] ?? '\n')) return null
  return { hour: Number(run[1]), minute: Number(run[2]), second: null, end: at + 5, plain: true }
}

/** 0—24时, 9~11点: one unit for two hours. */
function readShared(text: string, from: WholeNumber, { level }: Before): Item | null {
  const joint = jointAt(text, from.end)
  const to = joint === null ? null : readWholeNumber(text, joint)
  if (to === null || to.value === from.value || to.length > 2) return null
  // 5月3日|5-25时, 5月3日|22-6时
  if ((to.value > 24 || to.value < from.value) && (level < LEVEL.piece || text[to.end] !== '时')) return null
  const clock = readWords(text, to, false)
  if (clock === null) return null
  const opening = { hour: from.value, minute: null, second: null }
  return {
    end: clock.end,
    level: LEVEL.clock,
    steps: [{ step: 'clock', ...opening }],
    to: [step(clock)],
    rule: 'clock',
  }
}

const step = ({ hour, minute, second }: Clock): TimeStep => ({ step: 'clock', hour, minute, second })

/** 9:30, 17:55:23, 11:00时, 23:08分, 3:15pm. */
function readColon(text: string, hour: WholeNumber, most: number): Clock | null {
  if (hour.form !== 'arabic' || hour.length > 2) return null
  if (!isColon(text[hour.end])) return readMeridian(text, hour)
  const minute = readTwoDigits(text, hour.end + 1, most)
  if (minute === null) return null
  const second = isColon(text[hour.end + 3]) ? readTwoDigits(text, hour.end + 4, MISPRINTED) : null
  const digitsEnd = hour.end + (second === null ? 3 : 6)
  const meridian = /^ ?([ap])\.?m\b/i.exec(text.slice(digitsEnd, digitsEnd + 4))
  const isWritten =
    text[digitsEnd] === '时' || (text[digitsEnd] === '分' && second === null && isMinute(text, digitsEnd))
  const end = meridian !== null ? digitsEnd + meridian[0].length : isWritten ? digitsEnd + 1 : digitsEnd
  return { hour: hourOf(hour, meridian?.[1]), minute, second, end, plain: true }
}

/** 3pm. */
function readMeridian(text: string, hour: WholeNumber): Clock | null {
  const match = /^ ?([ap])m\b/i.exec(text.slice(hour.end, hour.end + 4))
  if (match === null || hour.value > 12) return null
  return { hour: hourOf(hour, match[1]), minute: null, second: null, end: hour.end + match[0].length, plain: true }
}

/** 15 of 3pm, 0 of 12am. */
function hourOf({ value }: WholeNumber, meridian: string | undefined): number {
  if (meridian === undefined || value > 12) return value
  return (value % 12) + (meridian.toLowerCase() === 'p' ? 12 : 0)
}

/** How a match ends, and how it stands. */
const RESULT =
  '[取获战险大小完再连]胜|[击打落惜战大小完险]败|[告惜憾险大小]负|[战打逼憾扳追]平|打赢|赢[下得]|输[给掉]|告捷|夺冠|不敌|力克|淘汰|领先|落后'

/** 以20:26的比分, 屏幕比例为16:10, 13:11获胜: two numbers set against each other. */
const isScore = (text: string, at: number, end: number): boolean =>
  /(?:[以率]|比(?:分|例|值|率)?[为是约]?) ?$/.test(text.slice(Math.max(0, at - 4), at)) ||
  (/\d[、，] ?$/.test(text.slice(Math.max(0, at - 4), at)) && !opensHours(text, end)) ||
  SCORED_BEHIND.test(text.slice(end, end + 5))

const SCORED_BEHIND = new RegExp(`^ ?(?:的?(?:比分|比例|成绩)|黄金|[胜败平]|负(?!责)|${RESULT})`)

/** 7:00至9:00、17:00|至19:00: an end of hours, where scores stand alone. */
function opensHours(text: string, end: number): boolean {
  const joint = jointAt(text, end)
  return joint !== null && /^ ?\d{1,2}[:：]\d\d/.test(text.slice(joint, joint + 6))
}

/** 88:75|客场轻取对手, 25:23|拿下首局, 88:75|客队: two numbers that no clock has are points where one side wins, loses or stands behind. */
const isPlayed = (text: string, end: number): boolean => PLAYED.test(text.slice(end, end + 12))

/** What is said of a match, up to four characters on: how it was won, where, and against whom. */
const OF_MATCH = `${RESULT}|轻取|力压|横扫|逆转|反超|击退|击溃|掀翻|绝杀|拿下|扳回|[全半终主客]场|对手|[男女][篮排足]`
/** Teams that play, not those that come: 25:30消防队到场. */
const TEAM = '(?<![车部舰军防援作工排编疗大中支小警卫乐船])队'
const PLAYED = new RegExp(
  `^ ?的?(?:[胜败赢输克擒挫斩]|负(?!责)|[^，。；：\\s\\d]{0,4}(?:${OF_MATCH}|${TEAM}|(?:第[一二三四五1-5]|[首次末]|决胜)[局节]))`,
)

const isColon = (character: string | undefined): boolean => character === ':' || character === '：'

/** The last minute and second; and the last that may stand for one by mistake, where the form leaves no doubt: 5月3日12:75, 10时30分61秒. */
const LAST_SIXTIETH = 59
const MISPRINTED = 99

/** Two digits from 00 on that no third follows. */
function readTwoDigits(text: string, at: number, most: number): number | null {
  if (!isArabic(text.charCodeAt(at)) || !isArabic(text.charCodeAt(at + 1)) || isArabic(text.charCodeAt(at + 2)))
    return null
  const value = Number(text.slice(at, at + 2))
  return value <= most ? value : null
}

/** 9时, 9时30分, 3点半, 8点十五, 三点零五, 5点多钟, 七点09分18秒. */
function readWords(text: string, hour: WholeNumber, isDated: boolean): Clock | null {
  const unitAt = skipSpace(text, hour.end)
  const unit = text[unitAt]
  if (unit !== '时' && unit !== '点') return null
  const end = unitAt + 1
  const at = { hour: hour.value, second: null }
  for (const [word, minute] of FIXED)
    if (text.startsWith(word, end)) return { ...at, minute, end: end + word.length, plain: true }
  const minute = readMinute(text, end, isDated || unit === '时' ? MISPRINTED : LAST_SIXTIETH)
  if (minute !== null) return { ...at, ...minute, plain: true }
  if (isArabic(text.charCodeAt(end)) || '一二三四五六七八九'.includes(text[end] ?? ' ')) return null
  if (unit === '时' && '间代期而常刻分区装尚评差速候'.includes(text[end] ?? ' ')) return null
  if (unit === '点' && '名评燃赞击心缀滴子火阵化拨'.includes(text[end] ?? ' ')) return null
  if (unit === '点' && text.startsWith('多钟', end)) return { ...at, minute: null, end: end + 2, plain: true }
  return { ...at, minute: null, end, plain: false }
}

const FIXED: readonly [word: string, minute: number | null][] = [
  ['半钟', 30],
  ['半', 30],
  ['一刻', 15],
  ['三刻', 45],
  ['整', null],
  ['钟', null],
]

/**
 * The minute after 点 or 时, with 分 or as two bare digits (8点20, 三点十五), and the second after it; up to `most` with 分, for
 * 5月6日12时75分 is misprinted.
 */
function readMinute(
  text: string,
  at: number,
  most: number,
): { minute: number; second: number | null; end: number } | null {
  const start = skipSpace(text, at)
  const minute = readWholeNumber(text, start)
  if (minute === null || minute.value > most || minute.length > 3) return null
  const unitAt = skipSpace(text, minute.end)
  if (text[unitAt] === '分' && isMinute(text, unitAt)) {
    const second = readWholeNumber(text, unitAt + 1)
    const hasSecond = second !== null && second.value <= MISPRINTED && text[second.end] === '秒'
    return {
      minute: minute.value,
      second: hasSecond ? second.value : null,
      end: hasSecond ? second.end + 1 : unitAt + 1,
    }
  }
  const isBare =
    minute.value <= LAST_SIXTIETH &&
    minute.length >= 2 &&
    start === at &&
    !NOT_AFTER_BARE_MINUTE.test(text.slice(minute.end, minute.end + 1))
  return isBare ? { minute: minute.value, second: null, end: minute.end } : null
}

/** 分 of a minute, not of a fraction: 3点30分之后, but 3点20分之1. */
const isMinute = (text: string, at: number): boolean => text[at + 1] !== '之' || '前后间'.includes(text[at + 2] ?? ' ')

/** 8点20人到场: what is counted is no minute. */
const NOT_AFTER_BARE_MINUTE = /[0-9.%个名人家万亿元年月日天小多余岁位条件]/

const BEFORE_CLOCK = '到至从早晚于在天约午，。；（(—-～~、：日'
const NOT_AFTER_POINTS =
  /^(?:意见|建议|要求|希望|主张|倡议|体会|原因|内容|共识|看法|以上|以下|左?右?下|的优势|问题|理由|[好坏])/

/** Whether a bare hour without minute is a time of day: 20时 is, 8点 in 提出8点建议 is not, nor is 三点 by itself. */
function isLikely(text: string, at: number, hour: WholeNumber, end: number): boolean {
  if (text[end - 1] === '时') return hour.form === 'arabic' || hour.value >= 10 || text[at] === '零'
  if (NOT_AFTER_POINTS.test(text.slice(end, end + 3))) return false
  if (hour.form === 'counted' && hour.value < 10) return false
  return (
    at === 0 ||
    BEFORE_CLOCK.includes(text[at - 1]!) ||
    hour.form === 'counted' ||
    /^[前后半开起许之到至]/.test(text.slice(end, end + 1))
  )
}
