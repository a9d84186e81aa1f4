import { chmodSync, cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  contentsOf,
  ended,
  freshFolder,
  rowsOf,
  runBound,
  runWenju,
  scratchFolder,
  startWenju,
  until,
  writeFiles,
} from '../wenju.ts'

// Whatever goes wrong with the inputs, the published dataset is never emptied.

const article = (n: number) => `第${n}号报告\n\n全县共有会员${n}名。\n`
const articles = (count: number, from = 1) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`in/${from + n}.txt`, article(from + n)]))

const made = scratchFolder()

/** A folder with inputs, and a dataset of them, which is made once for each number. */
async function published(count: number): Promise<string> {
  const original = join(made, String(count))
  if (!existsSync(original)) {
    writeFiles(original, articles(count))
    await runWenju(['in', '-o', 'out'], original)
  }
  const folder = freshFolder()
  cpSync(original, folder, { recursive: true })
  return folder
}

function empty(folder: string): void {
  rmSync(join(folder, 'in'), { recursive: true })
  writeFiles(folder, { 'in/.keep': '' })
}

/** What may become of inputs: how, what is then given, and what the run says. */
const LOSSES: Readonly<Record<string, readonly [(folder: string) => void, readonly string[], string]>> = {
  'a mistyped file': [() => {}, ['im.txt'], 'there is no file or folder "im.txt"'],
  'a mistyped folder beside a right one': [() => {}, ['in', 'im'], 'there is no file or folder "im"'],
  'a pattern without a match': [() => {}, ['in', 'in/*.none'], '"in/*.none" matches no file'],
  'a folder that is gone': [
    folder => rmSync(join(folder, 'in'), { recursive: true }),
    ['in'],
    'no file or folder "in"',
  ],
  'a folder that was emptied': [empty, ['in'], 'holds none'],
  'a folder with nothing that is read': [
    folder => {
      empty(folder)
      writeFiles(folder, { 'in/a.xls': 'a', 'in/b.jpg': 'b' })
    },
    ['in'],
    'holds none',
  ],
  'files that were all emptied': [
    folder => {
      empty(folder)
      writeFiles(folder, { 'in/a.txt': '', 'in/b.md': ' \n', 'in/c.jsonl': '' })
    },
    ['in'],
    'none of them gave an article',
  ],
  'articles that all fail': [
    folder => {
      empty(folder)
      writeFiles(folder, { 'in/a.txt': Buffer.alloc(5000), 'in/b.jsonl': 'no JSON\n', 'in/c.zip': 'no archive' })
    },
    ['in'],
    'none of them gave an article',
  ],
}

describe.each(Object.entries(LOSSES))('%s', (_, [lose, inputs, message]) => {
  test('is refused, whatever is forced, and the dataset stays', async () => {
    const folder = await published(2)
    const before = contentsOf(join(folder, 'out'))
    lose(folder)
    for (const flags of [[], ['--force', '--allow-shrink']]) {
      const { code, stderr } = await runWenju([...inputs, '-o', 'out', ...flags], folder)
      expect(stderr).toContain(message)
      expect(stderr).not.toContain('    at ')
      expect(code).toBe(2)
      expect(contentsOf(join(folder, 'out'))).toEqual(before)
      expect(existsSync(join(folder, '.out.wenju'))).toBe(false)
    }
    expect((await runWenju([...inputs, '-o', 'first'], folder)).code).toBe(2)
    expect(readdirSync(folder).filter(name => name !== 'in')).toEqual(['out'])
  })
})

test.runIf(process.platform !== 'win32')('a folder that may not be read any more is refused', async () => {
  const folder = await published(2)
  const before = contentsOf(join(folder, 'out'))
  for (const path of ['', 'out']) chmodSync(join(folder, path), 0o777)
  chmodSync(join(folder, 'in'), 0)
  const { code, stderr } = await runBound(['in', '-o', 'out'], folder)
  chmodSync(join(folder, 'in'), 0o755)
  expect([code, stderr]).toEqual([2, expect.stringContaining('Allow reading of "in"')])
  expect(contentsOf(join(folder, 'out'))).toEqual(before)
})

test.runIf(process.platform !== 'win32')('the folder in the output that may not be written is named', async () => {
  const folder = freshFolder()
  chmodSync(folder, 0o777)
  writeFiles(folder, articles(1))
  expect((await runBound(['in', '-o', 'out'], folder)).code).toBe(0)
  const before = contentsOf(join(folder, 'out'))
  chmodSync(join(folder, 'out/articles'), 0o555)
  writeFiles(folder, articles(2))
  const { code, stderr } = await runBound(['in', '-o', 'out'], folder)
  chmodSync(join(folder, 'out/articles'), 0o755)
  expect([code, stderr]).toEqual([2, expect.stringContaining('"out/articles" cannot, permission denied')])
  expect(contentsOf(join(folder, 'out'))).toEqual(before)
})

describe('a fall to less than a tenth of the articles', () => {
  const shrunken = async () => {
    const folder = await published(11)
    for (let n = 2; n <= 11; n++) rmSync(join(folder, `in/${n}.txt`))
    return folder
  }

  test.each([[], ['--force'], ['--bom']])('asks for consent %j', async (...flags) => {
    const folder = await shrunken()
    const before = contentsOf(join(folder, 'out'))
    const { code, stderr } = await runWenju(['in', '-o', 'out', ...flags], folder)
    expect(stderr).toContain('or give --allow-shrink: "out" would fall from 11 articles to 1')
    expect(code).toBe(2)
    expect(contentsOf(join(folder, 'out'))).toEqual(before)
    expect(readdirSync(folder).sort()).toEqual(['in', 'out'])
  })

  test('goes through with --allow-shrink, and a tenth is no such fall', async () => {
    const folder = await shrunken()
    expect((await runWenju(['in', '-o', 'out', '--allow-shrink'], folder)).code).toBe(0)
    expect(rowsOf(join(folder, 'out'), 'documents').length).toBe(1)
    writeFiles(folder, articles(10))
    await runWenju(['in', '-o', 'out'], folder)
    for (let n = 2; n <= 10; n++) rmSync(join(folder, `in/${n}.txt`))
    expect((await runWenju(['in', '-o', 'out'], folder)).code).toBe(0)
  })

  test('counts articles, not inputs', async () => {
    const folder = freshFolder()
    const rows = Array.from({ length: 30 }, (_, n) => `${JSON.stringify({ id: String(n), text: article(n) })}\n`)
    writeFiles(folder, { 'in/a.jsonl': rows.join('') })
    await runWenju(['in', '-o', 'out'], folder)
    writeFiles(folder, { 'in/a.jsonl': rows[0]! })
    expect((await runWenju(['in', '-o', 'out'], folder)).code).toBe(2)
  })
})

test('--check of inputs that are not there is refused', async () => {
  const folder = await published(2)
  expect((await runWenju(['im', '-o', 'out', '--check'], folder)).code).toBe(2)
  empty(folder)
  expect((await runWenju(['in', '-o', 'out', '--check'], folder)).code).toBe(2)
  expect((await runWenju(['in', '-o', 'none', '--check'], folder)).code).toBe(2)
})

test('--check without a dataset names what a run would read', async () => {
  const folder = await published(2)
  const { code, stderr } = await runWenju(['in', '-o', 'none', '--check'], folder)
  expect([code, stderr]).toEqual([1, expect.stringContaining('\n  1.txt\n  2.txt\n')])
  expect((await runWenju(['im', '-o', 'none', '--check'], folder)).code).toBe(2)
})

test('--watch says why a run was refused, keeps the dataset, and goes on', async () => {
  const folder = await published(2)
  const before = contentsOf(join(folder, 'out'))
  const child = startWenju(['in', '-o', 'out', '--watch'], folder)
  const end = ended(child)
  let said = ''
  child.stderr!.on('data', text => (said += text))
  await until(() => said.includes('2 articles'), child)
  rmSync(join(folder, 'in/1.txt'))
  writeFiles(folder, { 'in/2.txt': ' ' })
  await until(() => said.includes('none of them gave an article'), child)
  expect(contentsOf(join(folder, 'out'))).toEqual(before)
  writeFiles(folder, articles(2, 5))
  await until(() => rowsOf(join(folder, 'out'), 'documents').some(row => row.id === '6'), child)
  child.kill('SIGTERM')
  expect((await end).code).toBe(0)
})
