import type { Table, TableRow } from 'mdast'
import { cellKind, isCorner, isEmptyCell, isYear } from '../lexicon/cells.ts'
import { isUnitName } from '../lexicon/unit-names.ts'
import type { ColumnKind } from '../model/article.ts'

/** A row of a table with a cell for each column, but for blank ones at its end. */
export interface GridRow {
  readonly cells: readonly string[]
  /** Columns that a cell of a row above reaches down to; null where there are none. */
  readonly covered: ReadonlySet<number> | null
  readonly node: TableRow
}

/** What the rows of a table have in common. */
export interface GridShape {
  /** How many rows from the first on name the columns. */
  readonly headers: number
  readonly columns: readonly ColumnKind[]
}

/** A table, and what is printed in it that is no row: its title, its unit, its notes. */
export interface ReadGrid {
  readonly above: readonly GridRow[]
  readonly rows: readonly GridRow[]
  readonly below: readonly GridRow[]
  readonly shape: GridShape
}

/** Finds out which rows name the columns, and which columns name the rows. */
export function readGrid(table: Table, textOf: (row: TableRow) => string[]): ReadGrid {
  const rows = layOut(table, textOf).filter(({ cells }) => cells.some(cell => cell !== ''))
  const width = usualWidth(rows)
  let from = 0
  while (from + 1 < rows.length && isTitle(rows[from]!, width)) from++
  let to = rows.length
  while (to - 1 > from && isNote(rows[to - 1]!)) to--
  const headed = mendHeader(rows.slice(from, to), width)
  const headers = countHeaders(headed)
  return {
    above: rows.slice(0, from),
    rows: headed,
    below: rows.slice(to),
    shape: { headers, columns: columnKinds(headed, headers) },
  }
}

/** Columns that cells may stretch over and reach down in; further right each takes one, so that a table costs what it has. */
const MOST_SPANNED = 100

/** Gives each cell its column: beside and below one that takes several columns or rows cells are blank. */
function layOut(table: Table, textOf: (row: TableRow) => string[]): GridRow[] {
  const reach: number[] = []
  return table.children.map(node => {
    const cells: string[] = []
    const covered = new Set<number>()
    const skip = (): void => {
      for (; (reach[cells.length] ?? 0) > 0; cells.push('')) {
        reach[cells.length]!--
        covered.add(cells.length)
      }
    }
    textOf(node).forEach((text, index) => {
      skip()
      const { rowSpan = 1, colSpan = 1 } = node.children[index]!.data?.hProperties ?? {}
      const columns = Math.min(colSpan, Math.max(1, MOST_SPANNED - cells.length))
      for (let column = 0; column < columns; column++) {
        if (rowSpan > 1 && cells.length < MOST_SPANNED) {
          while (reach.length < cells.length) reach.push(0)
          reach[cells.length] = rowSpan - 1
        }
        cells.push(column === 0 ? text : '')
      }
    })
    for (let column = cells.length; column < reach.length; column++) if (reach[column]! > 0) reach[column]!--
    while (cells.at(-1) === '') cells.pop()
    return { cells, covered: covered.size === 0 ? null : covered, node }
  })
}

/** Columns that most rows with numbers have; of a table without numbers those of its widest row. */
function usualWidth(rows: readonly GridRow[]): number {
  const counts = new Map<number, number>()
  let usual = 0
  for (const { cells } of rows) {
    if (!hasNumber(cells)) continue
    const count = (counts.get(cells.length) ?? 0) + 1
    counts.set(cells.length, count)
    if (count > (counts.get(usual) ?? 0)) usual = cells.length
  }
  return usual || rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0)
}

/** Whether a row holds a number beside its name; years head columns. */
const hasNumber = (cells: readonly string[]): boolean => {
  const numbers = cells.slice(1).filter(cell => cellKind(cell) === 'number')
  return numbers.length > 0 && !numbers.every(isYear)
}

const UNIT_NOTE = /单\s*位\s*[:：]|^[（(]?\s*人民币/

/** A row above the header that holds one text, or a text and the unit of all cells: 表1 生产总值 | | 单位：亿元. */
function isTitle({ cells }: GridRow, width: number): boolean {
  const filled = cells.filter(cell => cell !== '')
  if (filled.some(cell => UNIT_NOTE.test(cell))) return filled.length <= 2
  return filled.length === 1 && width > 1 && cells[0] !== '' && !isCorner(filled[0]!)
}

const NOTE = /^[（(【[]?\s*(?:注|备注|说明|资料来源|数据来源|来源)\s*\d*\s*[:：.、】]|^[*＊①②③]|单\s*位\s*[:：]/

const isNote = ({ cells }: GridRow): boolean => cells.filter(cell => cell !== '').length === 1 && NOTE.test(cells[0]!)

/**
 * Header rows without the blanks that browsers leave out when they copy cells that take several columns, and that nobody prints
 * where the names of the rows have no header:
 *
 *     指标 | 7月 | 1—7月                      指标 | 7月    |      | 1—7月  |
 *     绝对量 | 同比 | 绝对量 | 同比      →          | 绝对量 | 同比 | 绝对量 | 同比
 *     布 | 24.0 | -2.6 | 161.9 | -5.1
 */
function mendHeader(rows: readonly GridRow[], width: number): GridRow[] {
  const first = rows.findIndex(({ cells }) => hasNumber(cells))
  if (first < 1 || rows.some(row => row.covered !== null)) return [...rows]
  const body = rows.slice(first)
  const lower = rows[first - 1]!
  const mended = (...heads: readonly GridRow[]): GridRow[] => [
    ...rows.slice(0, first - heads.length),
    ...heads,
    ...body,
  ]
  if (first === 1) return lacksCorner(lower, body, width) ? mended(padded(lower)) : [...rows]
  const upper = rows[first - 2]!
  const labels = lower.cells[0] === '' ? leadingBlanks(lower) : width - lower.cells.length
  if (labels < 1 || labels > 3) return [...rows]
  const below = lower.cells[0] === '' ? lower : padded(lower, labels)
  const above = spread(upper, labels, width)
  return above === null ? [...rows] : mended(above, below)
}

/** A row of groups with the blanks beside each that its columns take: 7月 | | 1—7月 | ; null where they do not share them evenly. */
function spread(row: GridRow, labels: number, width: number): GridRow | null {
  const { cells } = row
  const values = width - labels
  if (row.node.children.length >= width || cells.includes('')) return row
  const isEven = (groups: number): boolean => groups > 0 && values % groups === 0
  const isBare =
    isEven(cells.length) && !isCorner(cells[0]!) && (headsValues(cells[0]!) || !isEven(cells.length - labels))
  const names = isBare ? Array<string>(labels).fill('') : cells.slice(0, labels)
  const groups = isBare ? cells : cells.slice(labels)
  if (!isEven(groups.length)) return null
  const blanks = Array<string>(values / groups.length - 1).fill('')
  return { ...row, cells: [...names, ...groups.flatMap(cell => [cell, ...blanks])] }
}

const padded = (row: GridRow, blanks = 1): GridRow => ({
  ...row,
  cells: [...Array<string>(blanks).fill(''), ...row.cells],
})

const leadingBlanks = ({ cells }: GridRow): number => cells.findIndex(cell => cell !== '')

/**
 * Whether a header has one cell less than the rows because nothing heads their names; a blank that is printed at its end heads
 * the last column.
 *
 *     本期 | 上期               项目 | 本期
 *     收入 | 125.6 | 118.2      收入 | 125.6 | 118.2      ← what lacks a name is the last column
 */
function lacksCorner(head: GridRow, body: readonly GridRow[], width: number): boolean {
  const first = head.cells[0]!
  if (width < 3 || head.cells.length !== width - 1 || head.node.children.length >= width || first === '') return false
  const rows = body.filter(({ cells }) => cells.length === width)
  if (headsValues(first)) return true
  if (rows.some(({ cells }) => !isName(cells[0]!))) return false
  if (rows.every(({ cells }) => isUnitName(cells[1]!))) return /^(?:计量)?单\s*位$/.test(first)
  return !headsNames(first, rows) && rows.every(({ cells }) => cells.slice(1).every(cell => !isName(cell)))
}

const isName = (cell: string): boolean => ['text', 'period'].includes(cellKind(cell))

/** Whether a cell heads the names of rows, by itself or as the kind that they end in: 银行 of 城市银行. */
const headsNames = (head: string, rows: readonly GridRow[]): boolean =>
  isCorner(head) || NAMED.test(head.trim()) || rows.every(({ cells }) => cells[0]!.endsWith(head))

const NAMED =
  /^(?:部\s*门|姓\s*名|股\s*东|客\s*户|银\s*行|机\s*构|学\s*校|专\s*业|岗\s*位|职\s*[位务]|班\s*级|科\s*室|单\s*位|序\s*号|编\s*号|排\s*名|名\s*次)(?:名\s*称)?$/

/** Whether a cell heads a column of values and no column of names: it has a unit, or is a period. */
const headsValues = (cell: string): boolean =>
  cellKind(cell) === 'period' ||
  isYear(cell) ||
  (!isCorner(cell) && /[）)％%]$|^(?:比|同比|环比|增|绝\s*对)/.test(cell))

/** How many rows name the columns: the first, and what goes on with it below – a second level, units, numbers of columns. */
function countHeaders(rows: readonly GridRow[]): number {
  const data = rows.findIndex(({ cells }) => hasNumber(cells) && !isNumbering(cells))
  if (data === 0 || rows.length < 2) return 0
  const last = data < 0 ? 1 : data
  let headers = 1
  while (headers < last && goesOn(rows[headers]!, rows[headers - 1]!)) headers++
  return headers
}

function goesOn({ cells, covered }: GridRow, above: GridRow): boolean {
  if (isNumbering(cells)) return true
  const filled = cells.filter(cell => cell !== '')
  if (filled.length === 1 && cells[0] !== '') return false
  if (filled.every(cell => isUnitName(cell) || /^单\s*位/.test(cell))) return true
  return cells[0] === '' || covered?.has(0) === true || cells[0] === above.cells[0]
}

/** A row that numbers the columns: 甲 | 1 | 2 | 3. */
function isNumbering(cells: readonly string[]): boolean {
  if (cells.length < 4) return false
  const first = Number(cells[1])
  return (first === 1 || first === 2) && cells.slice(1).every((cell, at) => cell === String(first + at))
}

/** Rows looked at to tell what a column holds. */
const SAMPLE = 300

function columnKinds(rows: readonly GridRow[], headers: number): ColumnKind[] {
  const body = rows.slice(headers, headers + SAMPLE)
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0)
  const heads = rows.slice(0, headers)
  const counts = countKinds(body, width)
  let isFirst = true
  return counts.map((count, column) => {
    const isLeading = isFirst
    isFirst &&= count.text > count.number
    const head = heads.map(({ cells }) => cells[column] ?? '').join('')
    if (count.text > count.number)
      return count.text === count.units || /^单\s*位$/.test(head) ? unitColumn(column) : 'label'
    if (count.number === 0) return count.none > 0 || column > 0 ? 'value' : 'label'
    if (count.years === count.number && isLeading) return 'label'
    const named = counts[column + 1]
    const isIndex =
      named !== undefined && named.text > named.number && (count.ascends > 1 || count.ascends + 1 >= count.number)
    return isIndex || /^(?:序号|编号|排名|名次|位次)$/.test(head.replaceAll(/\s/g, '')) ? 'index' : 'value'
  })
}

/** Units name no rows: one alone, or in front, is a name like any other. */
const unitColumn = (column: number): ColumnKind => (column === 0 ? 'label' : 'unit')

interface Kinds {
  number: number
  none: number
  text: number
  years: number
  units: number
  /** Numbers that are one more than the number above. */
  ascends: number
}

function countKinds(body: readonly GridRow[], width: number): Kinds[] {
  const counts: Kinds[] = Array.from({ length: width }, () => ({
    number: 0,
    none: 0,
    text: 0,
    years: 0,
    units: 0,
    ascends: 0,
  }))
  const above: number[] = []
  for (const { cells } of body) {
    const isSection = cells.filter(cell => cell !== '').length === 1
    cells.forEach((cell, column) => {
      const count = counts[column]!
      const kind = cellKind(cell)
      if (kind === 'number') {
        count.number++
        if (isYear(cell)) count.years++
        if (Number(cell) === above[column]! + 1) count.ascends++
        above[column] = Number(cell)
      } else if (isEmptyCell(kind)) count.none += kind === 'none' ? 1 : 0
      else if (!isSection) {
        count.text++
        if (isUnitName(cell)) count.units++
      }
    })
  }
  return counts
}
