import { expect, test } from 'vitest'
import { documentId } from '../../src/model/ids.ts'

test.each([
  ['news/2022-09-26', 1, 'news/2022-09-26'],
  ['news/2022-09-26', 2, 'news/2022-09-26#2'],
  ['rows.jsonl/a.md', 1, 'rows.jsonl/a.md'],
  ['a#2', 1, 'a%232'],
  ['a\u0000\n\t\u007f', 1, 'a%00%0A%09%7F'],
])('%s, article %i → %s', (stem, ordinal, id) => {
  expect(documentId(stem, ordinal)).toBe(id)
})
