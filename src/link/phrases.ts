import type { Mention, Recognized, Word } from '../model/layers.ts'
import { indexAfter } from '../model/span.ts'

/** The characters of a word, folded for looking up. */
export const wordAt = (doc: Recognized, word: Word): string => doc.article.plain.slice(word.start, word.end)

/** The printed characters of some words, blanks at the ends removed; null when nothing is left. */
export function textOf(doc: Recognized, words: readonly Word[]): string | null {
  let out = ''
  for (const word of words) out += doc.article.text.slice(word.start, word.end)
  return unquoted(out.trim()) || null
}

/** Drops a quotation mark whose partner was left outside: 两新”组织 → 两新组织 keeps, “回扣 → 回扣. */
function unquoted(text: string): string {
  const open = text.indexOf('“')
  const close = text.indexOf('”')
  if (open >= 0 === close >= 0) return text
  return open >= 0 ? text.slice(open + 1) : text.slice(close + 1) || text.slice(0, close)
}

const LETTERED = /[\p{L}\d]/u
const NOUN_TAG = /^(?:n|vn|an|j|l|b|eng)/
const PERSON_ENDING = /^.+[生员者工师手民]$/

/** Whether a word can be the last of a noun phrase. */
export const isNoun = (doc: Recognized, word: Word): boolean =>
  word.tag === 'x' ? LETTERED.test(wordAt(doc, word)) : NOUN_TAG.test(word.tag) || isMistagged(doc, word)

/** jieba tags 青年 as a time and 考生 as a verb. */
const isMistagged = (doc: Recognized, word: Word): boolean =>
  (word.tag === 't' && !isTime(doc, word)) || (word.tag === 'v' && PERSON_ENDING.test(wordAt(doc, word)))

/** Whether a word is a recognised time expression. */
export function isTime(doc: Recognized, word: Word): boolean {
  if (word.tag !== 't') return false
  const time = doc.times[indexAfter(doc.times, word.start)]
  return time !== undefined && time.start <= word.start
}

/** Whether a word is a recognised amount; jieba tags bare classifiers alike. */
export function isAmount(doc: Recognized, word: Word): boolean {
  if (word.tag !== 'q') return false
  const quantity = doc.quantities[indexAfter(doc.quantities, word.start)]
  return quantity !== undefined && quantity.start <= word.start
}

/** The mention that begins at a word; null when none does. */
export function mentionFrom(doc: Recognized, word: Word): Mention | null {
  const mention = doc.mentions[indexAfter(doc.mentions, word.start)]
  return mention && mention.start >= word.start && mention.start < word.end ? mention : null
}

/** Index just past the last word of `words` that lies in `mention`, from `at` on. */
export function wordsIn(words: readonly Word[], at: number, mention: Mention): number {
  let end = at
  while (end < words.length && words[end]!.start < mention.end) end++
  return end
}
