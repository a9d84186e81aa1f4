import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { readItems } from '../../../src/batch/input/items.ts'
import { wordingOf } from '../../../src/report/catalogue.ts'
import { freshFolder, writeFiles } from '../../wenju.ts'
import { tarOf, zipOf } from './archive.ts'

const OPTIONS = { textField: 'text', idField: 'id', maxBytes: 1e6, skipped: new Set<string>() }

async function fatesOf(name: string, bytes: string | Uint8Array): Promise<string[]> {
  const folder = freshFolder()
  writeFiles(folder, { [name]: bytes })
  const fates: string[] = []
  for await (const { content } of readItems([join(folder, name)], OPTIONS))
    fates.push(content.kind === 'none' ? wordingOf(content.issue.code, content.issue.params) : content.kind)
  return fates
}

const WORKBOOK = zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' })
const WORD = zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' })
const ROW = '{"text":"渠修通了。"}'

const rename = (extension: string, kind: string) =>
  `Rename it to end in .${extension}: by its bytes the file is ${kind}`

test.each<[string, string | Uint8Array, string]>([
  ['a.csv', WORKBOOK, rename('xlsx', 'a workbook')],
  ['a.jsonl', WORKBOOK, rename('xlsx', 'a workbook')],
  ['a.json', WORKBOOK, rename('xlsx', 'a workbook')],
  ['a.zip', WORKBOOK, rename('xlsx', 'a workbook')],
  ['a.zip', WORD, rename('docx', 'a document of Word')],
  ['a.xlsx', WORD, rename('docx', 'a document of Word')],
  ['a.csv', gzipSync('text\n甲\n'), rename('gz', 'packed with gzip')],
  ['a.jsonl', gzipSync(ROW), rename('gz', 'packed with gzip')],
  ['a.tar', gzipSync('甲'), rename('gz', 'packed with gzip')],
  ['a.csv.gz', 'text\n甲\n', 'Take .gz off its name: by its bytes the file is not packed'],
  [
    'a.zip',
    Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1'),
    'Pack it as .zip or .tar.gz: by its bytes the file is an archive',
  ],
  ['a.csv', ROW, rename('json', 'JSON')],
  ['a.csv', `[\n  ${ROW}\n]`, rename('json', 'JSON')],
  ['a.jsonl', `[${ROW}]`, rename('json', 'JSON')],
  ['a.csv', '<html><table><tr><td>甲</table>', rename('html', 'a web page')],
  ['a.csv', '%PDF-1.7\n', rename('pdf', 'a PDF')],
  ['a.csv', '<p>,内文\n', rename('html', 'a web page')],
  ['a.csv', '{"n":1,"text":"甲"}\n', rename('json', 'JSON')],
])('%s that is another kind of file says which: %#', async (name, bytes, message) => {
  expect(await fatesOf(name, bytes)).toEqual([message])
})

test('an archive of tar that is called a table', async () => {
  expect(await fatesOf('a.csv', await tarOf({ 'a.txt': '甲' }))).toEqual([rename('tar', 'an archive')])
})

test.each<[string, string | Uint8Array, string[]]>([
  ['a.zip', zipOf({ 'word/a.txt': '甲', 'xl/b.txt': '乙' }), ['bytes', 'bytes']],
  ['a.csv', 'text\n"{""a"":1}"\n', ['text']],
  ...['GIF89a', 'BZh', '<p>', '{"', '%PDF-'].map((name): [string, string, string[]] => [
    'a.csv',
    `${name},text\n乙,甲\n`,
    ['text', expect.stringContaining('columns ') as unknown as string],
  ]),
  [
    'a.csv',
    iconv.encode('GIF89a,正文\r\n,渠修通了。\r\n', 'gb18030'),
    ['text', expect.anything() as unknown as string],
  ],
  ['a.csv', '{栏目},text\n甲,乙\n', ['text', expect.stringContaining('columns "{栏目}"') as unknown as string]],
  ['a.csv.gz', gzipSync('text\n甲\n'), ['text']],
  ['a.jsonl', ROW, ['text']],
  ['a.json', `[${ROW}]`, ['text']],
])('%s that is what it is called is read: %#', async (name, bytes, fates) => {
  expect(await fatesOf(name, bytes)).toEqual(fates)
})
