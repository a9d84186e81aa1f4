import { constants } from 'node:os'
import { expect, test } from 'vitest'
import { explained, isFull, reasonOf } from '../../src/batch/refusal.ts'

/** An error as Node makes it: one that it has no name for has only its number. */
const systemError = (code: keyof typeof constants.errno, message?: string) => {
  const errno = -constants.errno[code]
  const name = message === undefined ? `Unknown system error ${errno}` : code
  return Object.assign(new Error(`${name}: ${message ?? name}, write`), { code: name, errno, syscall: 'write' })
}

test.each([
  [systemError('ENOSPC', 'no space left on device'), 'disk-full', 'no space left on device'],
  [systemError('EDQUOT'), 'disk-full', 'disk quota exceeded'],
  [systemError('EDQUOT', 'disk quota exceeded'), 'disk-full', 'disk quota exceeded'],
  [systemError('EROFS', 'read-only file system'), 'disk-full', 'read-only file system'],
  [systemError('EMFILE', 'too many open files'), 'too-many-files', 'too many open files'],
  [systemError('ENFILE', 'file table overflow'), 'too-many-files', 'file table overflow'],
])('%s ends in a sentence: %s', (error, code, reason) => {
  expect(reasonOf(error)).toBe(reason)
  expect(explained(error)).toMatchObject({ code, params: { reason } })
  // From a worker it comes as a plain object.
  expect(explained({ code: error.code, message: error.message })).toMatchObject({ code, params: { reason } })
})

test.each([new TypeError('x'), systemError('EACCES', 'permission denied'), 'text', null, undefined])(
  '%s is none of the machine',
  error => {
    expect(isFull(error)).toBe(false)
    expect(explained(error)).toBe(error)
  },
)
