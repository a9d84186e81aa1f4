// What each stage and the whole pipeline cost, as MB/s of UTF-8 and as a multiple of bare `nodejieba.tag`
// on the same text in the same run: the two take turns every 128 kB, which is what a worker gets at once, so both
// share the machine's noise. Reads ../shared/corpus/news.jsonl where it exists, else the sample articles. Runs the
// compiled program (dist/), with the flags that a worker has.
//
//   npm run bench            the first 3 MB
//   npm run bench -- 6       the first 6 MB
import nodejieba from 'nodejieba'
import { checkFigures } from '../dist/check/checks.js'
import { linkFigures } from '../dist/link/figures.js'
import { readSource } from '../dist/read/source.js'
import { recognizeEntities } from '../dist/recognize/entities/entities.js'
import { recognizeNumbers } from '../dist/recognize/numbers.js'
import { recordArticle } from '../dist/record/tables.js'
import { createSegmenter } from '../dist/segment/jieba.js'
import { segmentSentences } from '../dist/segment/sentences.js'
import { segmentWords } from '../dist/segment/words.js'
import { structureArticles } from '../dist/structure/articles.js'
import { batchesOf, readArticles, type Sample } from './articles.ts'

/** Microseconds of each step so far. */
const spent = new Map<string, number>()

function timed<Result>(step: string, run: () => Result): Result {
  const start = performance.now()
  const result = run()
  spent.set(step, (spent.get(step) ?? 0) + (performance.now() - start) * 1000)
  return result
}

/** Goes over the first `limit` bytes, about; gives how many. */
function stream(limit: number): number {
  let size = 0
  for (const batch of batchesOf(samples, samples.length)) {
    takeTurns(batch)
    for (const { text } of batch) size += Buffer.byteLength(text)
    if (size >= limit) break
  }
  return size
}

function takeTurns(samples: readonly Sample[]): void {
  const files = samples.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) }))
  timed('nodejieba.tag alone', () => samples.map(({ text }) => nodejieba.tag(text)))
  const sources = timed('read', () => files.map(({ path, bytes }) => readSource(bytes, path)))
  const articles = timed('structure', () => sources.flatMap((source, i) => structureArticles(source, samples[i])))
  const segmented = timed('sentences', () => articles.map(article => segmentSentences(article)))
  const quantified = timed('numbers', () => segmented.map(doc => recognizeNumbers(doc)))
  const tokenized = timed('words', () => quantified.map(doc => segmentWords(doc, segmenter)))
  const recognized = timed('entities', () => tokenized.map(doc => recognizeEntities(doc)))
  const linked = timed('link', () => recognized.map(doc => linkFigures(doc)))
  const checked = timed('check', () => linked.map(doc => checkFigures(doc)))
  timed('record', () => checked.map(doc => recordArticle(doc)))
}

const samples = [...readArticles()]
const segmenter = createSegmenter()
const limit = Number(process.argv[2] ?? 3) * 1e6
// once to warm up: a run of any size is mostly steady state
stream(limit)
spent.clear()
const size = stream(limit)

const tag = spent.get('nodejieba.tag alone')!
const rows = [...spent].filter(([step]) => step !== 'nodejieba.tag alone')
const whole = rows.reduce((sum, [, time]) => sum + time, 0)
const print = (step: string, time: number) =>
  console.log(`${step.padEnd(22)}${(size / time).toFixed(2).padStart(8)}${(time / tag).toFixed(3).padStart(24)}`)

console.log(`${(size / 1e6).toFixed(2)} MB of UTF-8\n`)
console.log(`${'step'.padEnd(22)}${'MB/s'.padStart(8)}${'time ÷ nodejieba.tag'.padStart(24)}`)
print('nodejieba.tag alone', tag)
for (const [step, time] of rows) print(step, time)
print('whole pipeline', whole)
console.log(`\nwhole pipeline: ${(tag / whole).toFixed(2)} × the speed of bare nodejieba.tag`)
