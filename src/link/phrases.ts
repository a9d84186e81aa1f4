import type { Mention, Recognized, Word } from '../model/layers.ts'
import { indexAfter } from '../model/span.ts'

/** The characters of a word, folded for looking up. */
export const wordAt = (doc: Recognized, word: Word): string => doc.article.plain.slice(word.start, word.end)

/** The printed characters of some words, blanks at the ends removed; null when nothing is left. */
export function textOf(doc: Recognized, words: readonly Word[]): string | null {
  let out = ''
  for (const word of words) out += doc.article.text.slice(word.start, word.end)
  return out.trim() || null
}

/** Whether a word can be the last of a noun phrase; jieba tags 青年 and 现代 as times. */
export const isNoun = (doc: Recognized, word: Word): boolean =>
  word.tag === 'x'
    ? /[\p{L}\d]/u.test(wordAt(doc, word))
    : /^(?:n|vn|an|j|l|b|eng)/.test(word.tag) || isMistagged(doc, word)

const isMistagged = (doc: Recognized, word: Word): boolean => word.tag === 't' && !isTime(doc, word)

/** Whether a word is a recognised time expression. */
export function isTime(doc: Recognized, word: Word): boolean {
  if (word.tag !== 't') return false
  const time = doc.times[indexAfter(doc.times, word.start)]
  return time !== undefined && time.start <= word.start
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
