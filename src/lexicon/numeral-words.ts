import { type Entry, nameTypeOf } from './entries.ts'
import { loadEntries } from './load.ts'
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
  /** Characters before which it is none, 三方|面, and after which, 提|高一. */
  readonly notBefore: string
  readonly notAfter: string
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
  const add = (
    text: string,
    kind: NumeralWordKind,
    { not_before: notBefore = '', not_after: notAfter = '' }: Entry,
  ): void => {
    const offset = firstNumeral(text)
    if (offset < 0 || text.length === 1) return
    const word = { text, kind, offset, notBefore, notAfter }
    if (offset === text.length - 1) {
      ending.push(word)
      return
    }
    const tail = text.slice(offset)
    const known = tails.get(tail)
    if (known) known.words.push(word)
    else tails.set(tail, { text: tail, words: [word] })
  }
  const addEntry = (entry: Entry): void => {
    const kind = kindOf(entry)
    if (kind !== null) add(entry.word, kind, entry)
  }
  for (const entry of own) addEntry(entry)
  loadEntries('numeral-words').forEach(addEntry)
  return { tails: createMatcher(() => tails.values()), ending: createMatcher(() => ending) }
}

/** Null for a word that may hold a numeral that counts. */
function kindOf(entry: Entry): NumeralWordKind | null {
  if (entry.class.includes('idiom')) return 'idiom'
  const isName = nameTypeOf(entry) !== null || entry.class.some(name => name === 'numeral-name' || name === 'phrase')
  return isName ? 'name' : null
}

function firstNumeral(text: string): number {
  const { classes } = numeralTable()
  for (let at = 0; at < text.length; at++) {
    const kind = classes[text.charCodeAt(at)]!
    if (kind >= 1 && kind <= 7 && kind !== 5) return at
  }
  return -1
}
