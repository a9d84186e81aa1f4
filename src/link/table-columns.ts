import { isUnitName } from '../lexicon/unit-names.ts'
import type { ColumnKind } from '../model/article.ts'
import { yearBefore } from '../model/edtf.ts'
import type { Figure, Recognized } from '../model/layers.ts'
import type { Span } from '../model/span.ts'
import { CHANGE_WORDS } from './clause/word-facts.ts'
import {
  beginning,
  clean,
  headPeriod,
  isGeneric,
  type Named,
  NO_NAME,
  NO_PERIOD,
  named,
  statusOf,
} from './table-cells.ts'
import { type Dated, endOf, placingIn } from './table-periods.ts'

const BASE =
  /同比|环比|按[年季月](?=变|增|升|跌)|[比较](上年同期|去年同期|上年末|上年|去年|上月|上期|年初|(?:19|20)\d\d年?(?:同期|[末底])?(?=增|减|下|上升|提|变|[±]))|([年季月])(?=[增减升跌](?:[（(]|率?$))/
/** 决算数[为上年]的%: how high it is against what. */
const RATIO = /[为是](预算数?|年初预算数?|调整预算数?|计划数?|上年(?:决算数?|执行数?|同期)?|去年同期)的?[（(]?[%％]/
/** 上月=100: what the index above or below it is set against. */
const INDEXED = /=\s*100/
const SHARE = /占比|比重|份额|占[^）)]*%?$/
const CHANGE = /增长|增减|涨跌|升跌|变[动化]|下降|提高|[±]|[年季月][增减升跌](?:[（(]|$)/
/** 增速 and 增幅 are measured themselves: their column states how high they are. */
const RATE = /增速|增幅|降幅|涨幅|跌幅|增长率|(?<!增)[增减]率|增长速度|涨跌幅/
/** What no single period is the time of. */
const MEAN = /[年月]均|平均/
/** Periods that a header names and nobody can place: what the title says is not theirs. */
const OTHER_PERIOD = /[上去]年|上期|上月|同期|[期年]初|累\s*计/
const OPEN = /[期年]初至/

/** What the header of a column says of the cells below it. */
export interface Column extends Dated {
  /** Whether its percentages are shares. */
  readonly isShare: boolean
  readonly isChange: boolean
  /** Whether it holds an index: 同比（上年=100）. */
  readonly isIndex: boolean
  /** Whether a column of changes counts falls. */
  readonly falls: boolean
  readonly property: Named
  readonly base: Named
  readonly status: Figure['status']
  /** Whether it says something of a level in a column before it: 同比增长, 占比, 为预算的%. */
  readonly isAbout: boolean
}

/** What the headers of a table say, each with the level that it is about. */
export function readColumns(
  doc: Recognized,
  headers: readonly (readonly Span[])[],
  kinds: readonly ColumnKind[],
): readonly Column[] {
  const columns = headers.map(cells => readColumn(doc, cells))
  let levels: number[] = []
  let before: Told | null = null
  let told: Told | null = null
  return columns.map((column, at) => {
    if (kinds[at] !== 'value') return column
    if (!column.isAbout) {
      if (told !== null) {
        levels = []
        before = told
        told = null
      }
      levels.push(at)
      return column
    }
    told ??= tellOf(columns, latest(columns, levels), before, column)
    if (told === null) return column
    told.bases.add(column.base.name)
    const of = columns[told.level]!
    return {
      ...column,
      level: told.level,
      property: column.isChange && column.property.name === null ? of.property : column.property,
      status: column.status === 'actual' ? of.status : column.status,
    }
  })
}

/** A level, and what the columns that are about it compare it with. */
interface Told {
  readonly level: number
  readonly bases: Set<string | null>
}

/**
 * What a column behind a level is about: the level before where that one is a year later and was not compared so yet.
 *
 *     三季度 | 二季度 | 季增 | 上年三季度 | 年增      ← of the first, as 季增 is
 */
function tellOf(columns: readonly Column[], level: number | null, before: Told | null, { base }: Column): Told | null {
  if (level === null) return null
  const later = before === null ? null : columns[before.level]!.period.edtf
  const isEarlier = later !== null && columns[level]!.period.edtf === yearBefore(later)
  return isEarlier && !before!.bases.has(base.name) ? before : { level, bases: new Set() }
}

/** Of levels that stand beside one another the one that was last: 2023年 of 2022年 | 2023年, 本期 of 本期 | 上期. */
function latest(columns: readonly Column[], levels: readonly number[]): number | null {
  let found: number | null = null
  for (const at of levels) {
    const { period, placing } = columns[at]!
    if (placing?.isEarlier) continue
    const before = found === null ? null : columns[found]!.period.edtf
    if (before === null || period.edtf === null || endOf(period.edtf) >= endOf(before)) found = at
  }
  return found
}

/** Reads the cells that head a column, top to bottom. */
function readColumn(doc: Recognized, cells: readonly Span[]): Column {
  const isIndex = cells.some(cell => INDEXED.test(beginning(doc.article.plain, cell)))
  const heads = cells.filter(
    cell => !isIndex || !INDEXED.test(beginning(doc.article.plain, cell).replace(/[（(].*$/, '')),
  )
  const titles = heads.map(head => beginning(doc.article.plain, head))
  const title = titles.join('')
  const bases = titles.map(it => BASE.exec(it))
  const isRate = RATE.test(title)
  const changes = titles.map(it => !isIndex && isChangeTitle(it))
  const place = bases.findIndex(it => it !== null)
  const ratio = titles.map(it => RATIO.exec(it))
  const against = ratio.findIndex(it => it !== null)
  const isChange = !isRate && against < 0 && changes.includes(true)
  const isShare = against < 0 && !isIndex && SHARE.test(title)
  const timed = heads.map((head, index) => withoutBase(head, bases[index] ?? ratio[index]!))
  const isAbout = isChange || isShare || against >= 0 || (isRate && !isIndex)
  const dates = timed.map(head =>
    isAbout && !DIGIT.test(beginning(doc.article.plain, head)) ? NO_PERIOD : headPeriod(doc, head, 'column'),
  )
  const dated = dates.findIndex(it => it.edtf !== null)
  const period = dates[dated] ?? NO_PERIOD
  const placing = isAbout ? null : (heads.map(head => placingIn(doc, head)).find(it => it !== null) ?? null)
  return {
    isShare,
    isChange,
    isIndex,
    falls: titles.some(it => CHANGE_WORDS.get(it.slice(0, 2)) === 'down' && !it.includes('增')),
    property: named(
      doc,
      'property',
      heads.flatMap((head, index) =>
        isIndex ? clean(doc, withoutGloss(head, titles[index]!)) : subject(doc, head, titles[index]!),
      ),
      'column',
    ),
    base:
      against >= 0
        ? named(doc, 'base', [ratioIn(heads[against]!, ratio[against]!)], 'column')
        : isChange && place >= 0
          ? named(doc, 'base', [baseIn(heads[place]!, bases[place]!)], 'column')
          : NO_NAME,
    period,
    isYear: dated >= 0 && titles.every((it, index) => (index === dated ? YEAR.test(it) : isUnitName(it))),
    placing,
    isAbout,
    level: null,
    isElsewhere:
      (isAbout && MEAN.test(title)) ||
      (!isChange && !isIndex && against < 0 && (period.edtf === null || OPEN.test(title)) && OTHER_PERIOD.test(title)),
    status: statusOf(title),
  }
}

const DIGIT = /[\d〇一二三四五六七八九十]/
const YEAR = /^\s*\d{2,4}年?\s*$/

/** A header up to what it compares with: 2023年 of 2023年比2022年增长. */
const withoutBase = (head: Span, found: RegExpExecArray | null): Span =>
  found ? { start: head.start, end: head.start + found.index } : head

const isChangeTitle = (title: string): boolean => !RATE.test(title) && (BASE.test(title) || CHANGE.test(title))

/** What the name of a row says that its cells are changes of, and against what. */
export interface RowChange {
  readonly of: readonly Span[]
  /** The name up to what it compares with. */
  readonly before: Span
  readonly base: Named
}

/** The change that a row's name says it is, 同比增长（%）, 收入比上年增减; null where it names a thing. */
export function changeIn(doc: Recognized, label: Span): RowChange | null {
  const title = beginning(doc.article.plain, label)
  if (RATE.test(title)) return null
  const base = BASE.exec(title)
  if (base === null)
    return /^(?:增长|增减|变动|涨跌|升跌)[额量幅]?(?:[（(][^（）()]*[）)])?%?$/.test(title.trim())
      ? { of: [], before: label, base: NO_NAME }
      : null
  const isChange = /^\s*(?:$|[增减变涨跌升降提下上（(%±])/.test(title.slice(base.index + base[0].length))
  return isChange
    ? {
        of: subject(doc, label, title),
        before: withoutBase(label, base),
        base: named(doc, 'base', [baseIn(label, base)], 'row'),
      }
    : null
}

/** What a header measures: of a change or a share what stands before the words for it. */
function subject(doc: Recognized, head: Span, title: string): readonly Span[] {
  if (isGeneric(title)) return []
  const ratio = RATIO.exec(title)
  if (ratio !== null) return clean(doc, { start: head.start, end: head.start + ratio.index })
  const isShare = SHARE.test(title)
  if (!isShare && !isChangeTitle(title)) return clean(doc, head)
  const words = isShare ? SHARE : BASE.test(title) ? BASE : CHANGE
  const from = words.exec(title)!.index
  return from < 2 ? [] : clean(doc, { start: head.start, end: head.start + from })
}

/** 同比 of 同比（上年=100） */
function withoutGloss({ start, end }: Span, title: string): Span {
  const gloss = title.search(/[（(]/)
  return { start, end: gloss < 0 ? end : start + gloss }
}

/** 上年 of 决算数为上年的% */
function ratioIn({ start }: Span, found: RegExpExecArray): Span {
  const from = start + found.index + 1
  return { start: from, end: from + found[1]!.length }
}

/** Where a header names what its column is compared with: 比[上年]增长. */
function baseIn({ start }: Span, found: RegExpExecArray): Span {
  const from = start + found.index
  // 比 and 较 stand before what is named
  return { start: found[1] === undefined ? from : from + 1, end: from + found[0].length }
}
