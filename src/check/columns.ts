import { printedDigits } from '../model/digits.ts'
import type { Claim } from './claim.ts'
import { sumClaim, totalsWithin } from './lists.ts'
import { isItem } from './units.ts'
import { verdict } from './verdict.ts'
import type { Worksheet } from './worksheet.ts'

/** Table rows that say they are the sum of others, the smaller totals first: what one adds up, the next one takes whole. */
const TOTAL_ROWS = [/^[\s|│]*小\s*计/, /^[\s|│]*(?:合\s*计|共\s*计)/, /^[\s|│]*(?:总\s*计|总\s*[数额量和])/]
/** A row that is part of the one above it. */
const NESTED_ROW = /^[\s|│]*(?:其中|[#＃]|含)/
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
  const claims = columns.flatMap(
    ({ figures }) => totalRows(sheet, figures) ?? totalsWithin(sheet, figures, 'table_total'),
  )
  const proofs = new Map(claims.filter(it => isProof(sheet, it)).map(it => [rowsOf(sheet, it).join(), it]))
  return [...claims, ...[...proofs.values()].flatMap(it => besides(sheet, columns, it))].filter(
    it => !isMean(sheet, it),
  )
}

/** Whether a share of all, no larger than those of its parts, is their mean: 东街 24.6% | 西街 18.2% | 合计 21.9%. */
function isMean({ figures }: Worksheet, { operands, stated }: Claim): boolean {
  const { relation, value } = figures[stated]!
  return relation === 'share' && operands.some(it => Number(figures[it]!.value) >= Number(value))
}

/** The rows that a claim takes; one proof of them is enough for all columns. */
const rowsOf = (sheet: Worksheet, { operands, stated }: Claim): number[] =>
  [...operands, stated].map(figure => sheet.blockOf[figure]!)

function columnsOf(sheet: Worksheet): Column[] {
  const columns = new Map<string, Column>()
  sheet.figures.forEach((figure, index) => {
    const place = sheet.columnOf(index)
    const isShare = figure.relation === 'share' && figure.value !== null
    if (place === null || !(isShare || isItem(figure, sheet.measureOf[index]!))) return
    const key = `${place} ${figure.unitCode}`
    const column = columns.get(key) ?? { table: place.slice(0, place.indexOf(':')), figures: [] }
    column.figures.push(index)
    columns.set(key, column)
  })
  return [...columns.values()].filter(({ figures }) => figures.length > 2 && areSigned(sheet, figures))
}

/** Whether signs, and no words in the cells, tell which amounts of change go down: not 增加120 | 减少45. */
function areSigned({ figures }: Worksheet, column: readonly number[]): boolean {
  const moved = column.map(it => figures[it]!).filter(it => it.relation === 'change' && Number(it.value) !== 0)
  return new Set(moved.map(it => (it.direction === 'down') === it.value!.startsWith('-'))).size < 2
}

/**
 * The sums of a column with rows that say they are totals: they follow what they add up, or stand before it, as more of them come out;
 * null where no row is a total.
 *
 *     工资 120.5 | 补贴 31.2 | 小计 151.7 | 设备 231.4 | 合计 383.1          合计 12 | 甲 5 | 乙 7
 */
function totalRows(sheet: Worksheet, column: readonly number[]): Claim[] | null {
  const levels = column.map(figure => TOTAL_ROWS.findIndex(row => row.test(sheet.blockText(figure))))
  if (levels.every(level => level < 0)) return null
  const isWhole = sheet.blockOf[column.at(-1)!]! - sheet.blockOf[column[0]!]! === column.length - 1
  const isPlain = isWhole && !column.some(figure => NESTED_ROW.test(sheet.blockText(figure)))
  const read = (rows: readonly number[], levelOf: readonly number[]) =>
    totalsAfter(rows, levelOf).map(([parts, total]) =>
      sumClaim(sheet, parts, total, isPlain ? 'stated' : 'searched', 'table_total'),
    )
  const after = read(column, levels)
  const before = read(column.toReversed(), levels.toReversed())
  const holding = (claims: readonly Claim[]) => claims.filter(it => verdict(sheet, it)?.status === 'consistent').length
  const better = holding(before) - holding(after)
  return better > 0 || (better === 0 && levels[0]! >= 0) ? before : after
}

/** Each total with what stands before it and no smaller total has taken yet. */
function totalsAfter(
  rows: readonly number[],
  levels: readonly number[],
): (readonly [parts: number[], total: number])[] {
  const open: { readonly row: number; readonly level: number }[] = []
  const found: (readonly [number[], number])[] = []
  rows.forEach((row, at) => {
    const level = levels[at]!
    if (level >= 0) {
      let from = open.length
      while (from > 0 && open[from - 1]!.level < level) from--
      const parts = open.splice(from).map(it => it.row)
      if (parts.length > 1) found.push([parts, row])
    }
    open.push({ row, level })
  })
  return found
}

const isProof = (sheet: Worksheet, it: Claim): boolean =>
  printedDigits(sheet.figures[it.stated]!) >= TELLING_DIGITS && verdict(sheet, it)?.status === 'consistent'

/** The same rows of the other columns of a table. */
function besides(sheet: Worksheet, columns: readonly Column[], proof: Claim): Claim[] {
  const own = columns.find(({ figures }) => figures[lastUpTo(figures, proof.stated)] === proof.stated)
  const rows = rowsOf(sheet, proof)
  return columns.flatMap(column => {
    if (column === own || column.table !== own?.table) return []
    const figures = rows.flatMap(row => figureIn(sheet, column, row) ?? [])
    return figures.length < rows.length
      ? []
      : [sumClaim(sheet, figures.slice(0, -1), figures.at(-1)!, 'linked', 'table_total')]
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
