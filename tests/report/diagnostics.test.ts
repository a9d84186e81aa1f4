import { expect, test } from 'vitest'
import { issue } from '../../src/model/issue.ts'
import { diagnostics } from '../../src/report/diagnostics.ts'
import { fileWithMessages } from '../../src/report/messages.ts'

test('names file and line, the message and the code', () => {
  const problem = issue('broken-front-matter', 'warning', 3, { reason: 'No closing "---"' })
  const text = diagnostics('新闻/甲.md', [problem], false)
  expect(text).toMatch(/^新闻\/甲\.md\n3:1 +warning +Correct the front matter .* broken-front-matter +wenju$/)
})

test('severities become those of vfile', () => {
  const issues = (['info', 'warning', 'error'] as const).map(severity => issue('empty-file', severity, null))
  expect(fileWithMessages('a.txt', issues).messages.map(message => message.fatal)).toEqual([undefined, false, true])
})
