import { expect, test } from 'vitest'
import { loadEntries } from '../../src/lexicon/load.ts'
import { numeralWords } from '../../src/lexicon/numeral-words.ts'

test('every word is found again where its first numeral stands', () => {
  const { tails, ending } = numeralWords()
  const firsts = /[0-9零〇一壹二两贰弍三叁参弎四肆五伍六陆七柒八捌九玖十拾廿卅卌百佰千仟万亿兆半俩仨]/
  const lost = loadEntries('numeral-words').filter(({ word: text }) => {
    const offset = text.search(firsts)
    let isFound = ending.endingAt(text, offset + 1)?.text === text
    tails.longestAt(text, offset, ({ words }) => {
      isFound ||= words.some(word => word.text === text && word.offset === offset)
      return false
    })
    return !isFound
  })
  expect(lost).toEqual([])
})

test('no word is a number with a unit of measure', () => {
  const units = ['克', '斤', '米', '公里', '吨', '年', '个', '名', '次', '万元', '亿元']
  const words = new Set(loadEntries('numeral-words').map(({ word }) => word))
  for (const unit of units) {
    for (const digit of '两三四五六七八九') expect(words).not.toContain(digit + unit)
  }
})
