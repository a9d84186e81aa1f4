import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { issue } from '../../model/issue.ts'
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
import { createRenderer, type Rendering, tableFormats } from '../dataset/render.ts'
import { readUpTo } from '../input/bytes.ts'
import type { Item } from '../input/item.ts'
import { isOutOfFiles, reasonOf } from '../refusal.ts'
import { serve } from './serve.ts'
import { closeSpool, openSpool, spoolBatch } from './spool.ts'

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

/** The rows of a batch as bytes, in the same memory for every chunk. */
let out: Utf8Writer | undefined

/** Processes a chunk, all of it at once or input by input. */
function processChunk({ items, oneByOne, spool, folder, configuration, extractor }: Chunk, step: () => void): void {
  const extract = extractorOf(extractor)
  step()
  out ??= new Utf8Writer()
  const tools = { extract, render: createRenderer(configuration, out), files: tableFormats(configuration).length }
  const fd = openSpool(spool)
  try {
    for (const batch of oneByOne ? items.map(item => [item]) : [items]) {
      out.reset()
      const processed = processBatch(batch, tools)
      for (const { articles } of processed) {
        for (const { path, json } of articles) writeArticle(join(folder, path), json)
      }
      spoolBatch(fd, processed, out)
      step()
    }
  } finally {
    closeSpool(fd)
  }
}

interface Tools {
  readonly extract: BatchExtractor
  readonly render: (tables: Extraction['tables'], twin?: boolean) => Rendering
  /** Table files of the dataset. */
  readonly files: number
}

interface Processed extends Rendering {
  readonly row: ManifestRow
}

/** The error of one input is that of its batch: then each is tried alone. */
function processBatch(items: readonly Item[], tools: Tools): Processed[] {
  try {
    const contents = items.map(contentOf)
    const extractions = tools.extract(items.map((item, i) => ({ ...contents[i]!, path: item.path, ...item.given })))
    return items.map((item, i) => {
      const rendering = tools.render(extractions[i]!.tables, item.twin)
      return { row: rowOf(item, contents[i]!, extractions[i]!, rendering), ...rendering }
    })
  } catch (error) {
    if (isOutOfFiles(error)) throw error
    if (items.length > 1) return items.flatMap(item => processBatch([item], tools))
    return items.map(item => ({ row: failedRow(item, issueOf(item, error), tools.files), parts: [], articles: [] }))
  }
}

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

function rowOf(item: Item, content: Text, { tables, issues }: Extraction, rendering: Rendering): ManifestRow {
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
    bytes: rendering.parts.map(part => part.length),
  }
}

function writeArticle(path: string, json: Uint8Array): void {
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

let loaded: { readonly key: string; readonly extract: BatchExtractor } | null = null

/** Loading takes a second: done once in the life of a worker. */
function extractorOf(options: ExtractorOptions): BatchExtractor {
  const key = JSON.stringify(options)
  if (loaded?.key !== key) loaded = { key, extract: createBatchExtractor(options) }
  return loaded.extract
}

serve(processChunk)
