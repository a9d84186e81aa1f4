import { readFileSync } from 'node:fs'
import { keepIssue } from '../batch/dataset/manifest.ts'
import { Refusal, reasonOf } from '../batch/refusal.ts'
import { type Issue, issue } from '../model/issue.ts'
import { decode } from '../read/decode.ts'
import { diagnostics } from '../report/diagnostics.ts'
import { logEvent } from './stderr.ts'
import type { Voice } from './voice.ts'

/** A check that did not come out, as a warning or a row tells of it. */
interface Alarm {
  /** Id of its row: `news/2022-09-26/c1`. */
  readonly check: string
  readonly equation: string
}

/** Whether an alarm is known, and is not to be told or counted. */
type IsIgnored = (alarm: Alarm) => boolean

/** What the file of `--ignore` says. */
export interface Ignored {
  readonly has: IsIgnored
  /** That lines of it answered to no alarm that was asked about, each for itself; null where all did, or there are none. */
  readonly unmatched: () => Issue | null
}

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
export function readIgnored(path: string | undefined): Ignored {
  if (path === undefined) return { has: () => false, unmatched: () => null }
  const lines = textOf(path).split(/\r\n?|\n/)
  const known: { readonly line: number; readonly what: string; readonly fits: Pattern; isMet: boolean }[] = []
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const tab = line.indexOf('\t')
    const [what, reason] = [line.slice(0, tab < 0 ? line.length : tab).trim(), tab < 0 ? '' : line.slice(tab).trim()]
    if (what === '' || reason === '') throw new Refusal('ignored-no-reason', { path, line: at + 1 })
    known.push({ line: at + 1, what, fits: patternOf(what), isMet: false })
  }
  return {
    has({ check, equation }) {
      const met = known.filter(({ fits }) => fits(check) || fits(equation))
      for (const it of met) it.isMet = true
      return met.length > 0
    },
    unmatched() {
      const unmet = known.filter(({ isMet }) => !isMet)
      const names = unmet.slice(0, SHOWN).map(({ what }) => what)
      const params = { count: unmet.length, names: names.join('", "') }
      return unmet.length === 0 ? null : issue('unmatched-ignored', 'warning', unmet[0]!.line, params)
    },
  }
}

/** Lines named of those that no alarm answers to. */
const SHOWN = 5

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

/** Says on stderr which lines of the file of `--ignore` answered to no alarm. */
export function tellUnmatched(ignored: Ignored, path: string | undefined, voice: Voice): void {
  const problem = ignored.unmatched()
  if (path === undefined || problem === null) return
  if (voice.log !== null) logEvent('ignore', { path, issues: [keepIssue(problem)] })
  else process.stderr.write(`${diagnostics(path, [problem], voice)}\n`)
}
