import type { Line } from './lines.ts'
import { isClosed, isContinuation, isLeftOpen, isTitleShaped, mergeLines, startsAnew } from './shapes.ts'

/**
 * Unfolds a text whose lines were broken: at one width, as e-mail and PDF have them, where a line that fills the width goes
 * on in the next one; or raggedly, wherever whoever copied it broke them, where one goes on that does not end as a sentence
 * does. Not where the next is set in or begins something of its own.
 */
export function unwrapLines(lines: readonly Line[]): readonly Line[] {
  const even = findWrapping(lines)
  const wrapping = even ?? findRaggedness(lines)
  if (wrapping === null) return lines
  const isSetIn = lines.filter(line => line.column > 1).length * 20 > lines.length
  const parted = hasGaps(lines)
  const isTitled = even === null && !isSetIn && !parted && isTitleShaped(lines[0]!)
  const groups: Line[][] = []
  let last: Line | undefined
  for (const line of lines) {
    const goesOn =
      last !== undefined &&
      last.kind === 'text' &&
      last.speaker === line.speaker &&
      !(isTitled && last === lines[0]) &&
      line.gap === 0 &&
      isFull(last, wrapping) &&
      line.column <= Math.max(1, isSetIn ? 1 : last.column) &&
      !startsAnew(line) &&
      (even !== null || !(isField(last) || isField(line))) &&
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

/** Least share of the lines of a ragged text that end in mid-sentence, that a mark stands within, and that show where they are torn. */
const OPEN = 0.6
const MARKED = 1 / 3
const TORN = 1 / 20
/** Least share of them that a sentence ends within: no line of a list, of verse or of an address goes on behind a full stop. */
const STOPPED = 1 / 20
/** Share of the lines of a ragged text that may be shorter than any that goes on: headings, ends. */
const SHORTER = 0.05
/** A mark between words of one line, and the end of a sentence. */
const MARK_WITHIN = /[。！？；，][”’」』）]?[^”’」』）。！？；，\s]/
const STOP_WITHIN = /[。！？][”’」』）]?[^”’」』）。！？\s]/

/**
 * The widths of a text that was broken at uneven ones; null where its lines are its own. Verse, lists and captions end open
 * as well, but hold no marks, or show no place where they are torn; paragraphs whose last stop is missing end in no 的 or comma.
 */
function findRaggedness(lines: readonly Line[]): Wrapping | null {
  const texts = lines.filter(line => line.kind === 'text')
  const open = texts.filter(line => !isClosed(line.plain))
  if (texts.length < FEWEST_LINES || open.length < texts.length * OPEN || lines.some(it => it.speaker !== undefined))
    return null
  const marked = texts.filter(({ plain }) => MARK_WITHIN.test(plain)).length
  const stopped = texts.filter(({ plain }) => STOP_WITHIN.test(plain)).length
  const torn = texts.filter(
    ({ plain }, at) => !isClosed(plain) && (isLeftOpen(plain) || isContinuation(texts[at + 1]?.plain ?? '')),
  ).length
  if (marked < texts.length * MARKED || stopped < Math.max(1, texts.length * STOPPED)) return null
  if (torn < Math.max(1, open.length * TORN)) return null
  const widths = open.map(columnsOf).sort((a, b) => a - b)
  const width = texts.reduce((widest, line) => Math.max(widest, columnsOf(line)), 0)
  if (width > WIDEST) return null
  return { measure: columnsOf, width, slack: width - widths[Math.floor(widths.length * SHORTER)]! }
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

/** 联系人：王强, 2023年6月5日: a line of its own. */
const isField = ({ plain }: Line): boolean => /^[\p{Script=Han}]{2,6}[：:]|^\d{4}年\d{1,2}月\d{1,2}日$/u.test(plain)

/** Whether blank lines part the paragraphs. */
const hasGaps = (lines: readonly Line[]): boolean => lines.filter(line => line.gap > 0).length * 20 > lines.length
