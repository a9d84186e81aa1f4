import { expect, test } from 'vitest'
import { readCount, readMapping, readName, readPositive, readSize } from '../../src/cli/values.ts'

test('a column and what it stands for', () => {
  expect(readMapping('编号=id', '--map', readMapping('日期 = date', '--map'))).toEqual({ 日期: 'date', 编号: 'id' })
  expect(readMapping('a=b=text', '--map')).toEqual({ 'a=b': 'text' })
})

test.each([
  ['日期', 'bad-mapping'],
  ['=date', 'bad-mapping'],
  ['日期=day', 'bad-choice'],
])('%s is refused', (given, code) => {
  expect(() => readMapping(given, '--map')).toThrow(expect.objectContaining({ code }))
})

test.each(['0', '-1', 'two', '', 'Infinity', '1.5', '0.5', '1.0', '0x10', '1e2', '1e300', '+1'])(
  '%j is no count',
  given => {
    expect(() => readCount(given, '--jobs')).toThrow(expect.objectContaining({ code: 'bad-count' }))
  },
)

test.each(['', ' '])('%j is no name', given => {
  expect(() => readName(given, '--text-field')).toThrow(expect.objectContaining({ code: 'missing-value' }))
})

test('counts are whole, amounts need not be', () => {
  expect(readCount('2', '--jobs')).toBe(2)
  expect(readPositive('1.5', '--timeout')).toBe(1.5)
  expect(readPositive('.5', '--timeout')).toBe(0.5)
})

test.each(['0', '-1', 'two', '', 'NaN', 'Infinity', '0x10', '1e2', '0b1', '.', '1.', '9'.repeat(400)])(
  '%j is no amount',
  given => {
    expect(() => readPositive(given, '--timeout')).toThrow(expect.objectContaining({ code: 'bad-number' }))
  },
)

test.each(['0', '-1', '-8M', 'big', '', 'NaN', '1e9', '8T', '0.4'])('%j is no size', given => {
  expect(() => readSize(given, '--max-bytes')).toThrow(expect.objectContaining({ code: 'bad-size' }))
})

test.each([
  ['500k', 512_000],
  ['1.5M', 1_572_864],
  ['8 MB', 8 << 20],
  ['2G', 2 ** 31],
])('%j are %d bytes', (given, bytes) => {
  expect(readSize(given, '--max-bytes')).toBe(bytes)
})

test.each([
  [readSize, '99999999999999G'],
  [readSize, '2.1G'],
  [readSize, '9'.repeat(400)],
  [readCount, '1025'],
  [readCount, '9007199254740993'],
])('%o refuses %s as more than there can be', (read, given) => {
  expect(() => read(given, '--option')).toThrow(expect.objectContaining({ code: 'too-much' }))
})
