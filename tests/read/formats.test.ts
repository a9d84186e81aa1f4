import { describe, expect, test } from 'vitest'
import { FORMATS, formatOf, formatOfBytes, isLitter, stemOf } from '../../src/read/formats.ts'
import { termsInChinese } from '../../src/report/terms.zh.ts'

describe('the registry', () => {
  test('gives an ending to one format', () => {
    const extensions = FORMATS.flatMap(it => it.extensions)
    expect(extensions.filter((it, i) => extensions.indexOf(it) < i)).toEqual([])
    expect(new Set(FORMATS.map(({ name }) => name)).size).toBe(FORMATS.length)
  })

  test('says what to do about what is not read, in Chinese too', () => {
    const words = FORMATS.flatMap(({ reading }) => (typeof reading === 'string' ? [] : [reading.kind, reading.advice]))
    expect(words.filter(it => termsInChinese[it] === undefined)).toEqual([])
  })
})

test.each([
  ['a.txt', 'txt'],
  ['a.MARKDOWN.gz', 'md'],
  ['news/v1.2/rows.ndjson', 'jsonl'],
  ['a.tar.gz', 'tar'],
  ['a.tgz', 'tar'],
  ['a.zip', 'zip'],
  ['a.zip.gz', 'unknown'],
  ['报告.WPS', 'doc'],
  ['a', 'unknown'],
  ['v1.2/a', 'unknown'],
])('%s is %s', (path, name) => {
  expect(formatOf(path).name).toBe(name)
})

test.each([
  ['%PDF-1.7\n', 'pdf'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'doc'],
  ['\xff\xd8\xff\xe0', 'image'],
  ['{\\rtf1', 'rtf'],
  ['全市', undefined],
  ['', undefined],
])('%j is %s by its bytes', (head, name) => {
  expect(formatOfBytes(Buffer.from(head, 'latin1'))?.name).toBe(name)
})

test.each(['.git', '..a', '~$a.docx', 'Thumbs.db', '__MACOSX'])('%s is litter', name => {
  expect(isLitter(name)).toBe(true)
})

test.each(['a.txt', '..', '.', '~a.txt'])('%s is none', name => {
  expect(isLitter(name)).toBe(false)
})

test.each([
  ['news/2022-09-26.txt', 'news/2022-09-26'],
  ['a.MD', 'a'],
  ['a.txt.gz', 'a'],
  ['v1.2/报告.v3.markdown', 'v1.2/报告.v3'],
  ['.md', '.md'],
  ['news/.md', 'news/.md'],
  ['.txt.gz', '.txt'],
  ['rows.jsonl/17', 'rows.jsonl/17'],
  ['rows.jsonl/v1.5', 'rows.jsonl/v1.5'],
])('the stem of %s is %s', (path, stem) => {
  expect(stemOf(path)).toBe(stem)
})
