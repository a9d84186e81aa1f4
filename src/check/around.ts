import type { CheckFrame, Grade } from '../model/layers.ts'
import { isAmount } from '../model/operand.ts'
import type { Claim } from './claim.ts'
import type { Worksheet } from './worksheet.ts'

/** How many figures away from a mean its total and its count may stand. */
const REACH = 5

/** Amounts near a figure in its paragraph, itself left out. */
export function amountsAround(sheet: Worksheet, index: number): number[] {
  return figuresAround(sheet, index).filter(it => isAmount(sheet.figures[it]!))
}

/** All figures near one in its paragraph. */
export function figuresAround({ figures, blockOf }: Worksheet, index: number): number[] {
  const found: number[] = []
  for (let other = Math.max(0, index - REACH); other <= index + REACH && other < figures.length; other++)
    if (other !== index && blockOf[other] === blockOf[index]) found.push(other)
  return found
}

/** What follows a figure in its sentence, as far as `reach`. */
export const textAfter = ({ plain, figures }: Worksheet, figure: number, reach: number): string =>
  /^[^。！？\n]*/.exec(plain.slice(figures[figure]!.end, figures[figure]!.end + reach))![0]

/** That a total and a number make a mean, or a price and a quantity a total. */
export const perUnitClaim = (
  operands: readonly number[],
  stated: number,
  formula: Claim['formula'],
  grade: Grade = 'searched',
  frame: CheckFrame = 'mean',
): Claim => ({ kind: 'per_unit', frame, formula, operands, stated, grade })
