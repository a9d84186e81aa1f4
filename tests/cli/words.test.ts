import { expect, test } from 'vitest'
import { english } from '../../src/cli/words/en.ts'

test.each<[Parameters<typeof english.checks.found>, string]>([
  [[1, 1, 1, 0], '1 inconsistent, 1 in conflict, 1 reprint'],
  [[0, 0, 0, 2], '0 inconsistent, 2 ignored, 0 in conflict, 0 reprints'],
])('%j findings of a dataset are counted', (counts, words) => {
  expect(english.checks.found(...counts)).toBe(words)
})
