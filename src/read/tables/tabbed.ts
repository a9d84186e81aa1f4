import { cellKind } from '../../lexicon/cells.ts'
import { isCellLine } from './lines.ts'
import type { PrintedRow, PrintedTable } from './printed.ts'

/** Most lines without a tab between two rows: 分三大门类. */
const SECTIONS = 2

/**
 * Tables whose cells are parted by tabs. Tabs at the end of a row may be missing, and a row of one cell has none:
 *
 *     指标⇥7月⇥1—7月
 *     分三大门类
 *     采矿业⇥1.3⇥1.7
 */
export function findTabbed(lines: readonly string[]): PrintedTable[] {
  const found: PrintedTable[] = []
  for (let at = 0; at < lines.length; ) {
    if (!hasTab(lines[at]!)) {
      at++
      continue
    }
    const from = at
    const taken: number[] = []
    for (let last = at; at < lines.length && at - last <= SECTIONS + 1; at++) {
      const line = lines[at]!
      if (hasTab(line)) {
        taken.push(at)
        last = at
      } else if (!isCellLine(line) && line.trim() !== '') break
    }
    at = taken.at(-1)! + 1
    const rows = rowsOf(lines, from, at)
    if (isTable(rows)) found.push({ from, to: at, rows })
  }
  return found
}

/** Whether a tab stands between two words: one at the head of a line is an indent. */
const hasTab = (line: string): boolean => line.includes('\t') && line.trim().includes('\t')

function rowsOf(lines: readonly string[], from: number, to: number): PrintedRow[] {
  const rows: PrintedRow[] = []
  for (let line = from; line < to; line++) {
    const printed = lines[line]!.trimEnd()
    if (printed !== '') rows.push({ line, cells: printed.split('\t').map(cell => cell.trim()), printed: null })
  }
  const isSetIn = rows.every(({ cells }) => cells[0] === '')
  return isSetIn ? rows.map(row => ({ ...row, cells: row.cells.slice(1) })) : rows
}

/** 1.⇥, （二）⇥, 时间：⇥ and 一、⇥ open entries, whatever follows the tab. */
const ENTRY =
  /^(?:[（(]?[\d一二三四五六七八九十]{1,3}[.．、）)]|[a-zA-Z][.、)]|[-•●◆■▲※*·]|第[\d一二三四五六七八九十百]+条|.*[：:])$/

/** Tabs set in paragraphs and entries as well: a table has numbers in its columns, or as many cells in each row. */
function isTable(rows: readonly PrintedRow[]): boolean {
  const wide = rows.filter(({ cells }) => cells.length > 1)
  if (wide.length < 2) return false
  if (wide.filter(({ cells }) => cells.some(isProse)).length * 2 >= wide.length) return false
  const isList = wide.filter(({ cells }) => cells.length === 2 && ENTRY.test(cells[0]!)).length * 2 > wide.length
  if (isList) return false
  const valued = wide.filter(({ cells }) => cells.some((cell, at) => at > 0 && cellKind(cell) === 'number'))
  if (valued.length * 2 >= wide.length) return true
  return rows.every(({ cells }) => cells.length === rows[0]!.cells.length)
}

const isProse = (cell: string): boolean => cell.length > 20 && /[。；！？]/.test(cell)
