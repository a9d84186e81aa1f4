import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CHUNK_BYTES } from '../src/batch/work/assembly.ts'

const CORPUS = fileURLToPath(new URL('../../shared/corpus/news.jsonl', import.meta.url))
const INPUT = fileURLToPath(new URL('../input', import.meta.url))

/** An article to measure with. */
export interface Sample {
  readonly path: string
  readonly text: string
  readonly date: string | undefined
}

/** The corpus where it is, else the sample articles. */
export function* readArticles(): Generator<Sample> {
  if (existsSync(CORPUS)) {
    for (const row of readFileSync(CORPUS, 'utf8').trim().split('\n')) {
      const { id, date, text } = JSON.parse(row) as { id: string; date: string; text: string }
      yield { path: `${id}.txt`, text, date }
    }
  } else {
    for (const path of readdirSync(INPUT, { recursive: true, encoding: 'utf8' })) {
      if (/\.(?:txt|md)$/.test(path)) yield { path, text: readFileSync(join(INPUT, path), 'utf8'), date: undefined }
    }
  }
}

/** That many articles in batches of a chunk's size; past the last sample the first one comes again. */
export function* batchesOf(samples: readonly Sample[], count: number): Generator<Sample[]> {
  let batch: Sample[] = []
  let size = 0
  for (let n = 0; n < count; n++) {
    const sample = samples[n % samples.length]!
    batch.push(sample)
    size += Buffer.byteLength(sample.text)
    if (size < CHUNK_BYTES && n + 1 < count) continue
    yield batch
    batch = []
    size = 0
  }
}
