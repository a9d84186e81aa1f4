import { z } from 'zod'
import { DIMENSIONS, ENTITY_TYPES, type EntityType } from '../model/layers.ts'

const text = z.string().regex(/^\S(?:.*\S)?$/)
const list = z
  .string()
  .transform(cell => cell.split(' '))
  .pipe(z.array(text))

/** The closed classes of words. */
export const CLASS_NAMES = [
  /** 公里 */
  'unit',
  /** 美元 */
  'currency',
  /** 辆 */
  'classifier',
  /** A noun that a number may stand before without a classifier: 八部门. */
  'counted',
  /** A name with the type of what it names: name:ORG. */
  ...ENTITY_TYPES.map(type => `name:${type}` as const),
  /** A fixed word that names nothing, though it looks like a name. */
  'phrase',
  /** A noun that names a property of something: 客单价. */
  'property',
] as const

type WordClass = (typeof CLASS_NAMES)[number]

/** What a line of a table says of a word; a table has the columns that it fills. */
const ROW = z.strictObject({
  /** As it is printed. */
  word: text,
  /** One class or more, a blank between. */
  class: z
    .string()
    .transform(cell => cell.split(' '))
    .pipe(z.array(z.enum(CLASS_NAMES))),
  /** UCUM, ISO 4217, or a word in braces. */
  code: z.string().regex(/^\S+$/).optional(),
  dimension: z.enum(DIMENSIONS).optional(),
  /** Other ways to print it, a blank between. */
  aliases: list.optional(),
  /** What names the currency before an amount, a blank between: US$. */
  prefixes: list.optional(),
  /** Characters that, right after the word, make its last syllable the first of another word: 年 before 级. */
  not_before: z.string().regex(/^\S+$/).optional(),
  /** Characters that its amount does not stand right after: 第 before 5天. */
  not_after: z.string().regex(/^\S+$/).optional(),
})

type Column = keyof typeof ROW.shape

const COLUMNS = Object.keys(ROW.shape) as Column[]

/** Which columns say more of a word of a class. */
interface ClassRule {
  readonly needs: readonly Column[]
  readonly takes: readonly Column[]
}

const RULES: Readonly<Partial<Record<WordClass, ClassRule>>> = {
  unit: { needs: ['code', 'dimension'], takes: ['aliases', 'not_before', 'not_after'] },
  currency: { needs: ['code'], takes: ['aliases', 'prefixes', 'not_before', 'not_after'] },
  classifier: { needs: [], takes: ['aliases', 'not_before', 'not_after'] },
}

const NO_RULE: ClassRule = { needs: [], takes: [] }

/** A line of a table. */
export interface Entry extends z.infer<typeof ROW> {
  /** 1-based. */
  readonly line: number
}

/** What is wrong with a line, 1-based. */
interface Flaw {
  readonly line: number
  readonly code:
    | 'no-columns'
    | 'bad-column'
    | 'bad-choice'
    | 'bad-cell'
    | 'missing-cell'
    | 'needless-cell'
    | 'short-name'
  readonly params: Readonly<Record<string, string>>
}

export interface ReadTable {
  readonly entries: readonly Entry[]
  readonly flaws: readonly Flaw[]
}

/**
 * Reads a table of words: tabs between the cells, the names of the columns in its first line, lines that begin with `#` left
 * out, cells at the end of a line where there is nothing to say.
 *
 * @example readTable('word\tclass\n箩\tclassifier').entries[0] // { word: '箩', class: ['classifier'], line: 2 }
 */
export function readTable(content: string): ReadTable {
  const entries: Entry[] = []
  const flaws: Flaw[] = []
  let columns: readonly string[] | undefined
  content.split('\n').forEach((row, index) => {
    const line = index + 1
    if (row === '' || row.startsWith('#')) return
    const cells = row.split('\t')
    if (columns === undefined) {
      columns = cells
      flaws.push(...flawsOfHead(cells, line))
    } else {
      const read = readRow(columns, cells, line)
      entries.push(...read.entries)
      flaws.push(...read.flaws)
    }
  })
  if (columns === undefined) flaws.push({ line: 1, code: 'no-columns', params: {} })
  return { entries, flaws }
}

function flawsOfHead(cells: readonly string[], line: number): Flaw[] {
  if (!cells.includes('word') || !cells.includes('class')) return [{ line, code: 'no-columns', params: {} }]
  return cells
    .filter(cell => !COLUMNS.includes(cell as Column))
    .map(given => ({ line, code: 'bad-column', params: { given, choices: COLUMNS.join(', ') } }))
}

function readRow(columns: readonly string[], cells: readonly string[], line: number): ReadTable {
  const row: Record<string, string> = {}
  cells.forEach((cell, i) => {
    if (cell !== '') row[columns[i] ?? ''] = cell
  })
  const read = ROW.safeParse(row)
  const flaws = read.success
    ? read.data.class.flatMap(name => flawsOfClass(name, read.data, line))
    : read.error.issues.map(issue => flawOfCell(issue, row, line))
  return { entries: read.success && flaws.length === 0 ? [{ ...read.data, line }] : [], flaws }
}

function flawOfCell(issue: z.core.$ZodIssue, row: Readonly<Record<string, string>>, line: number): Flaw {
  const column = String(issue.path[0])
  if (issue.code === 'unrecognized_keys') return { line, code: 'bad-column', params: { given: issue.keys.join(' ') } }
  const given = row[column]
  if (given === undefined) return { line, code: 'missing-cell', params: { column } }
  if (issue.code !== 'invalid_value') return { line, code: 'bad-cell', params: { column, given } }
  return { line, code: 'bad-choice', params: { column, given, choices: issue.values.join(', ') } }
}

function flawsOfClass(name: WordClass, row: z.infer<typeof ROW>, line: number): Flaw[] {
  const { needs, takes } = RULES[name] ?? NO_RULE
  const isKnown = (column: Column) => needs.includes(column) || takes.includes(column)
  const isShort = row.word.length < 2 && (name === 'phrase' || name === 'property' || name.startsWith('name:'))
  return [
    ...(isShort ? [{ line, code: 'short-name', params: { class: name } } as const] : []),
    ...needs
      .filter(column => row[column] === undefined)
      .map((column): Flaw => ({ line, code: 'missing-cell', params: { column, class: name } })),
    ...COLUMNS.slice(2)
      .filter(column => row[column] !== undefined && !isKnown(column))
      .map((column): Flaw => ({ line, code: 'needless-cell', params: { column, class: name } })),
  ]
}

/** The ways an entry is printed. */
export const formsOf = ({ word, aliases = [] }: Entry): readonly string[] => [word, ...aliases]

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

/** The type of a name; null where the line is none. */
export function nameTypeOf({ class: names }: Entry): EntityType | null {
  const name = names.find(it => it.startsWith('name:'))
  return name === undefined ? null : (name.slice('name:'.length) as EntityType)
}
