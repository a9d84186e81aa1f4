import { readDate } from '../model/date.ts'
import { fieldNamed } from '../model/field-names.ts'
import { readAuthors } from './byline.ts'
import { type PrintedDate, printedDate } from './dating.ts'
import { cutLine } from './draft.ts'
import { datesInPath } from './found-dates.ts'
import type { Line } from './lines.ts'

/** A line above a text that names one thing about it: 发文时间：2014-01-14. */
export interface FieldLine {
  /** The line of its value. */
  readonly line: Line
  /** That of its key, where the value stands on the line below; null where it stands on the same. */
  readonly above: Line | null
  /** What it is called, without blanks, and what it says, as printed. */
  readonly key: string
  readonly value: string
  /** Whether it files the document: 索引号, 发文字号. */
  readonly isOfficial: boolean
  readonly kind: 'title' | 'subtitle' | 'dateline' | 'byline'
  readonly title: string | null
  readonly agency: string | null
  readonly authors: readonly string[]
  readonly dates: readonly PrintedDate[]
}

/** A key of a few characters and its value. */
const FIELD = /^([\u4e00-\u9fff][\u4e00-\u9fff\s]{1,14}|[\u4e00-\u9fffA-Za-z_]{2,8})\s?[：:]\s*(.*)$/
/** 正文： begins the text, with what a collection puts before it: [ 2023-07-28 16:40 ]，正文： */
const OPENING =
  /^(?:[【[（(]?\s*((?:19|20)\d\d\s?[年./-]\s?\d{1,2}\s?[月./-]\s?\d{1,2}(?!\d)[^】\]）)，,]{0,12})[】\]）)]?)?(?:\s*[，,])?\s*正文\s*[：:]\s*/

/** Most fields of a block. */
const MOST = 16

/** What a government or a court files a document under: the keys that only such a block has. */
const OFFICIAL =
  '索引号 信息索引 信息索取号 主题分类 信息分类 组配分类 体裁分类 服务对象 主题词 发文字号 文号 公文种类 发文机关 发文单位 制定机关 公布机关 发布机构 发布机关 责任部门 成文日期 印发日期 公布日期 发布日期 施行日期 实施日期 生效日期 废止日期 有效性 时效性 有效期 效力状态 效力级别 法律效力位阶 公开方式 公开范围 公开类别 信息公开类别'.split(
    ' ',
  )
/** Keys that other blocks have too; beside an official one they are told apart on its line. */
const COMMON = '标题 名称 信息名称 文件名称 来源 日期'.split(' ')

let forms: { readonly official: ReadonlySet<string>; readonly keys: RegExp } | undefined

const officialForms = () => (forms ??= makeForms())

function makeForms() {
  const spaced = (key: string): string => [...key].join('\\s*')
  const keys = [...OFFICIAL, ...COMMON].toSorted((x, y) => y.length - x.length).map(spaced)
  return { official: new Set(OFFICIAL), keys: new RegExp(`(?<![^\\s|])(?:${keys.join('|')})\\s*[：:]`, 'g') }
}

/** A line of official fields cut before each of its keys: 索 引 号：0001/2023-1　主题分类：公路. Whole where it is none. */
function piecesOf(line: Line): readonly Line[] {
  if ((line.kind !== 'text' && line.kind !== 'row') || line.plain.length > LONGEST) return [line]
  const { official, keys } = officialForms()
  const found = [...line.plain.matchAll(keys)]
  const isOfficial = found.some(([key]) => official.has(nameOf(key)))
  if (found[0]?.index !== 0 || !isOfficial) return [line]
  return cutLine(
    { ...line, kind: 'text', row: null },
    found.slice(1).map(({ index }) => index),
  )
}

/** UTF-16 units of a line of fields. */
const LONGEST = 400

const nameOf = (key: string): string => key.replace(/[\s：:]/g, '')

/**
 * The fields that a plain text begins with, as collections and the pages of governments write them: known ones above 正文：,
 * or nothing but known ones, two at least. Below a title two must be official: 时间： and 地点： may be of a meeting; so must
 * they where values stand below their keys, as in tables that were copied. Null where the text begins otherwise. `taken`:
 * lines they take.
 *
 *     标题：政府工作报告
 *     发文单位：某市人民政府
 *     发文时间：2014-01-14
 *
 *     正文：
 */
export function readFields(
  lines: readonly Line[],
  isTitled: boolean,
): { readonly fields: readonly FieldLine[]; readonly taken: number } | null {
  const found: FieldLine[] = []
  let taken = 0
  reading: for (; taken < lines.length && found.length < MOST; taken++) {
    const spread = spreadField(lines, taken)
    if (spread !== null) {
      found.push(spread)
      taken++
      continue
    }
    for (const line of piecesOf(lines[taken]!)) {
      const match = line.kind === 'text' ? FIELD.exec(line.plain) : null
      // a salutation names nobody's field: 各县人民政府：
      if (match === null || OPENING.test(line.plain) || (match[2] === '' && !isKnown(nameOf(match[1]!)))) break reading
      found.push(fieldOf(line, nameOf(match[1]!), match[2]!))
    }
  }
  const official = found.filter(({ isOfficial }) => isOfficial).length
  const known = found.filter(({ key }) => isKnown(key)).length
  const isSpread = found.some(({ above }) => above !== null)
  if (known < 2 || ((isTitled || isSpread) && official < 2) || cutsTable(lines, taken)) return null
  const isOpened = taken < lines.length && OPENING.test(lines[taken]!.plain)
  return isOpened || known === found.length ? { fields: dated(found), taken } : null
}

const isOfficialKey = (key: string): boolean => officialForms().official.has(key)

/** What a key above a text names; 链接 is as often the title of a sidebar. */
function printedField(key: string) {
  const field = fieldNamed(key)
  return field === 'url' ? undefined : field
}

const isKnown = (key: string): boolean => isOfficialKey(key) || printedField(key) !== undefined || key.endsWith('名称')

/** The key of a line that holds nothing else, where it is a known one. */
function keyAlone(line: Line | undefined): string | null {
  const [, key, value] = line?.kind === 'text' ? (FIELD.exec(line.plain) ?? []) : []
  return key !== undefined && value === '' && isKnown(nameOf(key)) ? nameOf(key) : null
}

/**
 * A field whose value stands below its key; null where there is none, or the key has no value and another line follows.
 *
 *     索 引 号：
 *     0001/2023-045
 *     主题词：
 *     成文日期：
 *     2023年5月10日
 */
function spreadField(lines: readonly Line[], at: number): FieldLine | null {
  const [above, line, next] = [lines[at]!, lines[at + 1], lines[at + 2]]
  const key = keyAlone(above)
  if (key === null || line?.kind !== 'text' || FIELD.test(line.plain) || OPENING.test(line.plain)) return null
  // below the last of them the document may begin
  if (keyAlone(next) === null && !isValueOf(key, line.plain)) return null
  return { ...fieldOf(line, key, line.plain), above }
}

/** Whether a line is what a key asks for, whatever follows. */
const isValueOf = (key: string, plain: string): boolean =>
  /(?:日期|时间)$/.test(key)
    ? readDate(plain) !== null
    : key.endsWith('号')
      ? /\d/.test(plain) && plain.length <= LONGEST_NUMBER
      : /标题|名称$/.test(key) || /^(?:有效|失效|废止|主动公开|全文公开|现行有效)$/.test(plain)

/** UTF-16 units of the number that a document is filed under. */
const LONGEST_NUMBER = 40

/** Whether the line at `at` is a row of the table that ends above it. */
const cutsTable = (lines: readonly Line[], at: number): boolean =>
  lines[at]?.kind === 'row' && lines[at - 1]?.kind === 'row' && lines[at]!.row?.shape === lines[at - 1]!.row?.shape

/** The day a document was written is its date; that of its publication is another. */
function dated(fields: readonly FieldLine[]): readonly FieldLine[] {
  const isWritten = fields.some(({ key, dates }) => key === '成文日期' && dates.length > 0)
  return isWritten ? fields.map(it => (it.key === '成文日期' ? it : { ...it, dates: [] })) : fields
}

function fieldOf(line: Line, key: string, value: string): FieldLine {
  const field = /名称$/.test(key) ? 'title' : (printedField(key) ?? (AGENCIES.test(key) ? 'agency' : undefined))
  const printed = line.text.slice(line.text.length - value.length)
  return {
    line,
    above: null,
    key,
    value: printed,
    isOfficial: isOfficialKey(key),
    kind: field === 'title' || field === 'subtitle' ? field : field === 'date' ? 'dateline' : 'byline',
    title: field === 'title' && value !== '' ? printed : null,
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

const AGENCIES = /^(?:制定|公布|发布|发文)机[关构]$/

const NOTHING = /^(?:未知|不详|无|暂无|-*)$/

/** What stands before a text that begins with 正文：, in UTF-16 units, and its date; null where it begins otherwise. */
export function readOpening({ plain }: Line): { readonly length: number; readonly date: string | null } | null {
  const match = OPENING.exec(plain)
  if (match === null) return null
  return { length: match[0].length, date: match[1] === undefined ? null : readDate(match[1].trim()) }
}
