import { existsSync, lstatSync, mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { carryOver } from './carry.ts'
import { type Contents, readContents } from './contents.ts'
import { MANIFEST } from './manifest.ts'
import { rename } from './rename.ts'
import { type Exchange, loadExchange } from './system.ts'

/**
 * Puts the finished dataset where the output is, in one step: whoever looks sees all of the old one or all of the new.
 * What is not the old dataset's `own` is in the new folder before and goes from the old one after. Where the system
 * cannot exchange two folders the old one is renamed away first, and `recover` undoes that if the process dies between
 * the two renames.
 */
export function publish(
  dataset: string,
  output: string,
  attic: string,
  own: Contents | null,
  exchange: Exchange = loadExchange(),
): void {
  if (!existsSync(output)) {
    rename(dataset, output)
    return
  }
  carryOver(output, dataset, own)
  // The attic's name first: whatever lies there when the process dies is not the output.
  rename(dataset, attic)
  if (!exchange(attic, output)) {
    rename(attic, dataset)
    rename(output, attic)
    rename(dataset, output)
  }
  clearAttic(attic, output, own)
}

/** Ends what a process left that died while publishing: a missing output comes back, a replaced one goes. */
export function recover(attic: string, output: string): void {
  if (!existsSync(attic)) return
  if (existsSync(output)) clearAttic(attic, output, readContents(attic))
  else rename(attic, output)
}

/** Removes what is the dataset's own, its manifest last, since that tells what is; the rest goes where it belongs. */
function clearAttic(attic: string, output: string, own: Contents | null): void {
  const clearFolder = (path: string): void => {
    for (const entry of readdirSync(join(attic, path), { withFileTypes: true })) {
      const below = path === '' ? entry.name : `${path}/${entry.name}`
      if (entry.isDirectory()) clearFolder(below)
      else if (own?.has(below) !== true) giveBack(join(attic, below), join(output, below))
      else if (below !== MANIFEST) rmSync(join(attic, below))
    }
    if (path !== '') rmdirSync(join(attic, path))
  }
  clearFolder('')
  rmSync(join(attic, MANIFEST), { force: true })
  rmdirSync(attic)
}

/** A file of somebody else's that is in both folders is kept as it was changed last. */
function giveBack(from: string, to: string): void {
  const old = lstatSync(from)
  const now = lstatSync(to, { throwIfNoEntry: false })
  if (now === undefined) mkdirSync(dirname(to), { recursive: true })
  const isThere = now !== undefined && (now.ino === old.ino || now.isDirectory() || now.mtimeMs > old.mtimeMs)
  if (isThere) rmSync(from)
  else rename(from, to)
}
