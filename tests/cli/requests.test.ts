import { expect, test } from 'vitest'
import { linesOf } from '../../src/batch/input/lines.ts'
import { failure, readRequest } from '../../src/cli/requests.ts'
import { issue } from '../../src/model/issue.ts'

const OPTIONS = { textField: 'text', idField: 'id', maxBytes: 100 }

async function requestOf(line: string | Buffer, options = {}) {
  const stream = (async function* () {
    yield Buffer.from(line as string)
  })()
  for await (const [first] of linesOf(stream, OPTIONS.maxBytes)) return readRequest(first!, { ...OPTIONS, ...options })
  return undefined
}

const LONG = '长'.repeat(100)

test.each([
  ['first', `{"id":"big","text":"${LONG}"}`, 'big'],
  ['as a number of many digits', `{"id":12345678901234567890,"text":"${LONG}"}`, '12345678901234567890'],
  [
    'behind a list, an object and escapes',
    `{"authors":["甲,乙"],"more":{"id":"x","a":1},"title":"\\",\\\\","id":"big","text":"${LONG}"}`,
    'big',
  ],
  ['of the object itself alone', `{"more":{"id":"x"},"text":"${LONG}"}`, '1'],
  ['behind blanks', `${' '.repeat(9000)}{"id":"big","text":"${LONG}"}`, 'big'],
  ['behind the text', `{"text":"${LONG}","id":"big"}`, '1'],
  ['in the middle of it', `{"id":"${LONG}","text":""}`, '1'],
  ['in no JSON', `id,"big",text:"${LONG}"`, '1'],
])('a line too long to be held has the id that stands in its beginning: %s', async (_, line, id) => {
  expect(await requestOf(line)).toMatchObject({ id, line: 1, problem: { code: 'too-large', line: 1 } })
})

test.each([
  ['{"id":"a","text":[]}', { code: 'bad-texts', params: { field: 'text', kind: 'a list' } }],
  ['{"id":"a","正文":7}', { code: 'bad-texts', params: { field: '正文', kind: 'a number' } }],
  ['{"id":"a","text":null}', { code: 'missing-text', params: { field: 'text' } }],
  ['{"id":"a"}', { code: 'missing-text', params: { field: 'text' } }],
  ['{"id":"a","data":{"it":{"text":"甲"}}}', { code: 'wrapped-text', params: { field: 'text', within: 'data.it' } }],
])('a line without a text says what it has instead: %s', async (line, problem) => {
  expect(await requestOf(line)).toMatchObject({ id: 'a', line: 1, problem })
})

test('halves of characters in the bytes of a line cost themselves', async () => {
  const line = Buffer.from('{"id":"a","text":"全市有学校# 42所。"}')
  const at = line.indexOf('#')
  for (const bytes of [
    [0xed, 0xa0, 0x80],
    [0xe4, 0xb8],
  ]) {
    const cut = Buffer.concat([line.subarray(0, at), Buffer.from(bytes), line.subarray(at + 1)])
    expect(await requestOf(cut)).toMatchObject({ id: 'a', article: { text: '全市有学校\ufffd 42所。' } })
  }
})

test('a column that stands for the id, too', async () => {
  expect(await requestOf(`{"编号":"big","text":"${LONG}"}`, { map: { 编号: 'id' } })).toMatchObject({ id: 'big' })
})

test('an error is at the line of its article', () => {
  const dense = issue('too-dense', 'error', null, { kind: 'its times', count: 3 })
  expect(failure({ id: 'a', line: 7 }, dense)).toMatchObject({ id: 'a', error: { code: 'too-dense', line: 7 } })
  expect(failure({ id: 'a', line: 7 }, { ...dense, line: 2 })).toMatchObject({ error: { line: 7 } })
})
