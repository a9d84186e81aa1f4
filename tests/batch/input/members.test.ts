import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { ItemOptions } from '../../../src/batch/input/items.ts'
import { readItems } from '../../../src/batch/input/items.ts'
import { freshFolder } from '../../wenju.ts'
import { tarOf, zipOf } from './archive.ts'

// Collections in archives are read as on the disk: their rows go by the archive, the collection and the row.

const OPTIONS = { textField: 'text', idField: 'id', maxBytes: 1000, skipped: new Set<string>() }

/** For each item its text, or the code of what is said of it. */
async function read(name: string, bytes: Uint8Array, options: Partial<ItemOptions> = {}): Promise<string[]> {
  const folder = freshFolder()
  writeFileSync(join(folder, name), bytes)
  const read: string[] = []
  for await (const { path, source, line, content } of readItems([join(folder, name)], { ...OPTIONS, ...options })) {
    if (content.kind === 'none') read.push(`${path} ${content.issue.code}`)
    else if (content.kind === 'text') read.push(`${path}:${line} ${content.text} (${content.origin?.format})`)
    else read.push(path)
    expect(source).toBe(name)
  }
  return read
}

const SHEET = zipOf({
  'xl/workbook.xml':
    '<workbook><sheets><sheet name="稿件" r:id="a" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="a" Type="x/worksheet" Target="s.xml"/></Relationships>',
  'xl/s.xml':
    '<worksheet><sheetData><row><c t="inlineStr"><is><t>正文</t></is></c></row><row><c t="inlineStr"><is><t>戊</t></is></c></row></sheetData></worksheet>',
})

/** 全市有学校四十二所 */
const GB18030 = Buffer.from('c8abcad0d3d0d1a7d0a3cbc4caaeb6fecbf9', 'hex')

const MEMBERS = {
  'a.txt': '甲',
  '稿/b.jsonl': '{"id":"x","text":"乙"}\n{"text":"丙"}\n',
  'c.csv': Buffer.from([...Buffer.from('id,text\n1,'), ...GB18030, 10]),
  'd.json': '[{"text":"丁"}]',
  'e.xlsx': SHEET,
  'f.csv.gz': gzipSync('text\n己\n'),
}
const READ = [
  'a.txt',
  '稿/b.jsonl/x:1 乙 (jsonl)',
  '稿/b.jsonl/2:2 丙 (jsonl)',
  'c.csv/1:2 全市有学校四十二所 (csv)',
  'c.csv found-encoding',
  'd.json/1:1 丁 (json)',
  'e.xlsx/1:2 戊 (xlsx)',
]

describe.each([
  ['x.zip', zipOf(MEMBERS)],
  ['x.tar', tarOf(MEMBERS)],
  ['x.tgz', gzipSync(tarOf(MEMBERS))],
])('%s', (name, bytes) => {
  test('gives the rows of its collections', async () => {
    expect(await read(name, bytes)).toEqual([...READ.map(it => `${name}/${it}`), `${name} unread-files`])
  })
})

test('what is wrong with a collection is told of it, and the other members are read', async () => {
  const members = { 'a.json': '{', 'b.csv': '题,文\n甲,乙\n', '../c.csv': 'text\n甲\n', 'd.txt': '丁', 'e.xlsx': 'PK' }
  expect(await read('x.zip', zipOf(members))).toEqual([
    'x.zip/a.json broken-collection',
    'x.zip/b.csv unread-rows',
    'x.zip/../c.csv unsafe-member',
    'x.zip/d.txt',
    'x.zip/e.xlsx broken-collection',
  ])
})

test('texts of many articles are parted by --split', async () => {
  expect(await read('x.zip', zipOf({ 'a.txt': '甲\n乙\n', 'b.md': '丙' }), { split: 'lines' })).toEqual([
    'x.zip/a.txt/1:1 甲 (txt)',
    'x.zip/a.txt/2:2 乙 (txt)',
    'x.zip/b.md',
  ])
})

test('a collection in an archive that is cut gives its rows up to there', async () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => JSON.stringify({ text: `第${i}篇` })).join('\n')
  const bytes = tarOf({ 'a.jsonl': rows })
  const found = await read('x.tar', bytes.subarray(0, 300_000))
  expect(found.length).toBeGreaterThan(1000)
  expect(found.slice(-2).map(it => it.split(' ').pop())).toEqual(['broken-row', 'broken-archive'])
})

test('a collection that grows past what an archive may is a bomb, and nothing of it is left on the disk', async () => {
  const folder = freshFolder()
  vi.stubEnv('TMPDIR', folder)
  // files that are loaded before the next test ask for it too
  onTestFinished(() => void vi.unstubAllEnvs())
  expect(await read('x.zip', zipOf({ 'a.csv': Buffer.alloc(90_000_000) }))).toEqual(['x.zip archive-bomb'])
  const broken = zipOf({ 'a.jsonl': '{"text":"甲"}' })
  broken[broken.indexOf('a.jsonl') + 9] = 0
  expect(await read('x.zip', broken)).toEqual(['x.zip/a.jsonl broken-member'])
  expect(readdirSync(folder).filter(name => !name.startsWith('wenju-test-'))).toEqual([])
})
