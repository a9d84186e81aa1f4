import type { Root, RootContent, TableRow } from 'mdast'
import { type Issue, issue } from '../model/issue.ts'
import { leftOutIssues } from './left-out.ts'
import { blockNode, placeAt } from './nodes.ts'
import { inReadingOrder } from './pdf/columns.ts'
import { withoutHeads } from './pdf/heads.ts'
import type { OpenedPdf } from './pdf/open.ts'
import { greatest, type Page, type Row } from './pdf/page.ts'
import { type Frame, frameOf, goesOn, linesOf, paragraphOf, type TextLine } from './pdf/paragraphs.ts'
import { piecesOf, rowsOf } from './pdf/rows.ts'
import { findZones, tableRows, type Zone } from './pdf/tables.ts'

/** A paragraph or a table, in the order in which a PDF is read. */
type Part = { readonly lines: TextLine[] } | { readonly rows: TableRow[]; readonly page: number }

/**
 * Reads the text of a PDF: lines rejoined to paragraphs, also over the end of a page, columns one after the other, cells
 * in tables, headings and the title by the size of their type, footnotes below the text. Left out is what belongs to the
 * page: running heads, page numbers, what stands slanted. Lines count paragraphs and rows.
 */
export function readPdf({ pages, title }: OpenedPdf, issues: Issue[]): Root {
  let marks = 0
  const laid = pages.map(page => ({ page, pieces: piecesOf(page.runs, () => marks++) }))
  const size = usualSize(pages)
  const { kept, dropped } = withoutHeads(laid, size)
  for (const text of dropped) issues.push(issue('running-head', 'info', null, { text: text.slice(0, SHOWN) }))
  issues.push(...leftOutIssues({ marks, readings: 0 }))
  const parts: Part[] = []
  const notes: Part[] = []
  const frames: Frame[] = []
  const gutters = new Set<number>()
  for (const [index, pieces] of kept.entries()) {
    const { number } = pages[index]!
    for (const column of inReadingOrder(pieces, gutters)) {
      if (column.length === 0) continue
      const rows = rowsOf(column)
      const foot = footOf(rows, size)
      const frame = addColumn(rows.slice(0, foot), frames, number, parts, size)
      if (frame?.isSure) frames.unshift(frame)
      frames.length = Math.min(frames.length, FRAMES)
      if (foot < rows.length) addColumn(rows.slice(foot), [], number, notes, size)
    }
  }
  return { type: 'root', children: nodesOf([...parts, ...notes], size, title) }
}

/** UTF-16 units of a running head that an issue shows. */
const SHOWN = 60

/** The size of type that most characters have. */
function usualSize(pages: readonly Page[]): number {
  const counts = new Map<number, number>()
  for (const { runs } of pages)
    for (const { size, text } of runs) {
      const rounded = Math.round(size * 2) / 2
      counts.set(rounded, (counts.get(rounded) ?? 0) + text.length)
    }
  let [best, most] = [0, 0]
  for (const [size, count] of counts) if (count > most) [best, most] = [size, count]
  return best
}

/** The row where the footnotes of a column begin, else their number: small type to its end, with a mark at its head. */
function footOf(rows: readonly Row[], size: number): number {
  let at = rows.length
  while (at > 0 && rows[at - 1]!.size < 0.92 * size) at--
  const first = rows[at]?.pieces[0]?.text
  return at > 0 && first !== undefined && /^(?:[①-⑳*※]|[[〔［]?\d{1,3}[\]〕］]?\s?\D|注[：:])/.test(first)
    ? at
    : rows.length
}

/** Earlier columns whose edges may be those of the next: of two or three side by side, here and on the page before. */
const FRAMES = 6

/** Adds what stands in a column: tables, and lines to the paragraph that is open; gives the edges of the column. */
function addColumn(
  rows: readonly Row[],
  earlier: readonly Frame[],
  page: number,
  parts: Part[],
  size: number,
): Frame | null {
  if (rows.length === 0) return null
  const zones = findZones(rows)
  const between = [0, ...zones.map(({ to }) => to)].map((from, i) => rows.slice(from, zones[i]?.from))
  const prose = between.flat()
  const frame = prose.length === 0 ? null : frameOf(prose, earlier)
  for (const [i, stretch] of between.entries()) {
    const lines = frame === null ? [] : linesOf(stretch, frame, page)
    for (const line of lines) addLine(parts, line, i > 0, size)
    const zone = zones[i]
    if (zone !== undefined) addTable(parts, rows.slice(zone.from, zone.to), zone, page)
  }
  return frame
}

function addLine(parts: Part[], line: TextLine, isBelowTable: boolean, size: number): void {
  const open = parts.at(-1)
  if (open !== undefined && 'lines' in open && !(line.isTop && isBelowTable) && goesOn(open.lines, line, size))
    open.lines.push(line)
  else parts.push({ lines: [line] })
}

/** Adds a table; one that goes on over the end of a page goes on with the one above. */
function addTable(parts: Part[], rows: readonly Row[], zone: Zone, page: number): void {
  const found = tableRows(rows, zone).map(({ row }) => ({ ...row, data: { page } }))
  const open = parts.at(-1)
  const goesOn =
    open !== undefined &&
    'rows' in open &&
    zone.from === 0 &&
    open.rows[0]!.children.length === found[0]!.children.length
  if (goesOn) for (const row of found.slice(sameRow(open.rows[0]!, found[0]!) ? 1 : 0)) open.rows.push(row)
  else parts.push({ rows: found, page })
}

/** Whether two rows say the same: a header that is printed again. */
const sameRow = (a: TableRow, b: TableRow): boolean => JSON.stringify(a.children) === JSON.stringify(b.children)

/** Of the size of the text: the type of headings. */
const LARGE = 1.12

function nodesOf(parts: readonly Part[], size: number, said: string | null): RootContent[] {
  const title = titleAmong(parts, size, said)
  const nodes: RootContent[] = []
  let line = 0
  let isAbove = title !== null
  for (const part of parts) {
    if ('rows' in part) {
      const children = part.rows.map(row => ({ ...row, ...placeAt(++line) }))
      nodes.push({ type: 'table', children, ...placeAt(line - children.length + 1), data: { page: part.page } })
      continue
    }
    const value = paragraphOf(part.lines)
    const { page } = part.lines[0]!
    if (part === title) isAbove = false
    const depth = part === title ? 1 : !isAbove && isHeading(part.lines, value, size) ? 2 : null
    nodes.push({ ...blockNode(value, depth, false, ++line), data: { page } })
  }
  return nodes
}

const isHeading = ([line]: readonly TextLine[], text: string, size: number): boolean =>
  line!.size >= LARGE * size && text.length <= LONGEST && !/[。；，]$/.test(text)

/** UTF-16 units of a title or heading. */
const LONGEST = 80

/** 青禾市人民政府文件, 统计快报 第12期: whose paper it is. */
const LETTERHEAD = /(?:文件|简报|快报|专报|公报|通报|日报|晚报|学报)$|^第?\s*\d+\s*期$|〔\d{4}〕\s*\d+\s*号$/

/** The title: the largest type on the first page that is no letterhead, else the line that the PDF says is its title. */
function titleAmong(parts: readonly Part[], size: number, said: string | null): Part | null {
  const first = parts.filter(
    (it): it is { lines: TextLine[] } => 'lines' in it && it.lines[0]!.page === firstPage(parts),
  )
  const large = first.filter(({ lines }) => {
    const text = paragraphOf(lines)
    return isHeading(lines, text, size) && text.length >= 4 && !LETTERHEAD.test(text)
  })
  const largest = greatest(large.map(({ lines }) => lines[0]!.size))
  const found = large.find(({ lines }) => lines[0]!.size > 0.98 * largest)
  if (found !== undefined) return found
  const name = said?.replaceAll(/\s+/g, '')
  if (name === undefined || name.length < 4) return null
  return first.find(({ lines }) => paragraphOf(lines).replaceAll(/\s+/g, '') === name) ?? null
}

const firstPage = (parts: readonly Part[]): number | undefined => {
  const [part] = parts
  return part === undefined ? undefined : 'rows' in part ? part.page : part.lines[0]!.page
}
