import { bareName } from '../model/bare-name.ts'
import type { Figure, Mention, Recognized, Sentence } from '../model/layers.ts'
import { operandOf } from '../model/operand.ts'
import { indexAfter } from '../model/span.ts'
import { type Memory, nameOf } from './memory.ts'
import { isOf } from './moved.ts'

/** The figures of an article and where they stand; what costs time is looked up when it is asked for. */
export interface Page {
  readonly figures: readonly Figure[]
  readonly sentences: readonly Sentence[]
  readonly mentions: readonly Mention[]
  readonly plain: string
  /** Index into `sentences` of a figure. */
  readonly sentenceOf: (figure: number) => number
  /** Index into the blocks of the article of a figure. */
  readonly blockOf: (figure: number) => number
  /** What a figure measures, without the marks that vary (的, quotes, spaces). */
  readonly nameOf: (figure: number) => string
  /** Figures that others started from: 由[8元]升至10元. */
  readonly starts: ReadonlySet<number>
  /** Whether a change may be one of what a level is of, as far as the words of its clause say. */
  readonly isOf: (change: number, level: number) => boolean
}

/** What a page is made of. */
export type Laid = Pick<Recognized, 'article' | 'sentences' | 'mentions'>

/** What was found on it. */
export type Found = Pick<Memory, 'moved'> & { readonly figures: readonly Figure[] }

export function layOut({ article, sentences, mentions }: Laid, { figures, moved }: Found): Page {
  const names: string[] = []
  const sentenceOf = (figure: number): number => indexAfter(sentences, figures[figure]!.start)
  return {
    figures,
    sentences,
    mentions,
    plain: article.plain,
    sentenceOf,
    blockOf: figure => sentences[sentenceOf(figure)]?.block ?? -1,
    nameOf: figure => (names[figure] ??= bareName(nameOf(figures[figure]!))),
    starts: new Set(figures.flatMap(it => operandOf(it, 'base')?.figure ?? [])),
    isOf: (change, level) => isOf(moved.get(change) ?? null, figures[change]!, figures[level]!),
  }
}
