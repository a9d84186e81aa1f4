import { CHANGE_WORDS } from '../lexicon/changes.ts'
import type { Block } from '../model/article.ts'
import type { Figure, Quantity, Recognized } from '../model/layers.ts'
import { covers, indexAfter, type Span, slice, spansIn } from '../model/span.ts'

const UNIT_GLOSS = /[（(][^（）()]*[）)]|[:：]/g
const BASE = /同比|环比|比(上年|去年|上月|上期|年初|上年末|上年同期)|较(上年|去年|上月|上期|年初|上年末|上年同期)/
const SHARE = /占比|比重|份额|占[^）)]*%?$/
const CHANGE = /增长|增减|增速|涨跌|变动|下降|提高|[±]/

/**
 * Figures of a table row: the first cell names the thing, the column's header its property.
 *
 *     指标   | 2023年（万元） | 同比增长（%）
 *     房产税 | [1,204]        | [3.5]
 */
export function linkRow(doc: Recognized, block: Block, quantities: readonly Quantity[]): Figure[] {
  const header = block.header === null ? undefined : doc.article.blocks[block.header]
  return quantities.map(quantity => {
    const column = block.cells.findIndex(cell => covers(cell, quantity))
    const name = column > 0 ? clean(doc, block.cells[0]!) : null
    const head = header?.cells[column]
    const heading = head ? clean(doc, head) : null
    const printed = head ? slice(doc.article.plain, head) : ''
    const own = column === 0 ? clean(doc, block.cells[0]!) : name
    const base = BASE.exec(printed)
    const isShare = quantity.dimension === 'percent' && SHARE.test(printed)
    const isChange = !isShare && (base !== null || CHANGE.test(printed))
    // a change column names its base, not its period
    const time = (isChange ? null : timeIn(doc, head)) ?? timeIn(doc, block.cells[0])
    return {
      direction: isChange ? (isFall(printed, quantity) ? 'down' : 'up') : null,
      entity: own,
      property: isChange || isShare ? null : heading,
      whole: null,
      wholeFigure: null,
      base: isChange ? (base ? (base[1] ?? base[2] ?? base[0]) : null) : null,
      baseFigure: null,
      status: 'actual',
      time,
      place: null,
      implied: [],
      ...quantity,
      relation: isShare ? 'share' : isChange ? 'change' : (quantity.relation ?? 'level'),
    }
  })
}

/** A cell's words without unit glosses and the time that heads it; null when nothing is left. */
function clean(doc: Recognized, cell: Span): string | null {
  const time = doc.times[indexAfter(doc.times, cell.start)]
  const start = time && time.start === cell.start ? Math.min(time.end, cell.end) : cell.start
  return doc.article.text.slice(start, cell.end).replace(UNIT_GLOSS, '').trim() || null
}

function timeIn(doc: Recognized, cell: Span | undefined): string | null {
  return (cell && spansIn(doc.times, cell.start, cell.end).find(it => it.edtf !== null)?.edtf) ?? null
}

const isFall = (header: string, { value }: Quantity): boolean =>
  value?.startsWith('-') === true || (CHANGE_WORDS.get(header.slice(0, 2)) === 'down' && !header.includes('增'))
