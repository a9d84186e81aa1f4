/** What is known of words, found by where they stand; quick for the words of one and two characters that most are. */
export interface WordTable<T> {
  /** What is kept for the word `text[start, end)`; undefined when nothing is. */
  find(text: string, start: number, end: number): T | undefined
  keep(text: string, start: number, end: number, value: T): void
}

/** A table that starts afresh when it holds `limit` words, so that a long run does not grow without end. */
export function createWordTable<T>(limit: number): WordTable<T> {
  /** By UTF-16 unit; by the first unit, then the second; by the word. */
  let singles: (T | undefined)[] = []
  let pairs: (Map<number, T> | undefined)[] = []
  let others = new Map<string, T>()
  let size = 0
  return {
    find(text, start, end) {
      const length = end - start
      if (length === 1) return singles[text.charCodeAt(start)]
      if (length === 2) return pairs[text.charCodeAt(start)]?.get(text.charCodeAt(start + 1))
      return others.get(text.slice(start, end))
    },
    keep(text, start, end, value) {
      if (size++ >= limit) {
        singles = []
        pairs = []
        others = new Map()
        size = 0
      }
      const first = text.charCodeAt(start)
      if (end - start === 1) singles[first] = value
      else if (end - start === 2) {
        const row = pairs[first] ?? new Map<number, T>()
        pairs[first] = row.set(text.charCodeAt(start + 1), value)
      } else others.set(text.slice(start, end), value)
    },
  }
}
