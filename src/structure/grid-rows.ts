import type { Table, TableRow } from 'mdast'
import { cellKind, isYear } from '../lexicon/cells.ts'
import { foldPlain } from '../lexicon/plain.ts'

/** A row of a table with a cell for each column, but for blank ones at its end. */
export interface GridRow {
  /** As printed. */
  readonly texts: readonly string[]
  /** Folded for looking words up, whatever the script: 單位 → 单位. */
  readonly cells: readonly string[]
  /** Columns that a cell of a row above reaches down to; null where there are none. */
  readonly covered: ReadonlySet<number> | null
  readonly node: TableRow
}

/** Columns that cells may stretch over and reach down in; further right each takes one, so that a table costs what it has. */
const MOST_SPANNED = 100

/** Gives each cell its column: beside and below one that takes several columns or rows cells are blank. */
export function layOut(table: Table, textOf: (row: TableRow) => string[]): GridRow[] {
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
    const plain = cells.map(cell => foldPlain(cell, 'Hant'))
    return { texts: cells, cells: plain, covered: covered.size === 0 ? null : covered, node }
  })
}

/** Whether a row holds a number beside its name; years head columns. */
export const hasNumber = (cells: readonly string[]): boolean => {
  const numbers = cells.slice(1).filter(cell => cellKind(cell) === 'number')
  return numbers.length > 0 && !numbers.every(isYear)
}
