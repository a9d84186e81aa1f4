import { readFileSync } from 'node:fs'
import { readDate } from '../../model/date.ts'
import { Refusal, reasonOf } from '../refusal.ts'
import type { Given } from './item.ts'

/** What is known of the inputs, by path. */
export interface Metadata {
  of(path: string): Given
  /** Paths that no input answered to. */
  unmatched(): string[]
}

const plain = ['title', 'subtitle', 'agency', 'place'] as const
const nothing: Given = {}

/** The metadata of a row: `title`, `subtitle`, `agency`, `place`, `date`, `authors`, `reference_date`; other columns are left. */
export function givenOf(row: Readonly<Record<string, unknown>>): Given {
  const given: { -readonly [Name in keyof Given]: Given[Name] } = {}
  for (const name of plain) {
    const value = textOf(row[name])
    if (value !== null) given[name] = value
  }
  const date = dateOf(row.date)
  if (date !== null) given.date = date
  const referenceDate = dateOf(row.reference_date)
  if (referenceDate !== null) given.referenceDate = referenceDate
  const authors = authorsOf(row.authors ?? row.author)
  if (authors.length > 0) given.authors = authors
  return given
}

function textOf(value: unknown): string | null {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  return text === '' ? null : text
}

/** `2022/9/26` and `2022年9月26日` are taken as 2022-09-26; what is no date is left as it stands. */
function dateOf(value: unknown): string | null {
  const text = textOf(value)
  return text === null ? null : (readDate(text) ?? text)
}

function authorsOf(value: unknown): string[] {
  const names = Array.isArray(value) ? value : (textOf(value)?.split(/[;；、,，]/) ?? [])
  return names.map(name => String(name).trim()).filter(name => name !== '')
}

/** Reads the table of `--metadata`: CSV with a column `path`, relative to the input folder. */
export async function readMetadata(file: string | undefined): Promise<Metadata> {
  const rows = new Map<string, Given>()
  const unmatched = new Set<string>()
  if (file !== undefined) {
    for (const row of await parseTable(file)) {
      const path = textOf(row.path)?.replace(/^\.\//, '')
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

async function parseTable(file: string): Promise<Record<string, unknown>[]> {
  const { parse } = await import('csv-parse/sync')
  try {
    return parse(readFileSync(file), { bom: true, columns: true, skip_empty_lines: true, trim: true })
  } catch (error) {
    throw new Refusal('unreadable-metadata', { path: file, reason: reasonOf(error) })
  }
}
