/**
 * Writes a date that stands alone as EDTF at the precision printed; null when it is none.
 * `2022年9月26日`, `2022-09-26 10:30`, `2022/9/26`, `20220926` → `2022-09-26`; `2023年8月` → `2023-08`; `2003` → `2003`.
 */
export function readDate(printed: string): string | null {
  const match =
    /^\s*((?:19|20)\d\d)(?:\s*[年./-]\s*(\d{1,2})(?:\s*[月./-]\s*(\d{1,2})(?:\s*日)?(?!\d))?(?:\s*月)?|\s*年)?(?:$|[\sT(（星])/.exec(
      printed,
    ) ?? /^\s*((?:19|20)\d\d)(\d\d)(\d\d)\s*$/.exec(printed)
  return match === null ? null : writeDate(match[1]!, match[2], match[3])
}

/** EDTF of year, month and day as printed, the later parts absent or null: `writeDate(2022, 9)` → `2022-09`; null off the calendar. */
export function writeDate(
  year: string | number,
  month?: string | number | null,
  day?: string | number | null,
): string | null {
  const y = String(year)
  if (month === undefined || month === null) return y
  const m = Number(month)
  if (m < 1 || m > 12) return null
  const head = `${y}-${String(m).padStart(2, '0')}`
  if (day === undefined || day === null) return head
  const d = Number(day)
  return d < 1 || d > daysIn(Number(y), m) ? null : `${head}-${String(d).padStart(2, '0')}`
}

/** Days of a month 1–12 of the Gregorian calendar. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
