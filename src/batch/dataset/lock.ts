import {
  closeSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { Refusal, reasonOf } from '../refusal.ts'
import { type Holder, isGone, parseHolder, thisProcess } from './holder.ts'
import { lockFile } from './system.ts'

export interface Lock {
  /** Whether it is still ours: somebody may have removed the file by hand. */
  held(): boolean
  release(): void
}

/** A lock is a line. */
const LONGEST = 4096
/** Times that others may clear this run's draft away while it takes the lock. */
const TRIES = 100

/** Takes the lock of an output folder, or refuses and says which process holds it. A dead process's lock is taken over. */
export function takeLock(folder: string, output: string): Lock {
  for (let tries = 1; ; tries++) {
    try {
      makeFolder(folder)
      return tryLock(join(folder, 'lock'), output)
    } catch (error) {
      // Who has just taken the lock, or leaves, clears what lies there.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || tries === TRIES) throw error
    }
  }
}

/** The lock is written whole and locked for the kernel before it gets its name. */
function tryLock(file: string, output: string): Lock {
  const me = thisProcess()
  const draft = `${file}-${me.run}`
  const fd = openSync(draft, 'wx')
  const mine = JSON.stringify({ ...me, isGuarded: lockFile(fd) === true })
  try {
    writeSync(fd, mine)
    while (!tryLink(draft, file)) takeAway(file, draft, output)
  } catch (error) {
    closeSync(fd)
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
  const held = () => {
    try {
      return readLock(file) === mine
    } catch {
      return false
    }
  }
  const release = () => {
    if (held()) rmSync(file, { force: true })
    closeSync(fd)
  }
  return { held, release }
}

/** Takes a dead process's lock away, or refuses. */
function takeAway(file: string, draft: string, output: string): void {
  const text = readLock(file)
  if (text === null) return
  const holder = parseHolder(text)
  if (holder !== null && !isGone(holder, file)) throw busy(holder, output, file)
  removeIfSame(file, text, `${draft}-stale`)
}

/** Not in one recursive step: Node goes on for ever where a file system, as /proc, denies that the parent is there. */
function makeFolder(folder: string): void {
  const parent = dirname(folder)
  if (!existsSync(parent)) mkdirSync(parent, { recursive: true })
  const stats = lstatSync(folder, { throwIfNoEntry: false })
  if (stats === undefined) mkdirSync(folder)
  else if (!stats.isDirectory()) throw new Refusal('blocked-workplace', { path: folder })
}

/** Linking fails when the name is taken: taking the lock is one step. */
function tryLink(draft: string, file: string): boolean {
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Two runs may find the same dead lock: whoever moves away the other's new one puts it back. */
function removeIfSame(file: string, text: string, moved: string): void {
  try {
    renameSync(file, moved)
    if (readLock(moved) !== text) tryLink(moved, file)
    rmSync(moved, { force: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

/** What a lock says; null when there is none. Refuses what is no file that a run wrote. */
function readLock(file: string): string | null {
  const stats = lstatSync(file, { throwIfNoEntry: false })
  if (stats === undefined) return null
  if (!stats.isFile()) throw new Refusal('broken-lock', { lock: file })
  if (stats.size > LONGEST) return ''
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw new Refusal('unreadable-lock', { lock: file, reason: reasonOf(error) })
  }
}

function busy({ pid, host }: Holder, output: string, lock: string): Refusal {
  if (host === thisProcess().host) return new Refusal('output-busy', { output, pid })
  return new Refusal('output-busy-elsewhere', { output, pid, host, lock })
}
