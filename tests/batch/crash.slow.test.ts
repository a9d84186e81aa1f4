import { type ChildProcess, execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { childrenOf, contentsOf, ended, freshFolder, rowsOf, runWenju, startWenju, writeFiles } from '../wenju.ts'

const article = (n: number) =>
  `第${n}号报告\n\n${`全县共有会员${n}名，其中女会员占38.3%，比上年提高2.8个百分点。`.repeat(3)}\n`
const collection = (count: number, from = 0) =>
  Array.from({ length: count }, (_, n) => `${JSON.stringify({ id: `r${n}`, text: article(from + n) })}\n`).join('')

/** Waits until something is so; a test that waits in vain times out. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await wait(20)
}

/** The datasets that runs are making beside `out`. */
function datasetsOf(folder: string): string[] {
  const place = join(folder, '.out.wenju')
  const names = existsSync(place) ? readdirSync(place).filter(name => name.startsWith('run-')) : []
  return names.map(name => join(place, name, 'dataset'))
}

/** Waits until a worker is at its articles. */
const untilBusy = (folder: string) =>
  until(() => datasetsOf(folder).some(dataset => existsSync(join(dataset, 'articles'))))

/** What the workers of a run have begun. */
const spoolsOf = (folder: string): string[] =>
  datasetsOf(folder).flatMap(dataset => {
    const spools = join(dataset, '../spool')
    return existsSync(spools) ? readdirSync(spools) : []
  })

/** Strikes the worker as it begins its first chunk, then the ones that take its place and go one by one. */
async function strikeWorkers(run: ChildProcess, folder: string, signal: NodeJS.Signals, times: number): Promise<void> {
  const struck = new Set<number>()
  for (let n = 0; n < times; n++) {
    const before = new Set(spoolsOf(folder))
    const next = () => childrenOf(run.pid!).find(worker => !struck.has(worker))
    await until(() => next() !== undefined && spoolsOf(folder).some(spool => !before.has(spool)))
    struck.add(next()!)
    process.kill([...struck].at(-1)!, signal)
  }
}

/** Inputs that a run which was broken off would not do again. */
const keptBy = (folder: string): number[] =>
  datasetsOf(folder).map(dataset => {
    const manifest = join(dataset, 'manifest.jsonl')
    return existsSync(manifest) ? readFileSync(manifest, 'utf8').split('\n').length - 2 : 0
  })

describe.runIf(process.platform === 'linux')('a process that is killed', () => {
  const runStruck = async (signal: NodeJS.Signals, times: number, ...flags: readonly string[]) => {
    const folder = freshFolder()
    writeFiles(folder, { 'in.jsonl': collection(600) })
    const run = startWenju(['in.jsonl', '-o', 'out', '--jobs', '1', ...flags], folder)
    const end = ended(run)
    await strikeWorkers(run, folder, signal, times)
    const { code, stderr } = await end
    return { folder, code, stderr, documents: rowsOf(join(folder, 'out'), 'documents').length }
  }

  test('costs nothing, when it is a worker and no article kills it again', async () => {
    const { code, documents } = await runStruck('SIGKILL', 1)
    expect([code, documents]).toEqual([0, 600])
  })

  test('costs, when it is a worker that dies twice, the article it was at', async () => {
    const { folder, code, stderr, documents } = await runStruck('SIGKILL', 2)
    expect([code, documents]).toEqual([1, 599])
    expect(stderr).toContain('the process died on it')

    // The next run tries that article again, and only that one.
    const { stderr: again } = await runWenju(['in.jsonl', '-o', 'out'], folder)
    expect(again).toContain('599 inputs unchanged')
    expect(rowsOf(join(folder, 'out'), 'documents').length).toBe(600)
  })

  test('costs, when a worker hangs twice, the article it was at', async () => {
    const { code, stderr, documents } = await runStruck('SIGSTOP', 2, '--timeout', '3')
    expect([code, documents]).toEqual([1, 599])
    expect(stderr).toContain('it took longer than 3 s')
  })

  test('leaves the old output whole, and the next run goes on where it stopped', async () => {
    const folder = freshFolder()
    writeFiles(folder, { 'in.jsonl': collection(30) })
    await runWenju(['in.jsonl', '-o', 'out'], folder)
    const old = contentsOf(join(folder, 'out'))
    writeFiles(folder, { 'in.jsonl': collection(800, 1) })
    await runWenju(['in.jsonl', '-o', 'full'], folder)
    for (const kept of [0, 1, 300]) {
      const run = startWenju(['in.jsonl', '-o', 'out', '--jobs', '1'], folder)
      const end = ended(run)
      await untilBusy(folder)
      await until(() => run.exitCode !== null || Math.max(...keptBy(folder)) >= kept)
      run.kill('SIGKILL')
      const { code } = await end
      if (code === null) expect(contentsOf(join(folder, 'out'))).toEqual(old)
    }
    const { stderr } = await runWenju(['in.jsonl', '-o', 'out'], folder)
    expect(stderr).toMatch(/\d+ inputs unchanged/)
    expect(contentsOf(join(folder, 'out'))).toEqual(contentsOf(join(folder, 'full')))
    expect(readdirSync(folder).sort()).toEqual(['full', 'in.jsonl', 'out'])
  })

  test('may be told to stop, and says how to go on', async () => {
    const folder = freshFolder()
    writeFiles(folder, { 'in.jsonl': collection(800) })
    const run = startWenju(['in.jsonl', '-o', 'out'], folder)
    const end = ended(run)
    await until(() => Math.max(...keptBy(folder)) > 0)
    run.kill('SIGINT')
    const { code, stderr } = await end
    expect(code).toBe(130)
    expect(stderr).toContain('run the same command again')
    expect(existsSync(join(folder, 'out'))).toBe(false)
    const again = await runWenju(['in.jsonl', '-o', 'out'], folder)
    expect(again.stderr).toContain('inputs unchanged')
    expect(again.code).toBe(0)
  })
})

describe('an output folder', () => {
  test('is for one run at a time; the second says which process has it', async () => {
    const folder = freshFolder()
    writeFiles(folder, { 'in.jsonl': collection(300) })
    const first = startWenju(['in.jsonl', '-o', 'out'], folder)
    const end = ended(first)
    await until(() => existsSync(join(folder, '.out.wenju/lock')))
    const second = await runWenju(['in.jsonl', '-o', 'out'], folder)
    expect(second.code).toBe(2)
    expect(second.stderr).toContain(`is being written by process ${first.pid}`)
    expect((await end).code).toBe(0)
  })

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

test('a full disk ends the run with a sentence, and the old output stays', async () => {
  const folder = freshFolder()
  const disk = join(folder, 'disk')
  mkdirSync(disk)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', disk], { stdio: 'ignore' })
  } catch {
    return
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
