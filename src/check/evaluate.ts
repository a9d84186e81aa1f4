import type { Claim } from './claim.ts'
import { type Interval, scaled } from './interval.ts'
import { ratioScale } from './units.ts'
import type { Worksheet } from './worksheet.ts'

/** The result of a claim's formula, in the unit of the stated figure; `read` says what an operand may be. */
export function evaluate(
  sheet: Worksheet,
  { formula, operands, stated }: Claim,
  read: (operand: number) => Interval,
): Interval {
  const result = formula.compute(operands.map(read))
  return formula.isRatio ? scaled(ratioScale(sheet.figures[stated]!), result) : result
}
