import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findFiles } from '../../../src/batch/input/inputs.ts'
import { estimateBytes } from '../../../src/batch/input/total.ts'
import { freshFolder, writeFiles } from '../../wenju.ts'

async function pathsOf(inputs: readonly string[], skipped: ReadonlySet<string> = new Set()): Promise<string[]> {
  const paths: string[] = []
  for await (const { path, issue } of findFiles(inputs, skipped))
    paths.push(issue === null ? path : `${path}: ${issue.code}`)
  return paths
}

function prepare(): string {
  const folder = freshFolder()
  const names = ['a.txt', 'a-1.txt', 'a/b.txt', 'a/c/d.txt', 'a0.txt', '.hidden.txt', 'a/.git/x.txt', 'b/e.txt']
  writeFiles(folder, Object.fromEntries(names.map(name => [name, ''])))
  return folder
}

describe('findFiles', () => {
  test('gives a folder sorted by path in code units, hidden files left out', async () => {
    const folder = prepare()
    const expected = ['a-1.txt', 'a.txt', 'a/b.txt', 'a/c/d.txt', 'a0.txt', 'b/e.txt']
    expect(await pathsOf([folder])).toEqual(expected)
    expect(expected).toEqual([...expected].sort())
  })

  test('counts paths from the deepest folder that holds all inputs', async () => {
    const folder = prepare()
    const at = (path: string) => join(folder, path)
    expect(await pathsOf([at('a/b.txt')])).toEqual(['b.txt'])
    expect(await pathsOf([at('a/b.txt'), at('b/e.txt')])).toEqual(['a/b.txt', 'b/e.txt'])
    expect(await pathsOf([at('b'), at('a')])).toEqual(['a/b.txt', 'a/c/d.txt', 'b/e.txt'])
  })

  test.each(['', ' ', '\t'])('refuses a path of no characters: it is not the working folder (%j)', async given => {
    await expect(pathsOf([given])).rejects.toThrow()
  })

  test('gives a file once, however often it is named', async () => {
    const folder = prepare()
    expect(await pathsOf([join(folder, 'a'), join(folder, 'a/b.txt'), join(folder, 'a/*.txt')])).toEqual([
      'b.txt',
      'c/d.txt',
    ])
  })

  test('takes patterns', async () => {
    const folder = prepare()
    expect(await pathsOf([join(folder, '**/[bd].txt')])).toEqual(['b.txt', 'c/d.txt'])
  })

  test.each([
    ['none.txt', 'missing-input'],
    ['none/', 'missing-input'],
    ['a.txt/none.txt', 'missing-input'],
    ['*.none', 'no-match'],
    ['none/**/*.txt', 'no-match'],
    ['x'.repeat(300), 'unreadable-input'],
  ])('refuses %s, which is not there, whatever else is given: %s', async (path, code) => {
    const folder = prepare()
    for (const others of [[], [join(folder, 'a.txt')], [folder]]) {
      await expect(pathsOf([...others, join(folder, path)])).rejects.toMatchObject({ code })
    }
  })

  test('a link that leads nowhere is there', async () => {
    const folder = prepare()
    symlinkSync('nowhere', join(folder, 'dangling.txt'))
    symlinkSync('loop.txt', join(folder, 'loop.txt'))
    expect(await pathsOf([join(folder, 'dangling.txt')])).toEqual(['dangling.txt: missing-file'])
    expect(await pathsOf([join(folder, 'loop.txt')])).toEqual(['loop.txt: link-loop'])
  })

  const head = JSON.stringify({ wenju: '0', lexicon: '', configuration: { formats: ['jsonl'] }, files: [] })
  const descriptor = JSON.stringify({ name: 'wenju', description: 'Made by Wenju 0.1.0' })

  test.each([
    ['by its manifest', { 'manifest.jsonl': `${head}\n{"path":"a"}\n` }],
    ['by its descriptor', { 'datapackage.json': descriptor }],
    ['by either', { 'manifest.jsonl': `${head}\n`, 'datapackage.json': '{}' }],
  ])('knows an earlier dataset %s, and leaves it out with a word', async (_, known) => {
    const folder = prepare()
    const files = { ...known, 'figures.jsonl': '{}', 'documents.csv': 'text', 'articles/a.txt': '' }
    const within = (place: string) =>
      Object.fromEntries(Object.entries(files).map(([path, text]) => [`${place}/${path}`, text]))
    writeFiles(folder, { ...within('a/old'), ...within('a/old/older'), ...within('b/deep/down') })
    expect(await pathsOf([folder])).toEqual([
      'a-1.txt',
      'a.txt',
      'a/b.txt',
      'a/c/d.txt',
      'a/old: earlier-dataset',
      'a0.txt',
      'b/deep/down: earlier-dataset',
      'b/e.txt',
    ])
    expect(await pathsOf([join(folder, '**/*.{txt,jsonl,csv}')])).toEqual([
      'a-1.txt',
      'a.txt',
      'a/b.txt',
      'a/c/d.txt',
      'a/old: earlier-dataset',
      'a0.txt',
      'b/deep/down: earlier-dataset',
      'b/e.txt',
    ])
    expect(await pathsOf([join(folder, 'a/old')])).toEqual(['.: earlier-dataset'])
    expect(await pathsOf([join(folder, 'a/old/*.jsonl')])).toEqual(['.: earlier-dataset'])
    // Who names a table wants it.
    expect(await pathsOf([join(folder, 'a/old/documents.csv')])).toEqual(['documents.csv'])
  })

  test.each([
    ['manifests of others', { 'manifest.jsonl': '{"url":"a"}\n' }],
    ['broken manifests', { 'manifest.jsonl': '{"wenju":' }],
    ['data packages of others', { 'datapackage.json': '{"name":"wenju"}' }],
    ['broken data packages', { 'datapackage.json': '{' }],
    ['folders of these names', { 'datapackage.json/x.txt': '', 'manifest.jsonl/x.txt': '' }],
  ])('%s are no earlier dataset', async (_, known) => {
    const folder = prepare()
    writeFiles(folder, Object.fromEntries(Object.entries(known).map(([path, text]) => [`a/${path}`, text])))
    expect(await pathsOf([folder])).toContain('a/b.txt')
  })

  test.each([
    [2, 25],
    [5, 12],
    [40, 3],
  ])('%i links to the next of %i folders make no more paths than there are folders and links', async (links, depth) => {
    const folder = freshFolder()
    for (let n = 0; n < depth; n++) {
      writeFiles(folder, { [`${n}/a.txt`]: '' })
      for (let link = 0; link < links; link++) symlinkSync(`../${n + 1}`, join(folder, String(n), `l${link}`))
    }
    writeFiles(folder, { [`${depth}/a.txt`]: '' })
    const found = await pathsOf([folder])
    expect(found.length).toBeLessThanOrEqual((depth + 1) * (links + 1) * 11)
    // All that may be read without a link is, and what a link leads to for the first time.
    const direct = Array.from({ length: depth + 1 }, (_, n) => `${n}/a.txt`)
    expect(found).toEqual(expect.arrayContaining([...direct, '0/l0/a.txt']))
    expect(found.some(path => path.endsWith(': too-many-links'))).toBe(true)
  })

  test('a few links to one folder are followed', async () => {
    const folder = prepare()
    for (const name of ['latest', 'current']) symlinkSync('b', join(folder, name))
    expect(await pathsOf([folder])).toEqual(expect.arrayContaining(['b/e.txt', 'current/e.txt', 'latest/e.txt']))
  })

  test('leaves out the output', async () => {
    const folder = prepare()
    expect(await pathsOf([folder], new Set([join(folder, 'a')]))).toEqual(['a-1.txt', 'a.txt', 'a0.txt', 'b/e.txt'])
  })

  test('follows links, but not back up', async () => {
    const folder = prepare()
    symlinkSync(join(folder, 'b'), join(folder, 'a/link'))
    symlinkSync(folder, join(folder, 'b/up'))
    const paths = await pathsOf([folder])
    expect(paths).toContain('a/link/e.txt')
    expect(paths).toContain('b/up: link-loop')
  })
})

test('estimateBytes counts the text of the inputs, of packed files three times their size, of the output nothing', async () => {
  const folder = freshFolder()
  const files = { 'a.txt': 100, 'b/c.jsonl': 20, 'b/d.zip': 3, 'e.jsonl.gz': 4, 'picture.png': 1000, 'out/a.csv': 500 }
  writeFiles(folder, Object.fromEntries(Object.entries(files).map(([path, size]) => [path, 'x'.repeat(size)])))
  expect(await estimateBytes([folder], join(folder, 'out'))).toBe(100 + 20 + 3 * 3 + 4 * 3)
})
