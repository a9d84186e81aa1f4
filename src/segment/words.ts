import type { Quantified, Tokenized } from '../model/layers.ts'
import type { Segmenter } from '../model/segmenter.ts'
import type { Span } from '../model/span.ts'
import { addWord, createWords } from '../model/words.ts'
import { cutAtOwnWords, ownWords } from './own-words.ts'

/** A stretch of a sentence: a gap for jieba, or a quantity or time that stands as one word. */
interface Piece extends Span {
  readonly barrier: 'q' | 't' | null
}

/** UTF-16 units handed to jieba in one call, about. */
const callLength = 16_384

/** Between gaps: jieba always cuts at it, and no sentence holds one. */
const separator = '\n'

/**
 * Cuts every sentence into words: numerals first, then words.
 *
 * ```text
 * 去年完成投资3.2亿元，占27.0%。
 * tt  |   |   qqqqq ||qqqqq|       t, q: barriers; jieba sees 完成投资 ⏎ ，占 ⏎ 。
 * ```
 */
export function segmentWords(doc: Quantified, segmenter: Segmenter): Tokenized {
  const { plain } = doc.article
  const pieces = layOut(doc)
  const words = createWords(plain)
  const own = ownWords()
  for (let from = 0; from < pieces.length; ) {
    let input = ''
    let to = from
    for (; to < pieces.length && input.length < callLength; to++) {
      const { start, end, barrier } = pieces[to]!
      if (barrier === null) input += plain.slice(start, end) + separator
    }
    const cut = segmenter.cut(input)
    let next = 0
    for (; from < to; from++) {
      const { start, end, barrier } = pieces[from]!
      if (barrier !== null) {
        addWord(words, start, end, barrier)
        continue
      }
      const first = next
      for (let at = start; at < end; next++) {
        const word = cut[next]!
        if (!own.some) addWord(words, at, at + word.length, segmenter.tag(word))
        at += word.length
      }
      if (own.some) cutAtOwnWords(words, plain, start, cut.slice(first, next), own.trie, segmenter)
      next++
    }
  }
  return { words, ...doc }
}

/** The pieces that tile the sentences, in order; a gap is never longer than one call. */
function layOut({ article, sentences, quantities, times }: Quantified): Piece[] {
  const pieces: Piece[] = []
  const barriers = mergeBarriers(quantities, times)
  let next = 0
  for (const sentence of sentences) {
    let at = sentence.start
    for (; next < barriers.length && barriers[next]!.end <= sentence.end; next++) {
      const barrier = barriers[next]!
      if (barrier.start < at) continue
      pushGap(pieces, article.plain, at, barrier.start)
      pieces.push(barrier)
      at = barrier.end
    }
    pushGap(pieces, article.plain, at, sentence.end)
  }
  return pieces
}

/** Quantities and times by start. */
function mergeBarriers(quantities: readonly Span[], times: readonly Span[]): Piece[] {
  const barriers: Piece[] = []
  let t = 0
  for (const { start, end } of quantities) {
    for (; t < times.length && times[t]!.start < start; t++) barriers.push(asBarrier(times[t]!, 't'))
    barriers.push({ start, end, barrier: 'q' })
  }
  for (; t < times.length; t++) barriers.push(asBarrier(times[t]!, 't'))
  return barriers
}

const asBarrier = ({ start, end }: Span, barrier: 'q' | 't'): Piece => ({ start, end, barrier })

function pushGap(pieces: Piece[], text: string, from: number, to: number): void {
  for (let start = from; start < to; ) {
    let end = Math.min(to, start + callLength)
    if (end < to && isLowSurrogate(text.charCodeAt(end))) end++
    pieces.push({ start, end, barrier: null })
    start = end
  }
}

const isLowSurrogate = (code: number): boolean => (code & 0xfc00) === 0xdc00
