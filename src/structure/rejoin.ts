import type { Line } from './lines.ts'
import { isClosed, isRunning, isTitleShaped, startsAnew } from './shapes.ts'

/**
 * Puts lines together again that a page or a column break cut in mid-sentence, however many blank lines lie between:
 *
 *     ……有的按分          a line of running text that does not end
 *
 *     配名额适当扩大……    and one that begins nothing of its own
 */
export function rejoinLines(lines: readonly Line[]): Line[] {
  const joined: Line[] = []
  for (const [index, line] of lines.entries()) {
    const before = joined.at(-1)
    if (before !== undefined && continues(before, line, lines[index + 1])) {
      joined[joined.length - 1] = join(before, line)
    } else joined.push(line)
  }
  return joined
}

const join = (before: Line, line: Line): Line => ({
  ...before,
  text: before.text + line.text,
  plain: before.plain + line.plain,
})

/** Whether `line` goes on with the sentence that `before` left open. */
function continues(before: Line, line: Line, next: Line | undefined): boolean {
  if (before.kind !== 'text' || startsAnew(line) || isClosed(before.plain)) return false
  if (/[，、,]$/.test(before.plain)) return true
  if (!isRunning(before.plain)) return false
  return !isTitleShaped(line) || (next !== undefined && isTitleShaped(next))
}

/**
 * Below a heading that no marker sets apart, one more such line is no heading but the first line of a cut paragraph:
 *
 *     在联动机制中服务        a heading
 *     协会积极打造管理多方    not another one
 *     联动机制，除了……
 */
export function rejoinOpenings(lines: readonly Line[]): Line[] {
  const joined: Line[] = []
  for (const line of lines) {
    const above = joined.at(-2)
    const before = joined.at(-1)
    if (above !== undefined && before !== undefined && isBare(above) && isBare(before) && opensWithin(line)) {
      joined[joined.length - 1] = join(before, line)
    } else joined.push(line)
  }
  return joined
}

const isBare = (line: Line): boolean => line.kind === 'text' && isTitleShaped(line) && !startsAnew(line)

const opensWithin = (line: Line): boolean =>
  isRunning(line.plain) && !startsAnew(line) && /^[^，。]{1,12}[，。、]/.test(line.plain)
