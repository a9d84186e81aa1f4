import { isYear } from '../lexicon/cells.ts'
import type { Block, Grid } from '../model/article.ts'
import { headersOf, isSection, type Names, namesOf } from '../model/grid.ts'
import type { Figure, Quantity, Recognized } from '../model/layers.ts'
import { covers, indexAfter, type Span } from '../model/span.ts'
import { NO_OPERANDS, NOTHING_IMPLIED } from './arguments.ts'
import { CHANGE_WORDS } from './clause/word-facts.ts'
import { isHolder } from './holder/names.ts'
import {
  beginning,
  clean,
  headPeriod,
  type Named,
  NO_NAME,
  NO_PERIOD,
  named,
  opened,
  type Period,
  periodOf,
  statusOf,
  timeIn,
} from './table-cells.ts'
import { type Column, changeIn, type RowChange, readColumns } from './table-columns.ts'
import { createPeriods, endOf, headingPeriod, type PeriodIn, uncertain } from './table-periods.ts'

const TIME_IMPLIED: Figure['implied'] = ['time']

/** A table on its way through its rows. */
interface Reading {
  readonly grid: Grid
  readonly columns: readonly Column[]
  readonly names: readonly Names[]
  /** The period that its title names. */
  readonly period: Period
  /** The period of the row that titles the rows below it. */
  section: Period
  /** The last of the periods that name rows above: a row of changes is of it. */
  latest: Period
  readonly periodIn: PeriodIn
}

/**
 * Links the figures of table rows, which come in order: the row's first cell names the thing, the column's header its
 * property. A header is read once, and its words are held once.
 *
 *     指标   | 2023年（万元） | 同比增长（%）
 *     房产税 | [1,204]        | [3.5]
 */
export function createRows(doc: Recognized): (block: Block, quantities: readonly Quantity[]) => Figure[] {
  let reading: Reading | undefined
  return (block, quantities) => {
    const grid = doc.article.grids[block.grid!]!
    if (reading?.grid !== grid) reading = readGrid(doc, grid)
    const first = block.cells[0]
    const isHeader = block.start < (doc.article.blocks[grid.first + grid.headers]?.start ?? Number.POSITIVE_INFINITY)
    if (isHeader || isSection(block, doc.article.text, grid)) {
      if (!isHeader) {
        reading.section = periodOf(doc, timeIn(doc, first), 'row', false)
        reading.latest = NO_PERIOD
      }
      return quantities.map(quantity => figureOf(quantity, NO_NAMES, null))
    }
    return linkRow(doc, block, quantities, reading)
  }
}

function readGrid(doc: Recognized, grid: Grid): Reading {
  const caption = grid.caption === null ? undefined : doc.article.blocks[grid.caption]
  const columns = readColumns(doc, headersOf(doc.article, grid), grid.columns)
  const titled = periodOf(doc, timeIn(doc, caption), 'caption', false)
  return {
    grid,
    columns: isPlan(doc, caption) ? withTargets(columns) : columns,
    names: namesOf(grid.columns),
    period: titled.edtf === null ? headingPeriod(doc, grid.first) : titled,
    section: NO_PERIOD,
    latest: NO_PERIOD,
    periodIn: createPeriods(columns),
  }
}

/** Whether a table is of what is planned, by its title or the article's: 主要目标, 发展规划, not 规划完成情况. */
function isPlan({ article }: Recognized, caption: Span | undefined): boolean {
  const titles = [article.title ?? '', caption === undefined ? '' : beginning(article.plain, caption)]
  return titles.some(it => /规划|目标/.test(it)) && !titles.some(it => /完成|执行|实现|情况/.test(it))
}

/** Of the periods that head the columns of a plan the last is to come: 2020年 | [2025年]. */
function withTargets(columns: readonly Column[]): readonly Column[] {
  const periods = [...new Set(columns.flatMap(({ period }) => period.edtf ?? []))].sort()
  if (periods.length < 2) return columns
  return columns.map(it =>
    it.period.edtf === periods.at(-1) && it.status === 'actual' ? { ...it, status: 'target' } : it,
  )
}

/** What names the figures of a row. */
interface RowNames {
  readonly entity: Named
  /** Of a row of shares: GDP of 增加值占GDP比重. */
  readonly whole: Named
  /** Of a row of changes: 同比增长（%）. */
  readonly change: RowChange | null
  readonly place: Named
  readonly holder: Named
  readonly period: Period
  readonly status: Figure['status']
}

const NO_NAMES: RowNames = {
  entity: NO_NAME,
  whole: NO_NAME,
  change: null,
  place: NO_NAME,
  holder: NO_NAME,
  period: NO_PERIOD,
  status: 'actual',
}

function linkRow(doc: Recognized, block: Block, quantities: readonly Quantity[], reading: Reading): Figure[] {
  const { columns, names, section, period, periodIn } = reading
  let last: { readonly names: Names; readonly row: RowNames } | undefined
  return quantities.map(quantity => {
    const at = indexAfter(block.cells, quantity.start)
    const isCell = block.cells[at] !== undefined && covers(block.cells[at], quantity)
    const own = isCell ? names[at] : undefined
    if (own === undefined) return figureOf(quantity, NO_NAMES, null)
    if (last?.names.first !== own.first || last.names.end !== own.end)
      last = { names: own, row: readLabels(doc, block.labels.slice(own.first, own.end)) }
    const row = last.row
    if (row.period.edtf !== null && isLater(row.period, reading.latest)) reading.latest = uncertain(row.period)
    const around =
      [row.period, row.change === null ? NO_PERIOD : reading.latest, section].find(it => it.edtf !== null) ?? period
    const words = doc.article.plain.slice(block.cells[at]!.start, quantity.start).trim()
    const column = columns[at] ?? null
    const named = { ...row, period: column === null ? around : periodIn(at, around) }
    return figureOf(quantity, named, column, CHANGE_WORDS.get(words) ?? null)
  })
}

const isLater = ({ edtf }: Period, than: Period): boolean => than.edtf === null || endOf(edtf!) > endOf(than.edtf)

function readLabels(doc: Recognized, labels: readonly Span[]): RowNames {
  const names = labels.filter(label => !isYear(beginning(doc.article.plain, label)))
  const spans = names.flatMap(label => clean(doc, opened(doc, label)))
  const share = names.length === 1 ? shareIn(doc, opened(doc, names[0]!)) : null
  const change = names.length === 1 ? changeIn(doc, opened(doc, names[0]!)) : null
  const dated = change === null ? labels : [...labels.filter(it => it !== names[0]), change.before]
  const period = dated.map(label => headPeriod(doc, label, 'row')).find(it => it.edtf !== null) ?? NO_PERIOD
  const only = spans.length === 1 ? doc.mentions[indexAfter(doc.mentions, spans[0]!.start)] : undefined
  const isNamed = only !== undefined && only.start === spans[0]!.start && only.end === spans[0]!.end
  return {
    entity: named(doc, 'entity', share?.part ?? change?.of ?? spans, 'row'),
    whole: share === null ? NO_NAME : named(doc, 'whole', share.whole, 'row'),
    change,
    place: isNamed && only.type === 'GPE' ? named(doc, 'place', [only], 'row') : NO_NAME,
    holder: isNamed && isHolder(only.type) ? named(doc, 'holder', [only], 'row') : NO_NAME,
    period,
    // 一般公共预算收入 is a name: only a period says of itself that it is to come
    status:
      period.edtf === null ? 'actual' : statusOf(labels.map(label => beginning(doc.article.plain, label)).join('')),
  }
}

/** What a row's name says is a share, and of what: 增加值 | GDP of 增加值占GDP比重（%）; null where it says no such thing. */
function shareIn(
  doc: Recognized,
  label: Span,
): { readonly part: readonly Span[]; readonly whole: readonly Span[] } | null {
  const found = /^([^占（(]{2,})占([^占（(]{2,}?)的?(?:比重|比例|份额)/.exec(beginning(doc.article.plain, label))
  if (found === null) return null
  const at = label.start + found[1]!.length
  return {
    part: clean(doc, { start: label.start, end: at }),
    whole: clean(doc, { start: at + 1, end: at + 1 + found[2]!.length }),
  }
}

/** @param own direction that words in the cell give: 减少0.41个百分点 */
function figureOf(
  quantity: Quantity,
  { entity, whole, change, place, holder, period, status }: RowNames,
  column: Column | null,
  own: Figure['direction'] = null,
): Figure {
  const isShare = quantity.dimension === 'percent' && (column?.isShare === true || whole.name !== null)
  const isChange = own !== null || (!isShare && (change !== null || column?.isChange === true))
  const property = column?.property ?? NO_NAME
  const base = change?.base ?? (((isChange || !isShare) && column?.base) || NO_NAME)
  const isImplied = period.found.some(it => !it.certain)
  return {
    direction: own ?? (isChange ? directionOf(quantity, column?.falls === true) : null),
    entity: entity.name,
    property: property.name,
    whole: whole.name,
    base: base.name,
    operands: NO_OPERANDS,
    status: column === null || column.status === 'actual' ? status : column.status,
    time: period.edtf,
    place: place.name,
    holder: holder.name,
    arguments: entity.found.concat(property.found, whole.found, base.found, period.found, place.found, holder.found),
    slot: 'table',
    // what row and column name is no choice among candidates
    confidence: (entity.found.length > 0 || change !== null) && column !== null ? 'high' : 'low',
    implied: isImplied ? TIME_IMPLIED : NOTHING_IMPLIED,
    ...quantity,
    dimension: column?.isIndex && quantity.unitCode === '1' ? 'index' : quantity.dimension,
    relation: isShare ? 'share' : isChange ? 'change' : (quantity.relation ?? 'level'),
  }
}

/** A change of nothing has no direction. */
function directionOf({ value }: Quantity, falls: boolean): Figure['direction'] {
  if (value !== null && Number(value) === 0) return null
  return (value?.startsWith('-') === true) !== falls ? 'down' : 'up'
}
