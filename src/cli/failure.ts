import { CommanderError } from 'commander'
import { explained, Refusal } from '../batch/refusal.ts'

/** Says on stderr why the run ended, in one sentence, and gives the exit code. */
export function explain(thrown: unknown, debug: boolean): number {
  const error = explained(thrown)
  // commander has printed its own.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof DOMException && error.name === 'AbortError') {
    process.stderr.write('Stopped; run the same command again to go on from here\n')
    return 130
  }
  const text = error instanceof Refusal && !debug ? error.message : stackOf(error, debug)
  process.stderr.write(`${text}\n`)
  return error instanceof Refusal ? 2 : 1
}

function stackOf(error: unknown, debug: boolean): string {
  if (!(error instanceof Error)) return String(error)
  return debug && error.stack ? error.stack : `Report this, please, with --debug: ${error.message}`
}
