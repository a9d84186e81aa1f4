import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readItems } from '../../../src/batch/input/items.ts'
import { wordingOf } from '../../../src/report/catalogue.ts'
import { freshFolder } from '../../wenju.ts'
import { zipOf } from './archive.ts'

/** Texts of a table with their lines, and what is said of it. */
async function read(name: string, bytes: string | Uint8Array, options: object = {}): Promise<string[]> {
  const folder = freshFolder()
  writeFileSync(join(folder, name), bytes)
  const all = { textField: 'text', idField: 'id', maxBytes: 1e5, skipped: new Set<string>(), ...options }
  const found: string[] = []
  for await (const { line, content } of readItems([join(folder, name)], all)) {
    if (content.kind === 'text') found.push(`${line} ${content.text}`)
    else if (content.kind === 'none')
      found.push(`${content.issue.line} ${wordingOf(content.issue.code, content.issue.params)}`)
  }
  return found
}

const above = (line: number, count: number, text: string, sheet = '') =>
  `${line} Nothing to do if it is a title: what stands above the header${sheet} was not read (${count} rows, first "${text}")`

const TEXT = '渠修通了，长42里。'

describe('a header below a title', () => {
  test.each<[string, string, string[]]>([
    [
      'padded with commas',
      `江州2023年新闻,,\n标题,日期,正文\n修渠,2023-07-08,${TEXT}\n`,
      [above(1, 1, '江州2023年新闻'), `3 ${TEXT}`],
    ],
    [
      'and a note',
      `江州新闻\n编：林小禾,2023年\n\n标题,日期,正文\n修渠,2023-07-08,${TEXT}\n`,
      [above(1, 2, '江州新闻'), `5 ${TEXT}`],
    ],
    [
      'of cells parted otherwise',
      `江州新闻，甲,乙\n标题\t日期\t正文\n修渠\t2023-07-08\t${TEXT}\n`,
      [above(1, 1, '江州新闻，甲,乙'), `3 ${TEXT}`],
    ],
    [
      'in quotation marks over lines',
      `"江州\n新闻",,\n"标题","日期","正文"\n修渠,2023-07-08,${TEXT}\n`,
      [above(1, 1, '江州 新闻'), `4 ${TEXT}`],
    ],
    ['below blank cells', `,,\n标题,日期,正文\n修渠,2023-07-08,${TEXT}\n`, [`3 ${TEXT}`]],
  ])('%s', async (_, table, found) => {
    expect(await read('a.csv', table)).toEqual(found)
  })

  test('that is mapped', async () => {
    const found = await read('a.csv', `江州新闻,\n标题,稿\n修渠,${TEXT}\n`, { map: { 稿: 'text' } })
    expect(found).toEqual([above(1, 1, '江州新闻'), `3 ${TEXT}`])
  })

  test('without a column of texts is shown with its own columns', async () => {
    const found = await read('a.csv', '江州户数\n乡镇,户数\n甲,3\n')
    expect(found).toEqual([
      above(1, 1, '江州户数'),
      expect.stringContaining('has no "text" but 乡镇, 户数, and was not read (1 rows)'),
    ])
  })

  test('is looked for in the first ten rows alone', async () => {
    const notes = (count: number) => '注,\n'.repeat(count)
    expect(await read('a.csv', `${notes(9)}标题,正文\n修渠,${TEXT}\n`)).toEqual([above(1, 9, '注'), `11 ${TEXT}`])
    expect(await read('a.csv', `${notes(10)}标题,正文\n修渠,${TEXT}\n`)).toEqual([expect.stringContaining('11 rows')])
  })

  test.each<[string, string, string[]]>([
    ['a word of the header in a row', '种类,稿\n正文,渠\n', ['null Name the column']],
    ['a text alone in its column', `正文\n${TEXT}\n正文\n`, [`2 ${TEXT}`, '3 正文']],
    ['a text with full-width commas', `text\n渠，通了\n桥，也通了\n`, ['2 渠，通了', '3 桥，也通了']],
    ['a row wider than the header', `text\n甲,乙,正文\n`, ['2 甲', '2 Put cells']],
  ])('is not %s', async (_, table, found) => {
    expect((await read('a.csv', table)).map((it, i) => it.slice(0, found[i]?.length))).toEqual(found)
  })
})

test('a sheet with a title above its header', async () => {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
  const row = (...cells: string[]) => `<row>${cells.map(cell).join('')}</row>`
  const sheet = `${row('江州新闻')}${row('', '')}${row('标题', '正文')}${row('修渠', TEXT)}`
  const book = zipOf({
    'xl/workbook.xml': '<workbook><sheets><sheet name="甲" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="r1" Target="worksheets/a.xml"/></Relationships>',
    'xl/worksheets/a.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
  })
  expect(await read('a.xlsx', book)).toEqual([above(1, 1, '江州新闻', ' of sheet "甲"'), `4 ${TEXT}`])
})
