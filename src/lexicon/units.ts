import type { Dimension } from '../model/layers.ts'
import { type Entry, formsOf } from './entries.ts'
import { loadEntries } from './load.ts'
import { fromTables, type OwnWords } from './own.ts'

/** A unit of measure, a currency or a classifier as it can be printed. */
export interface Unit {
  readonly text: string
  /** UCUM, ISO 4217, or the text in braces. */
  readonly code: string
  readonly dimension: Dimension
  /** Characters that it does not stand right before: they make its end the first half of another word (5|项目, 3|名义). */
  readonly notBefore: string
  /** Characters that its amount does not stand right after: 第|5天. */
  readonly notAfter: string
}

interface Lexicon {
  readonly units: readonly Unit[]
  readonly counted: ReadonlySet<string>
  readonly prefixes: ReadonlyMap<string, string>
}

/** Every way to print a unit. */
export const units = (): readonly Unit[] => open().units

/** Nouns that a number may stand before without a classifier: 八部门, 四方面, 5省市. */
export const countedNouns = (): ReadonlySet<string> => open().counted

/** Codes of currencies by what may stand before an amount: 人民币50元, US$3.5 billion, 港币5000万. */
export const currencyPrefixes = (): ReadonlyMap<string, string> => open().prefixes

const open = fromTables(own => compile(['units', 'currencies', 'classifiers'].flatMap(loadEntries), own))

/** Of a word that both know, what the caller says counts. */
function compile(known: readonly Entry[], own: OwnWords): Lexicon {
  const entries = [...known, ...own]
  const clashes = new Map(entries.map(({ word, not_before = '' }) => [word, not_before]))
  const units = new Map(entries.flatMap(entry => unitsOf(entry, clashes)).map(unit => [unit.text, unit]))
  return {
    units: [...units.values()],
    counted: new Set(entries.filter(it => it.class.includes('counted')).map(({ word }) => word)),
    prefixes: new Map(entries.flatMap(({ prefixes = [], code }) => prefixes.map(it => [it, code!] as const))),
  }
}

function unitsOf(entry: Entry, clashes: ReadonlyMap<string, string>): Unit[] {
  const dimension = dimensionOf(entry)
  if (dimension === null) return []
  return formsOf(entry).map(text => ({
    text,
    code: entry.code ?? `{${text}}`,
    dimension,
    notBefore: clashesOf(text, entry, clashes),
    notAfter: entry.not_after ?? '',
  }))
}

/** Null for what is no unit. */
function dimensionOf(entry: Entry): Dimension | null {
  if (entry.class.includes('currency')) return 'money'
  if (entry.class.includes('classifier')) return 'count'
  return entry.dimension ?? null
}

/** What its last syllable clashes with: 周年 and 年 with 级, as the line of 年 says; three syllables are clear by themselves. */
function clashesOf(text: string, { word, not_before }: Entry, clashes: ReadonlyMap<string, string>): string {
  const last = text.charAt(text.length - 1)
  if (not_before !== undefined && (text === word || word === last)) return not_before
  return text.length === 2 ? (clashes.get(last) ?? '') : ''
}
