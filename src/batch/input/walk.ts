import { type Dirent, readdirSync, realpathSync, type Stats, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Issue, issue } from '../../model/issue.ts'
import { isLitter } from '../../read/formats.ts'
import { DESCRIPTOR, isDataset } from '../dataset/contents.ts'
import { MANIFEST } from '../dataset/manifest.ts'
import { isOutOfFiles, reasonOf } from '../refusal.ts'

/** A file of the input, or what stands in the way of reading it. */
export interface Found {
  /** Relative to the input folder, `/` between parts. */
  readonly path: string
  /** Where it is on the disk. */
  readonly file: string
  readonly size: number
  /** Asked for by its own name, not met in a folder. */
  readonly named: boolean
  readonly issue: Issue | null
}

/**
 * The files below a folder, sorted by path in code units, folder by folder, so that no list of all of them is held.
 * Names that begin with a dot, and others of systems, are left out, as are `skipped` folders and datasets of ours. Links
 * are followed unless they lead back up, or to a folder that links have led to ten times: two in each of thirty folders
 * would make a billion paths.
 */
export function* walk(folder: string, path: string, skipped: ReadonlySet<string>): Generator<Found> {
  yield* walkBelow(folder, path, { skipped, above: [], isLinked: false, visits: new Map() })
}

/** Times that a folder is read by way of links. */
const VISITS = 10

interface Way {
  readonly skipped: ReadonlySet<string>
  /** Real paths of the folders that it leads through. */
  readonly above: readonly string[]
  /** Whether it leads through a link. */
  readonly isLinked: boolean
  /** How often each folder was read by way of links. */
  readonly visits: Map<string, number>
}

function* walkBelow(folder: string, path: string, way: Way): Generator<Found> {
  const at = { path: path === '' ? '.' : path, file: folder, size: 0, named: false }
  let entries: Dirent[]
  let real: string
  try {
    real = realpathSync(folder)
    if (isOfSystem(real)) {
      yield { ...at, issue: issue('system-folder', 'warning', null, { name: at.path }) }
      return
    }
    entries = readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    yield { ...at, issue: obstacle(at.path, error) }
    return
  }
  if (way.skipped.has(real)) return
  if (way.above.includes(real)) {
    yield { ...at, issue: issue('link-loop', 'warning', null, { name: at.path }) }
    return
  }
  if (way.isLinked) {
    const visit = (way.visits.get(real) ?? 0) + 1
    way.visits.set(real, visit)
    if (visit > VISITS) {
      yield { ...at, issue: issue('too-many-links', 'warning', null, { name: at.path, limit: VISITS }) }
      return
    }
  }
  if (mayBeDataset(entries) && isDataset(folder)) {
    yield { ...at, issue: issue('earlier-dataset', 'warning', null, { name: at.path }) }
    return
  }
  const inOrder = entries
    .filter(entry => !isLitter(entry.name))
    .map(entry => ({ entry, isFolder: isFolder(entry, folder) }))
    .sort((a, b) => byCodeUnit(sortName(a), sortName(b)))
  for (const { entry, isFolder } of inOrder) {
    const file = join(folder, entry.name)
    const below = path === '' ? entry.name : `${path}/${entry.name}`
    const isLinked = way.isLinked || entry.isSymbolicLink()
    if (isFolder) yield* walkBelow(file, below, { ...way, above: [...way.above, real], isLinked })
    else yield examine(file, below, false)
  }
}

/** Kinds of file systems of Linux in which the system shows itself: proc, sysfs, cgroup (2), debugfs, tracefs, devpts. */
const SYSTEMS: ReadonlySet<number> = new Set([0x9fa0, 0x62656572, 0x27e0eb, 0x63677270, 0x64626720, 0x74726163, 0x1cd1])

/** Whether a folder holds no files of a disk, but processes and devices: a link to it leads to thousands of them. */
const isOfSystem = (folder: string): boolean => process.platform === 'linux' && SYSTEMS.has(statfsSync(folder).type)

const mayBeDataset = (entries: readonly Dirent[]): boolean =>
  entries.some(({ name }) => name === MANIFEST || name === DESCRIPTOR)

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A folder sorts as its files do: `a/b` stands before `a0` and after `a.txt`. */
const sortName = ({ entry, isFolder }: { entry: Dirent; isFolder: boolean }): string =>
  isFolder ? `${entry.name}/` : entry.name

function isFolder(entry: Dirent, folder: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory()
  try {
    return statSync(join(folder, entry.name)).isDirectory()
  } catch {
    // What is wrong with it is said when it is examined.
    return false
  }
}

/** Looks at one file without opening it. */
export function examine(file: string, path: string, named: boolean): Found {
  const found = { path, file, size: 0, named }
  let stats: Stats
  try {
    stats = statSync(file)
  } catch (error) {
    return { ...found, issue: obstacle(path, error) }
  }
  if (stats.isFile()) return { ...found, size: stats.size, issue: null }
  return {
    ...found,
    issue: issue('not-a-file', named ? 'error' : 'warning', null, { name: path, kind: kindOf(stats) }),
  }
}

/** What stands in the way of a file or folder, by the error of the system. */
function obstacle(name: string, error: unknown): Issue {
  if (isOutOfFiles(error)) throw error
  const { code } = error as NodeJS.ErrnoException
  // what a name has that is no UTF-8 is told as U+FFFD, and no file is called so
  if (code === 'ENOENT')
    return issue(name.includes('\ufffd') ? 'unreadable-name' : 'missing-file', 'error', null, { name })
  if (code === 'ELOOP') return issue('link-loop', 'error', null, { name })
  if (code === 'ENAMETOOLONG') return issue('long-path', 'error', null, { name })
  return issue('unreadable-file', 'error', null, { name, reason: reasonOf(error) })
}

function kindOf(stats: Stats): string {
  if (stats.isFIFO()) return 'pipe'
  if (stats.isSocket()) return 'socket'
  return stats.isDirectory() ? 'folder' : 'device'
}
