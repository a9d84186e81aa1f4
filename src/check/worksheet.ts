import type { Figure, Linked } from '../model/layers.ts'
import { indexAfter } from '../model/span.ts'
import type { Interval } from './interval.ts'
import { tolerance } from './tolerance.ts'

/** An article laid out for reckoning: where each figure stands, what it measures and what its digits allow. */
export interface Worksheet {
  readonly figures: readonly Figure[]
  /** Folded text of the article. */
  readonly plain: string
  /** Index into `sentences` for each figure. */
  readonly sentenceOf: readonly number[]
  /** Index into `blocks` for each figure. */
  readonly blockOf: readonly number[]
  /** Entity and property of each figure, joined and without the marks that vary (的, quotes, spaces). */
  readonly measureOf: readonly string[]
  /** What the printed digits allow, by index of the figure. */
  readonly toleranceOf: (figure: number) => Interval
  /** Folded text of a figure, as printed. */
  readonly printed: (figure: number) => string
  /** Folded text from the end of one figure to the start of a later one. */
  readonly between: (first: number, second: number) => string
}

export function layOut({ article: { plain }, sentences, figures }: Linked): Worksheet {
  const sentenceOf = figures.map(figure => indexAfter(sentences, figure.start))
  const tolerances: Interval[] = []
  const printed = (figure: number): string => plain.slice(figures[figure]!.start, figures[figure]!.end)
  return {
    figures,
    plain,
    sentenceOf,
    blockOf: sentenceOf.map(sentence => sentences[sentence]?.block ?? -1),
    measureOf: figures.map(measure),
    toleranceOf: figure => (tolerances[figure] ??= tolerance(figures[figure]!, printed(figure))),
    printed,
    between: (first, second) => plain.slice(figures[first]!.end, figures[second]!.start),
  }
}

const measure = ({ entity, property }: Figure): string => {
  const joined = (entity ?? '') + (property ?? '')
  return joined.replace(/[的“”‘’"'\s]/g, '')
}
