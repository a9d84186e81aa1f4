import type { Confidence } from '../../model/layers.ts'
import type { Chosen } from './choices.ts'

/**
 * By how much relation and measure must beat the next best so that both are right nine times of ten on sentences of news that
 * the weights were not fitted on: `bench/linking/confidence.ts --search`.
 */
const MEASURE_MARGIN = 176
const RELATION_MARGIN = 224

interface Margins {
  readonly relation: Pick<Chosen['relation'], 'margin'>
  readonly measure: Pick<Chosen['measure'], 'margin'>
}

/** How far relation and measure can be trusted, by the margins of their choices. */
export const confidenceOf = ({ relation, measure }: Margins): Confidence =>
  relation.margin >= RELATION_MARGIN && measure.margin >= MEASURE_MARGIN ? 'high' : 'low'
