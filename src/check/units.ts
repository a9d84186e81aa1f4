import type { Figure } from '../model/layers.ts'

/** Ratios times this are in the unit of the figure: 0.336 is 33.6%. */
export function ratioScale({ unitCode }: Figure): number {
  if (unitCode.startsWith('%')) return 100
  if (unitCode.startsWith('[ppth]')) return 1000
  if (unitCode === 'bp') return 10000
  return 1
}

/** How much there is, as an amount and not as a percentage. */
export const isAmount = ({ relation, dimension }: Figure): boolean =>
  relation === 'level' && dimension !== 'percent' && dimension !== 'score' && dimension !== 'rank'

/** A share, or a level in per cent: what percentage points are added to. */
export const isPercentage = ({ relation, dimension }: Figure): boolean =>
  dimension === 'percent' && (relation === 'share' || relation === 'level')

/** Means, rates and prices of parts do not add up. */
const NOT_ADDITIVE = /均|率|比|指数|价格|单价|中位数/

/** Whether a figure is an amount that may be added to others of its unit. */
export const isAdditive = (figure: Figure, measure: string): boolean =>
  isAmount(figure) && Number(figure.value) > 0 && !NOT_ADDITIVE.test(measure)
