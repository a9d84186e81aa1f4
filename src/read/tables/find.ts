import type { RootContent } from 'mdast'
import { type Issue, issue } from '../../model/issue.ts'
import { type PrintedTable, tableNode } from './printed.ts'
import { findRuled } from './ruled.ts'
import { findSpaced } from './spaced.ts'
import { findStacked } from './stacked.ts'
import { findTabbed } from './tabbed.ts'

/** A node that takes some of the lines. */
export interface FoundTable {
  readonly from: number
  readonly to: number
  readonly node: RootContent
}

/**
 * The tables among lines of plain text, in order, in whatever way they are printed. What looks like a table and could not
 * be read is an issue.
 *
 * @param first line, from 0, of the first of them in what the nodes are placed in
 * @param offset lines of the file before that
 */
export function findTables(lines: readonly string[], first: number, offset: number, issues: Issue[]): FoundTable[] {
  const open = [...lines]
  const found: PrintedTable[] = []
  const take = (tables: readonly PrintedTable[]): void => {
    for (const table of tables) {
      found.push(table)
      // what one way has read is no business of the next
      open.fill(TAKEN, table.from, table.to)
    }
  }
  take(findRuled(open))
  take(findTabbed(open))
  for (const find of [findSpaced, findStacked]) {
    const { tables, unread } = find(open)
    take(tables)
    for (const { code, line, params } of unread) issues.push(issue(code, 'warning', offset + first + line + 1, params))
  }
  return found.sort((a, b) => a.from - b.from).map(it => ({ from: it.from, to: it.to, node: tableNode(it, first) }))
}

/** A line that is no cell and no row. */
const TAKEN = '。'
