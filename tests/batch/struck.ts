import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { WORKER_FLAGS } from '../../src/batch/work/crew.ts'
import { type Ended, ended, freshFolder, startWenju, until } from '../wenju.ts'

/** What befalls a worker at the moment when it writes the file of an article, or reads its line. */
export interface Strike {
  /** Its id; in a run the name of the file without `.json`. */
  readonly article: string
  /** It is killed, or stopped; it works without an end, or rests without an end. */
  readonly blow: 'SIGKILL' | 'SIGSTOP' | 'loop' | 'rest'
  /** How often; every time, when none is given. */
  readonly times?: number
}

export interface StruckRun {
  readonly run: ChildProcess
  readonly end: Promise<Ended>
  /** Waits for the first blow; the number of the worker. */
  struck(): Promise<number>
}

const PRELOAD = new URL('strike.mjs', import.meta.url).href

/** Starts the program with one job, whose worker is struck. Workers that are left are killed when the test is over. */
export function startStruck(args: readonly string[], folder: string, strike: Strike): StruckRun {
  const marks = join(freshFolder(), 'marks')
  mkdirSync(marks)
  const run = startWenju(args[0] === 'pipe' ? args : [...args, '--jobs', '1'], folder, {
    NODE_OPTIONS: `--import=${PRELOAD}`,
    WENJU_TEST_STRIKE: JSON.stringify({ times: 1000, ...strike, marks }),
  })
  const workers = () => readdirSync(marks).map(name => Number(readFileSync(join(marks, name), 'utf8')))
  onTestFinished(() => {
    run.kill('SIGKILL')
    for (const pid of workers()) if (isWorker(pid)) process.kill(pid, 'SIGKILL')
  })
  return {
    run,
    end: ended(run),
    struck: async () => {
      await until(() => workers().some(pid => pid > 0), run)
      return workers()[0]!
    },
  }
}

/** Whether that number is still a worker's. */
function isWorker(pid: number): boolean {
  const file = `/proc/${pid}/cmdline`
  return existsSync(file) && readFileSync(file, 'utf8').includes(WORKER_FLAGS[0]!)
}
