/** A whole number as calendars write it. */
export interface WholeNumber {
  readonly value: number
  readonly end: number
  /** Digits as printed, ASCII or Han: 2 for 08, 4 for 二〇二二. */
  readonly length: number
  /** `arabic` 08 · `read` 二〇二二, digit by digit · `counted` 二十六, by place. */
  readonly form: 'arabic' | 'read' | 'counted'
}

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
  table ??= buildTable()
  let end = at
  let total = 0
  /** Digits read since the last place; −1 when none. */
  let pending = -1
  let places = 0
  for (; end - at < LONGEST_HAN; end++) {
    const meaning = table[text.charCodeAt(end)]
    if (meaning === undefined || meaning === 0) break
    if (meaning < TEN) {
      if (places > 0 && pending > 0) break
      pending = Math.max(pending, 0) * 10 + meaning - 1
      continue
    }
    if (pending > 9) return null
    total += meaning > TENS ? (meaning - TENS) * 10 : (pending > 0 ? pending : 1) * 10 ** (meaning - TEN + 1)
    pending = -1
    places++
  }
  const length = end - at
  if (length === 0) return null
  return { value: total + Math.max(pending, 0), end, length, form: places === 0 && length > 1 ? 'read' : 'counted' }
}

/** By char code: a digit and one, `TEN` and what follows it for 十 百 千, `TENS` and their digit for 廿 卅; 0 for the rest. */
let table: Uint8Array | undefined

const TEN = 11
const TENS = 20

function buildTable(): Uint8Array {
  const meanings = new Uint8Array(65_536)
  const mark = (character: string, meaning: number) => {
    meanings[character.charCodeAt(0)] = meaning
  }
  ;[...'〇一二三四五六七八九'].forEach((digit, value) => {
    mark(digit, value + 1)
  })
  mark('零', 1)
  ;[...'十百千'].forEach((place, i) => {
    mark(place, TEN + i)
  })
  mark('廿', TENS + 2)
  mark('卅', TENS + 3)
  return meanings
}
