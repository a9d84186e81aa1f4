import { hasFailed, type ManifestRow } from '../batch/dataset/manifest.ts'
import { addToTotals } from '../batch/totals.ts'
import { createDiagnostics } from '../report/diagnostics.ts'
import { noTotals, summarize } from '../report/summary.ts'
import { ALARMED, type Ignored } from './ignored.ts'
import { createProgress } from './progress.ts'
import { logEvent } from './stderr.ts'
import type { Voice } from './voice.ts'

interface ReporterOptions {
  readonly quiet: boolean
  readonly voice: Voice
  /** Alarms that are known. */
  readonly ignored: Ignored
  /** Whether an alarm fails the run. */
  readonly failsOnAlarm: boolean
  /** How many bytes the inputs hold, about. */
  readonly estimate: () => Promise<number>
}

/** What a run says on stderr: diagnostics by file and line, progress, a summary; or one JSON event a line. */
export function createReporter({ quiet, voice, ignored, failsOnAlarm, estimate }: ReporterOptions) {
  const { log, debug, words } = voice
  const diagnostics = createDiagnostics(voice)
  const totals = noTotals()
  const progress = log === null && !quiet ? createProgress(totals, estimate, words.progress) : null
  const began = performance.now()
  const write = (text: string) => process.stderr.write(text)

  return {
    observe(found: ManifestRow, how: 'processed' | 'unchanged', bytes: number): void {
      const row = withoutIgnored(found, ignored)
      addToTotals(totals, row, how)
      totals.ignored += found.inconsistent - row.inconsistent
      if (log !== null) {
        const { path, documents, figures, issues } = row
        logEvent('input', { path, how, failed: hasFailed(row), documents: documents.length, figures, issues })
        return
      }
      const shown = row.issues.filter(issue => debug || isShown(issue.severity, how, quiet))
      if (shown.length > 0) {
        progress?.clear()
        write(`${diagnostics(placeOf(row), shown)}\n`)
      }
      progress?.advance(bytes, how === 'processed')
    },
    /** The last word, and the exit code. */
    end(isChanged: boolean): number {
      progress?.clear()
      const seconds = Math.round(performance.now() - began) / 1000
      if (log !== null)
        logEvent('end', {
          ...totals,
          unread: Object.fromEntries(totals.unread),
          issues: Object.fromEntries(totals.issues),
          seconds,
          changed: isChanged,
        })
      else if (!quiet) write(`${summarize(totals, words.summary)}\n`)
      return totals.failed > 0 ? 1 : failsOnAlarm && totals.inconsistent > 0 ? ALARMED : 0
    },
    stop(): void {
      progress?.stop()
    },
  }
}

/** A row without its alarms that are known. */
function withoutIgnored(row: ManifestRow, ignored: Ignored): ManifestRow {
  const issues = row.issues.filter(
    ({ params: { check, equation } }) =>
      check === undefined || !ignored.has({ check: String(check), equation: String(equation) }),
  )
  return { ...row, issues, inconsistent: row.inconsistent - (row.issues.length - issues.length) }
}

/** A row of a collection is found by its line there. */
const placeOf = ({ path, collection = path, issues }: ManifestRow): string =>
  issues.some(({ line }) => line !== null) ? collection : path

/** Notes are only counted; what an unchanged input was warned of has been said before, but that it failed is said again. */
function isShown(severity: string, how: string, quiet: boolean): boolean {
  return severity === 'error' || (severity === 'warning' && how === 'processed' && !quiet)
}
