import { CHANGE_WORDS } from '../lexicon/changes.ts'
import type { Block } from '../model/article.ts'
import type { Figure, Quantity, Recognized, TimeMention } from '../model/layers.ts'
import { longestName } from '../model/name.ts'
import { covers, indexAfter, type Span } from '../model/span.ts'
import { grounded, printed, trimmed } from './arguments.ts'

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
  const thing = first === undefined ? [] : clean(doc, first)
  const ownTime = timeIn(doc, first)
  return quantities.map(quantity => {
    const at = indexAfter(block.cells, quantity.start)
    const column = block.cells[at] && covers(block.cells[at], quantity) ? at : -1
    const head = header?.cells[column]
    const title = head ? beginning(doc.article.plain, head) : ''
    const base = BASE.exec(title)
    const isShare = quantity.dimension === 'percent' && SHARE.test(title)
    const isChange = !isShare && (base !== null || CHANGE.test(title))
    // a change column names its base, not its period
    const headTime = isChange ? null : timeIn(doc, head)
    const time = headTime ?? ownTime
    const found = [
      ...grounded(doc, 'entity', column >= 0 ? thing : [], 'row', ALWAYS),
      ...grounded(doc, 'property', head && !isChange && !isShare ? clean(doc, head) : [], 'column', ALWAYS),
      ...grounded(doc, 'base', head && isChange && base ? [baseIn(head, base)] : [], 'column', ALWAYS),
      ...grounded(doc, 'period', time ? [time] : [], headTime ? 'column' : 'row', ALWAYS),
    ]
    return {
      direction: isChange ? (isFall(title, quantity) ? 'down' : 'up') : null,
      entity: printed(doc, found, 'entity'),
      property: printed(doc, found, 'property'),
      whole: null,
      wholeFigure: null,
      base: printed(doc, found, 'base'),
      baseFigure: null,
      status: 'actual',
      time: time?.edtf ?? null,
      place: null,
      arguments: found,
      slot: 'table',
      // what row and column name is no choice among candidates
      confidence: thing.length > 0 && head ? 'high' : 'low',
      implied: [],
      ...quantity,
      relation: isShare ? 'share' : isChange ? 'change' : (quantity.relation ?? 'level'),
    }
  })
}

const ALWAYS = (): boolean => true

/** Where a header names what its column is compared with: 比[上年]增长. */
function baseIn({ start }: Span, found: RegExpExecArray): Span {
  const from = start + found.index
  const name = found[1] ?? found[2]
  // 比 and 较 stand before what is named
  return { start: name === undefined ? from : from + 1, end: from + found[0].length }
}

/** A cell's words without unit glosses and the time that heads it; none when nothing is left, or more than a name. */
function clean(doc: Recognized, cell: Span): readonly Span[] {
  const time = doc.times[indexAfter(doc.times, cell.start)]
  const start = time && time.start === cell.start ? Math.min(time.end, cell.end) : cell.start
  const text = beginning(doc.article.text, { start, end: cell.end })
  const spans: Span[] = []
  let from = 0
  for (const gloss of text.matchAll(UNIT_GLOSS)) {
    spans.push({ start: start + from, end: start + gloss.index })
    from = gloss.index + gloss[0].length
  }
  spans.push({ start: start + from, end: start + text.length })
  const words = trimmed(doc, spans)
  return words.reduce((size, it) => size + it.end - it.start, 0) > longestName ? [] : words
}

/** As much of a cell as a name and its glosses take: a header is read for every row below it. */
const beginning = (text: string, { start, end }: Span): string =>
  text.slice(start, Math.min(end, start + 2 * longestName))

/** The first time of a cell that has a value, of the first few. */
function timeIn({ times }: Recognized, cell: Span | undefined): TimeMention | null {
  if (cell === undefined) return null
  const from = indexAfter(times, cell.start)
  return times.slice(from, from + TIMES).find(it => it.start < cell.end && it.edtf !== null) ?? null
}

const isFall = (header: string, { value }: Quantity): boolean =>
  value?.startsWith('-') === true || (CHANGE_WORDS.get(header.slice(0, 2)) === 'down' && !header.includes('增'))
