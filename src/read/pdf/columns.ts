import { greatest, least, median, type Piece } from './page.ts'

/** Fewest lines on either side of a gutter, and how full the median line of a column is. */
const FEWEST = 3
const FULL = 0.7
/** Sizes of type that a column is wide, at least; what is narrower is a cell. */
const NARROWEST = 8

/**
 * The pieces of a page in the order in which they are read: parts one below the other, of columns the left before the right.
 *
 * @param gutters between columns of pages before, to which those of this one are added
 */
export function inReadingOrder(pieces: readonly Piece[], gutters: Set<number>): (readonly Piece[])[] {
  const parts = bestGutter(pieces, gutters)
  if (parts === null) return [pieces]
  return parts.flatMap(part => (part.isColumn ? inReadingOrder(part.pieces, gutters) : [part.pieces]))
}

interface Part {
  readonly pieces: readonly Piece[]
  readonly isColumn: boolean
}

/** The parts into which the best gutter cuts a page; null where there is none. */
function bestGutter(pieces: readonly Piece[], gutters: Set<number>): Part[] | null {
  const left = least(pieces.map(({ x }) => x))
  const right = greatest(pieces.map(it => it.right))
  const starts = new Map<number, number>()
  for (const { x } of pieces) {
    const share = (x - left) / (right - left)
    if (share > 0.25 && share < 0.8) starts.set(Math.round(x), (starts.get(Math.round(x)) ?? 0) + 1)
  }
  const often = [...starts].filter(([, count]) => count >= FEWEST).sort((a, b) => b[1] - a[1])
  let best: { parts: Part[]; gutter: number } | null = null
  let most = 0
  for (const gutter of new Set([...gutters, ...often.slice(0, CANDIDATES).map(([x]) => x - 1)])) {
    const parts = cutAt(pieces, gutter, gutters.has(gutter))
    const count = parts.reduce((sum, part) => sum + (part.isColumn ? part.pieces.length : 0), 0)
    if (count > most) [best, most] = [{ parts, gutter }, count]
  }
  if (best !== null && gutters.size < CANDIDATES) gutters.add(best.gutter)
  return best?.parts ?? null
}

/** Gutters that are tried on a page. */
const CANDIDATES = 8

/** Cuts a page at what reaches over a gutter, and what lies between into what is left and right of it where both are columns. */
function cutAt(pieces: readonly Piece[], gutter: number, isKnown: boolean): Part[] {
  const bands = bandsAt(pieces, gutter)
  const isSure = isKnown || bands.some(({ sides }) => areColumns(...sides, FEWEST))
  const parts: Part[] = []
  let whole: Piece[] = []
  const endWhole = (): void => {
    if (whole.length > 0) parts.push({ pieces: whole, isColumn: false })
    whole = []
  }
  for (const { sides, over } of bands) {
    if (isSure && areColumns(...sides, 1)) {
      endWhole()
      for (const side of sides) parts.push({ pieces: side, isColumn: true })
      for (const piece of over) whole.push(piece)
    } else for (const piece of [...sides.flat(), ...over]) whole.push(piece)
  }
  endWhole()
  return parts
}

interface Band {
  /** What is left and right of the gutter … */
  readonly sides: readonly [Piece[], Piece[]]
  /** … and what reaches over it below that. */
  readonly over: Piece[]
}

function bandsAt(pieces: readonly Piece[], gutter: number): Band[] {
  const bands: Band[] = [{ sides: [[], []], over: [] }]
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const last = bands.at(-1)!
    if (piece.x < gutter && piece.right > gutter) {
      last.over.push(piece)
      continue
    }
    const band: Band = last.over.length === 0 ? last : { sides: [[], []], over: [] }
    if (band !== last) bands.push(band)
    band.sides[piece.x >= gutter ? 1 : 0].push(piece)
  }
  return bands
}

/**
 * Whether the lines on both sides, `fewest` at least, fill them, as those of a text do and cells of a table do not; or the
 * columns that a side holds in turn.
 */
function areColumns(left: readonly Piece[], right: readonly Piece[], fewest: number): boolean {
  if (left.length < fewest || right.length < fewest) return false
  const gap = least(right.map(({ x }) => x)) - greatest(left.map(rightOf))
  return (
    gap > 0.8 * median(left.map(({ size }) => size)) &&
    [left, right].every(side => isFilled(side, fewest) || areFilled(columnsIn(side)))
  )
}

const areFilled = (columns: readonly (readonly Piece[])[]): boolean =>
  columns.length > 1 && columns.every(column => column.length >= FEWEST && isFilled(column, FEWEST))

/** What stands beside each other in a side: pieces between which nothing reaches over. */
function columnsIn(side: readonly Piece[]): Piece[][] {
  const columns: Piece[][] = []
  let reach = Number.NEGATIVE_INFINITY
  for (const piece of [...side].sort((a, b) => a.x - b.x)) {
    if (piece.x > reach) columns.push([])
    columns.at(-1)!.push(piece)
    reach = Math.max(reach, rightOf(piece))
  }
  return columns
}

/** Where a piece ends, without the empty half of a sign. */
const rightOf = ({ right, text, size }: Piece): number =>
  /[。，、；：！？）》」』”]$/.test(text) ? right - size / 2 : right

/** Sizes of type that few lines are wide, at least. */
const NARROW = 4

function isFilled(pieces: readonly Piece[], fewest: number): boolean {
  const width = greatest(pieces.map(rightOf)) - least(pieces.map(({ x }) => x))
  const usual = median(pieces.map(it => rightOf(it) - it.x))
  const size = median(pieces.map(it => it.size))
  if (pieces.length < FEWEST && fewest < FEWEST) return usual >= NARROW * size
  return usual >= FULL * width && usual >= NARROWEST * size
}
