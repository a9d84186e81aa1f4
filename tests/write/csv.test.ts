import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvFormat, joinRecords, rawRecords } from '../../src/write/csv.ts'

const { header, record } = csvFormat<{ a: unknown; b: unknown }>(['a', 'b'])

describe('csvFormat', () => {
  test('names the columns, and ends every record in CRLF', () => {
    expect(header).toBe('a,b\r\n')
    expect(record({ a: '三人', b: 33.6 })).toBe('三人,33.6\r\n')
  })

  test.each([
    ['null is an empty field', null, ''],
    ['a list is joined by ;', ['甲', '乙'], '甲;乙'],
    ['a large number is written out', 47149500000000, '47149500000000'],
    ['true', true, 'true'],
    ['a comma is quoted', '1,100', '"1,100"'],
    ['a quote is doubled', '他说"好"', '"他说""好"""'],
    ['a line break is quoted', '一\n二', '"一\n二"'],
  ])('%s', (_, cell, written) => {
    expect(record({ a: cell, b: 'x' })).toBe(`${written},x\r\n`)
  })

  test('reads back as it was', () => {
    const text = fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', ';', ' ', '万', '𠮷', "'", '=') })
    fc.assert(
      fc.property(fc.array(fc.record({ a: text, b: text }), { minLength: 1 }), rows => {
        const csv = header + rows.map(record).join('')
        expect(parse(csv, { columns: true, record_delimiter: '\r\n' })).toEqual(rows)
      }),
    )
  })
})

describe('--safe-csv', () => {
  const safe = csvFormat<{ a: unknown }>(['a'], { safe: true })

  test.each(['=1+1', '+cmd', '-甲', '@SUM(A1)', '\tx', '＝1', '－甲'])('%j is disarmed', text => {
    expect(safe.record({ a: text })).toMatch(/^"?'/)
  })

  test.each(['331名', '-5.2', '+3', "'x", '', '38.3%'])('%j stays', text => {
    expect(safe.record({ a: text })).toBe(`${text}\r\n`)
  })

  test('numbers stay numbers', () => {
    expect(safe.record({ a: -5.2 })).toBe('-5.2\r\n')
  })
})

describe('rawRecords', () => {
  test('are the fields as they stand there', () => {
    const written = record({ a: '他说"好"', b: null }) + record({ a: '', b: '一\n二' })
    expect(rawRecords(written)).toEqual([
      ['"他说""好"""', ''],
      ['', '"一\n二"'],
    ])
  })

  test('join to what they were', () => {
    const text = fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', '万', '') })
    fc.assert(
      fc.property(fc.array(fc.record({ a: text, b: text })), rows => {
        const csv = rows.map(record).join('')
        const records = rawRecords(csv)
        expect(records.map(fields => fields.length)).toEqual(rows.map(() => 2))
        expect(joinRecords(records)).toBe(csv)
      }),
    )
  })
})
