import type { Line } from './lines.ts'
import { isClosed, mergeLines, startsAnew } from './shapes.ts'

/**
 * Unfolds a text whose lines were all broken at one width, as e-mail and PDF have them: a line that fills the width goes
 * on in the next one, unless that one is set in or begins something of its own.
 */
export function unwrapLines(lines: readonly Line[]): readonly Line[] {
  const wrapping = findWrapping(lines)
  if (wrapping === null) return lines
  const isSetIn = lines.filter(line => line.column > 1).length * 20 > lines.length
  const parted = hasGaps(lines)
  const groups: Line[][] = []
  let last: Line | undefined
  for (const line of lines) {
    const goesOn =
      last !== undefined &&
      last.kind === 'text' &&
      line.gap === 0 &&
      isFull(last, wrapping) &&
      line.column <= Math.max(1, isSetIn ? 1 : last.column) &&
      !startsAnew(line) &&
      (!isClosed(last.plain) || isSetIn || parted)
    if (goesOn) groups.at(-1)!.push(line)
    else groups.push([line])
    last = line
  }
  return groups.map(mergeLines)
}

/** How the lines of a text were broken. */
export interface Wrapping {
  /** Half-width columns, as printing counts, or characters, as programs do. */
  readonly measure: (line: Line) => number
  /** The common width of the lines. */
  readonly width: number
  /** How much shorter a line is that a full-width character or a word did not fit. */
  readonly slack: number
}

const WIDEST = 160
const MEASURES: readonly (Omit<Wrapping, 'width'> & { readonly narrowest: number })[] = [
  { measure: columnsOf, slack: 4, narrowest: 24 },
  { measure: charactersOf, slack: 1, narrowest: 12 },
]
/** Lines that have one width by chance are fewer. */
const FEWEST_LINES = 6
/** Of lines that hold parts of sentences. */
const FEWEST_RUNNING = 3

/** Under the measure by which more lines are full; null where the lines were not wrapped. */
export function findWrapping(lines: readonly Line[]): Wrapping | null {
  const texts = lines.filter(line => line.kind === 'text')
  if (texts.length < FEWEST_RUNNING) return null
  let best: Wrapping | null = null
  let most = 0
  for (const { narrowest, ...measured } of MEASURES) {
    const width = texts.slice(0, 2000).reduce((widest, line) => Math.max(widest, measured.measure(line)), 0)
    if (width < narrowest || width > WIDEST) continue
    const wrapping = { ...measured, width }
    const full = texts.filter(line => isFull(line, wrapping))
    const open = full.filter(line => !isClosed(line.plain))
    const isWrapped = full.length * 2 >= texts.length && open.length * 2 >= full.length
    if (full.length <= most || !isWrapped || (texts.length < FEWEST_LINES && !isOneText(full, open))) continue
    best = wrapping
    most = full.length
  }
  return best
}

/** Whether a line fills the width at which its text was broken. */
export const isFull = (line: Line, { measure, width, slack }: Wrapping): boolean => {
  const taken = measure(line)
  return taken + slack >= width && taken <= width
}

/** Whether the full lines of a short text are parts of sentences: most end open, and sentences or clauses end within them. */
const isOneText = (full: readonly Line[], open: readonly Line[]): boolean =>
  full.length > 1 && open.length * 3 >= full.length * 2 && full.every(({ plain }) => /[，。；、]./.test(plain))

/** Columns a line takes from the margin on: two for each full-width character. */
function columnsOf(line: Line): number {
  let width = (line.column - 1) * 2
  for (let i = 0; i < line.text.length && width <= WIDEST; i++) width += line.text.charCodeAt(i) < 0x2000 ? 1 : 2
  return width
}

function charactersOf(line: Line): number {
  return line.column - 1 + line.text.length
}

/** Whether blank lines part the paragraphs. */
const hasGaps = (lines: readonly Line[]): boolean => lines.filter(line => line.gap > 0).length * 20 > lines.length
