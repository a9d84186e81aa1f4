import { z } from 'zod'
import { DIMENSIONS } from '../model/layers.ts'
import { similarName } from '../model/similar.ts'
import { CLASSES, type ClassRule, type Column, type WordClass } from './classes.ts'
import { type Cells, cellsOf, type Entry, entryOf, formsOf, NEEDS, PLACE_KINDS } from './entries.ts'

const text = z.string().regex(/^\S(?:.*\S)?$/)
const solid = z.string().regex(/^\S+$/)

/** What a line may say. */
const ENTRY = z.strictObject({
  word: text,
  class: z.array(z.enum(Object.keys(CLASSES) as [WordClass, ...WordClass[]])),
  code: solid.optional(),
  dimension: z.enum(DIMENSIONS).optional(),
  aliases: z.array(text).optional(),
  prefixes: z.array(text).optional(),
  place: z.enum(PLACE_KINDS).optional(),
  within: z.array(text).optional(),
  need: z.enum(NEEDS).optional(),
  not_before: solid.optional(),
  not_after: solid.optional(),
} satisfies Readonly<Record<Column, z.ZodType>>)

const COLUMNS = Object.keys(ENTRY.shape) as Column[]

/** What is wrong with a line, 1-based. */
interface Flaw {
  readonly line: number
  readonly code:
    | 'no-columns'
    | 'bad-column'
    | 'repeated-column'
    | 'bad-choice'
    | 'similar-choice'
    | 'bad-cell'
    | 'bad-currency'
    | 'missing-cell'
    | 'needless-cell'
    | 'short-name'
  readonly params: Readonly<Record<string, string>>
}

interface ReadTable {
  readonly entries: readonly Entry[]
  readonly flaws: readonly Flaw[]
}

/**
 * Reads a table of words and checks it; lines with a flaw are left out.
 *
 * @example readTable('word\tclass\n箩\tclassifier').entries[0] // { word: '箩', class: ['classifier'], line: 2 }
 */
export function readTable(content: string): ReadTable {
  const { head, rows } = cellsOf(content)
  if (head === null) return { entries: [], flaws: [{ line: 1, code: 'no-columns', params: {} }] }
  const read = rows.map(row => {
    const entry = entryOf(row)
    return { entry, flaws: flawsOf(entry, row) }
  })
  return {
    entries: read.filter(({ flaws }) => flaws.length === 0).map(({ entry }) => entry),
    flaws: [...flawsOfHead(head), ...read.flatMap(({ flaws }) => flaws)],
  }
}

function flawsOfHead({ columns, line }: NonNullable<Cells['head']>): Flaw[] {
  if (!columns.includes('word') || !columns.includes('class')) return [{ line, code: 'no-columns', params: {} }]
  return columns.flatMap((given, at): Flaw[] => {
    if (!COLUMNS.includes(given as Column))
      return [{ line, code: 'bad-column', params: { given, choices: COLUMNS.join(', ') } }]
    return columns.indexOf(given) < at ? [{ line, code: 'repeated-column', params: { given } }] : []
  })
}

function flawsOf(entry: Entry, { cells, line }: Cells['rows'][number]): Flaw[] {
  const { line: _, ...said } = entry
  const { success, error } = ENTRY.safeParse(said)
  if (!success) return error.issues.map(issue => flawOfCell(issue, cells, line))
  return entry.class.flatMap(name => flawsOfClass(name, entry))
}

function flawOfCell(issue: z.core.$ZodIssue, cells: Readonly<Record<string, string>>, line: number): Flaw {
  if (issue.code === 'unrecognized_keys')
    return { line, code: 'bad-column', params: { given: issue.keys.join(' '), choices: COLUMNS.join(', ') } }
  const column = String(issue.path[0])
  const given = cells[column]
  if (given === undefined) return { line, code: 'missing-cell', params: { column } }
  if (issue.code !== 'invalid_value') return { line, code: 'bad-cell', params: { column, given } }
  const choices = issue.values.map(String)
  const word = entryWord(given, issue.path[1])
  const similar = similarName(word, choices)
  return similar === null
    ? { line, code: 'bad-choice', params: { column, given: word, choices: shortened(choices) } }
    : { line, code: 'similar-choice', params: { column, given: word, similar } }
}

/** The word of a list that the schema points at; the cell itself where it is no list. */
const entryWord = (cell: string, index: PropertyKey | undefined): string =>
  typeof index === 'number' ? cell.split(' ')[index]! : cell

/** Choices a reader can take in at once; the page of the format has all. */
const FEW = 24
const shortened = (choices: readonly string[]): string =>
  choices.length > FEW ? `${choices.slice(0, FEW / 2).join(', ')} … (docs/lexicon.md)` : choices.join(', ')

function flawsOfClass(name: WordClass, entry: Entry): Flaw[] {
  const { line } = entry
  const { needs = [], takes = [] }: ClassRule = CLASSES[name]
  const isKnown = (column: Column) => needs.includes(column) || takes.includes(column)
  const isShort = [...entry.word].length < 2 && (name === 'phrase' || name === 'pair' || name.startsWith('name:'))
  const isNoCurrency = name === 'currency' && entry.code !== undefined && !/^(?:[A-Z]{3}|\{.+\})$/.test(entry.code)
  return [
    ...(isNoCurrency ? [{ line, code: 'bad-currency', params: { given: entry.code! } } as const] : []),
    ...(isShort ? [{ line, code: 'short-name', params: { class: name } } as const] : []),
    ...needs
      .filter(column => entry[column] === undefined)
      .map((column): Flaw => ({ line, code: 'missing-cell', params: { column, class: name } })),
    ...COLUMNS.slice(2)
      .filter(column => entry[column] !== undefined && !isKnown(column))
      .map((column): Flaw => ({ line, code: 'needless-cell', params: { column, class: name } })),
  ]
}

/** Lines that repeat a word of an earlier one. */
export function repeatedWords<Line extends Entry>(
  entries: readonly Line[],
): { readonly word: string; readonly entry: Line; readonly earlier: Line }[] {
  const first = new Map<string, Line>()
  return entries.flatMap(entry =>
    formsOf(entry).flatMap(word => {
      const earlier = first.get(word)
      if (earlier !== undefined) return [{ word, entry, earlier }]
      first.set(word, entry)
      return []
    }),
  )
}
