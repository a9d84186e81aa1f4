import { setFlagsFromString } from 'node:v8'
import { estimateBytes } from '../batch/input/total.ts'
import type { BatchOptions } from '../batch/options.ts'
import { Refusal } from '../batch/refusal.ts'
import { isOutputStale, runBatch } from '../batch/run.ts'
import { defaultJobs } from '../batch/work/jobs.ts'
import { explain } from './failure.ts'
import type { ExtractFlags } from './flags.ts'
import { createReporter } from './reporter.ts'

/**
 * This process only hands rows on, and little of them is alive at once: V8 need not let its young generation grow from
 * 2 MB to 32, which takes it 20 MB more memory and no less time.
 */
const KEEP_YOUNG_SMALL = '--semi-space-growth-factor=1'

/** `wenju extract`: 0 when all went well, 1 when an article failed, 2 when it was asked for wrongly. */
export async function extract(paths: readonly string[], flags: ExtractFlags): Promise<number> {
  if (paths.includes('-')) {
    if (paths.length > 1) throw new Refusal('stdin-alone')
    const { extractStdin } = await import('./stdin.ts')
    return extractStdin(flags, file => extract([file], flags))
  }
  if (flags.output === undefined) throw new Refusal('no-output')
  setFlagsFromString(KEEP_YOUNG_SMALL)
  const options = batchOptions(flags, flags.output)
  if (flags.check) return check(paths, options)
  const abort = abortOnSignal()
  const code = await runOnce(paths, options, flags, abort)
  if (!flags.watch) return code
  const { watchInputs } = await import('../batch/watch.ts')
  // What ends one run is said; the next change starts another.
  await watchInputs(paths, options, abort, () =>
    runOnce(paths, options, flags, abort).catch(error => abort.aborted || explain(error, flags.debug ?? false)),
  )
  return code
}

async function runOnce(
  paths: readonly string[],
  options: BatchOptions,
  flags: ExtractFlags,
  signal: AbortSignal,
): Promise<number> {
  const estimate = () => estimateBytes(paths, options.output)
  const { quiet = false, log = null, debug = false } = flags
  const reporter = createReporter({ quiet, log, debug, estimate })
  try {
    const isChanged = await runBatch(paths, options, reporter.observe, signal)
    return reporter.end(isChanged)
  } finally {
    reporter.stop()
  }
}

async function check(paths: readonly string[], options: BatchOptions): Promise<number> {
  const changed: string[] = []
  const isStale = await isOutputStale(paths, options, path => changed.push(path))
  if (!isStale) return 0
  const named = changed.slice(0, 10).map(path => `\n  ${path}`)
  if (changed.length === 0)
    named.push(', which an input has left, or it was made with other options or another version')
  const more = changed.length > 10 ? `\n  and ${changed.length - 10} more` : ''
  process.stderr.write(`Run without --check: "${options.output}" is not what the inputs give${named.join('')}${more}\n`)
  return 1
}

function batchOptions(flags: ExtractFlags, output: string): BatchOptions {
  return {
    output,
    formats: flags.format,
    metadata: flags.metadata,
    encoding: flags.encoding,
    referenceDate: flags.referenceDate,
    userDictionary: flags.dictionary,
    textField: flags.textField,
    idField: flags.idField,
    bom: flags.bom ?? false,
    safeCsv: flags.safeCsv ?? false,
    debug: flags.debug ?? false,
    jobs: Math.ceil(flags.jobs ?? defaultJobs()),
    timeout: flags.timeout,
    maxBytes: flags.maxBytes,
    force: flags.force ?? false,
    allowShrink: flags.allowShrink ?? false,
  }
}

/** Aborted by Ctrl-C or a polite kill: the run then keeps what it has and ends. */
function abortOnSignal(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => controller.abort())
  return controller.signal
}
