import { expectTypeOf, test } from 'vitest'
import type { checkFigures } from '../src/check/checks.ts'
import type { linkFigures } from '../src/link/figures.ts'
import type { Article } from '../src/model/article.ts'
import type { Checked, Linked, Quantified, Recognized, Segmented, Tokenized } from '../src/model/layers.ts'
import type { Segmenter } from '../src/model/segmenter.ts'
import type { Source } from '../src/model/source.ts'
import type { recognizeEntities } from '../src/recognize/entities/entities.ts'
import type { recognizeNumbers } from '../src/recognize/numbers.ts'
import type { Tables } from '../src/record/schemas.ts'
import type { recordArticle } from '../src/record/tables.ts'
import type { segmentSentences } from '../src/segment/sentences.ts'
import type { segmentWords } from '../src/segment/words.ts'
import type { structureArticles } from '../src/structure/articles.ts'

// Checked by `npm run types`: tsc reads the tests too, and an `@ts-expect-error` without an error is one.

interface Stages {
  readonly structureArticles: typeof structureArticles
  readonly segmentSentences: typeof segmentSentences
  readonly recognizeNumbers: typeof recognizeNumbers
  readonly segmentWords: typeof segmentWords
  readonly recognizeEntities: typeof recognizeEntities
  readonly linkFigures: typeof linkFigures
  readonly checkFigures: typeof checkFigures
  readonly recordArticle: typeof recordArticle
}

test('each stage takes what the one before gives', () => {
  expectTypeOf<Stages['structureArticles']>().parameter(0).toEqualTypeOf<Source>()
  expectTypeOf<Stages['structureArticles']>().returns.toEqualTypeOf<Article[]>()
  expectTypeOf<Stages['segmentSentences']>().toEqualTypeOf<(article: Article) => Segmented>()
  expectTypeOf<Stages['recognizeNumbers']>().toEqualTypeOf<(doc: Segmented, segmenter?: Segmenter) => Quantified>()
  expectTypeOf<Stages['segmentWords']>().toEqualTypeOf<(doc: Quantified, segmenter: Segmenter) => Tokenized>()
  expectTypeOf<Stages['recognizeEntities']>().toEqualTypeOf<(doc: Tokenized) => Recognized>()
  expectTypeOf<Stages['linkFigures']>().toExtend<(doc: Recognized) => Linked>()
  expectTypeOf<Stages['checkFigures']>().toEqualTypeOf<(doc: Linked) => Checked>()
  expectTypeOf<Stages['recordArticle']>().toEqualTypeOf<(doc: Checked) => Tables>()
})

test('a layer holds all the layers before it, but for words and quantities, which end with linking', () => {
  expectTypeOf<Checked>().toExtend<Linked>()
  expectTypeOf<Linked>().toExtend<Omit<Recognized, 'words' | 'quantities'>>()
  expectTypeOf<Linked>().not.toHaveProperty('words')
  expectTypeOf<Recognized>().toExtend<Tokenized>()
  expectTypeOf<Tokenized>().toExtend<Quantified>()
  expectTypeOf<Quantified>().toExtend<Segmented>()
})

test('a wrong order does not compile', () => {
  const wrongOrder = (article: Article, segmenter: Segmenter, stages: Stages) => {
    const segmented = stages.segmentSentences(article)
    const quantified = stages.recognizeNumbers(segmented)
    const tokenized = stages.segmentWords(quantified, segmenter)
    // @ts-expect-error: sentences come before numbers
    stages.recognizeNumbers(article)
    // @ts-expect-error: numbers come before words
    stages.segmentWords(segmented, segmenter)
    // @ts-expect-error: words come before entities
    stages.recognizeEntities(quantified)
    // @ts-expect-error: entities come before figures
    stages.linkFigures(tokenized)
    // @ts-expect-error: figures come before checks
    stages.checkFigures(stages.recognizeEntities(tokenized))
    // @ts-expect-error: checks come before rows
    stages.recordArticle(stages.linkFigures(stages.recognizeEntities(tokenized)))
    // @ts-expect-error: layers are read-only
    tokenized.words.length = 1
  }
  expectTypeOf(wrongOrder).toBeFunction()
})
