import type { Direction } from '../model/layers.ts'
import { CLASSES, type ClassRule, type WordClass } from './classes.ts'
import { afterColon, type Entry } from './entries.ts'
import { loadEntries } from './load.ts'
import { createMatcher } from './matcher.ts'
import { fromTables } from './own.ts'

/**
 * The lines of a table of the house with those of the caller. Of a word that both know what the caller says counts, where it
 * says something of that table, or nothing at all.
 */
function openTable(table: string): () => ReadonlyMap<string, Entry> {
  return fromTables(own => {
    const entries = new Map(loadEntries(table).map(entry => [entry.word, entry]))
    for (const entry of own)
      if (entry.class.length === 0 || entry.class.some(name => tableOf(name) === table)) entries.set(entry.word, entry)
    return entries
  })
}

const tables = new Map<string, () => ReadonlyMap<string, Entry>>()

/** The table of the house that lists the words of a class. */
export const tableOf = (name: WordClass): string => (CLASSES[name] as ClassRule).table ?? 'words'

/** The lines of the table that lists a class. */
function entriesBeside(name: WordClass): ReadonlyMap<string, Entry> {
  const table = tableOf(name)
  const open = tables.get(table) ?? openTable(table)
  tables.set(table, open)
  return open()
}

/** The lines of a class. */
export const entriesOf = (name: WordClass): Entry[] =>
  [...entriesBeside(name).values()].filter(entry => entry.class.includes(name))

const listOf = (name: WordClass): string[] => entriesOf(name).map(({ word }) => word)

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

/** A matcher of the words of some classes. */
export const matcherOf = (...names: readonly WordClass[]) =>
  fromTables(() => createMatcher(() => names.flatMap(listOf).map(text => ({ text }))))

/** How long the longest word of a class is that a word ends with, in UTF-16 units; 0 for none. */
export function endingsOf(name: WordClass): (word: string) => number {
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
export function firstClassOf<Name extends WordClass>(names: readonly [Name, ...Name[]]): (word: string) => Name | null {
  return word => {
    const classes = entriesBeside(names[0]).get(word)?.class
    return (classes && names.find(name => classes.includes(name))) ?? null
  }
}

/**
 * Words of a family of classes, each with what comes after the colon and the line it stands in: those of `before:` with how
 * they bound an amount.
 */
export const familyOf = <Name extends string>(family: string) =>
  fromTables(() => {
    const member = Object.keys(CLASSES).find(name => name.startsWith(`${family}:`)) as WordClass
    return createMatcher(() =>
      [...entriesBeside(member).values()].flatMap(entry => {
        const kind = afterColon<Name>(entry.class, family)
        return kind === null ? [] : [{ text: entry.word, kind, entry }]
      }),
    )
  })
