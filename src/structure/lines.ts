import type { List, Paragraph, Parents, PhrasingContent, Root, RootContent, Table, TableCell, TableRow } from 'mdast'
import { detectScript, foldPlain, type Script } from '../lexicon/plain.ts'
import type { Span } from '../model/span.ts'
import { isVisible } from '../model/visible.ts'
import type { GridRow } from './grid-rows.ts'
import { type GridShape, readGrid } from './grids.ts'

declare module 'mdast' {
  interface Data {
    /** Page of the file on which a block begins, from 1. */
    readonly page?: number | undefined
  }
}

/** A line of the source, before it is known what it is in its article. */
export interface Line {
  /** `rule` separates (`---`, `====`) and holds no text of the article. */
  readonly kind: 'text' | 'heading' | 'item' | 'row' | 'caption' | 'rule'
  readonly text: string
  /** `text` folded, at the same length. */
  readonly plain: string
  /** Line of the file, from 1. */
  readonly line: number
  /** Page of the file, from 1; absent where it has none. */
  readonly page?: number | undefined
  /** Column of the first visible character, from 1: 3 after an indent of two. */
  readonly column: number
  /** Whether the tree said so; line and column are counted where it did not. */
  readonly isPlaced: boolean
  /** Blank lines before it. */
  readonly gap: number
  /** Depth of a Markdown heading or list item, from 1; null elsewhere. */
  readonly level: number | null
  /** What it is in its table; null where it is no row. */
  readonly row: LineRow | null
  /** Whether Markdown takes it for one paragraph with the line above. */
  readonly isSoft: boolean
  /** Whether the page it stands on sets it apart as what says where and when its article appeared. */
  readonly isCredit?: boolean
  /** Who says it, in a transcript with time codes, null where that is not told; absent elsewhere. */
  readonly speaker?: string | null
}

/** A row of a table. */
export interface LineRow {
  /** Its cells, one a column, as spans of the line's text. */
  readonly cells: readonly Span[]
  /** Columns that a cell of a row above reaches down to; null where there are none. */
  readonly covered: ReadonlySet<number> | null
  /** One object for all rows of a table. */
  readonly shape: GridShape
}

/** The lines of a source that begins in a line of its file, in order, with the script they are written in. */
export function flattenLines(root: Root, first = 1): { readonly lines: readonly Line[]; readonly script: Script } {
  const all: RawLine[] = []
  for (const node of root.children) flattenNode(node, 1, all)
  const found = all.filter(({ kind, text }) => kind === 'rule' || isVisible(text))
  const script = detectScript(found.map(line => line.text))
  let last = 0
  const lines = found.map(raw => {
    const { kind, text, column, level, row, isSoft, isCredit, speaker, page } = raw
    const at = raw.line ?? lineAfter(last, raw)
    const gap = Math.max(0, at - last - 1)
    last = at
    const line = at + first - 1
    const isPlaced = raw.line !== null
    const plain = foldPlain(text, script)
    const found = { kind, text, plain, line, column, isPlaced, gap, level, row, isSoft, page }
    return { ...found, ...(isCredit && { isCredit }), ...(speaker !== undefined && { speaker }) }
  })
  return { lines, script }
}

/** Where a line of a tree without positions would be printed: below a blank line, but for entries, rows and soft line ends. */
const lineAfter = (last: number, { kind, isSoft }: RawLine): number =>
  last === 0 || kind === 'item' || kind === 'row' || isSoft ? last + 1 : last + 2

interface RawLine extends Omit<Line, 'plain' | 'gap' | 'line' | 'isPlaced'> {
  /** Null where the tree does not say. */
  readonly line: number | null
}

const raw = (kind: Line['kind'], node: RootContent | TableRow, level: number | null = null, text = ''): RawLine => ({
  kind,
  text,
  line: node.position?.start.line ?? null,
  column: node.position?.start.column ?? 1,
  page: node.data?.page,
  level,
  row: null,
  isSoft: false,
})

function flattenNode(node: RootContent, depth: number, into: RawLine[]): void {
  const only = node.type === 'paragraph' && node.children.length === 1 ? node.children[0]! : null
  if (node.type === 'paragraph' && node.data?.isCredit)
    into.push({ ...raw('text', node, null, textOf(node.children).trim()), isCredit: true })
  else if (node.type === 'paragraph' && node.data?.speaker !== undefined)
    into.push({ ...raw('text', node, null, textOf(node.children)), speaker: node.data.speaker })
  else if (node.type === 'paragraph' && node.data?.isCaption)
    into.push(raw('caption', node, null, textOf(node.children)))
  // The common case, a line of plain text, goes the short way.
  else if (only?.type === 'text' && /^\S[^\n\v]*$/.test(only.value))
    into.push(raw('text', node, null, only.value.trim()))
  else if (node.type === 'paragraph') flattenText(node.children, raw(isImage(node) ? 'caption' : 'text', node), into)
  else if (node.type === 'heading') flattenText(node.children, raw('heading', node, node.depth), into)
  else if (node.type === 'list') flattenList(node, depth, into)
  else if (node.type === 'table') flattenTable(node, into)
  else if (node.type === 'thematicBreak') into.push(raw('rule', node))
  else if ('children' in node)
    for (const child of (node as Parents).children) flattenNode(child as RootContent, depth, into)
}

/** Whether a paragraph is an image and nothing else. */
const isImage = ({ children }: Paragraph): boolean =>
  children.some(node => node.type === 'image') &&
  children.every(node => node.type === 'image' || (node.type === 'text' && node.value.trim() === ''))

/** A list item is its first paragraph; what else it holds follows as lines of their own, nested items one level down. */
function flattenList(list: List, depth: number, into: RawLine[]): void {
  for (const item of list.children) {
    for (const [place, child] of item.children.entries()) {
      if (place === 0 && child.type === 'paragraph') flattenText(child.children, raw('item', child, depth), into)
      else flattenNode(child, child.type === 'list' ? depth + 1 : depth, into)
    }
  }
}

/** The rows of a table; what is printed in it above its header and below its last row is a caption. */
function flattenTable(table: Table, into: RawLine[]): void {
  const { above, parts, below } = readGrid(table, row => row.children.map(cell => cellText(cell)))
  const caption = ({ node, texts }: GridRow): RawLine => ({
    ...raw('caption', node),
    text: texts.filter(cell => cell !== '').join('\t'),
  })
  for (const row of above) into.push(caption(row))
  for (const { rows, shape } of parts) for (const row of rows) into.push(flattenRow(row, shape))
  for (const row of below) into.push(caption(row))
}

function cellText({ children }: TableCell): string {
  const text = textOf(children).replaceAll(/\s+/g, ' ').trim()
  return isVisible(text) ? text : ''
}

/** A row with its cells parted by tabs; by line ends where each has lines of its own, and as printed where it is one line. */
function flattenRow({ texts: cells, covered, node }: GridRow, shape: GridShape): RawLine {
  const { printed, isStacked = false } = node.data ?? {}
  const text = printed ?? (isStacked ? cells.filter(cell => cell !== '').join('\n') : cells.join('\t'))
  let at = 0
  const spans = cells.map(cell => {
    const span = printed === undefined ? { start: at, end: at + cell.length } : locate(text, cell, at)
    at = printed !== undefined || (isStacked && cell === '') ? span.end : span.end + 1
    return span
  })
  return { ...raw('row', node), text, row: { cells: spans, covered, shape } }
}

/** Where a cell stands in its line from `from` on, whatever blanks it is printed with. */
function locate(text: string, cell: string, from: number): Span {
  const words = cell.split(' ')
  const start = text.indexOf(words[0]!, from)
  let end = start
  for (const word of words) end = text.indexOf(word, end) + word.length
  return { start, end }
}

/** Pushes the lines that inline content is printed on. */
function flattenText(content: readonly PhrasingContent[], like: RawLine, into: RawLine[]): void {
  let { line } = like
  let isSoft = false
  for (const part of textOf(content).split(/(\n|\v\n?)/)) {
    if (part.startsWith('\n') || part.startsWith('\v')) {
      if (line !== null) line++
      isSoft = part === '\n'
    } else if (/\S/.test(part)) into.push({ ...like, text: part.trim(), line, isSoft })
  }
}

/** The visible characters of inline content; a soft line end is `\n`, a hard line break `\v`. */
function textOf(content: readonly PhrasingContent[]): string {
  if (content.length === 1 && content[0]!.type === 'text') return content[0]!.value
  let text = ''
  for (const node of content) {
    if (node.type === 'text' || node.type === 'inlineCode') text += node.value
    else if (node.type === 'break') text += '\v'
    else if (node.type === 'image') text += node.alt ?? ''
    else if ('children' in node) text += textOf(node.children)
  }
  return text
}
