import { extname } from 'node:path'
import { Tinypool } from 'tinypool'
import { issue } from '../../model/issue.ts'
import { failedRow, type KeptIssue, type ManifestRow } from '../dataset/manifest.ts'
import type { Item } from '../input/item.ts'
import { isFull, Refusal, reasonOf } from '../refusal.ts'
import { READY, readSpool, spoolSize } from './spool.ts'
import type { Chunk } from './worker.ts'

export interface PoolOptions {
  /** How many processes. */
  readonly jobs: number
  /** Seconds an article may take. */
  readonly timeout: number
  /** Name of a fresh spool file. */
  readonly nextSpool: () => string
  readonly task: Pick<Chunk, 'folder' | 'configuration' | 'extractor'>
  /** Files of the tables, for rows of failed inputs. */
  readonly files: number
}

/** What became of a chunk: spools of finished inputs, and between them the inputs that cost a worker. */
export type Outcome = readonly ({ readonly spool: string } | { readonly failed: ManifestRow })[]

/** Loading the dictionaries takes a second or two; on a busy machine ten. */
const LOADING_SECONDS = 120
/** The first article of a process builds its tables and is compiled as it runs. */
const WARMING_SECONDS = 10
const LOOK_EVERY_MS = 100
/** Megabytes for what a process makes of a chunk, so that most is gone when garbage is collected: a tenth faster. */
export const WORKER_FLAGS = ['--max-semi-space-size=64', '--single-threaded-gc']
/** What tinypool says of a process that ended without a word. */
const EXITED = 'Worker exited unexpectedly'

/** How a worker ended its task. */
type Ending = { readonly kind: 'done' | 'hung' } | { readonly kind: 'died'; readonly reason: string }

/** Processes that work on chunks. One that dies or hangs costs the article it was at; the rest of its chunk goes on. */
export class Pool {
  readonly #options: PoolOptions
  readonly #tinypool: Tinypool
  readonly #waiting: (() => void)[] = []
  readonly #running = new Set<AbortController>()
  #free: number
  #isStopped = false

  constructor(options: PoolOptions) {
    this.#options = options
    this.#free = options.jobs
    this.#tinypool = new Tinypool({
      runtime: 'child_process',
      filename: new URL(`./worker${extname(import.meta.url)}`, import.meta.url).href,
      name: 'processChunk',
      minThreads: 0,
      maxThreads: options.jobs,
      idleTimeout: 60_000,
      serialization: 'advanced',
      env: process.env as Record<string, string>,
      execArgv: [...process.execArgv, ...WORKER_FLAGS],
    })
    // A process that ends between two tasks is simply replaced by the next task.
    this.#tinypool.on('error', () => {})
  }

  /** Processes the items in order. Throws a `Refusal` when no worker can work at all. */
  async process(items: readonly Item[]): Promise<Outcome> {
    await this.#enter()
    try {
      return await this.#processAll(items)
    } finally {
      this.#leave()
    }
  }

  /** Ends all work at once; what waits for its outcome gets an error. */
  stop(): void {
    this.#isStopped = true
    for (const task of this.#running) task.abort()
  }

  async destroy(): Promise<void> {
    this.stop()
    await this.#tinypool.destroy()
  }

  async #processAll(items: readonly Item[]): Promise<Outcome> {
    const outcome: ({ spool: string } | { failed: ManifestRow })[] = []
    let oneByOne = items.length === 1
    let isStartedAgain = false
    for (let next = 0; next < items.length; ) {
      const spool = this.#options.nextSpool()
      const ending = await this.#run({ items: items.slice(next), oneByOne, spool })
      if (spoolSize(spool) === 0 && isSilent(ending) && !isStartedAgain) {
        // It may have been killed or stopped between two chunks.
        isStartedAgain = true
        continue
      }
      outcome.push({ spool })
      if (ending.kind === 'done') break
      if (spoolSize(spool) === 0) throw startRefusal(ending)
      for (const { rows } of readSpool(spool)) next += rows.length
      // All at once it cannot be known which of them it was.
      if (!oneByOne) {
        oneByOne = true
        continue
      }
      const culprit = items[next]
      if (culprit === undefined) break
      outcome.push({ failed: failedRow(culprit, this.#issueOf(culprit, ending), this.#options.files) })
      next++
    }
    return outcome
  }

  #issueOf(item: Item, ending: Ending): KeptIssue {
    if (ending.kind === 'died')
      return issue('worker-died', 'error', item.line, { name: item.path, reason: ending.reason })
    return issue('timed-out', 'error', item.line, { name: item.path, seconds: this.#options.timeout })
  }

  /** One task in one process, ended when nothing is finished in the time of an article. */
  async #run(part: Pick<Chunk, 'items' | 'oneByOne' | 'spool'>): Promise<Ending> {
    if (this.#isStopped) throw new Error('The run was stopped')
    const task = new AbortController()
    let isHung = false
    const watch = watchSpool(part.spool, this.#options.timeout, () => {
      isHung = true
      task.abort()
    })
    this.#running.add(task)
    try {
      const chunk: Chunk = { ...this.#options.task, ...part }
      await this.#tinypool.run(chunk, { signal: task.signal })
      return { kind: 'done' }
    } catch (error) {
      if (this.#isStopped || isFull(error)) throw error
      return isHung ? { kind: 'hung' } : { kind: 'died', reason: reasonOf(error) }
    } finally {
      clearInterval(watch)
      this.#running.delete(task)
    }
  }

  /** tinypool can wait for ever when its only new process dies at birth: no task is handed to it that has no process. */
  async #enter(): Promise<void> {
    if (this.#free > 0) this.#free--
    else await new Promise<void>(resume => this.#waiting.push(resume))
  }

  #leave(): void {
    const next = this.#waiting.shift()
    if (next === undefined) this.#free++
    else next()
  }
}

/** Calls `hang` when the spool stops growing for longer than an article may take. */
function watchSpool(spool: string, timeout: number, hang: () => void): NodeJS.Timeout {
  let size = 0
  let since = performance.now()
  return setInterval(() => {
    const now = performance.now()
    const grown = spoolSize(spool)
    if (grown !== size) {
      size = grown
      since = now
    } else if (now - since > secondsFor(size, timeout) * 1000) hang()
  }, LOOK_EVERY_MS)
}

/** How long a spool may stay as it is. */
function secondsFor(size: number, timeout: number): number {
  if (size === 0) return LOADING_SECONDS
  return size === READY.length ? timeout + WARMING_SECONDS : timeout
}

/** Whether a worker ended and did not say why. */
const isSilent = (ending: Ending): boolean =>
  ending.kind === 'hung' || (ending.kind === 'died' && ending.reason === EXITED)

/** A worker that cannot load says why, as that the user dictionary is malformed; one that is killed cannot. */
function startRefusal(ending: Ending): Refusal {
  if (ending.kind !== 'died') return new Refusal('slow-start', { seconds: LOADING_SECONDS })
  return ending.reason === EXITED ? new Refusal('no-memory') : new Refusal('broken-start', { reason: ending.reason })
}
