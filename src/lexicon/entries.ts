import type { Dimension, EntityType } from '../model/layers.ts'
import type { WordClass } from './classes.ts'

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
  /** Characters that, right after the word, make its last syllable the first of another word: 年 before 级. */
  readonly not_before?: string
  /** Characters that its amount does not stand right after: 第 before 5天. */
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
    for (const [i, cell] of read.entries()) if (cell !== '') cells[head.columns[i] ?? ''] = cell
    rows.push({ cells, line })
  })
  return { head, rows }
}

/** Columns that hold a list, a blank between two. */
const LISTS: readonly string[] = ['class', 'aliases', 'prefixes']

/** What the cells of a line say, checked or not. */
export function entryOf({ cells, line }: Cells['rows'][number]): Entry {
  const said = Object.entries(cells).map(([name, cell]) => [name, LISTS.includes(name) ? cell.split(' ') : cell])
  return { ...Object.fromEntries(said), line }
}

/** The ways an entry is printed. */
export const formsOf = ({ word, aliases = [] }: Entry): readonly string[] => [word, ...aliases]

/** The type of a name; null where the line is none. */
export function nameTypeOf({ class: names }: Entry): EntityType | null {
  const name = names.find(it => it.startsWith('name:'))
  return name === undefined ? null : (name.slice('name:'.length) as EntityType)
}
