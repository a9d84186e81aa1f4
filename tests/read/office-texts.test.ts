import { expect, test } from 'vitest'
import { openTexts } from '../../src/read/office/texts.ts'

test('texts beyond what is held come back from the disk', () => {
  const texts = openTexts(10)
  const all = Array.from({ length: 5000 }, (_, i) => `第${i}条，共𠮷${'字'.repeat(i % 7)}`)
  for (const [i, text] of all.entries()) {
    texts.add(text)
    // one that has not been written yet
    if (i === 3) expect(texts.at(3)).toBe(text)
  }
  expect(all.filter((text, i) => texts.at(i) !== text)).toEqual([])
  expect([texts.at(5000), texts.at(-1), texts.at(Number.NaN)]).toEqual([undefined, undefined, undefined])
  texts.close()
})
