import { type Entry, nameTypeOf } from '../lexicon/entries.ts'
import { fromTables } from '../lexicon/own.ts'
import { climb, emptyTrie, plant, type Trie } from '../lexicon/trie.ts'
import type { EntityType } from '../model/layers.ts'
import type { Segmenter } from '../model/segmenter.ts'
import { addWord, type WordsInMaking } from '../model/words.ts'

/** The words of the caller with the parts of speech that jieba would give them. */
interface OwnWordTags {
  readonly some: boolean
  readonly trie: Trie<string>
}

export const ownWords: () => OwnWordTags = fromTables(own => {
  const trie = emptyTrie<string>()
  let some = false
  for (const entry of own) {
    const tag = tagOf(entry)
    if (tag === null) continue
    plant(trie, entry.word, tag)
    some = true
  }
  return { some, trie }
})

const NAME_TAGS: Readonly<Partial<Record<EntityType, string>>> = { PERSON: 'nr', GPE: 'ns', LOC: 'ns', ORG: 'nt' }

const NOUN =
  /^(?:property|property-modifier|growth|growth-modifier|title|scope|in-name|no-name|common-noun|ends-name:.*)$/
/** What is no word of its own: what stands in an amount or a time, and parts of words. */
const NO_WORD = /^(?:unit|currency|classifier|counted|(?:rare-)?surname|vague-time|no-time|(?:ends|holds|noun):.*)$/

/** What jieba would call such a word; null for what is no word of its own. */
function tagOf(entry: Entry): string | null {
  if (entry.word.length === 1) return null
  const type = nameTypeOf(entry)
  if (type !== null) return NAME_TAGS[type] ?? 'nz'
  const classes = entry.class.filter(name => !NO_WORD.test(name))
  if (classes.length === 0) return null
  if (classes.includes('phrase') || classes.includes('idiom')) return 'l'
  if (classes.includes('agency') || classes.includes('numeral-name')) return 'nz'
  return classes.some(name => NOUN.test(name)) ? 'n' : VERB
}

/** A verb, where jieba does not know better. */
const VERB = 'v'

/** A word of the caller as long as this, in UTF-16 units, is itself wherever jieba cuts. */
const longEnough = 3

/** A stretch of a text with jieba's words. */
interface Gap {
  readonly plain: string
  /** Where the words end. */
  readonly ends: readonly number[]
  /** Whether jieba guessed the word. */
  readonly isGuess: (index: number) => boolean
  readonly own: Trie<string>
}

/**
 * Adds the words of a gap, those of the caller whole: one that begins with a word, or inside one that jieba guessed, and ends
 * so or is long.
 *
 * ```text
 * 喝|蜜雪|冰城|的        jieba's words
 *    ^^^^^^^^          蜜雪冰城, a name of the caller
 * ```
 */
export function cutAtOwnWords(
  words: WordsInMaking,
  plain: string,
  start: number,
  cut: readonly string[],
  own: Trie<string>,
  segmenter: Segmenter,
): void {
  let end = start
  const ends = cut.map(word => (end += word.length))
  const isGuess = (index: number): boolean => cut[index]!.length > 1 && segmenter.tag(cut[index]!) === 'x'
  const gap = { plain, ends, isGuess, own }
  for (let at = start, index = 0; at < end; ) {
    while (ends[index]! <= at) index++
    const found = ownAt(gap, at, index)
    const to = found?.end ?? endOfWord(gap, at, index)
    addWord(words, at, to, tagIn(found?.tag ?? null, plain.slice(at, to), segmenter))
    at = to
  }
}

/** The longest word of the caller that may stand at `from`, in jieba's word `index`; null for none. */
function ownAt({ plain, ends, isGuess, own }: Gap, from: number, index: number): { end: number; tag: string } | null {
  let longest: { end: number; tag: string } | null = null
  let last = index
  climb(own, plain, from, (end, tag) => {
    while (ends[last]! < end && last + 1 < ends.length) last++
    const isBorder = ends[last] === end
    if (isBorder || (ends[last]! > end && (end - from >= longEnough || isGuess(last)))) longest = { end, tag }
  })
  return longest
}

/** Where what is left of jieba's word ends: before a word of the caller, if jieba guessed. */
function endOfWord(gap: Gap, at: number, index: number): number {
  const end = gap.ends[index]!
  if (!gap.isGuess(index)) return end
  for (let to = at + 1; to < end; to++) if (ownAt(gap, to, index) !== null) return to
  return end
}

/** What a word of the caller is called, a verb as jieba calls it if it knows it; null for another word. */
function tagIn(own: string | null, word: string, segmenter: Segmenter): string {
  if (own !== null && own !== VERB) return own
  const tag = segmenter.tag(word)
  return own === VERB && tag === 'x' ? VERB : tag
}
