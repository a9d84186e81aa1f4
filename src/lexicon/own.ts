import type { Entry } from './entries.ts'

/** Lines of the caller's tables. */
export type OwnWords = readonly Entry[]

const none: OwnWords = []
let current: OwnWords = none

/**
 * Says which words of the caller the tables hold from now on beside those of the house. An extraction is synchronous, so
 * each says so before it begins, and several with other words go side by side.
 */
export function useOwnWords(words: OwnWords = none): void {
  current = words
}

/** What is made of the tables: on first use, and once for each set of words of the caller. */
export function fromTables<Made extends object>(make: (own: OwnWords) => Made): () => Made {
  const known = new WeakMap<OwnWords, Made>()
  let words: OwnWords | undefined
  let made: Made
  return () => {
    if (words === current) return made
    words = current
    made = known.get(words) ?? make(words)
    known.set(words, made)
    return made
  }
}
