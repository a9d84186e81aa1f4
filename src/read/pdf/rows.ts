import { raised } from '../raised.ts'
import { interleave } from './interleave.ts'
import { greatest, median, type Piece, type Row, type Run } from './page.ts'

/** Of the type's size: gaps that part words, and those that part pieces. */
const WORD = 0.15
const WIDE = 0.5
const PART = 0.9

/** Signs whose right half is empty. */
const HALF = /[。，、；：！？）》」』”]$/

/** Characters that stand without a blank between them and their neighbours. */
const isWide = (character: string | undefined): boolean =>
  character !== undefined &&
  /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u3000-\u303f“”‘’…—·]|[\ud840-\ud87f]/.test(
    character,
  )

/** What stands between two texts that follow each other: a blank between words of Latin letters alone. */
export const blankBetween = (before: string, after: string): '' | ' ' =>
  isWide(before.at(-1)) || isWide(after[0]) ? '' : ' '

/** The pieces of text on a page, those of one base line cut where a wide gap is; `onMark` hears of each mark of a note that is left out. */
export function piecesOf(runs: readonly Run[], onMark: () => void = () => {}): Piece[] {
  const pieces: Piece[] = []
  for (const line of onBaseLines(runs)) {
    let last: Piece | undefined
    for (const run of withRaised(interleave(line), onMark)) {
      const { text, x, size } = run
      const right = x + run.width
      const gap = last === undefined ? Number.POSITIVE_INFINITY : x - last.right
      const unit = Math.max(size, last?.size ?? 0)
      // the empty half of a comma is no part of the line
      const hang = last !== undefined && HALF.test(last.text) ? last.size / 2 : 0
      if (last === undefined || gap + hang > PART * unit) {
        last = { text, x, right, y: run.y, size }
        pieces.push(last)
        continue
      }
      const isApart = gap > (blankBetween(last.text, text) === ' ' ? WORD : WIDE) * unit
      last = {
        text: `${last.text}${isApart ? ' ' : ''}${text}`,
        x: last.x,
        right: Math.max(last.right, right),
        y: last.size >= size ? last.y : run.y,
        size: unit,
      }
      pieces[pieces.length - 1] = last
    }
  }
  return pieces.map(piece => ({ ...piece, text: tightened(piece.text) }))
}

/** Of the size of a line: type that is raised is smaller than this, stands higher, and no further off. */
const SMALL = 0.8
const HIGH = 0.15
const NEAR = 0.4

/** Runs of a line with what raised ones stand for in their place; one at the head of a line is the mark of a note below. */
function withRaised(runs: readonly Run[], onMark: () => void): Run[] {
  const found: Run[] = []
  for (let at = 0; at < runs.length; ) {
    const before = found.at(-1)
    const from = at
    while (before !== undefined && at < runs.length && isRaised(runs[at]!, runs[at - 1]!, before)) at++
    if (at === from) {
      const run = runs[at++]!
      const isHead = before === undefined && runs[at] !== undefined && isRaised(run, run, runs[at]!)
      found.push(isHead ? { ...run, text: `${run.text} ` } : run)
      continue
    }
    const [first, last] = [runs[from]!, runs[at - 1]!]
    const printed = runs
      .slice(from, at)
      .map(it => it.text)
      .join('')
    const text = raised(before!.text, printed, false)
    if (text === '' && printed.trim() !== '') onMark()
    const { y, size } = before!
    found.push({
      text,
      x: first.x,
      y,
      width: last.x + last.width - first.x,
      size,
    })
  }
  return found
}

/** Whether a run is smaller and higher than the one on the line before it, and right behind what it follows. */
const isRaised = (run: Run, last: Run, { y, size }: Run): boolean =>
  run.size < SMALL * size && y - run.y > HIGH * size && run.x - last.x - last.width < NEAR * size

/** Three wide characters or more with a blank between each: a line that was spaced out to fill its width. */
const SPACED = /[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f“”‘’](?: [\u2e80-\u9fff\uff00-\uffef\u3000-\u303f“”‘’]){2}/
const BLANK = /(?<=[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f“”‘’]) (?=[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f“”‘’])/g

/** A line that was spaced out without its blanks: 规 模 化 供 水 → 规模化供水. */
function tightened(text: string): string {
  const closed = text.replaceAll(/ (?=[，。、；：！？）》」』”])/g, '')
  return SPACED.test(closed) ? closed.replaceAll(BLANK, '') : closed
}

/** Pieces as rows, from the top down. */
export const rowsOf = (pieces: readonly Piece[]): Row[] =>
  onBaseLines(pieces).map(row => ({
    pieces: row,
    y: median(row.map(({ y }) => y)),
    size: greatest(row.map(({ size }) => size)),
  }))

interface Placed {
  readonly x: number
  readonly y: number
  readonly size: number
}

/** What stands on one base line, from left to right; raised and lowered small type stands on that of its neighbour. */
function onBaseLines<It extends Placed>(all: readonly It[]): It[][] {
  const lines: { y: number; size: number; items: It[] }[] = []
  for (const item of [...all].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const last = lines.at(-1)
    const larger = Math.max(item.size, last?.size ?? 0)
    const isSmall = last !== undefined && Math.min(item.size, last.size) < 0.8 * larger
    if (last !== undefined && item.y - last.y <= (isSmall ? 0.5 : 0.3) * larger) {
      last.items.push(item)
      if (item.size > last.size) Object.assign(last, { y: item.y, size: item.size })
    } else lines.push({ y: item.y, size: item.size, items: [item] })
  }
  return lines.map(({ items }) => items.sort((a, b) => a.x - b.x))
}
