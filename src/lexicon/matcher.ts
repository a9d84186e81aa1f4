import { type CharSet, charSet, hasChar } from '../model/char-set.ts'
import { branch, emptyTrie, plant, root, type Trie } from './trie.ts'

/** What a word is found by. */
interface Word {
  readonly text: string
}

/**
 * Finds the words of a list in a text: the one search over lists of words. A place where none begins is told by its character
 * alone; so is one where none ends.
 */
export interface Matcher<Found extends Word> {
  /** The longest word that begins at `at`, of those that are accepted; null when there is none. */
  longestAt(text: string, at: number, accepts?: (word: Found, end: number) => boolean): Found | null
  /** The longest word that ends at `end`, of those that are accepted; null when there is none. */
  endingAt(text: string, end: number, accepts?: (word: Found, start: number) => boolean): Found | null
  /** Calls `found` with every word in `text[start, end)` by where it begins, the shorter first. */
  allIn(text: string, start: number, end: number, found: (word: Found, start: number) => void): void
}

/** A matcher of words that are listed when it is first asked; of two that are written alike the first counts. */
export function createMatcher<Found extends Word>(list: () => Iterable<Found>): Matcher<Found> {
  let forward: Compiled<Found> | undefined
  let backward: Compiled<Found> | undefined
  return {
    longestAt(text, at, accepts) {
      forward ??= compile(list(), it => it)
      const { openings, trie } = forward
      if (!hasChar(openings, text.charCodeAt(at))) return null
      let longest: Found | null = null
      for (let end = at, node = root; end < text.length; ) {
        node = branch(trie, node, text.charCodeAt(end++))
        if (node === 0) break
        const word = trie.values[node]
        if (word !== undefined && (accepts === undefined || accepts(word, end))) longest = word
      }
      return longest
    },
    endingAt(text, end, accepts) {
      backward ??= compile(list(), reversed)
      const { openings, trie } = backward
      if (end === 0 || !hasChar(openings, text.charCodeAt(end - 1))) return null
      let longest: Found | null = null
      for (let start = end, node = root; start > 0; ) {
        node = branch(trie, node, text.charCodeAt(--start))
        if (node === 0) break
        const word = trie.values[node]
        if (word !== undefined && (accepts === undefined || accepts(word, start))) longest = word
      }
      return longest
    },
    allIn(text, start, end, found) {
      forward ??= compile(list(), it => it)
      const { openings, trie } = forward
      for (let from = start; from < end; from++) {
        if (!hasChar(openings, text.charCodeAt(from))) continue
        for (let at = from, node = root; at < end; ) {
          node = branch(trie, node, text.charCodeAt(at++))
          if (node === 0) break
          const word = trie.values[node]
          if (word !== undefined) found(word, from)
        }
      }
    },
  }
}

/** A matcher of words that stand for something: 民国 for 1912. */
export const matchWords = <Value>(
  list: () => Iterable<readonly [word: string, value: Value]>,
): Matcher<{ readonly text: string; readonly value: Value }> =>
  createMatcher(() => Array.from(list(), ([text, value]) => ({ text, value })))

interface Compiled<Found> {
  readonly trie: Trie<Found>
  /** What the words begin with, in the direction they are read. */
  readonly openings: CharSet
}

function compile<Found extends Word>(words: Iterable<Found>, direct: (text: string) => string): Compiled<Found> {
  const trie = emptyTrie<Found>()
  const seen = new Set<string>()
  for (const word of words) {
    const text = direct(word.text)
    if (!seen.has(text)) plant(trie, text, word)
    seen.add(text)
  }
  return { trie, openings: charSet(seen) }
}

/** By UTF-16 units, as texts are read. */
const reversed = (text: string): string => text.split('').reverse().join('')
