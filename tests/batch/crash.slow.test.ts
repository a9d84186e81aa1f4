import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contentsOf, freshFolder, rowsOf, runWenju, writeFiles } from '../wenju.ts'
import { type Strike, startStruck } from './struck.ts'

const article = (n: number) =>
  `第${n}号报告\n\n${`全县共有会员${n}名，其中女会员占38.3%，比上年提高2.8个百分点。`.repeat(3)}\n`
const collection = (count: number, from = 0) =>
  Array.from({ length: count }, (_, n) => `${JSON.stringify({ id: `r${n}`, text: article(from + n) })}\n`).join('')

describe.runIf(process.platform === 'linux')('a process that is killed', () => {
  const runStruck = async (strike: Strike, ...flags: readonly string[]) => {
    const folder = freshFolder()
    writeFiles(folder, { 'in.jsonl': collection(400) })
    const { code, stderr } = await startStruck(['in.jsonl', '-o', 'out', ...flags], folder, strike).end
    return { folder, code, stderr, documents: rowsOf(join(folder, 'out'), 'documents').length }
  }

  test('costs nothing, when it is a worker and no article kills it again', async () => {
    const { code, documents } = await runStruck({ article: 'r5', blow: 'SIGKILL', times: 1 })
    expect([code, documents]).toEqual([0, 400])
  })

  test('costs, when it is a worker that dies each time, the article it was at', async () => {
    const { folder, code, stderr, documents } = await runStruck({ article: 'r300', blow: 'SIGKILL' })
    expect([code, documents]).toEqual([1, 399])
    expect(stderr).toContain('the process died on it')

    // The next run tries that article again, and only that one.
    const { stderr: again } = await runWenju(['in.jsonl', '-o', 'out'], folder)
    expect(again).toContain('399 inputs unchanged')
    expect(rowsOf(join(folder, 'out'), 'documents').length).toBe(400)
  })

  test('leaves, when it is a worker at a long article, no part of its file', async () => {
    const folder = freshFolder()
    writeFiles(folder, { 'in/a.txt': article(1), 'in/long.txt': '全县共有会员864名。\n'.repeat(6000) })
    const strike: Strike = { article: 'long', blow: 'SIGKILL' }
    expect((await startStruck(['in', '-o', 'out'], folder, strike).end).code).toBe(1)
    expect(readdirSync(join(folder, 'out/articles'))).toEqual(['a.json'])
  })

  test('costs, when a worker hangs each time, the article it was at', async () => {
    const { code, stderr, documents } = await runStruck({ article: 'r5', blow: 'loop' }, '--timeout', '3')
    expect([code, documents]).toEqual([1, 399])
    expect(stderr).toContain('it took longer than 3 s')
  })

  test('leaves the old output whole, and the next run goes on where it stopped', async () => {
    const folder = freshFolder()
    writeFiles(folder, { 'in.jsonl': collection(30) })
    await runWenju(['in.jsonl', '-o', 'out'], folder)
    const old = contentsOf(join(folder, 'out'))
    writeFiles(folder, { 'in.jsonl': collection(500, 1) })
    await runWenju(['in.jsonl', '-o', 'full'], folder)
    // At once; after some chunks, which it may still make safe; in a run that goes on where that one stopped.
    for (const [signal, article] of [
      ['SIGKILL', 'r5'],
      ['SIGINT', 'r300'],
      ['SIGKILL', 'r450'],
    ] as const) {
      const { run, end, struck } = startStruck(['in.jsonl', '-o', 'out'], folder, { article, blow: 'rest' })
      await struck()
      run.kill(signal)
      expect((await end).code).toBe(signal === 'SIGINT' ? 130 : null)
      expect(contentsOf(join(folder, 'out'))).toEqual(old)
    }
    const { stderr } = await runWenju(['in.jsonl', '-o', 'out'], folder)
    expect(stderr).toMatch(/[1-9]\d* inputs unchanged/)
    expect(contentsOf(join(folder, 'out'))).toEqual(contentsOf(join(folder, 'full')))
    expect(readdirSync(folder).sort()).toEqual(['full', 'in.jsonl', 'out'])
  })

  test('may be told to stop, and says how to go on', async () => {
    const folder = freshFolder()
    writeFiles(folder, { 'in.jsonl': collection(500) })
    const { run, end, struck } = startStruck(['in.jsonl', '-o', 'out'], folder, { article: 'r300', blow: 'rest' })
    await struck()
    run.kill('SIGINT')
    const { code, stderr } = await end
    expect(code).toBe(130)
    expect(stderr).toMatch(/run the same command again/i)
    expect(existsSync(join(folder, 'out'))).toBe(false)
    const again = await runWenju(['in.jsonl', '-o', 'out'], folder)
    expect(again.stderr).toMatch(/[1-9]\d* inputs unchanged/)
    expect(again.code).toBe(0)
  })
})

describe('an output folder', () => {
  test.runIf(process.platform === 'linux')(
    'is for one run at a time; the second says which process has it',
    async () => {
      const folder = freshFolder()
      writeFiles(folder, { 'in.jsonl': collection(10) })
      const first = startStruck(['in.jsonl', '-o', 'out'], folder, { article: 'r5', blow: 'SIGSTOP', times: 1 })
      const worker = await first.struck()
      const second = await runWenju(['in.jsonl', '-o', 'out'], folder)
      expect(second.code).toBe(2)
      expect(second.stderr).toContain(`is being written by process ${first.run.pid}`)
      process.kill(worker, 'SIGCONT')
      expect((await first.end).code).toBe(0)
    },
  )

  test.each([
    ['a process that is gone', { pid: 2 ** 22 + 1, began: null }],
    ['a process whose number another one has now', { pid: process.pid, began: '1' }],
    ['nobody: it is broken', null],
  ])('is taken over from %s', async (_, holder) => {
    const folder = freshFolder()
    const { hostname } = await import('node:os')
    const lock = holder === null ? '{' : JSON.stringify({ ...holder, host: hostname() })
    writeFiles(folder, { 'in/a.txt': article(1), '.out.wenju/lock': lock })
    expect((await runWenju(['in', '-o', 'out'], folder)).code).toBe(0)
    expect(existsSync(join(folder, '.out.wenju'))).toBe(false)
  })

  test('comes back when a run died between two renames', async () => {
    const folder = freshFolder()
    writeFiles(folder, { 'in/a.txt': article(1) })
    await runWenju(['in', '-o', 'out'], folder)
    const before = contentsOf(join(folder, 'out'))
    mkdirSync(join(folder, '.out.wenju'))
    execFileSync('mv', ['out', '.out.wenju/attic'], { cwd: folder })
    const { stderr } = await runWenju(['in', '-o', 'out'], folder)
    expect(stderr).toContain('1 input unchanged')
    expect(contentsOf(join(folder, 'out'))).toEqual(before)
  })

  test.runIf(existsSync('/dev/full'))('that cannot be written is refused in one sentence', async () => {
    const folder = freshFolder()
    writeFiles(folder, { 'in/a.txt': article(1) })
    const { code, stderr } = await runWenju(['in', '-o', '/proc/out'], folder)
    expect(code).toBe(2)
    expect(stderr).toMatch(/^Give an output folder that can be written.*\n$/)
  })
})

test('a full disk ends the run with a sentence, and the old output stays', async context => {
  const folder = freshFolder()
  const disk = join(folder, 'disk')
  mkdirSync(disk)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', disk], { stdio: 'ignore' })
  } catch {
    context.skip('no disk can be mounted here')
  }
  try {
    writeFiles(folder, { 'in.jsonl': collection(20) })
    expect((await runWenju(['in.jsonl', '-o', 'disk/out'], folder)).code).toBe(0)
    const before = contentsOf(join(disk, 'out'))
    writeFiles(folder, { 'in.jsonl': collection(1200, 5) })
    const { code, stderr } = await runWenju(['in.jsonl', '-o', 'disk/out'], folder)
    expect(stderr).toContain('no space left')
    expect(stderr).not.toContain('    at ')
    expect(code).toBe(2)
    expect(contentsOf(join(disk, 'out'))).toEqual(before)
    writeFileSync(join(folder, 'in.jsonl'), collection(21))
    const after = await runWenju(['in.jsonl', '-o', 'disk/out'], folder)
    expect([after.code, after.stderr]).toEqual([0, expect.stringContaining('21 articles')])
    rmSync(join(disk, 'out'), { recursive: true })
  } finally {
    execFileSync('umount', ['-l', disk])
  }
})
