import { describe, expect, it, test } from 'vitest'
import { createExtractor } from '../../src/pipeline.ts'

const extract = createExtractor()

/** `text value unit relation` of each cell. */
const cellsOf = (text: string, path = 'a.md'): string[] =>
  extract({ path, text })
    .tables.figures.filter(({ rule }) => rule === 'table')
    .map(it => `${it.entity} ${it.text} ${it.exact} ${it.unit_code} ${it.relation}`)

const NOTATIONS: readonly (readonly [string, string, (row: readonly string[]) => string])[] = [
  ['tabs', 'a.txt', row => row.join('\t')],
  ['wide blanks', 'a.txt', row => row.join('   ')],
  ['full-width blanks', 'a.txt', row => row.join('　　')],
  ['single blanks', 'a.txt', row => row.join(' ')],
  ['bars', 'a.txt', row => row.join('|')],
  ['a drawn box', 'a.txt', row => `├──┼──┤\n│${row.join('│')}│`],
  [
    'pipes',
    'a.md',
    row => `| ${row.join(' | ')} |${row.length < 2 || row.some(it => /\d/.test(it)) ? '' : '\n| --- | --- | --- |'}`,
  ],
]

describe.each(NOTATIONS)('a header in %s', (notation, path, print) => {
  const read = (...rows: readonly (readonly string[])[]): string[] =>
    cellsOf(`收支表（单位：万元）\n\n${rows.map(print).join('\n')}\n\n以上为快报数。\n`, path)
  const heads = ['金额', '上年同期', '增减(%)']
  const rows = [
    ['利息收入', '125.6', '118.2', '6.3'],
    ['租金收入', '98.4', '95.1', '3.5'],
    ['捐赠收入', '27.2', '–', '–'],
  ]
  const expected = [
    '利息收入 125.6 1256000 CNY level',
    '利息收入 118.2 1182000 CNY level',
    '利息收入 6.3 6.3 % change',
    '租金收入 98.4 984000 CNY level',
    '租金收入 95.1 951000 CNY level',
    '租金收入 3.5 3.5 % change',
    '捐赠收入 27.2 272000 CNY level',
  ]

  test('without the head of the names', () => expect(read(heads, ...rows)).toEqual(expected))
  test('above a row that titles the rows', () => expect(read(heads, ['经常项目'], ...rows)).toEqual(expected))
  test.each(['项目', '部门', '收入'])('with it: %s', corner =>
    expect(read([corner, ...heads], ...rows)).toEqual(expected),
  )
  test('whose last column has none', () =>
    expect(read(['项目', '金额', '上年同期'], ...rows).filter(it => /98|95/.test(it))).toEqual([
      expected[3],
      expected[4],
    ]))
  if (/tabs|box|pipes/.test(notation)) {
    test('with a blank above the names', () => expect(read(['', ...heads], ...rows)).toEqual(expected))
    test('with a blank at its end', () => expect(read(['来源', '金额', '上年同期', ''], ...rows)[0]).toBe(expected[0]))
  }
  if (/wide/.test(notation))
    test('of two words a cell', () => expect(read(['本期 金额', '上年 同期', '增减 (%)'], ...rows)).toEqual(expected))
})

describe('a header of two levels', () => {
  const expected = [
    '东山 452 4520000 CNY level',
    '东山 6.2 6.2 % change',
    '东山 782 7820000 CNY level',
    '东山 3.1 3.1 % change',
  ]
  const rows = ['东山  452  6.2  782  3.1', '西岭  310  1.5  602  2.8']

  it('whose groups stand over the names in none of its rows', () => {
    const text = `各镇收入（单位：万元）\n\n        4月            1—4月\n      金额  同比(%)  金额  同比(%)\n${rows.join('\n')}\n`
    expect(cellsOf(text, 'a.txt').slice(0, 4)).toEqual(expected)
  })

  it('that a box is drawn around', () => {
    const box = (line: string): string => `│${line.replaceAll(/ {2,}/g, '│')}│`
    const text = `各镇收支\n\n┌──┬──┐\n${box('镇  财政收入  财政支出')}\n│  ├──┼──┤\n${box('  万元  增长%  万元  增长%')}\n├──┼──┤\n${rows.map(box).join('\n')}\n└──┴──┘\n`
    expect(cellsOf(text, 'a.txt').slice(0, 4)).toEqual(expected)
    const { figures } = extract({ path: 'a.txt', text }).tables
    expect(figures.slice(0, 4).map(it => it.property)).toEqual(['财政收入', '财政收入', '财政支出', '财政支出'])
  })

  it.each([
    ['        收入              支出              结余', '收入'],
    ['镇      收入              支出              结余', '收入'],
  ])('whose rows below are the same for each group: %s', (groups, first) => {
    const text = `各镇收支（单位：万元）\n\n${groups}\n        总额   同比(%)   总额   同比(%)   总额   同比(%)\n东山    305   6.5   202   7.2   103   5.1\n西岭    302   4.1   210   5.0   92   2.2\n`
    const { figures } = extract({ path: 'a.txt', text }).tables
    expect(figures.slice(0, 6).map(it => `${it.text} ${it.property}`)).toEqual([
      `305 ${first}总额`,
      `6.5 ${first}`,
      '202 支出总额',
      '7.2 支出',
      '103 结余总额',
      '5.1 结余',
    ])
  })

  it('is none of a title with its unit', () => {
    const text =
      '各镇收支    单位：万元\n  总额   同比(%)   总额   同比(%)\n东山    305   6.5   202   7.2\n西岭    302   4.1   210   5.0\n'
    expect(cellsOf(text, 'a.txt').slice(0, 2)).toEqual(['东山 305 3050000 CNY level', '东山 6.5 6.5 % change'])
  })
})

describe('a header among the rows', () => {
  const timesOf = (...rows: readonly string[]): string[] =>
    extract({ path: 'a.txt', text: `海山公司摘要\n\n主要数据（单位：万元）\n\n${rows.join('\n')}\n` })
      .tables.figures.filter(({ rule }) => rule === 'table')
      .map(it => `${it.text} ${it.exact} ${it.time}`)
  const upper = ['项目\t2023年\t2022年', '收入\t84.5\t75.2', '利润\t10.2\t10.9']

  it.each(['', '项目', '指标'])('heads the rows below, with the unit of all: %s', corner =>
    expect(timesOf(...upper, `${corner}\t2023年末\t2022年末`, '资产\t62.3\t61.3').slice(-3)).toEqual([
      '10.9 109000 2022',
      '62.3 623000 2023-12',
      '61.3 613000 2022-12',
    ]),
  )

  it.each([
    ['names a row', '竣工时间\t2023年末\t2022年末'],
    ['says nothing', '\t–\t–'],
    ['holds words', '\t已审\t未审'],
    ['holds years as numbers of its own', '建成年份\t2003\t2005'],
  ])('is none where it %s', (_, row) =>
    expect(timesOf(...upper, row, '资产\t62.3\t61.3').slice(-2)).toEqual(['62.3 623000 2023', '61.3 613000 2022']),
  )
})

describe('a table in traditional script is one where it is one in simplified', () => {
  const rows = (unit: string, none: string, corner: string): string[][] => [
    [corner, '2023年', '2022年'],
    ['稻米', `812.5${unit}`, `790.1${unit}`],
    ['麥子', `84.2${unit}`, none],
    ['玉米', `912.5${unit}`, `890.1${unit}`],
  ]
  test.each<[string, (row: readonly string[]) => string]>([
    ['a cell a line', row => row.join('\n')],
    ['wide blanks', row => row.join('   ')],
    ['bars', row => row.join(' | ')],
    ['tabs', row => row.join('\t')],
  ])('%s', (_, print) => {
    const valuesOf = (...words: [string, string, string]): string[] =>
      extract({
        path: 'a.txt',
        text: `糧食產量\n\n${rows(...words)
          .map(print)
          .join('\n')}\n`,
      })
        .tables.figures.filter(({ rule }) => rule === 'table')
        .map(it => `${it.entity} ${it.exact} ${it.unit_code} ${it.time}`)
    expect(valuesOf('萬噸', '不適用', '項目')).toEqual(valuesOf('万吨', '不适用', '项目'))
    expect(valuesOf('萬噸', '不適用', '項目')).toHaveLength(5)
  })
})
