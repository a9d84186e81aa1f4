import fc from 'fast-check'
import nodejieba from 'nodejieba'
import { describe, expect, test } from 'vitest'
import type { Quantified, Quantity, TimeMention } from '../../src/model/layers.ts'
import type { Span } from '../../src/model/span.ts'
import { listWords } from '../../src/model/words.ts'
import { createSegmenter } from '../../src/segment/jieba.ts'
import { segmentSentences } from '../../src/segment/sentences.ts'
import { segmentWords } from '../../src/segment/words.ts'
import { articleOf } from '../article.ts'

const segmenter = createSegmenter()

/** A text with `[quantities]` and `{times}` marked. */
function quantified(marked: string): Quantified {
  const quantities: Span[] = []
  const times: Span[] = []
  let text = ''
  for (const [piece] of marked.matchAll(/\[[^\]]+\]|\{[^}]+\}|[^[{]+/gu)) {
    const barrier = piece.startsWith('[') ? quantities : piece.startsWith('{') ? times : null
    const inner = barrier === null ? piece : piece.slice(1, -1)
    barrier?.push({ start: text.length, end: text.length + inner.length })
    text += inner
  }
  return {
    ...segmentSentences(articleOf(text)),
    numerals: [],
    quantities: quantities as Quantity[],
    times: times as TimeMention[],
  }
}

const words = (doc: Quantified) =>
  listWords(segmentWords(doc, segmenter).words).map(w => `${doc.article.text.slice(w.start, w.end)}/${w.tag}`)

describe('segmentWords', () => {
  test.each([
    ['增长[1.6%]。', '增长/v 1.6%/q 。/x'],
    ['{2021年12月5日}，会议召开。', '2021年12月5日/t ，/x 会议/n 召开/v 。/x'],
    ['{去年}完成投资[3.2亿元]', '去年/t 完成/v 投资/vn 3.2亿元/q'],
    ['[3个][5个]', '3个/q 5个/q'],
    ['上海很大。[40所]高校。', '上海/ns 很大/a 。/x 40所/q 高校/n 。/x'],
  ])('%s', (marked, expected) => {
    expect(words(quantified(marked)).join(' ')).toBe(expected)
  })

  test('words tile each sentence, whatever the characters', () => {
    const piece = fc.oneof(
      fc.constantFrom('中国', '。', '\n', '𠮷', '\ud800', '\udc00', ' ', '\t', '\0', 'ab', '9', '“', '　', '😀'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const doc = { ...segmentSentences(articleOf(pieces.join(''))), numerals: [], quantities: [], times: [] }
        const { words } = segmentWords(doc, segmenter)
        let next = 0
        for (const sentence of doc.sentences) {
          let at = sentence.start
          while (at < sentence.end) {
            expect(words.starts[next]).toBe(at)
            at = words.ends[next++]!
          }
          expect(at).toBe(sentence.end)
        }
        expect(next).toBe(words.length)
      }),
    )
  })

  test('a barrier that overlaps another or crosses a sentence is left to jieba', () => {
    const doc = quantified('约[30亿]元。好[的。他]来')
    const times = [{ start: 2, end: 5 }] as TimeMention[]
    expect(words({ ...doc, times }).join(' ')).toBe('约/d 30亿/q 元/m 。/x 好/a 的/uj 。/x 他来/x')
  })

  test('one sentence longer than a call keeps its words and its surrogate pairs', () => {
    const doc = { ...segmentSentences(articleOf(`x${'𠮷'.repeat(20_000)}`)), numerals: [], quantities: [], times: [] }
    const { words } = segmentWords(doc, segmenter)
    expect(listWords(words).every(w => (doc.article.text.charCodeAt(w.start) & 0xfc00) !== 0xdc00)).toBe(true)
    expect(words.ends[words.length - 1]).toBe(40_001)
  })

  test('cut with remembered tags equals nodejieba.tag', () => {
    const text = '记者李明从国家统计局获悉，同比增长的GDP数据B2B、iPhone14已公布，傅向东和孙嘉仪表示欢迎。'
    const expected = nodejieba.tag(text).map(({ word, tag }) => `${word}/${tag}`)
    expect(segmenter.cut(text).map(word => `${word}/${segmenter.tag(word)}`)).toEqual(expected)
  })
})
