import { chmodSync, chownSync, type Stats, statSync } from 'node:fs'

/** Permissions, with setuid, setgid and the sticky bit. */
const PERMISSIONS = 0o7777

/**
 * Gives a file or folder the owner, group and mode of what it will replace, as far as this process may; `atLeast` are
 * permissions it has all the same. Where there is nothing to be replaced, the umask decides.
 */
export function keepAccess(replaced: string, path: string, atLeast = 0): void {
  const old = statSync(replaced, { throwIfNoEntry: false })
  const now = statSync(path, { throwIfNoEntry: false })
  if (process.platform === 'win32' || old === undefined || now === undefined) return
  if (old.dev === now.dev && old.ino === now.ino) return
  const isGiven = old.uid === now.uid && old.gid === now.gid
  // Giving a file away takes its setgid, so the mode comes last.
  if (!isGiven) giveTo(path, old, now)
  const mode = (old.mode & PERMISSIONS) | atLeast
  if (!isGiven || (now.mode & PERMISSIONS) !== mode) chmodSync(path, mode)
}

/** Only root may change the owner; the group is free to its members. */
function giveTo(path: string, { uid, gid }: Stats, now: Stats): void {
  for (const owner of [uid, now.uid]) {
    try {
      chownSync(path, owner, gid)
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error
    }
  }
}
