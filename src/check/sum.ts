import { PARTITIONS } from '../lexicon/balances.ts'
import type { Claim, Rule } from './claim.ts'
import { REMAINDER, SUM } from './formulas.ts'
import { isNear, kinOf, nearest } from './kin.ts'
import { isAmount } from './units.ts'
import type { Worksheet } from './worksheet.ts'

/** parts = total: of parts that the language sets apart, of lists under a total, of shares that make up a whole. */
export const sumClaims: Rule = sheet => [...partitionClaims(sheet), ...listClaims(sheet), ...wholeClaims(sheet)]

/**
 * Parts that the language sets apart, nearest to each other: 男性人口72334万人 + 女性人口68844万人 = 全国人口141178万人.
 * Where several totals are printed, the one that comes out is meant.
 */
function partitionClaims(sheet: Worksheet): Claim[] {
  return PARTITIONS.flatMap(({ parts, total }) =>
    kinOf(sheet, [...parts, total], parts).flatMap(members => {
      const totals = members.at(-1)!
      const [first, ...others] = members.slice(0, -1)
      if (others.some(other => !other.length)) return []
      return first!.flatMap(part => {
        const operands = [part, ...others.map(other => nearest(other, part))]
        const ground = totals.length === 1 && isNear(sheet, operands, part) ? 'asserted' : 'supposed'
        return totals.map(stated => claim(operands, stated, ground))
      })
    }),
  )
}

/**
 * A list of amounts in one unit that a total opens or closes within a passage.
 *
 *     总投资38.6亿元，其中一期12.4亿元、二期26.2亿元
 *           ^total          ^part        ^part
 */
function listClaims(sheet: Worksheet): Claim[] {
  return listsOf(sheet).flatMap(list => {
    const sums = [0]
    for (const figure of list) sums.push(sums.at(-1)! + Number(sheet.figures[figure]!.value))
    return list.flatMap((total, at) => {
      const value = sums[at + 1]! - sums[at]!
      const after = indexOfSum(sums, sums[at + 1]! + value)
      const before = indexOfSum(sums, sums[at]! - value)
      const runs = [
        [at + 1, after],
        [before, at],
      ] as const
      return runs
        .filter(([from, to]) => to - from > 1 && Math.abs(sums[to]! - sums[from]! - value) <= NEARLY * value)
        .map(([from, to]) => claim(list.slice(from, to), total, 'supposed'))
    })
  })
}

/** Sums this close to a total are worth an exact look. */
const NEARLY = 0.02

/** Amounts of one passage, by unit. */
function listsOf(sheet: Worksheet): number[][] {
  const lists = new Map<string, number[]>()
  sheet.figures.forEach((figure, index) => {
    if (!isAmount(figure) || !(Number(figure.value) > 0)) return
    const key = `${sheet.passageOf[index]} ${figure.unitCode}`
    const list = lists.get(key)
    if (list) list.push(index)
    else lists.set(key, [index])
  })
  return [...lists.values()].filter(list => list.length > 2)
}

/** Index of the running sum nearest to `sum`: all that a list can offer for a total; the judge decides exactly. Binary search. */
function indexOfSum(sums: readonly number[], sum: number): number {
  let low = 0
  let high = sums.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sums[middle]! < sum) low = middle + 1
    else high = middle
  }
  return low > 0 && sum - sums[low - 1]! < sums[low]! - sum ? low - 1 : low
}

/** Shares of one whole, printed in a row, that leave nothing: 100% − 48.76% = 51.24%. */
function wholeClaims(sheet: Worksheet): Claim[] {
  const claims: Claim[] = []
  let row: number[] = []
  let sum = 0
  sheet.figures.forEach((figure, share) => {
    if (figure.relation !== 'share' || figure.unitCode !== '%' || figure.value === null) return
    if (row.length > 0 && !continues(sheet, row[0]!, share)) [row, sum] = [[], 0]
    row.push(share)
    sum += Number(figure.value)
    if (sum < 99.5 || row.length < 2) return
    if (sum < 100.5) claims.push(remainder(sheet, row))
    ;[row, sum] = [[], 0]
  })
  return claims
}

const continues = ({ figures, blockOf }: Worksheet, first: number, share: number): boolean =>
  blockOf[first] === blockOf[share] &&
  figures[first]!.whole === figures[share]!.whole &&
  figures[first]!.time === figures[share]!.time

/** The largest share is what the others leave of the whole. */
function remainder({ figures }: Worksheet, row: readonly number[]): Claim {
  const largest = row.reduce((a, b) => (Number(figures[b]!.value) > Number(figures[a]!.value) ? b : a))
  const others = row.filter(share => share !== largest)
  return { kind: 'sum', formula: REMAINDER, operands: others, stated: largest, ground: 'supposed' }
}

const claim = (operands: readonly number[], stated: number, ground: Claim['ground']): Claim => ({
  kind: 'sum',
  formula: SUM,
  operands,
  stated,
  ground,
})
