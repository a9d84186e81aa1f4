import { cellKind, isCorner, isCounter, isPeriod, repeats } from '../lexicon/cells.ts'
import { isUnitName } from '../lexicon/unit-names.ts'
import { type GridRow, hasNumber } from './grid-rows.ts'

/**
 * Header rows without the blanks that browsers leave out when they copy cells that take several columns, and that nobody prints
 * where the names of the rows have no header:
 *
 *     指标 | 7月 | 1—7月                      指标 | 7月    |      | 1—7月  |
 *     绝对量 | 同比 | 绝对量 | 同比      →          | 绝对量 | 同比 | 绝对量 | 同比
 *     布 | 24.0 | -2.6 | 161.9 | -5.1
 */
export function mendHeader(rows: readonly GridRow[], width: number): GridRow[] {
  let first = rows.findIndex(({ cells }) => hasNumber(cells))
  while (first > 1 && isSection(rows[first - 1]!)) first--
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
  const above = spread(upper, below.cells.slice(labels), labels, width)
  return above === null ? [...rows] : mended(above, below)
}

/** A row of groups with the blanks beside each that its columns take: 7月 | | 1—7月 | ; null where they do not share them evenly. */
function spread(row: GridRow, below: readonly string[], labels: number, width: number): GridRow | null {
  const { cells } = row
  const values = width - labels
  if (row.node.children.length >= width || cells.includes('')) return row
  const isEven = (groups: number): boolean => groups > 0 && values % groups === 0
  const isBare =
    isEven(cells.length) &&
    !isCorner(cells[0]!) &&
    (headsValues(cells[0]!) || !isEven(cells.length - labels) || repeats(below, values / cells.length))
  const named = isBare ? 0 : labels
  const groups = cells.length - named
  if (!isEven(groups)) return null
  const names = blanks(labels - named)
  const beside = blanks(values / groups - 1)
  return relaid(row, it => [...names, ...it.slice(0, named), ...it.slice(named).flatMap(cell => [cell, ...beside])])
}

const padded = (row: GridRow, count = 1): GridRow => relaid(row, cells => [...blanks(count), ...cells])

const relaid = (row: GridRow, lay: (cells: readonly string[]) => readonly string[]): GridRow => ({
  ...row,
  texts: lay(row.texts),
  cells: lay(row.cells),
})

const blanks = (count: number): string[] => Array<string>(count).fill('')

/** A row of one cell titles the rows below. */
const isSection = ({ cells }: GridRow): boolean => cells[0] !== '' && cells.filter(cell => cell !== '').length === 1

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
  if (headsValues(first)) return true
  const rows = body.filter(({ cells }) => cells.length === width)
  if (rows.some(({ cells }) => !isName(cells[0]!))) return false
  if (rows.every(({ cells }) => isUnitName(cells[1]!))) return /^(?:计量)?单\s*位$/.test(first)
  return !headsNames(first, rows) && rows.every(({ cells }) => cells.slice(1).every(cell => !isName(cell)))
}

const isName = (cell: string): boolean => ['text', 'period'].includes(cellKind(cell))

/** Whether a cell heads the names of rows, by itself or as the kind that they end in: 银行 of 城市银行. */
const headsNames = (head: string, rows: readonly GridRow[]): boolean =>
  isCorner(head) || isCounter(head) || NAMED.test(head.trim()) || rows.every(({ cells }) => cells[0]!.endsWith(head))

const NAMED =
  /^(?:部\s*门|姓\s*名|股\s*东|客\s*户|银\s*行|机\s*构|学\s*校|专\s*业|岗\s*位|职\s*[位务]|班\s*级|科\s*室|单\s*位)(?:名\s*称)?$/

/** Whether a cell heads a column of values and no column of names: it has a unit, or is a period. */
const headsValues = (cell: string): boolean =>
  isPeriod(cell) || (!isCorner(cell) && /[）)％%]$|^(?:比|同比|环比|增|绝\s*对)/.test(cell))
