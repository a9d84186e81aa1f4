import { describe, expect, test } from 'vitest'
import { partOf, wrappedList } from '../../../src/batch/input/wrapped.ts'

async function* inPieces(json: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(json)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** The list as it stands in the file, and its name; null where there is none. */
async function listIn(json: string, size: number) {
  const found = await wrappedList(inPieces(json, size))
  if (found === null) return null
  const parts: Buffer[] = []
  for await (const part of partOf(inPieces(json, size), found.from, found.to)) parts.push(part)
  return [found.name, Buffer.concat(parts).toString(), found.line]
}

describe.each([1, 7, 1 << 16])('a stream in pieces of %i bytes', size => {
  test.each([
    ['{"data":[{"a":1}]}', ['data', '[{"a":1}]', 1]],
    [
      '\ufeff{\n"结果":{"列\\"表": [ {"a":"]}\\""},\n{"b":[{}]}] },"n":[]}\n',
      ['列"表', '[ {"a":"]}\\""},\n{"b":[{}]}]', 2],
    ],
    ['{"tags":["x"],"items":[{"a":1}],"rows":[1]}', ['items', '[{"a":1}]', 1]],
    ['{"a":[{}],"b":[{}]}', null],
    ['{"a":{"b":[{}]},"c":{"d":[{}]}}', null],
    ['[{"a":1}]', null],
    ['{"a":1}', null],
    ['{"a":[{}]}{"b":1}', null],
    ['', null],
    ['"data"', null],
    ['{"a":[{"b":1},', ['a', '[{"b":1},', 1]],
  ])('%s', async (json, list) => expect(await listIn(json, size)).toEqual(list))
})

test.each([
  ['objects in objects', '{"a":'.repeat(300_000)],
  ['lists in lists', `{"a":${'['.repeat(300_000)}`],
  ['many names', `{${'"甲":0,'.repeat(300_000)}`],
  ['a name without end', `{"${'甲'.repeat(300_000)}`],
  ['brackets that close nothing', ']'.repeat(300_000)],
  ['more closed than open', `{"a":1}${'}]'.repeat(300_000)}`],
])('%s hold no list', async (_, json) => expect(await listIn(json, 1 << 16)).toBe(null))
