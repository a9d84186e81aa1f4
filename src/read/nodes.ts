import type { Heading, List, Nodes, Paragraph, TableCell } from 'mdast'
import type { Source } from '../model/source.ts'

/** What a reader makes of the text of a file. */
export type Read = Pick<Source, 'root' | 'metadata'>

/** Where a node stands of which no more is known than its lines. */
export const placeAt = (line: number, end = line) => ({
  position: { start: { line, column: 1 }, end: { line: end, column: 1 } },
})

export const paragraphNode = (value: string, line: number): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
  ...placeAt(line),
})

/** A heading; mdast has six depths. */
export const headingNode = (value: string, depth: number, line: number): Heading => ({
  type: 'heading',
  depth: Math.min(depth, 6) as Heading['depth'],
  children: [{ type: 'text', value }],
  ...placeAt(line),
})

/** An entry of a list, in a list of its own. */
const entryNode = (value: string, line: number): List => ({
  type: 'list',
  ordered: false,
  children: [{ type: 'listItem', children: [paragraphNode(value, line)] }],
  ...placeAt(line),
})

/** What a paragraph of a document is: a heading where it has a level, from 1, else an entry of a list or a paragraph. */
export const blockNode = (value: string, level: number | null, isListed: boolean, line: number) =>
  level !== null ? headingNode(value, level, line) : isListed ? entryNode(value, line) : paragraphNode(value, line)

/** A cell of a table, with the rows and columns that it takes where those are told. */
export const cellNode = (value: string, spans?: { readonly rowSpan: number; readonly colSpan: number }): TableCell => ({
  type: 'tableCell',
  children: value === '' ? [] : [{ type: 'text', value }],
  ...(spans && { data: { hProperties: spans } }),
})

/** Takes each text below a node, with the line of the innermost node about it of which one is known. */
export function eachText(
  node: Nodes,
  take: (text: string, line: number | null) => void,
  above: number | null = null,
): void {
  const line = node.position?.start.line ?? above
  if ('children' in node) for (const child of node.children) eachText(child, take, line)
  else if ('value' in node) take(node.value, line)
}
