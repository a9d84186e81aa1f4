import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { type Issue, issue } from '../../model/issue.ts'
import { reasonOf } from '../refusal.ts'
import { processorTime } from './processor-time.ts'
import type { Word } from './serve.ts'

/** How a task ended. */
export type Ending<Result> =
  /** With what it handed on. */
  | { readonly kind: 'done'; readonly result: Result; readonly bytes: readonly Uint8Array[] }
  | Extract<Word<Result>, { kind: 'failed' }>
  /** An article took more processor time than it may. */
  | { readonly kind: 'timed-out' }
  /** The process was killed or ended by itself. */
  | { readonly kind: 'died'; readonly reason: string }

export interface ProcessOptions {
  /** The program it runs, which calls `serve`. */
  readonly program: URL
  /** Flags for its V8. */
  readonly flags: readonly string[]
  /** Seconds of processor time an article may take. */
  readonly timeout: number
}

/** Loading the dictionaries takes a second or two. */
const LOADING_SECONDS = 120
/** The first article of a process builds its tables and is compiled as it runs. */
const WARMING_SECONDS = 10
/** A process that uses no processor, as one that is stopped or waits for a disk, may do so for this many timeouts. */
const PATIENCE = 10
const LOOK_SECONDS = 0.5

/** A process that does one task at a time, and is killed over one that takes too long. */
export class WorkProcess<Task, Result> {
  isAlive = true
  /** Steps of the last task: none when the process never began it. */
  steps = 0
  /** That the process is gone. */
  readonly ended: Promise<void>
  readonly #child: ChildProcess
  readonly #timeout: number
  /** What the task has handed on so far. */
  #bytes: Uint8Array[] = []
  #finish: ((ending: Ending<Result>) => void) | null = null
  /** Processor time at the last step, and when it was last asked for. */
  #cpuAtStep = 0
  #cpuSeen: number | null = 0
  /** Seconds since the last step, and those at the end of them that used no processor time. */
  #waited = 0
  #still = 0

  constructor({ program, flags, timeout }: ProcessOptions) {
    this.#timeout = timeout
    this.#child = fork(program, {
      serialization: 'advanced',
      execArgv: [...process.execArgv, ...flags],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    // What native code says in its last moment. It is handed on: whoever waits for the end of our standard error does not
    // wait for a process that outlives us.
    this.#child.stderr!.on('data', said => process.stderr.write(said))
    this.#child.on('error', () => {})
    this.#child.on('message', (word: Word<Result>) => this.#hear(word))
    this.ended = this.#end()
  }

  /** Gives how the task ended; then the process waits for the next, or is no longer alive. */
  async run(task: Task): Promise<Ending<Result>> {
    this.steps = 0
    this.#bytes = []
    this.#waited = 0
    this.#still = 0
    const looks = setInterval(() => this.#look(), LOOK_SECONDS * 1000)
    try {
      return await new Promise(resolve => {
        this.#finish = resolve
        this.#child.send(task as object, () => {})
      })
    } finally {
      clearInterval(looks)
      this.#finish = null
    }
  }

  /** Ends the process, whatever it does. It is held until it is gone, so that the program cannot end before it. */
  kill(ending: Ending<Result> = { kind: 'died', reason: 'SIGKILL' }): void {
    this.#child.kill('SIGKILL')
    this.isAlive = false
    this.#finish?.(ending)
  }

  #hear(word: Word<Result>): void {
    if (word.kind === 'bytes') this.#bytes.push(word.bytes)
    if (word.kind === 'done') this.#finish?.({ ...word, bytes: this.#bytes })
    if (word.kind === 'failed') this.#finish?.(word)
    if (word.kind !== 'step') return
    this.steps++
    this.#cpuAtStep = word.cpu
    this.#waited = 0
    this.#still = 0
  }

  /** Ends a process that used up the time of an article, or used none for a long time. */
  async #look(): Promise<void> {
    this.#waited += LOOK_SECONDS
    const limit = this.#limit()
    if (this.#waited < limit) return
    const { steps } = this
    const cpu = await processorTime(this.#child.pid!)
    if (this.#finish === null || this.steps !== steps) return
    if (cpu !== null && cpu - this.#cpuAtStep > limit) return this.kill({ kind: 'timed-out' })
    this.#still = cpu === this.#cpuSeen ? this.#still + LOOK_SECONDS : 0
    this.#cpuSeen = cpu
    const patience = PATIENCE * this.#timeout
    if (this.#still >= patience) this.kill({ kind: 'died', reason: `it did nothing for ${patience} s` })
  }

  #limit(): number {
    if (this.steps === 0) return LOADING_SECONDS
    return this.steps === 1 ? this.#timeout + WARMING_SECONDS : this.#timeout
  }

  async #end(): Promise<void> {
    // All that it said is heard before it counts as gone.
    const gone = Promise.all([once(this.#child, 'exit'), once(this.#child, 'disconnect')])
    const reason = await gone.then(
      ([[code, signal]]) => signal ?? `exit code ${code}`,
      // It could not be started.
      error => reasonOf(error),
    )
    this.isAlive = false
    this.#finish?.({ kind: 'died', reason })
  }
}

/** The issue of an article that was not finished. */
export function costOf(
  ending: Exclude<Ending<unknown>, { kind: 'done' }>,
  { path: name, line }: { readonly path: string; readonly line: number | null },
  timeout: number,
): Issue {
  if (ending.kind === 'timed-out') return issue('timed-out', 'error', line, { name, seconds: timeout })
  if (ending.kind === 'failed') return issue('internal-error', 'error', line, { name, reason: ending.reason })
  return issue('worker-died', 'error', line, { name, reason: ending.reason })
}
