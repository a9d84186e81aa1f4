import { PARTITIONS } from '../lexicon/balances.ts'
import type { Claim, Rule } from './claim.ts'
import { REMAINDER, SUM } from './formulas.ts'
import { isNear, kinOf, nearest } from './kin.ts'
import { listClaims } from './lists.ts'
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
        return totals.map(stated => ({ kind: 'sum', formula: SUM, operands, stated, ground }))
      })
    }),
  )
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
