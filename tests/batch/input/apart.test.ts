import { expect, test } from 'vitest'
import { apart } from '../../../src/batch/input/apart.ts'
import type { Item } from '../../../src/batch/input/item.ts'

async function marksOf(paths: readonly string[]): Promise<string[]> {
  async function* items(): AsyncGenerator<Item> {
    for (const path of paths)
      yield { path, source: path, line: null, size: 0, given: {}, content: { kind: 'file', file: path } }
  }
  const marks: string[] = []
  for await (const { content, twin } of apart(items())) {
    marks.push(content.kind === 'none' ? content.issue.code : twin ? 'twin' : 'alone')
  }
  return marks
}

test('a row with an empty text leaves its id to a later one', async () => {
  async function* items(): AsyncGenerator<Item> {
    for (const text of [' \n', '甲', '乙'])
      yield { path: 'a.csv/1', source: 'a.csv', line: 2, size: 0, given: {}, content: { kind: 'text', text } }
  }
  const kinds: string[] = []
  for await (const { content } of apart(items())) kinds.push(content.kind)
  expect(kinds).toEqual(['text', 'text', 'none'])
})

test.each([
  [
    ['A.txt', 'a.txt', 'b.txt'],
    ['alone', 'twin', 'alone'],
  ],
  [
    ['News/a.txt', 'news/A.txt', 'news/a.txt'],
    ['alone', 'twin', 'twin'],
  ],
  [
    ['a.md', 'a.txt'],
    ['alone', 'duplicate-id'],
  ],
  [
    ['É.txt', 'é.txt', 'e\u0301.txt'],
    ['alone', 'twin', 'twin'],
  ],
  [
    ['甲.txt', '乙.txt'],
    ['alone', 'alone'],
  ],
])('%j: %j', async (paths, marks) => {
  expect(await marksOf(paths)).toEqual(marks)
})

test('ids of rows are whole names: a.md is not a', async () => {
  async function* items(): AsyncGenerator<Item> {
    for (const id of ['a', 'a.md', 'a.txt', 'a.md'])
      yield {
        path: `r.jsonl/${id}`,
        source: 'r.jsonl',
        line: 1,
        size: 0,
        given: {},
        content: { kind: 'text', text: '甲' },
      }
  }
  const kinds: string[] = []
  for await (const { content } of apart(items())) kinds.push(content.kind)
  expect(kinds).toEqual(['text', 'text', 'text', 'none'])
})
