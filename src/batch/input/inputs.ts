import { statSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { issue } from '../../model/issue.ts'
import { examine, type Found, walk } from './walk.ts'

/** A file or folder named by the user, or found by a pattern of theirs. */
interface Place {
  /** Absolute. */
  readonly file: string
  readonly isFolder: boolean
  /** What stands in the way, where something does. */
  readonly issue: Found['issue']
  readonly given: string
}

/**
 * The files of the inputs, each once, sorted by path in code units.
 * Paths count from the input folder: the deepest folder that holds all of the inputs.
 */
export async function* findFiles(inputs: readonly string[], skipped: ReadonlySet<string>): AsyncGenerator<Found> {
  const places = (await Promise.all(inputs.map(placesOf))).flat()
  const base = commonFolder(places.filter(place => place.issue === null))
  const named = places
    .map(place => ({ place, path: place.issue === null ? pathFrom(base, place.file) : place.given }))
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
  if (place.issue !== null) yield { path: place.given, file: place.file, size: 0, named: true, issue: place.issue }
  else if (!place.isFolder) yield examine(place.file, path, true)
  else yield* walk(place.file, path, skipped)
}

async function placesOf(given: string): Promise<Place[]> {
  const file = resolve(given)
  const stats = statSync(file, { throwIfNoEntry: false })
  if (stats !== undefined) return [{ file, isFolder: stats.isDirectory(), issue: null, given }]
  if (!isDynamicPattern(given)) {
    return [{ file, isFolder: false, issue: issue('missing-file', 'error', null, { name: given }), given }]
  }
  const files = await glob(given, { absolute: true, expandDirectories: false })
  if (files.length > 0) return files.map(match => ({ file: resolve(match), isFolder: false, issue: null, given }))
  return [{ file, isFolder: false, issue: issue('no-match', 'error', null, { name: given }), given }]
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
