import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordNumber } from '../../src/model/word-table.ts'

test('a word has one number wherever it stands', () => {
  const number = wordNumber('在上海市区', 1, 3)
  expect(wordNumber('上海', 0, 2)).toBe(number)
  expect(wordNumber('上海市', 0, 3)).not.toBe(number)
})

test('different words have different numbers', () => {
  const words = [
    '中',
    '中国',
    '国中',
    '中国人',
    '中国人民',
    '中国人民银',
    '中国人民银行',
    '中国人民银行业',
    '中\0',
    '中\0\0',
    '\0',
  ]
  expect(new Set(words.map(word => wordNumber(word, 0, word.length))).size).toBe(words.length)
})

test('two words have one number when they are the same', () => {
  const word = fc.string({
    minLength: 1,
    maxLength: 9,
    unit: fc.constantFrom('中', '国', 'a', '\0', '\ud842', '\udfb7'),
  })
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(wordNumber(a, 0, a.length) === wordNumber(b, 0, b.length)).toBe(a === b)
    }),
  )
})
