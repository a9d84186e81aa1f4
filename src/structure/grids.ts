import type { Table, TableRow } from 'mdast'
import { cellKind, isCorner, isEmptyCell, isPeriod, isYear } from '../lexicon/cells.ts'
import { isUnitName } from '../lexicon/unit-names.ts'
import type { ColumnKind } from '../model/article.ts'
import { mendHeader } from './grid-headers.ts'
import { type GridRow, hasNumber, layOut } from './grid-rows.ts'

/** What the rows of a table have in common. */
export interface GridShape {
  /** How many rows from the first on name the columns. */
  readonly headers: number
  readonly columns: readonly ColumnKind[]
  /** Whether its header stands below other rows of one printed table, with whose title and notes it goes on. */
  readonly isContinued: boolean
}

/** Rows below one header. */
interface GridPart {
  readonly rows: readonly GridRow[]
  readonly shape: GridShape
}

/** A table, and what is printed in it that is no row: its title, its unit, its notes. */
export interface ReadGrid {
  readonly above: readonly GridRow[]
  readonly parts: readonly GridPart[]
  readonly below: readonly GridRow[]
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
  return { above: rows.slice(0, from), parts: partsOf(headed), below: rows.slice(to) }
}

/**
 * The rows parted where another header stands among them, as in summaries of reports:
 *
 *     项目   | 2023年   | 2022年
 *     净利润 | 1,204    | 1,098
 *            | 2023年末 | 2022年末
 *     总资产 | 62,350   | 61,380
 */
function partsOf(rows: readonly GridRow[]): GridPart[] {
  const headers = countHeaders(rows)
  const starts = [0]
  if (headers > 0)
    for (let at = headers + 1; at < rows.length - 1; at++)
      if (isHeaderAgain(rows[at]!, rows[0]!) && hasNumber(rows[at - 1]!.cells) && hasNumber(rows[at + 1]!.cells))
        starts.push(at)
  return starts.map((start, index) => {
    const part = rows.slice(start, starts[index + 1] ?? rows.length)
    const heads = index === 0 ? headers : 1
    return { rows: part, shape: { headers: heads, columns: columnKinds(part, heads), isContinued: index > 0 } }
  })
}

/** Whether a row among others heads columns: with periods, and with nothing but what the header says too. */
function isHeaderAgain({ cells }: GridRow, header: GridRow): boolean {
  const [corner, ...values] = cells
  const filled = values.filter(cell => cell !== '')
  if (filled.length < 2 || !(corner === '' || isCorner(corner!) || corner === header.cells[0])) return false
  return (
    filled.some(isPeriod) &&
    filled.every(cell => isPeriod(cell) || header.cells.includes(cell) || /增减|变动|增长/.test(cell))
  )
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

const UNIT_NOTE = /单\s*位\s*[:：]|^[（(]?\s*人民币/

/** A row above the header that holds one text, or a text and the unit of all cells: 表1 生产总值 | | 单位：亿元. */
function isTitle({ cells }: GridRow, width: number): boolean {
  const filled = cells.filter(cell => cell !== '')
  if (filled.some(cell => UNIT_NOTE.test(cell))) return filled.length <= 2
  return filled.length === 1 && width > 1 && cells[0] !== '' && !isCorner(filled[0]!)
}

const NOTE = /^[（(【[]?\s*(?:注|备注|说明|资料来源|数据来源|来源)\s*\d*\s*[:：.、】]|^[*＊①②③]|单\s*位\s*[:：]/

const isNote = ({ cells }: GridRow): boolean => cells.filter(cell => cell !== '').length === 1 && NOTE.test(cells[0]!)

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
