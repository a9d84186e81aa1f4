import type { Mention, Recognized, Word } from '../model/layers.ts'
import { indexAfter, type Span } from '../model/span.ts'

/** The characters of a word, folded for looking up. */
export const wordAt = (doc: Recognized, word: Word): string => doc.article.plain.slice(word.start, word.end)

/**
 * The printed characters of some words, blanks at the ends removed; null when nothing is left. Words end where jieba says:
 * a name, time or amount that the first or the last of them cuts is taken whole.
 */
export function textOf(doc: Recognized, words: readonly Word[]): string | null {
  const first = words[0]
  const last = words.at(-1)
  const whole = first && last && uncut(doc, { start: first.start, end: last.end })
  if (!whole) return null
  const { text } = doc.article
  let out = text.slice(whole.start, first.start)
  for (const word of words) out += text.slice(word.start, word.end)
  return unquoted((out + text.slice(last.end, whole.end)).trim()) || null
}

/**
 * A span with the names, times and amounts that it cuts taken whole; null where such a name holds an amount, which the words
 * around it cannot be argued from.
 *
 *     比[十九]大增加  →  [十九大]      位于东部的[刁]四村  →  null
 */
export function uncut(doc: Recognized, { start, end }: Span): Span | null {
  const whole = widened(doc, { start, end })
  const takesAmount = holdsAmount(doc, whole.start, start) || holdsAmount(doc, end, whole.end)
  return takesAmount ? null : whole
}

/** What a border lies in may itself cut another: a number whose end a time has taken. */
function widened(doc: Recognized, { start, end }: Span): Span {
  const wider = { start: startOf(doc, start), end: endOf(doc, end) }
  return wider.start === start && wider.end === end ? wider : widened(doc, wider)
}

const startOf = (doc: Recognized, at: number): number => Math.min(at, ...holding(doc, at).map(({ start }) => start))
const endOf = (doc: Recognized, at: number): number => Math.max(at, ...holding(doc, at).map(({ end }) => end))

/** The name, time, amount and numeral that an offset lies strictly inside of. */
const holding = ({ mentions, times, quantities, numerals }: Recognized, at: number): Span[] =>
  [mentions, times, quantities, numerals].flatMap((layer: readonly Span[]) => {
    const span = layer[indexAfter(layer, at)]
    return span !== undefined && span.start < at ? [span] : []
  })

function holdsAmount({ quantities }: Recognized, start: number, end: number): boolean {
  const next = quantities[indexAfter(quantities, start)]
  return next !== undefined && next.start < end
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
