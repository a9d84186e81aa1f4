import { CHANGE_WORDS } from '../lexicon/changes.ts'
import type { Block } from '../model/article.ts'
import type { Figure, Quantity, Recognized } from '../model/layers.ts'
import { longestName } from '../model/name.ts'
import { covers, indexAfter, type Span } from '../model/span.ts'

/** How many times of a cell are looked at. */
const TIMES = 8
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
  const first = block.cells[0]
  const thing = first === undefined ? null : clean(doc, first)
  const ownTime = timeIn(doc, first)
  return quantities.map(quantity => {
    const at = indexAfter(block.cells, quantity.start)
    const column = block.cells[at] && covers(block.cells[at], quantity) ? at : -1
    const name = column > 0 ? thing : null
    const head = header?.cells[column]
    const heading = head ? clean(doc, head) : null
    const printed = head ? beginning(doc.article.plain, head) : ''
    const own = column === 0 ? thing : name
    const base = BASE.exec(printed)
    const isShare = quantity.dimension === 'percent' && SHARE.test(printed)
    const isChange = !isShare && (base !== null || CHANGE.test(printed))
    // a change column names its base, not its period
    const time = (isChange ? null : timeIn(doc, head)) ?? ownTime
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

/** A cell's words without unit glosses and the time that heads it; null when nothing is left, or more than a name. */
function clean(doc: Recognized, cell: Span): string | null {
  const time = doc.times[indexAfter(doc.times, cell.start)]
  const start = time && time.start === cell.start ? Math.min(time.end, cell.end) : cell.start
  const words = beginning(doc.article.text, { start, end: cell.end }).replace(UNIT_GLOSS, '').trim()
  return words === '' || words.length > longestName ? null : words
}

/** As much of a cell as a name and its glosses take: a header is read for every row below it. */
const beginning = (text: string, { start, end }: Span): string =>
  text.slice(start, Math.min(end, start + 2 * longestName))

/** The first time of a cell that has a value, of the first few. */
function timeIn({ times }: Recognized, cell: Span | undefined): string | null {
  if (cell === undefined) return null
  const from = indexAfter(times, cell.start)
  const first = times.slice(from, from + TIMES).find(it => it.start < cell.end && it.edtf !== null)
  return first?.edtf ?? null
}

const isFall = (header: string, { value }: Quantity): boolean =>
  value?.startsWith('-') === true || (CHANGE_WORDS.get(header.slice(0, 2)) === 'down' && !header.includes('增'))
