import { randomUUID } from 'node:crypto'
import { existsSync, lstatSync, readdirSync, realpathSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { explained, isOutOfFiles, isOutOfRoom, Refusal, reasonOf } from '../refusal.ts'
import { type Contents, hasManifest, readContents } from './contents.ts'
import { type Lock, takeLock } from './lock.ts'
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
  /** Datasets that runs before left unfinished, those that got furthest. */
  readonly unfinished: readonly string[]
  /** What the output holds of ours; null when there is no dataset yet. */
  contents(): Contents | null
  /** Puts a finished dataset where the output is. */
  publish(dataset: string): void
  /** Leaves the workplace; what is kept helps the next run to go on from here. */
  close(kept: { readonly earlierRuns: boolean; readonly thisRun: boolean }): void
}

/** Unfinished datasets that are gone on from: each keeps two dozen files open. */
const LEFT = 3

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
  let lock: Lock | null = null
  try {
    const own = attempt(given, () => takeLock(workplace, given))
    lock = own
    return attempt(given, () => enter(given, output, workplace, own))
  } catch (error) {
    lock?.release()
    removeIfEmpty(workplace)
    throw error
  }
}

function enter(given: string, output: string, workplace: string, lock: Lock): Workplace {
  const attic = join(workplace, 'attic')
  recover(attic, output)
  const left = clearLeftovers(workplace)
  // Not by number of the process, which in a container is always the same.
  const staging = join(workplace, `run-${randomUUID()}`)
  let contents: Contents | null | undefined
  const readOnce = () => {
    contents ??= readContents(output)
    return contents
  }
  const remove = (folder: string) => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })

  return {
    output,
    staging,
    unfinished: left.map(folder => join(folder, 'dataset')),
    contents: readOnce,
    publish(dataset) {
      if (!lock.held()) throw new Refusal('lost-lock', { output: given })
      attempt(given, () => publish(dataset, output, attic, readOnce()))
    },
    close({ earlierRuns, thisRun }) {
      if (!earlierRuns) left.forEach(remove)
      if (!thisRun) remove(staging)
      lock.release()
      removeIfEmpty(workplace)
    },
  }
}

/** Removes a workplace in which nothing lies: no lock, no unfinished run. */
function removeIfEmpty(workplace: string): void {
  try {
    rmdirSync(workplace)
  } catch {
    // Something stays in it, or it never came to be.
  }
}

/** Removes what processes left that were killed, but for the unfinished datasets that got furthest, which it gives. */
function clearLeftovers(workplace: string): string[] {
  const names = readdirSync(workplace)
  const runs = names
    .filter(name => name.startsWith('run-'))
    .map(name => ({ name, size: sizeOf(join(workplace, name, 'dataset', MANIFEST)) }))
    .sort((a, b) => b.size - a.size)
  const kept = runs.slice(0, LEFT).filter(({ size }) => size > 0)
  const gone = runs.filter(run => !kept.includes(run)).map(({ name }) => name)
  for (const name of [...gone, ...names.filter(name => name.startsWith('lock-'))]) {
    rmSync(join(workplace, name), { recursive: true, force: true, maxRetries: 3 })
  }
  return kept.map(({ name }) => join(workplace, name))
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/** Refuses a folder that holds what Wenju did not write. */
export function refuseForeign(output: string, given: string): void {
  const stats = attempt(given, () => statSync(output, { throwIfNoEntry: false }))
  if (stats === undefined) {
    if (lstatSync(output, { throwIfNoEntry: false }) === undefined) return
    throw new Refusal('output-leads-nowhere', { output: given })
  }
  if (!stats.isDirectory()) throw new Refusal('output-is-file', { output: given })
  const names = attempt(given, () => readdirSync(output))
  if (attempt(given, () => hasManifest(output))) return
  if (names.includes(MANIFEST)) throw new Refusal('foreign-manifest', { output: given })
  if (names.some(name => !name.startsWith('.'))) throw new Refusal('foreign-output', { output: given })
}

/** Runs a step on the disk; what the system refuses becomes a sentence. */
function attempt<T>(output: string, step: () => T): T {
  try {
    return step()
  } catch (error) {
    if (error instanceof Refusal || !(error instanceof Error) || !('code' in error)) throw error
    if (isOutOfFiles(error) || isOutOfRoom(error)) throw explained(error)
    throw new Refusal('unwritable-output', { output: refusedIn(output, error), reason: reasonOf(error) })
  }
}

/** The folder in the output that the system refused, as its `articles`; else the output. */
function refusedIn(output: string, error: Error): string {
  const below = 'path' in error ? relative(resolve(output), String(error.path)) : ''
  return /^\.\.|^$/.test(below) || isAbsolute(below) ? output : join(output, below)
}
