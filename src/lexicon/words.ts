import type { Direction } from '../model/layers.ts'
import type { WordClass } from './classes.ts'
import type { Entry } from './entries.ts'
import { loadEntries } from './load.ts'
import { createMatcher } from './matcher.ts'
import { fromTables } from './own.ts'

/** The table of words; of a word that both know, what the caller says counts. */
const table = fromTables(own => {
  const entries = new Map<string, Entry>()
  for (const entry of [...loadEntries('words'), ...own]) entries.set(entry.word, entry)
  return entries
})

const listOf = (name: WordClass): string[] =>
  [...table().values()].filter(entry => entry.class.includes(name)).map(({ word }) => word)

/** The words of a class. */
export function wordsOf(name: WordClass): { has(word: string): boolean } {
  const words = fromTables(() => new Set(listOf(name)))
  return { has: word => words().has(word) }
}

/** Which way the words of a class and its counterpart go: 增长 up, 下降 down. */
export function directionsOf(name: 'change' | 'move' | 'differ' | 'date'): {
  get(word: string): Direction | undefined
} {
  const words = fromTables(
    () => new Map((['up', 'down'] as const).flatMap(way => listOf(`${name}:${way}`).map(it => [it, way] as const))),
  )
  return { get: word => words().get(word) }
}

const matcherOf = (name: WordClass) => fromTables(() => createMatcher(() => listOf(name).map(text => ({ text }))))

/** How long the longest word of a class is that a word ends with, in UTF-16 units; 0 for none. */
export function endingsOf(name: WordClass & `ends:${string}`): (word: string) => number {
  const matcher = matcherOf(name)
  return word => matcher().endingAt(word, word.length)?.text.length ?? 0
}

/** Where in a word the first one of a class begins; -1 where none does. */
export function partsOf(name: WordClass & `holds:${string}`): (word: string) => number {
  const matcher = matcherOf(name)
  return word => {
    for (let at = 0; at < word.length; at++) if (matcher().longestAt(word, at) !== null) return at
    return -1
  }
}

/** The first of some classes that a word is in; null for none. */
export function firstClassOf<Name extends WordClass>(names: readonly Name[]): (word: string) => Name | null {
  return word => {
    const classes = table().get(word)?.class
    return (classes && names.find(name => classes.includes(name))) ?? null
  }
}

/** What comes after the prefix in the name of the class of the longest word of such a class that a word ends with: `money`. */
export function kindsOf(prefix: 'noun:'): (word: string) => string | null {
  const matcher = fromTables(() =>
    createMatcher(() =>
      [...table().values()].flatMap(({ word: text, class: names }) => {
        const name = names.find(it => it.startsWith(prefix))
        return name === undefined ? [] : [{ text, kind: name.slice(prefix.length) }]
      }),
    ),
  )
  return word => matcher().endingAt(word, word.length)?.kind ?? null
}
