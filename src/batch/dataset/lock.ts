import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { Refusal } from '../refusal.ts'

/** Who works on an output folder. */
interface Holder {
  readonly pid: number
  readonly host: string
  /** When the process began, as the kernel counts; tells it from a later one with the same number. Null where unknown. */
  readonly began: string | null
}

export interface Lock {
  /** Whether it is still ours: somebody may have removed the file by hand. */
  held(): boolean
  release(): void
}

/** Takes the lock of an output folder, or refuses and says which process holds it. A dead process's lock is taken over. */
export function takeLock(folder: string, output: string): Lock {
  makeFolder(folder)
  const file = join(folder, 'lock')
  const mine = JSON.stringify(thisProcess())
  const draft = join(folder, `lock-${process.pid}`)
  writeFileSync(draft, mine)
  try {
    while (!tryLink(draft, file)) {
      const text = readIfThere(file)
      if (text === null) continue
      const holder = parseHolder(text)
      if (holder !== null && isAlive(holder)) throw busy(holder, output, file)
      removeIfSame(file, text)
    }
  } finally {
    rmSync(draft, { force: true })
  }
  const held = () => readIfThere(file) === mine
  return { held, release: () => (held() ? rmSync(file, { force: true }) : undefined) }
}

/** Not in one recursive step: Node goes on for ever where a file system, as /proc, denies that the parent is there. */
function makeFolder(folder: string): void {
  const parent = dirname(folder)
  if (!existsSync(parent)) mkdirSync(parent, { recursive: true })
  if (!existsSync(folder)) mkdirSync(folder)
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
function removeIfSame(file: string, text: string): void {
  const moved = `${file}-stale-${process.pid}`
  try {
    renameSync(file, moved)
    if (readFileSync(moved, 'utf8') !== text) tryLink(moved, file)
    rmSync(moved, { force: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

function parseHolder(text: string): Holder | null {
  try {
    const holder = JSON.parse(text) as Holder
    return typeof holder.pid === 'number' ? holder : null
  } catch {
    return null
  }
}

const thisProcess = (): Holder => ({ pid: process.pid, host: hostname(), began: beginningOf(process.pid) })

/** A process of another machine cannot be asked: it counts as alive. */
function isAlive({ pid, host, began }: Holder): boolean {
  if (host !== hostname()) return true
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return began === null || began === beginningOf(pid)
}

/**
 * Start of a process in clock ticks since boot (field 22 of /proc/PID/stat); null where there is no /proc.
 * A process that has ended but that nobody has asked after, as in containers without an init, counts as gone.
 */
function beginningOf(pid: number): string | null {
  const stat = readIfThere(`/proc/${pid}/stat`)
  if (stat === null) return null
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields[0] === 'Z' ? 'ended' : (fields[19] ?? null)
}

function busy({ pid, host }: Holder, output: string, lock: string): Refusal {
  if (host === hostname()) return new Refusal('output-busy', { output, pid })
  return new Refusal('output-busy-elsewhere', { output, pid, host, lock })
}
