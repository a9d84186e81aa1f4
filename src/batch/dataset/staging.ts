import { copyFileSync, linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { describeTables } from '../../record/descriptions.ts'
import { columnsOf, type Row } from '../../record/schemas.ts'
import { csvFormat } from '../../write/csv.ts'
import { dataPackage } from '../../write/datapackage.ts'
import { jsonLine } from '../../write/jsonl.ts'
import { TableFile } from '../../write/table-file.ts'
import { review, type Told } from '../review/review.ts'
import type { Finished } from '../work/spool.ts'
import { keepAccess } from './access.ts'
import { type Earlier, headLine, type Stretch } from './earlier.ts'
import { articleFiles, lineOf, MANIFEST, type ManifestHead, type ManifestRow, manifestRows } from './manifest.ts'
import { markDocuments } from './mark.ts'
import { tableFormats } from './render.ts'

/** How often the rows so far are made safe against a crash. */
const CHECKPOINT_MS = 2000
/** Whoever makes it may read, write and enter. */
const OWNER = 0o700

/**
 * A dataset in the making, beside the output. A line of its manifest is written only when the rows it speaks of are on
 * the disk, so that after a crash every line of it can be believed. Nothing is made before the first change is known.
 */
export class Staging {
  /** Where the dataset grows. */
  readonly folder: string
  /** Inputs that were processed and added. */
  inputs = 0
  readonly #root: string
  readonly #output: string
  readonly #head: ManifestHead
  #open: { readonly tables: readonly TableFile[]; readonly manifest: TableFile } | null = null
  #pending: Stretch | null = null
  /** Of the manifest, waiting for their rows to be safe. */
  #lines: string[] = []
  #checkpointed = performance.now()
  #spools = 0

  /** `output` is what it will replace. */
  constructor(root: string, output: string, head: ManifestHead) {
    this.#root = root
    this.#output = output
    this.#head = head
    this.folder = join(root, 'dataset')
  }

  /** Name of a fresh file for a worker's results. */
  readonly nextSpool = (): string => {
    this.open()
    return join(this.#root, 'spool', String(this.#spools++))
  }

  /** Makes the folder and its files, when that is not done. */
  open() {
    if (this.#open === null) {
      mkdirSync(this.#root)
      // What the output shows to nobody the making shows to nobody; new files get its group where it hands that down.
      keepAccess(this.#output, this.#root, OWNER)
      mkdirSync(this.folder)
      keepAccess(this.#output, this.folder, OWNER)
      mkdirSync(join(this.#root, 'spool'))
      const tables = tableFormats(this.#head.configuration).map(({ path, header }) => {
        const file = new TableFile(join(this.folder, path))
        file.append(Buffer.from(header))
        return file
      })
      const manifest = new TableFile(join(this.folder, MANIFEST))
      manifest.append(Buffer.from(headLine(this.#head)))
      this.#open = { tables, manifest }
    }
    return this.#open
  }

  /** Whether all that was added is the whole of that earlier dataset, and nothing else. */
  isJust(earlier: Earlier): boolean {
    const pending = this.#pending
    if (this.#open !== null) return false
    if (pending === null) return earlier.start.manifest === earlier.manifestSize
    return (
      pending.earlier === earlier &&
      pending.start.manifest === earlier.start.manifest &&
      pending.end.manifest === earlier.manifestSize
    )
  }

  /** Adds an input as it was in an earlier dataset. */
  reuse(stretch: Stretch): void {
    const pending = this.#pending
    if (pending?.earlier === stretch.earlier && pending.end.manifest === stretch.start.manifest) {
      this.#pending = { ...pending, end: stretch.end }
    } else {
      this.#copyPending()
      this.#pending = stretch
    }
  }

  /** Adds an input that a worker finished. */
  add({ row, parts }: Finished): void {
    this.#copyPending()
    this.inputs++
    const { tables } = this.open()
    for (const [file, bytes] of parts) tables[file]!.append(bytes)
    this.#lines.push(lineOf(row))
  }

  /** Adds an input that gave no article. */
  addFailed(row: ManifestRow): void {
    this.add({ row, parts: [] })
  }

  /** Makes the rows so far safe, when it is time to. */
  async checkpoint(now = false): Promise<void> {
    if (this.#open === null || (!now && performance.now() - this.#checkpointed < CHECKPOINT_MS)) return
    const { tables, manifest } = this.#open
    for (const table of tables) table.flush()
    await Promise.all(tables.map(table => table.sync()))
    this.#writeLines(manifest)
    this.#checkpointed = performance.now()
  }

  /** Ends the dataset, when what its articles are to each other is known too, and gives its folder. */
  async finish(signal: AbortSignal): Promise<string> {
    this.#copyPending()
    const { tables, manifest } = this.open()
    await this.checkpoint(true)
    manifest.close()
    const articles = await inSteps(
      review(() => this.#told(), join(this.#root, 'review')),
      signal,
    )
    this.#addConflicts(articles.conflicts)
    const closed = tables.map(table => ({ hash: table.close(), bytes: table.bytes }))
    const marked = await inSteps(markDocuments(this.folder, this.#head, articles.reprintOf), signal)
    articles.close()
    const formats = tableFormats(this.#head.configuration)
    const files = closed.map((file, at) => ({ ...formats[at]!, ...(marked.get(at) ?? file) }))
    const descriptor = dataPackage(describeTables(), files, this.#head.wenju)
    writeFileSync(join(this.folder, 'datapackage.json'), `${JSON.stringify(descriptor, null, 2)}\n`)
    return this.folder
  }

  /** Removes what is left of the making. */
  remove(): void {
    rmSync(this.#root, { recursive: true, force: true, maxRetries: 3 })
  }

  *#told(): Generator<Told> {
    for (const { documents, stories } of manifestRows(join(this.folder, MANIFEST)))
      for (const [at, story] of stories.entries()) yield { document: documents[at]!, story }
  }

  #addConflicts(rows: Iterable<Row<'conflicts'>>): void {
    const { tables } = this.open()
    const { configuration } = this.#head
    const { record } = csvFormat<Row<'conflicts'>>(columnsOf('conflicts'), { safe: configuration.safeCsv })
    const lines = { jsonl: (row: Row<'conflicts'>) => `${jsonLine(row)}\n`, csv: record }
    for (const row of rows)
      for (const [at, { table, format }] of tableFormats(configuration).entries())
        if (table === 'conflicts') tables[at]!.append(Buffer.from(lines[format](row)))
  }

  #writeLines(manifest: TableFile): void {
    for (const line of this.#lines) manifest.append(Buffer.from(line))
    manifest.flush()
    this.#lines = []
  }

  #copyPending(): void {
    if (this.#pending === null) return
    const { earlier, start, end } = this.#pending
    const { tables, manifest } = this.open()
    this.#pending = null
    for (const [i, table] of tables.entries()) {
      table.appendFrom(earlier.fds[i]!, start.files[i]!, end.files[i]! - start.files[i]!)
      table.flush()
    }
    this.#writeLines(manifest)
    for (const { row } of earlier.rowsBetween(start, end.manifest)) {
      if (this.#head.configuration.formats.includes('json')) this.#linkArticles(earlier, row)
      manifest.append(Buffer.from(lineOf(row)))
    }
    manifest.flush()
  }

  #linkArticles(earlier: Earlier, row: ManifestRow): void {
    for (const path of articleFiles(row)) linkOrCopy(join(earlier.folder, path), join(this.folder, path))
  }
}

/** Steps between two looks at whether the run goes on. */
const STEPS = 1024

/** Goes through steps to their end; others have their turn in between. */
async function inSteps<Result>(steps: Generator<void, Result>, signal: AbortSignal): Promise<Result> {
  try {
    for (let count = 1; ; count++) {
      const { done, value } = steps.next()
      if (done) return value
      if (count % STEPS > 0) continue
      await setImmediate()
      signal.throwIfAborted()
    }
  } finally {
    steps.return(undefined as never)
  }
}

/** A hard link takes no room; file systems without them get a copy. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') mkdirSync(dirname(to), { recursive: true })
    copyFileOrLink(from, to)
  }
}

function copyFileOrLink(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
}
