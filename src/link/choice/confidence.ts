import type { Confidence } from '../../model/layers.ts'
import type { Chosen } from './choices.ts'

/**
 * By how much relation and measure, and the whole of a share, must beat the next best so that they are right nine times of ten
 * on sentences of news that the weights were not fitted on: `bench/linking/confidence.ts --search`.
 */
const MEASURE_MARGIN = 176
const RELATION_MARGIN = 224
const WHOLE_MARGIN = 112

interface Margins {
  readonly relation: Pick<Chosen['relation'], 'margin'>
  readonly measure: Pick<Chosen['measure'], 'margin'>
  readonly whole: Pick<NonNullable<Chosen['whole']>, 'margin'> | null
}

/** How far relation, measure and whole can be trusted, by the margins of their choices. */
export const confidenceOf = ({ relation, measure, whole }: Margins): Confidence =>
  relation.margin >= RELATION_MARGIN &&
  measure.margin >= MEASURE_MARGIN &&
  (whole === null || whole.margin >= WHOLE_MARGIN)
    ? 'high'
    : 'low'
