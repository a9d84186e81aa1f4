import { type KnownName, knownNames } from '../../lexicon/names.ts'
import { climb, type Trie } from '../../lexicon/trie.ts'
import type { Sentence, Tokenized } from '../../model/layers.ts'
import type { Span } from '../../model/span.ts'
import { type Lexeme, lexemeAt } from './lexemes.ts'

/** A name of the lexicon where it stands. */
export interface KnownSpan extends Span {
  readonly known: KnownName
}

/** An article as the rules see it: words side by side with what each may be to a name. */
export interface Scene {
  readonly text: string
  readonly sentences: readonly Sentence[]
  /** Offsets of the words, and what they are; a word that joins a body and a title (市委书记) is two. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly lexemes: readonly Lexeme[]
  /** The hints of the lexemes, side by side. */
  readonly hints: Uint8Array
  /** First word of each sentence; one more at the end. */
  readonly firsts: readonly number[]
  /** The longest name of the lexicon that begins at a word and ends with one, sorted, without overlaps. */
  readonly known: readonly KnownSpan[]
  /** For each word the index into `known` of the name that holds it; -1 for none. */
  readonly knownAt: Int32Array
}

/** Looks every word up, once. */
export function setScene({ article, sentences, words }: Tokenized): Scene {
  const text = article.plain
  // A word is two at most.
  const starts = new Int32Array(words.length * 2)
  const ends = new Int32Array(words.length * 2)
  const hints = new Uint8Array(words.length * 2)
  const lexemes: Lexeme[] = []
  const firsts: number[] = []
  const add = (start: number, end: number, lexeme: Lexeme): void => {
    starts[lexemes.length] = start
    ends[lexemes.length] = end
    hints[lexemes.length] = lexeme.hints
    lexemes.push(lexeme)
  }
  let next = 0
  for (const sentence of sentences) {
    firsts.push(lexemes.length)
    for (; next < words.length && words[next]!.start < sentence.end; next++) {
      const { start, end, tag } = words[next]!
      const lexeme = lexemeAt(text, start, end, tag)
      if (lexeme.halves === null) add(start, end, lexeme)
      else {
        const { body, title, bodyLength } = lexeme.halves
        add(start, start + bodyLength, body)
        add(start + bodyLength, end, title)
      }
    }
  }
  firsts.push(lexemes.length)
  const size = lexemes.length
  const layers = { text, starts: starts.subarray(0, size), ends: ends.subarray(0, size), lexemes }
  return { ...layers, sentences, hints: hints.subarray(0, size), firsts, ...findKnown(layers) }
}

/** A name as long as this, in UTF-16 units, is itself wherever jieba cuts. */
const longEnough = 4

/** Names of the lexicon, the longest at each word, sorted, without overlaps. */
function findKnown(scene: Pick<Scene, 'text' | 'starts' | 'ends' | 'lexemes'>): Pick<Scene, 'known' | 'knownAt'> {
  const { text, starts, ends, lexemes } = scene
  const { trie, heads } = knownNames()
  const known: KnownSpan[] = []
  const knownAt = new Int32Array(starts.length).fill(-1)
  for (let i = 0; i < starts.length; ) {
    let best = heads[text.charCodeAt(starts[i]!)] === 0 ? undefined : knownFrom(scene, trie, i, starts[i]!)
    const { guess, tag } = lexemes[i]!
    if (guess || tag === 't') {
      for (let at = starts[i]! + 1; best === undefined && at < ends[i]!; at++) {
        if (heads[text.charCodeAt(at)] === 0) continue
        const inner = knownFrom(scene, trie, i, at)
        if (inner !== undefined && inner.end - at >= (guess ? longEnough : 3)) best = inner
      }
    }
    if (best === undefined) {
      i++
      continue
    }
    for (; i < starts.length && starts[i]! < best.end; i++) knownAt[i] = known.length
    known.push(best)
  }
  return { known, knownAt }
}

/**
 * The longest name that begins at `start` in word `i` and ends with a word, or inside one that jieba
 * guessed or tore, or whose beginning it is: 香港 of 香港回归, 疾控中心 of 赴市疾控中心, 新中国 of the time 新中国成立以来.
 */
function knownFrom(
  { text, ends, lexemes }: Pick<Scene, 'text' | 'ends' | 'lexemes'>,
  trie: Trie<KnownName>,
  i: number,
  start: number,
): KnownSpan | undefined {
  let best: KnownSpan | undefined
  let last = i
  climb(trie, text, start, (end, known) => {
    while (ends[last]! < end && last + 1 < ends.length) last++
    const { guess, place, tag } = lexemes[last]!
    const torn = last > i ? end - start >= longEnough : place || tag === 't'
    if (ends[last] === end || guess || torn) best = { start, end, known }
  })
  return best
}
