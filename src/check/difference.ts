import { BALANCES } from '../lexicon/balances.ts'
import type { Claim, Rule } from './claim.ts'
import { DIFFERENCE } from './formulas.ts'
import { kinOf } from './kin.ts'

/**
 * incoming − outgoing = surplus, outgoing − incoming = deficit
 *
 *     货物贸易顺差2933亿美元。其中，货物贸易出口15264亿美元，进口12332亿美元
 *             ^surplus                      ^incoming           ^outgoing
 */
export const differenceClaims: Rule = sheet =>
  BALANCES.flatMap(({ incoming, outgoing, surplus, deficit }) =>
    kinOf(sheet, [surplus, deficit, incoming, outgoing]).flatMap(([left, missing, earned, spent]) => {
      if (earned === undefined || spent === undefined) return []
      if (left !== undefined) return [claim(earned, spent, left)]
      if (missing !== undefined) return [claim(spent, earned, missing)]
      return []
    }),
  )

const claim = (more: number, less: number, stated: number): Claim => ({
  kind: 'difference',
  formula: DIFFERENCE,
  operands: [more, less],
  stated,
  ground: 'asserted',
})
