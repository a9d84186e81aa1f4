import { readFileSync } from 'node:fs'
import { Refusal, reasonOf } from '../batch/refusal.ts'
import { decode } from '../read/decode.ts'

/** A check that did not come out, as a warning or a row tells of it. */
interface Alarm {
  /** Id of its row: `news/2022-09-26/c1`. */
  readonly check: string
  readonly equation: string
}

/** Whether an alarm is known, and is not to be told or counted. */
export type IsIgnored = (alarm: Alarm) => boolean

/** Exit code where `--fail-on` was asked for and there is an alarm. */
export const ALARMED = 3

/**
 * Reads the file of `--ignore`, where there is one, in any encoding that articles are read in: on each line what is ignored, a tab, and the reason. What is
 * ignored is the id of a check or its equation; `*` stands for any characters. Ids count the checks of an article, equations stay what
 * they are when it grows.
 *
 *     archive/1998/*                      scanned, digits are doubtful
 *     65 ÷ 115 = 56.522% ≠ 55.62%         printed so, the ministry was asked
 */
export function readIgnored(path: string | undefined): IsIgnored {
  if (path === undefined) return () => false
  const lines = textOf(path).split(/\r\n?|\n/)
  const known: Pattern[] = []
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const tab = line.indexOf('\t')
    const [what, reason] = [line.slice(0, tab < 0 ? line.length : tab).trim(), tab < 0 ? '' : line.slice(tab).trim()]
    if (what === '' || reason === '') throw new Refusal('ignored-no-reason', { path, line: at + 1 })
    known.push(patternOf(what))
  }
  return ({ check, equation }) => known.some(it => it(check) || it(equation))
}

function textOf(path: string): string {
  try {
    return decode(readFileSync(path)).text.replace(/^\uFEFF/, '')
  } catch (error) {
    throw new Refusal('unreadable-ignored', { path, reason: reasonOf(error) })
  }
}

type Pattern = (text: string) => boolean

/** Whether a text is that of a pattern, its parts between `*` one after the other. */
function patternOf(pattern: string): Pattern {
  const [first = '', ...rest] = pattern.split('*')
  const last = rest.pop()
  if (last === undefined) return text => text === pattern
  return text => {
    if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) return false
    let at = first.length
    for (const part of rest) {
      at = text.indexOf(part, at)
      if (at < 0) return false
      at += part.length
    }
    return at <= text.length - last.length
  }
}
