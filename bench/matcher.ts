import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { festivals } from '../src/lexicon/festivals.ts'
import { createMatcher } from '../src/lexicon/matcher.ts'
import { periodWords } from '../src/lexicon/periods.ts'
import { units } from '../src/lexicon/units.ts'

// How long the matcher looks for words, beside ways to look without it, in nanoseconds a place of a text:
//
//   npm run bench:matcher [TEXT]
//
// `slices` asks a map for every length from the longest down; `buckets` tries the words that share a first character from the
// longest down, as the lists did that had their own search.

const file = resolve(process.argv[2] ?? 'output/documents.jsonl')
const text = readFileSync(file, 'utf8').slice(0, 1_000_000)
const ROUNDS = 7

type Look = (text: string, at: number) => unknown

const LISTS: Readonly<Record<string, readonly string[]>> = {
  units: units().map(({ text }) => text),
  periods: [...new Set(periodWords().map(({ word }) => word))],
  festivals: [...festivals().values()].flatMap(({ words }) => words),
}

const WAYS: Readonly<Record<string, (words: readonly string[]) => Look>> = {
  matcher: words => {
    const matcher = createMatcher(() => words.map(text => ({ text })))
    return (text, at) => matcher.longestAt(text, at)
  },
  buckets: words => {
    const buckets = new Map<number, string[]>()
    for (const word of words) buckets.set(word.charCodeAt(0), [...(buckets.get(word.charCodeAt(0)) ?? []), word])
    for (const bucket of buckets.values()) bucket.sort((a, b) => b.length - a.length)
    return (text, at) => buckets.get(text.charCodeAt(at))?.find(word => text.startsWith(word, at))
  },
  slices: words => {
    const known = new Set(words)
    const longest = Math.max(...words.map(word => word.length))
    return (text, at) => {
      for (let length = longest; length > 0; length--) {
        const word = text.slice(at, at + length)
        if (known.has(word)) return word
      }
      return undefined
    }
  },
}

/** Nanoseconds a place, of the quickest round. */
function timeOf(look: Look): number {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    for (let at = 0; at < text.length; at++) look(text, at)
    best = Math.min(best, performance.now() - start)
  }
  return (best * 1e6) / text.length
}

console.log(`${text.length} places of ${file}`)
for (const [name, words] of Object.entries(LISTS)) {
  const times = Object.entries(WAYS).map(([way, make]) => `${way} ${timeOf(make(words)).toFixed(1)}`)
  console.log(`${name} (${words.length}): ${times.join(', ')} ns`)
}
