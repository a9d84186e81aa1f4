import { type Alarm, alarmsOf } from '../batch/findings/alarms.ts'
import { reprintsOf } from '../batch/findings/reprints.ts'
import { rowsOf } from '../batch/findings/rows.ts'
import type { Row } from '../record/schemas.ts'
import { ALARMED, readIgnored, tellUnmatched } from './ignored.ts'
import type { Voice } from './voice.ts'

/** The options of `wenju checks`. */
export interface ChecksFlags {
  readonly ignore?: string
  readonly failOn?: 'inconsistent'
  readonly json?: boolean
}

/**
 * `wenju checks`: the alarms of a dataset on stdout, the worst first; then its articles that state one thing differently, and
 * those that are reprints. One JSON object a line with `--json`.
 */
export async function printChecks(dataset: string, flags: ChecksFlags, voice: Voice): Promise<number> {
  const { words } = voice
  const ignored = readIgnored(flags.ignore)
  const all = await alarmsOf(dataset)
  const alarms = all.filter(alarm => !ignored.has(alarm))
  const conflicts: Row<'conflicts'>[] = []
  for await (const row of rowsOf(dataset, 'conflicts')) conflicts.push(row)
  const reprints = await reprintsOf(dataset)
  if (flags.json) {
    const rows = [
      ...alarms.map(it => ({ kind: 'alarm', ...it })),
      ...conflicts.map(it => ({ kind: 'conflict', ...it })),
      ...reprints.map(it => ({ kind: 'reprint', ...it })),
    ]
    process.stdout.write(rows.map(row => `${JSON.stringify(row)}\n`).join(''))
  } else {
    const { alarm, allowed, conflict, reprint, found } = words.checks
    const lines = [
      ...alarms.map(it =>
        entry(alarm(it), placeOf(it), allowed(it.least, it.most), ...it.sentences.map(said), it.figures.join('  ')),
      ),
      ...conflicts.map(it => entry(conflict(it), ...it.values.map((value, at) => `${value}  ${it.figures[at]}`))),
      ...reprints.map(it => entry(reprint(it))),
    ]
    process.stdout.write(
      `${[...lines, found(alarms.length, conflicts.length, reprints.length, all.length - alarms.length)].join('\n')}\n`,
    )
  }
  tellUnmatched(ignored, flags.ignore, voice)
  return flags.failOn === 'inconsistent' && alarms.length > 0 ? ALARMED : 0
}

const placeOf = ({ path, line, check }: Alarm): string => `${path}${line === null ? '' : `:${line}`}  ${check}`

const said = ({ line, text }: Alarm['sentences'][number]): string => (line === null ? text : `${line}: ${text}`)

/** A line, and what belongs to it below. */
const entry = (head: string, ...below: readonly string[]): string =>
  [head, ...below.map(it => `    ${it.replace(/\s+/g, ' ')}`)].join('\n')
