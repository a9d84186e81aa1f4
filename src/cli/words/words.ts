import type { Alarm } from '../../batch/findings/alarms.ts'
import type { Reprinted } from '../../batch/findings/reprints.ts'
import type { Row } from '../../record/schemas.ts'
import type { SummaryWords } from '../../report/summary.ts'

/** Options by their long names. */
export type OptionName =
  | 'allow-shrink'
  | 'bom'
  | 'check'
  | 'color'
  | 'config'
  | 'debug'
  | 'dictionary'
  | 'lexicon'
  | 'dry-run'
  | 'encoding'
  | 'fail-on'
  | 'force'
  | 'format'
  | 'help'
  | 'id-field'
  | 'ignore'
  | 'jobs'
  | 'json'
  | 'lang'
  | 'log'
  | 'map'
  | 'max-bytes'
  | 'metadata'
  | 'no-config'
  | 'output'
  | 'quiet'
  | 'reference-date'
  | 'safe-csv'
  | 'split'
  | 'strict'
  | 'text-field'
  | 'timeout'
  | 'version'
  | 'watch'

/** What the command says in one language, but for issues and refusals: those stand in `report/`. */
export interface Words {
  readonly program: string
  readonly commands: Readonly<Record<'extract' | 'pipe' | 'checks' | 'schema' | 'completion' | 'help', string>>
  readonly arguments: Readonly<Record<'paths' | 'dataset' | 'table' | 'shell', string>>
  readonly options: Readonly<Record<OptionName, string>>
  readonly help: {
    /** Titles and placeholders of commander, each with what stands for it. */
    readonly terms: Readonly<Record<string, string>>
    /** What follows the description of an option: its choices, and what holds when it is not given. */
    readonly notes: (choices: string | null, fallback: string | null) => string
    /** Commands with what they do. */
    readonly examples: readonly (readonly [command: string, does: string])[]
    readonly examplesTitle: string
    readonly withoutCommand: string
  }
  readonly summary: SummaryWords
  readonly progress: {
    readonly line: (
      inputs: number,
      speed: string | null,
      figures: number,
      issues: number,
      left: string | null,
    ) => string
    readonly seconds: (count: number) => string
    readonly minutes: (count: number) => string
    readonly hours: (hours: number, minutes: number) => string
  }
  readonly plan: (
    counts: Readonly<Record<'process' | 'reuse' | 'fail' | 'leave' | 'remove', number>>,
    output: string,
  ) => string
  readonly checks: {
    readonly alarm: (alarm: Alarm) => string
    /** What the printed digits allow a result to be. */
    readonly allowed: (lower: string, upper: string) => string
    readonly conflict: (conflict: Row<'conflicts'>) => string
    readonly reprint: (reprint: Reprinted) => string
    readonly found: (alarms: number, conflicts: number, reprints: number, ignored: number) => string
  }
  readonly stale: {
    /** What follows the name of the output. */
    readonly head: (output: string) => string
    readonly otherwise: string
    readonly more: (count: number) => string
  }
  readonly report: (message: string) => string
}
