import {
  accessSync,
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { Refusal } from '../refusal.ts'
import { keepAccess } from './access.ts'
import type { Contents } from './contents.ts'

/**
 * Takes over into a finished dataset what belongs to the output rather than to the dataset in it: owner, group and mode
 * of what stays, and every file that is not its `own`. The files are linked, so that they are in both at every moment.
 */
export function carryOver(output: string, dataset: string, own: Contents | null): void {
  const device = statSync(output).dev

  const carryFolder = (path: string): void => {
    const from = join(output, path)
    const to = join(dataset, path)
    const stats = statSync(from)
    if (stats.dev !== device) throw new Refusal('mounted-folder', { path: from, output })
    accessSync(from, constants.W_OK | constants.X_OK)
    if (lstatSync(to, { throwIfNoEntry: false })?.isDirectory() === false) throw inTheWay(from, output)
    const entries = readdirSync(from, { withFileTypes: true })
    // Ours are never empty.
    if (entries.length === 0) mkdirSync(to, { recursive: true })
    for (const entry of entries) {
      const below = path === '' ? entry.name : `${path}/${entry.name}`
      if (entry.isDirectory()) carryFolder(below)
      else if (own?.has(below) !== true) carryFile(below)
      else if (entry.isFile()) keepAccess(join(output, below), join(dataset, below))
    }
    keepAccess(from, to)
  }

  const carryFile = (path: string): void => {
    const from = join(output, path)
    const to = join(dataset, path)
    if (lstatSync(to, { throwIfNoEntry: false }) !== undefined) throw inTheWay(from, output)
    mkdirSync(dirname(to), { recursive: true })
    try {
      linkForeign(from, to)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EXDEV') throw new Refusal('mounted-folder', { path: from, output })
      if (code !== 'ENOENT') throw error
      if (path.includes('\ufffd')) throw new Refusal('garbled-name', { path: from })
      // Its owner has just removed it.
    }
  }

  carryFolder('')
}

const inTheWay = (path: string, output: string): Refusal => new Refusal('file-in-the-way', { path, output })

/** File systems without hard links get a copy, as do files that may be read but not linked. */
function linkForeign(from: string, to: string): void {
  const stats = lstatSync(from)
  if (stats.isSymbolicLink()) {
    symlinkSync(readlinkSync(from), to)
    return
  }
  try {
    linkSync(from, to)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EXDEV' || code === 'ENOENT') throw error
    // A pipe or a socket moves over when the folders have been exchanged.
    if (stats.isFile()) copyForeign(from, to, stats.atime, stats.mtime)
  }
}

function copyForeign(from: string, to: string, atime: Date, mtime: Date): void {
  try {
    copyFileSync(from, to)
    utimesSync(to, atime, mtime)
  } catch (error) {
    // What may not even be read moves over, too.
    if (!['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
}
