import { dayNumber } from '../model/date.ts'

/** Days of an EDTF month, year or closed interval of days or months: 2023-07 → 31, 2023-01/2023-03 → 90; null for others. */
export function daysOf(edtf: string): number | null {
  const [first, last = first] = edtf.split('/')
  const from = startOf(first!)
  const to = endOf(last!)
  return from === null || to === null || to <= from ? null : to - from
}

function startOf(date: string): number | null {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date)
  return match && dayNumber(Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1))
}

/** The day after the last one. */
function endOf(date: string): number | null {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date)
  if (!match) return null
  const [year, month, day] = match.slice(1).map(part => (part === undefined ? undefined : Number(part)))
  if (day !== undefined) return dayNumber(year!, month!, day + 1)
  return month === undefined ? dayNumber(year! + 1) : dayNumber(year!, month + 1)
}
