import type { Line } from './lines.ts'
import { isClosed, mergeLines, startsAnew } from './shapes.ts'

/**
 * Unfolds a text whose lines were all broken at one width, as e-mail and PDF have them: a line that fills the width goes
 * on in the next one, unless that one is set in or begins something of its own.
 */
export function unwrapLines(lines: readonly Line[]): readonly Line[] {
  const width = wrapWidth(lines)
  if (width === null) return lines
  const isSetIn = lines.filter(line => line.column > 1).length * 20 > lines.length
  const parted = hasGaps(lines)
  const groups: Line[][] = []
  let last: Line | undefined
  for (const line of lines) {
    const goesOn =
      last !== undefined &&
      last.kind === 'text' &&
      line.gap === 0 &&
      widthOf(last) + SLACK >= width &&
      line.column <= Math.max(1, isSetIn ? 1 : last.column) &&
      !startsAnew(line) &&
      (!isClosed(last.plain) || isSetIn || parted)
    if (goesOn) groups.at(-1)!.push(line)
    else groups.push([line])
    last = line
  }
  return groups.map(mergeLines)
}

/** A full-width character that does not fit, or a word, leaves a line this much short, in half-width columns. */
const SLACK = 4
const FEWEST_LINES = 6
const WIDEST = 160

/** The common width of the lines, in half-width columns; null when they were not wrapped. */
function wrapWidth(lines: readonly Line[]): number | null {
  const texts = lines.filter(line => line.kind === 'text')
  if (texts.length < FEWEST_LINES) return null
  const widths = texts.map(widthOf)
  const width = Math.max(...widths.slice(0, 2000))
  if (width < 24 || width > WIDEST) return null
  const full = texts.filter((_, index) => widths[index]! + SLACK >= width && widths[index]! <= width)
  const open = full.filter(line => !isClosed(line.plain))
  return full.length * 2 >= texts.length && open.length * 2 >= full.length ? width : null
}

/** Columns a line takes from the margin on: two for each full-width character. */
function widthOf(line: Line): number {
  let width = (line.column - 1) * 2
  for (let i = 0; i < line.text.length && width <= WIDEST; i++) width += line.text.charCodeAt(i) < 0x2000 ? 1 : 2
  return width
}

/** Whether blank lines part the paragraphs. */
const hasGaps = (lines: readonly Line[]): boolean => lines.filter(line => line.gap > 0).length * 20 > lines.length
