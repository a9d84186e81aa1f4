import { BALANCES } from '../lexicon/balances.ts'
import { type Claim, gradeOf, type Rule } from './claim.ts'
import { DIFFERENCE } from './formulas.ts'
import { isNear, kinOf, nearest } from './kin.ts'
import type { Worksheet } from './worksheet.ts'

/**
 * incoming − outgoing = surplus, outgoing − incoming = deficit
 *
 *     货物贸易顺差2933亿美元。其中，货物贸易出口15264亿美元，进口12332亿美元
 *             ^surplus                      ^incoming           ^outgoing
 */
export const differenceClaims: Rule = sheet =>
  BALANCES.flatMap(({ incoming, outgoing, surplus, deficit }) =>
    kinOf(sheet, [surplus, deficit, incoming, outgoing], [incoming, outgoing]).flatMap(
      ([left, missing, earned, spent]) => [
        ...claims(sheet, earned!, spent!, left!),
        ...claims(sheet, spent!, earned!, missing!),
      ],
    ),
  )

function claims(sheet: Worksheet, more: readonly number[], less: readonly number[], rest: readonly number[]): Claim[] {
  if (!more.length || !less.length) return []
  return rest.flatMap(stated => {
    const operands = [nearest(more, stated), nearest(less, stated)]
    const grade = isNear(sheet, operands, stated) ? gradeOf(sheet, [...operands, stated]) : 'searched'
    return [{ kind: 'difference', formula: DIFFERENCE, operands, stated, grade }]
  })
}
