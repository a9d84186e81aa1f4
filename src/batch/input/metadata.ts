import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import type { Given } from '../../model/given.ts'
import { type Issue, issue } from '../../model/issue.ts'
import { Refusal, reasonOf } from '../refusal.ts'
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
 * `place`, `date`, `authors`, `reference_date`; other columns, and cells with nothing in them, are left.
 */
export function givenOf(row: Readonly<Record<string, unknown>>): Given {
  const { title, subtitle, agency, place, date, authors = row.author, reference_date: referenceDate } = row
  const found = { title, subtitle, agency, place, date, authors, referenceDate }
  const said = Object.entries(found).filter(([, value]) => value !== undefined && value !== null && value !== '')
  return Object.fromEntries(said.map(([name, value]) => [name, outlineOf(value)])) as Given
}

/** Of an object, and of a list in a list, only that it is one: nothing deep goes through the hashes and to the workers. */
function outlineOf(value: unknown): unknown {
  const isObject = (item: unknown) => typeof item === 'object' && item !== null
  if (Array.isArray(value)) return value.map(item => (isObject(item) ? {} : item))
  return isObject(value) ? {} : value
}

/** Reads the table of `--metadata`: CSV with a column `path`, relative to the input folder. */
export async function readMetadata(file: string | undefined): Promise<Metadata> {
  const rows = new Map<string, Given>()
  const issues: Issue[] = []
  if (file !== undefined) {
    for await (const row of tableOf(file)) {
      if (row.kind === 'remark' || row.fields === null) {
        issues.push(row.issue!)
        continue
      }
      const { path } = row.fields
      if (path === undefined && rows.size === 0) throw new Refusal('metadata-without-path', { path: file })
      const named = path?.trim().replace(/^\.\//, '') ?? ''
      if (named !== '') rows.set(named, givenOf(row.fields))
      else issues.push(issue('broken-row', 'warning', row.line, { reason: 'it names no path' }))
    }
  }
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

/** In whatever encoding it is: spreadsheets write that of their system. */
async function* tableOf(file: string): AsyncGenerator<TableRow | TableRemark> {
  const [{ rowsOfTable }, { decode }] = await Promise.all([import('./table.ts'), import('../../read/decode.ts')])
  try {
    yield* rowsOfTable(Readable.from([Buffer.from(decode(readFileSync(file)).text)]), Number.POSITIVE_INFINITY)
  } catch (error) {
    throw new Refusal('unreadable-metadata', { path: file, reason: reasonOf(error) })
  }
}
