import { EDITOR } from '../model/editors.ts'
import { readByline } from './byline.ts'
import { readDateline } from './dateline.ts'
import type { Line } from './lines.ts'
import { columnLength, isClosed, isParagraph, isTitleShaped, startsAnew } from './shapes.ts'

/** Cuts the lines of a file where a new article begins. */
export function splitArticles(lines: readonly Line[]): Line[][] {
  const articles: Line[][] = []
  let current: Line[] = []
  for (const [index, line] of lines.entries()) {
    if (current.length > 0 && beginsArticle(lines, index, current)) {
      articles.push(current)
      current = []
    }
    if (line.kind !== 'rule') current.push(line)
  }
  if (current.length > 0) articles.push(current)
  return articles
}

/** Text an article holds before another may begin, in UTF-16 units. */
const SHORTEST_ARTICLE = 120

/** Whether the line at `index` is the title of a new article: it has a title's shape, and what is around it bears it out. */
function beginsArticle(lines: readonly Line[], index: number, current: readonly Line[]): boolean {
  const line = lines[index]!
  const before = lines[index - 1]!
  const column = columnLength(line)
  const headline = { ...line, plain: line.plain.slice(column) }
  if (!isTitleShaped(headline) || (column === 0 && startsAnew({ ...line, kind: 'text' }))) return false
  const isEnd = /^[（(](?:完|本文完|全文完)[）)]$/.test(before.plain)
  if (!isEnd && before.kind === 'text' && !isClosed(before.plain) && readByline(before.plain) === null) return false
  const [next, afterNext] = [lines[index + 1], lines[index + 2]]
  if (next === undefined || current.length < 2) return false
  if (!isLongEnough(current) && !(isSignedOff(current) && readDateline(next.plain) !== null)) return false
  if (isEnd) return true
  const isSignature = readDateline(next.plain) === null && (afterNext === undefined || isSigned(line.plain, next.plain))
  if ((opensReport(next) && !isSignature) || (afterNext !== undefined && isTitleShaped(next) && opensReport(afterNext)))
    return true
  if (before.kind === 'rule') return line.kind === 'heading' ? line.level === 1 : isParagraph(next.plain)
  const hasSubtitle =
    isTitleShaped(next) && !startsAnew(next) && afterNext !== undefined && isParagraph(afterNext.plain)
  return hasSubtitle && isTwoPart(line.plain)
}

/**
 * Whether a line and the next sign what is above them, whatever follows: a name or a body, and a day.
 *
 *     某某市人民政府
 *     2023年3月8日
 */
const isSigned = (plain: string, next: string): boolean =>
  /^(?:[\u4e00-\u9fff·]{2,4}|.*(?:政府|委员会|委|会|办公[室厅]|[局厅部院司署处室]|公司|集团|中心|大学|学院|协会|银行))$/.test(
    plain,
  ) &&
  /^[（(]?(?:(?:19|20)\d\d|[一二][〇零九○]..)\s?年\s?[\d一二三四五六七八九十]{1,3}\s?月\s?[\d一二三四五六七八九十]{1,3}\s?日[）)]?$/.test(
    next,
  )

/** Whether a line opens a report: a dateline or a byline. */
const opensReport = (line: Line): boolean =>
  line.kind === 'text' && (readDateline(line.plain) !== null || readByline(line.plain) !== null)

/** A title in two parts, as headlines have it and headings do not: 用专业服务社会 让担当绽放青春. */
const isTwoPart = (plain: string): boolean => /^\S{4,}\s\S{4,}$/.test(plain)

/** Whether a text is a dispatch to its end, however short: it has a dateline, and who wrote it or （完） signs it off. */
const isSignedOff = (lines: readonly Line[]): boolean =>
  SIGN_OFF.test(lines.at(-1)!.plain) && lines.slice(0, HEAD).some(({ plain }) => readDateline(plain) !== null)

const SIGN_OFF = new RegExp(
  `[（(](?:完|(?:本|全)文完|(?:[\\u4e00-\\u9fff]{0,6}记者|作者|${EDITOR})\\s?[：:]?\\s?[^（）()。]{2,24})[）)]$`,
)
/** Lines among which the dateline of an article stands. */
const HEAD = 3

function isLongEnough(lines: readonly Line[]): boolean {
  let length = 0
  for (const line of lines) {
    length += line.text.length
    if (length >= SHORTEST_ARTICLE) return true
  }
  return false
}
