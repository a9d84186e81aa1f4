import { createRequire } from 'node:module'

// Calls of the operating system that Node lacks, through koffi, which is optional: without it the callers do with less.

/** Swaps two folders in one step; false where the system cannot. */
export type Exchange = (a: string, b: string) => boolean

// Linux: renameat2(AT_FDCWD, a, AT_FDCWD, b, RENAME_EXCHANGE). macOS: renamex_np(a, b, RENAME_SWAP).
const AT_FDCWD = -100
const RENAME_EXCHANGE = 2
const RENAME_SWAP = 2
// flock(fd, LOCK_EX | LOCK_NB)
const LOCK_AT_ONCE = 2 | 4
/** EAGAIN of Linux and of macOS. */
const TAKEN = [11, 35]

export function loadExchange(): Exchange {
  try {
    const library = loadKoffi().load(null)
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

/**
 * Locks an open file until it is closed or this process ends, however it ends. False when another process of this
 * machine has it, in whatever container; null where the system or the file system has no such locks.
 */
export function lockFile(fd: number): boolean | null {
  if (process.platform !== 'linux' && process.platform !== 'darwin') return null
  try {
    const koffi = loadKoffi()
    const flock = koffi.load(null).func('int flock(int, int)')
    if (flock(fd, LOCK_AT_ONCE) === 0) return true
    return TAKEN.includes(koffi.errno()) ? false : null
  } catch {
    return null
  }
}

const loadKoffi = () => createRequire(import.meta.url)('koffi') as typeof import('koffi')
