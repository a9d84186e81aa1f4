import type { EntityType } from '../model/layers.ts'
import { type Entry, nameTypeOf, type PlaceKind } from './entries.ts'
import { loadEntries } from './load.ts'
import { fromTables, type OwnWords } from './own.ts'
import { emptyTrie, plant, type Trie } from './trie.ts'

export interface KnownName {
  /** Null for a fixed word that names nothing: 中国特色社会主义. */
  readonly type: EntityType | null
  /** Of a country, province, city or county; null for every other name. */
  readonly place: PlaceKind | null
  /** Provinces a place of China lies in, by short name; empty elsewhere. */
  readonly within: readonly string[]
  /** Of 中美: countries by one character each. */
  readonly pair: boolean
  /** Of the caller's table. */
  readonly own: boolean
}

/** Tables of names; a later one wins over an earlier one, and the caller's over all. */
const TABLES = [
  'places',
  'people',
  'regions',
  'facilities',
  'organisations',
  'works',
  'events',
  'honours',
  'programmes',
  'phrases',
  'pairs',
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
  const add = (entry: Entry, isOwn: boolean): void => {
    const known = knownName(entry, isOwn)
    if (known === null) return
    const { word } = entry
    plant(trie, word, known)
    openings[pairSlot(word.charCodeAt(0), word.charCodeAt(1))] = 1
  }
  for (const table of TABLES) for (const entry of loadEntries(table)) add(entry, false)
  for (const entry of own) add(entry, true)
  return { trie, openings }
}

/** Null for what is no name. */
function knownName(entry: Entry, own: boolean): KnownName | null {
  const { place = null, within = [], class: classes } = entry
  const pair = classes.includes('pair')
  const type = pair ? 'GPE' : nameTypeOf(entry)
  return type === null && !classes.includes('phrase') ? null : { type, place, within, pair, own }
}
