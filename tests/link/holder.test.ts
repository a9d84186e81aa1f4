import { describe, expect, test } from 'vitest'
import { createExtractor } from '../../src/pipeline.ts'

const extract = createExtractor()
/** `text holder` of each figure of a text; a holder that was carried stands in brackets. */
function holders(text: string): string[] {
  const { tables } = extract({ text, date: '2023-08-15' })
  return tables.figures.map(({ text: amount, holder, implied }) =>
    holder === null ? `${amount} –` : `${amount} ${implied.includes('holder') ? `(${holder})` : holder}`,
  )
}

describe('whose a figure is', () => {
  test.each([
    ['whom the measure names', '中国银行营业收入达到709亿元。', ['709亿元 中国银行']],
    ['with 的', '中国移动的营业收入为5307亿元。', ['5307亿元 中国移动']],
    ['the city of a GDP', '上半年，苏州市地区生产总值增长4.7%。', ['4.7% 苏州市']],
    ['the subject', '上半年，宁德时代实现净利润207亿元。', ['207亿元 宁德时代']],
    [
      'the subject of the clause before',
      '中国移动上半年业绩稳定，净利润762亿元，同比增长8.4%。',
      ['762亿元 (中国移动)', '8.4% (中国移动)'],
    ],
    ['a place that does something', '今年以来，浙江新增科技企业300家。', ['300家 浙江']],
    ['a body without a name', '阜阳交警昨日查获酒驾45起。', ['45起 阜阳交警']],
    ['a verb that goes on', '北京市民政局印发通知，组建22支救援队伍。', ['22支 (北京市民政局)']],
    ['a pronoun', '宁德时代近日发布年报。该公司去年投资收益为25亿元。', ['25亿元 (宁德时代)']],
    ['a report', '中国移动年报显示，公司净利润1254亿元。', ['1254亿元 (中国移动)']],
    ['a row of a table', '| 公司 | 净利润（亿元） |\n| --- | --- |\n| 中国移动 | 762 |', ['762 中国移动']],
  ])('%s', (_, text, expected) => {
    expect(holders(text)).toEqual(expected)
  })

  test.each([
    ['who only says so', '国家统计局公布，猪肉价格下降26%。'],
    ['who reports', '新华社消息，道路损毁300公里。'],
    ['whom a speaker quotes', '马斯克在讲话中说，火箭高120米。'],
    ['what is counted', '街上有6家农业银行。'],
    ['what a bound is of', '55岁以下的代表发言。'],
    ['the place of an event', '浙江发生地震，震源深度10公里。'],
    ['a list', '北京、上海、广州等4个城市参加。'],
    ['who measures out', '山城市人民法院判处有期徒刑3年。'],
    ['what happened', '宁德时代宣布召回，导致3人受伤。'],
    ['a thing that bears a name', '联想平板提供512GB存储。'],
    ['who an index is named after', '标普500指数上涨1.2%。'],
    ['nobody', '道路全长300公里。'],
  ])('%s holds nothing', (_, text) => {
    for (const holder of holders(text)) expect(holder).toMatch(/ –$/)
  })
})
