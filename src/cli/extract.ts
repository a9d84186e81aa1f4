import { existsSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { estimateBytes } from '../batch/input/total.ts'
import type { BatchOptions } from '../batch/options.ts'
import { Refusal } from '../batch/refusal.ts'
import { isOutputStale, runBatch } from '../batch/run.ts'
import { defaultJobs } from '../batch/work/jobs.ts'
import type { Issue } from '../model/issue.ts'
import { similarName } from '../model/similar.ts'
import { wordingOf } from '../report/catalogue.ts'
import { explain, Stopped } from './failure.ts'
import type { ExtractFlags } from './flags.ts'
import { ALARMED, readIgnored, tellUnmatched } from './ignored.ts'
import { COMMANDS } from './program.ts'
import { createReporter } from './reporter.ts'
import { logEvent } from './stderr.ts'
import type { Voice } from './voice.ts'

/**
 * This process only hands rows on, and little of them is alive at once: V8 need not let its young generation grow from
 * 2 MB to 32, which takes it 20 MB more memory and no less time.
 */
const KEEP_YOUNG_SMALL = '--semi-space-growth-factor=1'

/** `wenju extract`: 0 when all went well, 1 when an article failed, 2 when it was asked for wrongly, 3 on an alarm where `--fail-on` says so. */
export async function extract(paths: readonly string[], flags: ExtractFlags, voice: Voice): Promise<number> {
  if (paths.length === 0) throw new Refusal('no-input')
  if (paths.includes('-')) {
    if (paths.length > 1) throw new Refusal('stdin-alone')
    if (flags.watch) throw new Refusal('stdin-once')
    const { extractStdin } = await import('./stdin.ts')
    return extractStdin(flags, voice, file => extract([file], flags, voice))
  }
  if (!flags.output) throw misspelt(paths) ?? new Refusal('no-output')
  if (flags.output === '-') throw new Refusal('output-is-stdout')
  setFlagsFromString(KEEP_YOUNG_SMALL)
  const options = batchOptions(flags, flags.output)
  if (flags.check) return (await check(paths, options, voice)) || alarmed(options.output, flags, voice)
  if (flags.dryRun) {
    const { plan } = await import('./plan.ts')
    return plan(paths, options, flags.quiet ?? false, voice)
  }
  const signal = abortOnSignal()
  const run = () => runOnce(paths, options, flags, voice, signal)
  if (!flags.watch) return run()
  const { watchInputs } = await import('../batch/watch.ts')
  return watchInputs(paths, options, signal, run, error => explain(error, voice))
}

async function runOnce(
  paths: readonly string[],
  options: BatchOptions,
  flags: ExtractFlags,
  voice: Voice,
  signal: AbortSignal,
): Promise<number> {
  const estimate = () => estimateBytes(paths, options.output)
  const ignored = readIgnored(flags.ignore)
  const failsOnAlarm = flags.failOn === 'inconsistent'
  const reporter = createReporter({ quiet: flags.quiet ?? false, voice, ignored, failsOnAlarm, estimate })
  try {
    const isChanged = await runBatch(paths, options, reporter.observe, signal)
    if (!flags.quiet) tellUnmatched(ignored, flags.ignore, voice)
    return reporter.end(isChanged)
  } finally {
    reporter.stop()
  }
}

/** The exit code that `--fail-on` asks for of a dataset that is there. */
async function alarmed(dataset: string, { failOn, ignore }: ExtractFlags, { log, words }: Voice): Promise<number> {
  if (failOn === undefined) return 0
  const ignored = readIgnored(ignore)
  const { alarmsOf } = await import('../batch/findings/alarms.ts')
  const alarms = (await alarmsOf(dataset)).filter(it => !ignored.has(it))
  if (log === null) process.stderr.write(alarms.map(it => `${words.checks.alarm(it)}\n`).join(''))
  return alarms.length > 0 ? ALARMED : 0
}

/** A word that is no path but nearly a command was meant as one. */
function misspelt([command = '']: readonly string[]): Refusal | null {
  const similar = existsSync(command) ? null : similarName(command, COMMANDS)
  return similar === null ? null : new Refusal('similar-command', { command, similar })
}

async function check(
  paths: readonly string[],
  options: BatchOptions,
  { log, words, language }: Voice,
): Promise<number> {
  const changed: string[] = []
  const unread: string[] = []
  const deny = (path: string, { code, severity, params }: Issue): void => {
    if (severity === 'error') unread.push(`${path}: ${wordingOf(code, params, language)}`)
  }
  const isStale = await isOutputStale(paths, options, path => changed.push(path), deny)
  const result = isStale || unread.length > 0 ? 1 : 0
  if (log !== null) {
    logEvent('check', { stale: isStale, changed, unread })
    return result
  }
  process.stderr.write(unread.map(line => `${line}\n`).join(''))
  if (!isStale) return result
  const { head, otherwise, more } = words.stale
  const named = changed.slice(0, 10).map(path => `\n  ${path}`)
  if (changed.length === 0) named.push(otherwise)
  if (changed.length > 10) named.push(`\n  ${more(changed.length - 10)}`)
  process.stderr.write(`${head(options.output)}${named.join('')}\n`)
  return 1
}

function batchOptions(flags: ExtractFlags, output: string): BatchOptions {
  return {
    output,
    formats: flags.format,
    metadata: flags.metadata,
    split: flags.split,
    map: flags.map,
    encoding: flags.encoding,
    referenceDate: flags.referenceDate,
    userDictionary: flags.dictionary,
    lexicon: flags.lexicon,
    textField: flags.textField,
    idField: flags.idField,
    bom: flags.bom ?? false,
    safeCsv: flags.safeCsv ?? false,
    debug: flags.debug ?? false,
    jobs: flags.jobs ?? defaultJobs(),
    timeout: flags.timeout,
    maxBytes: flags.maxBytes,
    force: flags.force ?? false,
    allowShrink: flags.allowShrink ?? false,
    strict: flags.strict ?? false,
  }
}

/** Aborted by Ctrl-C or a polite kill: the run then keeps what it has and ends with the code of that signal. */
function abortOnSignal(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => controller.abort(new Stopped(signal)))
  }
  return controller.signal
}
