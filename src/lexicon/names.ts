import type { EntityType } from '../model/layers.ts'
import { nameTypeOf } from './entries.ts'
import { loadLexicon } from './load.ts'
import { fromTables, type OwnWords } from './own.ts'
import { emptyTrie, plant, type Trie } from './trie.ts'

/** How wide a place is: a country holds provinces, a province cities, a city counties. */
export type PlaceKind = 'country' | 'province' | 'city' | 'county'

export interface KnownName {
  /** Null for a fixed word that names nothing: 中国特色社会主义. */
  readonly type: EntityType | null
  /** Of a country, province, city or county; null for every other name. */
  readonly place: PlaceKind | null
  /** Provinces a place of China lies in, by short name; empty elsewhere. */
  readonly within: readonly string[]
  /** Of 中美: every character is a name of its own. */
  readonly pair: boolean
  /** Of the caller's table. */
  readonly own: boolean
}

/** Lexicon files by the type of what they list; a later file wins over an earlier one. */
const FILES: readonly (readonly [string, EntityType | null])[] = [
  ['people', 'PERSON'],
  ['regions', 'LOC'],
  ['facilities', 'FAC'],
  ['organisations', 'ORG'],
  ['works', 'WORK'],
  ['events', 'EVENT'],
  ['honours', 'AWARD'],
  ['programmes', 'PROJECT'],
  ['phrases', null],
]

export interface KnownNames {
  readonly trie: Trie<KnownName>
  /** 1 at the {@link pairSlot} of every two UTF-16 units that a name begins with. */
  readonly openings: Uint8Array
}

const pairSlots = 1 << 16

/** Where two UTF-16 units stand in a table of 65 536; some share a slot. */
const pairSlot = (first: number, second: number): number => (Math.imul(first, 0x9e35) ^ second) & (pairSlots - 1)

/** Whether a name may begin at `start`: quick, and seldom wrongly so. */
export const mayBegin = ({ openings }: KnownNames, text: string, start: number): boolean =>
  start + 1 < text.length && openings[pairSlot(text.charCodeAt(start), text.charCodeAt(start + 1))] !== 0

/** Every name of the lexicons, each of two UTF-16 units at least. */
export const knownNames: () => KnownNames = fromTables(readNames)

function readNames(own: OwnWords): KnownNames {
  const trie = emptyTrie<KnownName>()
  const openings = new Uint8Array(pairSlots)
  const add = (name: string, known: KnownName): void => {
    plant(trie, name, known)
    openings[pairSlot(name.charCodeAt(0), name.charCodeAt(1))] = 1
  }
  for (const [name, kind, within] of loadLexicon('places')) {
    add(name!, { type: 'GPE', place: kind as PlaceKind, within: within?.split(',') ?? [], pair: false, own: false })
  }
  for (const [file, type] of FILES) {
    const known: KnownName = { type, place: null, within: [], pair: false, own: false }
    for (const [name] of loadLexicon(file)) add(name!, known)
  }
  for (const [name] of loadLexicon('pairs'))
    add(name!, { type: 'GPE', place: null, within: [], pair: true, own: false })
  for (const entry of own) {
    const type = nameTypeOf(entry)
    if (type !== null || entry.class.includes('phrase'))
      add(entry.word, { type, place: null, within: [], pair: false, own: true })
  }
  return { trie, openings }
}
