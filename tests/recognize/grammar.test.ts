import { expect, test } from 'vitest'
import { Random } from '../../bench/linking/frames/random.ts'
import { compare } from '../../bench/numbers/compare.ts'
import { drawSentences } from '../../bench/numbers/sentences.ts'
import { foldPlain } from '../../src/lexicon/plain.ts'
import { recognizeNumbers } from '../../src/recognize/numbers.ts'
import { articleOf } from './article-of.ts'

test.each([11, 12, 13])('numbers of the grammar, drawn with seed %d, are read back', seed => {
  const random = new Random(seed)
  let expressions = 0
  const missed: string[] = []
  while (expressions < 2000) {
    const sentences = drawSentences(random)
    expressions += sentences.figures.length
    const plain = foldPlain(sentences.text, 'Hans')
    const { quantities } = recognizeNumbers(articleOf(sentences.text, { plain }))
    for (const { kind, where, what, ambiguous } of compare(sentences, quantities))
      if (ambiguous === null) missed.push(`${kind}: ${where} ${what}`)
  }
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(2)
})
