import { describe, expect, it } from 'vitest'
import { createExtractor } from '../../src/pipeline.ts'

const extract = createExtractor()

const table = `表1　2022年财政收支（单位：万元）

| 指标 | 2022年 | 比上年增长（%） | 占比（%） |
| --- | ---: | ---: | ---: |
| 税收收入 | 1204 | 3.5 | 68.0 |
| 非税收入 | 566.5 | -2.1 | 32.0 |
`

describe('linkRow', () => {
  const { figures } = extract({ path: 'table.md', text: table, date: '2023-02-01' }).tables

  it('takes the thing from the first cell, the kind of figure from the header', () => {
    const rows = figures.map(({ text, relation, direction, entity, base }) => [text, relation, direction, entity, base])
    expect(rows).toEqual([
      ['1204', 'level', null, '税收收入', null],
      ['3.5', 'change', 'up', '税收收入', '上年'],
      ['68.0', 'share', null, '税收收入', null],
      ['566.5', 'level', null, '非税收入', null],
      ['-2.1', 'change', 'down', '非税收入', '上年'],
      ['32.0', 'share', null, '非税收入', null],
    ])
  })

  it('takes unit and multiplier from the caption', () => {
    expect(figures[0]).toMatchObject({ value: 12_040_000, unit_code: 'CNY', time: '2022' })
  })
})

/** `text value unit relation entity|property|whole|base time status` of each cell. */
function cellsOf(text: string): string[] {
  return extract({ path: 'table.txt', text })
    .tables.figures.filter(({ rule }) => rule === 'table')
    .map(
      ({ text, value, dimension, relation, entity, property, whole, base, time, status }) =>
        `${text}=${value} ${dimension} ${relation} ${[entity, property, whole, base].map(it => it ?? '').join('|')} ${time} ${status}`,
    )
}

describe('what headers and names say', () => {
  it.each([
    ['增减率（%）', 'change'],
    ['同比增减（%）', 'change'],
    ['年增（%）', 'change'],
    ['增长率（%）', 'level'],
    ['年增率（%）', 'level'],
  ])('reads a column %s as a %s: what goes both ways is a change, a rate of growth is measured', (header, relation) => {
    const text = `| 行业 | 产值（亿元） | ${header} |\n| --- | --- | --- |\n| 纺织 | 12.3 | -3.2 |\n`
    expect(extract({ path: 'table.md', text }).tables.figures.at(-1)!.relation).toBe(relation)
  })

  it('reads a column of an index as a level, and not as a change', () => {
    const text =
      '住宅价格指数（2023年6月）\n城市　环比　同比　1-6月平均\n　　　上月=100　上年同月=100　上年同期=100\n甲市　100.1　103.9　105.0\n乙市　99.7　97.9　97.5'
    expect(cellsOf(text).slice(0, 2)).toEqual([
      '100.1=100.1 index level 甲市|环比|| 2023-06 actual',
      '103.9=103.9 index level 甲市|同比|| 2023-06 actual',
    ])
  })

  it('sets 决算数为上年的% against the year before', () => {
    const text =
      '2023年决算表\n单位：万元\n项 目      决算数      决算数为预算数的%   决算数为上年的%\n税收收入      78,902         101.8             109.6\n非税收入      47,681         100.5             106.5'
    expect(cellsOf(text).slice(0, 3)).toEqual([
      '78,902=789020000 money level 税收收入|决算数|| 2023 actual',
      '101.8=101.8 percent level 税收收入|决算数||预算数 2023 actual',
      '109.6=109.6 percent level 税收收入|决算数||上年 2023 actual',
    ])
  })

  it('gives a row of shares its whole, and the last year of a plan its status', () => {
    const text = '表1　发展主要目标\n指标\t2020年\t2025年\n养老产业增加值占GDP比重（%）\t7.8\t10\n床位（万张）\t4.6\t8'
    expect(cellsOf(text)).toEqual([
      '7.8=7.8 percent share 养老产业增加值||GDP| 2020 actual',
      '10=10 percent share 养老产业增加值||GDP| 2025 target',
      '4.6=46000 count level 床位||| 2020 actual',
      '8=80000 count level 床位||| 2025 target',
    ])
  })

  it.each([
    ['甲县：2024年1—5月主要指标\n（2024年6月20日）', '2024-01/2024-05'],
    ['2024年5月中旬价格变动\n甲县统计局　2024-06-20 09:30', '2024-05-11/2024-05-20'],
    ['资产表\n2024年6月30日', '2024-06-30'],
  ])('takes no day of publication for the period: %s', (head, time) => {
    expect(cellsOf(`${head}\n项目\t金额（万元）\n收入\t7.8\n支出\t6.5`)[0]).toMatch(` ${time} actual`)
  })
})

describe('the header of the names of rows', () => {
  const unitsOf = (head: string, ...rows: string[]): string[] => {
    const text = `简报\n\n${[head, head.replace(/[^|]+/g, '---'), ...rows].join('\n')}\n`
    return extract({ path: 'a.md', text }).tables.figures.map(it => `${it.text} ${it.exact} ${it.unit_code}`)
  }

  it('gives bare cells its unit where none of their own is nearer', () => {
    expect(unitsOf('|项目（万元）|本期|户数（户）|', '|收入|1205|12|', '|成本|760|9|')).toEqual([
      '1205 12050000 CNY',
      '12 12 {户}',
      '760 7600000 CNY',
      '9 9 {户}',
    ])
  })

  it('gives none where it is that of the names', () => {
    expect(unitsOf('|年龄（岁）|人数|', '|20|1205|', '|30|805|')).toEqual([
      '20 20 a',
      '1205 1205 1',
      '30 30 a',
      '805 805 1',
    ])
  })

  it('of values may name the end of a year', () => {
    const [head, row] = ['|项目|本报告期末|上年度末|本年度|', '|总资产（万元）|1205|1100|30|']
    expect(unitsOf(head, row)).toEqual(['1205 12050000 CNY', '1100 11000000 CNY', '30 300000 CNY'])
    expect(unitsOf('|财政年度|产量（吨）|', '|2022|1100|', '|2023|1760|')).toEqual(['1100 1100 t', '1760 1760 t'])
  })
})

describe('a row of changes', () => {
  const changeOf = (label: string): string =>
    cellsOf(
      `统计\n\n年份\t产值（亿元）\t税收（亿元）\n2022年\t812.5\t98.4\n2023年\t860.1\t104.2\n${label}\t5.9\t-3.1\n`,
    )
      .slice(-1)
      .join()
  it.each([
    ['同比增长（%）', '-3.1=-3.1 percent change |税收||同比 2023 actual'],
    ['比上年±%', '-3.1=-3.1 percent change |税收||上年 2023 actual'],
    ['比上年增减（亿元）', '-3.1=-310000000 money change |税收||上年 2023 actual'],
    ['增减（%）', '-3.1=-3.1 percent change |税收|| 2023 actual'],
    ['平均增长率（%）', '-3.1=-3.1 percent level 平均增长率|税收|| null actual'],
    ['公允价值变动（亿元）', '-3.1=-310000000 money level 公允价值变动|税收|| null actual'],
    ['存货的减少（亿元）', '-3.1=-310000000 money level 存货的减少|税收|| null actual'],
  ])('%s', (label, cell) => expect(changeOf(label)).toBe(cell))

  it('of what it names', () =>
    expect(
      cellsOf('统计\n\n项目\t2023年\n产值（亿元）\t812.5\n产值同比增长（%）\t5.9\n税收（亿元）\t9.5\n').slice(1, 2),
    ).toEqual(['5.9=5.9 percent change 产值|||同比 2023 actual']))
})

it('numbers of notes are no figures', () =>
  expect(cellsOf('损益表\n\n\t附註\t2023年（千元）\n收益\t3\t845\n成本\t4\t612\n').map(it => it.split('=')[0])).toEqual(
    ['845', '612'],
  ))
