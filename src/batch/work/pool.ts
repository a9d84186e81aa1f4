import { extname } from 'node:path'
import { failedRow, type ManifestRow } from '../dataset/manifest.ts'
import type { Item } from '../input/item.ts'
import { isFull, isOutOfFiles } from '../refusal.ts'
import { Crew, WORKER_FLAGS } from './crew.ts'
import { costOf } from './process.ts'
import { readSpool } from './spool.ts'
import type { Chunk } from './worker.ts'

export interface PoolOptions {
  /** How many processes. */
  readonly jobs: number
  /** Seconds of processor time an article may take. */
  readonly timeout: number
  /** Name of a fresh spool file. */
  readonly nextSpool: () => string
  readonly task: Pick<Chunk, 'folder' | 'configuration' | 'extractor'>
  /** Files of the tables, for rows of failed inputs. */
  readonly files: number
}

/** What became of a chunk: spools of finished inputs, and between them the inputs that cost a worker. */
export type Outcome = readonly ({ readonly spool: string } | { readonly failed: ManifestRow })[]

/**
 * Processes that work on chunks. One that dies or hangs costs the article it was at; the rest of its chunk goes on. What
 * it was at shows when its articles go one by one; that a process died on one alone may still be chance, so that article
 * is tried once more.
 */
export class Pool {
  readonly #options: PoolOptions
  readonly #crew: Crew<Chunk, void>

  constructor(options: PoolOptions) {
    this.#options = options
    const { jobs, timeout } = options
    const program = new URL(`./worker${extname(import.meta.url)}`, import.meta.url)
    this.#crew = new Crew({ jobs, timeout, program, flags: WORKER_FLAGS })
  }

  /** Ends all work at once; what waits for its outcome gets an error. */
  stop(): void {
    this.#crew.stop()
  }

  /** Ends all work and waits until the processes are gone. */
  async destroy(): Promise<void> {
    await this.#crew.destroy()
  }

  /** Processes the items in order. Throws a `Refusal` when no worker can work at all. */
  async process(items: readonly Item[]): Promise<Outcome> {
    const { nextSpool, task } = this.#options
    const outcome: ({ spool: string } | { failed: ManifestRow })[] = []
    let oneByOne = items.length === 1
    let suspect: number | null = null
    for (let next = 0; next < items.length; ) {
      const spool = nextSpool()
      const ending = await this.#crew.run({ ...task, items: items.slice(next), oneByOne, spool })
      if (ending.kind === 'failed' && (isFull(ending) || isOutOfFiles(ending)))
        throw Object.assign(new Error(ending.reason), ending)
      outcome.push({ spool })
      if (ending.kind === 'done') break
      for (const _ of readSpool(spool)) next++
      const culprit = items[next]
      if (culprit === undefined) break
      if (!oneByOne) oneByOne = true
      else if (ending.kind === 'died' && suspect !== next) suspect = next
      else {
        const problem = costOf(ending, culprit, this.#options.timeout)
        outcome.push({ failed: failedRow(culprit, problem, this.#options.files) })
        next++
      }
    }
    return outcome
  }
}
