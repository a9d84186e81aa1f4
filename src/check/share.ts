import type { Figure, Operand } from '../model/layers.ts'
import { isAmount, operandOf } from '../model/operand.ts'
import { isSameUnit } from '../model/same-unit.ts'
import { type Claim, gradeOf, type Rule } from './claim.ts'
import { evaluate } from './evaluate.ts'
import { RATIO } from './formulas.ts'
import { type Interval, meets } from './interval.ts'
import { impliedWhole, isOneDigitFrom } from './misprint.ts'
import { proportionClaims } from './proportion.ts'
import { verdict } from './verdict.ts'
import type { Worksheet } from './worksheet.ts'

/** A share with its part, and the claim on the whole that it is linked to. */
interface Pair {
  readonly share: number
  readonly part: number
  /** Whether the share surely is of its part. */
  readonly isSaid: boolean
  readonly claim: Claim | null
}

/** How many figures away from a share another one tells whether both have one whole. */
const REACH_OF_KIN = 6
/** So many shares that agree show that the whole itself is misprinted, which stands so many figures before them at most. */
const PROOF_AGAINST_WHOLE = 3
const REACH_OF_SUSPECT = 128

/**
 * part ÷ whole = share
 *
 *     选举产生了2296名代表。…… 第一线党员771名，占33.6%
 *               ^whole                  ^part   ^share
 */
export const shareClaims: Rule = sheet => {
  const pairs = new Map(sheet.figures.flatMap((_, share) => pairOf(sheet, share)).map(it => [it.share, it]))
  const claims = [...pairs.values()].flatMap(({ claim }) => claim ?? [])
  return [
    ...claims.filter(it => !isOfAnotherWhole(sheet, it, pairs)),
    ...groupsOf(sheet, pairs).flatMap(group => misprintedWhole(sheet, group) ?? proportionClaims(sheet, group)),
  ]
}

function pairOf(sheet: Worksheet, share: number): Pair[] {
  const figure = sheet.figures[share]!
  const [part, whole] = [operandOf(figure, 'part'), operandOf(figure, 'whole')]
  if (part === null) return []
  const pair = { share, part: part.figure, isSaid: part.certain }
  if (whole === null) return [{ ...pair, claim: null }]
  const operands = [part.figure, whole.figure]
  const grade = gradeOf(sheet, [...operands, share], [part, whole])
  const frame = isAmong(figure, whole) ? 'of_which' : 'share_of'
  return [{ ...pair, claim: { kind: 'share', frame, formula: RATIO, operands, stated: share, grade } }]
}

/** Whether words count a part among its whole: 教师320人，其中党员176人; 教师中，党员176人; 光缆247条，已恢复112条. */
const isAmong = ({ arguments: words }: Figure, { rule }: Operand): boolean =>
  rule === 'among' || rule === 'kept' || words.some(it => it.role === 'whole' && it.rule === 'within')

/**
 * Whether a share beside one that does not come out has the same whole by the size that both imply: 48例，占68.6%，其中18例，占25.7%
 * are both of 70. A whole that a single wrong digit keeps from that size is meant all the same, unless that size is printed: 报名者[486人]，
 * 本科生986人。其中党员52人，占10.7%.
 */
function isOfAnotherWhole(sheet: Worksheet, it: Claim, pairs: ReadonlyMap<number, Pair>): boolean {
  if (it.grade === 'searched' || verdict(sheet, it)?.status !== 'inconsistent') return false
  const [part, whole] = it.operands
  for (let other = it.stated - REACH_OF_KIN; other <= it.stated + REACH_OF_KIN; other++) {
    const pair = pairs.get(other)
    if (pair === undefined || other === it.stated) continue
    const implied = impliedWhole(sheet, [{ part: part!, share: it.stated }, pair])
    if (implied === null) continue
    const isNearWhole = isOneDigitFrom(sheet.figures[whole!]!, implied)
    if (isNearWhole && !isPrinted(sheet, implied, { before: it.stated, part: part! })) continue
    // where the other comes out with this whole, it speaks for it
    const own = { ...it, operands: [pair.part, whole!], stated: other }
    if (!meets(evaluate(sheet, own, sheet.toleranceOf), sheet.toleranceOf(other))) return true
  }
  return false
}

/**
 * Shares that agree on a whole which no amount states, held to the one amount before them that a single wrong digit keeps from it: 986名,
 * where 318 are 65.4%, 187 are 38.5% and 52 are 10.7%.
 */
function misprintedWhole(sheet: Worksheet, group: readonly Pair[]): Claim[] | null {
  const implied = group.length < PROOF_AGAINST_WHOLE ? null : impliedWhole(sheet, group)
  if (implied === null) return null
  const [first] = group
  const suspects = amountsBefore(sheet, first!.share, first!.part).filter(it =>
    isOneDigitFrom(sheet.figures[it]!, implied),
  )
  if (suspects.length !== 1 || isPrinted(sheet, implied, { before: first!.share, part: first!.part })) return null
  return group.map(({ share, part, isSaid }) => {
    const operands = [part, suspects[0]!]
    const grade = isSaid ? gradeOf(sheet, [...operands, share]) : 'searched'
    return { kind: 'share', frame: 'share_of', formula: RATIO, operands, stated: share, grade }
  })
}

/** Amounts in the unit of a part that may be its whole, the nearest first. */
function amountsBefore({ figures }: Worksheet, share: number, part: number): number[] {
  const found: number[] = []
  for (let at = share - 1; at >= Math.max(0, share - REACH_OF_SUSPECT); at--)
    if (isAmount(figures[at]!) && isSameUnit(figures[at]!, figures[part]!)) found.push(at)
  return found
}

/** Whether an amount before a share is of the size that its whole should have. */
const isPrinted = (sheet: Worksheet, implied: Interval, { before, part }: { before: number; part: number }): boolean =>
  amountsBefore(sheet, before, part).some(it => meets(sheet.toleranceOf(it), implied))

/** Shares of one whole that no amount states, by its name and the unit of the parts. */
function groupsOf({ figures, blockOf }: Worksheet, pairs: ReadonlyMap<number, Pair>): Pair[][] {
  const groups = new Map<string, Pair[]>()
  for (const pair of pairs.values()) {
    if (pair.claim !== null) continue
    const key = `${figures[pair.share]!.whole ?? blockOf[pair.share]} ${figures[pair.part]!.unitCode}`
    const group = groups.get(key)
    if (group) group.push(pair)
    else groups.set(key, [pair])
  }
  return [...groups.values()]
}
