import { mkdirSync, openSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { thisProcess } from '../../../src/batch/dataset/holder.ts'
import { takeLock } from '../../../src/batch/dataset/lock.ts'
import { lockFile } from '../../../src/batch/dataset/system.ts'
import { freshFolder, writeFiles } from '../../wenju.ts'

const me = thisProcess()

/** Tries to take the lock of a workplace in which one lies already. */
function takeOver(lay: (file: string) => void): string {
  const folder = join(freshFolder(), '.out.wenju')
  mkdirSync(folder)
  lay(join(folder, 'lock'))
  try {
    const lock = takeLock(folder, 'out')
    expect(lock.held()).toBe(true)
    lock.release()
    expect(readdirSync(folder)).toEqual([])
    return 'taken'
  } catch (error) {
    return (error as { code: string }).code
  }
}

const holding = (holder: object) => (file: string) => writeFileSync(file, JSON.stringify(holder))

describe('a lock that lies there', () => {
  test.each<[string, string, (file: string) => void]>([
    ['of this process', 'output-busy', holding(me)],
    ['of this process, as old ones were', 'output-busy', holding({ ...me, boot: undefined, run: undefined })],
    ['of an earlier process of the same number', 'taken', holding({ ...me, began: '1' })],
    ['of a process that is gone', 'taken', holding({ ...me, pid: 2 ** 22 + 1 })],
    ['of the same number before the machine was started again', 'taken', holding({ ...me, boot: 'other' })],
    ['of another machine', 'output-busy-elsewhere', holding({ ...me, host: 'elsewhere', boot: 'other' })],
    ['of another machine of unknown start', 'output-busy-elsewhere', holding({ ...me, host: 'elsewhere', boot: null })],
    ['of another container, unguarded', 'output-busy-elsewhere', holding({ ...me, host: 'container' })],
    ['of a dead container, guarded', 'taken', holding({ ...me, host: 'container', isGuarded: true })],
    ['of a dead process, guarded, whose number is taken', 'taken', holding({ ...me, isGuarded: true })],
    ['that is empty', 'taken', file => writeFileSync(file, '')],
    ['of garbage', 'taken', file => writeFileSync(file, '\0{"pid":')],
    ['of another kind of JSON', 'taken', file => writeFileSync(file, '[1]')],
    ['that is null', 'taken', file => writeFileSync(file, 'null')],
    ['that is endless', 'taken', file => writeFileSync(file, 'x'.repeat(100_000))],
    ...[0, -1, 1.5, '1', null].map(
      pid =>
        [`of process ${JSON.stringify(pid)}`, 'taken', holding({ ...me, pid })] as [
          string,
          string,
          (f: string) => void,
        ],
    ),
    ['that is a folder', 'broken-lock', file => mkdirSync(file)],
    ['that is a full folder', 'broken-lock', file => writeFiles(file, { a: '' })],
    ['that is a dangling link', 'broken-lock', file => symlinkSync('nowhere', file)],
    ['that is a link to itself', 'broken-lock', file => symlinkSync('lock', file)],
    ['that is a link to an endless file', 'broken-lock', file => symlinkSync('/dev/zero', file)],
  ])('%s: %s', (_, outcome, lay) => {
    expect(takeOver(lay)).toBe(outcome)
  })

  test('of a living container, which the kernel knows', context => {
    const outcome = takeOver(file => {
      holding({ ...me, host: 'container', pid: 2 ** 22 + 1, isGuarded: true })(file)
      const fd = openSync(file, 'r+')
      if (lockFile(fd) === null) context.skip()
    })
    expect(outcome).toBe('output-busy-elsewhere')
  })

  test('is not taken twice by one process, and free when it is released', () => {
    const folder = join(freshFolder(), 'deep/.out.wenju')
    const first = takeLock(folder, 'out')
    expect(() => takeLock(folder, 'out')).toThrow(expect.objectContaining({ code: 'output-busy' }))
    expect(readdirSync(folder)).toEqual(['lock'])
    first.release()
    takeLock(folder, 'out').release()
  })

  test('is held no more when another one lies there, and that one stays', () => {
    const folder = join(freshFolder(), '.out.wenju')
    const lock = takeLock(folder, 'out')
    writeFileSync(join(folder, 'lock'), 'other')
    expect(lock.held()).toBe(false)
    lock.release()
    expect(readdirSync(folder)).toEqual(['lock'])
  })
})

test.each<[string, (place: string) => void]>([
  ['a file', place => writeFileSync(place, '')],
  ['a dangling link', place => symlinkSync('nowhere', place)],
])('a workplace that is %s is refused', (_, lay) => {
  const place = join(freshFolder(), '.out.wenju')
  lay(place)
  expect(() => takeLock(place, 'out')).toThrow(expect.objectContaining({ code: 'blocked-workplace' }))
})
