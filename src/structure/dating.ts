import { writeDate } from '../model/date.ts'
import type { Header } from './header.ts'

/**
 * The article's date: as named, else as printed with its year, else a year-less dateline with the year of `reference`.
 * A named year or month is made as precise as the dateline allows: `2023` and 8月15日电 → `2023-08-15`.
 */
export function resolveDate(header: Header, named: string | undefined, reference: string | undefined): string | null {
  const printed = header.date
  if (named !== undefined) {
    const refined = printed ?? completeDate(header, named)
    return refined?.startsWith(`${named}-`) ? refined : named
  }
  return printed ?? (reference === undefined ? null : completeDate(header, reference))
}

/** The dateline's day nearest before `known`, whose year, and month where the dateline has none, it takes. */
function completeDate({ monthDay }: Header, known: string): string | null {
  if (monthDay === null) return null
  const [year, knownMonth] = known.split('-')
  const month = monthDay.month ?? knownMonth
  if (year === undefined || month === undefined) return null
  const date = writeDate(year, month, monthDay.day)
  const isLater = date !== null && known.length === 10 && date > known
  return isLater && monthDay.month !== null ? writeDate(Number(year) - 1, month, monthDay.day) : date
}
