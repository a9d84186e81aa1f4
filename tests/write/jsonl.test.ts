import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonLine } from '../../src/write/jsonl.ts'

test('is one line for every line splitter', () => {
  const written = jsonLine({ text: '一\n二\u2028三\u2029四\u0085五' })
  expect(written).toBe('{"text":"一\\n二\\u2028三\\u2029四\\u0085五"}')
})

test('reads back as it was, on one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const written = jsonLine({ text })
      expect(JSON.parse(written)).toEqual({ text })
      expect(written).not.toMatch(/[\n\r\u0085\u2028\u2029]/)
    }),
  )
})
