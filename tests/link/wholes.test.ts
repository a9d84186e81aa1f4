import { describe, expect, it } from 'vitest'
import { createExtractor } from '../../src/pipeline.ts'

const extract = createExtractor()

/** Amount that the last share of a text is linked to. */
function wholeOf(text: string): string | null {
  const { figures } = extract({ text }).tables
  const share = figures.findLast(({ relation }) => relation === 'share')!
  return figures.find(({ id }) => id === share.whole_figure)?.text ?? null
}

/** Grades of the checks of a text. */
const gradesOf = (text: string): string[] => extract({ text }).tables.checks.map(({ grade }) => grade)

describe('the figure of a whole', () => {
  it.each([
    ['全校有教师320人，其中党员200人，占55%。', '320人'],
    ['全校有教师320人。其中党员200人，占55%。', '320人'],
    ['公司成交额803.34万元。当日主力净流出22.92万元，占总成交额9.99%。', '803.34万元'],
    ['大会选出486名代表。农民代表172名，占代表总数的39.9%。', '486名'],
    ['实到社员296人，占应到社员320人的82.5%。', '320人'],
    ['厂区有女工213人，占职工总数640人的43.3%。', '640人'],
    ['受损光缆247条，已恢复112条（占比35.34%）。', '247条'],
  ])('is linked by words, whatever the arithmetic says: %s', (text, whole) => expect(wholeOf(text)).toBe(whole))

  it.each([
    ['two amounts have the name', '甲市代表486名。乙市代表372名。农民代表172名，占代表总数的39.9%。'],
    ['the name is another', '全校有教师320人。学生中党员200人，占学生总数的55%。'],
    ['it is in another unit', '选出代表团486个。农民代表172名，占代表总数的39.9%。'],
    ['the share says only that it is of all', '营业额3120亿元，新签合同额3672亿元，占总额的55.3%。'],
    ['the amount before 其中 has a share itself', '一线代表318名，占65.4%，其中农民代表112名，占25.7%。'],
    ['the amount is of a part', '宏远电池业务销售额1394.4亿元。宏远海外销售额671.7亿元，占总销售额的35.5%。'],
  ])('is null where %s and no amount gives the share', (_, text) => expect(wholeOf(text)).toBeNull())

  it('says how it was found', () => {
    expect(gradesOf('全校有教师320人，其中党员176人，占55%。')).toEqual(['stated'])
    expect(gradesOf('公司成交额803.34万元。当日主力净流出22.92万元，占总成交额2.85%。')).toEqual(['linked'])
  })
})

it('a level whose own clause says 环比 is no base of the changes after it', () => {
  const { figures } = extract({ text: '价格环比上涨城市分别有20个和6个，比上月分别减少11个和1个。' }).tables
  expect(figures.map(({ base_figure }) => base_figure)).toEqual([null, null, null, null])
})
