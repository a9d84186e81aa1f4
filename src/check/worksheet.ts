import type { Block } from '../model/article.ts'
import { bareName } from '../model/bare-name.ts'
import { headersOf } from '../model/grid.ts'
import type { Figure, Linked, Sentence } from '../model/layers.ts'
import { operandOf } from '../model/operand.ts'
import { covers, indexAfter, type Span, slice } from '../model/span.ts'
import type { Interval } from './interval.ts'
import { tolerance } from './tolerance.ts'

/** An article laid out for reckoning: where each figure stands, what it measures and what its digits allow. */
export interface Worksheet {
  readonly figures: readonly Figure[]
  /** Folded text of the article. */
  readonly plain: string
  /** Index into `sentences` for each figure. */
  readonly sentenceOf: readonly number[]
  /** Where the sentence of a figure begins. */
  readonly sentenceStart: (figure: number) => number
  /** What stands before a figure in its clause, as far as it is looked at. */
  readonly clauseBefore: (figure: number) => string
  /** What follows a figure in its clause, as far as it is looked at. */
  readonly clauseAfter: (figure: number) => string
  /** First sentence of the passage of each figure: a sentence with what 其中, 分产业看 … says of it after. */
  readonly passageOf: readonly number[]
  /** Index into `blocks` for each figure. */
  readonly blockOf: readonly number[]
  /** The table column of a figure, by table and column; null outside tables. */
  readonly columnOf: (figure: number) => string | null
  /** Folded header of the table column a figure stands in; empty where it has none. */
  readonly columnHead: (figure: number) => string
  /** Folded title of the table a figure stands in; empty where it has none. */
  readonly tableTitle: (figure: number) => string
  /** Whether others are set against a figure, or started from it: it is of another time than they are. */
  readonly isBase: (figure: number) => boolean
  /** Whether a figure stands in a title or heading. */
  readonly isHeadline: (figure: number) => boolean
  /** Whether a figure stands in an item of a list. */
  readonly isItem: (figure: number) => boolean
  /** Folded text of the block a figure stands in. */
  readonly blockText: (figure: number) => string
  /** Entity and property of each figure, joined and without the marks that vary (的, quotes, spaces). */
  readonly measureOf: readonly string[]
  /** All of `measureOf`, one a line: to see at a glance whether a word is among them. */
  readonly measures: string
  /** What the printed digits allow, by index of the figure. */
  readonly toleranceOf: (figure: number) => Interval
  /** Folded text of a figure, as printed. */
  readonly printed: (figure: number) => string
  /** Folded text from the end of one figure to the start of a later one. */
  readonly between: (first: number, second: number) => string
}

const HEADLINES: ReadonlySet<string> = new Set(['title', 'subtitle', 'heading'])
/** What sorts a total out: 分产业看, 按消费形态分. */
export const SORTED = '分[^，。；]{1,8}看|按[^，。；]{1,10}分'
/** How a sentence begins that takes the one before it apart. */
const CONTINUATION = new RegExp(`^\\s*(?:其中|${SORTED})`)
/** Longest beginning of a sentence that is looked at. */
const BEGINNING = 16

const CLAUSE = /[^，,；;：:。！？—\n]*$/
const AFTER = /^[^，,；;：:。！？—\n]*/
const LONGEST_CLAUSE = 40

/** What has more digits measures nothing, and would be slow to reckon with. */
const MOST_DIGITS = 40

/** A figure, without its value where that is too long. */
const reckonable = (figure: Figure): Figure =>
  [figure.value, figure.lower, figure.upper].some(number => (number?.length ?? 0) > MOST_DIGITS)
    ? { ...figure, value: null, lower: null, upper: null }
    : figure

/** Whether any part of what a figure measures was said outside its clause. */
export const isCarried = ({ implied }: Figure): boolean => implied.includes('entity') || implied.includes('property')

export function layOut({ article, sentences, figures }: Linked): Worksheet {
  const { plain, blocks, grids } = article
  const heads = new Map<number, string[]>()
  const headsOf = (grid: number): string[] => {
    const known =
      heads.get(grid) ?? headersOf(article, grids[grid]!).map(it => it.map(cell => slice(plain, cell)).join(''))
    heads.set(grid, known)
    return known
  }
  const sentenceOf = figures.map(figure => indexAfter(sentences, figure.start))
  const measureOf = figures.map(measure)
  const blockOf = sentenceOf.map(sentence => sentences[sentence]?.block ?? -1)
  const tolerances: Interval[] = []
  const bases = new Set(figures.flatMap(it => operandOf(it, 'base')?.figure ?? []))
  const printed = (figure: number): string => plain.slice(figures[figure]!.start, figures[figure]!.end)
  return {
    figures: figures.map(reckonable),
    plain,
    sentenceOf,
    sentenceStart: figure => sentences[sentenceOf[figure]!]?.start ?? 0,
    clauseBefore: figure => {
      const { start } = figures[figure]!
      return CLAUSE.exec(plain.slice(Math.max(0, start - LONGEST_CLAUSE), start))![0]
    },
    clauseAfter: figure => {
      const { end } = figures[figure]!
      return AFTER.exec(plain.slice(end, end + LONGEST_CLAUSE))![0]
    },
    passageOf: passagesOf(plain, sentences, sentenceOf),
    blockOf,
    columnOf: figure => column(blocks, blockOf[figure]!, figures[figure]!),
    columnHead: figure => {
      const { grid = null, cells = [] } = blocks[blockOf[figure]!] ?? {}
      return grid === null ? '' : (headsOf(grid)[indexAfter(cells, figures[figure]!.start)] ?? '')
    },
    tableTitle: figure => {
      const grid = grids[blocks[blockOf[figure]!]?.grid ?? -1]
      const title = blocks[grid?.caption ?? -1]
      return title === undefined ? '' : slice(plain, title)
    },
    isBase: figure => bases.has(figure),
    isHeadline: figure => HEADLINES.has(blocks[blockOf[figure]!]?.kind ?? ''),
    isItem: figure => blocks[blockOf[figure]!]?.kind === 'list_item',
    blockText: figure => slice(plain, blocks[blockOf[figure]!] ?? figures[figure]!),
    measureOf,
    measures: measureOf.join('\n'),
    toleranceOf: figure => (tolerances[figure] ??= tolerance(figures[figure]!, printed(figure))),
    printed,
    between: (first, second) => plain.slice(figures[first]!.end, figures[second]!.start),
  }
}

const measure = ({ entity, property }: Figure): string => bareName((entity ?? '') + (property ?? ''))

function passagesOf(plain: string, sentences: readonly Sentence[], sentenceOf: readonly number[]): number[] {
  let previous = -1
  let passage = -1
  return sentenceOf.map(index => {
    if (index === previous) return passage
    const sentence = sentences[index]
    const continues =
      index === previous + 1 &&
      sentence?.block === sentences[previous]?.block &&
      CONTINUATION.test(plain.slice(sentence!.start, sentence!.start + BEGINNING))
    previous = index
    if (!continues) passage = index
    return passage
  })
}

function column(blocks: readonly Block[], index: number, span: Span): string | null {
  const block = blocks[index]
  if (block === undefined || block.grid === null) return null
  const at = indexAfter(block.cells, span.start)
  const cell = block.cells[at]
  return `${block.grid}:${cell !== undefined && covers(cell, span) ? at : -1}`
}
