import { Session } from 'node:inspector'

interface Coverage {
  readonly result: readonly {
    readonly url: string
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[]
  }[]
}

export interface Counter {
  /** How often blocks of code run while `run` does, and how many characters and items built-ins search. */
  readonly count: (run: () => void) => number
  readonly stop: () => void
}

/**
 * Counts how often the blocks of our code and of the packages under it run: functions, loops and branches, as V8 counts
 * them for coverage; and every character or item that `indexOf`, `lastIndexOf` and `includes` go past, which are built in.
 * The same on every machine and under any load. What a regular expression does inside counts as nothing;
 * bench/doubling.ts times that.
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
  const searches = watchSearches()
  return {
    count(run) {
      take()
      const before = searches.passed()
      run()
      return searches.passed() - before + take()
    },
    stop() {
      searches.stop()
      session.disconnect()
    },
  }
}

type Searched = Pick<string, 'indexOf' | 'lastIndexOf' | 'includes' | 'length'>

/** Puts searches that count what they go past in the place of those that are built in. */
function watchSearches(): { readonly passed: () => number; readonly stop: () => void } {
  let passed = 0
  const stops = [String.prototype, Array.prototype as never as Searched].map(prototype => {
    const { indexOf, lastIndexOf, includes } = prototype
    const watched: Omit<Searched, 'length'> = {
      indexOf(this: Searched, sought, from = 0) {
        const found = indexOf.call(this, sought, from)
        passed += Math.max((found < 0 ? this.length : found) - from, 0)
        return found
      },
      lastIndexOf(this: Searched, sought, from = this.length) {
        const found = lastIndexOf.call(this, sought, from)
        passed += Math.min(from, this.length) - Math.max(found, 0)
        return found
      },
      includes(this: Searched, sought, from = 0) {
        const isFound = includes.call(this, sought, from)
        passed += Math.max((isFound ? indexOf.call(this, sought, from) : this.length) - from, 0)
        return isFound
      },
    }
    Object.assign(prototype, watched)
    return () => Object.assign(prototype, { indexOf, lastIndexOf, includes })
  })
  return { passed: () => passed, stop: () => stops.forEach(stop => void stop()) }
}

function sum({ result }: Coverage): number {
  let operations = 0
  for (const { url, functions } of result) {
    if (url.startsWith('node:') || url.includes('/vitest/')) continue
    for (const { ranges } of functions) for (const { count } of ranges) operations += count
  }
  return operations
}
