import type { EntityType } from '../model/layers.ts'
import { loadLexicon } from './load.ts'
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
  /** 1 for every UTF-16 unit that a name begins with. */
  readonly heads: Uint8Array
}

let names: KnownNames | undefined

/** Every name of the lexicons, built on first use. */
export function knownNames(): KnownNames {
  names ??= readNames()
  return names
}

function readNames(): KnownNames {
  const trie = emptyTrie<KnownName>()
  for (const [name, kind, within] of loadLexicon('places')) {
    plant(trie, name!, { type: 'GPE', place: kind as PlaceKind, within: within?.split(',') ?? [], pair: false })
  }
  for (const [file, type] of FILES) {
    const known: KnownName = { type, place: null, within: [], pair: false }
    for (const [name] of loadLexicon(file)) plant(trie, name!, known)
  }
  for (const [name] of loadLexicon('pairs')) plant(trie, name!, { type: 'GPE', place: null, within: [], pair: true })
  const heads = new Uint8Array(0x10000)
  for (const code of trie.branches.keys()) heads[code] = 1
  return { trie, heads }
}
