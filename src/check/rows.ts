import type { Claim } from './claim.ts'
import { sumClaim } from './lists.ts'
import { isAdditive } from './units.ts'
import { verdict } from './verdict.ts'
import type { Worksheet } from './worksheet.ts'

/** What heads a column that is the sum of those beside it. */
const TOTAL_COLUMN = /^(?:小计|合\s*计|共计|总\s*计|总数)$/
/** So many rows that come out, and more than do not, show that the columns beside a total are its parts. */
const PROOF = 2

/**
 * Sums along the rows of a table that has a column headed 合计, of the columns since the total before, or of those after it. Columns may
 * overlap, 合计 | 男 | 女 | 党员, so the rows must prove that they do not.
 */
export function rowClaims(sheet: Worksheet): Claim[] {
  const columns = new Map<string, Claim[]>()
  for (const row of rowsOf(sheet)) {
    for (const claim of [...totalsIn(sheet, row), ...totalsIn(sheet, row.toReversed())]) {
      const key = `${sheet.columnOf(claim.stated)} ${claim.operands[0]! < claim.stated}`
      const claims = columns.get(key)
      if (claims) claims.push(claim)
      else columns.set(key, [claim])
    }
  }
  return [...columns.values()].flatMap(claims => {
    const holding = claims.filter(it => verdict(sheet, it)?.status === 'consistent').length
    return holding >= PROOF && holding > claims.length - holding ? claims : []
  })
}

/** Additive amounts of the rows of tables, row by row. */
function rowsOf(sheet: Worksheet): number[][] {
  const rows = new Map<number, number[]>()
  sheet.figures.forEach((figure, index) => {
    if (sheet.columnOf(index) === null || !isAdditive(figure, sheet.measureOf[index]!)) return
    const block = sheet.blockOf[index]!
    const row = rows.get(block)
    if (row) row.push(index)
    else rows.set(block, [index])
  })
  return [...rows.values()].filter(row => row.length > 2)
}

/** Each total of a row with the amounts in its unit since the total before it. */
function totalsIn({ figures }: Worksheet, row: readonly number[]): Claim[] {
  const claims: Claim[] = []
  let parts: number[] = []
  for (const at of row) {
    if (!TOTAL_COLUMN.test(figures[at]!.property ?? '')) parts.push(at)
    else {
      if (parts.length > 1 && parts.every(it => figures[it]!.unitCode === figures[at]!.unitCode))
        claims.push(sumClaim(parts, at, 'stated'))
      parts = []
    }
  }
  return claims
}
