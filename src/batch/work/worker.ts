import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { issue } from '../../model/issue.ts'
import { settle } from '../../model/settle.ts'
import { type BatchExtractor, createBatchExtractor, type Extraction, type ExtractorOptions } from '../../pipeline.ts'
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
import { createRenderer, tableFormats } from '../dataset/render.ts'
import { readUpTo } from '../input/bytes.ts'
import type { Item } from '../input/item.ts'
import { isOutOfFiles, reasonOf } from '../refusal.ts'
import { serve } from './serve.ts'
import { Spool } from './spool.ts'

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
function processChunk(chunk: Chunk, step: () => void): void {
  const { items, oneByOne, folder, configuration, extractor } = chunk
  const extract = extractorOf(extractor)
  step()
  out ??= new Utf8Writer()
  const spool = new Spool(chunk.spool, out)
  const render = createRenderer(configuration, out, path => articleFile(join(folder, path)))
  const tools = { extract, render, out, spool, files: tableFormats(configuration).length }
  try {
    for (const batch of oneByOne ? items.map(item => [item]) : [items]) {
      processBatch(batch, tools)
      spool.flush()
      step()
    }
  } finally {
    spool.close()
  }
}

interface Tools {
  readonly extract: BatchExtractor
  readonly render: (tables: Extraction['tables'], twin?: boolean) => number[][]
  readonly out: Utf8Writer
  readonly spool: Spool
  /** Table files of the dataset. */
  readonly files: number
}

/** What goes wrong with an input costs only that one. */
function processBatch(items: readonly Item[], tools: Tools): void {
  const all = settle(
    items,
    some => extractAll(some, tools),
    (item, error) => ({ item, error }),
  )
  for (const extracted of all) {
    const { item } = extracted
    const start = tools.out.bytes
    try {
      if ('error' in extracted) throw extracted.error
      const lengths = tools.render(extracted.extraction.tables, item.twin)
      tools.spool.add({ start, lengths, row: rowOf(extracted, sumsOf(lengths, tools.files)) })
    } catch (error) {
      if (isOutOfFiles(error) || isOfSystem(error)) throw error
      tools.spool.add({ start, lengths: [], row: failedRow(item, issueOf(item, error), tools.files) })
    }
  }
}

interface Extracted {
  readonly item: Item
  readonly content: Text
  readonly extraction: Extraction
}

function extractAll(items: readonly Item[], { extract }: Tools): (Extracted | { item: Item; error: unknown })[] {
  const contents = items.map(contentOf)
  const extractions = extract(items.map((item, i) => ({ ...contents[i]!, path: item.path, ...item.given })))
  return items.map((item, i) => ({ item, content: contents[i]!, extraction: extractions[i]! }))
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

type Text = { readonly text: string; readonly format: string } | { readonly bytes: Uint8Array }

function contentOf({ content, size }: Item): Text {
  if (content.kind === 'none') throw new Error('There is nothing to process')
  if (content.kind === 'text') return { text: content.text, format: 'txt' }
  if (content.kind === 'bytes') return { bytes: content.bytes }
  try {
    return { bytes: readUpTo(content.file, size) }
  } catch (error) {
    if (isOutOfFiles(error)) throw error
    throw new Unreadable(error instanceof Error ? error.message : String(error))
  }
}

function rowOf({ item, content, extraction: { tables, issues } }: Extracted, bytes: readonly number[]): ManifestRow {
  const { documents, figures, checks } = tables
  const consistent = checks.filter(check => check.status === 'consistent').length
  return {
    ...rowHead(item),
    content: documents[0]?.sha256 ?? sha256('text' in content ? content.text : content.bytes),
    metadata: metadataHash(item.given),
    documents: documents.map(document => document.id),
    characters: documents.reduce((sum, document) => sum + document.characters, 0),
    figures: figures.length,
    consistent,
    inconsistent: checks.length - consistent,
    // A line of a row's text is no line of its file.
    issues: issues.map(found => keepIssue({ ...found, line: item.line ?? found.line })),
    bytes,
  }
}

/** The file of an article, which comes in pieces. */
function articleFile(path: string): (bytes: Uint8Array) => void {
  let isBegun = false
  return bytes => {
    if (isBegun) appendFileSync(path, bytes)
    else beginArticle(path, bytes)
    isBegun = true
  }
}

function beginArticle(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes, { flag: 'wx' })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') mkdirSync(dirname(path), { recursive: true })
    else if (code === 'EEXIST') rmSync(path)
    else throw error
    writeFileSync(path, bytes, { flag: 'wx' })
  }
}

let loaded: { readonly key: string; readonly extract: BatchExtractor } | null = null

/** Loading takes a second: done once in the life of a worker. */
function extractorOf(options: ExtractorOptions): BatchExtractor {
  const key = JSON.stringify(options)
  if (loaded?.key !== key) loaded = { key, extract: createBatchExtractor(options) }
  return loaded.extract
}

serve(processChunk)
