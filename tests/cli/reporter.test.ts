import { expect, test, vi } from 'vitest'
import { failedRow } from '../../src/batch/dataset/manifest.ts'
import type { Item } from '../../src/batch/input/item.ts'
import { createReporter } from '../../src/cli/reporter.ts'
import { english } from '../../src/cli/words/en.ts'
import { issue } from '../../src/model/issue.ts'

const OPTIONS = {
  quiet: true,
  voice: { log: null, debug: false, language: 'en', color: false, words: english },
  ignored: { has: () => false, unmatched: () => null },
  failsOnAlarm: false,
  estimate: async () => 0,
} as const

test.each<[place: string, line: number | null, lies: Partial<Item>]>([
  ['a.txt', 2, { path: 'a.txt', source: 'a.txt' }],
  ['a.jsonl', 2, { path: 'a.jsonl/x', source: 'a.jsonl', collection: 'a.jsonl' }],
  ['a.jsonl/x', null, { path: 'a.jsonl/x', source: 'a.jsonl', collection: 'a.jsonl' }],
  ['z.zip/a.txt', 2, { path: 'z.zip/a.txt', source: 'z.zip' }],
  ['z.zip/a.jsonl', 2, { path: 'z.zip/a.jsonl/x', source: 'z.zip', collection: 'z.zip/a.jsonl' }],
])('an issue is told at %s, line %s', (place, line, lies) => {
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const problem = issue('missing-text', 'error', line, { field: 'text' })
  const item: Item = { path: '', source: '', line, size: 0, given: {}, content: { kind: 'text', text: '' }, ...lies }
  createReporter(OPTIONS).observe(failedRow(item, problem, 0), 'processed', 0)
  expect(String(told.mock.calls[0]![0]).split('\n')[0]).toBe(place)
  told.mockRestore()
})
