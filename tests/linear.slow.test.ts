import { afterAll, beforeAll, expect, test } from 'vitest'
import { patterns } from '../bench/patterns.ts'
import { createExtractor, type Extractor } from '../src/pipeline.ts'
import { type Counter, createCounter } from './operations.ts'

/** UTF-16 units: enough for the reaches and caps of the pipeline to be full. */
const LENGTH = 4000

let extract: Extractor
let counter: Counter
beforeAll(() => {
  extract = createExtractor()
  counter = createCounter()
})
afterAll(() => counter.stop())

test.each(patterns)('twice as much of $name costs twice as much', ({ format, make }) => {
  const run = (length: number): number => {
    const input = { path: `article.${format}`, text: make(length), date: '2023-05-18' }
    return counter.count(() => void extract(input))
  }
  // What is looked up once and remembered is paid for.
  run(4 * LENGTH)
  // jieba cuts a long run at other places than one half as long: one doubling of two may cost more.
  const [once, twice] = [run(LENGTH), run(2 * LENGTH)]
  if (twice > 2.2 * once + 10_000) expect(run(4 * LENGTH)).toBeLessThan(2.2 * twice + 10_000)
})
