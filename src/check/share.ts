import { isSameUnit } from '../model/same-unit.ts'
import { type Claim, gradeOf, type Rule } from './claim.ts'
import { evaluate } from './evaluate.ts'
import { RATIO } from './formulas.ts'
import { meets } from './interval.ts'
import { impliedWhole, isOneDigitFrom } from './misprint.ts'
import { proportionClaims } from './proportion.ts'
import { isNameOf, partOf, wholesOf } from './share-operands.ts'
import { ratioScale } from './units.ts'
import { verdict } from './verdict.ts'
import type { Worksheet } from './worksheet.ts'

/** A share with its part and the amounts that may be its whole. */
interface Pair {
  readonly share: number
  readonly part: number
  /** Whether the part is of the share's own measure. */
  readonly isNamed: boolean
  readonly wholes: readonly Claim[]
}

/** The shares that each amount makes come out. */
type Proofs = ReadonlyMap<number, number[]>

/** Ratios this close to a share, as a part of themselves, may be what it means. */
const NEARLY = 0.1
/** So many proven wholes, those with the most shares, are tried on every other share. */
const MOST_PROVEN = 24
const byProofs = ([a, of]: [number, number[]], [b, than]: [number, number[]]): number =>
  than.length - of.length || a - b
/** How many figures away from a share another one tells whether both have one whole. */
const REACH_OF_KIN = 6
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
export const shareClaims: Rule = sheet => {
  const pairs = pairsOf(sheet)
  const proofs = proofsOf(sheet, pairs)
  const proven = [...proofs]
    .filter(([, shares]) => shares.length >= PROOF)
    .sort(byProofs)
    .slice(0, MOST_PROVEN)
  const pairOf = new Map(pairs.map(it => [it.share, it]))
  return groupsOf(sheet, pairs).flatMap(group => {
    const common = provenWhole(group, proofs) ?? misprintedWhole(sheet, group)
    const claims = group
      .flatMap(pair => claimsOf(sheet, pair, common, proofs, proven))
      .filter(it => !isOfAnotherWhole(sheet, it, pairOf))
    return common === null ? [...claims, ...proportionClaims(sheet, group)] : claims
  })
}

/**
 * Whether a share beside one that does not come out has the same whole by the size that both imply: 48例，占68.6%，其中18例，占25.7%
 * are both of 70. A whole that a single wrong digit keeps from that size is meant all the same.
 */
function isOfAnotherWhole(sheet: Worksheet, it: Claim, pairOf: ReadonlyMap<number, Pair>): boolean {
  if (it.grade === 'searched' || verdict(sheet, it)?.status !== 'inconsistent') return false
  const [part, whole] = it.operands
  for (let other = it.stated - REACH_OF_KIN; other <= it.stated + REACH_OF_KIN; other++) {
    const pair = pairOf.get(other)
    if (pair === undefined || other === it.stated) continue
    const implied = impliedWhole(sheet, [{ part: part!, share: it.stated }, pair])
    if (implied === null || isOneDigitFrom(sheet.figures[whole!]!, implied)) continue
    // where the other comes out with this whole, it speaks for it
    const own = claim(sheet, pair, whole!, true)
    if (!meets(evaluate(sheet, own, sheet.toleranceOf), sheet.toleranceOf(other))) return true
  }
  return false
}

/** A share held to the common whole of its group, to the wholes that it may mean, and to those that others prove. */
function claimsOf(
  sheet: Worksheet,
  pair: Pair,
  common: number | null,
  proofs: Proofs,
  proven: readonly [number, number[]][],
): Claim[] {
  const claims = new Map(pair.wholes.map(it => [it.operands[1]!, it]))
  for (const [whole] of proven) {
    const isCandidate = whole !== pair.part && isSameUnit(sheet.figures[whole]!, sheet.figures[pair.part]!)
    if (!isCandidate) continue
    const known = claims.get(whole)
    const it = isProven(sheet, pair, whole, proofs) ? claim(sheet, pair, whole, pair.isNamed) : known
    if (it !== undefined && it.grade !== 'searched') claims.set(whole, it)
    else if (known === undefined) {
      const searched = claim(sheet, pair, whole, false)
      if (comesNear(sheet, searched)) claims.set(whole, searched)
    }
  }
  if (common !== null) claims.set(common, claim(sheet, pair, common, pair.isNamed))
  return [...claims.values()]
}

function pairsOf(sheet: Worksheet): Pair[] {
  return sheet.figures.flatMap((figure, share) => {
    const part = figure.relation === 'share' ? partOf(sheet, share) : null
    if (part === null) return []
    const pair = { share, part: part.index, isNamed: part.isNamed }
    const wholes = wholesOf(sheet, share, part.index)
      .map(({ index, isNamed }) => claim(sheet, pair, index, part.isNamed && isNamed))
      .filter(it => it.grade !== 'searched' || comesNear(sheet, it))
    return [{ ...pair, wholes }]
  })
}

/** Whether a ratio is worth an exact look; the judge decides. */
function comesNear({ figures }: Worksheet, { operands, stated }: Claim): boolean {
  const [part, whole] = operands.map(operand => Number(figures[operand]!.value))
  const ratio = (part! / whole!) * ratioScale(figures[stated]!)
  return Math.abs(ratio - Number(figures[stated]!.value)) <= NEARLY * ratio
}

function proofsOf(sheet: Worksheet, pairs: readonly Pair[]): Proofs {
  const proofs = new Map<number, number[]>()
  for (const it of pairs.flatMap(pair => pair.wholes)) {
    if (verdict(sheet, it)?.status !== 'consistent') continue
    const whole = it.operands[1]!
    const shares = proofs.get(whole)
    if (shares) shares.push(it.stated)
    else proofs.set(whole, [it.stated])
  }
  return proofs
}

/** Whether other shares prove a whole, and the share means it: by name, or beside them without one. */
function isProven(sheet: Worksheet, { share }: Pair, whole: number, proofs: Proofs): boolean {
  const others = proofs.get(whole)?.filter(it => it !== share) ?? []
  if (others.length < PROOF || !isNameOf(sheet, share, whole)) return false
  const isNamed = sheet.figures[share]!.whole !== null && !sheet.figures[share]!.implied.includes('whole')
  return isNamed || others.some(it => sheet.blockOf[it] === sheet.blockOf[share])
}

/** Pairs whose shares are of the same whole, by its name and the unit of the parts. */
function groupsOf({ figures, blockOf }: Worksheet, pairs: readonly Pair[]): Pair[][] {
  const groups = new Map<string, Pair[]>()
  for (const pair of pairs) {
    const key = `${figures[pair.share]!.whole ?? blockOf[pair.share]} ${figures[pair.part]!.unitCode}`
    const group = groups.get(key)
    if (group) group.push(pair)
    else groups.set(key, [pair])
  }
  return [...groups.values()]
}

/** The amount that makes most shares of a group come out, two at least. */
function provenWhole(group: readonly Pair[], proofs: Proofs): number | null {
  const shares = new Set(group.map(({ share }) => share))
  const wholes = group.flatMap(pair => pair.wholes.map(({ operands }) => operands[1]!))
  let best: number | null = null
  let most = PROOF - 1
  for (const whole of new Set(wholes)) {
    const proof = proofs.get(whole)?.filter(share => shares.has(share)).length ?? 0
    if (proof > most) [best, most] = [whole, proof]
  }
  return best
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

const claim = (
  sheet: Worksheet,
  { share, part }: Pick<Pair, 'share' | 'part'>,
  whole: number,
  isNamed: boolean,
): Claim => ({
  kind: 'share',
  formula: RATIO,
  operands: [part, whole],
  stated: share,
  grade: isNamed ? gradeOf(sheet, [part, whole, share]) : 'searched',
})
