import { printedDigits } from '../model/digits.ts'
import { isAmount } from '../model/operand.ts'
import type { Claim } from './claim.ts'
import { daysOf } from './days.ts'
import { sumClaim } from './lists.ts'
import { isItem } from './units.ts'
import { verdict } from './verdict.ts'
import type { Worksheet } from './worksheet.ts'

/** What heads a column that is the sum of those beside it. */
const TOTAL_COLUMN = /^(?:小计|合\s*计|共计|总\s*计|总数|总额|总和|总量)$/
/** So many rows that come out, and more than do not, show that the columns beside a total are its parts. */
const PROOF = 2
/** So does a single one, of two, where its total has so many digits; then one wrong digit must explain the other. */
const TELLING_DIGITS = 3
/** The columns of a year: its halves, its quarters, its months. */
const PERIODS: ReadonlySet<number> = new Set([2, 4, 12])

/**
 * Sums along the rows of a table that has a column headed 合计, of the columns since the total before, or of those after it; or one of a year
 * beside those of its quarters. Columns may overlap, 合计 | 男 | 女 | 党员, and what is in stock at the end of a quarter makes no year, so the
 * rows must prove that they add up.
 */
export function rowClaims(sheet: Worksheet): Claim[] {
  const columns = new Map<string, Claim[]>()
  for (const row of rowsOf(sheet)) {
    for (const claim of [...totalsIn(sheet, row), ...totalsIn(sheet, row.toReversed()), ...yearsIn(sheet, row)]) {
      const key = `${sheet.columnOf(claim.stated)} ${claim.operands[0]! < claim.stated}`
      const claims = columns.get(key)
      if (claims) claims.push(claim)
      else columns.set(key, [claim])
    }
  }
  return [...columns.values()].flatMap(claims => {
    const holding = claims.filter(it => verdict(sheet, it)?.status === 'consistent')
    const failing = claims.length - holding.length
    if (holding.length >= PROOF && holding.length > failing) return claims
    const isProof = failing === 1 && holding.some(it => printedDigits(sheet.figures[it.stated]!) >= TELLING_DIGITS)
    return isProof ? claims.map(it => ({ ...it, grade: 'linked' })) : []
  })
}

/** Additive amounts of the rows of tables, row by row. */
function rowsOf(sheet: Worksheet): number[][] {
  const rows = new Map<number, number[]>()
  sheet.figures.forEach((figure, index) => {
    if (sheet.columnOf(index) === null || !(isAmount(figure) && isItem(figure, sheet.measureOf[index]!))) return
    const block = sheet.blockOf[index]!
    const row = rows.get(block)
    if (row) row.push(index)
    else rows.set(block, [index])
  })
  return [...rows.values()].filter(row => row.length > 2)
}

/** Each total of a row with the amounts in its unit since the total before it. */
function totalsIn(sheet: Worksheet, row: readonly number[]): Claim[] {
  const { figures } = sheet
  const claims: Claim[] = []
  let parts: number[] = []
  for (const at of row) {
    if (!TOTAL_COLUMN.test(figures[at]!.property ?? '')) parts.push(at)
    else {
      if (parts.length > 1 && parts.every(it => figures[it]!.unitCode === figures[at]!.unitCode))
        claims.push(sumClaim(sheet, parts, at, 'stated', 'table_total'))
      parts = []
    }
  }
  return claims
}

/** The year of each measure of a row, as the sum of its quarters, halves or months. */
function yearsIn(sheet: Worksheet, row: readonly number[]): Claim[] {
  const { figures, measureOf } = sheet
  const years = new Map<string, { total: number | null; readonly parts: Map<string, number> }>()
  for (const at of row) {
    const { time, unitCode } = figures[at]!
    const year = /^\d{4}(?!\d)/.exec(time ?? '')?.[0]
    if (year === undefined) continue
    const key = `${year} ${unitCode} ${measureOf[at]}`
    const known = years.get(key) ?? { total: null, parts: new Map() }
    years.set(key, known)
    if (time === year) known.total = at
    else known.parts.set(time!, at)
  }
  return [...years.entries()].flatMap(([key, { total, parts }]) => {
    const days = [...parts.keys()].map(it => daysOf(it) ?? 0)
    const isYear = PERIODS.has(parts.size) && days.reduce((a, b) => a + b, 0) === daysOf(key.slice(0, 4))
    return total !== null && isYear ? [sumClaim(sheet, [...parts.values()], total, 'stated', 'table_total')] : []
  })
}
