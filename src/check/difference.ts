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
    const isAll = !CARRIED_OVER.test(wordsAround(sheet, [...operands, stated]))
    const grade = isAll && isNear(sheet, operands, stated) ? gradeOf(sheet, [...operands, stated]) : 'searched'
    return [{ kind: 'difference', frame: 'balance', formula: DIFFERENCE, operands, stated, grade }]
  })
}

/** What comes in or goes out besides. */
const CARRIED_OVER = /结转|滚存|调[入出]|上解|转移支付|补助|历年/

function wordsAround({ plain, figures }: Worksheet, all: readonly number[]): string {
  const [first, last] = [Math.min(...all), Math.max(...all)]
  return plain.slice(figures[first]!.start, figures[last]!.end)
}
