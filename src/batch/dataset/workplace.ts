import { existsSync, readdirSync, realpathSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { tableNames } from '../../record/schemas.ts'
import { Refusal, reasonOf } from '../refusal.ts'
import { takeLock } from './lock.ts'
import { MANIFEST } from './manifest.ts'
import { publish, recover } from './publish.ts'

/**
 * The folder beside the output where a run works, so that the output itself changes in one step:
 * `data/news` is made in `data/.news.wenju`, which is gone when all went well.
 */
export interface Workplace {
  /** Real path of the output. */
  readonly output: string
  /** Where this run makes its dataset. */
  readonly staging: string
  /** Datasets that runs before left unfinished. */
  readonly unfinished: readonly string[]
  /** Puts a finished dataset where the output is. */
  publish(dataset: string): void
  /** Leaves the workplace; what is kept helps the next run to go on from here. */
  close(kept: { readonly earlierRuns: boolean; readonly thisRun: boolean }): void
}

const ours = new Set([
  'articles',
  'datapackage.json',
  MANIFEST,
  ...tableNames.flatMap(name => [`${name}.jsonl`, `${name}.csv`]),
])
const isOurs = (name: string): boolean => ours.has(name)

/** The output as it is on the disk, links followed, and the workplace that belongs to it. */
export function placesOf(output: string): { readonly output: string; readonly workplace: string } {
  const real = existsSync(output) ? realpathSync(output) : resolve(output)
  return { output: real, workplace: join(dirname(real), `.${basename(real)}.wenju`) }
}

/** Takes the output for this process alone. Refuses when another run has it, or when it holds what we did not write. */
export function openWorkplace(given: string): Workplace {
  const { output, workplace } = placesOf(given)
  if (output === dirname(output)) throw new Refusal('output-is-root', { output: given })
  refuseForeign(output, given)
  const lock = attempt(given, () => takeLock(workplace, given))
  const attic = join(workplace, 'attic')
  recover(attic, output, isOurs)
  const staging = join(workplace, `run-${process.pid}`)
  rmSync(staging, { recursive: true, force: true })
  const left = readdirSync(workplace).filter(name => name.startsWith('run-'))

  return {
    output,
    staging,
    unfinished: left.map(name => join(workplace, name, 'dataset')),
    publish(dataset) {
      if (!lock.held()) throw new Refusal('lost-lock', { output: given })
      attempt(given, () => publish(dataset, output, attic, isOurs))
    },
    close({ earlierRuns, thisRun }) {
      for (const name of [...(earlierRuns ? [] : left), ...(thisRun ? [] : [basename(staging)])]) {
        rmSync(join(workplace, name), { recursive: true, force: true, maxRetries: 3 })
      }
      lock.release()
      try {
        rmdirSync(workplace)
      } catch {
        // An unfinished run stays in it.
      }
    },
  }
}

function refuseForeign(output: string, given: string): void {
  const stats = statSync(output, { throwIfNoEntry: false })
  if (stats === undefined) return
  if (!stats.isDirectory()) throw new Refusal('output-is-file', { output: given })
  const names = attempt(given, () => readdirSync(output))
  const isForeign = !names.includes(MANIFEST) && names.some(name => !name.startsWith('.'))
  if (isForeign) throw new Refusal('foreign-output', { output: given })
}

/** Runs a step on the disk; what the system refuses becomes a sentence. */
function attempt<T>(output: string, step: () => T): T {
  try {
    return step()
  } catch (error) {
    if (error instanceof Refusal || !(error instanceof Error) || !('code' in error)) throw error
    throw new Refusal('unwritable-output', { output, reason: reasonOf(error) })
  }
}
