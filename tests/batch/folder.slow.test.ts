import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { extractFolder, type FolderInput, type FolderOptions } from '../../src/batch/folder.ts'
import { freshFolder, LOADER, runWenju, writeFiles } from '../wenju.ts'

beforeEach(() => {
  vi.stubEnv('NODE_OPTIONS', `--import=${LOADER}`)
})
afterEach(() => {
  vi.unstubAllEnvs()
})

const FILES = { 'in/a.txt': '现有会员864名。', 'in/b.md': '# 简报\n\n增长6.1%。', 'in/c.txt': '' }

function project() {
  const folder = freshFolder()
  writeFiles(folder, FILES)
  return { input: join(folder, 'in'), output: join(folder, 'out'), folder }
}

test('a folder is extracted as the command does it, and the caller hears of each input and gets the totals', async () => {
  const { input, output, folder } = project()
  const heard: FolderInput[] = []
  const report = await extractFolder(input, { output, observe: one => heard.push(one), jobs: 1 })
  expect(report).toMatchObject({ isChanged: true, totals: { inputs: 3, failed: 1, documents: 2, figures: 2 } })
  expect(report.issues).toEqual([
    {
      code: 'empty-file',
      severity: 'error',
      line: null,
      params: {},
      path: 'c.txt',
      message: 'Fill the file or remove it: it holds no text',
    },
  ])
  expect(heard.map(({ path, how, failed, figures }) => `${path} ${how} ${failed} ${figures}`)).toEqual([
    'a.txt processed false 1',
    'b.md processed false 1',
    'c.txt processed true 0',
  ])
  await runWenju([input, '-o', join(folder, 'same'), '--quiet'], folder)
  for (const name of ['figures.csv', 'documents.jsonl', 'datapackage.json', 'manifest.jsonl'])
    expect(readFileSync(join(output, name), 'utf8')).toBe(readFileSync(join(folder, 'same', name), 'utf8'))
  expect(await extractFolder([input], { output, jobs: 1 })).toMatchObject({
    isChanged: false,
    totals: { unchanged: 3 },
  })
})

test('a signal stops it, and the output stays as it was', async () => {
  const { input, output } = project()
  const stop = new AbortController()
  const run = extractFolder(input, {
    output,
    jobs: 1,
    signal: stop.signal,
    observe: () => stop.abort(new Error('enough')),
  })
  await expect(run).rejects.toThrow('enough')
  expect(existsSync(join(output, 'figures.csv'))).toBe(false)
})

test.each([
  [{}, TypeError, /output/],
  [{ output: 'out', ouput: 'x' }, TypeError, /^Use "output"/],
  [{ output: 'out', formats: ['parquet'] }, TypeError, /^Give "formats" as/],
  [{ output: 'out', signal: {} }, TypeError, /^Give "signal" as an AbortSignal/],
  [{ output: 'out', textField: '' }, TypeError, /^Give "textField" as a name, not as an empty string/],
  [{ output: '' }, TypeError, /^Give "output" as a path/],
  [{ output: '/' }, Error, /root folder/],
])('%j is refused', async (options, kind, message) => {
  const run = extractFolder('nowhere', options as unknown as FolderOptions)
  await expect(run).rejects.toThrow(message)
  await expect(run).rejects.toBeInstanceOf(kind)
})

test.each([undefined, null, 42, '', [], 'in\0', ['']])('inputs that are %j are refused', async inputs => {
  const run = extractFolder(inputs as string, { output: join(freshFolder(), 'out') })
  await expect(run).rejects.toThrow(/^Give "inputs" as a path or a list of paths/)
})
