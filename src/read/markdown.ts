import type {
  BlockContent,
  DefinitionContent,
  List,
  ListItem,
  Node,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  TableCell,
} from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { type Issue, issue } from '../model/issue.ts'
import { leftOutIssues } from './left-out.ts'
import { deepest, tokenize } from './markdown/parser.ts'
import { treeOf } from './markdown/tree.ts'
import { placeAt } from './nodes.ts'
import { raised } from './raised.ts'
import { marksIn, withoutSup } from './sup-tags.ts'
import { findTables } from './tables/find.ts'
import { type Piece, readHtmlTable, shifted, splitHtmlTables } from './tables/html.ts'
import { readText } from './text.ts'

/**
 * Reads Markdown with tables and front matter, and mends what Markdown takes for markup but a Chinese article prints:
 * the number of `1998. 年鉴`, paragraphs above `---` or set in by four blanks, one tilde in 10~20万.
 * What is nested too deep to be read as Markdown is read as plain text, and an issue is added to `issues`.
 */
export function readMarkdown(printed: string, issues: Issue[] = []): Root {
  const text = printed.replaceAll(/\r\n?/g, '\n')
  const front = frontMatterOf(text)
  // Lines keep their numbers.
  const body = '\n'.repeat(front?.lines ?? 0) + text.slice(front?.end ?? 0)
  issues.push(...leftOutIssues({ marks: marksIn(body), readings: 0 }))
  const children = splitHtmlTables(body).flatMap(piece =>
    piece.isTable ? readHtmlTable(piece) : readPiece(piece, issues),
  )
  return { type: 'root', children: front === null ? children : [front.node, ...children] }
}

function readPiece(piece: Piece, issues: Issue[]): RootContent[] {
  const { text, line } = piece
  const tokens = tokenize(text)
  const tooDeep = tokens.find(token => token.level >= deepest - 1)
  if (tooDeep !== undefined) issues.push(issue('too-nested', 'warning', line + (tooDeep.map?.[0] ?? 0) + 1))
  if (tooDeep !== undefined) return shifted(readText(text, issues).children, line)
  const { children } = mendMarkdown(treeOf(tokens, text), text)
  return shifted(withTables(children, piece, issues), line)
}

/** With the tables that paragraphs hold: those without a line of dashes, with tabs, blanks, a cell a line. */
function withTables(nodes: readonly RootContent[], { text, line }: Piece, issues: Issue[]): RootContent[] {
  const lines = text.split('\n')
  const found: RootContent[] = []
  for (let at = 0; at < nodes.length; ) {
    const from = at
    while (at < nodes.length && isPlaced(nodes[at]!)) at++
    if (at === from) found.push(nodes[at++]!)
    // a call takes some 120,000 arguments, and a text may have more paragraphs
    else for (const node of tablesOf(nodes.slice(from, at), lines, line, issues)) found.push(node)
  }
  return found
}

/** Paragraphs, and the empty entry that a lone dash is to Markdown. */
const isPlaced = (node: RootContent): boolean =>
  node.position !== undefined &&
  (node.type === 'paragraph' || (node.type === 'list' && node.children.every(({ children }) => children.length === 0)))

/** A run of paragraphs with the tables in their lines; of a paragraph that a table cuts, each line left is one. */
function tablesOf(run: readonly RootContent[], lines: readonly string[], offset: number, issues: Issue[]) {
  const first = run[0]!.position!.start.line - 1
  const tables = findTables(lines.slice(first, run.at(-1)!.position!.end.line), first, offset, issues)
  const nodes: RootContent[] = []
  let next = 0
  for (const node of run) {
    const { start, end } = node.position!
    const before = next
    while (next < tables.length && first + tables[next]!.from < end.line) next++
    const cuts = tables.slice(Math.max(0, before - 1), next).filter(it => first + it.to >= start.line)
    if (cuts.length === 0) nodes.push(node)
    else
      for (let at = start.line - 1; at < end.line; at++) {
        const cut = cuts.find(({ from, to }) => first + from <= at && at < first + to)
        if (cut === undefined) nodes.push(...readLines(lines[at]!, at + 1))
        else if (cut.node !== nodes.at(-1)) nodes.push(cut.node)
      }
  }
  return nodes
}

/** The YAML between the `---` lines that open a file, how many lines it takes and where it ends; null where it has none. */
export function frontMatterOf(text: string) {
  const opening = /^---[ \t]*(?=\n)/.exec(text)?.[0].length
  const closing = opening === undefined ? null : /\n---[ \t]*(?=\n|$)/.exec(text.slice(opening))
  if (opening === undefined || closing === null) return null
  const value = text.slice(opening + 1, opening + closing.index)
  const end = opening + closing.index + closing[0].length
  return { node: { type: 'yaml' as const, value, ...at(1) }, lines: text.slice(0, end).split('\n').length - 1, end }
}

/**
 * Mends a tree of Markdown, also one that others have parsed and changed: what has no position of its own is taken as it
 * is.
 *
 * @param source what the positions of the tree point into; empty where there is none
 */
export const mendMarkdown = (root: Root, source: string): Root => ({
  ...root,
  children: root.children.flatMap(node => mend(node, source)),
})

type Block = RootContent | BlockContent | DefinitionContent

function mend(node: RootContent, source: string): RootContent[] {
  switch (node.type) {
    case 'list':
      return mendList(node, source)
    case 'heading':
      return isUnderlinedParagraph(node, source)
        ? [paragraph(node.children, node), { type: 'thematicBreak', ...at(node.position?.end.line) }]
        : [{ ...node, children: withoutMarkup(node.children) }]
    case 'code':
      return readLines(node.value, node.position && node.position.start.line + (isFenced(node, source) ? 1 : 0))
    case 'html':
      return readLines(visibleText(node.value), node.position?.start.line)
    case 'paragraph':
      return [{ ...node, children: withoutMarkup(node.children) }]
    case 'table':
      return [
        { ...node, children: node.children.map(row => ({ ...row, children: row.children.map(withoutMarkupIn) })) },
      ]
    case 'blockquote':
    case 'footnoteDefinition':
      return node.children.flatMap(child => mend(child, source))
    default:
      return [node]
  }
}

/** Gives the entries of an ordered list their numbers back; a "list" that opens with a year is running text. */
function mendList(list: List, source: string): RootContent[] {
  const children = list.children.map((item, index) => {
    const marker = list.ordered ? (printedMarker(item, source) ?? `${(list.start ?? 1) + index}.`) : undefined
    const content = item.children.flatMap(child => mend(child, source)) as BlockContent[]
    return { ...item, children: marker === undefined ? content : numbered(content, marker, item) }
  })
  if (!list.ordered || (list.start ?? 1) < 1000) return [{ ...list, children }]
  return children.flatMap(item => item.children)
}

/** `1.` or `1)` as the source has it. */
const printedMarker = (item: ListItem, source: string): string | undefined =>
  /^\d+[.)]/.exec(printedFrom(item, source))?.[0]

const printedFrom = (node: Node, source: string): string => {
  const offset = node.position?.start.offset
  return offset === undefined ? '' : source.slice(offset)
}

function numbered(content: readonly BlockContent[], marker: string, { position }: ListItem): BlockContent[] {
  const [first, ...rest] = content
  if (first === undefined)
    return [{ type: 'paragraph', children: [{ type: 'text', value: marker }], ...(position && { position }) }]
  if (first?.type !== 'paragraph') return [...content]
  return [{ ...first, children: [{ type: 'text', value: `${marker} ` }, ...first.children] }, ...rest]
}

/** A heading by a line of `---` below it that is a paragraph by its length or its end: a rule was meant. */
function isUnderlinedParagraph(node: Block & { readonly type: 'heading' }, source: string): boolean {
  const printed = source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
  if (printed.startsWith('#') || !/[-=]$/.test(printed.trimEnd())) return false
  const text = printed.slice(0, printed.lastIndexOf('\n')).trim()
  return text.length > 60 || /[。；：，]$/.test(text) || text.includes('\n')
}

const isFenced = (node: Block, source: string): boolean => /^\s*[`~]{3}/.test(printedFrom(node, source).slice(0, 8))

/** One paragraph a line: code blocks in articles are paragraphs set in by blanks. */
function readLines(text: string, from: number | undefined): Paragraph[] {
  return text
    .split('\n')
    .map(
      (value, index): Paragraph => ({
        type: 'paragraph',
        children: [{ type: 'text', value: value.trim() }],
        ...at(from && from + index),
      }),
    )
    .filter(({ children }) => children[0]!.type === 'text' && children[0]!.value !== '')
}

const at = (line: number | undefined) => (line === undefined ? {} : placeAt(line))

const paragraph = (children: readonly PhrasingContent[], like: Block): Paragraph => ({
  type: 'paragraph',
  children: withoutMarkup(children),
  ...(like.position === undefined ? {} : { position: like.position }),
})

/** Inline content without tags, comments and footnote marks; `<br>` is a line break, `<sup>` what it stands for. */
function withoutMarkup(content: readonly PhrasingContent[]): PhrasingContent[] {
  const found: PhrasingContent[] = []
  let up: number | null = null
  for (const node of content) {
    if (node.type === 'html') {
      if (/^<br\b/i.test(node.value)) found.push({ type: 'break' })
      else if (/^<sup\b/i.test(node.value)) up = found.length
      else if (up !== null && /^<\/sup\b/i.test(node.value)) {
        for (const it of raisedIn(found.splice(up), found.at(-1))) found.push(it)
        up = null
      }
    } else if ('children' in node)
      found.push({ ...node, children: withoutMarkup(node.children as PhrasingContent[]) } as PhrasingContent)
    else if (node.type !== 'footnoteReference') found.push(node)
  }
  return found
}

/** A cell of a table likewise; most hold nothing but a text. */
const withoutMarkupIn = (cell: TableCell): TableCell =>
  cell.children.every(({ type }) => type === 'text') ? cell : { ...cell, children: withoutMarkup(cell.children) }

/** What stands between `<sup>` and `</sup>`, or what it stands for. */
function raisedIn(nodes: PhrasingContent[], before: PhrasingContent | undefined): PhrasingContent[] {
  const printed = textOf(nodes)
  const isLink = nodes.some(({ type }) => type === 'link' || type === 'linkReference')
  const value = raised(before === undefined ? '' : textOf(before), printed, isLink)
  if (value === printed) return nodes
  return value === '' ? [] : [{ type: 'text', value }]
}

/** What a browser would show of a piece of HTML, one line a block; entities stay as printed. */
function visibleText(html: string): string {
  const shown = withoutSup(html)
    .replaceAll(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replaceAll(/<(?:script|style)\b[\s\S]*?(?:<\/(?:script|style)>|$)/gi, '')
  // Behind the last > no tag ends, and each < there would look for one up to the end.
  const end = shown.lastIndexOf('>') + 1
  const tagged = shown.slice(0, end).replaceAll(/<\/?(?:p|div|br|li|tr|h[1-6])\b[^>]*>/gi, '\n')
  return tagged.replaceAll(/<[^>]*>/g, '') + shown.slice(end)
}
