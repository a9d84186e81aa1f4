import type { Claim } from './claim.ts'
import { PROPORTION } from './formulas.ts'
import { impliedWhole } from './misprint.ts'
import type { Worksheet } from './worksheet.ts'

/** So many shares must agree on the size of a whole that no amount states. */
const AGREEING = 3

/**
 * Shares of a whole whose size the text does not give, held to the largest of them: each part and its share imply
 * the same whole.
 *
 *     工人381名，占31.6%；农民158名，占13.1%；技术人员266名，占22.1%      158 ÷ (381 ÷ 31.6%) = 13.1%
 */
export function proportionClaims(sheet: Worksheet, pairs: readonly { part: number; share: number }[]): Claim[] {
  if (pairs.length < AGREEING || !impliedWhole(sheet, pairs)) return []
  const sizeOf = ({ share }: { share: number }): number => Number(sheet.figures[share]!.value)
  const largest = pairs.reduce((a, b) => (sizeOf(b) > sizeOf(a) ? b : a))
  return pairs
    .filter(pair => pair !== largest && !isSame(sheet, pair, largest))
    .map(({ part, share }) => ({
      kind: 'share',
      frame: 'side_by_side',
      formula: PROPORTION,
      operands: [part, largest.part, largest.share],
      stated: share,
      grade: 'searched',
    }))
}

/** The same part again proves nothing: 28843779股，占6.97%，其中流通股28843779股，占6.97%. */
const isSame = ({ figures }: Worksheet, a: { part: number }, b: { part: number }): boolean =>
  figures[a.part]!.value === figures[b.part]!.value
