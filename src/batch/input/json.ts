import { issue } from '../../model/issue.ts'
import { withoutAsides } from './asides.ts'
import { articlesIn, type RowArticle } from './enveloped.ts'
import { emptyItem, type Item, refusedItem } from './item.ts'
import { brokenRow, type Row, readRow } from './json-row.ts'
import { createRows, originOf, type RowOptions, type RowPlace, remarksOn, utf8Of } from './rows.ts'
import { namesText } from './text-column.ts'
import { type JsonValue, ValueReader } from './values.ts'
import type { Found } from './walk.ts'
import { piecesOf, type WrappedPart, type Wrapper, wrappedParts } from './wrapped.ts'

/**
 * The articles of a JSON file: the objects of its list, of those that its object wraps, those with a text that it holds by
 * their keys, or those it holds without one. A file without a text in it is something else, as a folder may hold, and told, and
 * so is what has none beside what has; so it is read as far as its first text, of each list, and then from the beginning.
 */
export async function* itemsOfJson(found: Found, options: RowOptions): AsyncGenerator<Item> {
  const { path, named } = found
  const { wrapper, asides, held } = await wrappedIn(found, options)
  const severity = named || options.strict ? 'error' : 'warning'
  if (held === 'nothing') yield emptyItem(found, options.strict)
  else if (held === 'others')
    yield refusedItem(path, issue('unread-json', severity, null, { name: path, field: options.textField }))
  if (held === 'nothing' || held === 'others') return
  const parts = wrapper?.parts.filter((_, part) => held.has(part)) ?? null
  // what stands around a single object with a text is said of it
  const isOne = parts?.length === 1 && !parts[0]!.isList
  const { inside, ends, read } = openRows(found, options, isOne ? null : parts)
  const rows = createRows(found, options)
  let number = 0
  for await (const { row, length, part } of inside) {
    const place = parts === null ? {} : placeOf(parts[part]!, part)
    yield* rows.itemsOf(row, ++number, length, originOf(found, read.encoding), place)
  }
  if (ends.isCut || wrapper?.isCut) throw new Error('it is no JSON, its list is not closed')
  if (ends.isLines) yield refusedItem(path, issue('json-lines', 'info', null, { name: path }))
  if (wrapper !== null && !isOne) yield* partsTold(path, wrapper, held, options)
  if (asides.length > 0 && !isOne) yield asidesTold(path, asides)
  yield* remarksOn(found, rows, options, read)
}

/** What names the rows of a part: an object by its names, and rows of a later list apart from those above. */
const placeOf = ({ names, isList }: WrappedPart, part: number): RowPlace => {
  const place = names.join('/')
  return isList ? { ...(part > 0 && { above: place }) } : { id: place }
}

/** Names of parts that are shown. */
const SHOWN = 5

const shown = (names: readonly string[]) => ({
  name: names.slice(0, SHOWN).join('", "'),
  ...(names.length > SHOWN && { more: names.length - SHOWN }),
})

const lastNames = (some: readonly WrappedPart[]): string[] => some.map(({ names }) => names.at(-1)!)

/** Which comments beside articles were not read. */
function asidesTold(path: string, asides: readonly WrappedPart[]): Item {
  const { name: lists, ...more } = shown(lastNames(asides))
  return refusedItem(path, issue('unread-asides', 'info', asides[0]!.line, { name: path, lists, ...more }))
}

/** Which lists were read, and what was not. */
function* partsTold(
  path: string,
  { parts, others }: Wrapper,
  held: ReadonlySet<number>,
  { textField: field, strict }: RowOptions,
): Generator<Item> {
  const read = parts.filter(({ isList }, part) => isList && held.has(part))
  const left = parts.filter((_, part) => !held.has(part))
  if (read.length > 0) yield refusedItem(path, issue('wrapped-list', 'info', read[0]!.line, shown(lastNames(read))))
  // beside a list an object tells of it
  const unread = [...lastNames(left), ...(parts.some(({ isList }) => isList) ? [] : others)]
  if (unread.length > 0) {
    const { name: lists, ...more } = shown(unread)
    const params = { name: path, lists, field, ...more }
    yield refusedItem(path, issue('unread-lists', strict ? 'error' : 'warning', left[0]?.line ?? null, params))
  }
}

/**
 * What the file wraps, and which parts of that hold a text. Comments are left, as `asides`; where nothing else holds a text
 * they are what was collected.
 */
async function wrappedIn(found: Found, options: RowOptions) {
  const all = await wrapperOf(found, options)
  const { main, asides } = withoutAsides(all?.parts ?? [], ({ names }) => names)
  const wrapper = all === null ? null : { ...all, parts: main }
  const held = await lookInto(found, options, wrapper?.parts ?? null)
  if (typeof held !== 'string' || asides.length === 0) return { wrapper, asides, held }
  return { wrapper: all, asides: [], held: await lookInto(found, options, all!.parts) }
}

/** The lists and objects that the file wraps in an object, where that is no article itself and holds more than one article. */
async function wrapperOf(found: Found, options: RowOptions): Promise<Wrapper | null> {
  const wrapper = await wrappedParts(utf8Of(found, options).stream, name => namesText([name], options))
  return wrapper === null || wrapper.isArticle ? null : wrapper
}

/**
 * Which parts of a file hold a text, or what is too long to tell; its only list is the first. Else whether it holds other
 * things or nothing; no row that can be read throws if it is the only one.
 */
async function lookInto(
  found: Found,
  options: RowOptions,
  parts: readonly WrappedPart[] | null,
): Promise<ReadonlySet<number> | 'others' | 'nothing'> {
  const held = new Set((parts ?? []).flatMap(({ isList }, part) => (isList ? [] : [part])))
  const last = Math.max(0, (parts?.length ?? 0) - 1)
  if (held.size > last) return held
  const { inside, ends } = openRows(found, options, parts)
  let isBroken = false
  let count = 0
  let reason: string | null = null
  for await (const { row, part } of inside) {
    count++
    reason = String(row.issue?.params.reason)
    if (held.has(part)) continue
    const holds = row.fields !== null && articlesIn(row.fields, options).some(hasText)
    if (holds || row.issue?.code === 'too-large') held.add(part)
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

const hasText = ({ fields, column }: RowArticle): boolean => column !== undefined && fields[column] !== undefined

/** What tells of the rows of a file when they are read. */
interface Ends {
  readonly isCut: boolean
  readonly isLines: boolean
  readonly hasList: boolean
  /** Number of the part that was read last. */
  readonly last: number
}

/** The rows of a file, or of the parts of it. */
function openRows(found: Found, options: RowOptions, parts: readonly WrappedPart[] | null) {
  const { stream, read } = utf8Of(found, options)
  const pieces = parts === null ? whole(stream) : piecesOf(stream, parts)
  const readers: ValueReader[] = []
  const readerOf = (part: number): ValueReader =>
    (readers[part] ??= new ValueReader(options.maxBytes, parts?.[part]?.line))
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
  return { inside: rowsIn(pieces, readerOf, options), ends, read }
}

async function* whole(stream: AsyncIterable<Buffer>) {
  for await (const piece of stream) yield { part: 0, piece }
}

async function* rowsIn(
  pieces: ReturnType<typeof piecesOf>,
  readerOf: (part: number) => ValueReader,
  { maxBytes }: RowOptions,
): AsyncGenerator<{ readonly row: Row; readonly length: number; readonly part: number }> {
  const rowOf = ({ line, bytes, reason }: JsonValue): Row =>
    reason === null ? readRow(bytes, line, maxBytes) : brokenRow(line, reason)
  let last = 0
  for await (const { part, piece } of pieces) {
    if (part !== last)
      for (const value of readerOf(last).read(null)) yield { row: rowOf(value), length: value.length, part: last }
    last = part
    for (const value of readerOf(part).read(piece)) yield { row: rowOf(value), length: value.length, part }
  }
  for (const value of readerOf(last).read(null)) yield { row: rowOf(value), length: value.length, part: last }
}
