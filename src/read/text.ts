import type { Paragraph, Root, RootContent, Table } from 'mdast'

/**
 * Reads plain text: one paragraph a line that is not blank. Blank lines are kept as gaps between line numbers.
 * Lines that follow each other with the same number of tabs make a table.
 */
export function readText(text: string): Root {
  const lines = splitLines(text)
  const children: RootContent[] = []
  let at = 0
  while (at < lines.length) {
    const rows = countRows(lines, at)
    if (rows > 1) {
      children.push(tableOf(lines, at, rows))
      at += rows
      continue
    }
    const printed = lines[at++]!
    if (/\S/.test(printed)) children.push(paragraph(printed, at))
  }
  return { type: 'root', children }
}

/** Lines without their ends; form feeds end a line too. */
const splitLines = (text: string): string[] => text.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/)

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

/** How many lines from `from` on hold the same number of tabs, at least one. */
function countRows(lines: readonly string[], from: number): number {
  const columns = countTabs(lines[from]!)
  if (columns === 0) return 0
  let rows = 1
  while (from + rows < lines.length && countTabs(lines[from + rows]!) === columns) rows++
  return rows
}

/** Tabs after the first visible character: an indent makes no column. */
function countTabs(line: string): number {
  const first = line.includes('\t') ? line.search(/\S/) : -1
  let count = 0
  for (let at = first < 0 ? -1 : line.indexOf('\t', first); at >= 0; at = line.indexOf('\t', at + 1)) count++
  return count
}

function tableOf(lines: readonly string[], from: number, rows: number): Table {
  return {
    type: 'table',
    children: lines.slice(from, from + rows).map((line, row) => ({
      type: 'tableRow',
      children: line
        .trimStart()
        .split('\t')
        .map(cell => ({ type: 'tableCell', children: [{ type: 'text', value: cell.trim() }] })),
      position: { start: { line: from + row + 1, column: 1 }, end: { line: from + row + 1, column: line.length + 1 } },
    })),
    position: {
      start: { line: from + 1, column: 1 },
      end: { line: from + rows, column: lines[from + rows - 1]!.length + 1 },
    },
  }
}
