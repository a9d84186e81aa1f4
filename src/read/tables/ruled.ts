import { cellKind, isEmptyCell } from '../../lexicon/cells.ts'
import { isCellLine } from './lines.ts'
import type { PrintedRow, PrintedTable } from './printed.ts'

/** Bars that part cells. */
const BAR = /[|｜│┃║¦]/
/** A line that is drawn and says nothing: ├───┼───┤, +----+----+, | :-- | --: |. */
const RULE = /^[\s|｜│┃║¦:+=\-─━═┄┅┈┉┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬╞╡╪╟╢╫╤╧╥╨╒╕╘╛╓╖╙╜]+$/
const DRAWN = /[-=─━═┄┅┈┉]{2}|[┌└├┏┗┣╔╚╠]/

/**
 * Tables whose cells are parted by bars, in plain text:
 *
 *     │扩产项目│ 5.47亿│ 72.31│
 */
export function findRuled(lines: readonly string[]): PrintedTable[] {
  const found: PrintedTable[] = []
  for (let at = 0; at < lines.length; ) {
    const from = at
    const rows: PrintedRow[] = []
    let rules = 0
    for (; at < lines.length; at++) {
      const line = lines[at]!
      if (isRule(line)) rules++
      else if (BAR.test(line)) rows.push(readRow(line, at))
      else if (isBetween(rows, lines, at)) rows.push({ line: at, cells: [line.trim()], printed: line.trim() })
      else break
    }
    if (isTable(rows, rules)) found.push({ from, to: at, rows })
    if (at === from) at++
  }
  return found
}

const isRule = (line: string): boolean =>
  RULE.test(line) && (DRAWN.test(line) || (BAR.test(line) && line.includes('-')))

/** Whether a line without bars titles the rows below: it stands between two of as many cells. */
function isBetween(rows: readonly PrintedRow[], lines: readonly string[], at: number): boolean {
  const cells = rows.at(-1)?.cells.length ?? 0
  const next = lines[at + 1] ?? ''
  if (cells < 2 || !isCellLine(lines[at]!) || !BAR.test(next) || isRule(next)) return false
  const below = readRow(next, at + 1).cells.length
  return below === cells || (rows.length === 1 && below === cells + 1)
}

function readRow(line: string, at: number): PrintedRow {
  const printed = line.trim()
  const cells = printed.split(BAR).map(cell => cell.trim())
  if (cells[0] === '') cells.shift()
  if (cells.at(-1) === '') cells.pop()
  return { line: at, cells, printed }
}

/** Bars part the words of a menu or the names below an article too: a table has rules, bars around its rows, or numbers. */
function isTable(rows: readonly PrintedRow[], rules: number): boolean {
  const wide = rows.filter(({ cells }) => cells.length > 1)
  if (wide.length < 2 || wide.length * 2 < rows.length) return false
  const most = wide.length / 2
  if (rules > 0 || wide.filter(({ printed }) => BAR.test(printed![0]!) && BAR.test(printed!.at(-1)!)).length > most)
    return true
  return wide.filter(({ cells }) => cells.slice(1).some(isValue)).length >= most && wide.some(hasNumber)
}

const isValue = (cell: string): boolean => {
  const kind = cellKind(cell)
  return kind === 'number' || (kind !== 'blank' && isEmptyCell(kind))
}

const hasNumber = ({ cells }: PrintedRow): boolean => cells.some(cell => cellKind(cell) === 'number')
