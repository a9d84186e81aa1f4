import type { Article, Block } from '../../../model/article.ts'
import type { Dimension, Numeral } from '../../../model/layers.ts'
import { type Span, slice, spansIn } from '../../../model/span.ts'
import { matchUnit } from './match-units.ts'

/** The unit that a table gives a cell from outside: 单位：万元, 产量（万吨）. */
export interface CellUnit {
  /** As printed, without multiplier; null where the table names none. */
  readonly text: string | null
  readonly code: string
  readonly dimension: Dimension
  /** Power of ten of the multiplier: 万 → 4. */
  readonly power: number
}

/** Columns and rows that number and date the rest. */
const NAMING = /序号|编号|代码|代号|年份|年度|日期|时间|电话|邮编|学号|证号|页码|型号|批号/
const UNITLESS: CellUnit = { text: null, code: '1', dimension: 'count', power: 0 }

/**
 * The units of bare numbers in table cells, by the offset of their numeral. The row's own label first, then the
 * header, then the caption.
 *
 *   单位：万元
 *   地区    产量（万吨）   产值
 *   甲县    12.5         3400     ← 12.5 万吨, 3400 万元
 */
export function cellUnits(article: Article, numerals: readonly Numeral[]): ReadonlyMap<number, CellUnit> {
  const units = new Map<number, CellUnit>()
  article.blocks.forEach((row, index) => {
    if (row.kind !== 'table_row' || row.header === null) return
    const header = article.blocks[row.header]
    const label = row.cells[0] === undefined ? '' : slice(article.plain, row.cells[0])
    row.cells.forEach((cell, column) => {
      const numeral = loneNumeral(article.plain, cell, numerals)
      if (numeral === null) return
      const title = header?.cells[column] === undefined ? '' : slice(article.plain, header.cells[column])
      if (column === 0 || NAMING.test(title) || NAMING.test(label)) return
      const unit = labelledUnit(label) ?? labelledUnit(title) ?? captionUnit(article, index, row)
      units.set(numeral.start, unit ?? UNITLESS)
    })
  })
  return units
}

/** The numeral that fills a cell, but for blanks and a sign. */
function loneNumeral(plain: string, cell: Span, numerals: readonly Numeral[]): Numeral | null {
  const inside = spansIn(numerals, cell.start, cell.end)
  const numeral = inside[0]
  if (numeral === undefined || inside.length > 1) return null
  const around = plain.slice(cell.start, numeral.start) + plain.slice(numeral.end, cell.end)
  return /^[\s+\-−]*$/.test(around) ? numeral : null
}

/** 产量（万吨）, 增速(%), 金额/万元: the unit that closes a label. */
function labelledUnit(label: string): CellUnit | null {
  const match = /[（(/:：]\s*(?:单位[:：]\s*)?([^（）()/:：\s]{1,8}(?:\/[^（）()/\s]{1,4})?)\s*[）)]?\s*$/.exec(label)
  return match === null ? null : parseUnit(match[1]!)
}

/** 单位：万元 in the lines above the table. */
function captionUnit(article: Article, index: number, row: Block): CellUnit | null {
  const top = Math.max(0, Math.min(index, row.header ?? index) - 2)
  for (let above = (row.header ?? index) - 1; above >= top; above--) {
    const block = article.blocks[above]
    if (block === undefined || block.kind === 'table_row') break
    const match = /单位[:：]\s*([^\s，,、；;）)]{1,8})/.exec(slice(article.plain, block))
    if (match !== null) return parseUnit(match[1]!)
  }
  return null
}

const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 }

/** 万吨 → t with power 4, 元/吨 → CNY/t; null for what is no unit. */
function parseUnit(printed: string): CellUnit | null {
  let at = 0
  let power = 0
  while (POWERS[printed.charAt(at)] !== undefined && matchUnit(printed, at) === null)
    power += POWERS[printed.charAt(at++)]!
  const unit = matchUnit(printed, at)
  if (unit === null) return null
  const end = at + unit.text.length
  const { text, code, dimension } = unit
  if (end === printed.length) return { text, code, dimension, power }
  const below = printed.charAt(end) === '/' ? matchUnit(printed, end + 1) : null
  if (below === null || end + 1 + below.text.length !== printed.length) return null
  return { text: `${text}/${below.text}`, code: `${code}/${below.code}`, dimension, power }
}
