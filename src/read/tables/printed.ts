import type { Table, TableRow } from 'mdast'
import { cellNode, placeAt } from '../nodes.ts'

/** A row as it is printed. */
export interface PrintedRow {
  /** Index of its first line. */
  readonly line: number
  readonly cells: readonly string[]
  /** The line that holds all the cells; null where each has a line of its own. */
  readonly printed: string | null
}

/** A table among lines: it takes those from `from` to before `to`. */
export interface PrintedTable {
  readonly from: number
  readonly to: number
  readonly rows: readonly PrintedRow[]
}

/** What is seen of tables and could not be read, by the index of its line. */
export interface Unread {
  readonly code: 'unread-table' | 'uneven-row'
  readonly line: number
  readonly params: Readonly<Record<string, number>>
}

/** What one way to print tables gives of some lines. */
export interface Found {
  readonly tables: PrintedTable[]
  readonly unread: Unread[]
}

/** A row whose values are more or fewer than those of its table: which stands in which column does not show. */
export const unevenRow = (line: number, count: number, usual: number): Unread => ({
  code: 'uneven-row',
  line,
  params: { count, usual },
})

export const unreadTable = (line: number, lines: number): Unread => ({ code: 'unread-table', line, params: { lines } })

declare module 'mdast' {
  interface TableRowData {
    /** The line that holds the cells, where more than cells is printed in it. */
    readonly printed?: string | undefined
    /** Whether each cell has lines of its own, as in HTML. */
    readonly isStacked?: boolean | undefined
  }
  interface TableCellData {
    /** Rows and columns that the cell takes, as for `remark-rehype`. */
    readonly hProperties?: { readonly rowSpan?: number; readonly colSpan?: number } | undefined
  }
}

/** A table of mdast, its lines counted from `offset` + 1. */
export function tableNode({ rows, from, to }: PrintedTable, offset: number): Table {
  return {
    type: 'table',
    children: rows.map(({ line, cells, printed }): TableRow => {
      const children = cells.map(value => cellNode(value))
      const row: TableRow = { type: 'tableRow', children, ...placeAt(offset + line + 1) }
      return printed === null ? row : { ...row, data: { printed } }
    }),
    ...placeAt(offset + from + 1, offset + to),
  }
}
