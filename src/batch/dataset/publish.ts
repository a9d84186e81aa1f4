import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** Swaps two folders in one step; false where the system cannot. */
type Exchange = (a: string, b: string) => boolean

// Linux: renameat2(AT_FDCWD, a, AT_FDCWD, b, RENAME_EXCHANGE). macOS: renamex_np(a, b, RENAME_SWAP).
const AT_FDCWD = -100
const RENAME_EXCHANGE = 2
const RENAME_SWAP = 2

/**
 * Puts the finished dataset where the output is, in one step: whoever looks sees all of the old one or all of the new.
 * Entries of the old folder that are not ours move over. Where the system cannot swap two folders the old one is
 * renamed away first, and `recover` undoes that if the process dies between the two renames.
 */
export function publish(dataset: string, output: string, attic: string, isOurs: (name: string) => boolean): void {
  if (!existsSync(output)) {
    renameSync(dataset, output)
    return
  }
  // The attic's name first: whatever lies there when the process dies is not the output.
  renameSync(dataset, attic)
  if (!loadExchange()(attic, output)) {
    renameSync(attic, dataset)
    renameSync(output, attic)
    renameSync(dataset, output)
  }
  clearAttic(attic, output, isOurs)
}

/** Ends what a process left that died while publishing: a missing output comes back, a replaced one goes. */
export function recover(attic: string, output: string, isOurs: (name: string) => boolean): void {
  if (!existsSync(attic)) return
  if (existsSync(output)) clearAttic(attic, output, isOurs)
  else renameSync(attic, output)
}

function clearAttic(attic: string, output: string, isOurs: (name: string) => boolean): void {
  for (const name of readdirSync(attic)) {
    if (!isOurs(name) && !existsSync(join(output, name))) renameSync(join(attic, name), join(output, name))
  }
  rmSync(attic, { recursive: true, force: true })
}

/** The system call through koffi, which is optional: without it, or on another system, two renames must do. */
function loadExchange(): Exchange {
  try {
    const koffi = createRequire(import.meta.url)('koffi') as typeof import('koffi')
    const library = koffi.load(null)
    if (process.platform === 'linux') {
      const rename = library.func('int renameat2(int, const char *, int, const char *, unsigned int)')
      return (a, b) => rename(AT_FDCWD, a, AT_FDCWD, b, RENAME_EXCHANGE) === 0
    }
    if (process.platform === 'darwin') {
      const rename = library.func('int renamex_np(const char *, const char *, unsigned int)')
      return (a, b) => rename(a, b, RENAME_SWAP) === 0
    }
  } catch {
    // Not installed, or a C library without the call.
  }
  return () => false
}
