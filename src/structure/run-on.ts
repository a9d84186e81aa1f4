import { findDateline, findReporter } from './dateline.ts'
import { endsInPictureCredit } from './furniture.ts'

/** Where the title of a text without line ends stops, in UTF-16 units. */
export interface RunOnTitle {
  /** Past 原标题： and what else announces it; 0 where nothing does. */
  readonly start: number
  readonly end: number
  /** Where its second printing ends; `end` where there is none. */
  readonly repeated: number
}

/** How far from the top a title may reach. */
const HEAD = 140
const LONGEST_TITLE = 80
/** Fewest units of a title that nothing announces; shorter ones are captions as a rule (会议现场). */
const SHORTEST_BARE = 10
const SHORTEST = 6

const ANNOUNCED = /^原?标题\s*[：:]\s*/

/** （原标题：山城修路忙）, as sites print it above or before the text; a bracket in the title is closed before its own. */
const BRACKETED = /^[（(【]\s*原标题\s*[：:]\s*((?:[^（）()【】]|[（(][^（）()]*[）)])+)[）)】]/

/** The title that a text names in brackets before it begins, and the units of it all; null where it begins otherwise. */
export function readBracketedTitle(
  plain: string,
): { readonly start: number; readonly end: number; readonly length: number } | null {
  const match = BRACKETED.exec(plain.slice(0, HEAD))
  if (match === null) return null
  const length = match[0].length
  return { ...unquoted(plain, length - 1 - match[1]!.length, length - 1), length }
}

/** Where the title of a line stands: past 原标题：, and in the marks of 《……》 that hold all of it. */
export const titleWithin = (plain: string): { readonly start: number; readonly end: number } => {
  const start = announcementLength(plain)
  return start === 0 ? { start, end: plain.length } : unquoted(plain, start, plain.length)
}

function unquoted(plain: string, start: number, end: number): { readonly start: number; readonly end: number } {
  while (end > start && /\s/.test(plain[end - 1]!)) end--
  const isQuoted = plain[start] === '《' && plain.indexOf('》', start) === end - 1
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end }
}

/** Units of 原标题： and the blanks after it that a text begins with; 0 where it begins otherwise. */
export const announcementLength = (plain: string): number => ANNOUNCED.exec(plain)?.[0].length ?? 0

/**
 * The title that a text runs on from, where something shows where it ends; null where nothing does, for to guess would cut
 * the first sentence:
 *
 *     原标题：山城修路忙山城修路忙 近日，……      it is printed twice
 *     原标题：山城修路忙          中新网……      a run of blanks, behind an announcement
 *     山城今年修路三百公里|新华社成都3月8日电……  a dateline
 *     原标题：山城修路忙|本文转自【某某网】；……   a note on the source
 *     原标题：山城修路忙！|问：修了几条？          the first question
 *     原标题：山城修路忙|封面新闻记者 王强……      a reporter of a known outlet
 *     山城今年修路三百公里|3月8日，……            the day that the first sentence begins with
 */
export function findRunOnTitle(plain: string): RunOnTitle | null {
  const start = announcementLength(plain)
  const head = plain.slice(start, start + HEAD)
  const isAnnounced = start > 0
  const repeated = repeatedIn(head)
  const end =
    repeated?.length ??
    earliest([
      isAnnounced ? endBefore(/\s{2,}(?=\S)/, head) : null,
      isAnnounced ? endBefore(NOTE_START, head) : null,
      isAnnounced ? endBefore(FIRST_QUESTION, head) : null,
      isAnnounced ? findReporter(head) : null,
      findDateline(head),
      endBefore(FIRST_DAY, head),
    ])
  if (end === null) return null
  const title = head.slice(0, end).trimEnd()
  const least = isAnnounced ? SHORTEST : SHORTEST_BARE
  if (title.length < least || title.length > LONGEST_TITLE || !isTitle(title)) return null
  if (!isAnnounced && RUNS.test(title)) return null
  return { start, end: start + title.length, repeated: start + (repeated?.end ?? title.length) }
}

/** What a first sentence, or somebody's words, is up to the day in it: 据某局通报称，今年|3月22日, 展期为1月1日至|8月15日. */
const RUNS =
  /^(?:据|记者|近日|日前|广告|今|昨|当|转自|文[：:/]|\d+、)|(?:[至年月日于在从自到是称时]|时间|截至|[！？…。]”)$|[，,][^，,]{0,6}(?:[是称]|今年|去年)$/

/** 本文转自【某某网】；  来源：某某网  文、图/山城日报记者 王强 */
const NOTE_START = /\s*(?:(?:本文)?(?:转自|来源)\s*[：:【]|文(?:、?图)?\s?[/／](?=[^，。]{0,12}(?:记者|报|网)))/

/** ……受伤还全责！|问：传言属实吗？ */
const FIRST_QUESTION = /(?<=[！？])\s?问[：:]/

/** The day, or a word for it, that a first sentence begins with and sets off by a comma; no day of a sentence that runs already. */
const FIRST_DAY =
  /(?<=[\u4e00-\u9fff\d%！？”》）)])\s?(?:(?:北京|当地|美东)时间)?(?:(?:截至|(?<![\d年至]))(?:20\d\d年)?\d{1,2}月\d{1,2}日(?:[上下]午|晚间?|凌晨|清晨|傍晚|中午|早[上间盘]?|收盘|盘[中后前])?|[近日昨今][日天]|日前|近期)[，,]|(?<=[！？])\s?(?:[近日昨今][日天]|日前|此前|(?:20\d\d年)?\d{1,2}月\d{1,2}日)/

/** Where the first sentence of a text begins that begins with its day; null where none does near its top. */
export const findFirstDay = (plain: string): number | null => endBefore(FIRST_DAY, plain.slice(0, HEAD))

function endBefore(form: RegExp, head: string): number | null {
  const at = head.search(form)
  return at <= 0 ? null : at
}

const earliest = (ends: readonly (number | null)[]): number | null =>
  ends.reduce((least, end) => (end !== null && (least === null || end < least) ? end : least), null)

/** A title holds no sentence end and is no caption. */
const isTitle = (head: string): boolean =>
  !/[。；×]|[，、：]$|^(?:[●▲■◆]|来源|转自|\d+月\d+日，)|原标题|(?:[\s：:]|^)编辑[：:]|(?:记者|作者)[：:\s]|…”$|通讯员|转载自|[讯电](?:\s?[（(]|$|，)|报道$/.test(
    head,
  ) && !endsInPictureCredit(head)

/**
 * The shortest beginning of a text that stands there twice in a row, with nothing or blanks between: its units, and where the
 * second ends. Null where none does. By the Z function, in one pass.
 */
function repeatedIn(head: string): { readonly length: number; readonly end: number } | null {
  const same = new Uint16Array(head.length)
  for (let at = 1, left = 0, right = 0; at < head.length; at++) {
    let length = at < right ? Math.min(right - at, same[at - left]!) : 0
    while (at + length < head.length && head[length] === head[at + length]) length++
    same[at] = length
    if (at + length > right) [left, right] = [at, at + length]
    const title = head.slice(0, at).trimEnd()
    if (title.length >= SHORTEST_BARE && length >= title.length) return { length: title.length, end: at + title.length }
  }
  return null
}
