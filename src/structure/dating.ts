import { DATE_SOURCES, type DateSource } from '../model/article.ts'
import { dayNumber, writeDate } from '../model/date.ts'
import type { Line } from './lines.ts'

/** A date that a part of the article says is its own. */
export interface PrintedDate {
  readonly source: DateSource
  /** EDTF; what is not printed is unspecified: 8月15日 → `XXXX-08-15`, 15日 → `XXXX-XX-15`. */
  readonly date: string
  /** Line of the file, from 1; null outside the text. */
  readonly line: number | null
}

/** A list of the date, or of none. */
export const printedDate = (source: DateSource, line: Line | null, date: string | null): PrintedDate[] =>
  date === null ? [] : [{ source, date, line: line?.line ?? null }]

/** The same of year, month and day as printed; none without a day, or off the calendar. */
export function printedParts(
  source: DateSource,
  line: Line | null,
  year: string | null,
  month: string | null,
  day: string | null,
): PrintedDate[] {
  if (day === null) return []
  if (month === null) return printedDate(source, line, `XXXX-XX-${day.padStart(2, '0')}`)
  // 29 February is a day of some years
  const date = writeDate(year ?? LEAP, month, day)
  return printedDate(source, line, year === null && date !== null ? `XXXX${date.slice(4)}` : date)
}

const LEAP = 2000

export interface Dating {
  /** EDTF, at the precision known. */
  readonly date: string
  readonly source: DateSource
  /** A date of another source that is more than a week away. */
  readonly rival: PrintedDate | null
}

/**
 * The article's date: that of the most trusted source that has one. A year that is not printed is that of another source,
 * of the text, or of the `reference` date, in this order; a year or month alone is made as precise as another source
 * allows: `2023` and 8月15日电 → `2023-08-15`.
 */
export function resolveDate(
  found: readonly PrintedDate[],
  reference: string | undefined,
  lines: readonly Line[],
): Dating | null {
  const ranked = DATE_SOURCES.flatMap(source => found.filter(it => it.source === source))
  const known = ranked.find(({ date }) => !date.startsWith('X'))?.date
  const years = known ?? ranked.map(({ date }) => yearInText(lines, date)).find(year => year !== null) ?? reference
  const dated = ranked.flatMap(it => {
    const date = years === undefined ? null : completeDate(it.date, years)
    return date === null ? [] : [{ ...it, date }]
  })
  const [first] = dated
  if (first === undefined) return null
  const { date, source } = dated.find(it => it.date.startsWith(`${first.date}-`)) ?? first
  return { date, source, rival: dated.find(it => isFar(it.date, date)) ?? null }
}

/** What is unspecified is that of `known`, but not after it: dispatches come first. Null where `known` does not say. */
function completeDate(date: string, known: string): string | null {
  if (!date.startsWith('X')) return date
  const [year, knownMonth] = known.split('-').map(Number)
  const [, monthPrinted, day] = date.split('-')
  const isMonthPrinted = monthPrinted !== 'XX'
  const month = isMonthPrinted ? Number(monthPrinted) : knownMonth
  if (month === undefined) return null
  const complete = writeDate(year!, month, day)
  if (complete === null || known.length < 10 || complete <= known) return complete
  if (isMonthPrinted) return writeDate(year! - 1, month, day)
  return month === 1 ? writeDate(year! - 1, 12, day) : writeDate(year!, month - 1, day)
}

/** Most days between the dates of one article: a dispatch is printed, copied and filed within a week. */
const WEEK = 7

function isFar(date: string, from: string): boolean {
  const shared = Math.min(date.length, from.length)
  if (shared < 10) return date.slice(0, shared) !== from.slice(0, shared)
  return Math.abs(dayOf(date) - dayOf(from)) > WEEK
}

function dayOf(date: string): number {
  const [year, month, day] = date.split('-').map(Number)
  return dayNumber(year!, month, day)
}

/**
 * The year that the text gives to a day without one (`XXXX-08-02`): that of a date it prints for it or for the day before
 * (截至2023年8月2日收盘), else the latest year it names, where that names a part of the year that had ended by then (2023年上半年).
 * Null where neither is printed: an older year says nothing.
 */
function yearInText(lines: readonly Line[], date: string): string | null {
  const [, month, day] = date.split('-')
  if (!date.startsWith('XXXX-') || month === 'XX') return null
  const head = headOf(lines)
  for (const match of head.matchAll(DAY)) {
    const [, year, printedMonth, printedDay] = match
    const apart =
      dayNumber(Number(year), Number(printedMonth), Number(printedDay)) -
      dayNumber(Number(year), Number(month), Number(day))
    if (apart === 0 || apart === -1) return year!
  }
  const latest = [...head.matchAll(YEAR)].reduce((last, [, year]) => (year! > last ? year! : last), '')
  const closed = [...head.matchAll(PART)].some(([, year, part]) => year === latest && lastMonth(part!) < Number(month))
  return closed ? latest : null
}

/** UTF-16 units of the text that are looked through for a year. */
const READ = 20_000

function headOf(lines: readonly Line[]): string {
  const head: string[] = []
  let left = READ
  for (const { plain } of lines) {
    if (left <= 0) break
    head.push(plain.slice(0, left))
    left -= plain.length
  }
  return head.join('\n')
}

const YEAR = /(?<!\d)((?:19|20)\d\d)\s?年/g
const DAY = /(?<!\d)((?:19|20)\d\d)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/g
const PART =
  /(?<!\d)((?:19|20)\d\d)\s?年\s?(上半年|第?[一二三]季度|前(?:三季度|\s?\d{1,2}\s?个月)|1\s?[-—~至]\s?\d{1,2}\s?月)/g

/** The month that a part of a year ends with: 上半年 → 6, 前三季度 → 9, 1—7月 → 7. */
function lastMonth(part: string): number {
  if (part === '上半年') return 6
  const quarter = /([一二三])季度$/.exec(part)
  return quarter === null ? Number(/\d+(?=\D*$)/.exec(part)![0]) : 3 * ('一二三'.indexOf(quarter[1]!) + 1)
}
