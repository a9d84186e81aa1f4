import { expect, test } from 'vitest'
import { documentId } from '../../src/record/ids.ts'

test.each([
  ['news/2022-09-26.txt', 1, 'news/2022-09-26'],
  ['news/2022-09-26.txt', 2, 'news/2022-09-26#2'],
  ['a.MD', 1, 'a'],
  ['a.txt.gz', 1, 'a'],
  ['v1.2/报告.v3.markdown', 1, 'v1.2/报告.v3'],
  ['rows.jsonl/17', 1, 'rows.jsonl/17'],
  ['rows.jsonl/v1.5', 1, 'rows.jsonl/v1.5'],
  ['a#2.txt', 1, 'a%232'],
  ['a\u0000\n\t\u007f.txt', 1, 'a%00%0A%09%7F'],
])('%s, article %i → %s', (path, ordinal, id) => {
  expect(documentId(path, ordinal)).toBe(id)
})
