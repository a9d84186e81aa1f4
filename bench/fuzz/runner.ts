import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { readItems } from '../../src/batch/input/items.ts'
import { Refusal } from '../../src/batch/refusal.ts'
import { createBatchExtractor, createExtractor } from '../../src/pipeline.ts'
import type { ExtractorInput } from '../../src/read/input.ts'
import { catalogue } from '../../src/report/catalogue.ts'
import { createSegmenter } from '../../src/segment/jieba.ts'
import { type FuzzInput, fuzzBatch } from './inputs.ts'
import { defectsOf, untiledWords } from './sound.ts'

interface Outcome {
  readonly articles: number
  /** The failure, shrunk, with what replays it; null when all was well. */
  readonly failure: string | null
}

export type Fuzzer = (seed: number, batches: number, path?: string) => Promise<Outcome>

/** Makes the fuzzer: `batches` batches from a seed, each held to every property, the first failure shrunk. */
export function createFuzzer(): Fuzzer {
  const extract = createExtractor()
  const extractBatch = createBatchExtractor()
  const segmenter = createSegmenter()

  const judge = async (batch: readonly FuzzInput[]): Promise<number> => {
    const inputs = (await Promise.all(batch.map(inputsOf))).flat()
    const together = extractBatch(inputs)
    inputs.forEach((input, i) => {
      const found = together[i]!
      const alone = extract(input)
      const defects = [...defectsOf(found.tables), ...untiledWords(input, segmenter)]
      for (const { code } of found.issues) {
        if (code === 'internal-error' || !(code in catalogue)) defects.push(`issue ${code}`)
      }
      if (JSON.stringify(found) !== JSON.stringify(alone))
        defects.push('alone it gives something else than in its batch')
      if (defects.length > 0) throw new Error(`${input.path}: ${defects.join('; ')}\n${JSON.stringify(input)}`)
    })
    return inputs.length
  }

  return async (seed, batches, path) => {
    let articles = 0
    const property = fc.asyncProperty(fuzzBatch, async batch => {
      articles += await judge(batch)
    })
    const details = await fc.check(property, { seed, numRuns: batches, ...(path === undefined ? {} : { path }) })
    if (!details.failed) return { articles, failure: null }
    const { counterexamplePath, errorInstance } = details
    return { articles, failure: `--seed ${seed} --path ${counterexamplePath}\n${(errorInstance as Error)?.stack}` }
  }
}

/** The inputs that an input comes to: an article itself, of a collection its rows through the real reader. */
async function inputsOf(given: FuzzInput): Promise<ExtractorInput[]> {
  if (given.kind === 'article') return [{ ...given.input, path: `article.${given.extension}` }]
  const folder = mkdtempSync(join(tmpdir(), 'wenju-fuzz-'))
  try {
    const file = join(folder, given.name)
    writeFileSync(file, given.content)
    const options = { textField: 'text', idField: 'id', maxBytes: 1e8, skipped: new Set<string>() }
    const inputs: ExtractorInput[] = []
    for await (const { path, content, given } of readItems([file], options)) {
      if (content.kind === 'text') inputs.push({ ...given, path, text: content.text })
    }
    return inputs
  } catch (error) {
    // a collection without a row is refused
    if (error instanceof Refusal) return []
    throw error
  } finally {
    rmSync(folder, { recursive: true })
  }
}
