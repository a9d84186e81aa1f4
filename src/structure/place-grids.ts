import type { Block, Grid } from '../model/article.ts'
import { type Issue, issue } from '../model/issue.ts'
import type { Span } from '../model/span.ts'
import { readDateline } from './dateline.ts'
import type { Draft } from './draft.ts'
import type { LineRow } from './lines.ts'

/** Gives the rows of tables their cells and their names, and each table its title and what may name its unit. */
export function placeGrids(blocks: readonly Block[], drafts: readonly Draft[]) {
  const grids: Grid[] = []
  const placed: Block[] = []
  let labels: Span[] = []
  blocks.forEach((block, index) => {
    const { row } = drafts[index]!
    if (row === null) {
      placed.push(block)
      return
    }
    if (row.shape !== drafts[index - 1]?.row?.shape) {
      labels = []
      grids.push(gridOf(blocks, drafts, index, row.shape.isContinued ? grids.at(-1) : undefined))
    }
    const cells = row.cells.map(cell => ({ start: block.start + cell.start, end: block.start + cell.end }))
    const isHeader = index - grids.at(-1)!.first < row.shape.headers
    if (!isHeader) labels = labelsOf(row, cells, labels, block)
    placed.push({ ...block, cells, grid: grids.length - 1, labels })
  })
  return { blocks: placed, grids }
}

/** The names of a row, one a column of names; a blank one reaches down from the row above where the next column names too. */
function labelsOf({ shape, covered }: LineRow, cells: readonly Span[], above: readonly Span[], { end }: Block): Span[] {
  const names: Span[] = []
  shape.columns.forEach((kind, column) => {
    if (kind !== 'label') return
    const cell = cells[column] ?? { start: end, end }
    const reaches = shape.columns[column + 1] === 'label' || covered?.has(column) === true
    const name = cell.start === cell.end && reaches ? above[names.length] : undefined
    names.push(name ?? cell)
  })
  return names
}

/** Blocks above and below a table that are looked at. */
const ABOVE = 3
const BELOW = 3

/** @param before the part of the same table above */
function gridOf(blocks: readonly Block[], drafts: readonly Draft[], first: number, before?: Grid): Grid {
  const { shape } = drafts[first]!.row!
  let end = first
  while (drafts[end]?.row?.shape === shape) end++
  const isRow = (at: number): boolean => blocks[at] === undefined || drafts[at]!.row !== null
  const above: number[] = []
  for (let at = first - 1; at >= first - ABOVE && !isRow(at); at--) above.push(at)
  const below: number[] = []
  for (let at = end; at < end + BELOW && !isRow(at) && NOTE.test(drafts[at]!.plain.slice(0, LONGEST_TITLE)); at++)
    below.push(at)
  const title = above.find(at => isTitle(drafts[at]!))
  const { headers, columns } = shape
  const caption = title ?? before?.caption ?? null
  return { first, end, headers, columns, caption, notes: [...above, ...below, ...(before?.notes ?? [])] }
}

const NOTE = /^[（(]\s*人民币|^[（(【[]?(?:注|备注|说明|资料来源|数据来源|(?:计量|金额)?单位)\s*\d*\s*[:：.、】]/
const LONGEST_TITLE = 60
/** 单位：万元, and who made the table. */
const UNIT_ONLY = /^[（(]?\s*(?:计量|金额|货币|编制|编报|填报|报送|制表)?(?:单\s*位|人民币)/

/**
 * When and by whom a table was published: （2024年6月20日）, 国家统计局 2023-12-24 09:30. 2023年12月31日 alone is the day it
 * holds of.
 */
const PUBLISHED =
  /^(?:[（(]\s*\d{4}[-年./]\d{1,2}[-月./]\d{1,2}日?\s*[）)]|[\p{Script=Han}]{2,16}[局院部委署厅办行社网]\s+\d{4}[-年./]\d{1,2}[-月./]\d{1,2}日?(?:\s+\d{1,2}:\d{2})?|\d{4}[-年./]\d{1,2}[-月./]\d{1,2}日?\s+\d{1,2}:\d{2}(?::\d{2})?)$/u

/** Whether a block above a table may be its title: short, no sentence, more than a unit, and no line of source and date, nor 本报…8月21日电. */
const isTitle = ({ plain }: Draft): boolean =>
  plain.length <= LONGEST_TITLE &&
  !/[。；]$/.test(plain) &&
  !UNIT_ONLY.test(plain) &&
  !PUBLISHED.test(plain.trim()) &&
  (readDateline(plain)?.agency ?? null) === null

/** A finding for each table with columns of values that nothing names. */
export function unnamedColumns(blocks: readonly Block[], grids: readonly Grid[]): Issue[] {
  return grids.flatMap(({ first, end, headers, columns }) => {
    const rows = blocks.slice(first, first + headers)
    const named = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0)
    const count = columns.reduce((sum, kind, at) => sum + Number(kind === 'value' && at >= named), 0)
    return count === 0 || end - first < 2 ? [] : [issue('unnamed-columns', 'warning', blocks[first]!, { count })]
  })
}
