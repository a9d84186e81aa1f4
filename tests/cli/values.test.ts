import { expect, test } from 'vitest'
import { readCount, readMapping, readPositive } from '../../src/cli/values.ts'

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

test.each(['0', '-1', 'two', '', 'Infinity', '1.5', '0.5'])('%j is no count', given => {
  expect(() => readCount(given, '--jobs')).toThrow(expect.objectContaining({ code: 'bad-count' }))
})

test('counts are whole, amounts need not be', () => {
  expect(readCount('2', '--jobs')).toBe(2)
  expect(readPositive('1.5', '--timeout')).toBe(1.5)
})
