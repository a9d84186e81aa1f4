import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isBlank, linesOf } from '../../../src/batch/input/lines.ts'

async function* chunksOf(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function read(text: string, limit: number, size: number) {
  const lines: [number, string | null][] = []
  for await (const ended of linesOf(chunksOf(Buffer.from(text), size), limit)) {
    for (const { number, bytes } of ended) lines.push([number, bytes?.toString() ?? null])
  }
  return lines
}

test('of a line that is too long its beginning is kept, however the stream is cut', async () => {
  for (const size of [1, 2, 1000]) {
    const heads: (string | undefined)[] = []
    for await (const ended of linesOf(chunksOf(Buffer.from('abcdefghi\nabc\n'), size), 6))
      heads.push(...ended.map(({ head }) => head?.toString()))
    expect(heads).toEqual(['abcdef', undefined])
  }
})

test.each([
  [
    '甲\n乙\n',
    [
      [1, '甲'],
      [2, '乙'],
    ],
  ],
  [
    '甲\r\n乙',
    [
      [1, '甲'],
      [2, '乙'],
    ],
  ],
  [
    '甲\n\n\n乙',
    [
      [1, '甲'],
      [4, '乙'],
    ],
  ],
  [
    '长长长长\n乙',
    [
      [1, null],
      [2, '乙'],
    ],
  ],
  [
    '长长长长\n       \t\n乙\n        长',
    [
      [1, null],
      [2, ''],
      [3, '乙'],
      [4, null],
    ],
  ],
  ['', []],
])('%j', async (text, expected) => {
  for (const size of [1, 2, 1000]) expect(await read(text, 6, size)).toEqual(expected)
})

test('however the stream is cut, the lines are the same', async () => {
  const text = fc.string({ unit: fc.constantFrom('\n', '\r\n', 'a', '万') })
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (text, size) => {
      expect(await read(text, 4, size)).toEqual(await read(text, 4, 10_000))
    }),
  )
})

test.each([
  ['', true],
  [' \t\r', true],
  [`${' '.repeat(100)}{}`, false],
  ['\0', false],
  ['\u3000', false],
])('%j is blank: %s', (text, expected) => {
  expect(isBlank(Buffer.from(text))).toBe(expected)
})

test('a line too long to be held is not blank', () => {
  expect(isBlank(null)).toBe(false)
})
