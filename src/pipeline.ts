import { checkFigures } from './check/checks.ts'
import { linkFigures } from './link/figures.ts'
import { readDate } from './model/date.ts'
import { type Finding, locateIssue } from './model/finding.ts'
import { fieldsOf, type Given, readGiven } from './model/given.ts'
import type { Issue } from './model/issue.ts'
import type { Checked } from './model/layers.ts'
import { checkOptions, type Kind } from './model/options.ts'
import type { Source } from './model/source.ts'
import { readSource } from './read/source.ts'
import { recognizeEntities } from './recognize/entities/entities.ts'
import { recognizeNumbers } from './recognize/numbers.ts'
import { explainRules } from './recognize/rules.ts'
import { codePointOffsets } from './record/offsets.ts'
import type { Tables } from './record/schemas.ts'
import { appendTables, emptyTables, recordArticle } from './record/tables.ts'
import { type Language, wordingOf } from './report/catalogue.ts'
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
  /** Language of the messages of issues; English where it is not given. */
  readonly language?: Language | undefined
}

/** One file: its bytes, or its text when it is decoded already, and what is known of it. */
export interface ExtractorInput extends Given {
  /** Path as the records shall name it; its extension tells the format. `article.txt` where it is not given. */
  readonly path?: string | undefined
  readonly text?: string | undefined
  readonly bytes?: Uint8Array | undefined
}

export interface Extraction {
  readonly tables: Tables
  readonly issues: readonly ExtractionIssue[]
}

/** An issue in words. Its span counts code points of `documents.text`, as the spans of rows do. */
export interface ExtractionIssue extends Finding {
  readonly message: string
}

export type Extractor = (input: ExtractorInput) => Extraction

/** Gives an extraction for each input, in order: the same as one by one, in two thirds of the time. */
export type BatchExtractor = (inputs: readonly ExtractorInput[]) => Extraction[]

const OPTIONS: Readonly<Record<keyof ExtractorOptions, Kind>> = {
  userDictionary: 'text',
  encoding: 'text',
  referenceDate: 'text',
  debug: 'flag',
  language: 'language',
}

const INPUT: Readonly<Record<keyof ExtractorInput, Kind>> = {
  text: 'text',
  bytes: 'bytes',
  path: 'text',
  title: 'content',
  subtitle: 'content',
  agency: 'content',
  place: 'content',
  date: 'content',
  authors: 'content',
  referenceDate: 'content',
}

/**
 * Makes the pipeline. Loads jieba's dictionary once (about a second); the extractor is synchronous and keeps no state
 * between files.
 *
 * @throws {TypeError} on options and inputs that are not as their types say, {@link Error} when nodejieba is not built
 * @example createExtractor()({ text: '女党员619名，占27.0%。' }).tables.figures
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
 * @example createBatchExtractor()([{ text: '共42所学校' }, { text: '增长6.1%' }])[1]
 */
export function createBatchExtractor(options: ExtractorOptions = {}): BatchExtractor {
  checkOptions(options, OPTIONS)
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
      return collect(read[i]!.source, checked.slice(first, next), options)
    })
  }
}

/** A file as mdast, and what is known of it; what is wrong with that is an issue of the file. */
function readInput(input: ExtractorInput, options: ExtractorOptions): { source: Source; given: Given } {
  checkOptions(input, INPUT)
  const source = readContent(input, options)
  const { given, issues } = readGiven(fieldsOf(input))
  return { source: { ...source, issues: [...source.issues, ...issues] }, given }
}

function readContent({ text, bytes, path = 'article.txt' }: ExtractorInput, options: ExtractorOptions): Source {
  const name = path.toWellFormed()
  if ((text === undefined) === (bytes === undefined)) throw new TypeError('Give either "text" or "bytes"')
  return bytes === undefined
    ? readSource(new TextEncoder().encode(text), name, { encoding: 'utf-8' })
    : readSource(bytes, name, options)
}

/** Throws a `RangeError` on what is no date. */
function readReferenceDate(printed: string | undefined): string | undefined {
  const date = printed === undefined ? undefined : readDate(printed)
  if (date === null) throw new RangeError(`Give referenceDate as 2022-09-26, 2022-09 or 2022: "${printed}" is no date`)
  return date
}

/** The rows and findings of the articles of one file. */
function collect(source: Source, articles: readonly Checked[], { debug, language }: ExtractorOptions): Extraction {
  const tables = emptyTables()
  const found: Finding[] = []
  for (const doc of articles) {
    appendTables(tables, recordArticle(doc))
    const issues = debug ? [...doc.issues, ...explainRules(doc)] : doc.issues
    if (issues.length > 0) found.push(...locateIssues(issues, doc))
  }
  // The first article carries what was found while reading; a file without one has no other way to say it.
  if (articles.length === 0)
    for (const issue of source.issues) found.push({ ...issue, path: source.path, ordinal: null })
  const issues = found.map(issue => ({ ...issue, message: wordingOf(issue.code, issue.params, language) }))
  return { tables, issues }
}

/** The issues of an article with their places, spans in code points. */
function locateIssues(issues: readonly Issue[], { article }: Checked): Finding[] {
  const points = codePointOffsets(article.text)
  return issues.map(issue => {
    const { span, ...located } = locateIssue(issue, article)
    return { ...located, span: span && { start: points(span.start), end: points(span.end) } }
  })
}
