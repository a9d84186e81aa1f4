import { Big } from 'big.js'
import type { Check } from '../model/layers.ts'
import type { Claim } from './claim.ts'
import { writeEquation } from './equation.ts'
import { evaluate } from './evaluate.ts'
import { likelyMisprint } from './misprint.ts'
import { printedValue } from './tolerance.ts'
import { verdict } from './verdict.ts'
import type { Worksheet } from './worksheet.ts'

/** The check that a claim comes to; null when its digits decide nothing. */
export function judge(sheet: Worksheet, claim: Claim): Check | null {
  const { value } = sheet.figures[claim.stated]!
  const found = value === null ? null : verdict(sheet, claim)
  if (value === null || !found) return null
  const { status, computed } = found
  const exact = evaluate(sheet, claim, operand => printedValue(sheet.figures[operand]!))
  return {
    kind: claim.kind,
    frame: claim.frame,
    status,
    grade: claim.grade,
    figures: [...claim.operands, claim.stated],
    equation: writeEquation(sheet, claim, exact, status),
    stated: value,
    likely: status === 'inconsistent' ? likelyMisprint(sheet, claim, computed) : null,
    computedLower: written(computed.lower!),
    computedUpper: written(computed.upper!),
  }
}

/** At most twelve significant digits, no exponent. */
const written = (value: Big): string => new Big(value.toPrecision(12)).toFixed()
