import { describe, expect, test } from 'vitest'
import { bareMeasure, indicatorAtEnd } from '../../src/lexicon/indicators.ts'
import { entriesOf } from '../../src/lexicon/words.ts'
import { createExtractor } from '../../src/pipeline.ts'

const extract = createExtractor()
/** The code of the only figure of a text. */
const codeOf = (text: string): string | null => {
  const { figures } = extract({ text, date: '2023-08-15' }).tables
  expect(figures).toHaveLength(1)
  return figures[0]!.measure_code
}

test('codes are words of their own, and each name has one', () => {
  const entries = entriesOf('indicator')
  expect(entries.length).toBeGreaterThan(300)
  expect(entries.filter(({ code }) => !/^[a-z][a-z0-9_]*$/.test(code!)).map(({ word }) => word)).toEqual([])
  expect(new Set(entries.map(({ code }) => code)).size).toBe(entries.length)
})

test('each name is found by itself, behind an owner, and with its growth', () => {
  for (const { word, code } of entriesOf('indicator')) {
    const name = bareMeasure(word)
    expect([word, indicatorAtEnd(`全市${name}`)]).toMatchObject([
      word,
      { indicator: { code }, start: 2, isGrowth: false },
    ])
    expect([word, indicatorAtEnd(`${name}增速`)]).toMatchObject([word, { indicator: { code }, isGrowth: true }])
  }
})

describe('the indicator of a figure', () => {
  test.each([
    ['全市地区生产总值达到1.2万亿元。', 'gdp'],
    ['今年上半年，苏州市GDP同比增长4.7%。', 'gdp'],
    ['该公司归属于上市公司股东的净利润为3.2亿元。', 'net_profit_parent'],
    ['规上工业增加值同比增长3.8%。', 'va_industry_above_scale'],
    ['全部工业增加值同比增长3.8%。', 'va_industry'],
    ['7月，CPI同比下降0.3%。', 'cpi'],
    ['7月，制造业PMI为49.3%。', 'pmi_manufacturing'],
    ['社会消费品零售总额增速为2.5%。', 'retail_sales'],
    ['年末全市常住人口1200万人。', 'population_resident'],
    ['标普500指数上涨1.2%。', 'index_sp500'],
    ['广西壮族自治区固定资产投资增长3%。', 'fixed_investment'],
    ['二季度GDP环比增幅为1.5%。', 'gdp'],
  ])('%s → %s', (text, code) => {
    expect(codeOf(text)).toBe(code)
  })

  test.each([
    '高端产品营业收入为3.2亿元。',
    '海外市场净利润同比增长8.1%。',
    '汽车零售额同比增长8.1%。',
    '消费税税率为10%。',
    '宁波市对东盟进出口856亿元。',
    '我国对东盟、欧盟进出口4万亿元。',
    '厦门市自金砖国家进口483亿元。',
    '规上工业增加值增速回落0.3个百分点。',
    '全市共有企业1200家。',
    '新修公路300公里。',
  ])('%s is of none', text => {
    expect(codeOf(text)).toBeNull()
  })
})
