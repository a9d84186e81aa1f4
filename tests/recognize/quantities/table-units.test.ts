import { describe, expect, it, test } from 'vitest'
import { createExtractor } from '../../../src/pipeline.ts'

const extract = createExtractor()
const unitsOf = (text: string): string[] =>
  extract({ path: 'a.md', text }).tables.figures.map(it => `${it.text} ${it.exact} ${it.unit_code}`)

/** A unit as tables print it, and what 12 and (3.5) of it are. */
const UNITS: readonly (readonly [unit: string, amounts: readonly [string, string]])[] = [
  ['港幣千元', ['12 12000 HKD', '(3.5) -3500 HKD']],
  ['百萬港元', ['12 12000000 HKD', '(3.5) -3500000 HKD']],
  ['新臺幣仟元', ['12 12000 TWD', '(3.5) -3500 TWD']],
  ['新台幣百萬元', ['12 12000000 TWD', '(3.5) -3500000 TWD']],
  ['人民幣千元', ['12 12000 CNY', '(3.5) -3500 CNY']],
  ['港币万元', ['12 120000 HKD', '(3.5) -35000 HKD']],
  ['仟美元', ['12 12000 USD', '(3.5) -3500 USD']],
]

describe.each(UNITS)('cells of %s', (unit, amounts) => {
  const rows = '| 收入 | 12 |\n| 虧損 | (3.5) |\n'
  const rule = '| --- | --- |'
  test.each([
    ['a note', `單位：${unit}\n\n| 項目 | 本期 |\n${rule}\n${rows}`],
    ['a note behind who made the table', `編製單位：海山公司　單位：${unit}\n\n| 項目 | 本期 |\n${rule}\n${rows}`],
    ['the header', `| 項目 | 本期（${unit}） |\n${rule}\n${rows}`],
    ['a row of units', `| 項目 | 本期 |\n${rule}\n|  | ${unit} |\n${rows}`],
  ])('by %s', (_, text) => expect(unitsOf(`業績公告\n\n${text}`)).toEqual(amounts))
})

describe('元 alone in a table', () => {
  const table = '| 項目 | 本期（千元） |\n| --- | --- |\n| 收入 | 12 |\n'
  it.each([
    ['臺北市房屋稅', 'TWD'],
    ['香港零售業', 'HKD'],
    ['人民幣業務', 'CNY'],
    ['業績公告', 'CNY'],
  ])('is what the article pays in: %s', (title, code) =>
    expect(unitsOf(`${title}\n\n${table}`)).toEqual([`12 12000 ${code}`]),
  )

  it('stays what its currency says', () =>
    expect(unitsOf(`臺北與高雄之業績\n\n${table.replace('千元', '人民幣千元')}`)).toEqual(['12 12000 CNY']))
})

it.each([
  ['| 項目 | 本月 |\n| --- | --- |\n| 發電量（億度） | 12 |', '12 1200000000 kW.h'],
  ['| 地區 | 用電量（萬度） |\n| --- | --- |\n| 海山 | 12 |', '12 120000 kW.h'],
  ['| 項目 | 本月 |\n| --- | --- |\n| 尖峰負載（萬瓩） | 12 |', '12 120000 kW'],
  ['| 地區 | 坡度（度） |\n| --- | --- |\n| 海山 | 12 |', '12 12 deg'],
])('units of power: %s', (table, unit) => expect(unitsOf(`統計\n\n${table}\n`)).toEqual([unit]))
