import { readDate } from '../model/date.ts'
import { fieldNamed } from '../model/field-names.ts'
import { readAuthors } from './byline.ts'
import { type PrintedDate, printedDate } from './dating.ts'
import { datesInPath } from './found-dates.ts'
import type { Line } from './lines.ts'

/** A line above a text that names one thing about it: 发文时间：2014-01-14. */
export interface FieldLine {
  readonly line: Line
  readonly kind: 'title' | 'subtitle' | 'dateline' | 'byline'
  readonly title: string | null
  readonly agency: string | null
  readonly authors: readonly string[]
  readonly dates: readonly PrintedDate[]
}

/** A key of a few characters and its value. */
const FIELD = /^([\u4e00-\u9fffA-Za-z_]{2,8})\s?[：:]\s*(.*)$/
/** 正文： begins the text, with what a collection puts before it: [ 2023-07-28 16:40 ]，正文： */
const OPENING =
  /^(?:[【[（(]?\s*((?:19|20)\d\d\s?[年./-]\s?\d{1,2}\s?[月./-]\s?\d{1,2}(?!\d)[^】\]）)，,]{0,12})[】\]）)]?)?\s*[，,]?\s*正文\s*[：:]\s*/

/** Most lines of a block of fields. */
const MOST = 12

/**
 * The fields that a plain text begins with, as collections write them: known ones above 正文：, or nothing but known ones,
 * two at least. Null where the text begins otherwise.
 *
 *     标题：政府工作报告
 *     发文单位：某市人民政府
 *     发文时间：2014-01-14
 *
 *     正文：
 */
export function readFields(lines: readonly Line[]): readonly FieldLine[] | null {
  const found: FieldLine[] = []
  let known = 0
  let end = 0
  for (; end < Math.min(lines.length, MOST); end++) {
    const line = lines[end]!
    const match = line.kind === 'text' ? FIELD.exec(line.plain) : null
    if (match === null || OPENING.test(line.plain)) break
    const field = fieldNamed(match[1]!)
    if (field !== undefined) known++
    found.push(fieldOf(line, match[1]!, match[2]!))
  }
  if (known < 2) return null
  const isOpened = end < lines.length && OPENING.test(lines[end]!.plain)
  return isOpened || known === found.length ? found : null
}

function fieldOf(line: Line, key: string, value: string): FieldLine {
  const field = fieldNamed(key)
  const printed = line.text.slice(line.text.length - value.length)
  return {
    line,
    kind: field === 'title' || field === 'subtitle' ? field : field === 'date' ? 'dateline' : 'byline',
    title: field === 'title' ? printed : null,
    agency: field === 'agency' && !NOTHING.test(value) ? printed : null,
    authors: readAuthors(line.plain),
    dates:
      field === 'date'
        ? printedDate('header', line, readDate(value))
        : /url|网址|链接/i.test(key)
          ? datesInPath(value)
          : [],
  }
}

const NOTHING = /^(?:未知|不详|无|暂无|-*)$/

/** What stands before a text that begins with 正文：, in UTF-16 units, and its date; null where it begins otherwise. */
export function readOpening({ plain }: Line): { readonly length: number; readonly date: string | null } | null {
  const match = OPENING.exec(plain)
  if (match === null) return null
  return { length: match[0].length, date: match[1] === undefined ? null : readDate(match[1].trim()) }
}
