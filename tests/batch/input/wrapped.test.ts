import { describe, expect, test } from 'vitest'
import { piecesOf, wrappedParts } from '../../../src/batch/input/wrapped.ts'

async function* inPieces(json: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(json)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const isText = (name: string): boolean => name === 'text'

/** The parts as they stand in the file, with their names and lines; null where there is none. */
async function partsIn(json: string, size: number) {
  const found = await wrappedParts(inPieces(json, size), isText)
  if (found === null) return null
  const texts = found.parts.map(() => '')
  for await (const { part, piece } of piecesOf(inPieces(json, size), found.parts))
    texts[part] += piece.toString('latin1')
  return found.parts.map(({ names, line }, i) => [names.join('/'), Buffer.from(texts[i]!, 'latin1').toString(), line])
}

describe.each([1, 7, 1 << 16])('a stream in pieces of %i bytes', size => {
  test.each([
    ['{"data":[{"a":1}]}', [['data', '[{"a":1}]', 1]]],
    [
      '\ufeff{\n"结果":{"列\\"表": [ {"a":"]}\\""},\n{"b":[{}]}] },"n":[]}\n',
      [['结果/列"表', '[ {"a":"]}\\""},\n{"b":[{}]}]', 2]],
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
        ['a/b', '[{}]', 1],
        ['c/d', '[{}]', 2],
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
    [
      '{"n":1,"a":{"text":"甲","c":[{"text":"好"}]},\n"b":{"text":["乙"]}}',
      [
        ['a', '{"text":"甲","c":[{"text":"好"}]}', 1],
        ['b', '{"text":["乙"]}', 2],
      ],
    ],
    [
      '{"a":{"c":[{"n":1}],"d":{"text":"丙"},"text":"甲"}}',
      [['a', '{"c":[{"n":1}],"d":{"text":"丙"},"text":"甲"}', 1]],
    ],
    ['{"d":{"a":{"text":"甲"},"n":"text"}}', [['d/a', '{"text":"甲"}', 1]]],
    [
      '{"a":{"text":"甲"},"b":{"text":"乙',
      [
        ['a', '{"text":"甲"}', 1],
        ['b', '{"text":"乙', 1],
      ],
    ],
    ['{"a":{"text":1},"b":{"text":{}},"c":{"n":"text"},"d":{"text":[]}}', null],
    ['{"text":"甲","text":{"n":1}}', null],
  ])('%s', async (json, parts) => expect(await partsIn(json, size)).toEqual(parts))
})

test.each([
  ['objects in objects', '{"a":'.repeat(300_000)],
  ['lists in lists', `{"a":${'['.repeat(300_000)}`],
  ['a thousand lists and one more', `{${'"甲":[{}],'.repeat(1001)}"乙":0}`],
  ['many names', `{${'"甲":0,'.repeat(300_000)}`],
  ['a name without end', `{"${'甲'.repeat(300_000)}`],
  ['brackets that close nothing', ']'.repeat(300_000)],
  ['more closed than open', `{"a":1}${'}]'.repeat(300_000)}`],
])('%s hold no list', async (_, json) => expect(await partsIn(json, 1 << 16)).toBe(null))

test.each([
  ['{"text":"甲","images":[{"n":1}]}', { isArticle: true, isCut: false, others: [] }],
  ['{"meta":{"n":1},"a":{"text":"甲"},"b":{"n":{"n":2}}}', { isArticle: false, isCut: false, others: ['meta', 'b'] }],
  ['{"d":{"a":{"text":"甲","n":{"m":{}}},"b":{"标题":"乙","n":{}}},"c":{"n":{}}}', { others: ['b', 'c'] }],
  ['{"a":{"text":"甲"},', { isArticle: false, isCut: true, others: [] }],
])('%s: %j', async (json, wrapper) => expect(await wrappedParts(inPieces(json, 7), isText)).toMatchObject(wrapper))
