import { describe, expect, test } from 'vitest'
import { partsOf, wrappedLists } from '../../../src/batch/input/wrapped.ts'

async function* inPieces(json: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(json)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** The lists as they stand in the file, with their names and lines; null where there is none. */
async function listsIn(json: string, size: number) {
  const found = await wrappedLists(inPieces(json, size))
  if (found === null) return null
  const texts = found.lists.map(() => '')
  for await (const { list, piece } of partsOf(inPieces(json, size), found.lists))
    texts[list] += piece.toString('latin1')
  return found.lists.map(({ name, line }, i) => [name, Buffer.from(texts[i]!, 'latin1').toString(), line])
}

describe.each([1, 7, 1 << 16])('a stream in pieces of %i bytes', size => {
  test.each([
    ['{"data":[{"a":1}]}', [['data', '[{"a":1}]', 1]]],
    [
      '\ufeff{\n"结果":{"列\\"表": [ {"a":"]}\\""},\n{"b":[{}]}] },"n":[]}\n',
      [['列"表', '[ {"a":"]}\\""},\n{"b":[{}]}]', 2]],
    ],
    ['{"tags":["x"],"items":[{"a":1}],"rows":[1]}', [['items', '[{"a":1}]', 1]]],
    [
      '{"a":[{}],"n":1,"b":[{"x":[{}]}]}',
      [
        ['a', '[{}]', 1],
        ['b', '[{"x":[{}]}]', 1],
      ],
    ],
    [
      '{"a":{"b":[{}]},\n"c":{"d":[{}]}}',
      [
        ['b', '[{}]', 1],
        ['d', '[{}]', 2],
      ],
    ],
    [
      '{"a":[{}],"b":[{"t":',
      [
        ['a', '[{}]', 1],
        ['b', '[{"t":', 1],
      ],
    ],
    ['[{"a":1}]', null],
    ['{"a":1}', null],
    ['{"a":[{}]}{"b":1}', null],
    ['', null],
    ['"data"', null],
    ['{"a":[{"b":1},', [['a', '[{"b":1},', 1]]],
  ])('%s', async (json, lists) => expect(await listsIn(json, size)).toEqual(lists))
})

test.each([
  ['objects in objects', '{"a":'.repeat(300_000)],
  ['lists in lists', `{"a":${'['.repeat(300_000)}`],
  ['a thousand lists and one more', `{${'"甲":[{}],'.repeat(1001)}"乙":0}`],
  ['many names', `{${'"甲":0,'.repeat(300_000)}`],
  ['a name without end', `{"${'甲'.repeat(300_000)}`],
  ['brackets that close nothing', ']'.repeat(300_000)],
  ['more closed than open', `{"a":1}${'}]'.repeat(300_000)}`],
])('%s hold no list', async (_, json) => expect(await listsIn(json, 1 << 16)).toBe(null))
