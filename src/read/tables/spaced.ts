import { cellKind, isEmptyCell, isPeriod, isYear, repeats } from '../../lexicon/cells.ts'
import { foldPlain } from '../../lexicon/plain.ts'
import { isUnitName } from '../../lexicon/unit-names.ts'
import { isCellLine } from './lines.ts'
import { type Found, type PrintedRow, type PrintedTable, unevenRow, unreadTable } from './printed.ts'

/** Longest line that may be a row, in UTF-16 units. */
const LONGEST_ROW = 400
/** Most lines without values between two rows. */
const SECTIONS = 2
/** Most lines above the first row that may name the columns. */
const HEADERS = 3

/** A line that ends in values: 货币资金　　1,234.50　　987.00. */
interface ValueRow {
  readonly line: number
  readonly cells: readonly string[]
  readonly values: number
}

/**
 * Tables whose cells are parted by blanks, wide ones or single ones before numbers:
 *
 *     地区      2022年    2021年
 *     东城      125.4     118.2
 */
export function findSpaced(lines: readonly string[]): Found {
  const found: Found = { tables: [], unread: [] }
  for (let at = 0; at < lines.length; ) {
    const first = readValues(lines[at]!, at)
    if (first === null) {
      at++
      continue
    }
    const rows: ValueRow[] = [first]
    let last = at
    for (at++; at < lines.length && at - last <= SECTIONS + 1; at++) {
      const row = readValues(lines[at]!, at)
      if (row !== null) last = at
      else if (lines[at]!.trim() !== '' && !isCellLine(lines[at]!)) break
      if (row !== null) rows.push(row)
    }
    at = last + 1
    const table = tableOf(lines, rows, found)
    if (table !== null) found.tables.push(table)
    else if (rows.filter(({ values }) => values > 1).length > 2)
      found.unread.push(unreadTable(first.line, last + 1 - first.line))
  }
  return found
}

const WIDE = / {2,}|[　\u00a0\t]+ */

/** Stands for a blank inside a cell while the line is taken apart. */
const HELD = '\u2061'

/**
 * Two characters spread over the width of a name (粮　食), and thousands parted by a blank (18 640): blanks of one cell, in a
 * line whose cells stand wide apart.
 */
const INSIDE =
  /(?<=^[　 #*]*)(\p{Script=Han})　(?=\p{Script=Han}[　 ]{2})|(?<=　| {2})(\d{1,3}) (?=\d{3}(?:[　 .]|$))/gu

const held = (text: string): string =>
  /[　 ]{2}/.test(text) ? text.replace(INSIDE, whole => whole.slice(0, -1) + HELD) : text

const released = (cells: readonly string[]): string[] =>
  cells.map(cell => (cell.includes(HELD) ? cell.replaceAll(/(?<=\d)\u2061/g, ' ').replaceAll(HELD, '　') : cell))

/** The cells of a line whose last words are values, and words before them. */
function readValues(printed: string, line: number): ValueRow | null {
  if (printed.length > LONGEST_ROW || !/[ 　\u00a0]/.test(printed.trim())) return null
  const text = held(printed.trim())
  const words = text.split(/[ 　\u00a0\t]+/)
  let at = words.length
  while (at > 0 && isValue(words[at - 1]!)) at--
  // a row may be named by its year
  if (at === 0 && words.length > 1 && isYear(words[0]!)) at = 1
  const values = words.slice(at)
  const label = words.slice(0, at)
  if (
    at === 0 ||
    !values.some(word => cellKind(word.replace(HELD, '')) === 'number') ||
    !(isLabel(label.join('')) || isYear(label[0]!))
  )
    return null
  return { line, cells: released([...labelsOf(text, label), ...values]), values: values.length }
}

const isValue = (word: string): boolean => {
  const kind = cellKind(word.replace(HELD, ''))
  return kind === 'number' || (kind !== 'blank' && isEmptyCell(kind))
}

const isLabel = (label: string): boolean => isCellLine(label) && /\p{L}/u.test(label)

/** The words before the values, parted where blanks are wide: 粮食产量　万吨. */
function labelsOf(text: string, label: readonly string[]): string[] {
  if (label.length === 1) return [...label]
  if (isUnitName(label.at(-1)!)) return [...labelsOf(text, label.slice(0, -1)), label.at(-1)!]
  const joined = new Set(label)
  const cells: string[] = []
  let rest = label.length
  for (const part of text.split(WIDE)) {
    if (rest <= 0) break
    const words = part.split(' ').filter(word => joined.has(word))
    const own = words.slice(0, rest)
    if (own.length > 0) cells.push(own.join(' '))
    rest -= own.length
  }
  return cells
}

/** The rows with the lines above that name their columns; null where they are no table. */
function tableOf(lines: readonly string[], rows: readonly ValueRow[], { tables, unread }: Found): PrintedTable | null {
  const values = mostCommon(rows.map(row => row.values))
  const even = mendNames(
    lines,
    rows.filter(row => row.values === values),
    values,
  )
  const labels = mostCommon(even.map(({ cells }) => cells.length - values))
  if (even.length < 2 || even.length * 3 < rows.length * 2) return null
  const first = rows[0]!.line
  const heads = headersAbove(lines, first, labels, values, tables.at(-1)?.to ?? 0)
  if (values === 1 && (heads.length === 0 || !even.every(isSpread(lines)))) return null
  const to = rows.at(-1)!.line + 1
  const byLine = new Map([...rows, ...even].map(row => [row.line, row]))
  const body: PrintedRow[] = []
  for (let line = first; line < to; line++) {
    const printed = lines[line]!.trim()
    if (printed === '') continue
    const row = byLine.get(line)
    const cells = row?.values === values ? row.cells : cellsBeside(printed, labels, values)
    if (row !== undefined && cells === null) unread.push(unevenRow(line, row.values, values))
    body.push({ line, cells: cells ?? [printed], printed })
  }
  return { from: heads[0]?.line ?? first, to, rows: [...heads, ...body] }
}

/**
 * The rows with a cell for each word of their names, where blanks of one part all cells and a line above heads as many:
 *
 *     标段 供应商 金额 得分
 *     第一标段 某公司 298.5 92.4
 */
function mendNames(lines: readonly string[], rows: readonly ValueRow[], values: number): readonly ValueRow[] {
  const words = rows.map(({ line }) => lines[line]!.trim().split(' '))
  const width = words[0]?.length ?? 0
  const head = lines[(rows[0]?.line ?? 0) - 1]?.trim().split(' ') ?? []
  if (rows.length < 2 || width < values + 2 || head.length !== width || head.some(word => cellKind(word) !== 'text'))
    return rows
  if (!words.every(it => it.length === width && it.every(word => word !== ''))) return rows
  return rows.map((row, index) => ({ ...row, cells: words[index]! }))
}

/** The cells of a row that has words among its values (减少0.41个百分点), or nothing but dashes; null where it has others. */
function cellsBeside(printed: string, labels: number, values: number): string[] | null {
  const text = held(printed)
  const wide = text.split(WIDE)
  if (wide.length === labels + values) return released(wide)
  const narrow = text.split(/[ 　\u00a0\t]+/)
  return narrow.length === labels + values && narrow.slice(labels).every(isValue) ? released(narrow) : null
}

/** Whether wide blanks part the cells of a row. */
const isSpread =
  (lines: readonly string[]) =>
  ({ line }: ValueRow): boolean =>
    WIDE.test(lines[line]!.trim())

/**
 * The lines right above that have as many words as the table has columns, or columns of values, or groups of them; between them
 * and the first row one may title the rows.
 */
function headersAbove(
  lines: readonly string[],
  first: number,
  labels: number,
  values: number,
  floor: number,
): PrintedRow[] {
  const heads: PrintedRow[] = []
  let section: PrintedRow | null = null
  for (let line = first - 1; line >= floor && first - line <= HEADERS; line--) {
    const printed = lines[line]!.trim()
    if (printed === '' && heads.length === 0) continue
    const cells = headerCells(printed, labels, values, heads[0]?.cells ?? null)
    if (cells !== null) heads.unshift({ line, cells, printed })
    else if (heads.length > 0 || section !== null || /\s/.test(printed) || !isCellLine(printed)) break
    else section = { line, cells: [printed], printed }
  }
  // what stands above the first row alone, and below no header, is a title
  return heads.length > 0 && section !== null ? [...heads, section] : heads
}

/** @param below cells of the header's next row; null where there is none */
function headerCells(
  printed: string,
  labels: number,
  values: number,
  below: readonly string[] | null,
): string[] | null {
  if (printed === '' || printed.length > LONGEST_ROW) return null
  const plain = foldPlain(printed, 'Hant')
  if (/[。；！？]|^附?[表图]\s*\d/.test(plain)) return null
  const fits = (cells: readonly string[]): boolean => {
    if (cells.length === labels + values || (cells.length === values && values > 1)) return true
    if (below === null) return false
    const groups = cells.length - labels
    if (groups > 1 && values % groups === 0) return true
    const isBare = cells.length > 1 && values % cells.length === 0 && !/单\s*位/.test(plain)
    return isBare && (cells.every(isPeriod) || repeats(below.slice(-values), values / cells.length))
  }
  const text = held(printed)
  const wide = text.split(WIDE)
  if (fits(wide)) return released(wide)
  const narrow = text.split(/[ 　\u00a0\t]+/)
  // words of a title stand as close
  return narrow.length === labels + values || (below === null && fits(narrow)) ? released(narrow) : null
}

/** The number that occurs most often. */
export function mostCommon(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  let most = numbers[0]!
  for (const it of numbers) {
    const count = (counts.get(it) ?? 0) + 1
    counts.set(it, count)
    if (count > counts.get(most)!) most = it
  }
  return most
}
