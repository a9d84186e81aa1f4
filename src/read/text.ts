import type { Paragraph, Root, RootContent } from 'mdast'
import type { Issue } from '../model/issue.ts'
import { findTables } from './tables/find.ts'
import { readHtmlTable, splitHtmlTables } from './tables/html.ts'

/**
 * Reads plain text: one paragraph a line that is not blank. Blank lines are kept as gaps between line numbers.
 * Tables are found in whatever way they are printed: tabs, bars, blanks, a cell a line, HTML.
 */
export function readText(text: string, issues: Issue[] = []): Root {
  const children = splitHtmlTables(text.replaceAll(LINE_END, '\n')).flatMap(piece =>
    piece.isTable ? readHtmlTable(piece) : readLines(piece.text.split('\n'), piece.line, issues),
  )
  return { type: 'root', children }
}

/** Form feeds end a line too. */
export const LINE_END = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g

function readLines(lines: readonly string[], offset: number, issues: Issue[]): RootContent[] {
  const tables = findTables(lines, offset, 0, issues)
  const children: RootContent[] = []
  let at = 0
  for (const { from, to, node } of [...tables, { from: lines.length, to: lines.length, node: null }]) {
    for (; at < from; at++) if (/\S/.test(lines[at]!)) children.push(paragraph(lines[at]!, offset + at + 1))
    if (node !== null) children.push(node)
    at = to
  }
  return children
}

/** The line as a paragraph that starts at its first visible character. */
function paragraph(printed: string, line: number): Paragraph {
  const value = printed.trim()
  const column = printed.indexOf(value) + 1
  return {
    type: 'paragraph',
    children: [{ type: 'text', value }],
    position: { start: { line, column }, end: { line, column: column + value.length } },
  }
}
