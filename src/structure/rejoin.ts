import { readByline } from './byline.ts'
import { readDateline } from './dateline.ts'
import { furnitureKind } from './furniture.ts'
import { beginsWithOffice, isLoneOffice } from './labels.ts'
import type { Line } from './lines.ts'
import {
  isClosed,
  isContinuation,
  isLeftOpen,
  isParagraph,
  isRoundUp,
  isRunning,
  isTitleShaped,
  mergeLines,
  startsAnew,
} from './shapes.ts'

export interface Rejoined {
  readonly lines: readonly Line[]
  /** How many breaks were mended. */
  readonly cuts: number
}

/**
 * Puts lines together again that a page or a column break cut in mid-sentence, however many blank lines lie between:
 *
 *     ……有的按分          running text that does not end
 *
 *     配名额适当扩大……    and what begins nothing of its own
 *
 * `isTagged`: the file says itself where its paragraphs end; only what cannot end or begin a sentence is joined.
 */
export function rejoinLines(lines: readonly Line[], isTagged = false): Rejoined {
  const endsOpen = leavesParagraphsOpen(lines)
  const groups: Line[][] = []
  let cuts = 0
  for (const [index, line] of lines.entries()) {
    const above = groups.at(-1)
    if (above !== undefined && (isSoftBreak(above.at(-1)!, line) || isLabelled(above, line))) above.push(line)
    else if (above !== undefined && goesOn(above, line, lines[index + 1], endsOpen || isTagged)) {
      above.push(line)
      cuts++
    } else groups.push([line])
  }
  return { lines: groups.map(mergeLines), cuts }
}

/** Whether Markdown goes on with the paragraph above: always, but for what plainly begins a line of its own. */
const isSoftBreak = (before: Line, line: Line): boolean =>
  line.isSoft && !(line.kind === 'text' && startsAnew(line) && isClosed(before.plain))

/** Whether a line is said by who is named on the line above: 答：|今年修了三条。 */
const isLabelled = (above: readonly Line[], line: Line): boolean =>
  above.length === 1 &&
  above[0]!.kind === 'text' &&
  line.kind === 'text' &&
  isLoneOffice(above[0]!.plain) &&
  !beginsWithOffice(line.plain)

/** Whether `line` goes on with the sentence that the lines above left open. `areWhole`: paragraphs end open as a habit, or by their tags. */
function goesOn(above: readonly Line[], line: Line, next: Line | undefined, areWhole: boolean): boolean {
  const before = above.at(-1)!
  if (before.kind !== 'text' || before.speaker !== line.speaker) return false
  if (line.kind === 'text' && cutsNumber(before.plain, line.plain)) return true
  if (startsAnew(line) || isClosed(before.plain) || isAround(line) || isAround(before) || isRoundUp(before.plain))
    return false
  if ('，、,'.includes(before.plain.at(-1)!) || isContinuation(line.plain)) return true
  if (line.column > 1) return false
  if (line.gap === 0 && isLeftOpen(before.plain)) return true
  if (areWhole || opensParagraph(before, line) || !above.slice(-LOOK_BACK).some(({ plain }) => isRunning(plain)))
    return false
  return !isTitleShaped(line) || (next !== undefined && isTitleShaped(next))
}

/** Whether a line is no part of a sentence but what a page prints around the text: 来源：山城日报, ▲通车现场。王强 摄, 阅读 10万+. */
const isAround = (line: Line): boolean => furnitureKind(line) !== null || readByline(line.plain) !== null

/** Lines looked back over for one that holds running text. */
const LOOK_BACK = 4

/**
 * Whether a line begins as paragraphs do, or the one above ends as one may without a full stop: behind a bracket or a
 * quotation, and before a dateline, a time or an ordinal that sets the scene.
 */
const opensParagraph = (before: Line, line: Line): boolean =>
  /[）)】〕”》]$/.test(before.plain) || SCENE.test(line.plain) || readDateline(line.plain) !== null

const SCENE =
  /^(?:(?:19|20)\d\d\s?[年－—-]|\d{1,2}月|第[一二三四五六七八九十\d]|[今去当次同]年|[近今昨当]日|目前|此次|此前|此外|同时|其中|另外|截至|据|本报|记者|新华社|责任编辑|各位)/

/** 14.03⏎亿元, 3.⏎6亿元, 增长5.2⏎%，: a line cut between a number and what it goes on with. */
function cutsNumber(before: string, line: string): boolean {
  if (/\d$/.test(before) && /^\.\d/.test(line)) return true
  if (/\d\.$/.test(before)) return /^\d+(?:[万亿元]|%)/.test(line)
  if (!/\p{Script=Han}[\d.,]*\d$/u.test(before.slice(-16))) return false
  if (/^[万亿]{1,2}(?:[元吨人户美亩千立平]|个[^人])/.test(line)) return true
  return /^(?:%|元|个百分点)/.test(line) && /[，。；]/.test(before.slice(-40))
}

/** Whether the author left out final punctuation as a habit: most paragraphs that hold a sentence end open. */
function leavesParagraphsOpen(lines: readonly Line[]): boolean {
  const running = lines.filter(line => line.kind === 'text' && isRunning(line.plain))
  const open = running.filter(line => !isClosed(line.plain))
  return open.length > 4 && open.length * 3 > running.length * 2
}

/**
 * Below a heading that no marker sets apart, one more such line is no heading but the first line of a cut paragraph:
 *
 *     在联动机制中服务        a heading
 *     协会积极打造管理多方    not another one
 *     联动机制，除了……
 */
export function rejoinOpenings(lines: readonly Line[]): Line[] {
  const joined: Line[] = []
  for (const line of lines) {
    const above = joined.at(-2)
    const before = joined.at(-1)
    if (above !== undefined && before !== undefined && isBare(above) && isBare(before) && opensWithin(line)) {
      joined[joined.length - 1] = mergeLines([before, line])
    } else joined.push(line)
  }
  return joined
}

const isBare = (line: Line): boolean => line.kind === 'text' && isTitleShaped(line) && !startsAnew(line)

const opensWithin = (line: Line): boolean =>
  isParagraph(line.plain) && !startsAnew(line) && /^[^，。]{1,12}[，。、]/.test(line.plain)
