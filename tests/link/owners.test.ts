import { describe, expect, it } from 'vitest'
import { createExtractor } from '../../src/pipeline.ts'

const extract = createExtractor()

/** `entity|property` of the last figure of a text; an entity that was carried stands in brackets. */
function measured(text: string): string {
  const { entity, property, implied } = extract({ text, date: '2023-08-15' }).tables.figures.at(-1)!
  return `${implied.includes('entity') ? `(${entity})` : (entity ?? '–')}|${property ?? '–'}`
}

describe('a property that opens its clause is of the subject before', () => {
  it.each([
    ['of what something is', '临江大桥是全省重点工程，全长29.2公里。', '(临江大桥)|全长'],
    ['of where it lies', '石门水库位于县城以东，包括主坝和副坝，总面积12.6平方公里。', '(石门水库)|总面积'],
    [
      'of since when it is',
      '山城云帆医药有限公司成立于2008年7月，注册资本1500万元。',
      '(山城云帆医药有限公司)|注册资本',
    ],
    [
      'of another property',
      '北京农商银行上半年营业收入78.4亿元，同比下降4.5%；净利润40.6亿元。',
      '(北京农商银行)|净利润',
    ],
    ['of one that it achieved', '北京农商银行实现营业收入78.4亿元，净利润40.6亿元。', '(北京农商银行)|净利润'],
    ['of a price', '截至收盘，贵州茅台报收于1699元，下跌0.5%，换手率0.18%。', '(贵州茅台)|换手率'],
    ['of a place', '泰顺县是浙南山区县，常住人口26.7万人。', '(泰顺县)|常住人口'],
  ])('%s', (_, text, expected) => expect(measured(text)).toBe(expected))
})

describe('a property that opens its clause is of nobody', () => {
  it.each([
    ['who only says so', '海陵证券表示，目标价为62元。'],
    ['whose clause names another thing that it may be of', '海陵证券给予该股买入评级，目标价62元。'],
    ['who does something to another', '山城公司推出新款主机，售价1588元。'],
    ['that are more than one', '泰顺县、文成县是山区县，常住人口55万人。'],
    ['of a common word', '外屏尺寸为6.2英寸，分辨率为400万像素。'],
    ['of the sentence before', '临江大桥昨日通车。全长29.2公里。'],
    ['where the clause has a subject of its own', '临江大桥是重点工程，主桥全长1.2公里。'],
    ['where what moved is another property', '北京农商银行是上市银行，降幅12%。'],
    ['whose readings were named', '美国5月生产者物价月率上涨0.5%，前值0.4%。'],
    ['whose name a time cuts', '24时十九大代表是东部人，出席率增长5%。'],
    ['that is named again', '城市绿地率达35.2%，城市生活垃圾处理率达99%。'],
  ])('%s', (_, text) => expect(measured(text)).not.toMatch(/^\(/))
})
