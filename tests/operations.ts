import { Session } from 'node:inspector'

interface Coverage {
  readonly result: readonly {
    readonly url: string
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[]
  }[]
}

export interface Counter {
  /** How often blocks of code run while `run` does. */
  readonly count: (run: () => void) => number
  readonly stop: () => void
}

/**
 * Counts how often the blocks of our code and of the packages under it run: functions, loops and branches, as V8 counts
 * them for coverage. The same on every machine and under any load. What built-ins do inside (a search, a regular
 * expression) counts as nothing; bench/doubling.ts times that.
 */
export function createCounter(): Counter {
  const session = new Session()
  session.connect()
  session.post('Profiler.enable')
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  /** The blocks that ran since the last time it was asked. */
  const take = (): number => {
    let operations = 0
    session.post('Profiler.takePreciseCoverage', (error, coverage) => {
      if (error !== null) throw error
      operations = sum(coverage as Coverage)
    })
    return operations
  }
  return {
    count(run) {
      take()
      run()
      return take()
    },
    stop: () => session.disconnect(),
  }
}

function sum({ result }: Coverage): number {
  let operations = 0
  for (const { url, functions } of result) {
    if (url.startsWith('node:') || url.includes('/vitest/')) continue
    for (const { ranges } of functions) for (const { count } of ranges) operations += count
  }
  return operations
}
