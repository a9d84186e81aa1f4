import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readItems } from '../../../src/batch/input/items.ts'
import { wordingOf } from '../../../src/report/catalogue.ts'
import { freshFolder, writeFiles } from '../../wenju.ts'

const STORY = '县里今年修了三座桥，比去年多一座，花费两亿元，其中六成来自省里，余下的由县和乡镇分担，明年还要再修两座。'

/** Codes of a CSV table, and the message of its last issue. */
async function told(csv: string, options: object = {}) {
  const folder = freshFolder()
  writeFiles(folder, { 'a.csv': csv })
  const all = { textField: 'text', idField: 'id', maxBytes: 1e5, skipped: new Set<string>(), ...options }
  const codes: string[] = []
  let message = ''
  for await (const { content } of readItems([join(folder, 'a.csv')], all)) {
    codes.push(content.kind === 'none' ? content.issue.code : content.kind)
    if (content.kind === 'none') message = wordingOf(content.issue.code, content.issue.params)
  }
  return { codes, message }
}

test('a table without the column of the texts is one issue, which names the likely one', async () => {
  const { codes, message } = await told(`标题,稿件,日期\n${`修桥,${STORY},2024\n`.repeat(50)}`)
  expect(codes).toEqual(['unread-rows'])
  expect(message).toBe(
    'Name the column of the text with --text-field or --map 稿件=text: "a.csv" has no "text" but 标题, 稿件, 日期, and was not read (50 rows)',
  )
})

test('a table of figures is told as one', async () => {
  const { codes, message } = await told('乡镇,产量\n甲,3\n乙,425\n')
  expect(codes).toEqual(['unread-rows'])
  expect(message).toContain('no cell has more than 3 characters: tables of figures are not read as collections')
})

test('what is mapped or called so is read, and a row that ends before it is alone', async () => {
  const table = `标题,稿件\n修桥,${STORY}\n短\n`
  expect((await told(table, { map: { 稿件: 'text' } })).codes).toEqual(['text', 'missing-texts'])
  expect((await told(table, { textField: '稿件' })).codes).toEqual(['text', 'missing-texts'])
})

describe('columns that are read as nothing', () => {
  const HEADER = '标题,稿件编号,栏目,版次,责编,字数,备注,正文\n'

  test('are told once of a collection, with what to do', async () => {
    const { codes, message } = await told(HEADER + `修桥,7,要闻,1,林小禾,60,无,${STORY}\n`.repeat(3))
    expect(codes).toEqual(['text', 'text', 'text', 'unread-columns'])
    expect(message).toBe(
      'Nothing to do if they are notes of yours, else say what they stand for with --map: columns "稿件编号", "栏目", "版次", "责编", "字数" and 1 more of "a.csv" were not read',
    )
  })

  test('are those that hold something, and are not mapped', async () => {
    const rows = `修桥,,,,,,,${STORY}\n修渠,7,,,,,,${STORY}\n`
    expect((await told(HEADER + rows)).message).toContain('columns "稿件编号" of')
    expect((await told(HEADER + rows, { map: { 稿件编号: 'id' } })).codes).toEqual(['text', 'text'])
    expect((await told(HEADER + rows, { idField: '稿件编号' })).codes).toEqual(['text', 'text'])
  })

  test('of which there are many are counted', async () => {
    const names = Array.from({ length: 2000 }, (_, i) => `列${i}`)
    const { message } = await told(`正文,${names.join(',')}\n${STORY},${'1,'.repeat(2000)}\n`, { maxBytes: 1e6 })
    expect(message).toMatch(/"列0", "列1", "列2", "列3", "列4" and \d+ more of "a\.csv"/)
  })

  test('are told of the second column of texts, not of one that was read', async () => {
    expect((await told(`text,正文\n${STORY},甲\n`)).message).toContain('columns "正文" of')
    expect((await told(`text,正文\n${STORY},\n,${STORY}\n`)).codes).toEqual(['text', 'text', 'other-column'])
  })
})
