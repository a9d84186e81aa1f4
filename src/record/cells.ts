import type { Article, Grid } from '../model/article.ts'
import { headersOf, isSection, type Names, namesOf } from '../model/grid.ts'
import type { Checked, Figure } from '../model/layers.ts'
import { indexAfter, type Span, slice } from '../model/span.ts'
import type { Context, Maker } from './context.ts'
import type { Row } from './schemas.ts'

/** The cells of a document that hold something: of each the block it stands in, its column, and the row that titles its own. */
interface Cells {
  readonly blocks: Uint32Array
  readonly columns: Uint32Array
  /** Index into `article.blocks`, from 1; 0 where no row titles it. */
  readonly sections: Uint32Array
}

/** One row a cell of a table, in reading order: with row and column from 1 the grid can be laid out again. */
export function recordCells(doc: Checked, { document, text, rowId, located }: Context): Maker<'cells'> {
  const { article, figures } = doc
  const { blocks, columns, sections } = cellsOf(article)
  let heads: Heads | undefined
  const row = (index: number): Row<'cells'> => {
    const block = article.blocks[blocks[index]!]!
    const grid = article.grids[block.grid!]!
    if (heads?.grid !== grid) heads = { grid, columns: headersOf(article, grid), names: namesOf(grid.columns) }
    const column = columns[index]!
    const cell = block.cells[column]!
    const at = blocks[index]! - grid.first
    const section = sections[index]!
    const isBody = at >= grid.headers && section !== blocks[index]! + 1
    const { first, end } = heads.names[column]!
    const labels = isBody ? block.labels.slice(first, end).map(label => slice(text, label)) : []
    const figure = figureIn(figures, cell)
    return {
      id: rowId('x', index),
      document,
      table: block.grid! + 1,
      block: rowId('b', blocks[index]!),
      row: at + 1,
      column: column + 1,
      kind: at < grid.headers ? 'header' : isBody ? grid.columns[column]! : 'section',
      caption: grid.caption === null ? null : slice(text, article.blocks[grid.caption]!),
      section: isBody && section > 0 ? slice(text, article.blocks[section - 1]!).trim() : null,
      row_header: labels.filter(label => label !== '').join(' ') || null,
      column_headers: isBody ? heads.columns[column]!.map(head => slice(text, head)) : [],
      unit: figure === null ? null : scaledUnit(article.plain, figures[figure]!),
      figure: rowId('f', figure),
      ...located(cell),
    }
  }
  return { count: blocks.length, row }
}

/** What is the same for all cells of a table. */
interface Heads {
  readonly grid: Grid
  readonly columns: readonly (readonly Span[])[]
  readonly names: readonly Names[]
}

function cellsOf(article: Article): Cells {
  const isFilled = (cell: Span): boolean => slice(article.text, cell).trim() !== ''
  const { blocks: all, grids } = article
  let count = 0
  for (const { first, end } of grids)
    for (let block = first; block < end; block++) for (const cell of all[block]!.cells) if (isFilled(cell)) count++
  const blocks = new Uint32Array(count)
  const columns = new Uint32Array(count)
  const sections = new Uint32Array(count)
  let at = 0
  for (const grid of grids) {
    let section = 0
    for (let block = grid.first; block < grid.end; block++) {
      if (block >= grid.first + grid.headers && isSection(all[block]!, article.text, grid)) section = block + 1
      all[block]!.cells.forEach((cell, column) => {
        if (!isFilled(cell)) return
        blocks[at] = block
        columns[at] = column
        sections[at++] = section
      })
    }
  }
  return { blocks, columns, sections }
}

/** Index of the first figure that begins in a cell; null when none does. */
function figureIn(figures: readonly Figure[], cell: Span): number | null {
  const index = indexAfter(figures, cell.start)
  const figure = figures[index]
  return figure !== undefined && figure.start >= cell.start && figure.start < cell.end ? index : null
}

const MULTIPLIERS: Readonly<Record<number, string>> = {
  ...{ 1: '十', 2: '百', 3: '千', 4: '万', 5: '十万', 6: '百万', 7: '千万', 8: '亿' },
  ...{ 9: '十亿', 10: '百亿', 11: '千亿', 12: '万亿' },
}

/** The unit of a cell with the multiplier that its table gives it: 万元, where the figure's is 元. */
function scaledUnit(plain: string, figure: Figure): string | null {
  const { decimals, unit, per } = figure
  if (unit === null) return null
  const printed = slice(plain, figure)
  const places = (/\.(\d+)/.exec(printed)?.[1] ?? '').length
  const multiplier = /[十百千万亿]/.test(printed) ? '' : (MULTIPLIERS[places - decimals] ?? '')
  return `${multiplier}${unit}${per === null || unit.includes('/') ? '' : `/${per}`}`
}
