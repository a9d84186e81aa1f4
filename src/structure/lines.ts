import type { List, Parents, PhrasingContent, Root, RootContent, Table } from 'mdast'
import { detectScript, foldPlain, type Script } from './plain.ts'

/** A line of the source, before it is known what it is in its article. */
export interface Line {
  /** `rule` separates (`---`, `====`) and holds no text of the article. */
  readonly kind: 'text' | 'heading' | 'item' | 'row' | 'caption' | 'rule'
  readonly text: string
  /** `text` folded, at the same length. */
  readonly plain: string
  /** Line of the file, from 1. */
  readonly line: number
  /** Column of the first visible character, from 1: 3 after an indent of two. */
  readonly column: number
  /** Blank lines before it. */
  readonly gap: number
  /** Depth of a Markdown heading or list item, from 1; null elsewhere. */
  readonly level: number | null
  /** Whether it heads the columns of a table. */
  readonly isHeader: boolean
}

/** The lines of a source, in order, with the script they are written in. */
export function flattenLines(root: Root): { readonly lines: readonly Line[]; readonly script: Script } {
  const raw: RawLine[] = []
  for (const node of root.children) flattenNode(node, 1, raw)
  const script = detectScript(raw.map(line => line.text))
  let last = 0
  const lines = raw.map(line => {
    const gap = Math.max(0, line.line - last - 1)
    last = line.line
    return { ...line, gap, plain: foldPlain(line.text, script) }
  })
  return { lines, script }
}

type RawLine = Omit<Line, 'plain' | 'gap'>

function flattenNode(node: RootContent, depth: number, into: RawLine[]): void {
  const line = node.position?.start.line ?? 1
  const column = node.position?.start.column ?? 1
  switch (node.type) {
    case 'paragraph':
      return flattenText(node.children, { kind: 'text', line, column, level: null, isHeader: false }, into)
    case 'heading':
      return flattenText(node.children, { kind: 'heading', line, column, level: node.depth, isHeader: false }, into)
    case 'list':
      return flattenList(node, depth, into)
    case 'table':
      return flattenTable(node, into)
    case 'thematicBreak':
      into.push({ kind: 'rule', text: '', line, column, level: null, isHeader: false })
      return
    default:
      if ('children' in node)
        for (const child of (node as Parents).children) flattenNode(child as RootContent, depth, into)
  }
}

/** A list item is its first paragraph; what else it holds follows as lines of their own, nested items one level down. */
function flattenList(list: List, depth: number, into: RawLine[]): void {
  for (const item of list.children) {
    for (const [place, child] of item.children.entries()) {
      if (place === 0 && child.type === 'paragraph') {
        const { line, column } = item.position?.start ?? { line: 1, column: 1 }
        flattenText(child.children, { kind: 'item', line, column, level: depth, isHeader: false }, into)
      } else flattenNode(child, child.type === 'list' ? depth + 1 : depth, into)
    }
  }
}

function flattenTable(table: Table, into: RawLine[]): void {
  for (const [place, row] of table.children.entries()) {
    const line = row.position?.start.line ?? 1
    const text = row.children.map(cell => textOf(cell.children).replaceAll(/\s+/g, ' ').trim()).join('\t')
    into.push({ kind: 'row', text, line, column: 1, level: null, isHeader: place === 0 })
  }
}

/** Pushes the lines that inline content is printed on. */
function flattenText(content: readonly PhrasingContent[], like: Omit<RawLine, 'text'>, into: RawLine[]): void {
  const printed = textOf(content).split('\n')
  for (const [offset, part] of printed.entries()) {
    const text = part.trim()
    if (text !== '') into.push({ ...like, text, line: like.line + offset })
  }
}

/** The visible characters of inline content; a line break is `\n`. */
function textOf(content: readonly PhrasingContent[]): string {
  let text = ''
  for (const node of content) {
    if (node.type === 'text' || node.type === 'inlineCode') text += node.value
    else if (node.type === 'break') text += '\n'
    else if (node.type === 'image') text += node.alt ?? ''
    else if ('children' in node) text += textOf(node.children)
  }
  return text
}
