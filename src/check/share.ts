import type { Claim, Rule } from './claim.ts'
import { RATIO } from './formulas.ts'
import { impliedWhole, isOneDigitFrom } from './misprint.ts'
import { partOf, wholesOf } from './share-operands.ts'
import { isSameUnit } from './units.ts'
import { verdict } from './verdict.ts'
import type { Worksheet } from './worksheet.ts'

/** A share with its part and the amounts that may be its whole. */
interface Pair {
  readonly share: number
  readonly part: number
  /** Whether the part is of the share's own measure. */
  readonly ground: Claim['ground']
  readonly wholes: readonly Claim[]
}

/** So many shares of one whole that agree on its size prove which amount it is. */
const PROOF = 2
/** So many shares that agree with each other show that the whole itself is misprinted. */
const PROOF_AGAINST_WHOLE = 3

/**
 * part ÷ whole = share
 *
 *     选举产生了2296名代表。…… 第一线党员771名，占33.6%
 *               ^whole                  ^part   ^share
 */
export const shareClaims: Rule = sheet => [...groupsOf(sheet).values()].flatMap(group => groupClaims(sheet, group))

/** Shares of the same whole, by its name and the unit of their parts. */
function groupsOf(sheet: Worksheet): Map<string, Pair[]> {
  const groups = new Map<string, Pair[]>()
  sheet.figures.forEach((figure, share) => {
    if (figure.relation !== 'share') return
    const part = partOf(sheet, share)
    if (part === null) return
    const wholes = wholesOf(sheet, share, part.index).map(({ index, ground }) =>
      claim(part.index, index, share, part.ground === 'supposed' ? 'supposed' : ground),
    )
    const key = `${figure.whole ?? sheet.blockOf[share]} ${sheet.figures[part.index]!.unitCode}`
    const pair = { share, part: part.index, ground: part.ground, wholes }
    const group = groups.get(key)
    if (group) group.push(pair)
    else groups.set(key, [pair])
  })
  return groups
}

function groupClaims(sheet: Worksheet, group: readonly Pair[]): Claim[] {
  const common = provenWhole(sheet, group) ?? misprintedWhole(sheet, group)
  return group.flatMap(({ part, share, ground, wholes }) => {
    const isClaimed = wholes.some(it => it.operands[1] === common && it.ground === ground)
    return common === null || isClaimed ? wholes : [claim(part, common, share, ground), ...wholes]
  })
}

/** The amount that makes most of the shares come out, two at least. */
function provenWhole(sheet: Worksheet, group: readonly Pair[]): number | null {
  const votes = new Map<number, number>()
  for (const { wholes } of group) {
    for (const it of wholes) {
      if (verdict(sheet, it)?.status !== 'consistent') continue
      const whole = it.operands[1]!
      votes.set(whole, (votes.get(whole) ?? 0) + 1)
    }
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1])
  return best && best[1] >= PROOF ? best[0] : null
}

/** Where the shares agree on a whole that no amount states: the one amount that a single wrong digit keeps from it. */
function misprintedWhole(sheet: Worksheet, group: readonly Pair[]): number | null {
  if (group.length < PROOF_AGAINST_WHOLE) return null
  const implied = impliedWhole(sheet, group)
  if (!implied) return null
  const first = sheet.figures[group[0]!.part]!
  const suspects = sheet.figures.flatMap((figure, index) =>
    figure.relation === 'level' && isSameUnit(figure, first) && isOneDigitFrom(figure, implied) ? [index] : [],
  )
  return suspects.length === 1 ? suspects[0]! : null
}

const claim = (part: number, whole: number, share: number, ground: Claim['ground']): Claim => ({
  kind: 'share',
  formula: RATIO,
  operands: [part, whole],
  stated: share,
  ground,
})
