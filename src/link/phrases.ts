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

/** Whether a word can be the last of a noun phrase. */
export const isNoun = (word: Word): boolean => /^(?:n|vn|an|j|l|b|eng|x)/.test(word.tag)

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
