import { expect, test } from 'vitest'
import { readMapping } from '../../src/cli/values.ts'

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
