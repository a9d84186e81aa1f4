import { writeDate } from '../model/date.ts'
import type { Said } from './header.ts'

/**
 * The article's date: as named, else as printed with its year, else a year-less dateline with the year of `reference`.
 * A named year or month is made as precise as the dateline allows: `2023` and 8月15日电 → `2023-08-15`.
 */
export function resolveDate(said: Said, named: string | undefined, reference: string | undefined): string | null {
  const printed = said.date
  if (named !== undefined) {
    const refined = printed ?? completeDate(said, named)
    return refined?.startsWith(`${named}-`) ? refined : named
  }
  return printed ?? (reference === undefined ? null : completeDate(said, reference))
}

/** The dateline's day in the year of `known`, and in its month where the dateline has none, but not after it: dispatches come first. */
function completeDate({ day }: Said, known: string): string | null {
  if (day === undefined) return null
  const [year, knownMonth] = known.split('-').map(Number)
  const month = day.month === null ? knownMonth : Number(day.month)
  if (year === undefined || month === undefined) return null
  const date = writeDate(year, month, day.day)
  if (date === null || known.length < 10 || date <= known) return date
  if (day.month !== null) return writeDate(year - 1, month, day.day)
  return month === 1 ? writeDate(year - 1, 12, day.day) : writeDate(year, month - 1, day.day)
}
