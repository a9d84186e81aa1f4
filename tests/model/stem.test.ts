import { expect, test } from 'vitest'
import { stemOf } from '../../src/model/stem.ts'

test.each([
  ['news/2022-09-26.txt', 'news/2022-09-26'],
  ['a.MD', 'a'],
  ['a.txt.gz', 'a'],
  ['v1.2/报告.v3.markdown', 'v1.2/报告.v3'],
  ['rows.jsonl/17', 'rows.jsonl/17'],
  ['rows.jsonl/v1.5', 'rows.jsonl/v1.5'],
])('%s → %s', (path, stem) => {
  expect(stemOf(path)).toBe(stem)
})
