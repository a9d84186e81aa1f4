import type { Recognized } from '../../model/layers.ts'
import type { Span } from '../../model/span.ts'
import type { Adjuncts } from '../candidates/adjuncts.ts'
import type { Parsed } from '../clause/clauses.ts'
import type { WordFacts } from '../clause/word-facts.ts'

/** A measure decided before: what the next amounts may go on with. */
export interface Decided {
  readonly parsed: Parsed
  /** Index of its token. */
  readonly token: number
  readonly relation: string
  readonly unitCode: string
  readonly dimension: string
  readonly text: string
  readonly spans: readonly Span[]
  /** How many of its first stretches name its owner; 0 where no owner is told from a property. */
  readonly owned: number
  readonly kind: string
  /** Its last word. */
  readonly tail: WordFacts | null
  /** Index of its quantity. */
  readonly quantity: number
  /** Of a share: the whole it was given. */
  readonly whole: { readonly text: string; readonly spans: readonly Span[] } | null
}

export interface Setting {
  readonly doc: Recognized
  readonly parsed: Parsed
  /** A sentence before; null where there is none. */
  readonly sentenceBefore: (distance: number) => Parsed | null
  /** The times and places that this sentence, or one of those before, names. */
  readonly adjunctsOf: (parsed: Parsed) => Adjuncts
  /** Index of the amount's token. */
  readonly at: number
  readonly history: readonly Decided[]
}
