import type { BlockKind } from '../model/article.ts'
import { readByline } from './byline.ts'
import { findDateline, readDateline } from './dateline.ts'
import { printedDate } from './dating.ts'
import { cutLine, draft } from './draft.ts'
import { endsInPictureCredit, isOriginalTitle } from './furniture.ts'
import type { Line } from './lines.ts'
import { announcementLength, findFirstDay, findRunOnTitle, readBracketedTitle } from './run-on.ts'
import { findRunOnCredit } from './run-on-credit.ts'
import { asPrinted, compact, credited, type Said, type Taken } from './taken.ts'

/** （原标题：山城修路忙）, on its own or before the text; below a title, and so 原标题：…, it is what another paper called it. */
export function takeAnnouncedTitle([line, ...rest]: readonly Line[], above: Said): Taken | null {
  if (line!.kind !== 'text') return null
  const found = readBracketedTitle(line!.plain)
  if (above.title !== undefined) {
    const isNamed = found !== null || isOriginalTitle(line!.plain)
    const [head, ...text] = isNamed ? cutLine(line!, [found?.length ?? line!.plain.length]) : []
    return head === undefined ? null : { drafts: [draft('byline', head)], said: {}, rest: [...text, ...rest] }
  }
  if (found === null) return null
  const [head, ...text] = cutLine(line!, [found.length])
  const said = { title: line!.text.slice(found.start, found.end) }
  return { drafts: [draft('title', head!)], said, rest: [...text, ...rest] }
}

/** Whether a line is an item of a round-up, below its title or above another: 【东山县水价上调】财联社7月8日电 */
const isItem = (line: Line, next: Line | undefined): boolean =>
  line.plain.startsWith('【') && next?.plain.startsWith('【') === true

/** ……筑牢防洪堤坝|河北青年报讯（记者程功）7月29日…… */
export function takeRunOnTitle([line, ...rest]: readonly Line[], above: Said): Taken | null {
  const isFree = above.title === undefined && line!.kind === 'text' && !isItem(line!, rest[0])
  const found = isFree ? findRunOnTitle(line!.plain) : null
  if (found === null) return null
  const printings = found.repeated > found.end ? 2 : 1
  const parts = cutLine(line!, [found.end, found.repeated].slice(0, printings))
  const text = parts.slice(printings)
  return {
    drafts: parts.slice(0, printings).map(it => draft('title', it)),
    said: { title: line!.text.slice(found.start, found.end) },
    rest: [...text, ...rest],
  }
}

/**
 * What stands between a title and the dateline, in the line of the text:
 *
 *     来源：某某网 原创稿|新华社北京3月8日电
 *     王强在揭牌仪式上。李敏 摄|新华社北京3月8日电
 *     本报记者 李敏|3月8日，
 */
export function takeRunOnNote([line, ...rest]: readonly Line[], above: Said): Taken | null {
  if (line!.kind !== 'text' || isItem(line!, above.title === undefined ? rest[0] : line)) return null
  const { plain } = line!
  const note = SOURCE_NOTE.exec(plain)
  const end = note?.[0].length ?? findDateline(plain, 0) ?? findFirstDay(plain)
  if (end === null || end === 0 || end >= plain.length) return null
  const [head, ...text] = cutLine(line!, [end])
  const below = [...text, ...rest]
  if (note !== null)
    return { drafts: [draft('byline', head!)], said: compact({ agency: asPrinted(line!, note[1]!) }), rest: below }
  const read = readByline(head!.plain)
  if (read !== null) return credited(head!, read, below)
  const kind = kindOfNote(head!, text[0]!)
  return kind === null ? null : { drafts: [draft(kind, head!)], said: {}, rest: below }
}

/** Units of what may stand above a dateline; less is the head of an outlet's name. */
const SHORTEST_NOTE = 5
const SHORTEST_LEAD = 8

function kindOfNote({ plain }: Line, text: Line): BlockKind | null {
  if (endsInPictureCredit(plain)) return 'caption'
  if (/^来源\s*[：:][^。]{0,30}$/.test(plain)) return 'byline'
  if (plain.length < SHORTEST_NOTE) return null
  const dateline = readDateline(text.plain)
  // where no day and no reporter bears it out, it may be a sentence of the text
  if (dateline === null || (dateline.day === null && dateline.note === null)) return null
  return announcementLength(plain) === 0 && /[。）×]$/.test(plain)
    ? 'caption'
    : plain.length < SHORTEST_LEAD
      ? null
      : 'paragraph'
}

/** 本文转自【某某网】； at the head of a text that goes on. */
const SOURCE_NOTE = /^(?:本文)?(?:转自|来源)(?:\s*[：:])?\s*【([^】]{2,16})】[；;。]?\s*/

/** ……展示大好河山|香江资讯网 2023-07-28| 近日，…… */
export function takeRunOnCredit([line, ...rest]: readonly Line[], above: Said): Taken | null {
  const credit = above.title === undefined && line!.kind === 'text' ? findRunOnCredit(line!.plain) : null
  if (credit === null) return null
  const [title, source, ...tail] = cutLine(line!, [credit.start, credit.end])
  const said = compact({
    title: title!.text.slice(announcementLength(title!.plain)),
    agency: asPrinted(line!, credit.agency),
    dates: printedDate('header', line!, credit.date),
  })
  return { drafts: [draft('title', title!), draft('dateline', source!)], said, rest: [...tail, ...rest] }
}
