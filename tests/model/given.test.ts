import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fieldsOf, readGiven } from '../../src/model/given.ts'

const read = (found: Record<string, unknown>) => {
  const { given, issues } = readGiven(fieldsOf(found))
  return [given, issues.map(({ code, params }) => `${code} ${params.field} ${params.value ?? params.kind}`)]
}

describe('readGiven', () => {
  test.each<[unknown, unknown]>([
    ['春耕', '春耕'],
    [' 春耕\n忙 ', '春耕 忙'],
    ['春\u0000耕\u001b', '春 耕'],
    ['春\ud800耕', '春\ufffd耕'],
    [2022, '2022'],
    [true, 'true'],
    ['　', undefined],
    ['', undefined],
    [null, undefined],
    [undefined, undefined],
  ])('takes %j as a title: %j', (value, title) => {
    expect(read({ title: value })).toEqual([title === undefined ? {} : { title }, []])
  })

  test.each<[string, unknown, string]>([
    ['title', { a: 1 }, 'bad-field title an object'],
    ['place', [], 'bad-field place a list'],
    ['subtitle', [['甲']], 'bad-field subtitle a list'],
    ['agency', Symbol('甲'), 'bad-field agency a symbol'],
    ['authors', [null], 'bad-field authors null'],
    ['authors', { name: '甲' }, 'bad-field authors an object'],
    ['authors', [{ name: '甲' }, ['乙']], 'bad-field authors an object'],
    ['date', ['2022'], 'bad-field date a list'],
    ['date', '2022-99-99', 'bad-date date 2022-99-99'],
    ['date', '2022-09-26T25:61', 'bad-date date 2022-09-26T25:61'],
    ['date', ['2022-01-01'], 'bad-field date a list'],
    ['date', '2200-01-01', 'bad-date date 2200-01-01'],
    ['referenceDate', '昨天', 'bad-date reference_date 昨天'],
    ['date', '昨'.repeat(1000), `bad-date date ${'昨'.repeat(60)}…`],
    ['date', 1e9, 'bad-date date 1000000000'],
    ...['n/a', 'N/A', '无', '-', '——', '#', '/', '#top', 'None', 'javascript:void(0);'].map(
      (value): [string, unknown, string] => ['url', value, `no-address url ${value}`],
    ),
    ['url', '点击查看', 'bad-address url 点击查看'],
    ['url', '见 a.cn/1', 'bad-address url 见 a.cn/1'],
    ['url', ['https://a.cn/1'], 'bad-field url a list'],
  ])('leaves out %s: %o, and says so', (name, value, issue) => {
    expect(read({ title: '春耕', [name]: value })).toEqual([name === 'title' ? {} : { title: '春耕' }, [issue]])
  })

  test.each<[unknown, string[]]>([
    ['甲乙、丙丁；王 芳，戊己', ['甲乙', '丙丁', '王 芳', '戊己']],
    ['甲乙 丙丁', ['甲乙', '丙丁']],
    ['Ann Lee, 甲乙', ['Ann Lee', '甲乙']],
    [
      ['甲乙、丙丁', ' 戊己 ', '', 7],
      ['甲乙、丙丁', '戊己', '7'],
    ],
  ])('takes %j as authors %j', (value, authors) => {
    expect(read({ authors: value })).toEqual([{ authors }, []])
  })

  test.each(['https://a.cn/山城/1.htm?x=1&y=2', '//a.cn/1', 'a.cn/1', '/2023/1.htm', './1.htm'])(
    'takes %s as an address',
    url => {
      expect(read({ url })).toEqual([{ url }, []])
    },
  )

  test('takes a number of any size', () => {
    expect(read({ title: 12n ** 20n })).toEqual([{ title: '3833759992447475122176' }, []])
  })

  test('keeps the names among what is none', () => {
    expect(read({ authors: ['甲乙', null, '丙丁'] })).toEqual([
      { authors: ['甲乙', '丙丁'] },
      ['bad-field authors null'],
    ])
  })

  test('of anything makes text on one line, dates that are dates, or an issue, and reads its own answer the same', () => {
    const name = fc.constantFrom('title', 'subtitle', 'agency', 'place', 'date', 'authors', 'referenceDate')
    fc.assert(
      fc.property(fc.dictionary(name, fc.anything({ withBigInt: true })), found => {
        const { given } = readGiven(fieldsOf(found))
        for (const text of Object.values(given).flat())
          expect(text).toMatch(/^(?![\s\S]*\p{Cc})(?=\S)[^\ud800-\udfff]+$/u)
        expect(readGiven(fieldsOf({ ...given }))).toEqual({ given, issues: [] })
      }),
    )
  })
})
