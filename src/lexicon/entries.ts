import { z } from 'zod'
import { DIMENSIONS, type EntityType } from '../model/layers.ts'

type Column = 'word' | 'class' | 'code' | 'dimension' | 'aliases' | 'prefixes' | 'not_before' | 'not_after'

/** A closed class of words, and which columns say more of a word of it. */
interface ClassRule {
  readonly about: string
  readonly needs?: readonly Column[]
  readonly takes?: readonly Column[]
}

const surroundings = ['not_before', 'not_after'] as const

/**
 * The closed classes of words. One that begins with `ends:` or `noun:` holds of every word that ends so, one that begins with
 * `holds:` of every word that holds it.
 */
export const CLASSES = {
  unit: { about: 'a unit of measure: 公里', needs: ['code', 'dimension'], takes: ['aliases', ...surroundings] },
  currency: { about: 'a currency: 美元', needs: ['code'], takes: ['aliases', 'prefixes', ...surroundings] },
  classifier: {
    about: 'what counts things or events: 辆. Its code is the word in braces',
    takes: ['aliases', ...surroundings],
  },
  counted: { about: 'a noun that a number may stand before without a classifier: 八部门' },

  'name:PERSON': { about: 'a name, of two characters or more, of a person. A numeral in a name counts nothing' },
  'name:ORG': { about: 'of a body: 三只松鼠' },
  'name:GPE': { about: 'of a country, a province, a town' },
  'name:LOC': { about: 'of another place: a river, a region' },
  'name:FAC': { about: 'of a building, a road, a station' },
  'name:EVENT': { about: 'of an event: 万步有约' },
  'name:WORK': { about: 'of a book, a film, a law' },
  'name:AWARD': { about: 'of an honour' },
  'name:PROJECT': { about: 'of a programme or product' },
  phrase: { about: 'a fixed word that names nothing, though it looks like a name' },

  property: { about: 'a noun that names a measure: 客单价 goes into `property`, what stands before it into `entity`' },
  'property-modifier': { about: 'begins a property: 人均' },
  'noun-like': { about: 'a verb that also names what it does: 支出' },

  'change:up': { about: 'says that something grew: 增长' },
  'change:down': { about: 'says that it shrank: 下降' },
  comparative: { about: 'an adjective of a change that is one only against a stated base: 高' },
  'only-compared': { about: 'a comparative that a percentage alone does not make a change: 远' },
  'move:up': { about: 'says of its object that it grew: 增加注册资本30亿元' },
  'move:down': { about: 'says of its object that it shrank: 减少' },
  'move-property': { about: 'moves a property of its object and never its number: 降低850项商品关税' },
  save: { about: 'what is saved is an amount of its own: 节约' },
  'differ:up': { about: 'is more than what follows by an amount: 高于' },
  'differ:down': { about: 'is less than what follows by an amount: 低于' },
  'date:up': { about: 'later than was due: 推迟' },
  'date:down': { about: 'earlier than was due: 提前' },
  growth: { about: 'names a change after its amount: 20%的增长' },
  'growth-modifier': { about: 'stands before that name: 高速' },

  copula: { about: 'what stands before it is so much: 为, 达到' },
  predicate: { about: 'a predicate wherever it stands: what stands before it and what it takes are never one name' },
  possess: { about: 'says only that there is something: 拥有' },
  bring: { about: 'leads to what is counted: 造成, 其中' },
  arrive: { about: 'after a change, leads to its end: 增加到' },
  than: { about: 'names what something is compared with: 比' },
  last: { about: 'leads to how long something took: 历时' },
  distribute: { about: 'says that each has its own amount: 分别' },

  degree: { about: 'stands between a verb and its amount: 了, 约' },
  bound: { about: 'bounds an amount after 不: 少于' },
  narrowing: { about: 'turns what follows into another thing: 净' },
  adverb: { about: 'a word of its kind, whatever jieba says: 约' },
  around: { about: 'after an amount: 以上' },
  conjunction: { about: 'joins words: 以及' },
  preposition: { about: 'stands before a noun: 根据' },
  aspect: { about: 'stands after a verb: 了' },
  de: { about: 'stands between a noun and what it belongs to: 的' },

  'ends:change': { about: 'a verb of change: 猛涨' },
  'ends:reach': { about: 'a verb that leads to a level: 增至' },
  'ends:say': { about: 'a verb of saying or a source: 据介绍' },
  'ends:compared': { about: 'a comparison by itself: 同比' },
  'ends:portion': { about: 'names a share: 比重' },
  'ends:property': { about: 'a noun that names a property: 率' },
  'ends:second': { about: 'a noun whose amount is a movement or a part of another measure: 增速' },
  'holds:share': { about: 'speaks of a share: 占' },
  'holds:up': { about: 'goes up, the first such part of a word counts: 涨' },
  'holds:down': { about: 'goes down: 跌' },
  'noun:rate': { about: 'a noun that ends so is a rate: 率' },
  'noun:money': { about: 'money: 金额' },
  'noun:amount': { about: 'an amount: 面积' },
  'noun:age': { about: 'a measure of a body: 身高' },
  'noun:index': { about: 'an index: 指数' },
  'noun:second': { about: 'a movement of another measure: 增速' },
  'noun:person': { about: 'people: 员' },
  'noun:org': { about: 'a body: 公司' },
  'noun:place': { about: 'a place: 县' },
  'noun:event': { about: 'an event or a project: 项目' },
} as const satisfies Readonly<Record<string, ClassRule>>

export type WordClass = keyof typeof CLASSES

const CLASS_NAMES = Object.keys(CLASSES) as [WordClass, ...WordClass[]]

const text = z.string().regex(/^\S(?:.*\S)?$/)
const list = z
  .string()
  .transform(cell => cell.split(' '))
  .pipe(z.array(text))

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
} satisfies Readonly<Record<Column, z.ZodType>>)

const COLUMNS = Object.keys(ROW.shape) as Column[]

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
  const { needs = [], takes = [] }: ClassRule = CLASSES[name]
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
