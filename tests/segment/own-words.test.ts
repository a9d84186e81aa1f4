import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { useOwnWords } from '../../src/lexicon/own.ts'
import { readTable } from '../../src/lexicon/read-table.ts'
import { listWords } from '../../src/model/words.ts'
import { createSegmenter } from '../../src/segment/jieba.ts'
import { segmentSentences } from '../../src/segment/sentences.ts'
import { segmentWords } from '../../src/segment/words.ts'
import { articleOf } from '../article.ts'

const segmenter = createSegmenter()
afterEach(() => useOwnWords())

const use = (...lines: string[]) => useOwnWords(readTable(['word\tclass', ...lines].join('\n')).entries)

function wordsOf(text: string) {
  const doc = { ...segmentSentences(articleOf(text)), numerals: [], quantities: [], times: [] }
  return listWords(segmentWords(doc, segmenter).words)
}

test.each([
  ['蜜雪冰城涨价', '蜜雪冰城/nt 涨价/n'],
  ['他喝蜜雪冰城的茶', '他/r 喝/vg 蜜雪冰城/nt 的/uj 茶/n'],
  ['日活跃用户很多', '日活跃用户/n 很多/m'],
  // a short one does not tear a word that jieba knows
  ['东城区很大', '东城区/ns 很大/a'],
  ['去东城', '去/v 东城/nt'],
])('%s', (text, expected) => {
  use('蜜雪冰城\tname:ORG', '日活跃用户\tproperty', '东城\tname:ORG', '箩\tclassifier')
  const words = wordsOf(text).map(({ start, end, tag }) => `${text.slice(start, end)}/${tag}`)
  expect(words.join(' ')).toBe(expected)
})

test('words tile the sentence, whatever the table', () => {
  const characters = fc.string({
    unit: fc.constantFrom(...'中国人民银行上海分行，新𠮷高管'),
    minLength: 1,
    maxLength: 30,
  })
  fc.assert(
    fc.property(characters, fc.array(characters, { maxLength: 4 }), (text, own) => {
      use(...own.filter((it, i) => it.length > 1 && own.indexOf(it) === i).map(it => `${it}\tname:ORG`))
      let at = 0
      for (const { start, end } of wordsOf(text)) {
        expect(start).toBe(at)
        expect(end).toBeGreaterThan(start)
        at = end
      }
      expect(at).toBe(text.length)
    }),
  )
})
