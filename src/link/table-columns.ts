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
  type Period,
  statusOf,
} from './table-cells.ts'

const BASE =
  /同比|环比|比(上年同期|去年同期|上年末|上年|去年|上月|上期|年初)|较(上年同期|去年同期|上年末|上年|去年|上月|上期|年初)/
/** 决算数[为上年]的%: how high it is against what. */
const RATIO = /[为是](预算数?|年初预算数?|调整预算数?|计划数?|上年(?:决算数?|执行数?|同期)?|去年同期)的?[（(]?[%％]/
/** 上月=100: what the index above or below it is set against. */
const INDEXED = /=\s*100/
const SHARE = /占比|比重|份额|占[^）)]*%?$/
const CHANGE = /增长|增减|涨跌|变动|下降|提高|[±]/
/** 增速 and 增幅 are measured themselves: their column states how high they are. */
const RATE = /增速|增幅|降幅|涨幅|跌幅|增长率|增长速度|涨跌幅/
/** Periods that a header names and nobody can place: what the title says is not theirs. */
const OTHER_PERIOD = /[上去]年|上期|上月|同期|[期年]初|累\s*计/
const OPEN = /[期年]初至/

/** What the header of a column says of the cells below it. */
export interface Column {
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
  /** Whether its header names a period that cannot be placed. */
  readonly isElsewhere: boolean
  /** The period that heads it; one that a change is compared with is its base. */
  readonly period: Period
}

/** Reads the cells that head a column, top to bottom. */
export function readColumn(doc: Recognized, cells: readonly Span[]): Column {
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
  const timed = heads.filter((_, index) => !changes[index] && ratio[index] === null)
  const period = timed.map(head => headPeriod(doc, head, 'column')).find(it => it.edtf !== null) ?? NO_PERIOD
  const isChange = !isRate && against < 0 && changes.includes(true)
  return {
    isShare: against < 0 && !isIndex && SHARE.test(title),
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
    isElsewhere:
      !isChange && !isIndex && against < 0 && (period.edtf === null || OPEN.test(title)) && OTHER_PERIOD.test(title),
    status: statusOf(title),
  }
}

const isChangeTitle = (title: string): boolean => !RATE.test(title) && (BASE.test(title) || CHANGE.test(title))

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
  const name = found[1] ?? found[2]
  // 比 and 较 stand before what is named
  return { start: name === undefined ? from : from + 1, end: from + found[0].length }
}
