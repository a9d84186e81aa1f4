import { readDate } from '../model/date.ts'
import { readByline } from './byline.ts'
import { readDateline } from './dateline.ts'
import { printedDate } from './dating.ts'
import { cutLine, draft } from './draft.ts'
import { roleOfOffice } from './labels.ts'
import type { Line } from './lines.ts'
import { readMarker } from './markers.ts'
import { announcementLength, titleWithin } from './run-on.ts'
import {
  bracketed,
  columnLength,
  isBestOf,
  isCategory,
  isParagraph,
  isRoundUp,
  isRunning,
  isTitleShaped,
  startsAnew,
} from './shapes.ts'
import { compact, type Said, type Taken } from './taken.ts'

/** 某某股份有限公司 | 关于……的公告: a title on two lines, of the body and of what it gives out. */
export function takeTitleOfDocument([line, next, ...rest]: readonly Line[], above: Said): Taken | null {
  if (above.title !== undefined || line === undefined || next === undefined) return null
  const isDocument =
    [line, next].every(it => it.kind === 'text' && isTitleShaped(it)) &&
    /(?:公司|政府|委员会|办公室|办公厅|[局厅部院会])$/.test(line.plain) &&
    /^(?:关于|第[一二三四五六七八九十]{1,3}届|(?:19|20)\d\d年).*(?:公告|通知|意见|决定|报告|通报|办法|规定|批复|公示|说明|方案|通告|函)$/.test(
      next.plain,
    )
  if (!isDocument) return null
  return { drafts: [draft('title', line), draft('title', next)], said: { title: line.text + next.text }, rest }
}

/** A short line above the one heading that the file marks as its title: the name of a column, or whose page it is. */
export function takeKicker([line, ...rest]: readonly Line[], above: Said): Taken | null {
  const [next] = rest
  if (above.title !== undefined || line!.kind !== 'text' || next === undefined || !isTop(next)) return null
  const isKicker =
    line!.plain.length <= LONGEST_KICKER &&
    isTitleShaped(line!) &&
    readMarker(next.plain) === null &&
    !/^(?:前言|引言|序言?|摘要|概述|导语|目录|正文)$/.test(next.plain) &&
    rest.filter(isTop).length === 1
  return isKicker ? { drafts: [draft('byline', line!)], said: {}, rest } : null
}

const isTop = ({ kind, level }: Line): boolean => kind === 'heading' && level === 1

/** UTF-16 units of a line above a title. */
const LONGEST_KICKER = 20

export function takeTitle([line, ...rest]: readonly Line[], above: Said): Taken | null {
  if (above.title !== undefined) return null
  if (!isTitle(line!, rest[0])) return null
  const { start, end } = titleWithin(line!.plain)
  return { drafts: [draft('title', line!)], said: { title: line!.text.slice(start, end) }, rest }
}

function isTitle(line: Line, next: Line | undefined): boolean {
  if (line.kind === 'heading') return line.level === 1
  if (next?.kind === 'row') return false
  if (next !== undefined && ASKED.test(line.plain) && VOICE.test(next.plain)) return false
  if (isCategory(line, next) || isBestOf(line, next)) return false
  if (isBracketedTitle(line, next) || (next?.kind === 'text' && isRoundUp(line.plain))) return true
  const column = columnLength(line)
  if (column > 0)
    return (
      next !== undefined &&
      isTitleShaped({ ...line, plain: line.plain.slice(column) }) &&
      readByline(line.plain) === null
    )
  return (
    (isTitleShaped(line) && (!startsAnew(line) || announcementLength(line.plain) > 0)) ||
    (next !== undefined && isHeadline(line, next))
  )
}

/** 【山城修路20公里，惠及8600户】 above its text; 【快讯】 above items that begin with brackets. */
function isBracketedTitle(line: Line, next: Line | undefined): boolean {
  const inner = bracketed(line)
  if (inner === null || next === undefined || next.kind !== 'text' || roleOfOffice(inner) !== null) return false
  if (readByline(inner) !== null) return false
  if (columnLength(next) > 0) return bracketed(next) === null && isParagraph(next.plain)
  return (
    inner.length >= SHORTEST_BRACKETED &&
    !PART.test(inner) &&
    (isParagraph(next.plain) || readDateline(next.plain) !== null || readByline(next.plain) !== null)
  )
}

/** Units of a headline in brackets; less is the name of a column or a part. */
const SHORTEST_BRACKETED = 5

/** 【核心提示】, 【基本案情】 head a part of a text. */
const PART = /(?:提示|提要|摘要|链接|背景|资料|案情|要旨|简介|须知|说明|评析|点评|分析|按语?)$/

/** The name of a column on a line of its own: 【新春走基层】 above a headline. */
export function takeColumn([line, ...rest]: readonly Line[], above: Said): Taken | null {
  const [next, afterNext] = rest
  if (above.title !== undefined || next === undefined || afterNext === undefined) return null
  const inner = bracketed(line!)
  const isColumn =
    inner !== null &&
    inner.length <= LONGEST_KICKER &&
    roleOfOffice(inner) === null &&
    !PART.test(inner) &&
    isTitle(next, afterNext) &&
    next.kind === 'text'
  return isColumn ? { drafts: [draft('byline', line!)], said: {}, rest } : null
}

/** 李敏：路修好了吗？ above 王强：修好了。 is the first turn of a talk; above a text it is a headline. */
const ASKED = /^[\u4e00-\u9fff·]{2,8}[：:][^：:]*[？?]$/
const VOICE = /^[\u4e00-\u9fff·]{2,8}[：:]/

/** A line too long for a title, or one that begins like somebody's words (某局发言人：……), is one above a dateline. */
const isHeadline = ({ plain, kind }: Line, next: Line): boolean =>
  kind === 'text' &&
  plain.length <= LONGEST_HEADLINE &&
  !/[。；…：]$|[。；]/.test(plain) &&
  readMarker(plain) === null &&
  readDateline(next.plain) !== null

const LONGEST_HEADLINE = 120

/** Below a dateline such a line titles what follows, as the headlines of a round-up do. */
export function takeSubtitle([line, ...rest]: readonly Line[], above: Said, isReport: boolean): Taken | null {
  if (isReport) return null
  if (above.title === undefined || above.subtitle !== undefined || line!.kind !== 'text' || rest.length === 0)
    return null
  if (isCategory(line!, rest[0]) || isBestOf(line!, rest[0])) return null
  const dashes = /^[—―－-]+\s*/.exec(line!.plain)?.[0].length ?? 0
  const isSubtitle =
    dashes > 1 ? !isRunning(line!.plain) : isTitleShaped(line!) && !startsAnew(line!) && rest[0]!.kind === 'text'
  return isSubtitle
    ? {
        drafts: [draft('subtitle', line!)],
        said: compact({
          subtitle: line!.text.slice(dashes),
          dates: printedDate('header', line!, dateOfSpeech(line!.plain)),
        }),
        rest,
      }
    : null
}

/** The day of a report or a speech, from its subtitle: ——2023年1月10日在…会议上. */
function dateOfSpeech(plain: string): string | null {
  const match = /^[—―－-]*\s*((?:19|20)\d\d年\d{1,2}月\d{1,2}日)在/.exec(plain)
  return match === null ? null : readDate(match[1]!)
}

const TOPIC = /^题\s?[：:]\s*/

/** Whether a text begins with what an agency calls its feature: 题：山城修路记 */
export const isTopic = (plain: string): boolean => TOPIC.test(plain)

/**
 * What an agency calls its feature, behind the dateline; under another title it is the second:
 *
 *     新华社北京7月8日电　题：山城修路记
 *     新华社记者王强、李敏
 */
export function takeTopic([line, ...rest]: readonly Line[], above: Said): Taken | null {
  const start = TOPIC.exec(line!.plain)?.[0].length
  if (start === undefined || above.agency === undefined || line!.kind !== 'text') return null
  const credit = line!.plain.search(/\s\S{0,6}记者/)
  const [head, ...byline] = cutLine(line!, [credit < 0 ? line!.plain.length : credit])
  const title = head!.text.slice(start)
  if (head!.plain.length > LONGEST_HEADLINE || /。/.test(head!.plain)) return null
  const isSecond = above.title !== undefined && bare(above.title) !== bare(title)
  return {
    drafts: [draft(isSecond ? 'subtitle' : 'title', head!)],
    said: isSecond ? { subtitle: title } : { title },
    rest: [...byline, ...rest],
  }
}

/** The title once more, on up to three lines (某市人民政府 | 关于……的意见): below the fields that named it, or a converter's heading of it. */
export function takeTitleAgain(lines: readonly Line[], above: Said): Taken | null {
  if (above.title === undefined) return null
  const title = bare(above.title)
  let said = ''
  for (const [index, line] of lines.slice(0, TITLE_LINES).entries()) {
    said += bare(line.text)
    if ((line.kind !== 'text' && line.kind !== 'heading') || !title.startsWith(said)) return null
    if (said !== title) continue
    return { drafts: lines.slice(0, index + 1).map(it => draft('title', it)), said: {}, rest: lines.slice(index + 1) }
  }
  return null
}

const TITLE_LINES = 3
const bare = (text: string): string => text.replace(/\s/g, '')
