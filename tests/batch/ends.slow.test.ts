import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CHUNK_BYTES } from '../../src/batch/work/assembly.ts'
import { ended, freshFolder, isGone, rowsOf, startWenju, until, writeFiles } from '../wenju.ts'
import { type Strike, startStruck } from './struck.ts'

const article = (id: string) => `${JSON.stringify({ id, text: '全县共有会员864名，其中女会员331名，占38.3%。' })}\n`

test('a worker that is slow to end is waited for, when lock and staging are gone', async () => {
  const folder = freshFolder()
  writeFiles(folder, { 'in.jsonl': article('a') })
  const preload = new URL('slow-end.mjs', import.meta.url).href
  const run = startWenju(['in.jsonl', '-o', 'out'], folder, { NODE_OPTIONS: `--import=${preload}` })
  const { code, stderr } = await ended(run)
  expect([code, stderr]).toEqual([0, expect.stringContaining('1 article,')])
  expect(readdirSync(folder).sort()).toEqual(['in.jsonl', 'out'])
})

describe.runIf(process.platform === 'linux')('an article alone in its chunk', () => {
  test.each([
    ['once, is taken all the same', 1, [0, ['a', 'x']]],
    ['each time, costs itself', 1000, [1, ['a']]],
  ])('whose process dies %s', async (_, times, expected) => {
    const folder = freshFolder()
    const chunk = '全县有学校42所。\n'.repeat(CHUNK_BYTES / 20)
    writeFiles(folder, { 'in/a.txt': chunk, 'in/x.txt': '全县有学校42所。' })
    const { code } = await startStruck(['in', '-o', 'out'], folder, { article: 'x', blow: 'SIGKILL', times }).end
    const documents = rowsOf(join(folder, 'out'), 'documents').map(({ id }) => id)
    expect([code, documents]).toEqual(expected)
  })
})

describe.runIf(process.platform === 'linux')('no process is left', () => {
  const start = (blow: Strike['blow']) => {
    const folder = freshFolder()
    writeFiles(folder, { 'in.jsonl': article('a') })
    return startStruck(['in.jsonl', '-o', 'out'], folder, { article: 'a', blow, times: 1 })
  }

  test('by a run that is told to stop, even if it does not answer', async () => {
    const { run, end, struck } = start('SIGSTOP')
    const worker = await struck()
    run.kill('SIGTERM')
    expect((await end).code).toBe(143)
    expect(isGone(worker)).toBe(true)
  })

  test('by a run that is killed: it ends by itself', async () => {
    const { run, struck } = start('SIGSTOP')
    const worker = await struck()
    run.kill('SIGKILL')
    await until(() => isGone(run.pid!))
    process.kill(worker, 'SIGCONT')
    await until(() => isGone(worker))
  })

  test.each(['rest', 'loop'] as const)('by a run that is killed while it is in an endless %s', async blow => {
    const { run, struck } = start(blow)
    const worker = await struck()
    run.kill('SIGKILL')
    await until(() => isGone(worker))
  })
})
