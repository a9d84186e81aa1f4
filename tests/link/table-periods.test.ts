import { describe, expect, it, test } from 'vitest'
import { createExtractor } from '../../src/pipeline.ts'

const extract = createExtractor()

/** The time of each cell of a table's only row, `?` behind one that is carried from elsewhere. */
function timesOf(lines: readonly string[], heads: string, name = '水泥'): (string | null)[] {
  const columns = heads.split(' ')
  const numbers = columns.map((_, at) => `${at + 2}1.5`)
  const rows = [
    ['项目', ...columns],
    [name, ...numbers],
    ['玻璃', ...numbers],
  ]
  const text = ['海州市统计资料', '', ...lines, '', ...rows.map(row => row.join('\t'))].join('\n')
  const { figures } = extract({ path: 'a.txt', text, date: '2024-06-20' }).tables
  return figures
    .filter(({ rule }) => rule === 'table')
    .slice(0, columns.length)
    .map(({ time, implied }) => (implied.includes('time') ? `${time}?` : time))
}

const Q1 = '2024-01/2024-03'
const BEFORE = '2023-01/2023-03'

describe('a column that says something of a level has its period', () => {
  test.each([
    ['9月产量 同比增长(%) 1—9月产量 同比增长(%)', ['2023-09?', '2023-09?', '2023-01/2023-09?', '2023-01/2023-09?']],
    ['9月产量 同比增长(%) 环比增长(%)', ['2023-09?', '2023-09?', '2023-09?']],
    ['9月产量 占比(%) 同比增速(%)', ['2023-09?', '2023-09?', '2023-09?']],
    ['2023年 2022年 增长(%)', ['2023', '2022', '2023?']],
    ['2022年 2023年 增长(%)', ['2022', '2023', '2023?']],
    ['2023年 同比增长(%) 2022年 同比增长(%)', ['2023', '2023?', '2022', '2022?']],
    ['2023年7月 2023年6月 月增(%) 2022年7月 年增(%)', ['2023-07', '2023-06', '2023-07?', '2022-07', '2023-07?']],
    ['2023年末 2022年末 本年末比上年末增减(%) 2021年末', ['2023-12', '2022-12', '2023-12?', '2021-12']],
    ['2023年9月末余额 比年初增减 同比增长(%)', ['2023-09', '2023-09?', '2023-09?']],
    ['2023年 2022年 2023年比2022年增长(%)', ['2023', '2022', '2023']],
    ['2021年 2022年 2023年 年均增长(%)', ['2021', '2022', '2023', null]],
    ['产量 同比增长(%)', ['2023-09?', '2023-09?']],
    ['9月同比增长(%) 1—9月累计增长(%)', ['2023-09?', '2023-01/2023-09?']],
    ['本月 本月增长(%) 累计 累计增长(%)', ['2023-09?', '2023-09?', '2023-01/2023-09?', '2023-01/2023-09?']],
  ])('%s', (heads, times) => expect(timesOf([/年/.test(heads) ? '产量' : '2023年9月产量'], heads)).toEqual(times))
})

describe('a column placed by what its table is of', () => {
  test.each([
    ['2024年第一季度利润表', '本期金额 上期金额', [Q1, BEFORE]],
    ['2024年1—3月', '本期 上年同期 增减(%)', [Q1, BEFORE, Q1]],
    ['2024年1—3月', '本期数 上年同期数', [Q1, BEFORE]],
    ['2023年度', '期末余额 期初余额 变动(%)', ['2023-12', '2023-01', '2023-12']],
    ['2024年3月31日', '期末余额 年初余额', ['2024-03-31', '2024-01']],
    ['2024年1—3月', '期末 上年末', ['2024-03', '2023-12']],
    ['2024年3月', '年初至本月末 上年同期', [Q1, '2023-03']],
    ['截至2024年6月30日止六个月', '2024年 2023年', ['2024-01-01/2024-06-30', '2023-01-01/2023-06-30']],
    ['截至2024年12月31日止年度', '2024年 2023年', ['2024', '2023']],
    ['2024年6月30日', '2024年 2023年', ['2024-06-30', '2023-06-30']],
  ])('%s: %s', (line, heads, times) => expect(timesOf([line], heads).map(it => it?.replace('?', ''))).toEqual(times))

  it('not where its year is none of the columns', () =>
    expect(timesOf(['2024年5月汇总'], '2023年 2022年')).toEqual(['2023', '2022']))
  it('by the row before the table', () => {
    expect(timesOf(['2024年统计'], '2023年 2022年', '6月')).toEqual(['2023', '2022'])
    expect(timesOf(['2023年统计'], '年末数 比上年增减', '2021年')).toEqual(['2021-12?', '2021-12?'])
  })
  it('of another year, where it is a month without one', () =>
    expect(timesOf(['2022年9月产量'], '9月 同比增长(%) 1—9月 上月')).toEqual([
      '2022-09?',
      '2022-09?',
      '2022-01/2022-09?',
      '2022-08?',
    ]))
  it('not where that would be later than its table', () =>
    expect(timesOf(['2024年1月'], '12月 1月')[0]).not.toMatch(/^2024-12/))
  test.each(['本期金额 上期金额', '期末余额 期初余额', '产量 同比增长(%)'])(
    'nowhere where nothing says when: %s',
    heads => expect(timesOf(['全部产品'], heads)).toEqual([null, null]),
  )
})

describe('the period of headings and title', () => {
  const table = '项目\t产量（吨）\t同比增长（%）\n水泥\t21.5\t3.1\n玻璃\t31.5\t4.1'
  const timeOf = (...lines: string[]): (string | null)[] =>
    extract({ path: 'a.txt', text: [...lines, table].join('\n\n'), date: '2024-06-20' })
      .tables.figures.filter(({ rule }) => rule === 'table')
      .slice(0, 2)
      .map(({ time }) => time)
  test.each([
    [['2023年9月海州市主要产品产量'], '2023-09'],
    [['2023年海州市统计公报', '附表：主要产品'], '2023'],
    [['海州市统计公报', '一、2023年上半年工业', '主要产品'], '2023-01/2023-06'],
    [['2023年执行情况和2024年计划', '附表：主要产品'], null],
    [['海州市2023—2025年发展报告', '附表：主要产品'], null],
    [['2025年海州市发展目标', '附表：主要产品'], null],
    [['海州市统计公报', '附表：主要产品'], null],
  ])('%s', (lines, time) => expect(timeOf(...lines)).toEqual([time, time]))
})
