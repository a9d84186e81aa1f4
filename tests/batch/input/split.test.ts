import { join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { readItems } from '../../../src/batch/input/items.ts'
import { checkSplit } from '../../../src/batch/input/mapping.ts'
import { issue } from '../../../src/model/issue.ts'
import { readSource } from '../../../src/read/source.ts'
import { structureArticles } from '../../../src/structure/articles.ts'
import { freshFolder, writeFiles } from '../../wenju.ts'

const OPTIONS = { textField: 'text', idField: 'id', maxBytes: 200, skipped: new Set<string>() }

/** What becomes of a file: path, line, text and what is given of each article; or the code of an issue. */
async function read(name: string, content: string | Buffer, options: object) {
  const folder = freshFolder()
  writeFiles(folder, { [name]: content })
  const items = []
  for await (const { path, line, content, given } of readItems([join(folder, name)], { ...OPTIONS, ...options }))
    items.push(
      content.kind === 'text'
        ? [path, line, content.text, ...Object.values(given)]
        : [path, line, content.kind === 'none' ? content.issue.code : content.kind],
    )
  return items
}

describe('what parts nothing', () => {
  test('a pattern that no line begins with is told with the file', async () => {
    const [piece, ...told] = await read('a.txt', '甲一。\n乙二。\n', { split: '第.章' })
    expect(piece).toEqual(['a.txt/1', 1, '甲一。\n乙二。'])
    expect(told).toEqual([['a.txt', null, 'unmatched-split']])
  })

  test.each(['第一章\n甲。\n', '\n第一章\n甲。\n第二章\n乙。'])(
    'and one that some does begin with is not: %j',
    async text => {
      const codes = (await read('a.txt', text, { split: '第.章' })).map(item => item[2])
      expect(codes).not.toContain('unmatched-split')
    },
  )

  test.each([
    ['line', 'lines'],
    ['Lines', 'lines'],
    ['blnak', 'blank'],
    ['paragraphs', 'blank'],
    ['lines', null],
    ['blank', null],
    ['chapter', null],
    ['lines?', null],
  ])('%s is %s', (given, similar) => {
    const told =
      similar === null ? null : expect.objectContaining({ code: 'similar-split', params: { given, similar } })
    let thrown: unknown = null
    try {
      checkSplit(given)
    } catch (error) {
      thrown = error
    }
    expect(thrown).toEqual(told)
  })
})

describe('a text of many articles', () => {
  test.each<[string, string, unknown[][]]>([
    [
      'lines',
      '甲一。\n\n　\n乙二。\r\n丙三。',
      [
        ['a.txt/1', 1, '甲一。'],
        ['a.txt/2', 4, '乙二。'],
        ['a.txt/3', 5, '丙三。'],
      ],
    ],
    [
      'blank',
      '\n甲\n甲一。\n\n\n乙\n乙二。\n　\n丙三。\n',
      [
        ['a.txt/1', 2, '甲\n甲一。'],
        ['a.txt/2', 6, '乙\n乙二。'],
        ['a.txt/3', 9, '丙三。'],
      ],
    ],
    [
      String.raw`\[ (?<date>[\d-]+) [\d:]+ \]`,
      '[ 2023-07-28 16:40 ]，正文：甲一。\n\n甲二。\n[ 2023-07-29 09:10 ]，正文：乙一。',
      [
        ['a.txt/1', 1, '[ 2023-07-28 16:40 ]，正文：甲一。\n\n甲二。', '2023-07-28'],
        ['a.txt/2', 4, '[ 2023-07-29 09:10 ]，正文：乙一。', '2023-07-29'],
      ],
    ],
    [
      String.raw`第(?<id>\d+)篇 (?<title>.+)`,
      '合集\n第12篇 山城修路\n甲一。\n第7篇 水乡架桥\n乙一。',
      [
        ['a.txt/1', 1, '合集'],
        ['a.txt/12', 2, '第12篇 山城修路\n甲一。', '山城修路'],
        ['a.txt/7', 4, '第7篇 水乡架桥\n乙一。', '水乡架桥'],
      ],
    ],
  ])('%s', async (split, text, expected) => {
    expect(await read('a.txt', text, { split })).toEqual(expected)
  })

  test('is decoded as a whole', async () => {
    const bytes = iconv.encode('山城今年修路三百公里，群众出行方便。\n水乡今年架桥十二座。\n', 'gb18030')
    expect(await read('a.txt', bytes, { split: 'lines' })).toEqual([
      ['a.txt/1', 1, '山城今年修路三百公里，群众出行方便。'],
      ['a.txt/2', 2, '水乡今年架桥十二座。'],
      ['a.txt', null, 'found-encoding'],
    ])
  })

  test.each([
    [
      'lines',
      `甲。\n${'长'.repeat(100)}\n乙。`,
      [
        ['a.txt/1', 1, '甲。'],
        ['a.txt/2', 2, 'too-large'],
        ['a.txt/3', 3, '乙。'],
      ],
    ],
    [
      'blank',
      `${'长长长\n'.repeat(40)}\n乙。`,
      [
        ['a.txt/1', 1, 'too-large'],
        ['a.txt/2', 42, '乙。'],
      ],
    ],
  ])('%s: what is too long costs only itself', async (split, text, expected) => {
    expect(await read('a.txt', text, { split })).toEqual(expected)
  })

  test('is whole without --split, and so is any other file with it', async () => {
    expect(await read('a.txt', '甲。\n乙。', {})).toEqual([['a.txt', null, 'file']])
    expect(await read('a.md', '甲。\n乙。', { split: 'lines' })).toEqual([['a.md', null, 'file']])
  })
})

describe('columns under names of their own', () => {
  const map = { 内文: 'text', 编号: 'id', 日期: 'date' }
  test.each([
    ['a.csv', '编号,日期,内文\n17,2023-07-28,甲一。\n'],
    ['a.jsonl', '{"编号":17,"日期":"2023-07-28","内文":"甲一。","date":"2001"}\n'],
    ['a.json', '[{"编号":17,"日期":"2023-07-28","内文":"甲一。"}]'],
  ])('%s', async (name, content) => {
    const [item] = await read(name, content, { map })
    expect([item![0], item![2], item![3]]).toEqual([`${name}/17`, '甲一。', '2023-07-28'])
  })

  test('a column that no table has is told', async () => {
    expect(await read('a.csv', 'text\n甲一。\n', { map: { 日其: 'date' } })).toEqual([
      ['a.csv/1', 2, '甲一。'],
      ['.', null, 'unmapped-column'],
    ])
  })

  test('the table of metadata has them too', async () => {
    const folder = freshFolder()
    writeFiles(folder, { 'a.txt': '甲一。', 'm.csv': '文档,见报\na.txt,2023-07-28\n' })
    const options = { ...OPTIONS, metadata: join(folder, 'm.csv'), map: { 文档: 'path', 见报: 'date' } }
    const given = []
    for await (const item of readItems([join(folder, 'a.txt')], options)) given.push(item.given)
    expect(given).toEqual([{ date: '2023-07-28' }])
  })
})

test('a piece knows the line where it begins, and its blocks and issues those of the file', async () => {
  const folder = freshFolder()
  writeFiles(folder, { 'a.txt': '甲一。\n\n乙二。\n乙三。\n' })
  const lines: unknown[] = []
  for await (const { content } of readItems([join(folder, 'a.txt')], { ...OPTIONS, split: 'blank' })) {
    if (content.kind !== 'text') continue
    const source = readSource(Buffer.from(content.text), 'a.txt')
    const [article] = structureArticles({ ...source, origin: content.origin, issues: [issue('x', 'info', 2)] })
    lines.push([article!.blocks.map(({ line }) => line), article!.issues.map(({ line }) => line)])
  }
  expect(lines).toEqual([
    [[1], [2]],
    [[3, 4], [4]],
  ])
})
