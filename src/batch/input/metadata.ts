import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { fieldNamed } from '../../model/field-names.ts'
import { fieldsOf, type Given, readGiven } from '../../model/given.ts'
import { type Issue, issue } from '../../model/issue.ts'
import { similarName } from '../../model/similar.ts'
import { decode } from '../../read/decode.ts'
import { Refusal, reasonOf } from '../refusal.ts'
import { encodingIssue } from './encoding.ts'
import { type MappingOptions, mapped, nameOf } from './mapping.ts'
import { rowsOfTable, type TableHeader, type TableRemark, type TableRow } from './table.ts'

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
 * `place`, `date`, `authors`, `url`, `reference_date`, and their names in Chinese (标题, 来源, 发布日期, 作者, 链接); other columns, and cells
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
    url,
    reference_date: referenceDate,
  } = { ...translated(row), ...row }
  const found = { title, subtitle, agency, place, date, authors, url, referenceDate }
  const said = Object.entries(found).filter(([, value]) => value !== undefined && value !== null && value !== '')
  const read = (name: string, value: unknown): unknown => (DATES.has(name) ? dayOf(value) : outlineOf(value))
  return Object.fromEntries(said.map(([name, value]) => [name, read(name, value)])) as Given
}

const DATES: ReadonlySet<string> = new Set(['date', 'referenceDate'])

/** The day, in China, of a number that counts days as spreadsheets do or seconds as programs do; else the value as it is. */
function dayOf(value: unknown): unknown {
  const number = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : ''
  const [days, seconds, milliseconds] = [SERIAL, SECONDS, MILLISECONDS].map(it => it.exec(number)?.[0])
  if (days !== undefined) return isoOf((Math.floor(Number(days)) - EPOCH) * DAY)
  if (seconds !== undefined) return isoOf((Number(seconds) + ZONE) * 1000)
  return milliseconds === undefined ? outlineOf(value) : isoOf(Number(milliseconds) + ZONE * 1000)
}

const isoOf = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10)

/** Days since 30 December 1899, from 1954 to 2091, with a part of the day: 45115, 45115.5. No year has five digits. */
const SERIAL = /^[2-6]\d{4}(?:\.\d+)?$/
/** Seconds since 1970, from 2001 on, and the same in thousandths. */
const SECONDS = /^1\d{9}$/
const MILLISECONDS = /^1\d{12}$/
/** The days of a spreadsheet on 1 January 1970. */
const EPOCH = 25_569
/** A day in milliseconds, and how many seconds China is ahead of Greenwich. */
const DAY = 86_400_000
const ZONE = 8 * 3600

/** The columns under other names by those they stand for: of each the first that holds something. */
function translated(row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const known = Object.entries(row).flatMap(([name, value]) => {
    const field = columnOf(name)
    return field === undefined || value === null || value === '' ? [] : [[field, value] as const]
  })
  return Object.fromEntries(known.reverse())
}

/** What a column stands for that has a Chinese name, or another than ours. */
const columnOf = (name: string): string | undefined =>
  PATHS.includes(name) ? 'path' : /\p{Script=Han}/u.test(name) ? fieldNamed(name) : OTHER_NAMES.get(name)

const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['author', 'authors'],
  ['link', 'url'],
  ['URL', 'url'],
  ...[
    ...['publish_date', 'publish_time', 'published_at', 'pub_date', 'pub_time'],
    ...['publishDate', 'publishTime', 'publishedAt', 'pubDate', 'pubTime', 'datePublished'],
  ].map(name => [name, 'date'] as const),
])

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
  let columns: ReadonlySet<string> = new Set()
  const repeated: { count: number; line: number; readonly names: Set<string> } = { count: 0, line: 0, names: new Set() }
  if (file !== undefined) {
    for await (const row of tableOf(file, issues)) {
      if (row.kind === 'header') {
        columns = new Set(row.columns.filter(name => name !== '').map(name => nameOf(name, options)))
        continue
      }
      if (row.kind === 'remark' || row.fields === null) {
        issues.push(row.issue!)
        continue
      }
      const fields = mapped(row.fields, options)
      const path = fields.path ?? PATHS.map(name => fields[name]).find(it => it !== undefined)
      const named = path?.trim().replace(/^\.\//, '') ?? ''
      if (named === '') issues.push(issue('broken-row', 'warning', row.line, { reason: 'it names no path' }))
      else {
        if (rows.has(named)) {
          if (repeated.count++ === 0) repeated.line = row.line
          if (repeated.names.size < SHOWN) repeated.names.add(named)
        }
        rows.set(named, soundOf(givenOf(fields), row.line, issues))
      }
    }
    if (!['path', ...PATHS].some(name => columns.has(name))) throw new Refusal('metadata-without-path', { path: file })
  }
  const { count, line, names } = repeated
  if (count > 0) issues.push(issue('repeated-path', 'warning', line, { count, names: [...names].join('", "') }))
  issues.push(...strangersIn(columns, file ?? ''))
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
const COLUMNS = ['path', 'title', 'subtitle', 'agency', 'place', 'date', 'authors', 'url', 'reference_date']
/** Columns that are not read: those that look like one that is, each; of the others that there are some. */
function strangersIn(columns: ReadonlySet<string>, file: string): Issue[] {
  const strangers = [...columns].filter(name => name !== 'path' && !isOfArticle(name) && columnOf(name) !== 'path')
  const likely = strangers.map(name => ({ name, similar: similarName(name, COLUMNS) }))
  const others = likely.filter(({ similar }) => similar === null).map(({ name }) => name)
  return [
    ...likely.flatMap(({ name, similar }) =>
      similar === null ? [] : issue('similar-column', 'warning', 1, { name, similar }),
    ),
    ...unreadColumns(others, file, 1),
  ]
}

/** Whether a column of a row says something of its article. */
export const isOfArticle = (name: string): boolean =>
  (COLUMNS.includes(name) && name !== 'path') || (columnOf(name) ?? 'path') !== 'path'

/** What is said of columns of a table or collection that are not read: nothing where there are none. */
export const unreadColumns = (names: readonly string[], file: string, line: number | null): Issue[] =>
  names.length === 0
    ? []
    : [
        issue('unread-columns', 'info', line, {
          name: file,
          names: names.slice(0, SHOWN).join('", "'),
          ...(names.length > SHOWN && { more: names.length - SHOWN }),
        }),
      ]

/** Names of columns and paths shown. */
const SHOWN = 5

/** In whatever encoding it is: spreadsheets write that of their system. */
async function* tableOf(file: string, issues: Issue[]): AsyncGenerator<TableHeader | TableRow | TableRemark> {
  try {
    const decoded = decode(readFileSync(file))
    const doubt = encodingIssue(file, decoded)
    if (doubt !== null) issues.push(doubt)
    yield* rowsOfTable(Readable.from([Buffer.from(decoded.text)]), Number.POSITIVE_INFINITY)
  } catch (error) {
    throw new Refusal('unreadable-metadata', { path: file, reason: reasonOf(error) })
  }
}
