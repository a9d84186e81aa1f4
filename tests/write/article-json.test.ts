import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleJson, articlePath } from '../../src/write/article-json.ts'
import { Utf8Writer } from '../../src/write/utf8.ts'

describe('articlePath', () => {
  test.each([
    ['news/2022-09-26', 'articles/news/2022-09-26.json'],
    ['news/2022-09-26#2', 'articles/news/2022-09-26#2.json'],
    ['新闻/甲', 'articles/新闻/甲.json'],
    ['../../etc/passwd', 'articles/%2E%2E/%2E%2E/etc/passwd.json'],
    ['a\nb', 'articles/a%0Ab.json'],
    ['a%0Ab', 'articles/a%250Ab.json'],
    ['', 'articles/%.json'],
  ])('%j → %s', (id, path) => {
    expect(articlePath(id)).toBe(path)
  })

  test('a long name fits a file system and stays apart from its neighbours', () => {
    const [a, b] = ['甲', '乙'].map(last => articlePath('长'.repeat(120) + last))
    expect(Buffer.byteLength(a!.split('/').at(-1)!)).toBeLessThan(255)
    expect(a).not.toBe(b)
    expect(a).not.toContain('\ufffd')
  })

  test('never leads out of the folder', () => {
    const part = fc.constantFrom('..', '.', '/', '\\', '甲', '%', '\u0000')
    fc.assert(
      fc.property(fc.string({ unit: part }), id => {
        expect(articlePath(id).split('/')).not.toContain('..')
      }),
    )
  })
})

test('articleJson puts a row on a line', () => {
  const bytes = articleJson(new Utf8Writer(), Buffer.from('{"id":"a"}'), [
    ['figures', [Buffer.from('{"id":"a/f1"}'), Buffer.from('{"id":"a/f2"}')]],
    ['checks', []],
  ])
  const json = Buffer.from(bytes).toString()
  expect(JSON.parse(json)).toEqual({ document: { id: 'a' }, figures: [{ id: 'a/f1' }, { id: 'a/f2' }], checks: [] })
  expect(json.split('\n')).toContain('{"id":"a/f1"},')
})
