import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { fieldNamed } from '../../model/field-names.ts'
import { fieldsOf, type Given, readGiven } from '../../model/given.ts'
import { type Issue, issue } from '../../model/issue.ts'
import { similarName } from '../../model/similar.ts'
import { Refusal, reasonOf } from '../refusal.ts'
import { type MappingOptions, mapped } from './mapping.ts'
import type { TableRemark, TableRow } from './table.ts'

/** What is known of the inputs, by path. */
export interface Metadata {
  of(path: string): Given
  /** What is wrong with the table itself. */
  readonly issues: readonly Issue[]
  /** Paths that no input answered to. */
  unmatched(): string[]
}

const nothing: Given = {}

/**
 * What a row says of its article, as it stands there: the pipeline reads it. Columns `title`, `subtitle`, `agency`,
 * `place`, `date`, `authors`, `reference_date`, and their names in Chinese (标题, 来源, 发布日期, 作者); other columns, and cells
 * with nothing in them, are left.
 */
export function givenOf(row: Readonly<Record<string, unknown>>): Given {
  const {
    title,
    subtitle,
    agency,
    place,
    date,
    authors,
    reference_date: referenceDate,
  } = { ...translated(row), ...row }
  const found = { title, subtitle, agency, place, date, authors, referenceDate }
  const said = Object.entries(found).filter(([, value]) => value !== undefined && value !== null && value !== '')
  return Object.fromEntries(said.map(([name, value]) => [name, outlineOf(value)])) as Given
}

/** The columns with Chinese names by those they stand for, the first of each; `author` is `authors`. */
function translated(row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const known = Object.entries(row).flatMap(([name, value]) => {
    const field = name === 'author' ? 'authors' : columnOf(name)
    return field === undefined ? [] : [[field, value] as const]
  })
  return Object.fromEntries(known.reverse())
}

/** What a column with a Chinese name stands for. */
const columnOf = (name: string): string | undefined =>
  /\p{Script=Han}/u.test(name) ? (PATHS.includes(name) ? 'path' : fieldNamed(name)) : undefined

/** What Chinese tables call the path of a file. */
const PATHS: readonly string[] = ['路径', '文件', '文件名']

/** Of an object, and of a list in a list, only that it is one: nothing deep goes through the hashes and to the workers. */
function outlineOf(value: unknown): unknown {
  const isObject = (item: unknown) => typeof item === 'object' && item !== null
  if (Array.isArray(value)) return value.map(item => (isObject(item) ? {} : item))
  return isObject(value) ? {} : value
}

/** Reads the table of `--metadata`: CSV with a column `path`, relative to the input folder. */
export async function readMetadata(file: string | undefined, options: MappingOptions = {}): Promise<Metadata> {
  const rows = new Map<string, Given>()
  const issues: Issue[] = []
  const columns = new Set<string>()
  if (file !== undefined) {
    for await (const row of tableOf(file)) {
      if (row.kind === 'remark' || row.fields === null) {
        issues.push(row.issue!)
        continue
      }
      const fields = mapped(row.fields, options)
      for (const name of Object.keys(fields)) columns.add(name)
      const path = fields.path ?? PATHS.map(name => fields[name]).find(it => it !== undefined)
      if (path === undefined && rows.size === 0) throw new Refusal('metadata-without-path', { path: file })
      const named = path?.trim().replace(/^\.\//, '') ?? ''
      if (named !== '') rows.set(named, soundOf(givenOf(fields), row.line, issues))
      else issues.push(issue('broken-row', 'warning', row.line, { reason: 'it names no path' }))
    }
  }
  issues.push(...strangersIn(columns))
  const unmatched = new Set(rows.keys())
  return {
    issues,
    of(path) {
      unmatched.delete(path)
      return rows.get(path) ?? nothing
    },
    unmatched: () => [...unmatched],
  }
}

/** Without what makes no sense, which is told at the row here, not at its article. */
function soundOf(given: Given, line: number, issues: Issue[]): Given {
  const fields = fieldsOf(given).map(field => ({ ...field, line }))
  const bad = fields.filter(field => {
    const found = readGiven([field]).issues
    issues.push(...found)
    return found.length > 0
  })
  return bad.length === 0 ? given : { ...given, ...Object.fromEntries(bad.map(({ name }) => [name, undefined])) }
}

/** Columns that are read. */
const COLUMNS = ['path', 'title', 'subtitle', 'agency', 'place', 'date', 'authors', 'author', 'reference_date']
/** Columns that are not read: those that look like one that is, each; of the others that there are some. */
function strangersIn(columns: ReadonlySet<string>): Issue[] {
  const strangers = [...columns].filter(name => !COLUMNS.includes(name) && columnOf(name) === undefined)
  const likely = strangers.map(name => ({ name, similar: similarName(name, COLUMNS) }))
  const others = likely.filter(({ similar }) => similar === null).map(({ name }) => name)
  return [
    ...likely.flatMap(({ name, similar }) =>
      similar === null ? [] : issue('similar-column', 'warning', 1, { name, similar }),
    ),
    ...(others.length === 0
      ? []
      : [issue('unread-columns', 'info', 1, { names: others.slice(0, SHOWN).join('", "') })]),
  ]
}

/** Names of columns shown. */
const SHOWN = 5

/** In whatever encoding it is: spreadsheets write that of their system. */
async function* tableOf(file: string): AsyncGenerator<TableRow | TableRemark> {
  const [{ rowsOfTable }, { decode }] = await Promise.all([import('./table.ts'), import('../../read/decode.ts')])
  try {
    yield* rowsOfTable(Readable.from([Buffer.from(decode(readFileSync(file)).text)]), Number.POSITIVE_INFINITY)
  } catch (error) {
    throw new Refusal('unreadable-metadata', { path: file, reason: reasonOf(error) })
  }
}
