import { expect, test } from 'vitest'
import { loadLexicon } from '../../src/lexicon/load.ts'
import { numeralWords } from '../../src/lexicon/numeral-words.ts'

const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

test.each(['numeral-words', 'numeronyms'])('%s is sorted and holds no word twice', name => {
  const words = loadLexicon(name).map(([word]) => word!)
  expect(words).toEqual([...new Set(words)].sort(byCodeUnit))
})

test('every word is found again under the key of its numeral', () => {
  let found = 0
  const { goingOn, ending } = numeralWords()
  for (const bucket of [...goingOn.values(), ...ending.values()]) found += bucket.length
  const words = new Set([...loadLexicon('numeral-words'), ...loadLexicon('numeronyms')].map(([word]) => word))
  expect(found).toBeGreaterThanOrEqual(words.size)
})

test('no word is a number with a unit of measure', () => {
  const units = ['克', '斤', '米', '公里', '吨', '年', '个', '名', '次', '万元', '亿元']
  const words = new Set(loadLexicon('numeral-words').map(([word]) => word))
  for (const unit of units) {
    for (const digit of '两三四五六七八九') expect(words).not.toContain(digit + unit)
  }
})
