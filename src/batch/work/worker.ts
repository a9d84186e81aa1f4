import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { issue } from '../../model/issue.ts'
import { settle } from '../../model/settle.ts'
import type { Origin } from '../../model/source.ts'
import { createReader, type ExtractorOptions, type ReadFile } from '../../pipeline.ts'
import { readAhead } from '../../read/ahead.ts'
import { isAhead } from '../../read/formats.ts'
import { readFragment } from '../../read/html/fragment.ts'
import type { ExtractorInput } from '../../read/input.ts'
import type { Recorded } from '../../record/tables.ts'
import { Utf8Writer } from '../../write/utf8.ts'
import {
  type Configuration,
  failedRow,
  type KeptIssue,
  keepIssue,
  type ManifestRow,
  metadataHash,
  rowHead,
  sha256,
} from '../dataset/manifest.ts'
import { type ArticleFile, createRenderer, tableFormats } from '../dataset/render.ts'
import { readUpTo } from '../input/bytes.ts'
import type { Item } from '../input/item.ts'
import { isOutOfFiles, reasonOf } from '../refusal.ts'
import { storyOf } from '../review/story.ts'
import { serve } from './serve.ts'
import { articleOf, Spool } from './spool.ts'

/** What a worker is given: some inputs in a row, and where to put what comes of them. */
export interface Chunk {
  readonly items: readonly Item[]
  /** Whether each input is finished before the next one begins, so that it shows which one a worker dies of. */
  readonly oneByOne: boolean
  /** File for the finished rows. */
  readonly spool: string
  /** Folder of the dataset in the making, for the files of single articles. */
  readonly folder: string
  readonly configuration: Configuration
  readonly extractor: ExtractorOptions
}

/** The same memory for the rows of every chunk. */
let out: Utf8Writer | undefined

/** Processes a chunk, all of it at once or input by input. */
async function processChunk(chunk: Chunk, step: () => void): Promise<void> {
  const { items, oneByOne, folder, configuration, extractor } = chunk
  const read = readerOf(extractor)
  step()
  out ??= new Utf8Writer()
  const spool = new Spool(chunk.spool, out)
  const render = createRenderer(configuration, out, path => articleFile(articleOf(chunk.spool), join(folder, path)))
  const { maxBytes } = extractor
  const tools = { read, render, out, spool, files: tableFormats(configuration).length, maxBytes }
  try {
    for (const batch of oneByOne ? items.map(item => [item]) : [items]) {
      await processBatch(batch, tools)
      spool.flush()
      step()
    }
  } finally {
    spool.close()
  }
}

type Reader = ReturnType<typeof createReader>

interface Tools {
  readonly read: Reader
  readonly render: (documents: readonly Recorded[], twin?: boolean) => number[][]
  readonly out: Utf8Writer
  readonly spool: Spool
  /** Table files of the dataset. */
  readonly files: number
  /** Bytes that the text of a document may have. */
  readonly maxBytes: number | undefined
}

/** What goes wrong with an input costs only that one. */
async function processBatch(items: readonly Item[], tools: Tools): Promise<void> {
  const ahead = await readAllAhead(items, tools)
  const all = settle(
    items,
    some => readAll(some, ahead, tools),
    (item, error) => ({ item, error }),
  )
  for (const extracted of all) {
    const { item } = extracted
    const start = tools.out.bytes
    try {
      if ('error' in extracted) throw extracted.error
      const lengths = tools.render(documentsOf(extracted.file), item.twin)
      tools.spool.add({ start, lengths, row: rowOf(extracted, sumsOf(lengths, tools.files)) })
    } catch (error) {
      if (isOutOfFiles(error) || isOfSystem(error)) throw error
      tools.spool.add({ start, lengths: [], row: failedRow(item, issueOf(item, error), tools.files) })
    }
  }
}

interface Extracted {
  readonly item: Item
  readonly content: ExtractorInput
  readonly file: ReadFile
}

const documentsOf = ({ articles }: ReadFile): Recorded[] => articles.flatMap(({ recorded }) => recorded ?? [])

/** What the inputs gave that take a promise to be read, or the error of each. */
type Ahead = ReadonlyMap<Item, ExtractorInput | { readonly error: unknown }>

async function readAllAhead(items: readonly Item[], { maxBytes }: Tools): Promise<Ahead> {
  const ahead = new Map<Item, ExtractorInput | { readonly error: unknown }>()
  for (const item of items.filter(isReadAhead)) {
    try {
      ahead.set(item, await readAhead({ ...contentOf(item), path: item.path }, { maxBytes }))
    } catch (error) {
      ahead.set(item, { error })
    }
  }
  return ahead
}

const isReadAhead = ({ content, path }: Item): boolean =>
  (content.kind === 'file' || content.kind === 'bytes') && isAhead(path)

function inputOf(item: Item, ahead: Ahead): ExtractorInput {
  const read = ahead.get(item) ?? contentOf(item)
  if ('error' in read) throw read.error
  return read
}

function readAll(
  items: readonly Item[],
  ahead: Ahead,
  { read }: Tools,
): (Extracted | { item: Item; error: unknown })[] {
  const contents = items.map(item => inputOf(item, ahead))
  const files = read(items.map((item, i) => ({ ...contents[i]!, path: item.path, ...item.given })))
  return items.map((item, i) => ({ item, content: contents[i]!, file: files[i]! }))
}

/** The bytes of each table file, of all documents together. */
function sumsOf(lengths: readonly (readonly number[])[], files: number): number[] {
  const sums = new Array<number>(files).fill(0)
  for (const document of lengths) for (const [file, length] of document.entries()) sums[file]! += length
  return sums
}

/** A disk that is full, a folder that is gone: no fault of the article. */
const isOfSystem = (error: unknown): boolean => (error as Partial<NodeJS.ErrnoException>).syscall !== undefined

function issueOf({ path, line }: Item, error: unknown): KeptIssue {
  const params = { name: path, reason: reasonOf(error) }
  if (error instanceof Unreadable) return issue('unreadable-file', 'error', line, params)
  return issue('internal-error', 'error', line, params)
}

/** An input that went away or may not be read. */
class Unreadable extends Error {}

type Text =
  | { readonly text: string; readonly format: string; readonly origin?: Origin | undefined }
  | { readonly bytes: Uint8Array }

function contentOf({ content, size }: Item): Text {
  if (content.kind === 'none') throw new Error('There is nothing to process')
  if (content.kind === 'text') {
    const { text, origin } = content
    return { ...readFragment(text), origin }
  }
  if (content.kind === 'bytes') return { bytes: content.bytes }
  try {
    return { bytes: readUpTo(content.file, size) }
  } catch (error) {
    if (isOutOfFiles(error)) throw error
    throw new Unreadable(error instanceof Error ? error.message : String(error))
  }
}

function rowOf({ item, content, file }: Extracted, bytes: readonly number[]): ManifestRow {
  const recorded = documentsOf(file)
  const documents = recorded.flatMap(({ rows }) => rows('documents', 0, 1))
  const checks = recorded.flatMap(({ doc }) => doc.checks)
  const consistent = checks.filter(check => check.status === 'consistent').length
  const issues = [...file.articles.flatMap(article => article.issues), ...file.issues]
  return {
    ...rowHead(item),
    content: documents[0]?.sha256 ?? content.source?.sha256 ?? sha256(content.text ?? content.bytes!),
    metadata: metadataHash(item),
    documents: documents.map(document => document.id),
    stories: recorded.map(storyOf),
    characters: documents.reduce((sum, document) => sum + document.characters, 0),
    figures: recorded.reduce((sum, { doc }) => sum + doc.figures.length, 0),
    consistent,
    inconsistent: checks.length - consistent,
    issues: issues.map(found => keepIssue({ ...found, line: lineIn(item, found.line) })),
    bytes,
  }
}

/** The line of a file, from that of a text in it: a row is on one line, whatever its text has; a stretch of a file has its own. */
const lineIn = ({ line, content }: Item, found: number | null): number | null =>
  content.kind === 'text' && content.origin?.line !== undefined ? (found ?? line) : (line ?? found)

/** The file of an article, which comes in pieces: it stands in its place when it is whole, or not at all. */
function articleFile(waiting: string, path: string): ArticleFile {
  let flag = 'w'
  return {
    write: bytes => {
      writeFileSync(waiting, bytes, { flag })
      flag = 'a'
    },
    end: () => place(waiting, path),
  }
}

function place(file: string, path: string): void {
  try {
    renameSync(file, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    mkdirSync(dirname(path), { recursive: true })
    renameSync(file, path)
  }
}

let loaded: { readonly key: string; readonly read: Reader } | null = null

/** Loading takes a second: done once in the life of a worker. */
function readerOf(options: ExtractorOptions): Reader {
  const key = JSON.stringify(options)
  if (loaded?.key !== key) loaded = { key, read: createReader(options) }
  return loaded.read
}

serve(processChunk)
