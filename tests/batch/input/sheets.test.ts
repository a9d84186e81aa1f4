import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readItems } from '../../../src/batch/input/items.ts'
import { freshFolder } from '../../wenju.ts'
import { zipOf } from './archive.ts'

/** What comes of a workbook: rows as they are handed on, and codes of issues. */
async function read(bytes: Uint8Array, options: { strict?: boolean; textField?: string } = {}) {
  const folder = freshFolder()
  writeFileSync(join(folder, 'a.xlsx'), bytes)
  const found: unknown[] = []
  const all = { textField: 'text', idField: 'id', maxBytes: 1e6, skipped: new Set<string>(), ...options }
  for await (const { path, line, given, content } of readItems([join(folder, 'a.xlsx')], all)) {
    if (content.kind === 'text') found.push([path, line, content.text, given])
    else if (content.kind === 'none')
      found.push([
        content.issue.severity,
        content.issue.code,
        content.issue.params.sheet ?? content.issue.params.reason,
      ])
  }
  return found
}

const bytesOf = (name: string) => readFileSync(new URL(`../../read/documents/${name}`, import.meta.url))

const ROWS = [
  [
    'a.xlsx/1',
    2,
    '全市有学校42所，其中小学28所，占66.7%。',
    { title: '校舍建设提速', date: '2024-03-05', authors: '林小禾' },
  ],
  ['a.xlsx/2', 4, '共投放鱼苗120万尾。\n比上年增加20万尾。', { title: '水库增殖放流', date: '2024-04-09 16:05' }],
  ['a.xlsx/3', 5, '42.5', { title: '数字作正文', date: '2024-05-01' }],
]

describe.each(['openpyxl.xlsx', 'libreoffice.xlsx'])('%s', name => {
  test('gives an article a row, and says which sheet is none or hidden', async () => {
    expect(await read(bytesOf(name))).toEqual([
      ...ROWS,
      ['warning', 'unread-sheet', '统计'],
      ['info', 'hidden-sheet', '草稿'],
      ['info', 'unread-columns', undefined],
    ])
  })

  test('fails over that sheet under --strict', async () => {
    expect((await read(bytesOf(name), { strict: true })).at(-3)).toEqual(['error', 'unread-sheet', '统计'])
  })
})

const book = (sheet: string, more: Record<string, string | Uint8Array> = {}) =>
  zipOf({
    'xl/workbook.xml': '<workbook><sheets><sheet name="甲" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="r1" Target="worksheets/a.xml"/></Relationships>',
    'xl/worksheets/a.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    ...more,
  })
const inline = (text: string, at = '') => `<c ${at} t="inlineStr"><is><t>${text}</t></is></c>`

const codesOf = async (bytes: Uint8Array) => (await read(bytes)).map(it => (it as string[])[1])

describe('a workbook', () => {
  test('with cells in any column, texts in runs, formulas and errors', async () => {
    const strings = '<sst><si><r><t>甲</t></r><r><t>乙</t></r><rPh><t>x</t></rPh></si></sst>'
    const sheet = `<row r="3">${inline('text', 'r="C3"')}<c r="AA3" t="s"><v>0</v></c></row>
      <row r="9"><c r="C9" t="str"><f>A1&amp;B1</f><v>算出的文字</v></c><c r="AA9" t="e"><v>#N/A</v></c></row>`
    expect(await read(book(sheet, { 'xl/sharedStrings.xml': strings }))).toEqual([['a.xlsx/1', 9, '算出的文字', {}]])
  })

  test('that lacks a text its cells refer to says which', async () => {
    const sheet = `<row>${inline('text')}</row><row><c t="s"><v>0</v></c></row><row r="7"><c t="s"><v>3</v></c><c t="s"><v>x</v></c></row>`
    const strings = '<sst><si><t>甲</t></si></sst>'
    expect(await read(book(sheet, { 'xl/sharedStrings.xml': strings }))).toEqual([
      ['a.xlsx/1', 2, '甲', {}],
      ['warning', 'lost-cells', '甲'],
    ])
  })

  test('with characters that XML has no place for, and readings', async () => {
    const escaped = '共3人。_x000D_\n又2人。_x000D_完_x005F_x000D_'
    const reading = '<rPh><t>x</t></rPh>'
    const read3 = [`共3人。\n又2人。\n完_x000D_`, `共3人。\n又2人。\n完_x000D_`, '3人']
    const sheet = `<row r="1">${inline('text', 'r="A1"')}</row><row r="2">${inline(escaped, 'r="A2"')}</row>
      <row r="3"><c r="A3" t="s"><v>0</v></c></row><row r="4"><c r="A4" t="inlineStr"><is><t>3人</t>${reading}</is></c></row>`
    const strings = `<sst><si><t>${escaped}</t>${reading}</si></sst>`
    const found = await read(book(sheet, { 'xl/sharedStrings.xml': strings }))
    expect(found.map(it => (it as string[])[2])).toEqual(read3)
  })

  test('of a program that gives the namespaces other prefixes, and paths from where a part lies', async () => {
    const [main, relations] = ['spreadsheetml/2006/main', 'officeDocument/2006/relationships'].map(
      it => `"http://schemas.openxmlformats.org/${it}"`,
    )
    const cell = (text: string) => `<x:c t="inlineStr"><x:is><x:t>${text}</x:t></x:is></x:c>`
    const other = book('', {
      'xl/workbook.xml': `<x:workbook xmlns:x=${main} xmlns:d=${relations}><x:sheets><x:sheet name="甲" d:id="r1"/></x:sheets></x:workbook>`,
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="r1" Target="./../xl/worksheets/a.xml"/></Relationships>',
      'xl/worksheets/a.xml': `<x:worksheet xmlns:x=${main}><x:sheetData><x:row>${cell('text')}</x:row><x:row>${cell('共有三人。')}</x:row></x:sheetData></x:worksheet>`,
    })
    expect(await read(other)).toEqual([['a.xlsx/1', 2, '共有三人。', {}]])
  })

  test('that lacks a sheet it names is told', async () => {
    const relations = '<Relationships><Relationship Id="r1" Target="worksheets/b.xml"/></Relationships>'
    expect(await codesOf(book('', { 'xl/_rels/workbook.xml.rels': relations }))).toEqual(['broken-collection'])
  })

  test.each<[string, Uint8Array, string]>([
    [
      'under a password',
      Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'),
      'it is an old workbook, or under a password',
    ],
    ['that is none', Buffer.from('甲'), 'it is no zip archive, or ends in the middle'],
    ['of another program', zipOf({ 'content.xml': '<x/>' }), 'it holds no sheets'],
    ['that is empty', Buffer.alloc(0), 'it is empty'],
    ['that is a page', Buffer.from('<html><table>'), 'it is a web page that is called a workbook'],
  ])('%s is an issue', async (_, bytes, reason) => {
    expect(await read(bytes)).toEqual([['error', 'broken-collection', reason]])
  })

  test('that grows is not unpacked to its end', async () => {
    expect(await codesOf(book('', { 'xl/worksheets/a.xml': Buffer.alloc(80 << 20, 32) }))).toEqual(['archive-bomb'])
  })

  test('says where each text stands', async () => {
    const folder = freshFolder()
    writeFileSync(join(folder, 'a.xlsx'), bytesOf('openpyxl.xlsx'))
    const all = { textField: 'text', idField: 'id', maxBytes: 1e6, skipped: new Set<string>() }
    const origins: unknown[] = []
    for await (const { content } of readItems([join(folder, 'a.xlsx')], all))
      if (content.kind === 'text') origins.push([content.origin?.format, content.origin?.sheet, content.origin?.cell])
    expect(origins).toEqual([2, 4, 5].map(row => ['xlsx', '文章', `E${row}`]))
  })

  test.each([
    ['正文', 'text', 'A2'],
    ['text', '正文', 'B2'],
    ['text', 'text', 'A2'],
  ])('of two columns of texts, %s and %s, says that which was read', async (first, second, cell) => {
    const folder = freshFolder()
    const header = `<row r="1">${inline(first)}${inline(second)}</row>`
    const bytes = book(`${header}<row r="2">${inline('一列。')}${inline('二列。')}</row>`)
    writeFileSync(join(folder, 'a.xlsx'), bytes)
    const map = { 正文: 'text' }
    const all = { textField: 'text', idField: 'id', maxBytes: 1e6, map, skipped: new Set<string>() }
    const read: unknown[] = []
    for await (const { content } of readItems([join(folder, 'a.xlsx')], all))
      if (content.kind === 'text') read.push([content.text, content.origin?.cell])
    expect(read).toEqual([[cell === 'A2' ? '一列。' : '二列。', cell]])
  })

  test('with a sheet from elsewhere, an entity or no end is no way out', async () => {
    const away = `<Relationships><Relationship Id="r1" TargetMode="External" Target="${import.meta.url}"/></Relationships>`
    expect(await codesOf(book('', { 'xl/_rels/workbook.xml.rels': away }))).toEqual(['broken-collection'])
    const entity = `<!DOCTYPE x [<!ENTITY a SYSTEM "${import.meta.url}">]><worksheet>&a;</worksheet>`
    expect(await codesOf(book('', { 'xl/worksheets/a.xml': entity }))).toEqual(['broken-collection'])
    expect(await codesOf(book('<row>'))).toEqual(['broken-collection'])
  })
})
