import type { TableCell, TableRow } from 'mdast'
import { cellNode } from '../nodes.ts'
import { BULLET } from './bullets.ts'
import { greatest, least, median, type Piece, type Row } from './page.ts'
import { blankBetween } from './rows.ts'

/** Rows that stand in one table, from `from` up to `to`. */
export interface Zone {
  readonly from: number
  readonly to: number
  readonly columns: readonly Column[]
}

/** From where to where the cells of a column reach. */
interface Column {
  x: number
  right: number
}

/** Of the size of the type: how far apart rows of a table stand at most, and lines of one cell. */
const FAR = 6
const CLOSE = 1.4

/** The tables among the rows of a column of text: where two or more one below the other have cells that stand in columns. */
export function findZones(rows: readonly Row[]): Zone[] {
  const zones: Zone[] = []
  for (let at = 0; at < rows.length; at++) {
    if (rows[at]!.pieces.length < 2 || isEntry(rows[at]!)) continue
    let end = at
    const reach: Column = { x: Number.POSITIVE_INFINITY, right: Number.NEGATIVE_INFINITY }
    const endAt = (to: number): void => {
      for (const { pieces } of rows.slice(end, to)) for (const piece of pieces) widen(reach, piece)
      end = to
    }
    endAt(at + 1)
    // a line of one piece between rows is a cell that goes on, or a row with one cell
    for (let next = at + 1; next < rows.length && rows[next]!.y - rows[next - 1]!.y < FAR * rows[next]!.size; next++) {
      const { pieces } = rows[next]!
      if (pieces.length > 1) endAt(next + 1)
      else if (next + 1 - end >= 3 || !isCell(pieces[0]!, reach)) break
    }
    const columns = columnsOf(rows.slice(at, end))
    if (columns !== null) zones.push({ from: at, to: end, columns })
    at = end - 1
  }
  return zones
}

/** -, ①, 3., （二）, b) and nothing else. */
const MARK = /^(?:[·–—-]|[①-⑳]|[(（]?(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[a-z]|[ivx]{1,5})[)）.．、])$/i

const isMark = (text: string): boolean => MARK.test(text) || (text.length === 1 && BULLET.test(text))

/** Whether a row is an entry of a list, whose mark stands before it; a table may have such rows below one that heads them. */
const isEntry = ({ pieces }: Row): boolean => pieces.length === 2 && isMark(pieces[0]!.text)

/** Whether a piece alone on its line is no wider than a cell beside others. */
const isCell = ({ x, right }: Piece, reach: Column): boolean => right - x < 0.7 * (reach.right - reach.x)

function widen(column: Column, { x, right }: Piece): void {
  column.x = Math.min(column.x, x)
  column.right = Math.max(column.right, right)
}

/** Columns of a table, at most, since each cell is held against each: no page has room for so many. */
const MOST_COLUMNS = 200

/** The columns that rows have, by all of them or those with the most cells; null where they stand in none. */
function columnsOf(rows: readonly Row[]): Column[] | null {
  const wide = rows.filter(({ pieces }) => pieces.length > 1)
  if (wide.length < 2) return null
  const counts = wide.map(({ pieces }) => pieces.length)
  const most = greatest(counts)
  const fullest = wide.filter(({ pieces }) => pieces.length === most)
  // a cell that reaches over others joins their columns, and cells of several lines may have none of them full
  const [columns] = [fullest, wide]
    .map(of => clusters(of.flatMap(({ pieces }) => pieces)))
    .sort((a, b) => b.length - a.length) as [Column[], Column[]]
  if (columns.length < 2 || columns.length < most || columns.length > MOST_COLUMNS) return null
  // prose with wide gaps has them anywhere
  const fitting = wide.filter(({ pieces }) => fits(pieces, columns))
  return fitting.length * 3 >= wide.length * 2 ? columns : null
}

/** Spans that overlap, together. */
function clusters(pieces: readonly Piece[]): Column[] {
  const found: Column[] = []
  for (const piece of [...pieces].sort((a, b) => a.x - b.x)) {
    const last = found.at(-1)
    if (last !== undefined && piece.x < last.right) widen(last, piece)
    else found.push({ x: piece.x, right: piece.right })
  }
  return found
}

/** Whether each piece has a column of its own. */
const fits = (pieces: readonly Piece[], columns: readonly Column[]): boolean =>
  new Set(pieces.map(piece => columnOf(piece, columns))).size === pieces.length

/** The column that a piece overlaps most, else the nearest. */
function columnOf({ x, right }: Piece, columns: readonly Column[]): number {
  let best = 0
  let most = Number.NEGATIVE_INFINITY
  for (const [index, column] of columns.entries()) {
    const overlap = Math.min(right, column.right) - Math.max(x, column.x)
    if (overlap > most) [best, most] = [index, overlap]
  }
  return best
}

/** The rows of a table, each line as a row but for those that go on with the cells above or below. */
export function tableRows(rows: readonly Row[], { columns }: Zone): { row: TableRow; from: number }[] {
  const distances = rows.slice(1).map(({ y }, i) => y - rows[i]!.y)
  const isLoose =
    median(distances) > CLOSE * median(rows.map(({ size }) => size)) || greatest(distances) > 1.3 * least(distances)
  const groups: { lines: Row[]; from: number }[] = []
  for (const [index, row] of rows.entries()) {
    const group = groups.at(-1)
    const above = group?.lines.at(-1)
    const isClose = above !== undefined && row.y - above.y < CLOSE * row.size
    if (group !== undefined && isClose && isLoose && goesOn(group.lines, row, columns)) group.lines.push(row)
    else groups.push({ lines: [row], from: index })
  }
  return groups.map(({ lines, from }) => ({ row: rowOf(lines, columns), from }))
}

/** Whether a line belongs to the row above: it, or what that has so far, lacks cells. */
function goesOn(lines: readonly Row[], row: Row, columns: readonly Column[]): boolean {
  const taken = new Set(lines.flatMap(({ pieces }) => pieces.map(it => columnOf(it, columns))))
  return row.pieces.length < columns.length || taken.size < columns.length
}

function rowOf(lines: readonly Row[], columns: readonly Column[]): TableRow {
  const texts = new Map<number, string>()
  const spans = new Map<number, number>()
  for (const piece of lines.flatMap(({ pieces }) => pieces)) {
    const column = columnOf(piece, columns)
    const above = texts.get(column)
    texts.set(column, above === undefined ? piece.text : above + blankBetween(above, piece.text) + piece.text)
    spans.set(column, Math.max(spans.get(column) ?? 1, spanOf(piece, columns)))
  }
  const children: TableCell[] = []
  for (let column = 0; column < columns.length; ) {
    let span = spans.get(column) ?? 1
    while (span > 1 && [...texts.keys()].some(it => it > column && it < column + span)) span--
    children.push(cellNode(texts.get(column) ?? '', { rowSpan: 1, colSpan: span }))
    column += span
  }
  return { type: 'tableRow', children }
}

/** Columns that a piece reaches over, from its own on. */
function spanOf({ x, right }: Piece, columns: readonly Column[]): number {
  const covered = columns.filter(column => right > column.x && x < column.right).length
  return Math.max(1, covered)
}
