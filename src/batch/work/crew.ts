import { Refusal } from '../refusal.ts'
import { type Ending, type ProcessOptions, WorkProcess } from './process.ts'

export interface CrewOptions extends ProcessOptions {
  /** How many processes. */
  readonly jobs: number
}

/**
 * Megabytes for what a process makes of a chunk, so that most is gone when garbage is collected. 64 would save 7 % of the
 * time, and take 65 to 130 MB more in an article of 8 MB; for such a one garbage is also collected between stages.
 */
export const WORKER_FLAGS = ['--max-semi-space-size=16', '--single-threaded-gc', '--expose-gc']
/** New processes that may die one after the other before they begin their task, as when memory is short for a moment. */
const TRIES = 3

/** Processes that take tasks as they come. One that dies or hangs is replaced when there is more to do. */
export class Crew<Task, Result> {
  readonly #options: CrewOptions
  readonly #processes = new Set<WorkProcess<Task, Result>>()
  readonly #idle: WorkProcess<Task, Result>[] = []
  readonly #waiting: (() => void)[] = []
  #free: number
  #isStopped = false

  constructor(options: CrewOptions) {
    this.#options = options
    this.#free = options.jobs
  }

  /** Gives how a task ended that a process has begun. Throws a `Refusal` when no process can begin one. */
  async run(task: Task): Promise<Ending<Result>> {
    if (this.#free > 0) this.#free--
    else await new Promise<void>(resume => this.#waiting.push(resume))
    try {
      return await this.#begin(task)
    } finally {
      const next = this.#waiting.shift()
      if (next === undefined) this.#free++
      else next()
    }
  }

  /** Ends all processes at once; what waits for its outcome gets an error. */
  stop(): void {
    this.#isStopped = true
    for (const process of this.#processes) process.kill()
  }

  /** Ends all processes and waits until they are gone. */
  async destroy(): Promise<void> {
    this.stop()
    await Promise.all([...this.#processes].map(process => process.ended))
  }

  async #begin(task: Task): Promise<Ending<Result>> {
    for (let died = 0; ; ) {
      if (this.#isStopped) throw new Error('The run was stopped')
      const known = this.#takeIdle()
      const process = known ?? this.#start()
      const ending = await process.run(task)
      if (this.#isStopped) throw new Error('The run was stopped')
      if (process.isAlive) this.#idle.push(process)
      if (process.steps > 0) return ending
      if (known === undefined) died++
      if (ending.kind === 'failed' || died === TRIES) throw startRefusal(ending)
    }
  }

  #start(): WorkProcess<Task, Result> {
    const process = new WorkProcess<Task, Result>(this.#options)
    this.#processes.add(process)
    process.ended.then(() => this.#processes.delete(process))
    return process
  }

  /** One that was killed while it had nothing to do is passed over; if nobody has heard of it yet, it will not begin. */
  #takeIdle(): WorkProcess<Task, Result> | undefined {
    let process = this.#idle.pop()
    while (process?.isAlive === false) process = this.#idle.pop()
    return process
  }
}

/** A process that cannot load says why, as that the user dictionary is malformed; one that is killed cannot. */
function startRefusal(ending: Ending<unknown>): Refusal {
  if (ending.kind === 'failed') return new Refusal('broken-start', { reason: ending.reason })
  if (ending.kind === 'died') return new Refusal('no-memory', { reason: ending.reason })
  return new Refusal('slow-start')
}
