import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { readItems } from '../../../src/batch/input/items.ts'
import { freshFolder, writeFiles } from '../../wenju.ts'
import { tarOf, zipOf } from './archive.ts'

const OPTIONS = { textField: 'text', idField: 'id', maxBytes: 1e6, skipped: new Set<string>() }

/** What is read of a folder that holds a file beside an article: the file's texts, and issues by severity. */
async function readBeside(name: string, bytes: string | Uint8Array, strict = false): Promise<string[]> {
  const folder = freshFolder()
  writeFiles(folder, { [name]: bytes, 'z.txt': '渠修通了。' })
  const found: string[] = []
  for await (const { path, content } of readItems([folder], { ...OPTIONS, strict }))
    if (path !== 'z.txt')
      found.push(content.kind === 'none' ? `${content.issue.severity} ${content.issue.code}` : content.kind)
  return found
}

const sheet = (...rows: string[]) =>
  `<worksheet><sheetData>${rows.map(it => `<row><c t="inlineStr"><is><t>${it}</t></is></c></row>`).join('')}</sheetData></worksheet>`

function workbook(...sheets: string[]) {
  const name = (i: number) => `worksheets/${i}.xml`
  const named = sheets.map((_, i) => `<sheet name="表${i}" r:id="r${i}"/>`).join('')
  const related = sheets.map((_, i) => `<Relationship Id="r${i}" Target="${name(i)}"/>`).join('')
  return zipOf({
    'xl/workbook.xml': `<workbook><sheets>${named}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${related}</Relationships>`,
    ...Object.fromEntries(sheets.map((it, i) => [`xl/${name(i)}`, it])),
  })
}

const EMPTY: readonly (readonly [string, string, string | Uint8Array])[] = [
  ['no bytes', 'a.csv', ''],
  ['no bytes', 'a.tsv', ''],
  ['no bytes', 'a.jsonl', ''],
  ['no bytes', 'a.json', ''],
  ['no bytes', 'a.tar', ''],
  ['a header', 'a.csv', 'id,正文\n'],
  ['a header in GB18030', 'a.csv', iconv.encode('编号,正文\n', 'gb18030')],
  ['a byte-order mark', 'a.csv', '\ufeff'],
  ['blanks', 'a.csv', ' \n \n'],
  ['blank lines', 'a.jsonl', '\n\n \n'],
  ['nothing that is packed', 'a.csv.gz', gzipSync('')],
  ['nothing that is packed', 'a.jsonl.gz', gzipSync('')],
  ['no members', 'a.zip', zipOf({})],
  ['a folder alone', 'a.zip', zipOf({ '稿/': '' })],
  ['what a system left', 'a.zip', zipOf({ '__MACOSX/a.txt': 'x' })],
  ['no rows', 'a.xlsx', workbook(sheet(), sheet())],
  ['a header', 'a.xlsx', workbook(sheet('正文'))],
]

describe('a file in a folder', () => {
  test.each(EMPTY)('with %s, %s, is told as empty', async (_, name, bytes) => {
    const found = await readBeside(name, bytes)
    expect(found.filter(it => it !== 'info found-encoding')).toEqual(['warning empty-file'])
  })

  test.each(EMPTY)('with %s, %s, fails under --strict', async (_, name, bytes) => {
    expect(await readBeside(name, bytes, true)).toContain('error empty-file')
  })

  test('with no members, a.tar', async () => {
    expect(await readBeside('a.tar', await tarOf({}))).toEqual(['warning empty-file'])
  })

  test('in an archive', async () => {
    expect(await readBeside('a.zip', zipOf({ 'b.csv': 'text\n', 'c.txt': '甲' }))).toEqual([
      'warning empty-file',
      'bytes',
    ])
  })

  test.each<[string, string, string | Uint8Array, string[]]>([
    ['a row', 'a.csv', 'id,正文\n1,桥通车了。\n', ['text']],
    ['a broken row alone', 'a.jsonl', '{"text":\n', ['error broken-row']],
    ['a table of others', 'a.csv', '乡镇,户数\n甲,3\n', ['error unread-rows']],
    ['a sheet that programs add', 'a.xlsx', workbook(sheet('正文', '桥通车了。'), sheet(), sheet()), ['text']],
    ['a sheet of others', 'a.xlsx', workbook(sheet('户数', '3'), sheet()), ['warning unread-sheet']],
    ['members that are not read', 'a.zip', zipOf({ 'a.doc': 'x' }), ['warning unread-files']],
  ])('with %s, %s, is not', async (_, name, bytes, found) => {
    expect(await readBeside(name, bytes)).toEqual(found)
  })
})

test('a file that was asked for by name and is empty is an error', async () => {
  const folder = freshFolder()
  writeFileSync(join(folder, 'a.csv'), 'text\n')
  const severities: string[] = []
  for await (const { content } of readItems([join(folder, 'a.csv')], OPTIONS))
    if (content.kind === 'none') severities.push(`${content.issue.severity} ${content.issue.code}`)
  expect(severities).toEqual(['error empty-file'])
})
