import { describe, expect, it } from 'vitest'
import { FRAMES, generateFrames } from '../../bench/linking/frames/generate.ts'
import type { Vocabulary } from '../../bench/linking/frames/types.ts'
import { VOCABULARY_A } from '../../bench/linking/frames/vocabulary-a.ts'
import { VOCABULARY_B } from '../../bench/linking/frames/vocabulary-b.ts'

describe.each([
  ['A', VOCABULARY_A],
  ['B', VOCABULARY_B],
])('sentences from frames, vocabulary %s', (_, vocabulary) => {
  const documents = generateFrames(1, 2000, vocabulary)

  it('are the same for the same seed and others for another', () => {
    expect(generateFrames(1, 50, vocabulary)).toEqual(documents.slice(0, 50))
    expect(generateFrames(2, 50, vocabulary)).not.toEqual(documents.slice(0, 50))
  })

  it('hold every frame', () => {
    const made = new Set(documents.map(it => it.frame))
    expect(FRAMES.map(it => it.name).filter(name => !made.has(name))).toEqual([])
  })

  it('have figures in order, inside the text, with a numeral', () => {
    for (const { text, figures } of documents) {
      let last = 0
      for (const { start, end } of figures) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(text.slice(start, end)).toMatch(/[\d一二两三四五六七八九十百千半几数]/u)
        last = end
      }
      expect(figures.length).toBeGreaterThan(0)
      expect(last).toBeLessThanOrEqual(text.length)
    }
  })

  it('state facts in characters of the text', () => {
    const strange = documents.flatMap(({ text, figures }) =>
      figures
        .flatMap(({ measures, wholes, bases }) => [measures[0]!, wholes[0]!, bases[0]!])
        .filter(fact => [...fact].some(character => !text.includes(character)))
        .map(fact => `${fact}: ${text}`),
    )
    expect(strange).toEqual([])
  })
})

describe('the two vocabularies', () => {
  it('share no noun, measure or subject', () => {
    const a = new Set(nounsOf(VOCABULARY_A))
    expect(nounsOf(VOCABULARY_B).filter(it => a.has(it))).toEqual([])
  })
})

function nounsOf(vocabulary: Vocabulary): string[] {
  return vocabulary.worlds
    .flatMap(({ owners, names, things, sizes, flows, rates, totals, survey, fund }) => [
      ...owners,
      ...names,
      ...things.flatMap(it => [it.noun, ...it.kinds, ...it.traits, ...it.decor, ...it.does]),
      ...[...sizes, ...flows, ...totals].map(it => it.name),
      ...totals.flatMap(it => it.parts),
      ...rates,
      ...survey.views,
      survey.group,
      fund.name,
    ])
    .concat(vocabulary.people, vocabulary.teams, vocabulary.indices, vocabulary.stocks, vocabulary.offences)
    .concat([...vocabulary.goods, ...vocabulary.labels].map(it => it.name))
}
