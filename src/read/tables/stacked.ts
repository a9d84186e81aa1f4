import { cellKind, isCorner, isCounter, isEmptyCell, isYear } from '../../lexicon/cells.ts'
import { isUnitName } from '../../lexicon/unit-names.ts'
import { isCellLine } from './lines.ts'
import { type Found, type PrintedRow, type PrintedTable, type Unread, unevenRow, unreadTable } from './printed.ts'
import { mostCommon } from './spaced.ts'

/** A line that may be a cell. */
interface Cell {
  readonly line: number
  readonly text: string
  readonly isValue: boolean
}

/** Names of rows, and the values of one: 布 | 亿米 | 24.0 | -2.6 has two names and two values. */
interface Run {
  /** Index of its first cell. */
  readonly at: number
  readonly names: number
  readonly values: number
}

/**
 * Tables printed one cell a line, as converters leave them: names of one row after the other, each with as many values.
 *
 *     指标
 *     7月
 *     采矿业
 *     1.3
 */
export function findStacked(lines: readonly string[]): Found {
  const found: Found = { tables: [], unread: [] }
  for (let at = 0; at < lines.length; ) {
    const cells: Cell[] = []
    for (; at < lines.length; at++) {
      const text = lines[at]!.trim()
      if (text === '') continue
      if (!isCellLine(text)) break
      const above = cells.at(-1)
      if (above !== undefined && !above.isValue && GLOSS.test(text)) {
        cells[cells.length - 1] = { ...above, text: above.text + text }
        continue
      }
      const kind = cellKind(text)
      cells.push({ line: at, text, isValue: kind === 'number' || (kind !== 'blank' && isEmptyCell(kind)) })
    }
    at++
    readCells(numbered(cells), found)
  }
  return found
}

/** A line that is the unit of the cell above: 同比增长⏎（%）. */
const GLOSS = /^[（(](?!\d)[^（）()]{1,10}[）)]$/

/** Values that must stand one below the other before they are missed. */
const MISSED = 6

function readCells(cells: readonly Cell[], found: Found): void {
  for (const runs of partsOf(cells, runsOf(cells))) {
    const values = runs.reduce((count, run) => count + run.values, 0)
    const table = values < 3 ? null : tableOf(cells, runs, found.unread)
    const first = runs[0]!
    const last = runs.at(-1)!
    const count = last.at + last.names + last.values - first.at
    if (table !== null) found.tables.push(table)
    else if (values >= MISSED && values * 3 >= count) {
      const { line } = cells[first.at]!
      found.unread.push(unreadTable(line, cells[first.at + count - 1]!.line - line + 1))
    }
  }
}

/** Numbers that name rows are no values: years under 年份, 1, 2, 3 … under 序号. */
function numbered(cells: readonly Cell[]): readonly Cell[] {
  const isDated = cells.some(({ text }) => /^年\s*[份度]$/.test(text))
  const isCounted = cells.some(({ text }) => isCounter(text))
  if (!isDated && !isCounted) return cells
  let next = 1
  return cells.map((cell, at) => {
    const isNext = isCounted && cell.text === String(next) && cells[at + 1]?.isValue === false
    if (isNext) next++
    return isNext || (isDated && isYear(cell.text)) ? { ...cell, isValue: false } : cell
  })
}

/** Runs parted where another table begins: among several names is the head of a column of names. */
function partsOf(cells: readonly Cell[], runs: readonly Run[]): Run[][] {
  const parts: Run[][] = []
  for (const run of runs) {
    const begins = run.names > 2 && cells.slice(run.at, run.at + run.names).some(isHead)
    if (parts.length === 0 || begins) parts.push([])
    parts.at(-1)!.push(run)
  }
  return parts
}

/** Names and values by turns: T V V T V V → two runs of one name and two values. */
function runsOf(cells: readonly Cell[]): Run[] {
  const runs: Run[] = []
  for (let at = 0; at < cells.length; ) {
    const from = at
    while (at < cells.length && !cells[at]!.isValue) at++
    const names = at - from
    while (at < cells.length && cells[at]!.isValue) at++
    runs.push({ at: from, names, values: at - from - names })
  }
  return runs
}

function tableOf(cells: readonly Cell[], all: readonly Run[], unread: Unread[]): PrintedTable | null {
  const runs = all.filter(({ values }) => values > 0)
  if (runs.length < 2) return null
  const values = mostCommon(runs.map(run => run.values))
  // the first run has the header among its names, and sections add a name to a row
  const names = fewest(runs.slice(1).map(run => run.names))
  if (names > 2 || (names === 2 && !haveTwoNames(cells, runs.slice(1)))) return null
  const even = runs.filter(run => run.values === values)
  if (even.length < 2 || even.length * 5 < runs.length * 4) return null
  const first = runs[0]!
  const head = readHeader(cells.slice(first.at, first.at + first.names - names), names, values)
  if (head === null && (values < 2 || even.length < 3)) return null
  if (values === 1 && even.length < 3 && names === 1) return null
  const rows: PrintedRow[] = [...(head?.rows ?? [])]
  runs.forEach((run, index) => {
    const from = run.at + run.names - names
    if (index > 0) for (const it of cells.slice(run.at, from)) rows.push(rowOf([it]))
    const row = rowOf(cells.slice(from, run.at + run.names + run.values))
    if (run.values === values) rows.push(row)
    else {
      rows.push({ ...row, cells: [row.cells.join(' ')] })
      unread.push(unevenRow(row.line, run.values, values))
    }
  })
  const from = rows[0]!.line
  return { from, to: cells[runs.at(-1)!.at + runs.at(-1)!.names + runs.at(-1)!.values - 1]!.line + 1, rows }
}

const rowOf = (cells: readonly Cell[]): PrintedRow => ({
  line: cells[0]!.line,
  cells: cells.map(({ text }) => text),
  printed: null,
})

const fewest = (numbers: readonly number[]): number => numbers.reduce((least, it) => Math.min(least, it), 99)

/** Whether of the two names of most rows one is a unit or a number. */
const haveTwoNames = (cells: readonly Cell[], runs: readonly Run[]): boolean =>
  runs.filter(({ at, names }) => {
    const [first, second] = cells.slice(at + names - 2, at + names)
    return isUnitName(second!.text) || /^\d+$/.test(first!.text)
  }).length *
    5 >=
  runs.length * 4

interface Header {
  readonly rows: readonly PrintedRow[]
}

const isHead = ({ text }: Cell): boolean => isCorner(text) || isCounter(text)

/** The header among the lines above the first row: one level, two, or one with a row of units; null where none fits. */
function readHeader(above: readonly Cell[], names: number, values: number): Header | null {
  // a title may end as the head of a column does: 主要指标
  for (let at = above.length - 1; at >= 0; at--) {
    const rows = isHead(above[at]!) ? levelsOf(above.slice(at), names, values) : null
    if (rows !== null) return { rows: rows.map(rowOf) }
  }
  const width = names + values
  if (above.some(isHead) || values < 2 || above.length < values) return null
  return { rows: [rowOf(above.slice(above.length >= width ? -width : -values))] }
}

/**
 * Cells of a header as its rows:
 *
 *     指标 | 7月 1—7月 | 绝对量 同比 绝对量 同比     one name, two groups, four columns
 */
function levelsOf(cells: readonly Cell[], names: number, values: number): (readonly Cell[])[] | null {
  const rest = cells.length - names
  if (rest === values) return [cells]
  const groups = rest - values
  if (groups > 0 && groups <= values && values % groups === 0) {
    const lower = cells.slice(names + groups)
    return [cells.slice(0, names + groups), lower]
  }
  if (groups === values + names) return [cells.slice(0, names + values), cells.slice(names + values)]
  return null
}
