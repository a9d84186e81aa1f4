import { readFileSync } from 'node:fs'
import type { Given } from '../../model/given.ts'
import { Refusal, reasonOf } from '../refusal.ts'

/** What is known of the inputs, by path. */
export interface Metadata {
  of(path: string): Given
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
  const unmatched = new Set<string>()
  if (file !== undefined) {
    for (const row of await parseTable(file)) {
      const path = row.path?.replace(/^\.\//, '')
      if (path === undefined) throw new Refusal('metadata-without-path', { path: file })
      rows.set(path, givenOf(row))
      unmatched.add(path)
    }
  }
  return {
    of(path) {
      unmatched.delete(path)
      return rows.get(path) ?? nothing
    },
    unmatched: () => [...unmatched],
  }
}

async function parseTable(file: string): Promise<Record<string, string>[]> {
  const { parse } = await import('csv-parse/sync')
  try {
    return parse(readFileSync(file), { bom: true, columns: true, skip_empty_lines: true, trim: true })
  } catch (error) {
    throw new Refusal('unreadable-metadata', { path: file, reason: reasonOf(error) })
  }
}
