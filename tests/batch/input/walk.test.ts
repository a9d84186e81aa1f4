import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { chdir, cwd } from 'node:process'
import { expect, onTestFinished, test } from 'vitest'
import { examine, walk } from '../../../src/batch/input/walk.ts'
import { freshFolder, writeFiles } from '../../wenju.ts'

const found = (folder: string) =>
  [...walk(folder, '', new Set())].map(({ path, issue }) => (issue === null ? path : `${path}: ${issue.code}`))

/** Links that lead where there is nothing to read: name, target. */
const LINKS = [
  ['self.txt', 'self.txt', 'link-loop'],
  ['there.txt', 'back.txt', 'link-loop'],
  ['back.txt', 'there.txt', 'link-loop'],
  ['loop/under', 'under/x', 'link-loop'],
  ['loop/up', '..', 'link-loop'],
  ['loop/here', '.', 'link-loop'],
  ['dangling.txt', 'nowhere', 'missing-file'],
  ['through.txt', 'a.txt/b.txt', 'unreadable-file'],
  ['null.txt', '/dev/null', 'not-a-file'],
] as const

test.runIf(process.platform !== 'win32')('links that lead nowhere are issues, and the rest goes on', () => {
  const folder = freshFolder()
  writeFiles(folder, { 'a.txt': '', 'loop/b.txt': '', 'z.txt': '' })
  for (const [name, target] of LINKS) symlinkSync(target, join(folder, name))
  const expected = [...LINKS.map(([name, , code]) => `${name}: ${code}`), 'a.txt', 'loop/b.txt', 'z.txt']
  expect(found(folder).sort()).toEqual(expected.sort())
  for (const [name, , code] of LINKS) {
    if (!name.startsWith('loop/'))
      expect(examine(join(folder, name), name, true).issue).toMatchObject({ code, severity: 'error' })
  }
})

test.runIf(process.platform === 'linux')('a file or folder whose name is not UTF-8 is told as such', () => {
  const folder = freshFolder()
  const named = (bytes: number[], end: string): Buffer =>
    Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(bytes), Buffer.from(end)])
  writeFiles(folder, { 'a.txt': '甲' })
  writeFileSync(named([0xbc, 0xd7], '.txt'), '甲')
  mkdirSync(named([0xd2, 0xd2], ''))
  writeFileSync(named([0xd2, 0xd2], '/b.txt'), '乙')
  expect(found(folder).sort()).toEqual(['a.txt', '\ufffd\ufffd.txt: unreadable-name', '\ufffd\ufffd: unreadable-name'])
})

test.runIf(process.platform === 'linux').each([
  ['process', '/proc/self'],
  ['devices', '/sys/class'],
])('a link to what the system shows of itself is not walked: %s', (name, target) => {
  const folder = freshFolder()
  writeFiles(folder, { 'a.txt': '', 'z.txt': '' })
  symlinkSync(target, join(folder, name))
  expect(found(folder)).toEqual(['a.txt', `${name}: system-folder`, 'z.txt'])
})

test.runIf(process.platform !== 'win32')('a socket is no file', async () => {
  const folder = freshFolder()
  const server = createServer()
  await new Promise<void>(resolve => server.listen(join(folder, 's.txt'), resolve))
  onTestFinished(() => void server.close())
  expect(examine(join(folder, 's.txt'), 's.txt', false).issue!.params).toEqual({ name: 's.txt', kind: 'socket' })
})

test.runIf(process.platform === 'linux')('a path longer than the system takes is an issue', () => {
  const folder = freshFolder()
  const home = cwd()
  onTestFinished(() => chdir(home))
  writeFileSync(join(folder, 'a.txt'), '')
  chdir(folder)
  const name = 'd'.repeat(200)
  for (let depth = 0; depth < 22; depth++) {
    mkdirSync(name)
    chdir(name)
  }
  writeFileSync('b.txt', '')
  chdir(home)
  const [first, ...others] = found(folder)
  expect(first).toBe('a.txt')
  expect(others.map(text => text.replace(/^.*: /, ''))).toEqual(['long-path'])
  // In two halves it can be removed.
  renameSync(join(folder, ...new Array<string>(12).fill(name)), join(folder, 'half'))
})
