import type { Figure } from '../model/layers.ts'
import { isAmount } from '../model/operand.ts'

/** Ratios times this are in the unit of the figure: 0.336 is 33.6%. */
export function ratioScale({ unitCode }: Figure): number {
  if (unitCode.startsWith('%')) return 100
  if (unitCode.startsWith('[ppth]')) return 1000
  if (unitCode === 'bp') return 10000
  return 1
}

/** Means, rates and prices of parts do not add up. */
const NOT_ADDITIVE = /均|率|比|指数|价格|单价|中位数/

/** Whether a figure is an amount that may be added to others of its unit. */
export const isAdditive = (figure: Figure, measure: string): boolean =>
  isAmount(figure) && Number(figure.value) > 0 && !NOT_ADDITIVE.test(measure)

/** Whether a figure may be an item of a total that says which ones it takes: also a loss, −30万元, and nothing, and an amount of change. */
export const isItem = (figure: Figure, measure: string): boolean =>
  (isAmount(figure) || isMoved(figure)) && figure.value !== null && !NOT_ADDITIVE.test(measure)

/** Whether a figure is an amount that something went up or down by. */
const isMoved = ({ relation, dimension, per }: Figure): boolean =>
  relation === 'change' && per === null && !/^(?:percent|percentage_point|multiple)$/.test(dimension)
