import { randomUUID } from 'node:crypto'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { lockFile } from './system.ts'

/** Who works on an output folder. */
export interface Holder {
  readonly pid: number
  readonly host: string
  /** Which start of the machine it runs under, shared by its containers; null where unknown. */
  readonly boot: string | null
  /** When the process began, as the kernel counts; tells it from a later one with the same number. Null where unknown. */
  readonly began: string | null
  /** Whether the kernel keeps the lock of the file as long as the process lives. */
  readonly isGuarded: boolean
  /** Of this run alone. */
  readonly run: string
}

export function thisProcess(): Omit<Holder, 'isGuarded'> {
  const { pid } = process
  return { pid, host: hostname(), boot: bootId(), began: beginningOf(pid), run: randomUUID() }
}

/** Who a lock says has it; null when that cannot be read. */
export function parseHolder(text: string): Holder | null {
  try {
    const { pid, host, boot, began, isGuarded, run } = JSON.parse(text) as Partial<Holder>
    if (!Number.isSafeInteger(pid) || pid! < 1 || typeof host !== 'string') return null
    return { pid: pid!, host, boot: boot ?? null, began: began ?? null, isGuarded: isGuarded === true, run: run ?? '' }
  } catch {
    return null
  }
}

/** Whether a holder has ended. One of another machine cannot be asked: it counts as working. */
export function isGone({ pid, host, boot, began, isGuarded }: Holder, file: string): boolean {
  const isHere = boot !== null && boot === bootId()
  if (!isHere && host !== hostname()) return false
  // The machine, or the container of that name, was started again.
  if (!isHere && boot !== null) return true
  const isFree = isGuarded ? isUnlocked(file) : null
  if (isFree !== null) return isFree
  return host === hostname() && !isRunning(pid, began)
}

/** Whether the kernel keeps no lock of a file; null when it cannot be asked. */
function isUnlocked(file: string): boolean | null {
  try {
    const fd = openSync(file, 'r+')
    try {
      return lockFile(fd)
    } finally {
      closeSync(fd)
    }
  } catch {
    return null
  }
}

function isRunning(pid: number, began: string | null): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return began === null || began === beginningOf(pid)
}

const bootId = (): string | null => readIfThere('/proc/sys/kernel/random/boot_id')?.trim() ?? null

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

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
