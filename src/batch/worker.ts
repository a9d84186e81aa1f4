import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { issue } from '../model/issue.ts'
import { createExtractor, type Extraction, type Extractor, type ExtractorOptions } from '../pipeline.ts'
import type { Item } from './item.ts'
import {
  type Configuration,
  failedRow,
  keepIssue,
  type ManifestRow,
  metadataHash,
  rowHead,
  sha256,
} from './manifest.ts'
import { reasonOf } from './refusal.ts'
import { createRenderer, type Rendering, tableFormats } from './render.ts'
import { closeSpool, openSpool, spoolArticle } from './spool.ts'

/** What a worker is given: some inputs in a row, and where to put what comes of them. */
export interface Chunk {
  readonly items: readonly Item[]
  /** File for the finished rows. */
  readonly spool: string
  /** Folder of the dataset in the making, for the files of single articles. */
  readonly folder: string
  readonly configuration: Configuration
  readonly extractor: ExtractorOptions
}

/** Processes a chunk, article by article; runs in a process of its own. */
export function processChunk(chunk: Chunk): void {
  // Ctrl-C reaches every process of the terminal; the main one decides what becomes of the run.
  if (process.listenerCount('SIGINT') === 0) process.on('SIGINT', () => {})
  const extract = extractorOf(chunk.extractor)
  const render = createRenderer(chunk.configuration)
  const files = tableFormats(chunk.configuration).length
  const fd = openSpool(chunk.spool)
  try {
    for (const item of chunk.items) {
      const { row, rendering } = processItem(item, extract, render, files)
      for (const { path, json } of rendering?.articles ?? []) writeArticle(join(chunk.folder, path), json)
      spoolArticle(fd, row, rendering?.parts ?? [])
    }
  } finally {
    closeSpool(fd)
  }
}

interface Processed {
  readonly row: ManifestRow
  readonly rendering: Rendering | null
}

function processItem(
  item: Item,
  extract: Extractor,
  render: (tables: Extraction['tables']) => Rendering,
  files: number,
): Processed {
  const failed = (code: string, error: unknown): Processed => {
    const params = { name: item.path, reason: reasonOf(error) }
    return { row: failedRow(item, issue(code, 'error', item.line, params), files), rendering: null }
  }
  let content: string | Uint8Array
  try {
    content = contentOf(item)
  } catch (error) {
    return failed('unreadable-file', error)
  }
  try {
    const input = typeof content === 'string' ? { text: content } : { bytes: content }
    const extraction = extract({ ...input, path: item.path, ...item.given })
    const rendering = render(extraction.tables)
    return { row: rowOf(item, content, extraction, rendering), rendering }
  } catch (error) {
    // Parsers and trees of Markdown recur as deep as the text is nested.
    return failed(
      error instanceof RangeError && /call stack/.test(error.message) ? 'too-nested' : 'internal-error',
      error,
    )
  }
}

function contentOf({ content }: Item): string | Uint8Array {
  if (content.kind === 'file') return readFileSync(content.file)
  if (content.kind === 'bytes') return content.bytes
  return content.kind === 'text' ? content.text : ''
}

function rowOf(item: Item, content: string | Uint8Array, { tables, issues }: Extraction, rendering: Rendering) {
  const { documents, figures, checks } = tables
  const consistent = checks.filter(check => check.status === 'consistent').length
  return {
    ...rowHead(item),
    content: sha256(content),
    metadata: metadataHash(item.given),
    documents: documents.map(document => document.id),
    characters: documents.reduce((sum, document) => sum + document.characters, 0),
    figures: figures.length,
    consistent,
    inconsistent: checks.length - consistent,
    // A line of a row's text is no line of its file.
    issues: issues.map(found => keepIssue({ ...found, line: item.line ?? found.line })),
    bytes: rendering.parts.map(part => part.length),
  }
}

function writeArticle(path: string, json: string): void {
  try {
    writeFileSync(path, json, { flag: 'wx' })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') mkdirSync(dirname(path), { recursive: true })
    else if (code === 'EEXIST') rmSync(path)
    else throw error
    writeFileSync(path, json, { flag: 'wx' })
  }
}

let loaded: { readonly key: string; readonly extract: Extractor } | null = null

/** Loading takes a second: done once in the life of a worker. */
function extractorOf(options: ExtractorOptions): Extractor {
  const key = JSON.stringify(options)
  if (loaded?.key !== key) loaded = { key, extract: createExtractor(options) }
  return loaded.extract
}
