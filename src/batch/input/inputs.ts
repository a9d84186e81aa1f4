import { accessSync, constants, lstatSync, type Stats, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { isDataset } from '../dataset/contents.ts'
import { Refusal, reasonOf } from '../refusal.ts'
import { asPattern, commonFolder, fixedPart, pathFrom } from './paths.ts'
import { examine, type Found, walk } from './walk.ts'

/** A file or folder named by the user, or found by a pattern of theirs. */
interface Place {
  /** Absolute. */
  readonly file: string
  readonly isFolder: boolean
}

/**
 * The files of the inputs, each once, sorted by path in code units.
 * Paths count from the input folder: the deepest folder that holds all of the inputs. Refuses an input that is not
 * there: a mistyped name is no reason to make the dataset anew without it.
 */
export async function* findFiles(inputs: readonly string[], skipped: ReadonlySet<string>): AsyncGenerator<Found> {
  const places = (await Promise.all(inputs.map(placesOf))).flat()
  const base = commonFolder(places.map(place => (place.isFolder ? place.file : dirname(place.file))))
  const named = places
    .map(place => ({ place, path: pathFrom(base, place.file) }))
    .sort((a, b) => compare(sortName(a), sortName(b)))
  let last: string | null = null
  for (const { place, path } of named) {
    for (const found of filesOf(place, path, skipped)) {
      // What comes again was given twice: by itself and within a folder.
      if (last !== null && found.issue === null && compare(found.path, last) <= 0) continue
      if (found.issue === null) last = found.path
      yield found
    }
  }
}

function* filesOf(place: Place, path: string, skipped: ReadonlySet<string>): Generator<Found> {
  if (!place.isFolder) yield examine(place.file, path, true)
  else yield* walk(place.file, path, skipped)
}

async function placesOf(given: string): Promise<Place[]> {
  // An empty variable of a script is not the folder it runs in.
  if (given.trim() === '') throw new Refusal('missing-input', { path: given })
  const file = resolve(given)
  const stats = attempt(given, () => statsOf(file))
  if (stats !== null) {
    const isFolder = stats.isDirectory()
    if (isFolder) attempt(given, () => accessSync(file, constants.R_OK | constants.X_OK))
    return [{ file, isFolder }]
  }
  const pattern = asPattern(given)
  if (!isDynamicPattern(pattern)) throw new Refusal('missing-input', { path: given })
  const files = await glob(pattern, { absolute: true, expandDirectories: false })
  if (files.length === 0) throw new Refusal('no-match', { pattern: given })
  return outsideDatasets(
    files.map(match => resolve(match)),
    resolve(fixedPart(pattern)),
  )
}

/** Files found by a pattern; those of an earlier dataset are the folder it lies in, which says what is not read. */
function outsideDatasets(files: readonly string[], base: string): Place[] {
  const known = new Map<string, string | null>()
  /** The outermost dataset, from the folder where the pattern begins, that holds a folder. */
  const datasetOf = (folder: string): string | null => {
    const found = known.get(folder)
    if (found !== undefined) return found
    const above = folder === base || dirname(folder) === folder ? null : datasetOf(dirname(folder))
    const dataset = above ?? (isDataset(folder) ? folder : null)
    known.set(folder, dataset)
    return dataset
  }
  const datasets = files.map(file => datasetOf(dirname(file)))
  const folders = new Set(datasets.filter(dataset => dataset !== null))
  return [
    ...files.filter((_, i) => datasets[i] === null).map(file => ({ file, isFolder: false })),
    ...[...folders].map(file => ({ file, isFolder: true })),
  ]
}

/** Of a link that leads nowhere those of the link: it is there, and what is wrong with it is said when it is read. */
function statsOf(file: string): Stats | null {
  try {
    return statSync(file)
  } catch {
    return lstatSync(file, { throwIfNoEntry: false }) ?? null
  }
}

function attempt<T>(path: string, look: () => T): T {
  try {
    return look()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') throw new Refusal('missing-input', { path })
    throw new Refusal('unreadable-input', { path, reason: reasonOf(error) })
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A folder sorts as its files do. */
const sortName = ({ place, path }: { place: Place; path: string }): string =>
  place.isFolder && path !== '' ? `${path}/` : path
