import { expect, test } from 'vitest'
import { noTotals, summarize } from '../../src/report/summary.ts'

test('says what there is, and nothing of what there is not', () => {
  const totals = { ...noTotals(), documents: 1, figures: 1402, consistent: 31 }
  expect(summarize(totals)).toBe('1 article, 1,402 figures; checks: 31 consistent, 0 inconsistent')
})

test('counts issues by code, the commonest first', () => {
  const issues = new Map([
    ['b', 1],
    ['empty-file', 2],
    ['a', 1],
  ])
  const unread = new Map([
    ['.doc', 1],
    ['.jpg', 1200],
  ])
  const totals = { ...noTotals(), documents: 2, unchanged: 1, failed: 2, unread, issues }
  expect(summarize(totals).split('\n').slice(1)).toEqual([
    '1 input unchanged',
    '2 inputs failed',
    'not read: 1,200 .jpg, 1 .doc',
    'issues: 2 empty-file, 1 a, 1 b',
  ])
})
