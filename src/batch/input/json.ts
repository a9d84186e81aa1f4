import { issue } from '../../model/issue.ts'
import { emptyItem, type Item, refusedItem } from './item.ts'
import { mapped, nameOf } from './mapping.ts'
import { brokenRow, createRows, originOf, type Row, type RowOptions, readRow, remarksOn, utf8Of } from './rows.ts'
import { textColumnOf, textOf } from './text-column.ts'
import { type JsonValue, ValueReader } from './values.ts'
import type { Found } from './walk.ts'
import { partsOf, type WrappedList, wrappedLists } from './wrapped.ts'

/**
 * The articles of a JSON file: the objects of its list, of those that its object wraps, or those it holds without one.
 * A file without a text in it is something else, as a folder may hold, and told, and so is a list without one beside others;
 * so it is read as far as its first text, of each list, and then from the beginning.
 */
export async function* itemsOfJson(found: Found, options: RowOptions): AsyncGenerator<Item> {
  const { path, named } = found
  const lists = await wrappedIn(found, options)
  const held = await lookInto(found, options, lists)
  const severity = named || options.strict ? 'error' : 'warning'
  if (held === 'nothing') yield emptyItem(found, options.strict)
  else if (held === 'others')
    yield refusedItem(path, issue('unread-json', severity, null, { name: path, field: options.textField }))
  if (held === 'nothing' || held === 'others') return
  const whole = lists?.filter((_, list) => held.has(list)) ?? null
  const { inside, ends, read } = openRows(found, options, whole)
  const rows = createRows(found, options)
  let number = 0
  for await (const { row, length } of inside) yield* rows.itemsOf(row, ++number, length, originOf(found, read.encoding))
  if (ends.isCut) throw new Error('it is no JSON, its list is not closed')
  if (ends.isLines) yield refusedItem(path, issue('json-lines', 'info', null, { name: path }))
  yield* listsTold(path, lists ?? [], held, options)
  yield* remarksOn(found, rows, options, read)
}

/** Names of lists that are shown. */
const SHOWN = 5

/** Which lists were read, and which were not. */
function* listsTold(
  path: string,
  lists: readonly WrappedList[],
  held: ReadonlySet<number>,
  { textField: field, strict }: RowOptions,
): Generator<Item> {
  const [read, left] = [true, false].map(isRead => lists.filter((_, list) => held.has(list) === isRead))
  const namesOf = (some: readonly WrappedList[]): string =>
    some
      .slice(0, SHOWN)
      .map(({ name }) => name)
      .join('", "')
  const moreOf = (some: readonly WrappedList[]) => (some.length > SHOWN ? { more: some.length - SHOWN } : {})
  if (read!.length > 0)
    yield refusedItem(path, issue('wrapped-list', 'info', read![0]!.line, { name: namesOf(read!), ...moreOf(read!) }))
  if (left!.length > 0) {
    const params = { name: path, lists: namesOf(left!), field, ...moreOf(left!) }
    yield refusedItem(path, issue('unread-lists', strict ? 'error' : 'warning', left![0]!.line, params))
  }
}

/** The lists that the file wraps in an object, where that is no article itself. */
async function wrappedIn(found: Found, options: RowOptions): Promise<readonly WrappedList[] | null> {
  const wrapper = await wrappedLists(utf8Of(found, options).stream)
  const names = wrapper?.names.map(name => nameOf(name, options)) ?? []
  return textColumnOf(names, options.textField) === undefined ? (wrapper?.lists ?? null) : null
}

/**
 * Which lists of a file hold a text, or what is too long to tell; its only list is the first. Else whether it holds other
 * things or nothing; no row that can be read throws if it is the only one.
 */
async function lookInto(
  found: Found,
  options: RowOptions,
  lists: readonly WrappedList[] | null,
): Promise<ReadonlySet<number> | 'others' | 'nothing'> {
  const { inside, ends } = openRows(found, options, lists)
  const last = Math.max(0, (lists?.length ?? 0) - 1)
  const held = new Set<number>()
  let isBroken = false
  let count = 0
  let reason: string | null = null
  for await (const { row, list } of inside) {
    count++
    reason = String(row.issue?.params.reason)
    if (held.has(list)) continue
    const { fields } = row
    const hasText = fields !== null && textOf(mapped(fields, options), options.textField) !== undefined
    if (hasText || row.issue?.code === 'too-large') held.add(list)
    else isBroken ||= row.issue !== null
    if (held.size > last) return held
  }
  // a list that is cut is read again, and told
  if (held.size > 0 && ends.isCut) held.add(ends.last)
  if (held.size > 0) return held
  if (isBroken && count === 1 && !ends.hasList) throw new Error(reason ?? '')
  if (isBroken) return new Set([0])
  if (ends.isCut) throw new Error('it is no JSON, its list is not closed')
  return count === 0 ? 'nothing' : 'others'
}

/** What tells of the rows of a file when they are read. */
interface Ends {
  readonly isCut: boolean
  readonly isLines: boolean
  readonly hasList: boolean
  /** Number of the list that was read last. */
  readonly last: number
}

/** The rows of a file, or of the lists in it. */
function openRows(found: Found, options: RowOptions, lists: readonly WrappedList[] | null) {
  const { stream, read } = utf8Of(found, options)
  const parts = lists === null ? whole(stream) : partsOf(stream, lists)
  const readers: ValueReader[] = []
  const readerOf = (list: number): ValueReader =>
    (readers[list] ??= new ValueReader(options.maxBytes, lists?.[list]?.line))
  const ends: Ends = {
    get isCut() {
      return readers.at(-1)?.isCut ?? false
    },
    get last() {
      return Math.max(0, readers.length - 1)
    },
    get isLines() {
      return readers.at(-1)?.isLines ?? false
    },
    get hasList() {
      return readers.at(-1)?.hasList ?? false
    },
  }
  return { inside: rowsIn(parts, readerOf, options), ends, read }
}

async function* whole(stream: AsyncIterable<Buffer>) {
  for await (const piece of stream) yield { list: 0, piece }
}

async function* rowsIn(
  parts: ReturnType<typeof partsOf>,
  readerOf: (list: number) => ValueReader,
  { maxBytes }: RowOptions,
): AsyncGenerator<{ readonly row: Row; readonly length: number; readonly list: number }> {
  const rowOf = ({ line, bytes, reason }: JsonValue): Row =>
    reason === null ? readRow(bytes, line, maxBytes) : brokenRow(line, reason)
  let last = 0
  for await (const { list, piece } of parts) {
    if (list !== last)
      for (const value of readerOf(last).read(null)) yield { row: rowOf(value), length: value.length, list: last }
    last = list
    for (const value of readerOf(list).read(piece)) yield { row: rowOf(value), length: value.length, list }
  }
  for (const value of readerOf(last).read(null)) yield { row: rowOf(value), length: value.length, list: last }
}
