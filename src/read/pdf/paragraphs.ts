import { BULLET } from './bullets.ts'
import { greatest, least, median, type Row } from './page.ts'
import { blankBetween } from './rows.ts'

/** A line of text, and how it stands among the others of its column. */
export interface TextLine {
  readonly text: string
  readonly page: number
  readonly size: number
  /** Whether it is set in, as the first line of a paragraph is. */
  readonly isSetIn: boolean
  /** Whether nothing more would fit. */
  readonly isFull: boolean
  /** Whether it is the first of its column: what stands above it is the end of another. */
  readonly isTop: boolean
  /** To the line above, in its usual distances; 1 where there is none. */
  readonly distance: number
  /** To the line above, in sizes of its type; 0 where there is none. */
  readonly drop: number
  /** Whether it stands in the middle, with blanks on both sides. */
  readonly isCentred: boolean
}

/** The left and the right edge of a column of text. */
export interface Frame {
  readonly left: number
  readonly right: number
  /** Whether enough lines tell of them. */
  readonly isSure: boolean
}

/** Sizes of type that may be left over at the end of a full line, and that a first line is set in by at least. */
const LEFT_OVER = 1.7
const INDENT = 0.9
/** Distances between lines beyond which a paragraph ends. */
const APART = 1.4
/** Of the size of the text: type of titles, which go on where they are cut. */
const TITLE = 1.3
/** Fewest lines that tell the edges of their column. */
const FEWEST = 4

/** The edges of a column: of its lines, or where those are few or short, of an earlier one that it goes on with. */
export function frameOf(rows: readonly Row[], earlier: readonly Frame[]): Frame {
  const left = least(rows.map(({ pieces }) => pieces[0]!.x))
  const right = greatest(rows.map(({ pieces }) => pieces.at(-1)!.right))
  const size = median(rows.map(row => row.size))
  const slack = rows.length < FEWEST ? Number.POSITIVE_INFINITY : 3 * size
  const before = earlier.find(
    it => left >= it.left - size && left - it.left < slack && right <= it.right + size && it.right - right < slack,
  )
  return {
    left: Math.min(left, before?.left ?? left),
    right: Math.max(right, before?.right ?? right),
    isSure: before !== undefined || rows.length >= FEWEST,
  }
}

/** How the rows of a column stand as lines of text. */
export function linesOf(rows: readonly Row[], frame: Frame, page: number): TextLine[] {
  const distances = rows.slice(1).map(({ y }, i) => y - rows[i]!.y)
  const close = distances.filter((it, i) => it < 3 * rows[i + 1]!.size)
  const usual = median(close) || 1
  return rows.map((row, i) => {
    const { pieces, size } = row
    const text = joined(pieces.map(it => it.text))
    const leftOver = frame.right - pieces.at(-1)!.right
    const setIn = pieces[0]!.x - frame.left
    return {
      text,
      page,
      size,
      isSetIn: setIn > INDENT * size,
      isFull: leftOver < LEFT_OVER * size || leftOver < widthOfHead(rows[i + 1]),
      isTop: i === 0,
      distance: i === 0 ? 1 : distances[i - 1]! / usual,
      drop: i === 0 ? 0 : distances[i - 1]! / size,
      isCentred: setIn > 2 * size && Math.abs(setIn - leftOver) < 2 * size,
    }
  })
}

const joined = (texts: readonly string[]): string => texts.join(' ')

/** What cannot be parted at the head of a line: a word or a character, with the signs that open and close it. */
const HEAD = /^[“‘（《「『【]*(?:[!-~]+|.)(?:[，。、；：！？”’）》」』】…—“‘（《「『【]+.?)?/u

/** The width of what had to fit for a line to go on, in points; 0 where none follows. */
function widthOfHead(row: Row | undefined): number {
  if (row === undefined) return 0
  const head = HEAD.exec(row.pieces[0]!.text)?.[0] ?? ''
  return [...head].reduce((sum, it) => sum + (it < '\u2000' ? 0.65 : 1), 0.3) * row.size
}

/** What opens a paragraph whatever stands above it: 一、（二）3. ① 第三条 附件：. */
const OPENING =
  /^(?:[一二三四五六七八九十百]{1,4}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、．.](?!\d)|[①-⑳]|第[一二三四五六七八九十百千\d]{1,6}[章节条款]|附件|附：|[问答][：:])/

const opensParagraph = (text: string): boolean => OPENING.test(text) || BULLET.test(text)

/**
 * Whether a line goes on with the paragraph that the lines above it make.
 *
 * @param usual size of the type of the text
 */
export function goesOn(above: readonly TextLine[], line: TextLine, usual: number): boolean {
  const before = above.at(-1)!
  const size = Math.max(before.size, line.size)
  if (Math.abs(before.size - line.size) > 0.08 * size) return false
  if (before.size > TITLE * usual && line.drop > 0 && line.drop < 2)
    return before.text.length > 8 && !/[。：；）]$|文件$|号$/.test(before.text) && !opensParagraph(line.text)
  if (line.distance > APART) return false
  if (!before.isFull || isClosedAnew(before, line)) return false
  if (line.isCentred && !line.isFull && before.isCentred) return false
  // entries of a list hang out: what goes on with them is set in
  if (line.isSetIn)
    return !line.isTop && opensParagraph(above[0]!.text) && (above.length > 1 ? before.isSetIn : !before.isSetIn)
  return true
}

const isClosedAnew = (before: TextLine, line: TextLine): boolean =>
  /[。！？；：」”]$/.test(before.text) && opensParagraph(line.text)

/** The text of lines of a paragraph: a word that is parted by a hyphen stays so. */
export function paragraphOf(lines: readonly TextLine[]): string {
  const texts = lines.map(({ text }, i) => {
    const above = lines[i - 1]?.text
    if (above === undefined || (/[a-z]-$/i.test(above) && /^[a-z]/i.test(text))) return text
    return blankBetween(above, text) + text
  })
  return texts.join('')
}
