import { keyAfter, keyBefore, numeralWords } from '../../lexicon/numeral-words.ts'
import { type Candidate, PRIORITY } from '../../model/candidate.ts'
import type { Numeral } from '../../model/layers.ts'
import { isHan } from '../numerals/surroundings.ts'

/** The fixed word or name of the lexicon that holds the numeral: 统一, 三农, 四川, 千方百计; null when it is in none. */
export function readWord(plain: string, numeral: Numeral): Candidate | null {
  const { start } = numeral
  const words = numeralWords()
  return (
    longest(plain, numeral, words.get(keyAfter(plain, start))) ??
    longest(plain, numeral, words.get(keyBefore(plain, start)))
  )
}

type Words = ReturnType<typeof numeralWords> extends ReadonlyMap<string, infer Bucket> ? Bucket : never

function longest(plain: string, numeral: Numeral, bucket: Words | undefined): Candidate | null {
  if (bucket === undefined) return null
  for (const { text, kind, offset } of bucket) {
    const start = numeral.start - offset
    const end = start + text.length
    if (end < numeral.end || !plain.startsWith(text, start)) continue
    if (!isHan(text.charCodeAt(0)) && /\d/.test(plain.charAt(start - 1))) continue
    if (/\d$/.test(text) && /[\d.]/.test(plain.charAt(end))) continue
    return { kind, start, end, rule: `word:${text}`, priority: PRIORITY.NAME }
  }
  return null
}
