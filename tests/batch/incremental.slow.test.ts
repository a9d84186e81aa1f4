import { existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contentsOf, freshFolder, rowsOf, runWenju, writeFiles } from '../wenju.ts'

const article = (n: number) => `第${n}号报告\n\n全县共有会员${n}名，其中女会员占38.3%。\n`
const row = (id: string, n: number) => `${JSON.stringify({ id, text: article(n) })}\n`

/** Inputs of every kind that an edit may hit. */
function prepare(): string {
  const folder = freshFolder()
  writeFiles(folder, {
    'in/a.txt': article(1),
    'in/b/c.txt': article(2),
    'in/d.txt': article(3),
    'in/e.jsonl': row('x', 4) + row('y', 5) + row('z', 6),
    'in/empty.txt': '',
  })
  return folder
}

const run = (folder: string, output: string, ...more: string[]) =>
  runWenju(['in', '-o', output, '--metadata', 'meta.csv', ...more], folder)

/** What the output is after an edit must be what a full run makes of the edited inputs. */
async function expectAsFull(folder: string, unchanged: number): Promise<void> {
  const { stderr } = await run(folder, 'out')
  expect(stderr).toContain(unchanged === 1 ? '1 input unchanged' : `${unchanged} inputs unchanged`)
  await run(folder, 'full')
  expect(contentsOf(join(folder, 'out'))).toEqual(contentsOf(join(folder, 'full')))
  rmSync(join(folder, 'full'), { recursive: true })
}

describe('a second run', () => {
  test('takes over what is unchanged, byte for byte', async () => {
    const folder = prepare()
    writeFiles(folder, { 'meta.csv': 'path,date\na.txt,2023-04-02\n' })
    await run(folder, 'out')
    const out = join(folder, 'out')
    const before = { contents: contentsOf(out), inode: statSync(out).ino }

    const again = await run(folder, 'out')
    expect(again.stderr).toContain('7 inputs unchanged')
    expect(again.stderr).toContain('Fill the file or remove it')
    expect(again.code).toBe(1)
    expect(statSync(out).ino).toBe(before.inode)
    expect(contentsOf(out)).toEqual(before.contents)
    expect((await run(folder, 'out', '--check')).code).toBe(0)

    writeFiles(folder, { 'in/b/c.txt': article(20) })
    const stale = await run(folder, 'out', '--check')
    expect(stale.code).toBe(1)
    expect(stale.stderr).toContain('\n  b/c.txt')
    expect(contentsOf(out)).toEqual(before.contents)
    await expectAsFull(folder, 6)

    writeFiles(folder, { 'in/e.jsonl': row('new', 7) + row('x', 4) + row('z', 6) })
    expect((await run(folder, 'out', '--check')).code).toBe(1)
    await expectAsFull(folder, 6)
    expect(rowsOf(out, 'documents').map(document => document.id)).toContain('e.jsonl/new')

    rmSync(join(folder, 'in/a.txt'))
    expect((await run(folder, 'out', '--check')).code).toBe(1)
    writeFiles(folder, { 'meta.csv': 'path,date\nd.txt,2023-04-02\n' })
    await expectAsFull(folder, 5)
    expect(existsSync(join(out, 'articles/a.json'))).toBe(false)

    rmSync(join(out, 'articles/d.json'))
    await expectAsFull(folder, 5)
    writeFileSync(join(out, 'figures.csv'), 'cut off')
    expect((await run(folder, 'out', '--check')).code).toBe(1)
    expect((await run(folder, 'out')).stderr).not.toContain('unchanged')
    expect((await run(folder, 'out', '--check')).code).toBe(0)

    expect((await run(folder, 'out', '--bom')).stderr).not.toContain('unchanged')
    expect((await run(folder, 'out', '--bom', '--force')).stderr).not.toContain('unchanged')
    expect(readdirSync(folder).sort()).toEqual(['in', 'meta.csv', 'out'])
  })

  test('a file that is only touched is unchanged', async () => {
    const folder = prepare()
    writeFiles(folder, { 'meta.csv': 'path\na.txt\n' })
    await run(folder, 'out')
    utimesSync(join(folder, 'in/a.txt'), 0, 0)
    expect((await run(folder, 'out')).stderr).toContain('7 inputs unchanged')
  })
})

test('what was refused is read when the limit is raised, by every door', async () => {
  const folder = freshFolder()
  // more paragraphs than 8 MB may have
  const text = '好\n\n'.repeat(156_000)
  writeFiles(folder, { 'in/a.txt': article(1), 'in/b.txt': text })
  const raised = ['--max-bytes', '16M']
  const first = await runWenju(['in', '-o', 'out'], folder)
  expect([first.code, first.stderr]).toEqual([1, expect.stringContaining('too-dense')])
  expect((await runWenju(['in', '-o', 'out', ...raised, '--check'], folder)).code).toBe(1)
  expect((await runWenju(['in', '-o', 'out', ...raised], folder)).code).toBe(0)
  expect(rowsOf(join(folder, 'out'), 'documents')).toHaveLength(2)
  expect((await runWenju(['-'], folder, text)).stderr).toContain('too-dense')
  expect((await runWenju(['-', ...raised], folder, text)).code).toBe(0)
  const line = `${JSON.stringify({ id: 'b', text })}\n`
  expect((await runWenju(['pipe'], folder, line)).stdout).toContain('too-dense')
  expect((await runWenju(['pipe', ...raised], folder, line)).stdout).toContain('"documents":[{')
})

test('different --jobs write the same bytes', async () => {
  const folder = freshFolder()
  const rows = Array.from({ length: 400 }, (_, n) => row(`r${n}`, n)).join('')
  writeFiles(folder, { 'in/rows.jsonl': rows })
  await runWenju(['in', '-o', 'one', '--jobs', '1'], folder)
  await runWenju(['in', '-o', 'three', '--jobs', '3'], folder)
  expect(contentsOf(join(folder, 'one'))).toEqual(contentsOf(join(folder, 'three')))
})
