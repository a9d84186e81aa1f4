import type { TimeUnit } from '../../../lexicon/periods.ts'
import { dayNumber, daysIn } from '../../../model/date.ts'

/** A calendar date or a time of day, as far down as it is known. */
export interface Moment {
  /** Of the first year where fewer digits are known: 1990 for the nineties. */
  readonly year: number
  /** Digits of the year that are known: 4, 3 for a decade, 2 for a century. */
  readonly digits: 2 | 3 | 4
  /** 1–12; 21–24 are the seasons of EDTF, spring to winter. */
  readonly month: number | null
  readonly day: number | null
  readonly hour: number | null
  readonly minute: number | null
  readonly second: number | null
}

/** A stretch of the calendar; both ends are inside it and the same for a single unit. */
export interface Stretch {
  readonly first: Moment
  readonly last: Moment
}

export const at = (year: number, month: number | null = null, day: number | null = null): Moment => ({
  year,
  digits: 4,
  month,
  day,
  hour: null,
  minute: null,
  second: null,
})

export const single = (moment: Moment): Stretch => ({ first: moment, last: moment })
export const stretch = (first: Moment, last: Moment): Stretch => ({ first, last })
export const isSingle = ({ first, last }: Stretch): boolean => first === last

/** `from` months of a year to `to`: a quarter, a half. */
export const months = (year: number, from: number, to: number): Stretch =>
  from === to ? single(at(year, from)) : stretch(at(year, from), at(year, to))

/** Whether the month has that day. */
export const isOnCalendar = ({ year, month, day }: Moment): boolean =>
  month === null || day === null || (day >= 1 && day <= daysIn(year, month))

const DAY = 86_400_000

/** Milliseconds of a day since 1970. */
const dayOf = ({ year, month, day }: Moment): number => dayNumber(year, month!, day!) * DAY

/** The day `by` days away; `moment` must be a day. */
export function addDays(moment: Moment, by: number): Moment {
  const date = new Date(dayOf(moment) + by * DAY)
  return at(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}

/** The month, or day of a month (kept within it), `by` months away. */
export function addMonths(moment: Moment, by: number): Moment {
  const index = moment.year * 12 + moment.month! - 1 + by
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  return at(year, month, moment.day === null ? null : Math.min(moment.day, daysIn(year, month)))
}

/** Seconds away from a moment with a time of day. */
export function addSeconds(moment: Moment, by: number): Moment {
  const seconds = moment.hour! * 3600 + (moment.minute ?? 0) * 60 + (moment.second ?? 0) + by
  const date = new Date(dayOf(moment) + seconds * 1000)
  const day = at(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
  const second = moment.second === null && by % 60 === 0 ? null : date.getUTCSeconds()
  return { ...day, hour: date.getUTCHours(), minute: date.getUTCMinutes(), second }
}

/** Monday 1 to Sunday 7. */
export const weekdayOf = (day: Moment): number => new Date(dayOf(day)).getUTCDay() || 7

/** Monday to Sunday of the week of a day. */
export function weekOf(day: Moment): Stretch {
  const monday = addDays(day, 1 - weekdayOf(day))
  return stretch(monday, addDays(monday, 6))
}

/** Reading order of two moments, as far as both are known. */
export function compare(a: Moment, b: Moment): number {
  return (
    a.year - b.year ||
    (a.month ?? 0) - (b.month ?? 0) ||
    (a.month !== null && b.month !== null ? (a.day ?? 0) - (b.day ?? 0) : 0)
  )
}

/** The finest unit a moment knows. */
export function unitOf(moment: Moment): TimeUnit {
  if (moment.digits === 2) return 'century'
  if (moment.digits === 3) return 'decade'
  if (moment.month === null) return 'year'
  if (moment.day === null) return moment.month > 12 ? 'season' : 'month'
  return moment.hour === null ? 'day' : moment.second === null ? 'minute' : 'second'
}
