import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createMatcher, matchWords } from '../../src/lexicon/matcher.ts'

const matcherOf = (...words: string[]) => createMatcher(() => words.map((text, index) => ({ text, index })))

describe('a matcher', () => {
  const cities = matcherOf('上海', '上海市', '海', '海南')

  test.each([
    ['longestAt', 0, '上海市'],
    ['longestAt', 1, '海'],
    ['longestAt', 2, null],
    ['longestAt', 9, null],
    ['endingAt', 3, '上海市'],
    ['endingAt', 2, '上海'],
    ['endingAt', 1, null],
    ['endingAt', 0, null],
  ] as const)('%s %d', (ask, at, word) => {
    expect(cities[ask]('上海市区', at)?.text ?? null).toBe(word)
  })

  test('takes a shorter word where the longest is not accepted', () => {
    expect(cities.longestAt('上海市区', 0, (_, end) => end < 3)?.text).toBe('上海')
    expect(cities.endingAt('在上海', 3, (_, start) => start > 1)?.text).toBe('海')
    expect(cities.longestAt('上海市区', 0, () => false)).toBeNull()
  })

  test('gives every word of a stretch', () => {
    const found: [string, number][] = []
    cities.allIn('在上海市海南省', 1, 6, ({ text }, start) => found.push([text, start]))
    expect(found).toEqual([
      ['上海', 1],
      ['上海市', 1],
      ['海', 2],
      ['海', 4],
      ['海南', 4],
    ])
  })

  test('of two that are written alike the first counts', () => {
    expect(matcherOf('甲', '甲').longestAt('甲', 0)?.index).toBe(0)
    expect(matcherOf('甲', '甲').endingAt('甲', 1)?.index).toBe(0)
  })

  test('lists its words when it is first asked', () => {
    let asked = 0
    const eras = matchWords(() => {
      asked++
      return [['民国', 1912] as const]
    })
    expect(asked).toBe(0)
    expect(eras.longestAt('民国元年', 0)?.value).toBe(1912)
    expect(eras.longestAt('民国二年', 0)?.value).toBe(1912)
    expect(asked).toBe(1)
  })
})

test('finds what a search word by word finds', () => {
  const string = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '𠮷', 'a'), maxLength: 8 })
  const words = fc.uniqueArray(
    string.filter(it => it !== ''),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(words, string, (list, text) => {
      const matcher = matcherOf(...list)
      const longest = (found: readonly string[]) =>
        found.reduce<string | null>((a, b) => (b.length > (a?.length ?? 0) ? b : a), null)
      const all: [string, number][] = []
      for (let at = 0; at <= text.length; at++) {
        const begun = list.filter(it => text.startsWith(it, at))
        expect(matcher.longestAt(text, at)?.text ?? null).toBe(longest(begun))
        expect(matcher.endingAt(text, at)?.text ?? null).toBe(
          longest(list.filter(it => text.slice(0, at).endsWith(it))),
        )
        for (const it of begun.toSorted((a, b) => a.length - b.length)) all.push([it, at])
      }
      const found: [string, number][] = []
      matcher.allIn(text, 0, text.length, (word, start) => found.push([word.text, start]))
      expect(found).toEqual(all)
    }),
  )
})
