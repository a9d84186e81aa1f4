import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compact } from '../../src/recognize/compaction.ts'
import { quantitiesOf } from './article-of.ts'

describe('numbers that a converter spread out or dressed up', () => {
  test.each([
    ['培训学员34\u200b00名', '34\u200b00名 = 3400 {名}'],
    ['总投资7.\u00ad8亿元', '7.\u00ad8亿元 = 780000000 CNY'],
    ['粮 食 总 产 量 达 到 8 6 万 吨 。', '8 6 万 吨 = 860000 t'],
    ['产值 6 018.2 亿元', '6 018.2 亿元 = 601820000000 CNY'],
    ['产量 7 . 5 万 吨', '7 . 5 万 吨 = 75000 t'],
    ['代表1 250名', '1 250名 = 1250 {名}'],
    ['确诊病例3 406例', '3 406例 = 3406 {例}'],
    ['单价2 300—4 650元', '2 300—4 650元 = 2300..4650 CNY'],
    ['就业 2.4 万 人', '2.4 万 人 = 24000 {人}'],
    ['合格率9O.5%', '9O.5% = 90.5 %'],
    ['增速为1l.4%', '1l.4% = 11.4 %'],
    ['下降$3.1\\%$，', '3.1\\% = 3.1 %'],
    ['浓度$42\\mu g/m^{3}$，', '42\\mu g/m^{3} = 42 ug/m3 per m³'],
    ['气温$18^{\\circ}\\mathrm{C}$，', '18^{\\circ}\\mathrm{C} = 18 Cel'],
    ['约$2.4\\times10^{6}$吨', '2.4\\times10^{6}$吨 = 2400000 t about'],
  ])('%j', (text, shown) => {
    expect(quantitiesOf(text)).toEqual([shown])
  })

  const COUNTED = [
    ['起', '{起}'],
    ['名', '{名}'],
    ['多家', '{家} over'],
    ['余批次', '{批次} over'],
    ['人次', '{人次}'],
    ['元', 'CNY'],
    ['件', '{件}'],
    ['公里', 'km'],
    ['km', 'km'],
    ['m3', 'm3'],
    ['亩', '[mu_zh]'],
    [' 辆', '{辆}'],
  ]
  test.each(
    ['7 450', '38 160', '204 070', '1 250 300'].flatMap(number =>
      COUNTED.map(([unit, shown]) => [
        `共有${number}${unit}。`,
        `${number}${unit} = ${number.replaceAll(' ', '')} ${shown}`,
      ]),
    ),
  )('%s is one number', (text, shown) => {
    expect(quantitiesOf(text)).toEqual([shown])
  })

  test.each([
    '第5 100名的选手',
    '表6 400名学员的成绩',
    '附件3 120家企业名单',
    '小米13 256GB版',
    'Note 12 128台',
    '2022 100强',
    '座机020 836 400次',
    '3 120 7个',
    '成绩 12 300 合格',
    '0 1 2 3文莱 0 1 0 1摩尔多瓦',
    '水分子H2O很小',
    '价格$20，涨得不多，又到$30。',
    '电话400 820 8820',
    '甲 乙 丙 丁',
  ])('%j stays as it is', text => {
    expect(compact(text)).toBeNull()
  })
})

test('places in the compact text are places in the printed one', () => {
  const part = fc.constantFrom('1', '2 ', '3', ' . ', '万 ', '人', '\u200b', '全 ', '市 ', '$', '\\%', '%', 'O', '。')
  fc.assert(
    fc.property(fc.array(part, { maxLength: 60 }), parts => {
      const plain = parts.join('')
      const compaction = compact(plain)
      if (compaction === null) return
      const { text, startOf, endOf, inside } = compaction
      for (let at = 0; at < text.length; at++) {
        expect(startOf(at)).toBeLessThan(endOf(at + 1))
        expect(inside(startOf(at))).toBeLessThanOrEqual(at)
        expect(endOf(at + 1)).toBeLessThanOrEqual(plain.length)
        if (at > 0) expect(startOf(at)).toBeGreaterThanOrEqual(startOf(at - 1))
      }
    }),
  )
})
