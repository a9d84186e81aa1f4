import { LEVEL, type TimeStep } from '../../../lexicon/periods.ts'
import type { Before, Item } from './item.ts'
import { isArabic, readWholeNumber } from './whole-numbers.ts'

const SEPARATORS = '-/.'

/** Dates in digits alone: 2023-07-28, 2023/7/28, 2023.7.28, 2020-05, 10/31/1974. */
export function readNumericDate(text: string, at: number, before: Before): Item | null {
  if (before.level > 0 || !isArabic(text.charCodeAt(at)) || isPartOfCode(text, at)) return null
  const first = readWholeNumber(text, at)
  if (first === null || !SEPARATORS.includes(text[first.end] ?? ' ')) return null
  const separator = text[first.end]!
  const second = readWholeNumber(text, first.end + 1)
  if (second === null || second.form !== 'arabic' || second.length > 2) return null
  if (text[second.end] === separator) {
    const third = readWholeNumber(text, second.end + 1)
    if (third !== null && third.form === 'arabic' && !isJoined(text.charCodeAt(third.end))) {
      if (first.length === 4 && third.length <= 2) return date(first.value, second.value, third.value, third.end)
      if (first.length <= 2 && third.length === 4 && separator === '/')
        return date(third.value, first.value, second.value, third.end)
      return null
    }
  }
  // 2020-05 and, in a range of such, 1999.08; a lone 2023.7 is a number.
  const isRange = text[at - 1] === '-' || (text[second.end] === '-' && isArabic(text.charCodeAt(second.end + 1)))
  const isMonth = first.length === 4 && second.length === 2 && !'年赛学财'.includes(text[second.end] ?? ' ')
  if (!isMonth || (!isRange && isJoined(text.charCodeAt(second.end)))) return null
  return separator === '-' || isRange ? date(first.value, second.value, null, second.end) : null
}

/** A dash before the digits joins two dates, and letters with a number. */
const isPartOfCode = (text: string, at: number): boolean =>
  text[at - 1] === '-' ? !isArabic(text.charCodeAt(at - 2)) : isJoined(text.charCodeAt(at - 1))

/** Letters and digits belong to a code. */
const isJoined = (code: number): boolean =>
  isArabic(code) ||
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  code === 46 ||
  code === 45 ||
  code === 47

function date(year: number, month: number, day: number | null, end: number): Item | null {
  if (year < 1000 || year > 2200 || month < 1 || month > 12 || (day !== null && (day < 1 || day > 31))) return null
  const steps: TimeStep[] = [
    { step: 'is', unit: 'year', value: year },
    { step: 'is', unit: 'month', value: month },
  ]
  if (day !== null) steps.push({ step: 'is', unit: 'day', value: day })
  return { end, level: day === null ? LEVEL.part : LEVEL.piece, steps, to: null, rule: 'numeric-date' }
}
