import type { BatchOptions } from '../batch/options.ts'
import { type Fate, planRun } from '../batch/plan.ts'
import { quoted } from '../report/catalogue.ts'
import { logEvent } from './stderr.ts'
import type { Voice } from './voice.ts'

/** `--dry-run`: a line on stdout for each input, `process`, `reuse`, `fail`, `leave` or `remove` before its path; then how many. */
export async function plan(
  paths: readonly string[],
  options: BatchOptions,
  isQuiet: boolean,
  voice: Voice,
): Promise<number> {
  const counts: Record<Fate, number> = { process: 0, reuse: 0, fail: 0, leave: 0, remove: 0 }
  await planRun(paths, options, (fate, path) => {
    counts[fate]++
    process.stdout.write(`${fate}\t${quoted(path)}\n`)
  })
  if (voice.log !== null) logEvent('plan', counts)
  else if (!isQuiet) process.stderr.write(`${voice.words.plan(counts, options.output)}\n`)
  return 0
}
