import { resolve } from 'node:path'
import { type Issue, issue } from '../../model/issue.ts'
import { formatOf, isCompressed, isPacked, largestFile, type Reading } from '../../read/formats.ts'
import { isOfSystem, isOutOfFiles, Refusal, reasonOf } from '../refusal.ts'
import type { Collections } from './archives.ts'
import { gather } from './bytes.ts'
import { findFiles } from './inputs.ts'
import { type Content, emptyItem, type Item, refusedItem } from './item.ts'
import { readSplit } from './mapping.ts'
import { type Metadata, readMetadata } from './metadata.ts'
import { misnamed } from './misnamed.ts'
import { Bomb, bytesOf, checkPacked } from './packed.ts'
import type { RowOptions } from './rows.ts'
import { Left, unreadable } from './unread.ts'
import type { Found } from './walk.ts'

export interface ItemOptions extends RowOptions {
  /** What parts a `.txt` of many articles: `lines`, `blank` or a pattern. */
  readonly split?: string | undefined
  /** CSV file with what is known of the inputs. */
  readonly metadata?: string | undefined
  /** Real paths of folders that are not read: the output itself. */
  readonly skipped: ReadonlySet<string>
}

/** Names shown of metadata that no input answers to. */
const SHOWN = 5

/** Every article of the inputs, one after the other, sorted by source; what cannot be read comes as an item with its issue. */
export async function* readItems(inputs: readonly string[], asked: ItemOptions): AsyncGenerator<Item> {
  const options = { ...asked, met: new Set<string>() }
  const metadata = await readMetadata(options.metadata, options)
  const left = new Left()
  let count = 0
  for await (const found of findFiles(inputs, options.skipped)) {
    for await (const item of itemsOf(found, options, left)) {
      count++
      yield withMetadata(item, metadata)
    }
  }
  const unread = left.issues(options.strict)
  if (count === 0) throw emptiness(inputs, unread)
  for (const problem of unread) yield refusedItem('.', problem)
  for (const name of Object.keys(options.map ?? {}).filter(name => !options.met.has(name)))
    yield refusedItem('.', issue('unmapped-column', 'warning', null, { name }))
  if (options.metadata === undefined) return
  for (const problem of metadata.issues) yield refusedItem(options.metadata, problem)
  const unmatched = metadata.unmatched()
  if (unmatched.length > 0) {
    const names = unmatched.slice(0, SHOWN).join('", "')
    yield refusedItem(
      options.metadata,
      issue('unmatched-metadata', 'warning', null, { count: unmatched.length, names }),
    )
  }
}

/** That the inputs hold no article, with what they hold instead. */
function emptiness(inputs: readonly string[], unread: readonly Issue[]): Refusal {
  const extensions = unread.slice(0, SHOWN).map(({ params }) => `${params.count} ${params.extension}`)
  return new Refusal('no-articles', {
    inputs: inputs.join(' '),
    ...(unread.length === 0 ? {} : { unread: extensions.join(', ') }),
  })
}

/** The table of `--metadata` wins over what a row says of itself. */
function withMetadata(item: Item, metadata: Metadata): Item {
  return { ...item, given: { ...item.given, ...metadata.of(item.path) } }
}

async function* itemsOf(found: Found, options: ItemOptions, left: Left): AsyncGenerator<Item> {
  const { path, file, named } = found
  if (found.issue !== null) {
    yield refusedItem(path, found.issue)
    return
  }
  const unread = unreadable(path)
  if (unread !== null) {
    const { kind, advice } = unread
    if (named) yield refusedItem(path, issue('unknown-format', 'error', null, { name: path, kind, advice }))
    else left.add(path, unread)
    return
  }
  const format = formatOf(path).reading as Reading
  if (options.metadata !== undefined && format === 'table' && resolve(options.metadata) === file) return
  yield* itemsOfFile(found, options)
}

/** The articles of a file, as its name says that it is read; what breaks it is an issue. */
async function* itemsOfFile(found: Found, options: ItemOptions): AsyncGenerator<Item> {
  const format = formatOf(found.path).reading as Reading
  try {
    const other = format === 'article' ? null : misnamed(found, format, options)
    if (other !== null) {
      yield refusedItem(found.path, other)
      return
    }
    const followed = await checkPacked(found)
    const read = isSplit(found.path, options) ? await splitterOf(options.split!) : await readerOf(format)
    yield* read(found, options)
    if (followed !== null) yield refusedItem(found.path, brokenFile(found, format, followed))
  } catch (error) {
    if (error instanceof Refusal || isOutOfFiles(error)) throw error
    yield refusedItem(found.path, brokenFile(found, format, error))
  }
}

const isSplit = (path: string, { split }: ItemOptions): boolean => split !== undefined && formatOf(path).name === 'txt'

async function splitterOf(given: string): Promise<Reader> {
  const { itemsOfSplit } = await import('./split.ts')
  const split = readSplit(given)
  return (found, options) => itemsOfSplit(found, split, options)
}

type Reader = (found: Found, options: ItemOptions) => AsyncGenerator<Item>

/** What reads a format; loaded when the first file of that format is met. */
async function readerOf(format: Reading): Promise<Reader> {
  if (format === 'article') return itemsOfArticle
  const [archives, json, rows, sheets] = await Promise.all([
    import('./archives.ts'),
    import('./json.ts'),
    import('./rows.ts'),
    import('./sheets.ts'),
  ])
  const readers: Record<Exclude<Reading, 'article'>, Reader> = {
    rows: rows.itemsOfJsonLines,
    table: rows.itemsOfTable,
    json: json.itemsOfJson,
    workbook: orEmpty(sheets.itemsOfWorkbook),
    zip: orEmpty((found, options) => archives.itemsOfZip(found, options, collectionsIn(options))),
    tar: orEmpty((found, options) => archives.itemsOfTar(found, options, collectionsIn(options))),
  }
  return readers[format]
}

/** Reads as `read` does, and tells of a file with nothing in it that it is empty. */
const orEmpty = (read: Reader): Reader =>
  async function* (found, options) {
    let isEmpty = true
    for await (const item of read(found, options)) {
      isEmpty = false
      yield item
    }
    if (isEmpty) yield emptyItem(found, options.strict)
  }

/** How members of archives are read that hold many articles; what is packed once more is not. */
const collectionsIn = (options: ItemOptions): Collections => ({
  has: name => !isPacked(name) && (COLLECTIONS.has(formatOf(name).reading) || isSplit(name, options)),
  read: found => itemsOfFile(found, options),
})

const COLLECTIONS: ReadonlySet<unknown> = new Set<Reading>(['rows', 'table', 'json', 'workbook'])

async function* itemsOfArticle(found: Found, { maxBytes }: ItemOptions): AsyncGenerator<Item> {
  const { path, size } = found
  yield { path, source: path, line: null, size, given: {}, content: await contentOf(found, maxBytes) }
}

async function contentOf(found: Found, maxBytes: number): Promise<Content> {
  const { path, file, size } = found
  const limit = largestFile(path, maxBytes)
  if (size <= limit) {
    if (!isCompressed(path)) return { kind: 'file', file }
    const bytes = await gather(bytesOf(found), limit)
    if (bytes !== null) return { kind: 'bytes', bytes }
  }
  return { kind: 'none', issue: issue('too-large', 'error', null, { name: path, limit }) }
}

function brokenFile({ path }: Found, format: Reading, error: unknown): Issue {
  if (error instanceof Bomb) return issue('archive-bomb', 'error', null, { name: path, limit: error.limit })
  const reason = reasonOf(error)
  if (isOfSystem(error)) return issue('unreadable-file', 'error', null, { name: path, reason })
  const isArchive = format === 'zip' || format === 'tar' || format === 'article'
  return issue(isArchive ? 'broken-archive' : 'broken-collection', 'error', null, { name: path, reason })
}
