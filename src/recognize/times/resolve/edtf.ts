import { at, isSingle, type Moment, type Stretch } from './moments.ts'

/** Writes a stretch in EDTF: 2021-04/2021-06, 199X, 2022-09-26T09:30. */
export const writeStretch = (value: Stretch): string =>
  isSingle(value) ? writeMoment(value.first) : `${writeMoment(value.first)}/${writeMoment(value.last)}`

export function writeMoment({ year, digits, month, day, hour, minute, second }: Moment): string {
  const printed = year < 0 ? `-${pad(-year, 4)}` : pad(year, 4)
  if (digits < 4) return printed.slice(0, digits - 4) + 'X'.repeat(4 - digits)
  let edtf = printed
  if (month !== null) edtf += `-${pad(month, 2)}`
  if (day !== null) edtf += `-${pad(day, 2)}`
  if (hour !== null) edtf += `T${pad(hour, 2)}:${pad(minute ?? 0, 2)}`
  return hour !== null && second !== null ? `${edtf}:${pad(second, 2)}` : edtf
}

const pad = (value: number, width: 2 | 4): string => {
  if (width === 2) return value < 10 ? `0${value}` : `${value}`
  return value > 999 ? `${value}` : String(value).padStart(width, '0')
}

/** Reads the EDTF date of an article: `2022-09-26`, `2023-08`, `2003`, `2018-08-30T14:13`; of an interval its end. */
export function readMoment(edtf: string | null): Moment | null {
  const match = /(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d)(?::(\d\d)(?::(\d\d))?)?)?)?)?$/.exec(edtf ?? '')
  if (match === null) return null
  const [year, month, day, hour, minute, second] = match
    .slice(1)
    .map(part => (part === undefined ? null : Number(part)))
  return { ...at(year!, month, day), hour: hour ?? null, minute: minute ?? null, second: second ?? null }
}
