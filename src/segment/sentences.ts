import { NumeralClass, numeralTable } from '../lexicon/numerals.ts'
import type { Article, Block } from '../model/article.ts'
import type { Segmented, Sentence } from '../model/layers.ts'
import type { Span } from '../model/span.ts'
import { isBoundary } from './boundaries.ts'
import { isDigit, Mark, marks } from './characters.ts'

/** How far a bracket or title may reach and still keep its sentences together, in UTF-16 units. */
const bracketReach = 200

/** UTF-16 units after which a sentence that does not end is cut at the next comma or blank: linking holds one whole. */
const longestSentence = 10_000

/**
 * Cuts every block into sentences and clauses, in one pass.
 *
 * ```text
 * 全年增长5.2%，其中一季度4.5%。“好。”他说。
 * ^^^^^^^^^^^^^ ^^^^^^^^^^^^^^ ^^^^^^^^^^      two sentences; the first has two clauses
 * ```
 */
export function segmentSentences(article: Article): Segmented {
  const sentences: Sentence[] = []
  for (let i = 0; i < article.blocks.length; i++) segmentBlock(article.plain, article.blocks[i]!, i, sentences)
  return { article, sentences, issues: article.issues }
}

function segmentBlock(text: string, block: Block, index: number, sentences: Sentence[]): void {
  const table = marks()
  const limit = block.end
  let start = skipBlanks(text, block.start, limit)
  let pauses: number[] = []
  let bracketStart = -1
  let bracketEnd = -1
  let quoteOpen = false
  const finish = (end: number): void => {
    const trimmed = trimEnd(text, start, end)
    if (trimmed > start) sentences.push({ start, end: trimmed, block: index, clauses: tile(start, trimmed, pauses) })
    start = skipBlanks(text, end, limit)
    pauses = []
    quoteOpen = false
  }
  for (let at = start; at < limit; at++) {
    const code = text.charCodeAt(at)
    if (at - start >= longestSentence && block.kind !== 'table_row' && separates(text, at)) {
      finish(at + 1)
      at = Math.max(start, at + 1) - 1
      continue
    }
    if (code === 0x22) quoteOpen = !quoteOpen
    switch (table[code]) {
      case Mark.open:
        if (at > bracketEnd) {
          bracketStart = at
          bracketEnd = findCloser(text, at, limit)
        }
        break
      case Mark.pause:
        if (!isInsideNumber(text, at)) {
          const end = skipClosers(text, at + 1, limit, false)
          pauses.push(end)
          at = end - 1
        }
        break
      case Mark.stop:
      case Mark.ellipsis:
      case Mark.dot: {
        if (block.kind === 'table_row') break
        const last = lastOfRun(text, at, limit)
        const end = skipNote(text, skipClosers(text, last + 1, limit, quoteOpen), limit)
        if (isBoundary({ text, start, mark: at, last, end, limit, bracketStart, bracketEnd })) {
          finish(end)
          at = Math.max(start, end) - 1
        } else at = last
      }
    }
  }
  finish(limit)
}

/** The closer of a round, square or title bracket within reach; -1 for a quotation, or where none closes it. */
function findCloser(text: string, open: number, limit: number): number {
  const closer = closers[text[open]!]
  if (closer === undefined) return -1
  const end = Math.min(limit, open + bracketReach)
  for (let i = open + 1; i < end; i++) if (text[i] === closer) return i
  return -1
}

const closers: Readonly<Record<string, string>> = {
  '（': '）',
  '(': ')',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '〔': '〕',
  '[': ']',
}

/** 1,260 and 9:30 and 3：1: a pause between digits; a full-width comma needs three digits behind it. */
function isInsideNumber(text: string, at: number): boolean {
  if (!isDigit(text.charCodeAt(at - 1)) || !isDigit(text.charCodeAt(at + 1))) return false
  if (text[at] !== '，') return true
  return isDigit(text.charCodeAt(at + 2)) && isDigit(text.charCodeAt(at + 3)) && !isDigit(text.charCodeAt(at + 4))
}

/** Whether a list or a clause ends at a character: a pause outside a number, 、 but in 三、四百, a blank beside no number as in 3 万元. */
function separates(text: string, at: number): boolean {
  const mark = marks()[text.charCodeAt(at)]
  if (mark === Mark.pause) return !isInsideNumber(text, at)
  const [isAfter, isBefore] = [isNumeral(text.charCodeAt(at - 1)), isNumeral(text.charCodeAt(at + 1))]
  return mark === Mark.blank ? !isAfter && !isBefore : text[at] === '、' && !(isAfter && isBefore)
}

function isNumeral(code: number): boolean {
  const found = numeralTable().classes[code]!
  return found !== NumeralClass.None && found !== NumeralClass.Joiner
}

/** The last of the stops, ellipses and points that stand together: ……。 and ？！ */
function lastOfRun(text: string, at: number, limit: number): number {
  const table = marks()
  let last = at
  while (last + 1 < limit) {
    const mark = table[text.charCodeAt(last + 1)]!
    if (mark < Mark.stop || mark > Mark.dot || beginsFraction(text, last + 1)) break
    last++
  }
  return last
}

/** The point of 。.7米 is of the number after it; of two points none is. */
const beginsFraction = (text: string, at: number): boolean =>
  text[at] === '.' && text[at - 1] !== '.' && isDigit(text.charCodeAt(at + 1))

/** Past the closing quotes and brackets; a straight quote closes only where one is open. */
function skipClosers(text: string, from: number, limit: number, quoteOpen: boolean): number {
  const table = marks()
  let at = from
  while (at < limit) {
    const code = text.charCodeAt(at)
    if (table[code] !== Mark.close && !(code === 0x22 && quoteOpen)) break
    at++
  }
  return at
}

/** Past a note mark: [2], ③. */
function skipNote(text: string, at: number, limit: number): number {
  const code = text.charCodeAt(at)
  if (code >= 0x2460 && code <= 0x2473 && at < limit) return at + 1
  if (code !== 0x5b) return at
  let end = at + 1
  while (end < limit && end < at + 4 && isDigit(text.charCodeAt(end))) end++
  return end > at + 1 && text[end] === ']' && end < limit ? end + 1 : at
}

function skipBlanks(text: string, from: number, limit: number): number {
  const table = marks()
  let at = from
  while (at < limit && table[text.charCodeAt(at)] === Mark.blank) at++
  return at
}

function trimEnd(text: string, start: number, from: number): number {
  const table = marks()
  let end = from
  while (end > start && table[text.charCodeAt(end - 1)] === Mark.blank) end--
  return end
}

/** Clauses from the ends of the pauses: they tile the sentence. */
function tile(start: number, end: number, pauses: readonly number[]): Span[] {
  if (pauses.length === 0) return [{ start, end }]
  const clauses: Span[] = []
  let from = start
  for (const pause of pauses) {
    if (pause >= end) break
    clauses.push({ start: from, end: pause })
    from = pause
  }
  clauses.push({ start: from, end })
  return clauses
}
