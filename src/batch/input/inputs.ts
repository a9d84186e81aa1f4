import { accessSync, constants, lstatSync, type Stats, statSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { Refusal, reasonOf } from '../refusal.ts'
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
  const base = commonFolder(places)
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
  const file = resolve(given)
  const stats = attempt(given, () => statsOf(file))
  if (stats !== null) {
    const isFolder = stats.isDirectory()
    if (isFolder) attempt(given, () => accessSync(file, constants.R_OK | constants.X_OK))
    return [{ file, isFolder }]
  }
  if (!isDynamicPattern(given)) throw new Refusal('missing-input', { path: given })
  const files = await glob(given, { absolute: true, expandDirectories: false })
  if (files.length === 0) throw new Refusal('no-match', { pattern: given })
  return files.map(match => ({ file: resolve(match), isFolder: false }))
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

/** The deepest folder that holds all of the places. */
function commonFolder(places: readonly Place[]): string {
  const folders = places.map(place => (place.isFolder ? place.file : dirname(place.file)).split(sep))
  const [first = [], ...others] = folders
  const shared = others.reduce((length, parts) => {
    let same = 0
    while (same < length && parts[same] === first[same]) same++
    return same
  }, first.length)
  return first.slice(0, shared).join(sep) || sep
}

const pathFrom = (base: string, file: string): string => relative(base, file).split(sep).join('/')

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A folder sorts as its files do. */
const sortName = ({ place, path }: { place: Place; path: string }): string =>
  place.isFolder && path !== '' ? `${path}/` : path
