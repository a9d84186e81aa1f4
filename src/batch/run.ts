import { join } from 'node:path'
import type { Issue } from '../model/issue.ts'
import type { Contents } from './dataset/contents.ts'
import { type Earlier, isWhole, openEarlier } from './dataset/earlier.ts'
import { MANIFEST, type ManifestHead } from './dataset/manifest.ts'
import { tableFormats } from './dataset/render.ts'
import { Staging } from './dataset/staging.ts'
import { openWorkplace, placesOf } from './dataset/workplace.ts'
import { apart } from './input/apart.ts'
import type { Item } from './input/item.ts'
import { readItems } from './input/items.ts'
import { isUnread } from './input/unread.ts'
import { type BatchOptions, extractorOptions, manifestHead } from './options.ts'
import { isEditedSince } from './program.ts'
import { explained, isFull, Refusal } from './refusal.ts'
import { assemble, type Observer } from './work/assembly.ts'
import type { Outcome, Pool } from './work/pool.ts'

/**
 * Makes the output folder from the inputs: what is unchanged is copied, the rest is processed, and the output is
 * replaced in one step when all is done. Gives whether it had to be replaced.
 */
export async function runBatch(
  inputs: readonly string[],
  options: BatchOptions,
  observe: Observer,
  signal: AbortSignal,
): Promise<boolean> {
  const head = await manifestHead(options)
  const formats = tableFormats(head.configuration)
  const workplace = openWorkplace(options.output)
  const staging = new Staging(workplace.staging, workplace.output, head)
  const earlier: Earlier[] = []
  let pool: Promise<Pool> | null = null
  const startPool = async (): Promise<Pool> => {
    const { Pool } = await import('./work/pool.ts')
    const started = new Pool({
      jobs: options.jobs,
      timeout: options.timeout,
      nextSpool: staging.nextSpool,
      task: { folder: staging.folder, configuration: head.configuration, extractor: extractorOptions(options) },
      files: formats.length,
    })
    signal.addEventListener('abort', () => started.stop(), { once: true })
    return started
  }
  const process = async (items: readonly Item[]): Promise<Outcome> => {
    pool ??= startPool()
    return (await pool).process(items)
  }
  let documents = 0
  const count: Observer = (row, how, bytes) => {
    documents += row.documents.length
    observe(row, how, bytes)
  }
  let done = false
  let full = false
  let loss: Refusal | null = null
  try {
    const published = openUsable(workplace.output, head, options)
    if (published !== null) earlier.push(published)
    for (const folder of workplace.unfinished.filter(folder => isUsable(folder, options))) {
      const dataset = openEarlier(folder, head)
      if (dataset !== null) earlier.push(dataset)
    }
    const items = apart(readItems(inputs, itemOptions(options)))
    const { jobs } = options
    await assemble(items, { staging, process, earlier, jobs, files: formats.length, observe: count, signal })
    signal.throwIfAborted()
    const isStale = published === null || !staging.isJust(published)
    loss = lossOf(documents, isStale ? workplace.contents() : null, options)
    if (loss !== null) throw loss
    // Windows exchanges no folder of which a file is open.
    if (isStale) {
      const dataset = await staging.finish(signal)
      close(earlier)
      workplace.publish(dataset)
    }
    done = true
    return isStale
  } catch (error) {
    signal.throwIfAborted()
    full = isFull(error)
    throw explained(error)
  } finally {
    const ended = (await (pool as Promise<Pool> | null))?.destroy()
    if (!done && !full) await staging.checkpoint(true).catch(() => {})
    close(earlier)
    // a full disk gets its room back
    const isOver = done || full
    workplace.close({ earlierRuns: !isOver, thisRun: !isOver && loss === null && staging.inputs > 0 })
    // A process may be long in ending: by then nothing of this run lies about.
    await ended
  }
}

const close = (datasets: readonly Earlier[]) => {
  for (const dataset of datasets) dataset.close()
}

/** Articles that a run may take from the dataset without being asked: nine of ten. */
const SHRINKING = 10

/** A mistyped or emptied folder is no reason to empty the dataset, which holds `contents`; null where nothing would change. */
function lossOf(after: number, contents: Contents | null, options: BatchOptions): Refusal | null {
  if (after === 0) return new Refusal('no-article-read', { output: options.output })
  const before = options.allowShrink ? 0 : (contents?.documents ?? 0)
  return after * SHRINKING < before ? new Refusal('would-shrink', { output: options.output, before, after }) : null
}

/**
 * Whether a run would change the output; `tell` hears of each input that is new or changed, and `deny` of what is not read
 * where `strict` makes that an error. Writes nothing. Refuses inputs that a run refuses, also where there is no output yet.
 */
export async function isOutputStale(
  inputs: readonly string[],
  options: BatchOptions,
  tell: (path: string) => void,
  deny: (path: string, problem: Issue) => void,
): Promise<boolean> {
  const head = await manifestHead(options)
  const { output } = placesOf(options.output)
  const published = openPublished(output, head)
  let isStale = published === null
  let at = published?.start.manifest
  try {
    for await (const item of apart(readItems(inputs, itemOptions(options)))) {
      const { path, content } = item
      if (options.strict && content.kind === 'none' && isUnread(content.issue)) deny(path, content.issue)
      const kept = published?.take(item) ?? null
      if (kept === null) tell(path)
      isStale ||= kept === null || kept.start.manifest !== at
      at = kept?.end.manifest ?? at
    }
    return isStale || at !== published?.manifestSize
  } finally {
    published?.close()
  }
}

/** Whether what a folder holds may be used again at all. */
const isUsable = (folder: string, { force }: BatchOptions): boolean => !force && !isEditedSince(join(folder, MANIFEST))

/** The published dataset, when a run uses it again. */
export const openUsable = (output: string, head: ManifestHead, options: BatchOptions): Earlier | null =>
  isUsable(output, options) ? openPublished(output, head) : null

/** The published dataset, when it can be used again. */
function openPublished(output: string, head: ManifestHead): Earlier | null {
  return isWhole(output, tableFormats(head.configuration)) ? openEarlier(output, head) : null
}

/** What of the options concerns the inputs. */
export function itemOptions(options: BatchOptions) {
  const { output, workplace } = placesOf(options.output)
  const { textField, idField, maxBytes, encoding, metadata, split, map, strict } = options
  return { textField, idField, maxBytes, encoding, metadata, split, map, strict, skipped: new Set([output, workplace]) }
}
