import { addChar, type CharSet } from '../model/char-set.ts'
import { nameTypeOf } from './entries.ts'
import { loadLexicon } from './load.ts'
import { numeralTable } from './numerals.ts'
import { fromTables, type OwnWords } from './own.ts'

type NumeralWordKind = 'name' | 'idiom'

/** A word that holds a numeral without counting. */
export interface NumeralWord {
  readonly text: string
  readonly kind: NumeralWordKind
  /** Where its first numeral character stands in it. */
  readonly offset: number
}

type Words = ReadonlyMap<number, readonly NumeralWord[]>

/** The words, the longest first, by the `pairAt` of two of their characters. */
interface NumeralWords {
  /** By the first numeral and the character after it: 一起, 老百姓 → 百姓. */
  readonly goingOn: Words
  /** By the character before the first numeral and the numeral, where the word ends with it: 统一. */
  readonly ending: Words
  /** The keys of both, cut to 16 bits: most numerals are in no word, and a look here tells. */
  readonly keys: CharSet
}

/** The lexicon, with the names of the caller that hold a numeral. */
export const numeralWords: () => NumeralWords = fromTables(buildIndex)

/** Two characters as one number. */
export const pairAt = (plain: string, at: number): number => (plain.charCodeAt(at) << 16) | plain.charCodeAt(at + 1)

/** A pair cut to the 16 bits that `keys` is asked with. */
export const foldPair = (pair: number): number => ((pair >>> 16) * 31 + pair) & 0xffff

function buildIndex(own: OwnWords): NumeralWords {
  const goingOn = new Map<number, NumeralWord[]>()
  const ending = new Map<number, NumeralWord[]>()
  const add = (text: string, kind: NumeralWordKind) => {
    const offset = firstNumeral(text)
    if (offset < 0) return
    const ends = offset > 0 && offset === text.length - 1
    const words = ends ? ending : goingOn
    const key = pairAt(text, ends ? offset - 1 : offset)
    const word = { text, kind, offset }
    const bucket = words.get(key)
    if (bucket) bucket.push(word)
    else words.set(key, [word])
  }
  for (const [text, kind] of loadLexicon('numeral-words')) add(text!, kind as NumeralWordKind)
  for (const [text] of loadLexicon('numeronyms')) add(text!, 'name')
  for (const entry of own) if (nameTypeOf(entry) !== null || entry.class.includes('phrase')) add(entry.word, 'name')
  for (const words of [goingOn, ending])
    for (const bucket of words.values()) bucket.sort((a, b) => b.text.length - a.text.length)
  const keys = new Uint32Array(2048)
  for (const words of [goingOn, ending]) for (const key of words.keys()) addChar(keys, foldPair(key))
  return { goingOn, ending, keys }
}

function firstNumeral(text: string): number {
  const { classes } = numeralTable()
  for (let at = 0; at < text.length; at++) {
    const kind = classes[text.charCodeAt(at)]!
    if (kind >= 1 && kind <= 7 && kind !== 5) return at
  }
  return -1
}
