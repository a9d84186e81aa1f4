// A process that does what it is told over some of the articles, and says how many seconds it took; bench/batch.ts
// forks it.
import nodejieba from 'nodejieba'
import { createBatchExtractor } from '../dist/pipeline.js'
import { batchesOf, readArticles, type Sample } from './articles.ts'

/** What to do over how many articles; past the last the first one comes again. */
export interface Task {
  readonly step: 'pipeline' | 'tag'
  readonly articles: number
}

const samples = [...readArticles()]
const extract = createBatchExtractor()

const steps = {
  tag: (batch: readonly Sample[]) => batch.forEach(({ text }) => void nodejieba.tag(text)),
  pipeline: (batch: readonly Sample[]) => void extract(batch),
}

process.on('message', ({ step, articles }: Task) => {
  const began = performance.now()
  for (const batch of batchesOf(samples, articles)) steps[step](batch)
  process.send!((performance.now() - began) / 1000)
})
