import { type CharSet, charSet, hasChar } from '../model/char-set.ts'
import { branch, emptyTrie, plant, root, type Trie } from './trie.ts'

/** What a word is found with. */
interface Text {
  readonly text: string
}

/**
 * Finds words in a text: the one search over lists of words. Compiled on first use; most places are told by one character to
 * begin or end none.
 */
export interface Matcher<Word extends Text> {
  /** The longest word that begins at `at` and is accepted as one that ends at `end`; null when none is. */
  longestAt(text: string, at: number, accepts?: (word: Word, end: number) => boolean): Word | null
  /** The longest word that ends at `end` and is accepted; null when none is. */
  endingAt(text: string, end: number, accepts?: (word: Word, start: number) => boolean): Word | null
  /** Calls `found` with every word in `text[start, end)`, in order of where they begin, the shorter first. */
  allIn(text: string, start: number, end: number, found: (word: Word, start: number) => void): void
}

/** A matcher of words; of two that are written alike the last one counts. */
export function createMatcher<Word extends Text>(words: Iterable<Word>): Matcher<Word> {
  let forward: Compiled<Word> | undefined
  let backward: Compiled<Word> | undefined
  return {
    longestAt(text, at, accepts) {
      forward ??= compile(words, it => it)
      const { openings, trie } = forward
      if (!hasChar(openings, text.charCodeAt(at))) return null
      let best: Word | null = null
      let node = root
      for (let end = at; end < text.length; ) {
        node = branch(trie, node, text.charCodeAt(end++))
        if (node === 0) break
        const word = trie.values[node]
        if (word !== undefined && (accepts === undefined || accepts(word, end))) best = word
      }
      return best
    },
    endingAt(text, end, accepts) {
      backward ??= compile(words, reversed)
      const { openings, trie } = backward
      if (end === 0 || !hasChar(openings, text.charCodeAt(end - 1))) return null
      let best: Word | null = null
      let node = root
      for (let start = end; start > 0; ) {
        node = branch(trie, node, text.charCodeAt(--start))
        if (node === 0) break
        const word = trie.values[node]
        if (word !== undefined && (accepts === undefined || accepts(word, start))) best = word
      }
      return best
    },
    allIn(text, start, end, found) {
      forward ??= compile(words, it => it)
      const { openings, trie } = forward
      for (let from = start; from < end; from++) {
        if (!hasChar(openings, text.charCodeAt(from))) continue
        let node = root
        for (let at = from; at < end; ) {
          node = branch(trie, node, text.charCodeAt(at++))
          if (node === 0) break
          const word = trie.values[node]
          if (word !== undefined) found(word, from)
        }
      }
    },
  }
}

interface Compiled<Word> {
  readonly trie: Trie<Word>
  /** What the words begin with, in the direction they are read. */
  readonly openings: CharSet
}

function compile<Word extends Text>(words: Iterable<Word>, direct: (text: string) => string): Compiled<Word> {
  const trie = emptyTrie<Word>()
  const openings: string[] = []
  for (const word of words) {
    const text = direct(word.text)
    openings.push(text)
    plant(trie, text, word)
  }
  return { trie, openings: charSet(openings) }
}

/** UTF-16 unit by unit, as texts are read. */
const reversed = (text: string): string => text.split('').reverse().join('')
