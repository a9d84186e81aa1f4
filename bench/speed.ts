// Speed of each stage and of the whole pipeline, as MB/s of UTF-8 and as a multiple of bare `nodejieba.tag` on the
// same text in the same run. Reads ../shared/corpus/news.jsonl where it exists, else the sample articles.
//
//   npm run bench            about two seconds a row
//   npm run bench -- 5       five rounds; the median of each row is printed
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import nodejieba from 'nodejieba'
import { checkFigures } from '../src/check/checks.ts'
import { linkFigures } from '../src/link/figures.ts'
import { createExtractor } from '../src/pipeline.ts'
import { readSource } from '../src/read/source.ts'
import { recognizeEntities } from '../src/recognize/entities/entities.ts'
import { recognizeNumbers } from '../src/recognize/numbers.ts'
import { recordArticle } from '../src/record/tables.ts'
import { createSegmenter } from '../src/segment/jieba.ts'
import { segmentSentences } from '../src/segment/sentences.ts'
import { segmentWords } from '../src/segment/words.ts'
import { structureArticles } from '../src/structure/articles.ts'

const CORPUS = '../shared/corpus/news.jsonl'
/** Enough for a stable figure, little enough to finish soon, in UTF-8 bytes. */
const SAMPLE = 3_000_000

interface Sample {
  readonly path: string
  readonly bytes: Uint8Array
  readonly date: string | undefined
}

function readCorpus(): Sample[] {
  const rows = readFileSync(CORPUS, 'utf8').split('\n').filter(Boolean)
  const samples: Sample[] = []
  let size = 0
  for (const row of rows) {
    const { id, date, text } = JSON.parse(row) as { id: string; date: string; text: string }
    const bytes = new TextEncoder().encode(text)
    samples.push({ path: `${id}.txt`, bytes, date })
    size += bytes.length
    if (size > SAMPLE) break
  }
  return samples
}

function readInput(folder: string): Sample[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile() && /\.(?:txt|md)$/.test(entry.name))
    .map(entry => ({ path: entry.name, bytes: readFileSync(join(entry.parentPath, entry.name)), date: undefined }))
}

const samples = existsSync(CORPUS) ? readCorpus() : readInput('input')
const megabytes = samples.reduce((sum, it) => sum + it.bytes.length, 0) / 1e6
const rounds = Number(process.argv[2] ?? 3)

/** Median seconds of each step over the rounds; a step gets what the one before it made. */
function time(steps: Record<string, (given: never) => unknown>): Map<string, number> {
  const seconds = new Map<string, number[]>()
  for (let round = 0; round < rounds; round++) {
    let given: unknown = samples
    for (const [name, step] of Object.entries(steps)) {
      const start = performance.now()
      given = step(given as never)
      const taken = (performance.now() - start) / 1000
      seconds.set(name, [...(seconds.get(name) ?? []), taken])
    }
  }
  return new Map([...seconds].map(([name, all]) => [name, all.sort((a, b) => a - b)[all.length >> 1]!]))
}

const each =
  <A, B>(run: (item: A) => B) =>
  (items: readonly A[]): B[] =>
    items.map(run)

const segmenter = createSegmenter()
const extract = createExtractor()
nodejieba.tag('预热')

const read = each(({ path, bytes }: Sample) => readSource(bytes, path))
const articles = read(samples).flatMap(source => structureArticles(source))
const texts = articles.map(article => article.plain)

const stages = time({
  read,
  structure: (sources: ReturnType<typeof read>) =>
    sources.flatMap((source, i) => structureArticles(source, { date: samples[i]!.date })),
  sentences: each(segmentSentences),
  numbers: each(recognizeNumbers),
  words: (docs: Parameters<typeof segmentWords>[0][]) => docs.map(doc => segmentWords(doc, segmenter)),
  entities: each(recognizeEntities),
  link: each(linkFigures),
  check: each(checkFigures),
  record: each(recordArticle),
})
const whole = time({
  tag: () => texts.forEach(text => void nodejieba.tag(text)),
  pipeline: () => samples.forEach(({ path, bytes, date }) => void extract({ path, bytes, date })),
})
const tag = whole.get('tag')!

console.log(`${samples.length} articles, ${megabytes.toFixed(2)} MB of UTF-8, median of ${rounds} rounds\n`)
console.log(`${'step'.padEnd(22)}${'MB/s'.padStart(8)}${'time ÷ nodejieba.tag'.padStart(24)}`)
const row = (name: string, seconds: number) =>
  console.log(
    `${name.padEnd(22)}${(megabytes / seconds).toFixed(2).padStart(8)}${(seconds / tag).toFixed(3).padStart(24)}`,
  )
row('nodejieba.tag alone', tag)
for (const [name, seconds] of stages) row(name, seconds)
row('whole pipeline', whole.get('pipeline')!)
console.log(`\nwhole pipeline: ${(tag / whole.get('pipeline')!).toFixed(2)} × the speed of bare nodejieba.tag`)
