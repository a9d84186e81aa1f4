import { Worker } from 'node:worker_threads'
import { reasonOf } from '../refusal.ts'

/** What a process tells the main one. */
export type Word<Result> =
  /** It has begun a task, or is a step further in it; with the seconds of processor time it has used in its life. */
  | { readonly kind: 'step'; readonly cpu: number }
  /** Bytes of what comes of the task. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'done'; readonly result: Result }
  /** The task threw: the code is that of the operating system, when it was its fault. */
  | { readonly kind: 'failed'; readonly reason: string; readonly code: string | undefined }

/** Run by a thread: ends the process when it has lost its parent, also in the midst of an endless loop. */
const WATCH = `
  const { workerData: parent } = require('node:worker_threads')
  setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL') }, 1000)
`
/** Megabytes: the thread holds nothing. */
const SMALL = { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1, stackSizeMb: 1 }

/**
 * Does the tasks that the main process sends, one after the other, and ends with it. `step` tells of progress, `hand` hands
 * on bytes of what comes of the task, piece by piece.
 */
export function serve<Task, Result>(
  work: (task: Task, step: () => void, hand: (bytes: Uint8Array) => Promise<void>) => Result | Promise<Result>,
): void {
  // Ctrl-C reaches every process of the terminal; the main one decides what becomes of the run.
  process.on('SIGINT', () => {})
  process.on('disconnect', () => process.exit())
  new Worker(WATCH, { eval: true, workerData: process.ppid, execArgv: [], env: {}, resourceLimits: SMALL }).unref()
  process.on('message', async (task: Task) => tell(await wordOn(() => work(task, step, hand))))
}

async function wordOn<Result>(work: () => Result | Promise<Result>): Promise<Word<Result>> {
  try {
    return { kind: 'done', result: await work() }
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error), code: (error as NodeJS.ErrnoException).code }
  }
}

function step(): void {
  const { user, system } = process.cpuUsage()
  tell({ kind: 'step', cpu: (user + system) / 1e6 })
}

/** Waits until they are on their way, so that no more than one piece is copied at a time. */
const hand = (bytes: Uint8Array): Promise<void> =>
  new Promise(resolve => process.send!({ kind: 'bytes', bytes } satisfies Word<never>, () => resolve()))

/** Nobody hears it when the main process is gone; this one will soon learn of that. */
const tell = (word: Word<unknown>): unknown => process.send!(word, () => {})
