import type { BlockKind } from '../model/article.ts'
import type { Line, LineRow } from './lines.ts'

/** A block on its way: it knows what it is, not yet where it stands. */
export interface Draft {
  readonly kind: BlockKind
  readonly text: string
  readonly plain: string
  readonly level: number | null
  readonly speaker: string | null
  /** Units of the speaker's label with its colon and blanks; 0 elsewhere. */
  readonly labelLength: number
  /** Line of the file, from 1. */
  readonly line: number
  /** Page of the file, from 1; null where it has none. */
  readonly page: number | null
  /** Column of the file, from 1; null where the tree does not say where it stands. */
  readonly column: number | null
  /** What it is in its table; null where it is no row. */
  readonly row: LineRow | null
}

export const draft = (kind: BlockKind, line: Line, more: Partial<Draft> = {}): Draft => ({
  kind,
  text: line.text,
  plain: line.plain,
  level: null,
  speaker: null,
  labelLength: 0,
  line: line.line,
  page: line.page ?? null,
  column: line.isPlaced ? line.column : null,
  row: line.row,
  ...more,
})

/** Cuts a line at each offset; the blanks at a cut belong to neither part, an empty part is left out. */
export function cutLine(line: Line, offsets: readonly number[]): Line[] {
  const parts: Line[] = []
  let start = 0
  for (const end of [...offsets, line.plain.length]) {
    const part = trimmed(line, start, end)
    if (part !== null) parts.push(part)
    start = end
  }
  return parts
}

function trimmed(line: Line, start: number, end: number): Line | null {
  while (start < end && /\s/.test(line.text[start]!)) start++
  while (end > start && /\s/.test(line.text[end - 1]!)) end--
  return start === end ? null : { ...line, text: line.text.slice(start, end), plain: line.plain.slice(start, end) }
}
