import { once } from 'node:events'
import { watch } from 'chokidar'
import { placesOf } from './dataset/workplace.ts'
import { fixedPart, isWithin } from './input/paths.ts'
import type { BatchOptions } from './options.ts'

/** An editor saves in several steps: a run begins when nothing has changed for this long. */
const QUIET_MS = 300

/**
 * Runs, and again whenever an input, the metadata or a list of words changes, until it is told to stop; one run at a time. It watches
 * before it runs, so that what is saved during the first run is seen. Gives what the first run gave; why a later one
 * failed it tells, and goes on.
 */
export async function watchInputs<Result>(
  inputs: readonly string[],
  options: BatchOptions,
  signal: AbortSignal,
  run: () => Promise<Result>,
  tell: (error: unknown) => void,
): Promise<Result> {
  const { output, workplace } = placesOf(options.output)
  const { metadata = [], userDictionary = [], lexicon = [] } = options
  const watched = [inputs.map(fixedPart), metadata, userDictionary, lexicon].flat(2)
  const isSkipped = (path: string) => [output, workplace].some(own => isWithin(path, own))
  const watcher = watch(watched, { ignoreInitial: true, ignored: path => isSkipped(path) })
  const first = once(watcher, 'ready').then(run)
  let timer: NodeJS.Timeout | undefined
  let running: Promise<unknown> = first
  const schedule = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = running.then(run).catch(error => signal.aborted || tell(error))
    }, QUIET_MS)
  }
  watcher.on('all', schedule)
  try {
    const result = await first
    if (!signal.aborted) await once(signal, 'abort')
    return result
  } finally {
    clearTimeout(timer)
    await Promise.all([watcher.close(), running])
  }
}
