import { daysIn } from './date.ts'

/** Year, decade or century; month or season, day; time of day. */
const MOMENT =
  /^(?:(-?\d{4})(?:-(0[1-9]|1[0-2]|2[1-4])(?:-(\d\d)(?:T([01]\d|2[0-4]):([0-5]\d)(?::([0-5]\d))?)?)?)?|(\d{3})X|(\d{2})XX)$/

/** First and last second of a moment; they compare, and count nothing. */
type Bounds = readonly [first: number, last: number]

/**
 * Whether text is EDTF (ISO 8601-2, levels 0 and 1) as Wenju writes it: a moment of the calendar (`2022-09`, `199X`, `2021-24`),
 * or an interval of two that does not run backwards and may be open at one end (`2018-09/2019-04`, `../2022-07`).
 */
export function isEdtf(text: string): boolean {
  const [from, to, ...more] = text.split('/')
  if (more.length > 0) return false
  const first = boundsOf(from!)
  if (to === undefined) return first !== null
  const last = boundsOf(to)
  if (first === null || last === null) return (from === '..' && last !== null) || (first !== null && to === '..')
  return first[0] <= last[1]
}

function boundsOf(moment: string): Bounds | null {
  const match = MOMENT.exec(moment)
  if (match === null || moment.startsWith('-0000')) return null
  const [year, month, day, hour, minute, second, decade, century] = match.slice(1).map(Number) as Numbers
  if (hasValue(century)) return [secondOf(century * 100), secondOf(century * 100 + 100) - 1]
  if (hasValue(decade)) return [secondOf(decade * 10), secondOf(decade * 10 + 10) - 1]
  if (!hasValue(month)) return [secondOf(year), secondOf(year + 1) - 1]
  if (month > 12 && hasValue(day)) return null
  if (month > 12) return [secondOf(year, SEASON_STARTS[month - 21]), secondOf(year, SEASON_STARTS[month - 21]! + 3) - 1]
  if (!hasValue(day)) return [secondOf(year, month), secondOf(year, month + 1) - 1]
  if (day < 1 || day > daysIn(year, month) || (hour === 24 && (minute !== 0 || second > 0))) return null
  if (!hasValue(hour)) return [secondOf(year, month, day), secondOf(year, month, day + 1) - 1]
  const at = secondOf(year, month, day) + hour * 3600 + minute * 60
  return hasValue(second) ? [at + second, at + second] : [at, at + 59]
}

/** NaN where it is not printed. */
type Numbers = [
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  decade: number,
  century: number,
]
const hasValue = (part: number): boolean => !Number.isNaN(part)

/** First months of spring to winter; a winter ends in the next year. */
const SEASON_STARTS = [3, 6, 9, 12]

/** A number that grows with time: every month has room for 32 days, and the thirteenth is the next January. */
const secondOf = (year: number, month = 1, day = 1): number => ((year * 12 + month) * 32 + day) * 86_400

/** The same period a year before: `2022-01/2022-06` → `2021-01/2021-06`. */
export const yearBefore = (edtf: string): string => edtf.replace(/(?<!\d)\d{4}(?!\d)/g, year => `${Number(year) - 1}`)

/**
 * The last day of a year, month or day, also to its midnight; null of other moments.
 *
 * @example lastDayOf('2022-06') // '2022-06-30'
 */
export function lastDayOf(moment: string): string | null {
  const match = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d)(?:T24:00)?)?)?$/.exec(moment)
  if (match === null) return null
  const [, year, month = '12', day = daysIn(Number(year), Number(month))] = match
  return `${year}-${month}-${day}`
}
