import { type NumeralWord, numeralWords, pairAt } from '../../lexicon/numeral-words.ts'
import { type Candidate, PRIORITY } from '../../model/candidate.ts'
import type { Numeral } from '../../model/layers.ts'

/** The fixed word or name of the lexicon that holds the numeral: 统一, 三农, 四川, 千方百计; null when it is in none. */
export function readWord(plain: string, numeral: Numeral): Candidate | null {
  const { goingOn, ending } = numeralWords()
  const { start } = numeral
  return (
    longest(plain, numeral, goingOn.get(pairAt(plain, start))) ??
    longest(plain, numeral, ending.get(pairAt(plain, start - 1)))
  )
}

function longest(plain: string, numeral: Numeral, bucket: readonly NumeralWord[] | undefined): Candidate | null {
  if (bucket === undefined) return null
  for (const { text, kind, offset } of bucket) {
    const start = numeral.start - offset
    const end = start + text.length
    if (end < numeral.end || !plain.startsWith(text, start)) continue
    if (text.charCodeAt(0) < 128 && isDigit(plain.charCodeAt(start - 1))) continue
    if (isDigit(text.charCodeAt(text.length - 1)) && /[\d.]/.test(plain.charAt(end))) continue
    return { kind, start, end, rule: `word:${text}`, priority: PRIORITY.NAME }
  }
  return null
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57
