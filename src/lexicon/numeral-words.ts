import { nameTypeOf } from './entries.ts'
import { loadLexicon } from './load.ts'
import { createMatcher, type Matcher } from './matcher.ts'
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

/** What words are from their first numeral on: 百姓 of 老百姓. */
interface Tail {
  readonly text: string
  readonly words: NumeralWord[]
}

interface NumeralWords {
  /** Words that go on after their first numeral, by what they are from there on. */
  readonly tails: Matcher<Tail>
  /** Words that end with it: 统一. */
  readonly ending: Matcher<NumeralWord>
}

/** The lexicon, with the names of the caller that hold a numeral. */
export const numeralWords: () => NumeralWords = fromTables(readWords)

function readWords(own: OwnWords): NumeralWords {
  const tails = new Map<string, Tail>()
  const ending: NumeralWord[] = []
  const add = (text: string, kind: NumeralWordKind): void => {
    const offset = firstNumeral(text)
    if (offset < 0 || text.length === 1) return
    const word = { text, kind, offset }
    if (offset === text.length - 1) {
      ending.push(word)
      return
    }
    const tail = text.slice(offset)
    const known = tails.get(tail)
    if (known) known.words.push(word)
    else tails.set(tail, { text: tail, words: [word] })
  }
  for (const [text, kind] of loadLexicon('numeral-words')) add(text!, kind as NumeralWordKind)
  for (const [text] of loadLexicon('numeronyms')) add(text!, 'name')
  for (const entry of own) if (nameTypeOf(entry) !== null || entry.class.includes('phrase')) add(entry.word, 'name')
  return { tails: createMatcher(() => tails.values()), ending: createMatcher(() => ending) }
}

function firstNumeral(text: string): number {
  const { classes } = numeralTable()
  for (let at = 0; at < text.length; at++) {
    const kind = classes[text.charCodeAt(at)]!
    if (kind >= 1 && kind <= 7 && kind !== 5) return at
  }
  return -1
}
