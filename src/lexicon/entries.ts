import type { Dimension, EntityType } from '../model/layers.ts'
import type { WordClass } from './classes.ts'

/** How wide a place is: a country holds provinces, a province cities, a city counties. */
export const PLACE_KINDS = ['country', 'province', 'city', 'county'] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

/**
 * What a name must hold besides its ending:
 * `any` a word of a name (监督管理局) · `proper` a place, a known name or an unknown word (常熟银行), or for events
 * and honours an ordinal (第四届博览会) · `numbered` an ordinal, nothing less (第三次会议) ·
 * `brand` a known or unknown name right before it, no place (京东科技) · `beside` a place right before it (中东地区).
 */
export const NEEDS = ['any', 'proper', 'numbered', 'brand', 'beside'] as const
export type Need = (typeof NEEDS)[number]

/** What a line of a table says of a word; a table has the columns that it fills. */
export interface Entry {
  /** As it is printed. */
  readonly word: string
  /** One class or more. */
  readonly class: readonly WordClass[]
  /** UCUM, ISO 4217, or a word in braces. */
  readonly code?: string
  readonly dimension?: Dimension
  /** Other ways to print it. */
  readonly aliases?: readonly string[]
  /** What names the currency before an amount: US$. */
  readonly prefixes?: readonly string[]
  /** How wide a place is. */
  readonly place?: PlaceKind
  /** Provinces that it lies in, by short name. */
  readonly within?: readonly string[]
  /** What a name with this ending must hold. */
  readonly need?: Need
  /** Characters that, right after the word, make its last syllable the first of another word: 年 before 级. */
  readonly not_before?: string
  /** Characters that it, or the amount of a unit, does not stand right after: 第 before 5天. */
  readonly not_after?: string
  /** 1-based. */
  readonly line: number
}

/** The cells of a table, each line after the first by the names there. */
export interface Cells {
  /** The first line; null when there is none. */
  readonly head: { readonly columns: readonly string[]; readonly line: number } | null
  readonly rows: readonly { readonly cells: Readonly<Record<string, string>>; readonly line: number }[]
}

/** Tabs stand between cells; lines that begin with `#` say nothing, nor do empty cells. A cell too many has the name "". */
export function cellsOf(content: string): Cells {
  let head: Cells['head'] = null
  const rows: Cells['rows'][number][] = []
  content.split('\n').forEach((text, index) => {
    if (text === '' || text.startsWith('#')) return
    const line = index + 1
    const read = text.split('\t')
    if (head === null) {
      head = { columns: read, line }
      return
    }
    const cells: Record<string, string> = {}
    for (let i = 0; i < read.length; i++) if (read[i] !== '') cells[head.columns[i] ?? ''] = read[i]!
    rows.push({ cells, line })
  })
  return { head, rows }
}

/** Columns that hold a list, a blank between two. */
const LISTS: readonly string[] = ['class', 'aliases', 'prefixes', 'within']

/** What the cells of a line say, checked or not. */
export function entryOf({ cells, line }: Cells['rows'][number]): Entry {
  const entry: Record<string, unknown> = { line }
  for (const name in cells) entry[name] = LISTS.includes(name) ? cells[name]!.split(' ') : cells[name]
  return entry as unknown as Entry
}

/** The ways an entry is printed. */
export const formsOf = ({ word, aliases = [] }: Entry): readonly string[] => [word, ...aliases]

/** The type of a name; null where the line is none. */
export function nameTypeOf({ class: names }: Entry): EntityType | null {
  return afterColon<EntityType>(names, 'name')
}

/** What comes after the colon in the name of a class: `up` of change:up; null where no class is such a one. */
export function afterColon<Name extends string>(classes: readonly WordClass[], family: string): Name | null {
  const name = classes.find(it => it.startsWith(`${family}:`))
  return name === undefined ? null : (name.slice(family.length + 1) as Name)
}
