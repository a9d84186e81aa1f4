import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contentsOf, ended, freshFolder, rowsOf, runWenju, shellCommand, until, writeFiles } from '../wenju.ts'

// What an output folder is to those who use it, run for run.

const article = (n: number) => `第${n}号报告\n\n${`全县共有会员${n}名，其中女会员占38.3%。`.repeat(5)}\n`
const rows = (count: number) =>
  Array.from({ length: count }, (_, n) => `${JSON.stringify({ id: `r${n}`, text: article(n) })}\n`).join('')

const inShell = (folder: string, command: string, before = ''): ChildProcess =>
  spawn('sh', ['-c', `${before}${command}`], { cwd: folder })

test('files of others stay, and mode and group too, however often it is run', async () => {
  const folder = freshFolder()
  mkdirSync(join(folder, 'out'))
  chmodSync(join(folder, 'out'), 0o2770)
  const isRoot = process.getuid?.() === 0
  if (isRoot) chownSync(join(folder, 'out'), 1234, 2345)
  chmodSync(join(folder, 'out'), 0o2770)
  const mine = { NOTES: 'mine', '.git/HEAD': 'mine', 'articles/NOTES': 'mine', 'articles/b/c.json': 'mine' }
  for (const [n, flags] of [
    [1, []],
    [2, ['--force']],
    [3, ['--format', 'jsonl']],
    [4, []],
  ] as const) {
    writeFiles(folder, { [`in/${n}.txt`]: article(n), [`in/a/${n}.txt`]: article(n) })
    if (n > 1) rmSync(join(folder, `in/a/${n - 1}.txt`))
    expect((await runWenju(['in', '-o', 'out', ...flags], folder)).code).toBe(0)
    if (n === 1) writeFiles(join(folder, 'out'), mine)
    for (const [path, text] of Object.entries(mine)) expect(readFileSync(join(folder, 'out', path), 'utf8')).toBe(text)
    const stats = statSync(join(folder, 'out'))
    expect(stats.mode & 0o7777).toBe(0o2770)
    const { gid } = statSync(join(folder, 'out/figures.jsonl'))
    if (isRoot) expect([stats.uid, stats.gid, gid]).toEqual([1234, 2345, 2345])
  }
  await runWenju(['in', '-o', 'fresh'], folder)
  for (const path of Object.keys(mine)) rmSync(join(folder, 'out', path))
  expect(contentsOf(join(folder, 'out'))).toEqual(contentsOf(join(folder, 'fresh')))
})

test('an article that would need the name of somebody else’s file is refused, and nothing changes', async () => {
  const folder = freshFolder()
  writeFiles(folder, { 'in/a.txt': article(1) })
  await runWenju(['in', '-o', 'out'], folder)
  writeFiles(folder, { 'out/articles/b.json': 'mine', 'in/b.txt': article(2) })
  const before = contentsOf(join(folder, 'out'))
  const { code, stderr } = await runWenju(['in', '-o', 'out'], folder)
  expect([code, stderr]).toEqual([2, expect.stringMatching(/^Move ".*articles\/b\.json" away/m)])
  expect(contentsOf(join(folder, 'out'))).toEqual(before)
  rmSync(join(folder, 'out/articles/b.json'))
  expect((await runWenju(['in', '-o', 'out'], folder)).code).toBe(0)
  expect(existsSync(join(folder, '.out.wenju'))).toBe(false)
})

test('an earlier dataset among the inputs is not read, and the run says so', async () => {
  const folder = freshFolder()
  writeFiles(folder, { 'in/a.txt': article(1), 'in/b.txt': article(2) })
  await runWenju(['in', '-o', 'in/old'], folder)
  const { code, stderr } = await runWenju(['in', '-o', 'out'], folder)
  expect([code, stderr]).toEqual([0, expect.stringContaining('"old" is a dataset that Wenju wrote')])
  expect(rowsOf(join(folder, 'out'), 'documents').map(({ id }) => id)).toEqual(['a', 'b'])
  expect((await runWenju(['in', '-o', 'out'], folder)).stderr).toContain('3 inputs unchanged')
})

test.runIf(process.platform === 'linux')('ids that differ in case have files that do not meet on Windows', async () => {
  const folder = freshFolder()
  const out = join(folder, 'out')
  const files = () => readdirSync(join(out, 'articles'), { recursive: true, encoding: 'utf8' }).sort()
  writeFiles(folder, {
    'in/A.txt': article(1),
    'in/a.txt': article(2),
    'in/rows.jsonl': rows(3).replaceAll('r2', 'R1'),
  })
  await runWenju(['in', '-o', 'out'], folder)
  expect(rowsOf(out, 'documents').map(({ id }) => id)).toEqual([
    'A',
    'a',
    'rows.jsonl/r0',
    'rows.jsonl/r1',
    'rows.jsonl/R1',
  ])
  expect(new Set(files().map(path => path.toLowerCase())).size).toBe(6)
  expect(files()).toEqual(expect.arrayContaining(['A.json', 'rows.jsonl/r1.json']))
  expect((await runWenju(['in', '-o', 'out'], folder)).stderr).toContain('5 inputs unchanged')
  rmSync(join(folder, 'in/A.txt'))
  await runWenju(['in', '-o', 'out'], folder)
  expect(files()).toContain('a.json')
  await runWenju(['in', '-o', 'fresh'], folder)
  expect(contentsOf(out)).toEqual(contentsOf(join(folder, 'fresh')))
})

test.runIf(process.platform !== 'win32')('too few files that may be open end in a sentence', async () => {
  const folder = freshFolder()
  writeFiles(folder, { 'in/a.txt': article(1) })
  await runWenju(['in', '-o', 'out'], folder)
  const before = contentsOf(join(folder, 'out'))
  writeFiles(folder, { 'in/b.txt': article(2) })
  // The program itself is some forty files, read together.
  for (const limit of [22, 24, 32, 40, 56]) {
    const child = inShell(folder, shellCommand(['in', '-o', 'out']), `ulimit -n ${limit}; `)
    const { code, stderr } = await ended(child)
    expect([code, stderr]).toEqual([2, expect.stringContaining('Raise the limit of open files (ulimit -n)')])
    expect(contentsOf(join(folder, 'out'))).toEqual(before)
  }
})

/** Whether containers can be played here: a process space and a host name of one's own. */
const CONTAINER = ['unshare', '--pid', '--fork', '--kill-child', '--mount-proc', '--uts'] as const
function hasContainers(): boolean {
  try {
    execFileSync(CONTAINER[0], [...CONTAINER.slice(1), 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

describe.runIf(process.platform === 'linux' && hasContainers())('in containers, where every run is process 1', () => {
  const start = (folder: string, host: string): ChildProcess => {
    const command = `hostname ${host}; exec ${shellCommand(['rows.jsonl', '-o', 'out', '--jobs', '1'])}`
    return spawn(CONTAINER[0], [...CONTAINER.slice(1), 'sh', '-c', command], { cwd: folder })
  }
  const linesKept = (folder: string): number => {
    const place = join(folder, '.out.wenju')
    const runs = existsSync(place) ? readdirSync(place).filter(name => name.startsWith('run-')) : []
    const lines = runs
      .map(name => join(place, name, 'dataset/manifest.jsonl'))
      .filter(file => existsSync(file))
      .map(file => readFileSync(file, 'utf8').split('\n').length - 2)
    return Math.max(0, ...lines)
  }

  test.each([
    ['one that is started again', ['one', 'one']],
    ['one after the other', ['one', 'two']],
  ])('a run goes on from the one that was killed: %s', async (_, [first, second]) => {
    const folder = freshFolder()
    writeFiles(folder, { 'rows.jsonl': rows(1500) })
    const killed = start(folder, first!)
    const end = ended(killed)
    await until(() => linesKept(folder) > 0 || killed.exitCode !== null)
    const busy = await ended(start(folder, second!))
    if (killed.exitCode === null) {
      expect([busy.code, busy.stderr]).toEqual([2, expect.stringContaining('is being written by process 1')])
    }
    killed.kill('SIGKILL')
    await end
    const { code, stderr } = await ended(start(folder, second!))
    expect([code, stderr]).toEqual([0, expect.stringMatching(/\d+ inputs unchanged/)])
    expect(rowsOf(join(folder, 'out'), 'documents').length).toBe(1500)
    expect(readdirSync(folder).sort()).toEqual(['out', 'rows.jsonl'])
  })
})
