import { type DayPart, LEVEL, type Level, type TimeStep, type TimeUnit } from '../../../lexicon/periods.ts'
import { isOnCalendars } from '../calendar-limits.ts'
import type { Reading, TimeExpression } from '../expression.ts'
import { readRepublicYear } from './era-years.ts'
import { itemStarts, readItem } from './items.ts'
import { isReignYear } from './lunar.ts'
import { isListJoint, jointAt, skipSpace } from './marks.ts'
import { readOpenEnd, UNTIL_WORDS, until } from './open-ends.ts'
import { continuePoint, type Point, readPoint } from './points.ts'
import { isArabic, readCount } from './whole-numbers.ts'

/** Words that everything read here begins with, numbers apart. */
export const calendarStarts = (): string[] => [...UNTIL_WORDS, ...itemStarts()]

const NOW = ['今', '现在', '目前', '如今']

/** A point of time, a range of two, or either opened to one side; null when none starts at `at`. */
export function readCalendarTime(text: string, at: number): Reading | null {
  const word = text[at] === '截' ? UNTIL_WORDS.find(candidate => text.startsWith(candidate, at)) : undefined
  if (word === undefined) {
    const point = readPoint(text, at)
    return point === null ? null : closePoint(text, at, point)
  }
  const start = skipZone(text, skipSpace(text, at + word.length))
  const now = readUntilNow(text, start)
  if (now !== null) return now
  const point = readPoint(text, start)
  if (point === null) return null
  return readEnding(text, point) ?? until(pointReading(point), closeUntil(text, point.end))
}

/** What ends at a date: the months, the quarter, the year or the week up to it. */
const ENDING =
  /^(?:止|的)?(?:(?:([1-9]|1[0-2]|[一二两三四五六七八九十]{1,2})个(月|季度|星期))|第[一二三四1-4](季度|财季)|(季度|财季|财年|财政年度|会计年度|年度|一年|一周|当周|上半年|半年))/
const ENDS: Readonly<Record<string, readonly [count: number, unit: TimeUnit]>> = {
  季度: [1, 'quarter'],
  财季: [1, 'quarter'],
  财年: [1, 'year'],
  财政年度: [1, 'year'],
  会计年度: [1, 'year'],
  年度: [1, 'year'],
  一年: [1, 'year'],
  一周: [1, 'week'],
  当周: [1, 'week'],
  上半年: [2, 'quarter'],
  半年: [2, 'quarter'],
  月: [1, 'month'],
  星期: [1, 'week'],
}

/** 截至6月的季度, 截至2023年6月30日止六个月. */
function readEnding(text: string, point: Point): Reading | null {
  const found = ENDING.exec(text.slice(point.end, point.end + 8))
  if (found === null) return null
  const [whole, printed, counted, numbered, named] = found
  const [each, unit] = ENDS[counted ?? numbered ?? named!]!
  const count = printed === undefined ? each : each * (readCount(printed, 0)?.value ?? 0)
  if (count === 0) return null
  const expression: TimeExpression = { form: 'ending', of: pointReading(point).expression, count, unit }
  return { end: point.end + whole.length, expression, rule: 'ending' }
}

const ZONES = ['北京时间', '当地时间', '美东时间', '美国东部时间', '格林尼治时间']

/** Past the clock a 截至 goes by: 截至北京时间13日24时. */
function skipZone(text: string, at: number): number {
  const zone = ZONES.find(word => text.startsWith(word, at))
  return zone === undefined ? at : skipSpace(text, at + zone.length)
}

/** What 截至 says without a date: the day the article came out, or of trading the day spoken of. */
const NOWS: readonly [word: RegExp, steps: readonly TimeStep[]][] = [
  [/^(?:(?:午间)?(?:收盘|收市|午盘|尾盘)时?|午间)/, [{ step: 'shift', unit: 'day', by: 0, from: 'latest' }]],
  [/^(?:(?:本报)?发稿|记者发稿|截稿)(?:时|前)?/, [{ step: 'shift', unit: 'day', by: 0, from: 'article' }]],
  [/^(?:本公告(?:披露|发布)?之?日|本公告(?:披露|发布)?)/, [{ step: 'shift', unit: 'day', by: 0, from: 'article' }]],
]

const NOW_STARTS = '午收尾发本记截'

/** 截至收盘, 截至发稿时, 截至本公告披露日. */
function readUntilNow(text: string, at: number): Reading | null {
  for (const [word, steps] of NOWS) {
    const found = NOW_STARTS.includes(text[at] ?? ' ') ? word.exec(text.slice(at, at + 10)) : null
    if (found !== null)
      return until({ end: at, expression: { form: 'point', steps }, rule: 'now' }, at + found[0].length)
  }
  return null
}

/** A bare year of the Republic of China in an article that counts by them: 112年上半年, 111年底. */
export function readRepublicTime(text: string, at: number): Reading | null {
  const year = readRepublicYear(text, at)
  const point = year === null ? null : continuePoint(text, year)
  return point === null ? null : closePoint(text, at, point)
}

/** The point, or the range or open stretch that it begins. */
function closePoint(text: string, start: number, point: Point): Reading {
  const range = readRange(text, point)
  const reading = readOpenEnd(text, start, range ?? pointReading(point), point.level)
  return reading.expression.form === 'point' ? (readEvent(text, start, reading) ?? reading) : reading
}

/** Longest words for what happened: 2023年10月新一轮巴以冲突爆发以来. */
const LONGEST_EVENT = 16
/** What begins: with one of these the event needs no 自 before its date. */
const BEGINS =
  /(?:启动|成立|运营|举办|实施|开始|爆发|运行|创建|创办|发生|上市|独立|开通|生效|建立|执行|推行|开展|开业|上线|入职|投产|试点|上映)$/

/** A date, what happened then, and 以来 or 至今: 1960年脱离法国独立以来. */
function readEvent(text: string, start: number, reading: Reading): Reading | null {
  const isLed = '自从'.includes(text[start - 1] ?? '\n')
  for (let at = reading.end; at - reading.end < LONGEST_EVENT; at++) {
    const character = text[at]
    if (character === undefined || !IN_EVENT.test(character)) return null
    if ((character !== '以' || text[at + 1] !== '来') && (character !== '至' || text[at + 1] !== '今')) continue
    const event = text.slice(reading.end, at)
    if (event.length < 2 || NO_EVENT.test(event) || !(isLed || BEGINS.test(event))) return null
    return { end: at + 2, expression: { form: 'open', side: 'since', of: reading.expression }, rule: 'open-since' }
  }
  return null
}

/** 2022年创上市以来新高 tells what came out that year, 2008年时任总统… who was what then. */
const NO_EVENT = /^(?:[达为是较比升降]|创(?![建办立业])|时任)/
/** An event is told in words; no mark that may end a sentence stands in it. */
const IN_EVENT = /[\p{L}“”‘’·]/u

/** Past the 为止 or 止 that a 截至 may be answered by. */
function closeUntil(text: string, at: number): number {
  if (text.startsWith('为止', at)) return at + 2
  return text[at] === '止' ? at + 1 : at
}

function pointReading({ end, steps, to, rule }: Point): Reading {
  if (to !== null) return { end, expression: { form: 'range', from: steps, to }, rule: 'range' }
  return { end, expression: { form: 'point', steps }, rule }
}

/** 10月16日至22日, 2012年到2021年, 去年9月至今, 三月和九月之间. */
function readRange(text: string, from: Point): Reading | null {
  const after = afterOpening(text, from)
  const joint = jointAt(text, after)
  if (joint === null) return from.to === null ? readBetween(text, from) : null
  const start = skipSpace(text, joint)
  const now = NOW.find(word => text.startsWith(word, start))
  if (now !== undefined && !'年天日晚后明早晨夏'.includes(text[start + now.length] ?? '\n')) {
    return {
      end: start + now.length,
      expression: { form: 'open', side: 'since', of: pointReading(from).expression },
      rule: 'open-since',
    }
  }
  const through = readThroughDay(text, start, from)
  if (through !== null) return through
  const to = readEnd(text, start, from)
  if (to === null || from.to !== null || to.to !== null || isLoose(from, to)) return null
  if (from.top === LEVEL.weekday && from.level === LEVEL.weekday && to.level === LEVEL.clock)
    return readWeekdayHours(text, to)
  const end = text[to.end] === '止' ? to.end + 1 : to.end
  return { end, expression: { form: 'range', from: from.steps, to: to.steps }, rule: 'range' }
}

/** 周一至周五|9:00-17:00: hours of every week. */
function readWeekdayHours(text: string, opening: Point): Reading {
  const joint = jointAt(text, opening.end)
  const closing = joint === null ? null : readPoint(text, skipSpace(text, joint))
  return { end: closing?.end ?? opening.end, expression: { form: 'vague' }, rule: 'recurring' }
}

/** Past what may stand between the first point and 至: 今天起, 5月31日开始, 7月29日夜间, 11点多. */
function afterOpening(text: string, { end, level }: Point): number {
  const word = '起开夜晚早'.includes(text[end] ?? ' ') ? BETWEEN.find(it => text.startsWith(it, end)) : undefined
  if (word !== undefined && jointAt(text, end + word.length) !== null) return end + word.length
  return level === LEVEL.clock && text[end] === '多' ? end + 1 : skipSpace(text, end)
}

const BETWEEN = ['起', '开始', '夜间', '晚间', '早间', '夜里']

/** After a time of day the other end may be a bare hour (下午五点一刻到六点), after 初一 a bare 初七. */
function readEnd(text: string, at: number, from: Point): Point | null {
  const point = readPoint(text, at) ?? readYearEnd(text, at, from) ?? readClockOfPart(text, at, from)
  const last = from.steps.at(-1)!
  const old = readOldEnd(text, at, from)
  if (old !== null) return old
  if (point !== null || from.level !== LEVEL.clock) return point ?? readSameUnit(text, at, from)
  const item = readItem(text, at, { level: LEVEL.daypart, last })
  return item === null ? null : { ...item, top: item.level }
}

/** 初七 in 正月初一至初七, 七月 in 光绪二十六年五月至七月: of the old calendar as its start is. */
function readOldEnd(text: string, at: number, { steps }: Point): Point | null {
  const last = steps.at(-1)!
  if (last.step !== 'lunar' || isArabic(text.charCodeAt(at))) return null
  const item = readItem(text, at, { level: LEVEL.year, last })
  if (item?.rule !== 'lunar') return null
  const year = steps.filter(isReignYear)
  return { ...item, steps: [...year, ...item.steps], top: year.length > 0 ? LEVEL.year : item.level }
}

/** 晚6点 in 早8点到晚6点: a part of the day that only a day or another clock makes one. */
function readClockOfPart(text: string, at: number, from: Point): Point | null {
  if (from.level !== LEVEL.clock) return null
  const part = readItem(text, at, { level: LEVEL.weekday, last: null })
  const point = part?.level === LEVEL.daypart ? continuePoint(text, part) : null
  return point?.level === LEVEL.clock ? point : null
}

/** 60周 in 2023年第50周至第60周, and 13月 in 2023年5月至13月: what is a part of a date only behind what its start says. */
function readSameUnit(text: string, at: number, from: Pick<Point, 'steps'>): Point | null {
  const index = from.steps.length - 1
  const last = from.steps[index]!
  const above = index === 0 ? undefined : from.steps[index - 1]
  const level = above === undefined ? LEVEL.year : levelOf(above)
  const item = level === null ? null : readItem(text, at, { level, last: above ?? null })
  const [step] = item?.steps ?? []
  if (item === null || step === undefined || step.step !== last.step || unitOf(step) !== unitOf(last)) return null
  const rest = continuePoint(text, item)
  return rest === null ? null : { ...rest, steps: [...from.steps.slice(0, index), ...rest.steps] }
}

/** 13月 in 2023年12月、13月, 32日 in 5月30日和32日: what no calendar has, in a list behind what one has. */
export function readMisprintBehind(text: string, { end, expression }: Reading): (Reading & { start: number }) | null {
  if (expression.form !== 'point' || !isListJoint(text, end)) return null
  const point = readSameUnit(text, end + 1, expression)
  const step = point?.steps[expression.steps.length - 1]
  if (
    point === null ||
    step?.step !== 'is' ||
    isOnCalendars(step.unit, step.value) ||
    isOtherCount(text, end, point.end)
  )
    return null
  return { ...pointReading(point), start: end + 1 }
}

/** 7月1日和|92号汽油, 5月3日和|90日后: a number of something else, and how long it takes. */
const isOtherCount = (text: string, before: number, end: number): boolean =>
  (text[end - 1] === '号' && text[before - 1] !== '号') || LENGTH.test(text.slice(end, end + 2))

const LENGTH = /^(?:[后前内均线龄]|[以之][内上下后前]|左右)/

const unitOf = (step: TimeStep): TimeUnit | null => ('unit' in step ? step.unit : null)

/** Of years and months, which others are parts of. */
function levelOf(step: TimeStep): Level | null {
  const unit = unitOf(step)
  return unit === 'year' ? LEVEL.year : unit === 'month' ? LEVEL.part : null
}

/** 2009 in 2008.03-2009: after a date in digits a year needs no word. */
function readYearEnd(text: string, at: number, from: Point): Point | null {
  if (from.rule !== 'numeric-date' || !/^(?:19|20)\d\d(?![\d年.:])/.test(text.slice(at, at + 5))) return null
  const steps: TimeStep[] = [{ step: 'is', unit: 'year', value: Number(text.slice(at, at + 4)) }]
  return { end: at + 4, steps, to: null, top: LEVEL.year, level: LEVEL.year, rule: from.rule }
}

/** 今天白天到晚上: the parts of one day are that day. */
function readThroughDay(text: string, at: number, from: Point): Reading | null {
  const last = from.steps.at(-1)!
  if (last.step !== 'part' || ENDS_DAY.includes(last.part) || from.top > LEVEL.piece) return null
  const part = PART.exec(text.slice(at, at + 3))
  return part === null ? null : { ...pointReading(from), end: at + part[0].length }
}

const ENDS_DAY: readonly DayPart[] = ['night', 'dusk', 'evening']
const PART = /^(?:[上中下]午|午后|傍晚|晚上|夜[间里](?!\d)|晚间|[前上]半夜)(?![\d一二三四五六七八九十])/

/** 明天傍晚到夜间: a part of the day is no end of its own; nor does a date run to a year or season of another kind. */
function isLoose(from: Point, to: Point): boolean {
  if (to.level === LEVEL.daypart && to.top === LEVEL.daypart) return true
  return from.level === LEVEL.clock && to.level < LEVEL.clock
}

/** 2015年和2018年之间, 三月和九月间. */
function readBetween(text: string, from: Point): Reading | null {
  if (!'和与'.includes(text[from.end] ?? ' ')) return null
  const to = readPoint(text, from.end + 1)
  if (to === null || to.to !== null) return null
  const word = text.startsWith('之间', to.end) ? '之间' : text[to.end] === '间' ? '间' : null
  if (word === null) return null
  return { end: to.end + word.length, expression: { form: 'range', from: from.steps, to: to.steps }, rule: 'range' }
}
