// A process that does what it is told over some of the articles, and says how many seconds it took; bench/batch.ts
// forks it.
import nodejieba from 'nodejieba'
import { createBatchExtractor } from '../dist/pipeline.js'
import { CHUNK_BYTES } from '../src/batch/assembly.ts'
import { readArticles, type Sample } from './articles.ts'

/** What to do over which articles; past the last the first one comes again. */
export interface Task {
  readonly step: 'pipeline' | 'tag'
  readonly from: number
  readonly to: number
}

const articles = [...readArticles()]
const extract = createBatchExtractor()

const steps = {
  tag: (batch: readonly Sample[]) => batch.forEach(({ text }) => void nodejieba.tag(text)),
  pipeline: (batch: readonly Sample[]) => void extract(batch),
}

process.on('message', ({ step, from, to }: Task) => {
  const began = performance.now()
  for (const batch of batches(from, to)) steps[step](batch)
  process.send!((performance.now() - began) / 1000)
})

function* batches(from: number, to: number): Generator<Sample[]> {
  let batch: Sample[] = []
  let size = 0
  for (let n = from; n < to; n++) {
    const article = articles[n % articles.length]!
    batch.push(article)
    size += Buffer.byteLength(article.text)
    if (size < CHUNK_BYTES) continue
    yield batch
    batch = []
    size = 0
  }
  yield batch
}
