import { expect, test } from 'vitest'
import { loadEntries } from '../../src/lexicon/load.ts'

test('no word is a number with a unit of measure', () => {
  const units = ['克', '斤', '米', '公里', '吨', '年', '个', '名', '次', '万元', '亿元']
  const words = new Set(loadEntries('numeral-words').map(({ word }) => word))
  for (const unit of units) {
    for (const digit of '两三四五六七八九') expect(words).not.toContain(digit + unit)
  }
})
