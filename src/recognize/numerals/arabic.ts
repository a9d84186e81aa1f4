import { shiftDecimal } from '../../model/decimal.ts'

const COMMA = 44
const WIDE_COMMA = 0xff0c
const SPACE = 32
/** Four-per-em, thin, narrow no-break and no-break space: what typesetters put between groups of three. */
const GROUP_SPACES = new Set([0x2005, 0x2009, 0x202f, 0xa0])

/** Arabic digits as printed, and what they write. */
export interface ArabicLiteral {
  readonly end: number
  /** Plain decimal without separators: 1,100.9 → "1100.9". */
  readonly decimal: string
}

/** Reads the digits at `start`, their groups of three, their fraction and exponent. */
export function readArabic(plain: string, start: number): ArabicLiteral {
  let end = skipDigits(plain, start)
  let decimal: string | null = null
  if (end - start <= 3 && end > start && !(plain.charCodeAt(start) === 48 && end - start > 1)) {
    const grouped = skipGroups(plain, end)
    if (grouped > end) {
      decimal = plain.slice(start, grouped).replace(/\D/g, '')
      end = grouped
    }
  }
  const whole = decimal ?? plain.slice(start, end)
  const fraction = skipFraction(plain, start, end)
  if (fraction === end) return { end, decimal: whole }
  const literal = (whole === '' ? '0' : whole) + plain.slice(end, fraction)
  const exponent = plain.charCodeAt(fraction) | 32
  if (exponent !== 101) return { end: fraction, decimal: literal }
  const power = /^e[+-]?\d{1,2}(?![\w.])/i.exec(plain.slice(fraction, fraction + 5))?.[0]
  if (power === undefined) return { end: fraction, decimal: literal }
  return { end: fraction + power.length, decimal: shiftDecimal(literal, Number(power.slice(1))) }
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57

function skipDigits(plain: string, from: number): number {
  let at = from
  while (isDigit(plain.charCodeAt(at))) at++
  return at
}

/** A row of more is a list. */
const MOST_GROUPS = 8

/** Exactly three digits. */
const hasThree = (plain: string, at: number): boolean =>
  isDigit(plain.charCodeAt(at)) &&
  isDigit(plain.charCodeAt(at + 1)) &&
  isDigit(plain.charCodeAt(at + 2)) &&
  !isDigit(plain.charCodeAt(at + 3))

/**
 * Past the groups of three: 1,100 · 1 260 582 · 1，260，582. Full-width commas between round hundreds, or after a sign of
 * money, separate numbers (100，200，300; $20，300美元).
 */
function skipGroups(plain: string, from: number): number {
  const separator = plain.charCodeAt(from)
  const isSpace = separator === SPACE
  if (separator !== COMMA && separator !== WIDE_COMMA && !isSpace && !GROUP_SPACES.has(separator)) return from
  let at = from
  let groups = 0
  let round = true
  while (plain.charCodeAt(at) === separator && hasThree(plain, at + 1)) {
    if (groups === MOST_GROUPS) return from
    round &&= plain.charCodeAt(at + 3) === 48
    at += 4
    groups++
  }
  if (separator === WIDE_COMMA && (groups > 1 ? round : !mayGroup(plain, from, at))) return from
  return isSpace && !isCell(plain, from, at) ? from : at
}

/** 18 640 in a cell, which tabs or wide blanks part from the next; in running text the unit after it tells. */
function isCell(plain: string, from: number, end: number): boolean {
  let start = from
  while (isDigit(plain.charCodeAt(start - 1))) start--
  return (
    /(?:\t| {2}|　)$/.test(plain.slice(Math.max(0, start - 2), start)) &&
    /^(?:\t| {2}|　|\n|$)/.test(plain.slice(end, end + 2))
  )
}

/** 3，000元 is three thousand; $20，300美元 and 为100，105人 are two numbers. */
function mayGroup(plain: string, from: number, end: number): boolean {
  let start = from
  while (isDigit(plain.charCodeAt(start - 1))) start--
  const before = plain.charAt(start - 1)
  return !'$￥¥€£为是第'.includes(before || '。') && !/[A-Za-z，,]/.test(before) && plain.charAt(end) !== '，'
}

/** Past `.5`, but not into a version, a section number or a date: 1.2.3. */
function skipFraction(plain: string, start: number, end: number): number {
  if (plain.charCodeAt(end) !== 46) return end
  const past = skipDigits(plain, end + 1)
  if (past === end + 1) return end
  const chained = plain.charCodeAt(past) === 46 && isDigit(plain.charCodeAt(past + 1))
  const inChain = plain.charCodeAt(start - 1) === 46 && isDigit(plain.charCodeAt(start - 2))
  return chained || inChain ? end : past
}
