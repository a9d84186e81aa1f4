import type { Line } from './lines.ts'
import { isClosed, isContinuation, isLeftOpen, isRunning } from './shapes.ts'
import { findWrapping, isFull } from './wrap.ts'

/** Lines with those taken out that a page printed over and over: page numbers and running heads. */
export function dropRunningHeads(lines: readonly Line[]): {
  readonly kept: readonly Line[]
  readonly dropped: readonly Line[]
} {
  const repeated = repeatedHeads(lines)
  const dropped = lines.filter((line, index) => isPageNumber(lines, index) || repeated.has(line.plain))
  if (dropped.length === 0 || dropped.length === lines.length) return { kept: lines, dropped: [] }
  const out = new Set(dropped)
  return { kept: lines.filter(line => !out.has(line)), dropped }
}

/** — 12 —, 第3页 共10页, 3/10; a bare number only where it cuts a sentence. */
function isPageNumber(lines: readonly Line[], index: number): boolean {
  const { plain, kind } = lines[index]!
  if (kind !== 'text' || plain.length > 16) return false
  if (/^[-—–－―·]+\s*\d{1,4}\s*[-—–－―·]+$|^第\s?\d{1,4}\s?页(?:\s*[,，/]?\s*共\s?\d{1,4}\s?页)?$/.test(plain))
    return true
  return /^\d{1,4}(?:\s*\/\s*\d{1,4})?$/.test(plain) && cutsSentence(lines, index)
}

/** Whether the text above, past other short lines of the page's foot and head, breaks off in mid-sentence. */
function cutsSentence(lines: readonly Line[], index: number): boolean {
  let above = index - 1
  while (
    above >= 0 &&
    index - above <= 2 &&
    lines[above]!.plain.length <= LONGEST_HEAD &&
    !isRunning(lines[above]!.plain)
  )
    above--
  const before = lines[above]
  return before !== undefined && before.kind === 'text' && isRunning(before.plain) && !isClosed(before.plain)
}

/** Times a head is printed before it is taken for one. */
const FEWEST_HEADS = 3
const LONGEST_HEAD = 40

/**
 * Short lines printed three times or more, half of them in mid-sentence; but none that are of the sentence themselves, as
 * in a text that says the same again: no full line of a wrapped text, and none that goes on or is gone on with.
 */
function repeatedHeads(lines: readonly Line[]): ReadonlySet<string> {
  const wrapping = findWrapping(lines)
  const seen = new Map<string, { count: number; cuts: number }>()
  for (const [index, { plain, kind }] of lines.entries()) {
    if (kind !== 'text' || plain.length > LONGEST_HEAD || isRunning(plain) || isClosed(plain)) continue
    if (isSentencePart(lines, index) || (wrapping !== null && isFull(lines[index]!, wrapping))) continue
    const entry = seen.get(plain) ?? { count: 0, cuts: 0 }
    entry.count++
    if (cutsSentence(lines, index)) entry.cuts++
    seen.set(plain, entry)
  }
  const heads = [...seen].filter(([, { count, cuts }]) => count >= FEWEST_HEADS && cuts * 2 >= count)
  return new Set(heads.map(([plain]) => plain))
}

function isSentencePart(lines: readonly Line[], index: number): boolean {
  const { plain } = lines[index]!
  const next = lines[index + 1]
  return (
    /[，；]/.test(plain) ||
    isLeftOpen(plain) ||
    isContinuation(plain) ||
    (next !== undefined && next.gap === 0 && isContinuation(next.plain))
  )
}
