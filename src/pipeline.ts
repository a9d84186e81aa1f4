import { checkFigures } from './check/checks.ts'
import { linkFigures } from './link/figures.ts'
import { type Finding, locateIssue } from './model/finding.ts'
import type { Metadata } from './model/source.ts'
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
  /** EDTF day that relative times resolve against where an article gives no date. */
  readonly referenceDate?: string | undefined
  /** Report the rule behind every quantity, time and mention as an issue. */
  readonly debug?: boolean | undefined
}

/** One file: its bytes, or its text when it is decoded already, and what is known of it. */
export interface ExtractorInput extends Metadata {
  /** Path as the records shall name it; its extension tells the format. */
  readonly path: string
  readonly text?: string | undefined
  readonly bytes?: Uint8Array | undefined
  /** EDTF day that relative times resolve against; the article's date where absent. */
  readonly referenceDate?: string | undefined
}

export interface Extraction {
  readonly tables: Tables
  readonly issues: readonly Finding[]
}

export type Extractor = (input: ExtractorInput) => Extraction

/**
 * Makes the pipeline. Loads jieba's dictionary once (about a second); the extractor is synchronous and keeps no state
 * between files.
 *
 * @example createExtractor()({ path: 'news.txt', text: '女党员619名，占27.0%。' }).tables.figures
 */
export function createExtractor(options: ExtractorOptions = {}): Extractor {
  const segmenter = createSegmenter(options)

  return function extract({ text, bytes = encode(text), path, ...given }) {
    const tables = emptyTables()
    const issues: Finding[] = []
    const source = readSource(bytes, path, text === undefined ? options : { encoding: 'utf-8' })

    for (const article of structureArticles(source, { referenceDate: options.referenceDate, ...given })) {
      const segmented = segmentSentences(article)
      const quantified = recognizeNumbers(segmented)
      const tokenized = segmentWords(quantified, segmenter)
      const recognized = recognizeEntities(tokenized)
      const linked = linkFigures(recognized)
      const checked = checkFigures(linked)
      appendTables(tables, recordArticle(checked))
      const rules = options.debug ? explainRules(checked) : []
      for (const issue of [...checked.issues, ...rules]) issues.push(locateIssue(issue, article))
    }
    // The first article carries what was found while reading; a file without one has no other way to say it.
    if (tables.documents.length === 0) for (const issue of source.issues) issues.push({ ...issue, path, ordinal: null })
    return { tables, issues }
  }
}

const encode = (text = ''): Uint8Array => new TextEncoder().encode(text)
