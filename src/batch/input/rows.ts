import { parse } from 'csv-parse'
import { type Issue, issue } from '../../model/issue.ts'
import { reasonOf } from '../refusal.ts'
import type { Item } from './item.ts'
import { isBlank, linesOf } from './lines.ts'
import { givenOf } from './metadata.ts'
import { asUtf8, bytesOf } from './streams.ts'
import type { Found } from './walk.ts'

export interface RowOptions {
  /** Column of the text. */
  readonly textField: string
  /** Column of the id; rows without one are named by their number. */
  readonly idField: string
  /** Bytes a row may have. */
  readonly maxBytes: number
  readonly encoding?: string | undefined
}

/** A row read, or why it could not be. */
export interface Row {
  /** Line where it begins, from 1. */
  readonly line: number
  readonly fields: Readonly<Record<string, unknown>> | null
  readonly issue: Issue | null
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** The articles of a JSON Lines collection, one a row; blank lines are passed over. */
export async function* itemsOfJsonLines(found: Found, compressed: boolean, options: RowOptions): AsyncGenerator<Item> {
  const stream = asUtf8(bytesOf(found.file, found.size, compressed), options.encoding)
  let number = 0
  for await (const lines of linesOf(stream, options.maxBytes)) {
    for (const { number: line, bytes, length } of lines) {
      if (isBlank(bytes)) continue
      number++
      const row = bytes === null ? tooLong(line, options.maxBytes) : parseRow(bytes, line)
      yield itemOf(found.path, row, number, length, options)
    }
  }
}

function tooLong(line: number, limit: number): Row {
  return { line, fields: null, issue: issue('too-large', 'error', line, { name: `line ${line}`, limit }) }
}

/** Reads a line of JSON Lines. */
export function parseRow(bytes: Buffer, line: number): Row {
  try {
    const fields: unknown = JSON.parse(utf8.decode(bytes))
    if (typeof fields === 'object' && fields !== null && !Array.isArray(fields)) {
      return { line, fields: fields as Record<string, unknown>, issue: null }
    }
    return broken(line, 'it is no JSON object')
  } catch (error) {
    return broken(line, error instanceof SyntaxError ? `it is no JSON, ${error.message}` : 'it is not UTF-8')
  }
}

const broken = (line: number, reason: string): Row => ({
  line,
  fields: null,
  issue: issue('broken-row', 'error', line, { reason }),
})

/** The articles of a CSV table, one a row. */
export async function* itemsOfTable(found: Found, compressed: boolean, options: RowOptions): AsyncGenerator<Item> {
  const parser = parse({
    bom: true,
    columns: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: options.maxBytes,
  })
  const stream = asUtf8(bytesOf(found.file, found.size, compressed), options.encoding)
  const feeding = feed(stream, parser)
  let number = 0
  let line = 2
  try {
    for await (const { record, info } of parser as AsyncIterable<CsvRecord>) {
      number++
      const row = { line, fields: record, issue: null }
      line = info.lines + 1
      yield itemOf(found.path, row, number, sizeOf(record), options)
    }
  } finally {
    parser.destroy()
    await feeding
  }
}

interface CsvRecord {
  readonly record: Record<string, unknown>
  readonly info: { readonly lines: number }
}

const sizeOf = (record: Record<string, unknown>): number =>
  Object.values(record).reduce<number>((sum, value) => sum + String(value).length * 3, 0)

/** Writes the stream into the parser no faster than it reads; what goes wrong shows where the parser is read. */
async function feed(stream: AsyncIterable<Buffer>, parser: ReturnType<typeof parse>): Promise<void> {
  try {
    for await (const chunk of stream) {
      if (parser.destroyed) return
      if (!parser.write(chunk)) await new Promise<void>(resume => parser.once('drain', resume).once('close', resume))
    }
    parser.end()
  } catch (error) {
    parser.destroy(error instanceof Error ? error : new Error(reasonOf(error)))
  }
}

function itemOf(source: string, row: Row, number: number, size: number, options: RowOptions): Item {
  const { textField, idField } = options
  const { fields, line } = row
  const given = fields === null ? {} : givenOf(fields)
  const item = { path: `${source}/${rowId(fields?.[idField], number)}`, source, line, size, given }
  const text = fields?.[textField]
  if (typeof text === 'string') return { ...item, content: { kind: 'text', text } }
  const reason = row.issue ?? issue('missing-text', 'error', line, { field: textField })
  return { ...item, content: { kind: 'none', issue: reason } }
}

/** The id a row gives itself, else its number. */
export function rowId(value: unknown, number: number): string {
  const id = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  return id === '' ? String(number) : id
}
