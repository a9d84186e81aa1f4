import { kindOf } from '../../model/given.ts'
import { type Issue, issue } from '../../model/issue.ts'
import type { Origin } from '../../model/source.ts'
import { formatOf } from '../../read/formats.ts'
import { asUtf8, type FoundEncoding } from './as-utf8.ts'
import { encodingIssue } from './encoding.ts'
import { articlesIn } from './enveloped.ts'
import { emptyItem, type Item, refusedItem } from './item.ts'
import { type Row, readRow } from './json-row.ts'
import { isBlank, linesOf } from './lines.ts'
import { type MappingOptions, mapped } from './mapping.ts'
import { givenOf } from './metadata.ts'
import { bytesOf } from './packed.ts'
import { Strangers } from './strangers.ts'
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
export interface Rows {
  /** Those of a row; none where it has no text, which is told of all such rows together. */
  itemsOf(row: Row, number: number, size: number, origin: Origin, place?: RowPlace): Item[]
  /** What is said of them together. */
  remarks(): Issue[]
}

export function createRows({ path: source }: Found, options: RowOptions): Rows {
  const { textField, idField } = options
  /** Columns that were read where the one named was empty, how often, and the line of the first. */
  const others = new Map<string, { readonly count: number; readonly line: number }>()
  const bad = createCount()
  const missing = createCount()
  /** The column and kind of the first that is bad. */
  let flaw: { readonly field: string; readonly kind: string } | undefined
  let survey: Survey | undefined
  const strangers = new Strangers([textField, idField])
  let hasText = false
  const addBad = (field: string, value: unknown, line: number): void => {
    flaw ??= { field, kind: kindOf(value) }
    bad.add(line)
  }
  const addMissing = (fields: NonNullable<Row['fields']>, line: number): void => {
    missing.add(line)
    survey ??= createSurvey(Object.keys(fields))
    survey.add(Object.fromEntries(Object.entries(fields).filter(isText)))
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
        const path = [source, above, own, within].filter(Boolean).join('/').toWellFormed()
        return { path, source, collection: source, line, size, given: givenOf(fields) }
      }
      if (row.fields === null) return [{ ...itemOf({}), content: { kind: 'none', issue: row.issue! } }]
      const articles = articlesIn(row.fields, options)
      const isOne = articles.length === 1
      const outerId = isOne ? null : mapped(row.fields, options)[idField]
      return articles.flatMap(({ names, fields, column }): Item[] => {
        const value = column === undefined ? undefined : fields[column]
        const text = asText(value)
        if (text === undefined) {
          if (value == null) addMissing(fields, line)
          else addBad(column!, value, line)
          return []
        }
        if (names.length > 0 || (column !== textField && textField in fields))
          addOther([...names, column].join('.'), line)
        hasText = true
        strangers.add(fields, column!)
        const item = isOne ? itemOf(fields) : itemOf({ ...fields, [idField]: outerId }, names.join('/'))
        return [{ ...item, content: { kind: 'text', text, origin } }]
      })
    },
    remarks() {
      const found = [
        ...[...others].map(([column, { count, line }]) =>
          issue('other-column', 'info', line, { field: textField, column, count }),
        ),
        ...strangers.issues(source),
      ]
      if (flaw !== undefined) found.push(issue('bad-texts', 'error', bad.first, { ...flaw, ...bad.params() }))
      if (survey === undefined) return found
      const without =
        hasText || flaw !== undefined
          ? issue('missing-texts', 'error', missing.first, { field: textField, ...missing.params() })
          : issue('unread-rows', 'error', null, { name: source, field: textField, ...survey.params() })
      return [...found, without]
    },
  }
}

/** Rows that one thing is said of. */
interface Count {
  readonly first: number | null
  add(line: number): void
  params(): { readonly count: number; readonly lines: string }
}

/** Lines shown of such rows. */
const SHOWN = 5

function createCount(): Count {
  const lines: number[] = []
  let count = 0
  return {
    get first() {
      return lines[0] ?? null
    },
    add(line) {
      count++
      if (lines.length < SHOWN && lines.at(-1) !== line) lines.push(line)
    },
    params: () => ({ count, lines: lines.join(', ') }),
  }
}

const isText = (field: readonly [string, unknown]): field is [string, string] => typeof field[1] === 'string'

/** The id a row gives itself, else its number or name. */
export function rowId(value: unknown, number: number | string): string {
  const id = typeof value === 'string' || typeof value === 'number' ? String(value).toWellFormed() : ''
  return id === '' ? String(number) : id
}
