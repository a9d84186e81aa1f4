import { setImmediate } from 'node:timers/promises'
import type { Earlier, Stretch } from '../dataset/earlier.ts'
import { failedRow, type ManifestRow } from '../dataset/manifest.ts'
import type { Staging } from '../dataset/staging.ts'
import type { Item } from '../input/item.ts'
import type { Outcome } from './pool.ts'
import { readSpool, removeSpool } from './spool.ts'

/** Told of every input as it becomes part of the dataset, in order. */
export type Observer = (row: ManifestRow, how: 'processed' | 'unchanged', bytes: number) => void

/** The work of a chunk, which a process does at once: as much as keeps it busy for a tenth of a second. */
export const CHUNK_BYTES = 1 << 17
const CHUNK_ITEMS = 128
/** Chunks under way or waiting for their turn, for each process. */
const WINDOW = 4

interface Work {
  readonly items: readonly Item[]
  readonly outcome: Promise<Outcome>
}

/** What comes next in the dataset: rows as they were, rows without an article, or rows being made. */
type Step =
  | { readonly kind: 'reuse'; readonly stretch: Stretch & { readonly row: ManifestRow }; readonly bytes: number }
  | { readonly kind: 'failed'; readonly row: ManifestRow }
  | { readonly kind: 'work'; readonly work: Work }

export interface AssemblyOptions {
  readonly staging: Staging
  /** Hands items to a process that works on them. */
  readonly process: (items: readonly Item[]) => Promise<Outcome>
  readonly earlier: readonly Earlier[]
  readonly jobs: number
  readonly files: number
  readonly observe: Observer
  readonly signal: AbortSignal
}

/** Puts the dataset together in the order of its inputs, whatever order the processes finish in. */
export async function assemble(items: AsyncIterable<Item>, options: AssemblyOptions): Promise<void> {
  const { staging, earlier, files, observe, signal } = options
  const steps: Step[] = []
  let chunk: Item[] = []
  let chunkBytes = 0

  const dispatch = (): void => {
    if (chunk.length === 0) return
    const work = { items: chunk, outcome: options.process(chunk) }
    // Its failure is seen when its turn comes, not before.
    work.outcome.catch(() => {})
    steps.push({ kind: 'work', work })
    chunk = []
    chunkBytes = 0
  }

  /** Writes steps until at most `left` are waiting. */
  const write = async (left: number): Promise<void> => {
    while (steps.length > left) {
      signal.throwIfAborted()
      const step = steps.shift()!
      if (step.kind === 'reuse') {
        staging.reuse(step.stretch)
        observe(step.stretch.row, 'unchanged', step.bytes)
      } else if (step.kind === 'failed') {
        staging.addFailed(step.row)
        observe(step.row, 'processed', 0)
      } else await writeWork(step.work)
    }
  }

  const writeWork = async ({ items, outcome }: Work): Promise<void> => {
    const parts = await outcome
    // Writing takes as long as a worker waits for more: the next chunk is handed out first.
    await setImmediate()
    signal.throwIfAborted()
    const sizes = items.map(item => item.size).values()
    for (const part of parts) {
      if ('failed' in part) {
        staging.addFailed(part.failed)
        observe(part.failed, 'processed', sizes.next().value ?? 0)
        continue
      }
      for (const finished of readSpool(part.spool)) {
        staging.add(finished)
        observe(finished.row, 'processed', sizes.next().value ?? 0)
      }
      removeSpool(part.spool)
    }
    await staging.checkpoint()
  }

  for await (const item of items) {
    signal.throwIfAborted()
    const stretch = takeFrom(earlier, item)
    if (stretch === null && item.content.kind !== 'none') {
      if (chunkBytes + item.size > CHUNK_BYTES || chunk.length === CHUNK_ITEMS) dispatch()
      chunk.push(item)
      chunkBytes += item.size
    } else {
      dispatch()
      if (stretch !== null) steps.push({ kind: 'reuse', stretch, bytes: item.size })
      else if (item.content.kind === 'none') {
        steps.push({ kind: 'failed', row: failedRow(item, item.content.issue, files) })
      }
    }
    const isWorking = steps.some(step => step.kind === 'work')
    await write(isWorking ? options.jobs * WINDOW : 0)
  }
  dispatch()
  await write(0)
}

function takeFrom(earlier: readonly Earlier[], item: Item) {
  for (const dataset of earlier) {
    const stretch = dataset.take(item)
    if (stretch !== null) return stretch
  }
  return null
}
