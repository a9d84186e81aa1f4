import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ended, freshFolder, rowsOf, startWenju, until, writeFiles } from '../wenju.ts'
import { startStruck } from './struck.ts'

const ARTICLE = '全县现有学校42所，比上年增加3所。\n'
const ARGS = ['in', '-o', 'out', '--watch']

/** How many documents an output holds; none while there is no output. */
function countIn(folder: string): number {
  try {
    return rowsOf(join(folder, 'out'), 'documents').length
  } catch {
    return 0
  }
}

test('--watch runs again when an input changes, until it is told to stop', async () => {
  const folder = freshFolder()
  writeFiles(folder, { 'in/a.txt': ARTICLE })
  const child = startWenju(ARGS, folder)
  const end = ended(child)
  await until(() => countIn(folder) === 1, child)
  writeFiles(folder, { 'in/b.txt': ARTICLE })
  await until(() => countIn(folder) === 2, child)
  child.kill('SIGTERM')
  expect((await end).code).toBe(0)
})

test.runIf(process.platform === 'linux')('--watch sees what is saved during the first run', async () => {
  const folder = freshFolder()
  writeFiles(folder, { 'in/a.txt': ARTICLE })
  const { run, end, struck } = startStruck(ARGS, folder, { article: 'a', blow: 'SIGSTOP', times: 1 })
  const worker = await struck()
  writeFiles(folder, { 'in/b.txt': ARTICLE })
  process.kill(worker, 'SIGCONT')
  await until(() => countIn(folder) === 2, run)
  run.kill('SIGTERM')
  expect((await end).code).toBe(0)
})

test('--watch ends when the first run is refused', async () => {
  const folder = freshFolder()
  writeFiles(folder, { 'in/a.txt': ARTICLE, 'out/mine.txt': '' })
  expect((await ended(startWenju(ARGS, folder))).code).toBe(2)
})
