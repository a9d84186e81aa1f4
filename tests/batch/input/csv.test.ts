import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CsvRecord, createCsvReader } from '../../../src/batch/input/csv.ts'
import type { Line } from '../../../src/batch/input/lines.ts'

const linesOf = (text: string): Line[] =>
  text
    .split('\n')
    .map((line, i) => ({ number: i + 1, bytes: Buffer.from(line), length: Buffer.byteLength(line) }))
    .filter(({ length }) => length > 0)

function recordsOf(lines: readonly Line[], limit = 1e9): CsvRecord[] {
  const read = createCsvReader(limit)
  return [...lines.flatMap(line => read(line)), ...read()]
}

/** `1: 甲|乙` of a record, `2: broken-row` of what is none. */
const shown = (records: readonly CsvRecord[]): string[] =>
  records.map(({ line, cells, issue }) => `${line}: ${issue?.code ?? cells!.join('|')}`)

describe('createCsvReader', () => {
  test.each<[string, string, string[]]>([
    ['cells', '甲,乙\n丙,', ['1: 甲|乙', '2: 丙|']],
    ['quoted cells', '"甲,乙","丙""丁"\n""', ['1: 甲,乙|丙"丁', '2: ']],
    ['blank lines between records and in cells', '甲\n\n \n"乙\n\n丙"\n丁', ['1: 甲', '4: 乙\n\n丙', '7: 丁']],
    ['a byte-order mark', '\ufeff"甲",乙', ['1: 甲|乙']],
    ['marks within open cells', '甲"乙,5"\n丙', ['1: 甲"乙|5"', '2: 丙']],
    ['blanks behind a mark', '"甲" ,"乙" ', ['1: 甲|乙']],
    ['NUL', '\u0000,"\u0000"', ['1: \u0000|\u0000']],
    ['a mark that is not closed', '1,"甲"\n2,"乙\n3,"丙"\n4,丁', ['1: 1|甲', '2: broken-row', '3: 3|丙', '4: 4|丁']],
    [
      'one that a cell of several lines closes',
      '1,"甲\n2,丙\n3,"丁\n戊"\n4',
      ['1: broken-row', '2: 2|丙', '3: 3|丁\n戊', '5: 4'],
    ],
    ['one that nothing closes', '1,甲\n2,"乙\n3,丙\n4,丁', ['1: 1|甲', '2: broken-row', '3: 3|丙', '4: 4|丁']],
    ['a mark within a closed cell', '1,"甲"乙",丙\n2,丁', ['1: broken-row', '2: 2|丁']],
    ['many of them', '"\n"\n"', ['1: \n', '3: broken-row']],
  ])('reads %s', (_, text, records) => {
    expect(shown(recordsOf(linesOf(text)))).toEqual(records)
  })

  test('says which rows are too long, and goes on behind them', () => {
    const long = '长'.repeat(20)
    expect(shown(recordsOf(linesOf(`1,"${long}\n${long}"\n2,"甲"`), 100))).toEqual(['1: too-large', '3: 2|甲'])
    expect(shown(recordsOf([{ number: 1, bytes: null, length: 200 }, ...linesOf('\n2,甲')], 100))).toEqual([
      '1: too-large',
      '2: 2|甲',
    ])
  })

  test('counts the lines behind a stray mark that are too many to be held', () => {
    const rows = Array.from({ length: 8 }, (_, i) => `${i + 2},${'甲'.repeat(10)}`)
    const records = recordsOf(linesOf(['1,"乙', ...rows, '10,"丙"', '11,丁'].join('\n')), 100)
    expect(shown(records).map(text => text.replace(/甲+/, '甲'))).toEqual([
      ...['1: broken-row', '2: 2|甲', '3: 3|甲', '4: lost-lines', '10: 10|丙', '11: 11|丁'],
    ])
    expect(records[3]!.issue!.params).toEqual({ count: 6, line: 1 })
  })

  test('says which rows are not UTF-8', () => {
    const bad = { number: 1, bytes: Buffer.from([0xc4, 0xe3, 0x2c, 0x22, 0xba, 0xc3, 0x22]), length: 7 }
    expect(shown(recordsOf([bad, ...linesOf('\n甲')]))).toEqual(['1: broken-row', '2: 甲'])
  })

  const table = fc.array(
    fc.array(fc.string({ unit: fc.constantFrom('"', ',', '\n', '甲', ' ') }), { minLength: 1, maxLength: 4 }),
  )

  test('reads what was written', () => {
    fc.assert(
      fc.property(table, rows => {
        const text = rows.map(row => row.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n')
        expect(recordsOf(linesOf(text)).map(({ cells }) => cells)).toEqual(rows)
      }),
    )
  })

  test('keeps whole rows whatever stands between them, reads no line more than twice and accounts for each', () => {
    const scrap = fc.array(fc.constantFrom('"', '""', ',', '甲', ' ', '\n'), { maxLength: 12 })
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 20 }), fc.constantFrom(20, 1e9), (scraps, limit) => {
        const text = scraps.map((pieces, i) => `${pieces.join('')}\n"整${i}","行"`).join('\n')
        const reads = new Map<number, number>()
        const lines = linesOf(text).map(({ number, bytes, length }) => ({
          number,
          length,
          get bytes() {
            reads.set(number, (reads.get(number) ?? 0) + 1)
            return bytes
          },
        }))
        const records = recordsOf(lines, limit)
        // Each reading of a line looks at its bytes four times at most: blank, there, UTF-8, text.
        for (const count of reads.values()) expect(count).toBeLessThanOrEqual(2 * 4)
        const accounted = new Set<number>()
        let next = 1
        for (const [i, { line }] of records.entries()) {
          expect(line).toBeGreaterThanOrEqual(next)
          next = line
          for (let at = line; at < (records[i + 1]?.line ?? text.length); at++) accounted.add(at)
        }
        const blank = (line: Line) => !/\S/.test(line.bytes!.toString())
        expect(lines.filter(line => !blank(line) && !accounted.has(line.number))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})
