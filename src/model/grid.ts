import type { Article, Block, ColumnKind, Grid } from './article.ts'
import { type Span, slice } from './span.ts'

/**
 * The cells that head each column, top to bottom; an upper one may stretch over several columns:
 *
 *     指标 | 7月            | 1—7月
 *          | 绝对量 | 同比   | 绝对量 | 同比     → of the last column 1—7月, 同比
 */
export function headersOf({ blocks, text }: Article, grid: Grid): Span[][] {
  const found: Span[][] = grid.columns.map(() => [])
  for (let row = 0; row < grid.headers; row++) {
    const { cells } = blocks[grid.first + row]!
    const isLast = row === grid.headers - 1
    let over: Span | undefined
    grid.columns.forEach((kind, column) => {
      const cell = cells[column]
      if (!isBlank(text, cell)) found[column]!.push(cell!)
      else if (over !== undefined && kind === 'value') found[column]!.push(over)
      over = isLast || kind !== 'value' ? undefined : isBlank(text, cell) ? over : cell
    })
  }
  return found
}

/** Which of the names of a row name a column: from index `first` into `row.labels` to before `end`. */
export interface Names {
  readonly first: number
  readonly end: number
}

/** Nobody names a row by more columns than these: 省 | 市 | 县 | 乡 | 村. */
const MOST_NAMES = 8

/**
 * Of each column the names of a row that name what stands there: those of the columns of names next to its left. A text is
 * named by the first name of its row.
 *
 *     地区 | 人口 | 地区 | 人口      → of the last column the second name
 */
export function namesOf(columns: readonly ColumnKind[]): Names[] {
  let names = 0
  let first = 0
  let isOpen = true
  return columns.map(kind => {
    if (kind === 'value') isOpen = false
    if (kind !== 'label') return { first: Math.max(first, names - MOST_NAMES), end: names }
    if (!isOpen) first = names
    isOpen = true
    return { first: 0, end: Math.min(1, names++) }
  })
}

/** Whether a row only titles the rows below: 分三大门类. */
export const isSection = ({ cells }: Block, text: string, grid: Grid): boolean =>
  grid.columns.includes('value') && cells.every((cell, at) => isBlank(text, cell) || grid.columns[at] !== 'value')

const isBlank = (text: string, cell: Span | undefined): boolean => cell === undefined || slice(text, cell).trim() === ''
