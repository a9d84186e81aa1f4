import { join } from 'node:path'
import { expect, test } from 'vitest'
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
