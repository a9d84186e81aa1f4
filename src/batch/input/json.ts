import { issue } from '../../model/issue.ts'
import { emptyItem, type Item, refusedItem } from './item.ts'
import { mapped, nameOf } from './mapping.ts'
import {
  brokenRow,
  createRows,
  originOf,
  type Row,
  type RowOptions,
  readRow,
  remarksOn,
  textColumnOf,
  textOf,
  utf8Of,
} from './rows.ts'
import { type JsonValue, ValueReader } from './values.ts'
import type { Found } from './walk.ts'
import { partOf, type WrappedList, wrappedList } from './wrapped.ts'

/**
 * The articles of a JSON file: the objects of its list, of the one that its object wraps, or those it holds without one.
 * A file without a text in it is something else, as a folder may hold, and told; so it is read as far as its first text,
 * and then from the beginning.
 */
export async function* itemsOfJson(found: Found, options: RowOptions): AsyncGenerator<Item> {
  const { path, named } = found
  const list = await wrappedIn(found, options)
  const held = await lookInto(found, options, list)
  const severity = named || options.strict ? 'error' : 'warning'
  if (held === 'nothing') yield emptyItem(found, options.strict)
  else if (held === 'others')
    yield refusedItem(path, issue('unread-json', severity, null, { name: path, field: options.textField }))
  if (held !== 'texts') return
  const { inside, values, read } = openRows(found, options, list)
  const rows = createRows(found, options)
  let number = 0
  for await (const { row, length } of inside) yield* rows.itemsOf(row, ++number, length, originOf(found, read.encoding))
  if (values.isCut) throw new Error('it is no JSON, its list is not closed')
  if (values.isLines) yield refusedItem(path, issue('json-lines', 'info', null, { name: path }))
  if (list !== null) yield refusedItem(path, issue('wrapped-list', 'info', list.line, { name: list.name }))
  yield* remarksOn(found, rows, options, read)
}

/** The list that the file wraps in an object, where that is no article itself. */
async function wrappedIn(found: Found, options: RowOptions): Promise<WrappedList | null> {
  const list = await wrappedList(utf8Of(found, options).stream)
  const names = list?.names.map(name => nameOf(name, options)) ?? []
  return textColumnOf(names, options.textField) === undefined ? list : null
}

/** What a file holds: a text, or what is too long to tell; no row that can be read, which throws if it is the only one. */
async function lookInto(
  found: Found,
  options: RowOptions,
  list: WrappedList | null,
): Promise<'texts' | 'others' | 'nothing'> {
  const { inside, values } = openRows(found, options, list)
  let isBroken = false
  let count = 0
  let reason: string | null = null
  for await (const { row } of inside) {
    if (row.issue?.code === 'too-large') return 'texts'
    if (row.fields !== null && textOf(mapped(row.fields, options), options.textField) !== undefined) return 'texts'
    count++
    reason = String(row.issue?.params.reason)
    isBroken ||= row.issue !== null
  }
  if (isBroken && count === 1 && !values.hasList) throw new Error(reason ?? '')
  if (isBroken) return 'texts'
  if (values.isCut) throw new Error('it is no JSON, its list is not closed')
  return count === 0 ? 'nothing' : 'others'
}

/** The rows of a file, or of the list in it, with what tells of them when they are read. */
function openRows(found: Found, options: RowOptions, list: WrappedList | null) {
  const { stream, read } = utf8Of(found, options)
  const values = new ValueReader(options.maxBytes, list?.line)
  const part = list === null ? stream : partOf(stream, list.from, list.to)
  return { inside: rowsIn(part, values, options), values, read }
}

async function* rowsIn(
  stream: AsyncIterable<Buffer>,
  values: ValueReader,
  { maxBytes }: RowOptions,
): AsyncGenerator<{ readonly row: Row; readonly length: number }> {
  const rowOf = ({ line, bytes, reason }: JsonValue): Row =>
    reason === null ? readRow(bytes, line, maxBytes) : brokenRow(line, reason)
  for await (const piece of stream)
    for (const value of values.read(piece)) yield { row: rowOf(value), length: value.length }
  for (const value of values.read(null)) yield { row: rowOf(value), length: value.length }
}
