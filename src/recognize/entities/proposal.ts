import type { EntityType } from '../../model/layers.ts'
import type { Span } from '../../model/span.ts'

/** A stretch that may be a name. */
export interface Proposal extends Span {
  readonly type: EntityType
  readonly rule: string
  /** Higher wins where two cross, before length does. */
  readonly priority: number
}

/** How sure the mark of a name is. */
export const Priority = {
  /** An unmarked name found by shape alone. */
  shape: 1,
  /** A name of the lexicon, an ending, a title beside a person. */
  usual: 2,
  /** Title marks, quotation marks with their noun. */
  marked: 3,
} as const
