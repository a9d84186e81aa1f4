import { foldPair, type NumeralWord, numeralWords, pairAt } from '../../lexicon/numeral-words.ts'
import { type Candidate, PRIORITY } from '../../model/candidate.ts'
import { hasChar } from '../../model/char-set.ts'
import type { Numeral } from '../../model/layers.ts'

/** The fixed word or name of the lexicon that holds the numeral: 统一, 三农, 四川, 千方百计; null when it is in none. */
export function readWord(plain: string, numeral: Numeral): Candidate | null {
  const { goingOn, ending, keys } = numeralWords()
  const after = pairAt(plain, numeral.start)
  const before = pairAt(plain, numeral.start - 1)
  return (
    (hasChar(keys, foldPair(after)) ? longest(plain, numeral, goingOn.get(after)) : null) ??
    (hasChar(keys, foldPair(before)) ? longest(plain, numeral, ending.get(before)) : null)
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
