import { expect, test } from 'vitest'
import { slice } from '../../src/model/span.ts'
import { DIALOGUES } from './dialogues/layouts.ts'
import { article } from './structured.ts'

test.each(DIALOGUES.map(dialogue => [dialogue.name, dialogue] as const))('%s', (_, { text, path, rows }) => {
  const read = article(text, {}, path)
  const found = read.turns.map(({ asker, answerer, questionText, answerTexts }) => ({
    asker,
    question: slice(read.text, questionText),
    answerer,
    answer: answerTexts.map(span => slice(read.text, span)).join('\n'),
  }))
  expect(found).toEqual(rows)
})
