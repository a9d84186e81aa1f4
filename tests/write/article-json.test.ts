import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ArticleJson, articlePath } from '../../src/write/article-json.ts'
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
    ['CON', 'articles/%43ON.json'],
    ['nul.2022/com1', 'articles/%6Eul.2022/%63om1.json'],
    ['console/communist', 'articles/console/communist.json'],
    ['a:b/c?', 'articles/a%3Ab/c%3F.json'],
    ['end. /dot.', 'articles/end.%20/dot%2E.json'],
    ['a.json/b', 'articles/a%2Ejson/b.json'],
  ])('%j → %s', (id, path) => {
    expect(articlePath(id)).toBe(path)
  })

  test('a long name fits a file system and stays apart from its neighbours', () => {
    const [a, b] = ['甲', '乙'].map(last => articlePath('长'.repeat(120) + last))
    expect(Buffer.byteLength(a!.split('/').at(-1)!)).toBeLessThan(255)
    expect(a).not.toBe(b)
    expect(a).not.toContain('\ufffd')
  })

  test('a path that no system takes stays apart from its neighbours at the top', () => {
    const [a, b] = ['甲', '乙'].map(first => articlePath(`${first}/${'长/'.repeat(2000)}末`))
    expect(a).toMatch(/^articles\/末~[0-9a-f]{16}\.json$/)
    expect(a).not.toBe(b)
  })

  const hostile = fc.string({
    unit: fc.constantFrom(
      ...'aA.. %/\\:*?"<>|~1甲é',
      'e\u0301',
      '\u0000',
      '\u007f',
      'CON',
      'nul',
      'COM¹',
      'lpt9',
      '.json',
      '长'.repeat(70),
    ),
    maxLength: 12,
  })
  const partsOf = (path: string) => path.split('/')

  test('is a name that Windows takes and keeps', () => {
    fc.assert(
      fc.property(hostile, fc.boolean(), (id, twin) => {
        for (const part of partsOf(articlePath(id, twin))) {
          expect(part).not.toMatch(/[\u0000-\u001f"*:<>?\\|]|[. ]$|^$/)
          expect(part).not.toMatch(/^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])\s*(\.|$)/i)
          expect(Buffer.byteLength(part)).toBeLessThan(255)
        }
      }),
    )
  })

  test('is never that of another id, nor a folder for it', () => {
    fc.assert(
      fc.property(hostile, hostile, (a, b) => {
        fc.pre(a !== b)
        const [one, other] = [articlePath(a), articlePath(b)]
        expect(one).not.toBe(other)
        expect(one.startsWith(`${other}/`)).toBe(false)
      }),
    )
  })

  test('tells the id, where it is not cut', () => {
    fc.assert(
      fc.property(hostile, id => {
        const path = articlePath(id)
        fc.pre(!path.includes('~') && id.split('/').every(part => part !== ''))
        expect(decodeURIComponent(path.slice('articles/'.length, -'.json'.length))).toBe(id)
      }),
    )
  })

  test('of a twin is another one, whatever the case', () => {
    fc.assert(
      fc.property(hostile, id => {
        const names = [id.toLowerCase(), id.toUpperCase()]
        fc.pre(names[0] !== names[1])
        const [one, other] = [articlePath(names[0]!), articlePath(names[1]!, true)]
        expect(one.toLowerCase()).not.toBe(other.toLowerCase())
      }),
    )
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

test('ArticleJson puts a row on a line', () => {
  let json = ''
  const out = new Utf8Writer().open(bytes => {
    json += Buffer.from(bytes).toString()
  })
  const article = new ArticleJson(out)
  const tables = { documents: ['{"id":"a"}'], figures: ['{"id":"a/f1"}', '{"id":"a/f2"}'], checks: [] }
  for (const [table, rows] of Object.entries(tables)) {
    article.begin(table)
    for (const row of rows) article.row(row)
  }
  article.end()
  expect(JSON.parse(json)).toEqual({ document: { id: 'a' }, figures: [{ id: 'a/f1' }, { id: 'a/f2' }], checks: [] })
  expect(json.split('\n')).toContain('{"id":"a/f1"},')
})
