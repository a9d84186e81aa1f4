import type { Element, ElementContent } from 'hast'
import { toMdast } from 'hast-util-to-mdast'
import type { Root, RootContent, Table, TableCell, TableRow } from 'mdast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { cellNode, placeAt } from '../nodes.ts'
import { withoutSup } from '../sup-tags.ts'

/** A stretch of a text: an HTML table, or what lies between. */
export interface Piece {
  readonly isTable: boolean
  readonly text: string
  /** Lines of the text before it. */
  readonly line: number
}

const TAG = /<(\/?)table\b[^<>]*>/gi

/**
 * Cuts the HTML tables out of a text. Of tables in one another the innermost are tables: the others lay out a page.
 *
 *     甲<table>…</table>乙  →  甲, the table, 乙
 */
export function splitHtmlTables(text: string): Piece[] {
  if (!/<table\b/i.test(text)) return [{ isTable: false, text, line: 0 }]
  const pieces: Piece[] = []
  let line = 0
  let from = 0
  const push = (to: number, isTable: boolean): void => {
    const piece = text.slice(from, to)
    if (piece !== '') pieces.push({ isTable, text: piece, line })
    line += countLines(piece)
    from = to
  }
  let open = -1
  for (const tag of text.matchAll(TAG)) {
    if (tag[1] === '') {
      if (open >= 0) push(endOfOpen(text, open, tag.index), true)
      push(tag.index, false)
      open = tag.index
    } else if (open >= 0) {
      push(tag.index + tag[0].length, true)
      open = -1
    }
  }
  if (open >= 0) push(endOfOpen(text, open, text.length), true)
  push(text.length, false)
  return pieces.filter(({ isTable, text: piece }) => isTable || !WRAPPING.test(piece))
}

/** What converters print around a table: <html><body>. */
const WRAPPING = /^(?:\s|<\/?(?:html|body|div|center)>)+$/i

/** Where a table ends that is not closed before `limit`: behind its last cell that is, or else at a blank line. */
function endOfOpen(text: string, open: number, limit: number): number {
  const body = text.slice(open, limit)
  const last = /^[\s\S]*<\/(?:tr|td|th|tbody)\s*>/i.exec(body)
  if (last !== null) return open + last[0].length
  const blank = body.search(/\n[ \t]*\n/)
  return blank < 0 ? limit : open + blank
}

const countLines = (text: string): number => {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return lines
}

/** Tags that make a table; of all others only the text between counts. */
const KEPT = /^<\/?(?:table|caption|thead|tbody|tfoot|tr|th|td)\b/i
const BREAK = /^<\/?(?:br|p|div|li|h[1-6])\b/i

/** An HTML table as mdast, its caption before it. A cell that takes several rows or columns says so in `data`. */
export function readHtmlTable({ text, line }: Piece): RootContent[] {
  const root = toMdast(parse(bared(text)), { handlers: { table: (_, node: Element) => tableOf(node) } }) as Root
  return shifted(root.children, line)
}

const parse = (html: string) => unified().use(rehypeParse, { fragment: true }).parse(html)

/** Without comments, scripts and all tags but those of the table; `<br>` and paragraphs part words by a blank. */
function bared(html: string): string {
  return withoutSup(html)
    .replaceAll(/<!--[\s\S]*?(?:-->|$)/g, linesOf)
    .replaceAll(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, linesOf)
    .replaceAll(/<\/?[A-Za-z][^<>]*>/g, tag => (KEPT.test(tag) ? tag : (BREAK.test(tag) ? ' ' : '') + linesOf(tag)))
}

const linesOf = (cut: string): string => '\n'.repeat(countLines(cut))

function tableOf(table: Element): RootContent[] {
  const rows: TableRow[] = []
  const captions: string[] = []
  const visit = (node: ElementContent): void => {
    if (node.type !== 'element') return
    if (node.tagName === 'tr') rows.push(rowOf(node))
    else if (node.tagName === 'caption') captions.push(textIn(node))
    else node.children.forEach(visit)
  }
  table.children.forEach(visit)
  const made: Table = { type: 'table', children: rows, ...placeOf(table) }
  const titles = captions.map(
    (value): RootContent => ({ type: 'paragraph', children: [{ type: 'text', value }], ...placeOf(table) }),
  )
  return [...titles, made]
}

const rowOf = (row: Element): TableRow => ({
  type: 'tableRow',
  children: row.children.filter(isCell).map(cellOf),
  data: { isStacked: true },
  ...placeOf(row),
})

const isCell = (node: ElementContent): node is Element =>
  node.type === 'element' && (node.tagName === 'td' || node.tagName === 'th')

function cellOf(cell: Element): TableCell {
  const value = textIn(cell)
  const rowSpan = spanOf(cell.properties.rowSpan)
  const colSpan = spanOf(cell.properties.colSpan)
  return cellNode(value, rowSpan > 1 || colSpan > 1 ? { rowSpan, colSpan } : undefined)
}

const spanOf = (given: unknown): number =>
  Number.isSafeInteger(given) && (given as number) > 0 ? (given as number) : 1

function textIn(node: Element): string {
  let text = ''
  const visit = (child: ElementContent): void => {
    if (child.type === 'text') text += child.value
    else if (child.type === 'element') child.children.forEach(visit)
  }
  node.children.forEach(visit)
  return text.replaceAll(/\s+/g, ' ').trim()
}

const placeOf = ({ position }: Element) => {
  const line = position?.start.line
  return line === undefined ? {} : placeAt(line)
}

/** Moves nodes and what they hold down by some lines. */
export function shifted<Node extends RootContent | TableRow | TableCell>(nodes: Node[], lines: number): Node[] {
  if (lines > 0) for (const node of nodes) shift(node, lines)
  return nodes
}

function shift(node: RootContent | TableRow | TableCell, lines: number): void {
  const { position } = node
  // nodes may share a position
  if (position !== undefined) {
    const { start, end } = position
    node.position = { start: { ...start, line: start.line + lines }, end: { ...end, line: end.line + lines } }
  }
  if ('children' in node) for (const child of node.children) shift(child as RootContent, lines)
}
