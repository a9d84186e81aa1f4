import type { Run } from './page.ts'

/** Of the type's size: how near a gap is that was left for something, and a place between characters. */
const GAP = 0.9
const BETWEEN = 0.25
/** Of the type's size: a blank that nothing was left out of. */
const BLANK = 0.3

/**
 * Runs of one line, from left to right, where some lie within another: a program that takes quotation marks from a second
 * font prints the line with gaps first, and the marks into them. What lies within stands where its gap is.
 *
 *     孩子们都玩 嗨 了！ + “ + ”  →  孩子们都玩 | “ | 嗨 | ” | 了！
 */
export function interleave(runs: readonly Run[]): Run[] {
  const found: Run[] = []
  for (let at = 0; at < runs.length; ) {
    const run = runs[at]!
    const end = run.x + run.width
    let next = at + 1
    while (next < runs.length && isWithin(runs[next]!, end)) next++
    if (next === at + 1) found.push(run)
    else found.push(...filled(run, runs.slice(at + 1, next)))
    at = next
  }
  return found
}

const isWithin = ({ x, width, size }: Run, end: number): boolean => x + width < end - 0.2 * size

/** A run in parts, with what lies within it between them. */
function filled(run: Run, within: readonly Run[]): Run[] {
  const { text, x, y, size, width } = run
  const natural = [...text].reduce((sum, it) => sum + widthOf(it) * size, 0)
  const taken = within.reduce((sum, it) => sum + it.width, 0)
  const scale = Math.min(1.6, Math.max(0.7, (width - taken) / natural))
  const found: Run[] = []
  const left = [...within]
  let part = ''
  let start = x
  let at = x
  const end = (): void => {
    const printed = part.trim()
    if (printed !== '') found.push({ text: printed, x: start, y, width: at - start, size })
    part = ''
  }
  for (const character of text) {
    const isBlank = character === ' '
    let isFilled = false
    for (let next = left[0]; next !== undefined && next.x <= at + (isBlank ? GAP : BETWEEN) * size; next = left[0]) {
      end()
      found.push(next)
      left.shift()
      at = Math.max(at, next.x + next.width)
      start = at
      isFilled = true
    }
    if (isBlank && isFilled) continue
    part += character
    at += isBlank ? BLANK * size : widthOf(character) * size * scale
  }
  end()
  return [...found, ...left]
}

const widthOf = (character: string): number => (character === ' ' ? 0 : character < '\u2000' ? 0.5 : 1)
