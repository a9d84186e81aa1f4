import type { Span } from './span.ts'

export type CandidateKind = 'time' | 'quantity' | 'name' | 'code' | 'ordinal' | 'enumerator' | 'article' | 'idiom'

/**
 * A reading that a recogniser proposes for a stretch of text. Recognisers only propose;
 * `resolveOverlaps` alone decides: the longest first, then the earliest, then the highest `priority`.
 */
export interface Candidate extends Span {
  readonly kind: CandidateKind
  /** Name of the rule that proposed it, for `--debug`. */
  readonly rule: string
  /** Decides between readings of the very same length and start; see `PRIORITY`. */
  readonly priority: number
}

/**
 * Usual priorities. They only speak between candidates with the same span: 四川 is a name before it is four of something,
 * 近三年来 (time) is longer than 三年 (quantity) and wins without them.
 * A time that can only be a time (2021年, 5月) outranks a duration; one that could measure as well (三年) must not be proposed,
 * or be proposed with `TIME_WEAK`.
 */
export const PRIORITY = {
  TIME_WEAK: 5,
  QUANTITY: 10,
  /** Enumerators, articles, ordinals, codes: decided by their surroundings. */
  FORM: 25,
  /** Fixed words of the lexicon. */
  NAME: 30,
  /** Proposed only where the whole surroundings say so: 23号 in 检方23号说 is no code, 今明两天 and 第二天 no idiom. */
  TIME: 35,
  /** A number that fills a cell of values in a table. */
  CELL: 40,
} as const
