import type { Claim } from './claim.ts'
import { sumClaim, totalsWithin } from './lists.ts'
import { printedDigits } from './tolerance.ts'
import { isAdditive } from './units.ts'
import { verdict } from './verdict.ts'
import type { Worksheet } from './worksheet.ts'

/** A table row that says it is the sum of the others. */
const TOTAL_ROW = /^[\s|│]*(?:合\s*计|总\s*计|共\s*计|总\s*数)/
/** A sum of fewer digits in one column proves nothing for the next. */
const TELLING_DIGITS = 4

/** Amounts down a table column, in one unit; `table` is its number. */
interface Column {
  readonly table: string
  readonly figures: number[]
}

/** Sums down the columns of a table: under 合计, where a column has one, and wherever the rows of another column add up. */
export function columnClaims(sheet: Worksheet): Claim[] {
  const columns = columnsOf(sheet)
  const claims = columns.flatMap(({ figures }) => totalRow(sheet, figures) ?? totalsWithin(sheet, figures))
  return [...claims, ...claims.filter(it => isProof(sheet, it)).flatMap(it => besides(sheet, columns, it))]
}

function columnsOf(sheet: Worksheet): Column[] {
  const columns = new Map<string, Column>()
  sheet.figures.forEach((figure, index) => {
    const place = sheet.columnOf(index)
    if (place === null || !isAdditive(figure, sheet.measureOf[index]!)) return
    const key = `${place} ${figure.unitCode}`
    const column = columns.get(key) ?? { table: place.slice(0, place.indexOf(':')), figures: [] }
    column.figures.push(index)
    columns.set(key, column)
  })
  return [...columns.values()].filter(({ figures }) => figures.length > 2)
}

/** The sum of a column whose last or first row says that it is one; null where no row does. */
function totalRow(sheet: Worksheet, column: readonly number[]): Claim[] | null {
  const total = [column.at(-1)!, column[0]!].find(figure => TOTAL_ROW.test(sheet.blockText(figure)))
  if (total === undefined) return null
  const parts = column.filter(figure => figure !== total)
  const isWhole = sheet.blockOf[column.at(-1)!]! - sheet.blockOf[column[0]!]! === parts.length
  return [sumClaim(parts, total, isWhole ? 'stated' : 'searched')]
}

const isProof = (sheet: Worksheet, it: Claim): boolean =>
  printedDigits(sheet.figures[it.stated]!) >= TELLING_DIGITS && verdict(sheet, it)?.status === 'consistent'

/** The same rows of the other columns of a table. */
function besides(sheet: Worksheet, columns: readonly Column[], { operands, stated }: Claim): Claim[] {
  const own = columns.find(({ figures }) => figures[lastUpTo(figures, stated)] === stated)
  const rows = [...operands, stated].map(figure => sheet.blockOf[figure]!)
  return columns.flatMap(column => {
    if (column === own || column.table !== own?.table) return []
    const figures = rows.flatMap(row => figureIn(sheet, column, row) ?? [])
    return figures.length < rows.length ? [] : [sumClaim(figures.slice(0, -1), figures.at(-1)!, 'linked')]
  })
}

/** The last figure of a column in a row of the table, which is a block. */
function figureIn({ blockOf }: Worksheet, { figures }: Column, row: number): number | null {
  const figure = figures[lastUpTo(figures, row, it => blockOf[it]!)]
  return figure !== undefined && blockOf[figure] === row ? figure : null
}

/** Index of the last figure whose place is not after `place`; -1 when there is none. Binary search. */
function lastUpTo(figures: readonly number[], place: number, placeOf = (figure: number) => figure): number {
  let low = 0
  let high = figures.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (placeOf(figures[middle]!) > place) high = middle
    else low = middle + 1
  }
  return low - 1
}
