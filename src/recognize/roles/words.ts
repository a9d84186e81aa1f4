import { type NumeralWord, numeralWords } from '../../lexicon/numeral-words.ts'
import { type Candidate, PRIORITY } from '../../model/candidate.ts'
import type { Numeral } from '../../model/layers.ts'

/** The fixed word or name of the lexicon that holds the numeral: 统一, 三农, 四川, 千方百计; null when it is in none. */
export function readWord(plain: string, numeral: Numeral): Candidate | null {
  const { tails, ending } = numeralWords()
  let longest: NumeralWord | null = null
  tails.longestAt(plain, numeral.start, ({ words }) => {
    for (const word of words)
      if (word.text.length > (longest?.text.length ?? 0) && holds(word, plain, numeral)) longest = word
    return false
  })
  const word = longest ?? ending.endingAt(plain, numeral.start + 1, it => holds(it, plain, numeral))
  return word && candidateOf(word, numeral)
}

function candidateOf({ text, kind, offset }: NumeralWord, numeral: Numeral): Candidate {
  const start = numeral.start - offset
  return { kind, start, end: start + text.length, rule: `word:${text}`, priority: PRIORITY.NAME }
}

/** Whether the word stands around the numeral, holds all of it, and cuts no number. */
function holds({ text, offset, notBefore, notAfter }: NumeralWord, plain: string, numeral: Numeral): boolean {
  const start = numeral.start - offset
  const end = start + text.length
  if (end < numeral.end || !plain.startsWith(text, start)) return false
  if (notBefore !== '' && notBefore.includes(plain[end] ?? '。')) return false
  if (notAfter !== '' && notAfter.includes(plain[start - 1] ?? '。')) return false
  if (text.charCodeAt(0) < 128 && isDigit(plain.charCodeAt(start - 1))) return false
  return !(isDigit(text.charCodeAt(text.length - 1)) && /[\d.]/.test(plain.charAt(end)))
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57
