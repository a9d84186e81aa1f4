import { readDate } from '../model/date.ts'
import { dateInDateline } from './dateline.ts'
import { type PrintedDate, printedDate, printedParts } from './dating.ts'
import { isAnnex } from './headings.ts'
import type { Line } from './lines.ts'

/** A date with its year, in digits or in Chinese numerals, or by the Republic: 2023年7月29日, 二〇二三年七月二十九日, 民国112年7月29日. */
const DATE =
  '(?:19|20)\\d\\d\\s?[年./-]\\s?\\d{1,2}\\s?[月./-]\\s?\\d{1,2}(?!\\d)\\s?[日号]?|[一二][〇零九][〇零一二三四五六七八九]{2}年[元一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日|(?:中华)?民国\\s?(?:\\d{2,3}年\\s?\\d{1,2}月\\s?\\d{1,2}日|[一二三四五六七八九十百〇零]{1,6}年[元一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)'

/** The dates of an article that stand below its header, in its title, and in its path. */
export const findDates = (lines: readonly Line[], title: string | null, path: string): PrintedDate[] => [
  ...inDateline(lines),
  ...today(lines),
  ...signOff(lines),
  ...inTitle(title),
  ...datesInPath(path),
]

/** UTF-16 units from the top in which a dateline may stand behind a title, captions and credits that run on into it. */
const HEAD = 300

function inDateline(lines: readonly Line[]): PrintedDate[] {
  let left = HEAD
  for (const line of lines) {
    const parts = left > 0 && line.kind !== 'row' ? dateInDateline(line.plain.slice(0, left)) : null
    if (parts !== null) return printedParts('dateline', line, parts.year, parts.month, parts.day)
    left -= line.plain.length
    if (left <= 0) break
  }
  return []
}

/** UTF-16 units of a text in which it may say which day is its 今天. */
const TODAY_READ = 2000

const TODAY = /(今|昨|明)(?:[天日]|[晚早晨](?!报))\s?[（(]\s?(?:((?:19|20)\d\d)年)?(\d{1,2})月(\d{1,2})[日号]\s?[)）]/

/** 今（112）年, 今（4）日, as papers of Taiwan print them: the year by the Republic, the day alone. */
const IN_BRACKETS = /今[（(](?:(1\d\d)[）)]年|(\d{1,2})[）)][日天])/

/** 今天（6月30日） is the day of the article, 昨日（6月29日） the one before. */
function today(lines: readonly Line[]): PrintedDate[] {
  let left = TODAY_READ
  for (const line of lines) {
    const match = TODAY.exec(line.plain.slice(0, left))
    if (match !== null) {
      const [, word, year = null, month, printed] = match
      const day = Number(printed) + SHIFT[word!]!
      // past the end of a month it would take the year to tell
      return word !== '今' && (day < 1 || day > 28) ? [] : printedParts('today', line, year, month!, String(day))
    }
    const bracketed = IN_BRACKETS.exec(line.plain.slice(0, left))
    if (bracketed !== null) {
      const [, year, day] = bracketed
      return year === undefined
        ? printedParts('today', line, null, null, day!)
        : printedDate('today', line, String(REPUBLIC + Number(year)))
    }
    left -= line.plain.length
    if (left <= 0) break
  }
  return []
}

/** The year before the first of the Republic. */
const REPUBLIC = 1911

const SHIFT: Readonly<Record<string, number>> = { 今: 0, 昨: 1, 明: -1 }

/** Lines at the end of a text among which the sign-off stands: below it come editors and addresses. */
const LAST_LINES = 6
/** UTF-16 units at the end of a line in which it stands. */
const TAIL = 250

const SIGNED = [
  // 《光明日报》（2023年07月29日 05版）
  new RegExp(`《[^《》]{2,16}》\\s*[（(]\\s*(${DATE})`),
  // ……特此公告。某某股份有限公司董事会2023年8月3日
  new RegExp(
    `(?:^|[。！？\\s])[\\u4e00-\\u9fffA-Za-z()（）·]{4,40}(?:会|室|厅|局|司|部|院|团|府|社|处|委|中心|协会)\\s*(${DATE})\\s*(?=$|[^\\u4e00-\\u9fff，,。\\d]|返回|本版)`,
  ),
  // a line of its own
  new RegExp(`^[（(]?\\s*(${DATE})\\s*[）)]?$`),
]

/** Above the first annex, else at the end. */
function signOff(lines: readonly Line[]): PrintedDate[] {
  const annex = lines.findIndex((line, at) => at + 1 < lines.length && line.kind !== 'row' && isAnnex(lines, at))
  const above = annex < 0 ? [] : signedAbove(lines, annex)
  return above.length > 0 ? above : signedAbove(lines, lines.length)
}

/** What is signed in the last lines above `end`. */
function signedAbove(lines: readonly Line[], end: number): PrintedDate[] {
  for (let at = end - 1; at >= Math.max(0, end - LAST_LINES); at--) {
    const line = lines[at]!
    if (line.kind === 'row') continue
    const tail = line.plain.slice(-TAIL)
    for (const form of SIGNED) {
      const match = form.exec(tail)
      if (match !== null) return printedDate('sign_off', line, readDate(match[1]!))
    }
  }
  return []
}

const TITLED = new RegExp(`(?:[（(]\\s*(${DATE})\\s*[）)]|\\s(${DATE})(?:\\s*(?:星期|周)[一二三四五六日天])?)$`)

/** Where a title ends with a date in brackets or behind a blank (每日晨报 2024年8月1日 星期四); a date within it is of the story. */
function inTitle(title: string | null): PrintedDate[] {
  const match = title === null ? null : TITLED.exec(title)
  return match === null ? [] : printedDate('title', null, readDate((match[1] ?? match[2])!))
}

/** 2023-07-29 20230729 2023/07/29 20230729083000 */
const IN_PATH = /(?<!\d)((?:19|20)\d\d)([-_./年]?)(\d\d)(?:\2|月)(\d\d)(?!\d(?!\d{3}(?:\d\d)?(?!\d)))/g

/** The last day that a path or address names; a year or a month alone may be what it speaks of. */
export function datesInPath(path: string): PrintedDate[] {
  const match = [...path.matchAll(IN_PATH)].at(-1)
  return match === undefined ? [] : printedParts('path', null, match[1]!, match[3]!, match[4]!)
}
