import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readPdfFile } from '../../src/read/ahead.ts'
import { isTooDeep } from '../../src/read/pdf/depth.ts'
import { pdfOf } from './documents/pdf.ts'

const stream = (content: string | Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from('1 0 obj\n<< >>\nstream\n'),
    Buffer.from(content as string),
    Buffer.from('\nendstream\nendobj\n'),
  ])

test.each<[string, Buffer, boolean]>([
  ['states that are left open', stream('q '.repeat(300)), true],
  ['such that are packed', stream(deflateSync('q\n'.repeat(300))), true],
  ['such that a cut leaves', stream(deflateSync('q '.repeat(100_000)).subarray(0, 100)), true],
  ['a few in each of many streams', Buffer.concat(Array.from({ length: 200 }, () => stream('q '.repeat(100)))), true],
  ['one after the other', stream('q 1 w Q '.repeat(5000)), false],
  ['one open on each of many pages', Buffer.concat(Array.from({ length: 3000 }, () => stream('q 1 w'))), false],
  ['restored more often than saved', stream('Q q '.repeat(5000)), false],
  ['marked content and text, which cost nothing', stream('/P BMC BT '.repeat(5000)), false],
  ['such without blanks', stream('q'.repeat(300)), true],
  ['such behind numbers and brackets', stream('[]q0 w 1q'.repeat(150)), true],
  ['such behind strings, comments and pictures', stream(`(\\(q) Tj % (\nBI /W 1 ID (\nEI ${'q '.repeat(300)}`), true],
  ['such behind a picture in hexadecimal digits', stream(`BI /F /AHx ID 00> EI ${'q '.repeat(300)}`), true],
  ['letters of strings', stream(`(${'q '.repeat(300)}(q\\)) q ) Tj <${'q '.repeat(300)}> Tj`), false],
  ['letters of a comment', stream(`% ${'q '.repeat(300)}\n`), false],
  ['letters of a picture within the page', stream(`BI /W 9 /BPC 8 ID ${'q '.repeat(300)}\nEI Q`), false],
  ['names', stream('/q gs '.repeat(300)), false],
  ['words', stream('quality sequence FAQ '.repeat(300)), false],
  ['letters of a picture', stream('q '.repeat(300)).fill('/Image', 10, 16), false],
])('%s', (_, bytes, expected) => {
  expect(isTooDeep(bytes)).toBe(expected)
})

test('a page of 20,000 states within each other is refused before it is read', async () => {
  const page = pdfOf([[{ text: '全市有学校42所。', x: 50, y: 50, size: 12 }]])
  const deep = Buffer.from(page.toString('latin1').replace('stream\nBT', `stream\n${'q '.repeat(20_000)}BT`), 'latin1')
  expect((await readPdfFile(page, 'a.pdf')).issues).toEqual([])
  expect((await readPdfFile(deep, 'a.pdf')).issues).toMatchObject([
    { code: 'broken-document', params: { reason: 'it is nested too deep' } },
  ])
})
