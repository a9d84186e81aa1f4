import { expect, test } from 'vitest'
import { rename } from '../../../src/batch/dataset/rename.ts'

/** Renames where the first so many tries find somebody reading; gives what was done. */
function renameAmongReaders(tries: number, code: string, platform: NodeJS.Platform) {
  const done: string[] = []
  const surroundings = {
    platform,
    rename: (from: string, to: string) => {
      done.push(`${from} → ${to}`)
      if (done.length <= tries) throw Object.assign(new Error(code), { code })
    },
    sleep: () => {},
  }
  try {
    rename('a', 'b', surroundings)
    return { tries: done.length, error: null }
  } catch (error) {
    return { tries: done.length, error: (error as NodeJS.ErrnoException).code }
  }
}

test.each(['EPERM', 'EACCES', 'EBUSY'])('on Windows %s is tried again, but not for ever', code => {
  expect(renameAmongReaders(0, code, 'win32')).toEqual({ tries: 1, error: null })
  expect(renameAmongReaders(9, code, 'win32')).toEqual({ tries: 10, error: null })
  expect(renameAmongReaders(100, code, 'win32')).toEqual({ tries: 10, error: code })
})

test.each([
  ['EPERM', 'linux'],
  ['EACCES', 'darwin'],
  ['ENOENT', 'win32'],
  ['ENOSPC', 'win32'],
] as const)('%s on %s is final', (code, platform) => {
  expect(renameAmongReaders(100, code, platform)).toEqual({ tries: 1, error: code })
})
