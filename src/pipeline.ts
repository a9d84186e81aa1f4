import { checkFigures } from './check/checks.ts'
import { type OwnWords, useOwnWords } from './lexicon/own.ts'
import { linkFigures } from './link/figures.ts'
import type { Article } from './model/article.ts'
import { readInstant } from './model/date.ts'
import { LONGEST, Refused } from './model/density.ts'
import { type Finding, locateIssue } from './model/finding.ts'
import { fieldsOf, lossesIn, readGiven } from './model/given.ts'
import { type Issue, issue } from './model/issue.ts'
import type { Checked } from './model/layers.ts'
import { checkOptions, checkValue, type Kind } from './model/options.ts'
import { settle } from './model/settle.ts'
import type { Source } from './model/source.ts'
import { collectGarbage, tidyUpTo } from './model/tidy.ts'
import { readLabel } from './read/decode.ts'
import { checkInput, type ExtractorInput } from './read/input.ts'
import { readLexicon } from './read/lexicon.ts'
import { readSource } from './read/source.ts'
import { readTree } from './read/tree.ts'
import { recognizeEntities } from './recognize/entities/entities.ts'
import { recognizeNumbers } from './recognize/numbers.ts'
import { explainRules } from './recognize/rules.ts'
import { codePointOffsets } from './record/offsets.ts'
import type { Tables } from './record/schemas.ts'
import { allRows, appendTables, emptyTables, openRecord, type Recorded } from './record/tables.ts'
import { type Language, refusalOf, wordingOf } from './report/catalogue.ts'
import { createSegmenter } from './segment/jieba.ts'
import { segmentSentences } from './segment/sentences.ts'
import { segmentWords } from './segment/words.ts'
import { structureArticles } from './structure/articles.ts'
import { foldEntries } from './structure/fold-entries.ts'

export interface ExtractorOptions {
  /** Path of a jieba user dictionary: one `word [frequency] [tag]` a line. */
  readonly userDictionary?: string | undefined
  /** Paths of tables with words of yours: units, classifiers, names, measures, in the format of `docs/lexicon.md`. */
  readonly lexicon?: string | readonly string[] | undefined
  /** Encoding label that overrules detection: `gb18030`; a `RangeError` when it is none. */
  readonly encoding?: string | undefined
  /**
   * Day that relative times resolve against where an article gives no date: `2022-09-26`, for 三小时后 with its time of day,
   * `2022-09-26T08:30`; a `RangeError` when it is none.
   */
  readonly referenceDate?: string | undefined
  /**
   * Bytes that the text of a document – as of a `.docx`, which is packed – may have, 8 MB where it is not given; its parts
   * may take 24 times as many of memory.
   */
  readonly maxBytes?: number | undefined
  /** Report the rule behind every quantity, time and mention as an issue. */
  readonly debug?: boolean | undefined
  /** Language of the messages of issues; English where it is not given. */
  readonly language?: Language | undefined
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

/** What each option of an extractor must be. */
export const EXTRACTOR_KINDS: Readonly<Record<keyof ExtractorOptions, Kind>> = {
  userDictionary: 'file',
  lexicon: 'files',
  encoding: 'text',
  referenceDate: 'text',
  maxBytes: 'size',
  debug: 'flag',
  language: 'language',
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
 * word lists stay in the processor's cache. A batch is best of 50 to 200 kB; it is held in memory as a whole. What
 * fails over one article is an `internal-error` of that article; the others are as they are without it.
 *
 * @example createBatchExtractor()([{ text: '共42所学校' }, { text: '增长6.1%' }])[1]
 */
export function createBatchExtractor(options: ExtractorOptions = {}): BatchExtractor {
  const read = createReader(options)
  return inputs => read(inputs).map(file => collect(file, options))
}

/** An article as far as its rows, which are still to be made; null where it failed. */
interface ReadArticle {
  readonly recorded: Recorded | null
  readonly issues: readonly Finding[]
}

/** A file whose rows are still to be made. */
export interface ReadFile {
  readonly articles: readonly ReadArticle[]
  /** What was found in a file that gave no article. */
  readonly issues: readonly Finding[]
}

/**
 * The same with rows that are made as they are asked for: those of a long article take more memory than all else.
 *
 * @throws as {@link createExtractor}
 */
export function createReader(options: ExtractorOptions = {}): (inputs: readonly ExtractorInput[]) => ReadFile[] {
  checkOptions(options, EXTRACTOR_KINDS)
  if (options.encoding !== undefined) readLabel(options.encoding)
  const own = readOwnWords(options)
  const segmenter = createSegmenter(options)
  const referenceDate = readReferenceDate(options.referenceDate)
  const tidied = tidyUpTo(options.maxBytes ?? LONGEST)

  return inputs => {
    checkValue('inputs', inputs, 'list')
    inputs.forEach(checkInput)
    useOwnWords(own)
    const files = settle(inputs, all => all.map(input => openFile(input, options, referenceDate)), failedFile)
    const read = settle(
      files.flatMap(({ articles }) => articles),
      articles =>
        articles
          .map(article => segmentSentences(article))
          .map(segmented => recognizeNumbers(tidied(segmented), segmenter))
          .map(quantified => segmentWords(tidied(quantified), segmenter))
          .map(tokenized => recognizeEntities(tidied(tokenized)))
          .map(recognized => linkFigures(tidied(recognized), { debug: options.debug }))
          .map(linked => checkFigures(tidied(linked)))
          .map(checked => readingOf(tidied(checked), options)),
      failedArticle,
    )
    for (const { articles } of files) articles.forEach(collectGarbage)
    let next = 0
    return files.map(({ articles, issues }) => {
      const first = next
      next += articles.length
      return { articles: read.slice(first, next), issues }
    })
  }
}

/** Throws a `TypeError` that names the file, the line and what to do. */
function readOwnWords({ lexicon, language }: ExtractorOptions): OwnWords | undefined {
  if (lexicon === undefined) return undefined
  const { entries, flaw } = readLexicon([lexicon].flat())
  if (flaw !== null) throw new TypeError(refusalOf(flaw.code, flaw.params, language))
  return foldEntries(entries)
}

/** A file with its articles. The first of them carries what was found while reading; a file without one has it here. */
interface OpenFile {
  readonly articles: readonly Article[]
  readonly issues: readonly Finding[]
}

function openFile(input: ExtractorInput, options: ExtractorOptions, referenceDate: string | undefined): OpenFile {
  const content = readContent(input, options)
  const fields = fieldsOf(input)
  const { given, issues } = readGiven(fields)
  const source = { ...content, origin: input.origin, issues: [...content.issues, ...issues, ...lossesIn(fields)] }
  const articles = structureArticles(source, { referenceDate, ...given })
  return { articles, issues: articles.length === 0 ? lackOf(source) : [] }
}

/** Why a file gave no article: what was found in it, or that it holds no text where nothing in it is an error. */
function lackOf({ path, issues }: Source): Finding[] {
  const isTold = issues.some(({ severity }) => severity === 'error')
  return (isTold ? issues : [issue('empty-file', 'error', null), ...issues]).map(it => ({
    ...it,
    column: null,
    path,
    ordinal: null,
  }))
}

function readContent(input: ExtractorInput, { encoding, maxBytes }: ExtractorOptions): Source {
  const { text, bytes, tree, path, format, source } = input
  if (source !== undefined) return source
  if (tree !== undefined) return readTree(tree, path?.toWellFormed() ?? 'article.md', text)
  const name = path?.toWellFormed() ?? 'article.txt'
  return bytes === undefined
    ? readSource(new TextEncoder().encode(text), name, { encoding: 'utf-8', format, maxBytes })
    : readSource(bytes, name, { encoding, format, maxBytes })
}

/** Throws a `RangeError` on what is no date. */
function readReferenceDate(printed: string | undefined): string | undefined {
  const date = printed === undefined ? undefined : readInstant(printed)
  if (date === null)
    throw new RangeError(
      `Give referenceDate as 2022-09-26, 2022-09 or 2022, from 1000 to 2099: "${printed}" is no date`,
    )
  return date
}

function readingOf(doc: Checked, { debug }: ExtractorOptions): ReadArticle {
  const issues = debug ? [...doc.issues, ...explainRules(doc)] : doc.issues
  return { recorded: openRecord(doc), issues: locateIssues(issues, doc.article) }
}

const failedArticle = (article: Article, error: unknown): ReadArticle => ({
  recorded: null,
  issues: locateIssues([...article.issues, failure(error)], article),
})

const failedFile = ({ path = 'article.txt' }: ExtractorInput, error: unknown): OpenFile => ({
  articles: [],
  issues: [{ ...failure(error), column: null, path: path.toWellFormed(), ordinal: null }],
})

function failure(error: unknown): Issue {
  if (error instanceof Refused) return error.issue
  // Parsers and trees of Markdown recur as deep as the text is nested.
  if (error instanceof RangeError && /call stack/.test(error.message)) return issue('too-nested', 'error', null)
  return issue('internal-error', 'error', null, { reason: error instanceof Error ? error.message : String(error) })
}

/** The rows and findings of a file. */
function collect({ articles, issues }: ReadFile, { language }: ExtractorOptions): Extraction {
  const tables = emptyTables()
  const found = articles.flatMap(article => addRows(tables, article))
  return {
    tables,
    issues: [...found, ...issues].map(it => ({ ...it, message: wordingOf(it.code, it.params, language) })),
  }
}

/** Adds the rows of an article, and gives its findings. */
function addRows(tables: Tables, { recorded, issues }: ReadArticle): readonly Finding[] {
  if (recorded === null) return issues
  try {
    appendTables(tables, allRows(recorded))
    return issues
  } catch (error) {
    return failedArticle(recorded.doc.article, error).issues
  }
}

/** The issues of an article with their places, spans in code points. */
function locateIssues(issues: readonly Issue[], article: Article): Finding[] {
  if (issues.length === 0) return []
  const points = codePointOffsets(article.text)
  return issues.map(it => {
    const { span, ...located } = locateIssue(it, article)
    return { ...located, span: span && { start: points(span.start), end: points(span.end) } }
  })
}
