import { renameSync } from 'node:fs'

const TRIES = 10
const PAUSE_MS = 50

/** What Windows says while a virus scanner, an indexer or a reader has the file or folder open. */
const OPEN = ['EPERM', 'EACCES', 'EBUSY']

interface Surroundings {
  readonly platform: NodeJS.Platform
  readonly rename: (from: string, to: string) => void
  readonly sleep: (milliseconds: number) => void
}

const real: Surroundings = { platform: process.platform, rename: renameSync, sleep }

/** Renames; on Windows what somebody has open is tried again, ten times in under three seconds. */
export function rename(from: string, to: string, surroundings: Partial<Surroundings> = {}): void {
  const { platform, rename, sleep } = { ...real, ...surroundings }
  for (let tries = 1; ; tries++) {
    try {
      rename(from, to)
      return
    } catch (error) {
      const isOpen = platform === 'win32' && OPEN.includes((error as NodeJS.ErrnoException).code ?? '')
      if (!isOpen || tries === TRIES) throw error
      sleep(PAUSE_MS * tries)
    }
  }
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}
