import { readDate } from '../model/date.ts'
import { readAuthors, readByline, readCredit } from './byline.ts'
import { readDateline } from './dateline.ts'
import { printedDate, printedParts } from './dating.ts'
import { cutLine, type Draft, draft } from './draft.ts'
import { readFields, readOpening } from './fields.ts'
import { isCall, isNavigation } from './furniture.ts'
import { takeAnnouncedTitle, takeRunOnCredit, takeRunOnNote, takeRunOnTitle } from './header-run-on.ts'
import {
  isTopic,
  takeColumn,
  takeKicker,
  takeSubtitle,
  takeTitle,
  takeTitleAgain,
  takeTitleOfDocument,
  takeTopic,
} from './header-title.ts'
import type { Line } from './lines.ts'
import { beginsTurn, type Speakers } from './speakers.ts'
import { asPrinted, compact, credited, type Said, type Taken } from './taken.ts'

/** What stands above an article's text. */
export interface Header {
  readonly drafts: readonly Draft[]
  /** The lines below. */
  readonly body: readonly Line[]
  readonly said: Said
}

type Rule = (lines: readonly Line[], above: Said, isReport: boolean) => Taken | null

/** In order; the first that takes something wins. */
const RULES: readonly Rule[] = [
  takeCredit,
  takeNavigation,
  takeFields,
  takeNumber,
  takeOpening,
  takeAnnouncedTitle,
  takeDateline,
  takeTopic,
  takeDay,
  takeByline,
  takeAccount,
  takePrintedPage,
  takeIssuer,
  takeTitleAgain,
  takeLetterhead,
  takeTitleOfDocument,
  takeKicker,
  takeColumn,
  takeTitle,
  takeSubtitle,
  takeRunOnCredit,
  takeRunOnTitle,
  takeRunOnNote,
]

/** Most rules that may take something off one article: a header is short. */
const LONGEST_HEADER = 8

/** Reads title, subtitle, bylines and dateline off the top of an article. */
export function readHeader(lines: readonly Line[], speakers: Speakers): Header {
  const drafts: Draft[] = []
  let said: Said = {}
  let body = lines
  for (let turn = 0; turn < LONGEST_HEADER && body.length > 0; turn++) {
    const taken =
      body[0]!.speaker !== undefined || beginsTurn(body[0]!, speakers)
        ? null
        : takeFirst(body, said, drafts.some(({ kind }) => kind === 'dateline') && said.agency !== undefined)
    if (taken === null) break
    drafts.push(...taken.drafts)
    said = {
      ...taken.said,
      ...said,
      authors: [...new Set([...(said.authors ?? []), ...(taken.said.authors ?? [])])],
      dates: [...(said.dates ?? []), ...(taken.said.dates ?? [])],
    }
    const isCredit = body[0]!.isCredit ?? false
    body = taken.rest
    if (!isCredit && endsHeader(taken)) break
  }
  return { drafts, body, said }
}

function takeFirst(lines: readonly Line[], said: Said, isReport: boolean): Taken | null {
  for (const rule of RULES) {
    const taken = rule(lines, said, isReport)
    if (taken !== null) return taken
  }
  return null
}

/** The text begins behind a dateline that stands in its first paragraph, unless it says there what it is called. */
const endsHeader = ({ drafts, rest }: Taken): boolean => {
  const last = drafts.at(-1)!
  const [next] = rest
  return last.kind === 'dateline' && next?.line === last.line && next.kind !== 'heading' && !isTopic(next.plain)
}

/** What a page sets apart, with buttons and counters among it: 2023-08-15 10:23　来源：青禾日报　江苏　举报 */
function takeCredit([line, ...rest]: readonly Line[]): Taken | null {
  return line!.isCredit ? credited(line!, readCredit(line!.plain), rest) : null
}

/** What calls on readers may be the headline of a text (点击查看分数线), but is none below one. */
function takeNavigation([line, ...rest]: readonly Line[], above: Said): Taken | null {
  return isNavigation(line!) || (above.title !== undefined && isCall(line!))
    ? { drafts: [draft('byline', line!)], said: {}, rest }
    : null
}

function takeFields(lines: readonly Line[], above: Said): Taken | null {
  const read = above.fields === undefined ? readFields(lines, above.title !== undefined) : null
  if (read === null) return null
  const { fields, taken } = read
  const official = fields.filter(({ isOfficial, value }) => isOfficial && value !== '')
  return {
    drafts: fields.flatMap(({ kind, line, above }) => [
      ...(above === null ? [] : [draft('byline', above)]),
      draft(kind, line),
    ]),
    said: compact({
      title: fields.find(({ title }) => title !== null)?.title ?? null,
      agency: fields.find(({ agency }) => agency !== null)?.agency ?? null,
      authors: fields.flatMap(({ line, authors }) => authors.map(name => asPrinted(line, name)!)),
      dates: fields.flatMap(({ dates }) => dates),
      fields: official.length === 0 ? null : Object.fromEntries(official.map(({ key, value }) => [key, value])),
    }),
    rest: lines.slice(taken),
  }
}

function takeOpening([line, ...rest]: readonly Line[]): Taken | null {
  const opening = line!.kind === 'text' ? readOpening(line!) : null
  if (opening === null) return null
  const [head, ...tail] = cutLine(line!, [opening.length])
  const kind = opening.date === null ? 'byline' : 'dateline'
  return {
    drafts: [draft(kind, head!)],
    said: compact({ dates: printedDate('header', line!, opening.date) }),
    rest: [...tail, ...rest],
  }
}

function takeDateline([line, ...rest]: readonly Line[]): Taken | null {
  const read = line!.kind === 'row' ? null : readDateline(line!.plain)
  if (read === null) return null
  const [head, ...tail] = cutLine(line!, [read.length])
  const { agency, place, year, month, day, note } = read
  const said = compact({
    agency: asPrinted(line!, agency),
    place: asPrinted(line!, place),
    dates: printedParts('dateline', line!, year, month, day),
    authors: note === null ? null : authorsIn(line!, note),
  })
  return { drafts: [draft('dateline', head!)], said, rest: [...tail, ...rest] }
}

/** Sections of a paper: 财经, 要闻版. */
const SECTION =
  '(?:要闻|头版|综合|焦点|港闻|本地|本港|都会|地方|社会|国际|国内|中国|内地|两岸|大湾区|政治|时事|财经|产经|经济|金融|证券|股市|理财|地产|楼市|体育|娱乐|影视|文化|文艺|副刊|生活|健康|教育|科技|法治|民生|军事|评论|社论|论坛|观点|声音|言论|专题|专版|深度|热点|新闻|视野)'

/**
 * A line that is the day, in any notation, and at most its weekday and where in the paper it stands:
 *
 *     中华民国112年8月22日    二〇二四年三月八日    2024年3月8日　财经    2024年3月8日 星期五 A12版
 */
const DATED = new RegExp(
  '^(?<date>(?:(?:中华)?民国\\s?(?:\\d{1,3}|[元一二三四五六七八九十百〇零]{1,6})|[一二][〇○零九][〇○零一二三四五六七八九]{2}|(?:19|20)\\d\\d)\\s?年\\s?[元一二三四五六七八九十\\d]{1,2}\\s?月\\s?[一二三四五六七八九十\\d]{1,3}\\s?[日号])' +
    '(?:\\s*[（(]?(?:星期|周)[一二三四五六日天][）)]?)?' +
    `(?:\\s+(?:第?\\s?[A-Z]?\\d{1,3}版?|[A-Z]\\d{1,3}|${SECTION}版?|[\\u4e00-\\u9fff]{2,4}版)){0,2}$`,
)
const LONGEST_DAY = 40

function takeDay([line, ...rest]: readonly Line[]): Taken | null {
  if (line!.kind !== 'text' || line!.plain.length > LONGEST_DAY) return null
  const match = DATED.exec(line!.plain)
  const date = match === null ? null : readDate(match.groups!.date!)
  return date === null ? null : credited(line!, { authors: [], agency: null, date }, rest)
}

function takeByline([line, ...rest]: readonly Line[]): Taken | null {
  const read = line!.kind === 'heading' ? null : readByline(line!.plain)
  return read === null ? null : credited(line!, read, rest)
}

/** 原创 王强 山城发布 2023-07-08 18:00 发表于四川; 以下文章来源于山城发布 ，作者王强: the head of a post in WeChat. */
const ACCOUNT =
  /^(?:原创\s+(?:(?<author>\S{2,12})\s+)?(?<account>\S{2,20})\s+(?<date>(?:19|20)\d\d[-年]\d{1,2}[-月]\d{1,2})日?(?:\s+\d\d:\d\d)?(?:\s+发表于\s?[\u4e00-\u9fff]{2,4})?|以下文章来源于\s?(?<source>[^\s，,]{2,20})\s?[，,]\s?作者\s?(?<writer>\S{2,12}))$/

function takeAccount([line, ...rest]: readonly Line[]): Taken | null {
  const groups = line!.kind === 'text' ? ACCOUNT.exec(line!.plain)?.groups : undefined
  if (groups === undefined) return null
  const { author = groups.writer, account = groups.source, date } = groups
  const authors = author === undefined || author === account ? [] : [author]
  return credited(line!, { authors, agency: account!, date: date === undefined ? null : readDate(date) }, rest)
}

const DAY =
  '(?<date>(?:19|20)\\d\\d\\s?[-年./]\\s?\\d{1,2}\\s?[-月./]\\s?\\d{1,2}\\s?日?)(?:\\s*(?:星期|周)[一二三四五六日天])?(?:\\s+\\d{1,2}:\\d\\d(?::\\d\\d)?)?'

/**
 * Who gave it out and when, with nothing between them but a blank or a bracket, under a title:
 *
 *     中国人民银行　2024-04-12 16:00    （第23期）市农业农村局　2023年12月4日    县统计局（2023年4月11日）    2023年6月15日 山城日报
 *
 * Behind a day only what is called as those are who give things out: there the text may begin.
 */
const ISSUED = [
  `^(?:[（(]第\\s?\\d{1,4}\\s?期[）)]\\s*)?(?<agency>[\\u4e00-\\u9fff]{2,24}(?:[\\s、]+[\\u4e00-\\u9fff]{2,24}){0,3})(?:\\s+|\\s*[（(]\\s*)${DAY}\\s*[）)]?$`,
  `^${DAY}\\s+(?<agency>[\\u4e00-\\u9fff]{1,22}(?:[报网社台局委办厅部院处]|政府|中心|客户端|发布|新闻|融媒))$`,
].map(form => new RegExp(form))

function takeIssuer([line, ...rest]: readonly Line[], above: Said): Taken | null {
  if (above.title === undefined || line!.kind !== 'text' || line!.plain.length > LONGEST_NUMBER) return null
  const groups = ISSUED.map(form => form.exec(line!.plain)?.groups).find(it => it !== undefined)
  const date = groups === undefined ? null : readDate(groups.date!)
  return date === null ? null : credited(line!, { authors: [], agency: groups!.agency!, date }, rest)
}

/** 山城日报 2023年7月8日 星期六 第03版 要闻: the page of a paper that an article stands on, above its title. */
const PRINTED_PAGE =
  /^(?<paper>[\u4e00-\u9fff]{2,12}[报刊])\s+(?<date>(?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日)(?:\s*(?:星期|周)[一二三四五六日天])?(?:\s*第?\s?[A-Z]?\d{1,3}\s?版)(?:\s*[：:]?\s*[\u4e00-\u9fff·]{2,8})?$/

function takePrintedPage([line, ...rest]: readonly Line[]): Taken | null {
  const groups = line!.kind === 'text' ? PRINTED_PAGE.exec(line!.plain)?.groups : undefined
  if (groups === undefined) return null
  return credited(line!, { authors: [], agency: groups.paper!, date: readDate(groups.date!) }, rest)
}

/** What a document is filed under, above its title: 国办发〔2023〕12号; 证券代码：…　公告编号：…; 2023年第12期（总第345期） */
const NUMBER =
  /^[\u4e00-\u9fff]{1,12}[〔[【（(](?:19|20)\d\d[〕\]】）)]\s?第?\d{1,5}号$|^(?:证券代码|股票代码|证券简称|股票简称|债券代码|公告编号|公告号|发文字号|文号|索引号|编号|密级|签发人|文章编号|中图分类号|DOI)\s?[:：][^。，；]*$|^(?:(?:19|20)\d\d年)?第\s?\d{1,4}\s?期\s?[（(]总第\s?\d{1,5}\s?期[）)]$/

function takeNumber([line, ...rest]: readonly Line[]): Taken | null {
  if (line!.kind !== 'text' || line!.plain.length > LONGEST_NUMBER || !NUMBER.test(line!.plain)) return null
  return { drafts: [draft('byline', line!)], said: {}, rest }
}

const LONGEST_NUMBER = 80

/** 云岭市人民政府文件: whose paper it is (GB/T 9704, 7.2.4), above a title that is marked as one, or above its number and 关于……. */
function takeLetterhead([line, ...rest]: readonly Line[], above: Said): Taken | null {
  const isMarked = rest.slice(0, LETTERHEAD_LINES).some(it => it.kind === 'heading' && it.level === 1)
  const below = rest.slice(0, LETTERHEAD_LINES)
  const isNumbered =
    below.some(it => /[〕\]】]\s?\d{1,5}号$/.test(it.plain)) &&
    below.some(it => /^[^，。]{0,30}关于[^。]+$/.test(it.plain))
  if (above.title !== undefined || line!.kind !== 'text' || !/^[^，。]{2,30}文件$/.test(line!.plain)) return null
  if (!isMarked && !isNumbered) return null
  return { drafts: [draft('byline', line!)], said: {}, rest }
}

/** Lines of a letterhead: the body, what the paper is filed under, who signed it. */
const LETTERHEAD_LINES = 3

const authorsIn = (line: Line, note: string): string[] => readAuthors(note).map(name => asPrinted(line, name)!)
