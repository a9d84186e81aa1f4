import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createExtractor } from '../../src/pipeline.ts'

const extract = createExtractor()

/** A Markdown table of rows of cells, the first one its header. */
const markdown = (rows: readonly (readonly (string | number)[])[]): string =>
  rows
    .toSpliced(
      1,
      0,
      rows[0]!.map(() => '---'),
    )
    .map(row => `| ${row.join(' | ')} |`)
    .join('\n')

/** The sums of a table: the equations that hold, and those that do not. */
function sumsOf(...rows: readonly (string | number)[][]): { holding: string[]; failing: string[] } {
  const { checks } = extract({ path: 'a.md', text: `年度统计\n\n${markdown(rows)}\n` }).tables
  const of = (status: string) => checks.filter(it => it.status === status).map(it => it.equation)
  return { holding: of('consistent'), failing: of('inconsistent') }
}

const HEAD = ['项目', '金额（万元）']

describe('totals of a table', () => {
  it('take each subtotal whole', () => {
    const rows = [HEAD, ['工资', 1205], ['补贴', 312], ['小计', 1517], ['设备', 2314], ['耗材', 406], ['小计', 2720]]
    expect(sumsOf(...rows, ['合计', 4237])).toEqual({
      holding: ['1205万 + 312万 = 1517万', '2314万 + 406万 = 2720万', '1517万 + 2720万 = 4237万'],
      failing: [],
    })
    expect(sumsOf(...rows, ['合计', 4287]).failing).toEqual(['1517万 + 2720万 = 4237万 ≠ 4287万'])
  })

  it('take losses, nothing and what went down', () => {
    const head = ['门店', '利润（万元）', '比上年增减（万元）']
    const rows = [head, ['东店', 1205, 120], ['西店', -312, -45], ['南店', 455, 0], ['合计', 1348, 75]]
    expect(sumsOf(...rows)).toEqual({
      holding: ['1205万 − 312万 + 455万 = 1348万', '120万 − 45万 + 0 = 75万'],
      failing: [],
    })
    const worded = [head, ['东店', 1205, '增加120'], ['西店', -312, '减少45'], ['南店', 455, 10], ['合计', 1348, 85]]
    expect(sumsOf(...worded).failing).toEqual([])
  })

  it('may stand before what they add up', () => {
    const rows = [HEAD, ['合计', 4237], ['小计', 1517], ['工资', 1205], ['补贴', 312], ['小计', 2720], ['设备', 2314]]
    expect(sumsOf(...rows, ['耗材', 406]).failing).toEqual([])
    expect(sumsOf(...rows, ['耗材', 456]).failing).toHaveLength(1)
  })

  it('are those of the shares, too', () => {
    const rows = [
      ['类别', '人数（人）', '占比（%）'],
      ['工人', 512, 51.2],
      ['农民', 388, 38.8],
      ['学生', 100, '10.0'],
    ]
    expect(sumsOf(...rows, ['合计', 1000, '100.0'])).toEqual({
      holding: ['512 + 388 + 100 = 1000', '51.2% + 38.8% + 10.0% = 100.0%'],
      failing: [],
    })
  })

  it('are not doubted where a row is part of another', () => {
    expect(sumsOf(HEAD, ['出口', 1205], ['其中：机电产品', 312], ['进口', 406], ['合计', 1611]).failing).toEqual([])
  })

  describe('along the rows', () => {
    const rows = [
      ['地区', '小学（所）', '中学（所）', '合计（所）'],
      ['甲县', 120, 31, 151],
      ['乙县', 231, 40, 271],
    ]
    it('hold a row to what the others prove', () => {
      expect(sumsOf(...rows, ['丙县', 198, 26, 224])).toEqual({
        holding: ['120 + 31 = 151', '231 + 40 = 271', '198 + 26 = 224'],
        failing: [],
      })
      expect(sumsOf(...rows, ['丙县', 198, 26, 274]).failing).toEqual(['198 + 26 = 224 ≠ 274'])
    })

    it('are no sums where columns overlap', () => {
      const overlapping = [
        ['地区', '合计（人）', '女（人）', '党员（人）'],
        ['甲县', 320, 151, 60],
        ['乙县', 415, 170, 133],
        ['丙县', 288, 102, 41],
      ]
      expect(sumsOf(...overlapping).failing).toEqual([])
    })
  })

  it('hold in every table that adds up, and fail in every one with a wrong cell', () => {
    const amount = fc.integer({ min: 1000, max: 99999 })
    const row = fc.tuple(amount, amount)
    const section = fc.array(row, { minLength: 2, maxLength: 4 })
    const sum = (rows: readonly (readonly number[])[]): number[] => [0, 1].map(c => rows.reduce((a, b) => a + b[c]!, 0))
    fc.assert(
      fc.property(
        section,
        section,
        fc.boolean(),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (a, b, isSplit, at, off) => {
          const [top, bottom] = [sum(a), sum(b)]
          const body: (string | number)[][] = [
            ...a.map((cells, i) => [`甲${'ABCD'[i]}`, ...cells]),
            ...(isSplit ? [['小计', ...top]] : []),
            ...b.map((cells, i) => [`乙${'ABCD'[i]}`, ...cells]),
            ...(isSplit ? [['小计', ...bottom]] : []),
            ['合计', ...sum([top, bottom])],
          ]
          const head = ['项目', '收入（元）', '支出（元）']
          expect(sumsOf(head, ...body).failing).toEqual([])
          const wrong = body.map(it => [...it])
          const cell = wrong[at % wrong.length]!
          cell[1] = Number(cell[1]) + off * 100
          expect(sumsOf(head, ...wrong).failing.length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('of two parts may differ by one digit', () => {
    const rows = [
      ['项目', '收入（元）'],
      ['甲', 1003],
      ['乙', 2018],
      ['小计', 3021],
      ['丙', 1006],
      ['丁', 1015],
      ['小计', 2021],
    ]
    expect(sumsOf(...rows, ['合计', 5042]).failing).toEqual([])
  })

  it('that a column does not have are not claimed row by row', () => {
    const rows = [['县', '2022年（万元）', '2023年（万元）', '同比增长（%）']]
    const wrong = ['甲县', '乙县', '丙县', '丁县'].map((name, i) => [name, 5200 + 31 * i, 6100 + 57 * i, 4.1 + i])
    const right = ['甲县', '乙县', '丙县'].map((name, i) => [name, 5000 + 1000 * i, 5500 + 1100 * i, 10])
    expect(sumsOf(...rows, ...wrong).failing).toEqual([])
    expect(sumsOf(...rows, ...right, ['丁县', 8000, 8800, 17]).failing).toHaveLength(1)
  })

  it.each(
    ['同比增长', '比上年增长', '较上年增长', '比去年增减', '比2022年增长', '增减变动', '比上年±%'].flatMap(it =>
      ['2022', '2024'].map(date => [it, date] as const),
    ),
  )('of a column of rates, %s, in an article of %s', (head, date) => {
    const title = head.endsWith('%') ? head : `${head}（%）`
    const rows = [
      ['县', '2023年（万元）', '2022年（万元）', title],
      ['甲县', 5500, 5000, 10],
      ['乙县', 6600, 6000, 15],
    ]
    const { checks } = extract({ path: 'a.md', text: `年度统计\n\n${markdown(rows)}\n`, date }).tables
    expect(checks.map(({ status }) => status)).toEqual(['consistent', 'inconsistent'])
  })

  it('may be nothing', () => {
    const rows = [HEAD, ['工资', 0], ['补贴', 312], ['设备', 2314]]
    expect(sumsOf(...rows, ['合计', 2826]).failing).toHaveLength(1)
  })
})

describe('changes along the rows of a table', () => {
  const rowsOf = (third: string | number): (string | number)[][] => [
    ['营业收入', 1205, 1100, 105],
    ['营业成本', 760, 805, -45],
    ['管理费用', 120, 90, third],
  ]
  const FIRST = ['1205万 − 1100万 = 105万', '760万 − 805万 = -45万']

  it.each([
    [['项目（万元）', '本期', '上年同期', '增减']],
    [['项目', '期末余额（万元）', '期初余额（万元）', '变动（万元）']],
    [['项目（万元）', '本报告期末', '上年度末', '增减额']],
  ])('are held to the two columns before them: %s', head => {
    expect(sumsOf(head, ...rowsOf(30))).toEqual({ holding: [...FIRST, '120万 − 90万 = 30万'], failing: [] })
    expect(sumsOf(head, ...rowsOf(50)).failing).toEqual(['120万 − 90万 = 30万 ≠ 50万'])
  })

  it('are rates, too', () => {
    const rows = [
      ['收入', 1205, 1100, 9.5],
      ['成本', 805, 760, 5.9],
      ['费用', 1240, 1050, 81.1],
    ]
    expect(sumsOf(['项目（万元）', '本报告期末', '上年度末', '增速（%）'], ...rows)).toEqual({
      holding: ['(1205万 − 1100万) ÷ 1100万 = 9.55% ≈ 9.5%', '(805万 − 760万) ÷ 760万 = 5.92% ≈ 5.9%'],
      failing: ['(1240万 − 1050万) ÷ 1050万 = 18.10% ≠ 81.1%'],
    })
  })

  it.each([
    ['over another time', ['项目（万元）', '本月', '上月', '同比增减']],
    ['of columns of which none is earlier', ['项目（万元）', '东店', '西店', '增减']],
  ])('are none %s', (_, head) => expect(sumsOf(head, ...rowsOf(30))).toEqual({ holding: [], failing: [] }))

  it('are none where most rows speak against it', () => {
    const rows = rowsOf(77).with(1, ['营业成本', 760, 805, -12])
    expect(sumsOf(['项目（万元）', '本期', '上年同期', '增减'], ...rows)).toEqual({ holding: [], failing: [] })
  })
})
