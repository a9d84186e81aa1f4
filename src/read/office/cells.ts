/** Columns of a sheet, at most. */
export const MOST_COLUMNS = 16_384

/** What a program calls a cell, by its column from 1 and its row: (28, 9) → AB9. */
export function cellName(column: number, row: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return `${letters}${row}`
}

/** The number of a column, from 1, by what a cell is called: AB12 → 28; that behind the last where no cell is called so. */
export function columnOf(reference: string): number {
  const letters = /^([A-Z]{1,3})\d*$/i.exec(reference)?.[1]
  if (letters === undefined) return MOST_COLUMNS + 1
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

/** What a cell of a type that is no number shows of its value. */
export function textOf(value: string, type: string): string {
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  return unescaped(value)
}

/** A number, or the day that it is. Where it may be either, since its style is not known, it stays as it is stored; null where that would be another day. */
export function numberOf(value: string, isDate: boolean | null, is1904: boolean): string | null {
  const number = Number(value)
  if (value.trim() === '') return ''
  if (!Number.isFinite(number)) return value
  const serial = number + (is1904 ? 1462 : 0)
  if (isDate && isDay(serial)) return dayOf(serial)
  return isDate === null && is1904 && isDay(serial) ? null : String(number)
}

const isDay = (serial: number): boolean => serial >= 1 && serial <= 2_958_465

/** The day of a number of Excel, which counts from 1900 and takes that for a leap year; with the time where it has one. */
function dayOf(serial: number): string {
  const days = serial < 60 ? serial + 1 : serial
  const iso = new Date(Math.round((days - 25_569) * 86_400) * 1000).toISOString()
  return Number.isInteger(serial) ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`
}

/** Characters that XML has no place for, and the underscore that would begin one: `_x000D_`, `_x005F_` (ECMA-376, ST_Xstring). */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text
        .replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
        .replaceAll(/\r\n?/g, '\n')
    : text
