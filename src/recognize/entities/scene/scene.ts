import { type KnownName, type KnownNames, knownNames, mayBegin } from '../../../lexicon/names.ts'
import { climb, root } from '../../../lexicon/trie.ts'
import type { Sentence, Tokenized } from '../../../model/layers.ts'
import type { Span } from '../../../model/span.ts'
import { tagAt } from '../../../model/words.ts'
import { figureLexeme, Hint, type Lexeme, lexemeAt } from './lexemes.ts'
import { collectMarks, type Marks, marksIn, noMarks } from './marks.ts'

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
  /** For each word one more than the index into `known` of the name that holds it; 0 for none, which takes no memory. */
  readonly knownAt: Int32Array
  readonly marks: Marks
}

/** Looks every word up, once. */
export function setScene({ article, sentences, words }: Tokenized): Scene {
  const text = article.plain
  const names = knownNames()
  // A word is two at most.
  const room = words.length * 2
  const buffer = new ArrayBuffer(room * 13)
  const starts = new Int32Array(buffer, 0, room)
  const ends = new Int32Array(buffer, room * 4, room)
  const knownAt = new Int32Array(buffer, room * 8, room)
  const hints = new Uint8Array(buffer, room * 12, room)
  // The few words that are two make it grow; the others above take no memory where nothing is written.
  const lexemes = new Array<Lexeme>(words.length)
  const firsts: number[] = []
  const marks = noMarks()
  let size = 0
  let next = 0
  for (const sentence of sentences) {
    firsts.push(size)
    for (; next < words.length && words.starts[next]! < sentence.end; next++) {
      const start = words.starts[next]!
      const end = words.ends[next]!
      const tag = tagAt(words, next)
      let from = start
      let lexeme: Lexeme
      if ((tag === 'q' || tag === 't') && isDigit(text.charCodeAt(start)) && !mayBegin(names, text, start)) {
        lexeme = figureLexeme(tag, end - start === 1)
        collectMarks(marks, marksIn(text.slice(start, end)), text, start, end)
      } else {
        lexeme = lexemeAt(text, start, end, tag)
        if (lexeme.marks !== 0) collectMarks(marks, lexeme.marks, text, start, end)
      }
      if (lexeme.halves !== null) {
        const { body, title, bodyLength } = lexeme.halves
        starts[size] = start
        from = ends[size] = start + bodyLength
        hints[size] = body.hints
        lexemes[size++] = body
        lexeme = title
      }
      starts[size] = from
      ends[size] = end
      hints[size] = lexeme.hints
      lexemes[size++] = lexeme
    }
  }
  firsts.push(size)
  lexemes.length = size
  const layers = {
    text,
    starts: starts.subarray(0, size),
    ends: ends.subarray(0, size),
    lexemes,
    hints: hints.subarray(0, size),
    knownAt: knownAt.subarray(0, size),
  }
  const known = findKnown(layers)
  return { sentences, firsts, known, marks, ...layers }
}

/** The name of the lexicon that holds word `i`; undefined for none. */
export const knownOf = ({ known, knownAt }: Pick<Scene, 'known' | 'knownAt'>, i: number): KnownSpan | undefined =>
  known[knownAt[i]! - 1]

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

type Words = Pick<Scene, 'text' | 'starts' | 'ends' | 'lexemes' | 'hints' | 'knownAt'>

/** A name as long as this, in UTF-16 units, is itself wherever jieba cuts. */
const longEnough = 4

/** Names of the lexicon, the longest at each word, sorted, without overlaps; fills in `knownAt`. */
function findKnown(words: Words): KnownSpan[] {
  const { starts, hints, knownAt } = words
  const names = knownNames()
  const known: KnownSpan[] = []
  for (let i = 0; i < starts.length; ) {
    const whole = opensKnown(words, names, i) ? knownAtWord(words, names, i) : undefined
    const name = whole ?? ((hints[i]! & Hint.loose) === 0 ? undefined : knownInside(words, names, i))
    if (name === undefined) {
      i++
      continue
    }
    known.push(name)
    for (; i < starts.length && starts[i]! < name.end; i++) knownAt[i] = known.length
    const second = secondInWord(words, names, i - 1, name)
    if (second !== undefined) known.push(second)
  }
  return known
}

/** The place behind one that jieba has in one word with it: 南宁 of 广西南宁. */
function secondInWord(words: Words, names: KnownNames, i: number, { end, known }: KnownSpan): KnownSpan | undefined {
  if (known.place === null || words.ends[i]! - end < 2) return undefined
  const second = longestKnown(words, names, i, end, { at: end, node: root, best: undefined })
  return second?.end === words.ends[i] && second?.known.place !== null ? second : undefined
}

/** Whether a name of the lexicon may begin with word `i`. */
const opensKnown = ({ text, starts, ends, hints }: Words, names: KnownNames, i: number): boolean =>
  (hints[i]! & Hint.known) !== 0 && (ends[i]! - starts[i]! > 1 || mayBegin(names, text, starts[i]!))

/**
 * The longest name that begins with word `i` and ends with a word, or inside one that jieba guessed or
 * tore, or whose beginning it is: 香港 of 香港回归.
 */
function knownAtWord(words: Words, names: KnownNames, i: number): KnownSpan | undefined {
  const { name, length, node } = words.lexemes[i]!.known!
  const start = words.starts[i]!
  const best = name === null ? undefined : { start, end: start + length, known: name }
  return node === 0 ? best : longestKnown(words, names, i, start, { at: words.ends[i]!, node, best })
}

/** The first name that begins inside word `i`: 疾控中心 of the guess 赴市疾控中心, 新中国 of the time 新中国成立以来. */
function knownInside(words: Words, names: KnownNames, i: number): KnownSpan | undefined {
  const { text, starts, ends, lexemes } = words
  for (let at = starts[i]! + 1; at < ends[i]!; at++) {
    if (!mayBegin(names, text, at)) continue
    const name = longestKnown(words, names, i, at, { at, node: root, best: undefined })
    if (name !== undefined && name.end - at >= (lexemes[i]!.guess ? longEnough : 3)) return name
  }
  return undefined
}

/** The longest name from `start` in word `i`, of which `so.at` is already read. */
function longestKnown(
  { text, ends, lexemes }: Words,
  { trie }: KnownNames,
  i: number,
  start: number,
  so: { readonly at: number; readonly node: number; readonly best: KnownSpan | undefined },
): KnownSpan | undefined {
  let { best } = so
  let last = i
  const consider = (end: number, known: KnownName): void => {
    while (ends[last]! < end && last + 1 < ends.length) last++
    const { guess, place, tag } = lexemes[last]!
    const torn = known.own || (last > i ? end - start >= longEnough : place || tag === 't')
    if (ends[last] === end || guess || torn) best = { start, end, known }
  }
  climb(trie, text, so.at, consider, so.node)
  return best
}
