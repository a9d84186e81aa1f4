/** A whole number as calendars write it. */
export interface WholeNumber {
  readonly value: number
  readonly end: number
  /** Digits as printed, ASCII or Han: 2 for 08, 4 for 二〇二二. */
  readonly length: number
  /** `arabic` 08 · `read` 二〇二二, digit by digit · `counted` 二十六, by place. */
  readonly form: 'arabic' | 'read' | 'counted'
}

const DIGITS = '〇一二三四五六七八九'
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const TENS: Readonly<Record<string, number>> = { 廿: 20, 卅: 30 }
const LONGEST_HAN = 9

/**
 * Reads the whole number that starts at `at`: at most four Arabic digits or nine Han characters; null when there is none.
 * The numeral scanner says what a number is worth; dates must also know how it was written (08年, 九七年, 三点十五).
 */
export function readWholeNumber(text: string, at: number): WholeNumber | null {
  return isArabic(text.charCodeAt(at)) ? readArabic(text, at) : readHan(text, at)
}

/** As `readWholeNumber`, and 两, 俩, 仨 as well: the numbers that count (两个月) but name no date. */
export function readCount(text: string, at: number): WholeNumber | null {
  const few = '两俩仨'.indexOf(text[at] ?? ' ')
  return few < 0 ? readWholeNumber(text, at) : { value: few < 2 ? 2 : 3, end: at + 1, length: 1, form: 'counted' }
}

export const isArabic = (code: number): boolean => code >= 48 && code <= 57

function readArabic(text: string, at: number): WholeNumber | null {
  let end = at
  let value = 0
  while (isArabic(text.charCodeAt(end))) {
    if (end - at === 4) return null
    value = value * 10 + text.charCodeAt(end) - 48
    end++
  }
  return { value, end, length: end - at, form: 'arabic' }
}

function readHan(text: string, at: number): WholeNumber | null {
  let end = at
  let total = 0
  /** Digits read since the last place; −1 when none. */
  let pending = -1
  let places = 0
  for (; end - at < LONGEST_HAN; end++) {
    const character = text[end] ?? ''
    const digit = character === '零' ? 0 : DIGITS.indexOf(character)
    if (digit >= 0 && character !== '') {
      if (places > 0 && pending > 0) break
      pending = Math.max(pending, 0) * 10 + digit
      continue
    }
    const place = PLACES[character]
    const tens = TENS[character]
    if (place === undefined && tens === undefined) break
    if (pending > 9) return null
    total += tens ?? (pending > 0 ? pending : 1) * place!
    pending = -1
    places++
  }
  const length = end - at
  if (length === 0) return null
  return { value: total + Math.max(pending, 0), end, length, form: places === 0 && length > 1 ? 'read' : 'counted' }
}
