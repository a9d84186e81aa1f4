import { expect, test } from 'vitest'
import { issue } from '../../src/model/issue.ts'
import { createDiagnostics, diagnostics } from '../../src/report/diagnostics.ts'
import { fileWithMessages } from '../../src/report/messages.ts'

test('names file and line, the message and the code', () => {
  const problem = issue('broken-front-matter', 'warning', 3, { reason: 'no "---" closes it' })
  const text = diagnostics('新闻/甲.md', [problem], { color: false })
  expect(text).toMatch(/^新闻\/甲\.md\n3:1 +warning +Correct the front matter .* broken-front-matter +wenju$/)
})

test('severities become those of vfile', () => {
  const issues = (['info', 'warning', 'error'] as const).map(severity => issue('empty-file', severity, null))
  expect(fileWithMessages('a.txt', issues).messages.map(message => message.fatal)).toEqual([undefined, false, true])
})

test.each([true, false])('names a file once for all that comes of it in a row (colored: %s)', color => {
  const print = createDiagnostics({ color })
  const pieces = ['a.csv', 'a.csv', 'b.csv', 'a.csv', 'a.csv'].map((path, i) =>
    print(path, [issue('missing-text', 'error', i + 1, { field: 'text' })]),
  )
  const headers = pieces.flatMap(piece => piece.split('\n').filter(line => line.includes('.csv')))
  expect(headers).toHaveLength(3)
  expect(pieces.map(piece => /(\d):1/.exec(piece)?.[1])).toEqual(['1', '2', '3', '4', '5'])
})

test('speaks Chinese when asked to', () => {
  const text = diagnostics('甲.txt', [issue('empty-file', 'error', null)], { color: false, language: 'zh' })
  expect(text).toContain('里面没有文字')
})

test('notes alone are printed whole, blank lines of a drawing too', () => {
  const notes = ['甲', '乙'].map((text, i) =>
    issue('linking', 'info', i + 1, { text, drawing: `\n  ${text}\n\n  slot` }),
  )
  const text = diagnostics('甲.txt', notes, { color: false })
  expect(text.match(/ {2}slot/g)).toHaveLength(2)
  expect(text).toMatch(/linking +wenju/)
  expect(text).not.toMatch(/\n$/)
})
