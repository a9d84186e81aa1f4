import type { Recognized, Word } from '../model/layers.ts'
import { indexAfter, type Span } from '../model/span.ts'

/** The characters of a word, folded for looking up. */
export const wordAt = (doc: Recognized, word: Word): string => doc.article.plain.slice(word.start, word.end)

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
