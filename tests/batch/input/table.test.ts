import { Readable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rowsOfTable } from '../../../src/batch/input/table.ts'

async function rowsOf(...chunks: readonly (string | Error)[]) {
  const stream = Readable.from(
    (function* () {
      for (const chunk of chunks) {
        if (chunk instanceof Error) throw chunk
        yield Buffer.from(chunk)
      }
    })(),
  )
  const rows: (string | object)[] = []
  try {
    for await (const row of rowsOfTable(stream, 1000)) {
      if (row.kind === 'header') continue
      rows.push(row.issue === null ? (row.kind === 'row' ? row.fields! : {}) : `${row.issue.line} ${row.issue.code}`)
    }
  } catch (error) {
    rows.push((error as Error).message)
  }
  return rows
}

describe('rowsOfTable', () => {
  test.each<[string, string, (string | object)[]]>([
    ['a table', 'id,text\n1,甲', [{ id: '1', text: '甲' }]],
    ['nothing', '', []],
    ['a header only', 'id,text\n', []],
    [
      'a broken header',
      'id,"text\n1,甲',
      ['its header is broken: a quotation mark is not closed, or stands within its cell'],
    ],
    ['the line that names what parts the cells', '\ufeffsep=;\r\n"a";b\r\n1,5;甲', [{ a: '1,5', b: '甲' }]],
    ['that line with a bar', '"SEP=|"\na|b\n1|甲', [{ a: '1', b: '甲' }]],
    ['a column called so', 'sep=,b\n1,甲', [{ 'sep=': '1', b: '甲' }]],
    ['a byte-order mark', '\ufeffid,text\n1,甲', [{ id: '1', text: '甲' }]],
    ['blanks in the header', ' id , text\n1,甲', [{ id: '1', text: '甲' }]],
    ['names that come again', 'a,b,a,a\n1,2,3,4', ['1 repeated-column', { a: '1', b: '2' }]],
    ['columns without a name', ',a,\n1,2,3', [{ a: '2' }]],
    [
      'names of objects',
      '__proto__,constructor\n1,2',
      [
        Object.fromEntries([
          ['__proto__', '1'],
          ['constructor', '2'],
        ]),
      ],
    ],
    ['short rows', 'a,b\n1\n', [{ a: '1' }]],
    [
      'long rows',
      'a,b\n1,2,,\n3,4,5\n6,7,8',
      [{ a: '1', b: '2' }, { a: '3', b: '4' }, { a: '6', b: '7' }, '3 ragged-rows'],
    ],
    ['stray marks', 'a\n1\n"2\n"3"', [{ a: '1' }, '3 broken-row', { a: '3' }]],
  ])('reads %s', async (_, text, rows) => {
    expect(await rowsOf(text)).toEqual(rows)
  })

  test.each(['\n', '\r\n', '\r'])('ends lines at %j, wherever the stream is cut', async end => {
    const text = ['a,b', '1,"甲', '', '乙"', '2,丙', ''].join(end)
    for (let cut = 0; cut <= text.length; cut++) {
      expect(await rowsOf(text.slice(0, cut), text.slice(cut))).toEqual([
        { a: '1', b: '甲\n\n乙' },
        { a: '2', b: '丙' },
      ])
    }
  })

  test('ends lines at any of them in one table', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('\n', '\r\n', '\r'), { minLength: 1, maxLength: 9 }), async ends => {
        const text = `a,b${ends.map((end, i) => `${end}${i},甲`).join('')}`
        expect(await rowsOf(text)).toEqual(ends.map((_, i) => ({ a: String(i), b: '甲' })))
      }),
    )
  })

  test('gives the rows before a stream breaks, then throws', async () => {
    expect(await rowsOf('a\n1\n', '2\n3', new Error('cut'))).toEqual([{ a: '1' }, { a: '2' }, 'cut'])
  })
})
