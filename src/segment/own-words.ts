import { type Entry, nameTypeOf } from '../lexicon/entries.ts'
import { fromTables } from '../lexicon/own.ts'
import { climb, emptyTrie, plant, type Trie } from '../lexicon/trie.ts'
import type { EntityType } from '../model/layers.ts'
import { addWord, type WordsInMaking } from '../model/words.ts'
import type { Segmenter } from './jieba.ts'

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
  trie: Trie<string>,
  segmenter: Segmenter,
): void {
  const isGuess = (word: string): boolean => word.length > 1 && segmenter.tag(word) === 'x'
  let at = start
  let i = 0
  let wordStart = start
  let wordEnd = start + cut[0]!.length
  const toWordAt = (offset: number): void => {
    while (wordEnd <= offset && i + 1 < cut.length) {
      wordStart = wordEnd
      wordEnd += cut[++i]!.length
    }
  }
  /** The end and the tag of the longest word of the caller that may stand at `from`; null for none. */
  const ownAt = (from: number): { readonly end: number; readonly tag: string } | null => {
    let best: { readonly end: number; readonly tag: string } | null = null
    let last = i
    let lastEnd = wordEnd
    climb(trie, plain, from, (end, tag) => {
      while (lastEnd < end && last + 1 < cut.length) lastEnd += cut[++last]!.length
      if (lastEnd >= end && (lastEnd === end || end - from >= longEnough || isGuess(cut[last]!))) best = { end, tag }
    })
    return best
  }
  while (i < cut.length && at < wordEnd) {
    const own = ownAt(at)
    if (own !== null) {
      addWord(words, at, own.end, own.tag === VERB ? verbTag(plain.slice(at, own.end), segmenter) : own.tag)
      at = own.end
    } else {
      let to = wordEnd
      if (isGuess(cut[i]!)) for (to = at + 1; to < wordEnd && ownAt(to) === null; ) to++
      const word = at === wordStart && to === wordEnd ? cut[i]! : plain.slice(at, to)
      addWord(words, at, to, segmenter.tag(word))
      at = to
    }
    toWordAt(at)
  }
}

/** 走阔 is a verb, 上年 what jieba says. */
function verbTag(word: string, segmenter: Segmenter): string {
  const tag = segmenter.tag(word)
  return tag === 'x' ? VERB : tag
}
