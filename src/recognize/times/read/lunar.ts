import { LEVEL, type TimeStep } from '../../../lexicon/periods.ts'
import { isOnCalendars } from '../calendar-limits.ts'
import { eraStarts, readEra } from './era-years.ts'
import type { Before, Item } from './item.ts'
import { AFTER_HEAD } from './starts.ts'
import { isArabic, readWholeNumber } from './whole-numbers.ts'

const CALENDARS = ['农历', '阴历', '旧历', '夏历']
/** Months with names of their own. */
const MONTHS: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12 }

/**
 * Dates of the old calendar: 农历八月十五, 正月初一, 腊月十八, 大年初三, 闰四月; and years of reigns and of the Republic: 民国112年.
 */
export function readLunar(text: string, at: number, before: Before): Item | null {
  if (isArabic(text.charCodeAt(at))) return readUnnamed(text, at, before)
  const era = before.level === 0 ? readEra(text, at) : null
  if (era !== null) return era
  if (before.last?.step === 'lunar') return readOfSame(text, at, before.last.month)
  if (text.startsWith('大年初', at)) return lunarDay(text, at + 2, 1, [])
  const calendar = CALENDARS.find(word => text.startsWith(word, at))
  if (calendar === undefined) return readUnnamed(text, at, before)
  const start = at + calendar.length
  const year = readWholeNumber(text, start)
  const isYear = year !== null && year.length === 4 && text[year.end] === '年'
  return isYear
    ? readMonth(text, year.end + 1, [{ step: 'is', unit: 'year', value: year.value }], 'calendar')
    : readMonth(text, start, [], 'calendar')
}

/** 12月廿五 may be of either calendar: its month is printed like one of ours. */
function readUnnamed(text: string, at: number, { last }: Before): Item | null {
  if (isReignYear(last) && !isArabic(text.charCodeAt(at))) return readMonth(text, at, [], 'reign')
  const item = readMonth(text, at, [], null)
  const [step] = item?.steps ?? []
  if (item === null || step?.step !== 'lunar' || !/^\d?\d月[^初]/.test(text.slice(at, item.end))) return item
  return { ...item, steps: [{ ...step, isGuess: true }] }
}

/** Whether the months behind it are of the old calendar, where they are written in Chinese numerals: 光绪二十六年|五月. */
export const isReignYear = (step: TimeStep | null | undefined): boolean =>
  step?.step === 'is' && step.era?.isLunar === true

/** 初七, 二十五日, 六月三日: behind a day or a month of the old calendar another of it. */
function readOfSame(text: string, at: number, month: number): Item | null {
  const day = lunarDay(text, at, month, [])
  return (day !== null && isDay(text, at, day.end) ? day : null) ?? readMonth(text, at, [], 'reign')
}

/** What says that a month is of the old calendar. */
type Naming = 'calendar' | 'reign' | null

/** The month and the day after it; without the calendar's name only what no other calendar writes (腊月, 八月初三). */
function readMonth(text: string, at: number, steps: readonly TimeStep[], naming: Naming): Item | null {
  const isLeap = text[at] === '闰'
  const start = isLeap ? at + 1 : at
  const named = MONTHS[text[start] ?? '']
  if (named !== undefined && text[start + 1] === '月') {
    return lunarDay(text, start + 2, named, steps) ?? item(start + 2, isLeap ? -named : named, null, steps)
  }
  const number = readWholeNumber(text, start)
  if (number === null || number.length > 3 || number.form === 'read' || text[number.end] !== '月') return null
  const month = isLeap ? -number.value : number.value
  const day = lunarDay(text, number.end + 1, month, steps)
  if (naming === 'reign') {
    const isDated = day !== null && isDay(text, number.end + 1, day.end)
    return isDated ? day : item(number.end + 1, month, null, steps)
  }
  if (naming !== null || isLeap) return day ?? item(number.end + 1, month, null, steps)
  return day !== null && isOnCalendars('month', number.value) && isOldDay(text, number.end + 1, day.end) ? day : null
}

/** 初三, 廿二, 十五, 18, 23号. */
function lunarDay(text: string, at: number, month: number, steps: readonly TimeStep[]): Item | null {
  const hasFirst = text[at] === '初'
  const number = readWholeNumber(text, hasFirst ? at + 1 : at)
  if (number === null || number.form === 'read' || number.length > 3) return null
  const end = text[number.end] === '日' || text[number.end] === '号' ? number.end + 1 : number.end
  const isDay = number.value >= 1 && number.value <= (hasFirst ? 10 : 30)
  // 初十一 is none, and 正月三十一 only where nothing is counted
  if (!isDay && end === number.end && !AFTER_OLD_DAY.test(text.slice(end, end + 1))) return null
  return item(end, month, isDay || !hasFirst ? number.value : NO_DAY, steps)
}

/** What follows a day of the old calendar, and nothing that is counted. */
const AFTER_OLD_DAY = /^(?:$|[，。、；！？）)\n\s晚早夜上下中的前后那至到—])/
/** A day that no month has. */
const NO_DAY = 0

/** 初三 is a day of the old calendar; so are 廿二 and, with nothing counted behind, 十五 in 八月十五; 廿二日 is one of ours. */
function isOldDay(text: string, start: number, end: number): boolean {
  if (text[start] === '初') return true
  if ('日号'.includes(text[end - 1]!)) return false
  return text[start] === '廿' || (text[start] === '十' && AFTER_OLD_DAY.test(text.slice(end, end + 1)))
}

const isDay = (text: string, start: number, end: number): boolean =>
  '日号'.includes(text[end - 1]!) || isOldDay(text, start, end)

const item = (end: number, month: number, day: number | null, steps: readonly TimeStep[]): Item => ({
  end,
  level: day === null ? LEVEL.part : LEVEL.piece,
  steps: [...steps, { step: 'lunar', month, day }],
  to: null,
  rule: 'lunar',
})

/** Words that everything read here begins with, numbers apart. */
export const lunarStarts = (): string[] => [
  ...CALENDARS,
  ...Object.keys(MONTHS).flatMap(month => [`${month}月`, `闰${month}`]),
  ...AFTER_HEAD.map(number => `闰${number}`),
  ...eraStarts(),
  '初',
  '大年初',
]
