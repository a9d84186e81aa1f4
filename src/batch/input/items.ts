import { resolve } from 'node:path'
import { type Issue, issue } from '../../model/issue.ts'
import { isOutOfFiles, Refusal, reasonOf } from '../refusal.ts'
import { formatOf, type InputFormat, isCompressed } from './formats.ts'
import { findFiles } from './inputs.ts'
import { type Content, type Item, refusedItem } from './item.ts'
import { type Metadata, readMetadata } from './metadata.ts'
import type { RowOptions } from './rows.ts'
import { Bomb, bytesOf, gather } from './streams.ts'
import type { Found } from './walk.ts'

export interface ItemOptions extends RowOptions {
  /** CSV file with what is known of the inputs. */
  readonly metadata?: string | undefined
  /** Real paths of folders that are not read: the output itself. */
  readonly skipped: ReadonlySet<string>
}

/** Names shown of metadata that no input answers to. */
const SHOWN = 5

/** Every article of the inputs, one after the other, sorted by source; what cannot be read comes as an item with its issue. */
export async function* readItems(inputs: readonly string[], options: ItemOptions): AsyncGenerator<Item> {
  const metadata = await readMetadata(options.metadata)
  let count = 0
  for await (const found of findFiles(inputs, options.skipped)) {
    for await (const item of itemsOf(found, options)) {
      count++
      yield withMetadata(item, metadata)
    }
  }
  if (count === 0) throw new Refusal('no-articles', { inputs: inputs.join(' ') })
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

/** The table of `--metadata` wins over what a row says of itself. */
function withMetadata(item: Item, metadata: Metadata): Item {
  return { ...item, given: { ...item.given, ...metadata.of(item.path) } }
}

async function* itemsOf(found: Found, options: ItemOptions): AsyncGenerator<Item> {
  const { path, file, named } = found
  if (found.issue !== null) {
    yield refusedItem(path, found.issue)
    return
  }
  const format = formatOf(path)
  if (format === null) {
    const extension = /\.[^./]+$/.exec(path)?.[0] ?? 'no extension'
    if (named) yield refusedItem(path, issue('unknown-format', 'error', null, { name: path, extension }))
    return
  }
  if (options.metadata !== undefined && format === 'table' && resolve(options.metadata) === file) return
  try {
    const read = await readerOf(format)
    yield* read(found, options)
  } catch (error) {
    if (error instanceof Refusal || isOutOfFiles(error)) throw error
    yield refusedItem(path, brokenFile(found, format, error))
  }
}

type Reader = (found: Found, options: ItemOptions) => AsyncGenerator<Item>

/** What reads a format; loaded when the first file of that format is met. */
async function readerOf(format: InputFormat): Promise<Reader> {
  if (format === 'article') return itemsOfArticle
  const [archives, rows] = await Promise.all([import('./archives.ts'), import('./rows.ts')])
  const readers: Record<Exclude<InputFormat, 'article'>, Reader> = {
    rows: (found, options) => rows.itemsOfJsonLines(found, isCompressed(found.path), options),
    table: (found, options) => rows.itemsOfTable(found, isCompressed(found.path), options),
    zip: (found, options) => archives.itemsOfZip(found, options.maxBytes),
    tar: (found, options) => archives.itemsOfTar(found, options.maxBytes),
  }
  return readers[format]
}

async function* itemsOfArticle(found: Found, { maxBytes }: ItemOptions): AsyncGenerator<Item> {
  const { path, size } = found
  yield { path, source: path, line: null, size, given: {}, content: await contentOf(found, maxBytes) }
}

async function contentOf({ path, file, size }: Found, limit: number): Promise<Content> {
  if (size <= limit) {
    if (!isCompressed(path)) return { kind: 'file', file }
    const bytes = await gather(bytesOf(file, size, true), limit)
    if (bytes !== null) return { kind: 'bytes', bytes }
  }
  return { kind: 'none', issue: issue('too-large', 'error', null, { name: path, limit }) }
}

function brokenFile({ path }: Found, format: InputFormat, error: unknown): Issue {
  if (error instanceof Bomb) return issue('archive-bomb', 'error', null, { name: path, limit: error.limit })
  const code = (error as NodeJS.ErrnoException).code ?? ''
  const reason = reasonOf(error)
  if (/^E[A-Z]+$/.test(code)) return issue('unreadable-file', 'error', null, { name: path, reason })
  const isArchive = format === 'zip' || format === 'tar' || format === 'article'
  return issue(isArchive ? 'broken-archive' : 'broken-collection', 'error', null, { name: path, reason })
}
