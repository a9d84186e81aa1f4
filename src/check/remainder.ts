import { PARTITIONS, type Partition } from '../lexicon/balances.ts'
import type { Grade } from '../model/layers.ts'
import type { Claim } from './claim.ts'
import { REMAINDER } from './formulas.ts'
import type { Worksheet } from './worksheet.ts'

/** A whole is seldom cut into more parts than these. */
const MOST_PARTS = 30

/** Shares of one whole, printed one after the other, that leave nothing of it: 100% − 48.76% = 51.24%. */
export function remainderClaims(sheet: Worksheet): Claim[] {
  const shares = sheet.figures.flatMap(({ relation, unitCode, value }, index) =>
    relation === 'share' && unitCode === '%' && value !== null ? [index] : [],
  )
  return shares.flatMap((_, at) => [...partsSetApart(sheet, shares, at), ...partsThatFill(sheet, shares, at)])
}

/** 男性占51.24%，女性占48.76%; 三次产业的比重分别为7.5%、45.0%和47.5%: the words say that there are no other parts. */
const partsSetApart = (sheet: Worksheet, shares: readonly number[], at: number): Claim[] =>
  PARTITIONS.flatMap(partition => {
    const row = shares.slice(at, at + partition.parts.length)
    return isOneRow(sheet, row) && areAllParts(sheet, row, partition) ? [claim(sheet, row, 'stated')] : []
  })

function areAllParts({ measureOf }: Worksheet, row: readonly number[], { parts, union }: Partition): boolean {
  if (row.length < parts.length) return false
  const measures = row.map(share => measureOf[share]!)
  if (measures.every(measure => measure === measures[0] && union.test(measure))) return true
  const rests = measures.map((measure, part) => (parts[part]!.test(measure) ? measure.replace(parts[part]!, '') : part))
  return rests.every(rest => rest === rests[0] && typeof rest === 'string')
}

/** Shares from here on that come to a hundred per cent. */
function partsThatFill(sheet: Worksheet, shares: readonly number[], at: number): Claim[] {
  let sum = 0
  for (let end = at; end < Math.min(shares.length, at + MOST_PARTS); end++) {
    sum += Number(sheet.figures[shares[end]!]!.value)
    if (sum < 99.5) continue
    const row = shares.slice(at, end + 1)
    return sum < 100.5 && row.length > 1 && isOneRow(sheet, row) ? [claim(sheet, row, 'searched')] : []
  }
  return []
}

const isOneRow = ({ figures, blockOf }: Worksheet, row: readonly number[]): boolean =>
  row.every(share => {
    const [first, figure] = [figures[row[0]!]!, figures[share]!]
    return blockOf[row[0]!] === blockOf[share] && first.whole === figure.whole && first.time === figure.time
  })

/** The largest share is what the others leave of the whole. */
function claim({ figures }: Worksheet, row: readonly number[], grade: Grade): Claim {
  const largest = row.reduce((a, b) => (Number(figures[b]!.value) > Number(figures[a]!.value) ? b : a))
  const others = row.filter(share => share !== largest)
  return { kind: 'sum', formula: REMAINDER, operands: others, stated: largest, grade }
}
