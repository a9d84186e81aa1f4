import { checkFigures } from './check/checks.ts'
import { linkFigures } from './link/figures.ts'
import { readDate } from './model/date.ts'
import { type Finding, locateIssue } from './model/finding.ts'
import { fieldsOf, type Given, readGiven } from './model/given.ts'
import type { Checked } from './model/layers.ts'
import type { Source } from './model/source.ts'
import { readSource } from './read/source.ts'
import { recognizeEntities } from './recognize/entities/entities.ts'
import { recognizeNumbers } from './recognize/numbers.ts'
import { explainRules } from './recognize/rules.ts'
import type { Tables } from './record/schemas.ts'
import { appendTables, emptyTables, recordArticle } from './record/tables.ts'
import { createSegmenter } from './segment/jieba.ts'
import { segmentSentences } from './segment/sentences.ts'
import { segmentWords } from './segment/words.ts'
import { structureArticles } from './structure/articles.ts'

export interface ExtractorOptions {
  /** Path of a jieba user dictionary: one `word [frequency] [tag]` a line. */
  readonly userDictionary?: string | undefined
  /** Encoding label that overrules detection: `gb18030`. */
  readonly encoding?: string | undefined
  /** Day that relative times resolve against where an article gives no date: `2022-09-26`; a `RangeError` when it is none. */
  readonly referenceDate?: string | undefined
  /** Report the rule behind every quantity, time and mention as an issue. */
  readonly debug?: boolean | undefined
}

/** One file: its bytes, or its text when it is decoded already, and what is known of it. */
export interface ExtractorInput extends Given {
  /** Path as the records shall name it; its extension tells the format. */
  readonly path: string
  readonly text?: string | undefined
  readonly bytes?: Uint8Array | undefined
}

export interface Extraction {
  readonly tables: Tables
  readonly issues: readonly Finding[]
}

export type Extractor = (input: ExtractorInput) => Extraction

/** Gives an extraction for each input, in order: the same as one by one, in two thirds of the time. */
export type BatchExtractor = (inputs: readonly ExtractorInput[]) => Extraction[]

/**
 * Makes the pipeline. Loads jieba's dictionary once (about a second); the extractor is synchronous and keeps no state
 * between files.
 *
 * @example createExtractor()({ path: 'news.txt', text: '女党员619名，占27.0%。' }).tables.figures
 */
export function createExtractor(options: ExtractorOptions = {}): Extractor {
  const extractBatch = createBatchExtractor(options)
  return input => extractBatch([input])[0]!
}

/**
 * Makes the pipeline for many small files: each stage goes over all of them before the next one begins, so its code and
 * word lists stay in the processor's cache. A batch is best of 50 to 200 kB; it is held in memory as a whole, and
 * what is thrown over one input is thrown over the batch.
 *
 * @example createBatchExtractor()([{ path: 'a.txt', text: '共42所学校' }, { path: 'b.txt', text: '增长6.1%' }])[1]
 */
export function createBatchExtractor(options: ExtractorOptions = {}): BatchExtractor {
  const segmenter = createSegmenter(options)
  const referenceDate = readReferenceDate(options.referenceDate)

  return inputs => {
    const read = inputs.map(input => readInput(input, options))
    const articles = read.map(({ source, given }) => structureArticles(source, { referenceDate, ...given }))
    const checked = articles
      .flat()
      .map(article => segmentSentences(article))
      .map(segmented => recognizeNumbers(segmented))
      .map(quantified => segmentWords(quantified, segmenter))
      .map(tokenized => recognizeEntities(tokenized))
      .map(recognized => linkFigures(recognized))
      .map(linked => checkFigures(linked))
    let next = 0
    return articles.map((own, i) => {
      const first = next
      next += own.length
      return collect(read[i]!.source, checked.slice(first, next), options.debug ?? false)
    })
  }
}

/** A file as mdast, and what is known of it; what is wrong with that is an issue of the file. */
function readInput(input: ExtractorInput, options: ExtractorOptions): { source: Source; given: Given } {
  const { path, text, bytes = encode(text) } = input
  const source = readSource(bytes, path.toWellFormed(), text === undefined ? options : { encoding: 'utf-8' })
  const { given, issues } = readGiven(fieldsOf(input))
  return { source: { ...source, issues: [...source.issues, ...issues] }, given }
}

/** Throws a `RangeError` on what is no date. */
function readReferenceDate(printed: string | undefined): string | undefined {
  const date = printed === undefined ? undefined : readDate(printed)
  if (date === null) throw new RangeError(`Give referenceDate as 2022-09-26, 2022-09 or 2022: "${printed}" is no date`)
  return date
}

/** The rows and findings of the articles of one file. */
function collect(source: Source, articles: readonly Checked[], debug: boolean): Extraction {
  const tables = emptyTables()
  const issues: Finding[] = []
  for (const doc of articles) {
    appendTables(tables, recordArticle(doc))
    const rules = debug ? explainRules(doc) : []
    for (const issue of [...doc.issues, ...rules]) issues.push(locateIssue(issue, doc.article))
  }
  // The first article carries what was found while reading; a file without one has no other way to say it.
  if (articles.length === 0)
    for (const issue of source.issues) issues.push({ ...issue, path: source.path, ordinal: null })
  return { tables, issues }
}

const encode = (text = ''): Uint8Array => new TextEncoder().encode(text)
