import type { Block } from '../model/article.ts'
import type { Argument, Figure, Quantity, Recognized, TimeMention } from '../model/layers.ts'
import { longestName } from '../model/name.ts'
import { covers, indexAfter, type Span } from '../model/span.ts'
import { grounded, NOTHING_IMPLIED, printed, trimmed } from './arguments.ts'
import { CHANGE_WORDS } from './clause/word-facts.ts'

/** How many times of a cell are looked at. */
const TIMES = 8
const UNIT_GLOSS = /[（(][^（）()]*[）)]|[:：]/g
const BASE = /同比|环比|比(上年|去年|上月|上期|年初|上年末|上年同期)|较(上年|去年|上月|上期|年初|上年末|上年同期)/
const SHARE = /占比|比重|份额|占[^）)]*%?$/
const CHANGE = /增长|增减|增速|涨跌|变动|下降|提高|[±]/

/** The words of an argument, and the name they spell: many figures share them. */
interface Named {
  readonly found: readonly Argument[]
  readonly name: string | null
}

const NO_NAME: Named = { found: [], name: null }

function named(doc: Recognized, role: 'entity' | 'property' | 'base', spans: readonly Span[], rule: string): Named {
  const found = grounded(doc, role, spans, rule, ALWAYS)
  return { found, name: printed(doc, found, role) }
}

/** What a header says of the cells below it. */
interface Column {
  /** Whether its percentages are shares. */
  readonly isShare: boolean
  readonly isChange: boolean
  /** Whether a column of changes counts falls. */
  readonly falls: boolean
  readonly property: Named
  readonly base: Named
  /** The period that heads it; a column of changes names its base, not its period. */
  readonly time: TimeMention | null
  readonly period: readonly Argument[]
}

/** Columns of the tables of an article by the block of their header: a header is read once, and its words are held once. */
export type Columns = Map<number, readonly Column[]>

/**
 * Figures of a table row: the first cell names the thing, the column's header its property.
 *
 *     指标   | 2023年（万元） | 同比增长（%）
 *     房产税 | [1,204]        | [3.5]
 */
export function linkRow(doc: Recognized, block: Block, quantities: readonly Quantity[], columns: Columns): Figure[] {
  const heads = block.header === null ? [] : columnsOf(doc, block.header, columns)
  const first = block.cells[0]
  const thing = first === undefined ? NO_NAME : named(doc, 'entity', clean(doc, first), 'row')
  const ownTime = timeIn(doc, first)
  const ownPeriod = grounded(doc, 'period', ownTime ? [ownTime] : [], 'row', ALWAYS)
  return quantities.map(quantity => {
    const at = indexAfter(block.cells, quantity.start)
    const column = block.cells[at] && covers(block.cells[at], quantity) ? at : -1
    const head = heads[column]
    const isShare = quantity.dimension === 'percent' && head?.isShare === true
    const isChange = !isShare && head?.isChange === true
    const headTime = isChange ? null : (head?.time ?? null)
    const time = headTime ?? ownTime
    const entity = column >= 0 ? thing : NO_NAME
    const property = head && !isChange && !isShare ? head.property : NO_NAME
    const base = head && isChange ? head.base : NO_NAME
    const period = headTime ? head!.period : ownPeriod
    const isFall = quantity.value?.startsWith('-') === true || head?.falls === true
    return {
      direction: isChange ? (isFall ? 'down' : 'up') : null,
      entity: entity.name,
      property: property.name,
      whole: null,
      wholeFigure: null,
      wholeGrade: null,
      base: base.name,
      baseFigure: null,
      status: 'actual',
      time: time?.edtf ?? null,
      place: null,
      arguments: entity.found.concat(property.found, base.found, period),
      slot: 'table',
      // what row and column name is no choice among candidates
      confidence: thing.found.length > 0 && head ? 'high' : 'low',
      implied: NOTHING_IMPLIED,
      ...quantity,
      relation: isShare ? 'share' : isChange ? 'change' : (quantity.relation ?? 'level'),
    }
  })
}

function columnsOf(doc: Recognized, header: number, columns: Columns): readonly Column[] {
  const known = columns.get(header)
  if (known !== undefined) return known
  const heads = doc.article.blocks[header]!.cells.map(head => readColumn(doc, head))
  columns.set(header, heads)
  return heads
}

function readColumn(doc: Recognized, head: Span): Column {
  const title = beginning(doc.article.plain, head)
  const base = BASE.exec(title)
  const time = timeIn(doc, head)
  return {
    isShare: SHARE.test(title),
    isChange: base !== null || CHANGE.test(title),
    falls: CHANGE_WORDS.get(title.slice(0, 2)) === 'down' && !title.includes('增'),
    property: named(doc, 'property', clean(doc, head), 'column'),
    base: base ? named(doc, 'base', [baseIn(head, base)], 'column') : NO_NAME,
    time,
    period: grounded(doc, 'period', time ? [time] : [], 'column', ALWAYS),
  }
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

/** As much of a cell as a name and its glosses take. */
const beginning = (text: string, { start, end }: Span): string =>
  text.slice(start, Math.min(end, start + 2 * longestName))

/** The first time of a cell that has a value, of the first few. */
function timeIn({ times }: Recognized, cell: Span | undefined): TimeMention | null {
  if (cell === undefined) return null
  const from = indexAfter(times, cell.start)
  return times.slice(from, from + TIMES).find(it => it.start < cell.end && it.edtf !== null) ?? null
}
