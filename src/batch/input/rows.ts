import { parse as parseLossless } from 'lossless-json'
import { kindOf } from '../../model/given.ts'
import { type Issue, issue } from '../../model/issue.ts'
import type { Origin } from '../../model/source.ts'
import { formatOf } from '../../read/formats.ts'
import { encodingIssue } from './encoding.ts'
import { articlesIn } from './enveloped.ts'
import { emptyItem, type Item, refusedItem } from './item.ts'
import { isBlank, linesOf } from './lines.ts'
import { type MappingOptions, mapped } from './mapping.ts'
import { givenOf } from './metadata.ts'
import { Strangers } from './strangers.ts'
import { asUtf8, bytesOf, type FoundEncoding } from './streams.ts'
import { createSurvey, type Survey } from './survey.ts'
import { rowsOfTable } from './table.ts'
import { asText, namesText } from './text-column.ts'
import type { Found } from './walk.ts'

export interface RowOptions extends MappingOptions {
  /** Column of the text. */
  readonly textField: string
  /** Column of the id; rows without one are named by their number. */
  readonly idField: string
  /** Bytes a row may have. */
  readonly maxBytes: number
  readonly encoding?: string | undefined
  /** Whether what is not read is an error. */
  readonly strict?: boolean | undefined
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
export async function* itemsOfJsonLines(found: Found, options: RowOptions): AsyncGenerator<Item> {
  const { stream, read } = utf8Of(found, options)
  const rows = createRows(found, options)
  let number = 0
  for await (const lines of linesOf(stream, options.maxBytes)) {
    for (const { number: line, bytes, length } of lines) {
      if (isBlank(bytes)) continue
      number++
      yield* rows.itemsOf(readRow(bytes, line, options.maxBytes), number, length, originOf(found, read.encoding))
    }
  }
  if (number === 0) yield emptyItem(found, options.strict)
  yield* remarksOn(found, rows, options, read)
}

/** The bytes of a collection as UTF-8, and the encoding that they were in, as far as they tell. */
export function utf8Of(found: Found, { encoding }: RowOptions) {
  const read: FoundEncoding = { encoding: 'utf-8', strays: null }
  return { stream: asUtf8(bytesOf(found), encoding, read), read }
}

/** What is said of a collection behind its rows: the encoding that was found, and where its texts were. */
export function* remarksOn(
  { path }: Found,
  rows: Rows,
  { encoding: label }: RowOptions,
  read: FoundEncoding,
): Generator<Item> {
  const doubt = label === undefined ? encodingIssue(path, { ...read, replaced: 0 }) : null
  if (doubt !== null) yield refusedItem(path, doubt)
  for (const problem of rows.remarks()) yield refusedItem(path, problem)
}

/** What the texts of a collection are taken from. */
export function originOf({ path }: Found, encoding: string): Origin {
  const { name, mediaType } = formatOf(path)
  return { format: name, mediaType, encoding }
}

/** The row that is longer than a row may be. */
export const tooLong = (line: number, limit: number): Row => ({
  line,
  fields: null,
  issue: issue('too-large', 'error', line, { name: `line ${line}`, limit }),
})

/** Reads the JSON object of a row, of which `bytes` are null where they are more than `limit`. */
export const readRow = (bytes: Buffer | null, line: number, limit: number): Row =>
  bytes === null ? tooLong(line, limit) : parseRow(bytes, line)

/** The fields of a JSON object that stand whole in the beginning of its line: `{"id":"a","text":"全市` → `{ id: 'a' }`. */
export const fieldsBegun = (head: Buffer, line: number): Row['fields'] =>
  parseRow(Buffer.concat([head.subarray(0, lastComma(head)), Buffer.from('}')]), line).fields

/** Where the last comma between the fields of an object stands; 0 where none does. */
function lastComma(json: Buffer): number {
  let comma = 0
  let depth = 0
  let isQuoted = false
  for (let at = 0; at < json.length; at++) {
    const character = String.fromCharCode(json[at]!)
    if (isQuoted && character === '\\') at++
    else if (character === '"') isQuoted = !isQuoted
    else if (isQuoted) continue
    else if ('{['.includes(character)) depth++
    else if ('}]'.includes(character)) depth--
    else if (character === ',' && depth === 1) comma = at
  }
  return comma
}

/** Numbers that JavaScript would round are texts: ids keep their digits. */
function parseRow(bytes: Buffer, line: number): Row {
  try {
    const fields = parseJson(utf8.decode(bytes))
    if (typeof fields === 'object' && fields !== null && !Array.isArray(fields))
      return { line, fields: fields as Record<string, unknown>, issue: null }
    return brokenRow(line, 'it is no JSON object')
  } catch (error) {
    const at = error instanceof SyntaxError ? placeOfSlip(bytes.toString()) : null
    return brokenRow(line, reasonOf(error), at === null ? {} : { at })
  }
}

/** Parses JSON: an object, whose numbers that JavaScript would round are texts. */
function parseJson(json: string): unknown {
  const value: unknown = JSON.parse(json)
  return isExactObject(value) ? value : parseExactly(json)
}

const isExactObject = (value: unknown): boolean =>
  typeof value !== 'object' ||
  value === null ||
  Object.values(value).every(field => typeof field !== 'number' || isSafe(field))

function reasonOf(error: unknown): string {
  if (error instanceof SyntaxError) return 'it is no JSON'
  // `parseExactly` recurs.
  return error instanceof RangeError ? 'it is nested too deep' : 'it is not UTF-8'
}

/** The character from 1 where what is no JSON stops being it, as far as that is told. */
function placeOfSlip(json: string): number | null {
  try {
    parseExactly(json)
    return null
  } catch (error) {
    const found = / at position (\d+)$/.exec((error as Error).message)
    return found === null ? null : Number(found[1]) + 1
  }
}

/** Whether a number read is the one that was written, as far as anyone would use it for an id. */
const isSafe = (value: number): boolean =>
  !Number.isInteger(value) ? Number.isFinite(value) : Number.isSafeInteger(value)

/** Slower than `JSON.parse`, which a row with such a number has passed: its last of two equal keys counts here too. */
function parseExactly(json: string): unknown {
  return parseLossless(json, null, {
    parseNumber: digits => (isSafe(Number(digits)) ? Number(digits) : digits),
    onDuplicateKey: ({ newValue }) => newValue,
  })
}

/** The row that cannot be parsed. */
export const brokenRow = (line: number, reason: string, place: { readonly at?: number } = {}): Row => ({
  line,
  fields: null,
  issue: issue('broken-row', 'error', line, { reason, ...place }),
})

/** The articles of a CSV table, one a row. A table without a column of texts is told once. */
export async function* itemsOfTable(found: Found, options: RowOptions): AsyncGenerator<Item> {
  const { stream, read } = utf8Of(found, options)
  const rows = createRows(found, options)
  let number = 0
  let columns: readonly string[] = []
  /** Undefined before the first row, null where there is a column of texts. */
  let survey: Survey | null | undefined
  const isHeader = (names: readonly string[]): boolean => surveyOf(names, options) === null
  for await (const row of rowsOfTable(stream, options.maxBytes, isHeader)) {
    if (row.kind === 'remark') {
      yield refusedItem(found.path, row.issue)
      continue
    }
    if (row.kind === 'header') {
      columns = row.columns
      continue
    }
    if (survey === undefined) survey = surveyOf(columns, options)
    if (survey !== null) survey.add(row.fields)
    else {
      number++
      yield* rows.itemsOf(row, number, row.length, originOf(found, read.encoding))
    }
  }
  if (survey === undefined) yield emptyItem(found, options.strict)
  else if (survey !== null) {
    const params = { name: found.path, field: options.textField, ...survey.params() }
    yield refusedItem(found.path, issue('unread-rows', 'error', null, params))
  }
  yield* remarksOn(found, rows, options, read)
}

const surveyOf = (columns: readonly string[], options: RowOptions): Survey | null =>
  namesText(columns, options) ? null : createSurvey(columns)

/** What names a row besides its own id. */
export interface RowPlace {
  /** Its id where it has none itself. */
  readonly id?: string
  /** What its id stands below. */
  readonly above?: string
}

/** Makes the items of the rows of a collection. */
interface Rows {
  /** Those of a row; none where it has no text, which is told of all such rows together. */
  itemsOf(row: Row, number: number, size: number, origin: Origin, place?: RowPlace): Item[]
  /** What is said of them together. */
  remarks(): Issue[]
}

export function createRows({ path: source }: Found, options: RowOptions): Rows {
  const { textField, idField } = options
  /** Columns that were read where the one named was empty, how often, and the line of the first. */
  const others = new Map<string, { readonly count: number; readonly line: number }>()
  const missing: { count: number; readonly lines: number[]; kind?: string; survey?: Survey } = { count: 0, lines: [] }
  const strangers = new Strangers([textField, idField])
  let hasText = false
  const addMissing = (fields: NonNullable<Row['fields']>, line: number): void => {
    if (missing.count++ < SHOWN) missing.lines.push(line)
    if (fields[textField] != null) missing.kind ??= kindOf(fields[textField])
    missing.survey ??= createSurvey(Object.keys(fields))
    missing.survey.add(Object.fromEntries(Object.entries(fields).filter(isText)))
  }
  const addOther = (column: string, line: number): void => {
    const { count, line: first } = others.get(column) ?? { count: 0, line }
    others.set(column, { count: count + 1, line: first })
  }
  return {
    itemsOf(row, number, size, origin, { id, above } = {}) {
      const { line } = row
      const itemOf = (fields: NonNullable<Row['fields']>, within = '') => {
        const own = rowId(fields[idField], id ?? number)
        const path = [source, above, own, within].filter(Boolean).join('/')
        return { path, source, collection: source, line, size, given: givenOf(fields) }
      }
      if (row.fields === null) return [{ ...itemOf({}), content: { kind: 'none', issue: row.issue! } }]
      const articles = articlesIn(row.fields, options)
      return articles.flatMap(({ names, fields, column }): Item[] => {
        const text = column === undefined ? undefined : asText(fields[column])
        if (text === undefined) {
          addMissing(fields, line)
          return []
        }
        if (names.length > 0 || (column !== textField && textField in fields))
          addOther([...names, column].join('.'), line)
        hasText = true
        strangers.add(fields, column!)
        const item =
          articles.length === 1
            ? itemOf(fields)
            : itemOf({ ...fields, [idField]: mapped(row.fields!, options)[idField] }, names.join('/'))
        return [{ ...item, content: { kind: 'text', text, origin } }]
      })
    },
    remarks() {
      const { count, lines, kind, survey } = missing
      const found = [
        ...[...others].map(([column, { count, line }]) =>
          issue('other-column', 'info', line, { field: textField, column, count }),
        ),
        ...strangers.issues(source),
      ]
      if (survey === undefined) return found
      if (kind !== undefined)
        return [
          ...found,
          issue('bad-texts', 'error', lines[0]!, { field: textField, kind, count, lines: lines.join(', ') }),
        ]
      const without = hasText
        ? issue('missing-texts', 'error', lines[0]!, { field: textField, count, lines: lines.join(', ') })
        : issue('unread-rows', 'error', null, { name: source, field: textField, ...survey.params() })
      return [...found, without]
    },
  }
}

/** Lines shown of rows without a text. */
const SHOWN = 5

const isText = (field: readonly [string, unknown]): field is [string, string] => typeof field[1] === 'string'

/** The id a row gives itself, else its number or name. */
export function rowId(value: unknown, number: number | string): string {
  const id = typeof value === 'string' || typeof value === 'number' ? String(value).toWellFormed() : ''
  return id === '' ? String(number) : id
}
