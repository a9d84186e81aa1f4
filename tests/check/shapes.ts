import type { Random } from './frames.ts'

type Cell = string | number
export type Table = readonly (readonly Cell[])[]

/** A way in which tables add up, its numbers drawn anew each time; the first row names the columns. */
export interface Shape {
  readonly name: string
  readonly draw: (random: Random) => Table
}

const PLACES = ['松坪县', '安河县', '云岭县', '东固县', '平湾县', '南渡县']
const VILLAGES = ['上坪村', '下坪村', '塘边村', '桥东村', '岭脚村', '坝头村']
const CLASSES = ['小说', '画册', '教辅', '词典', '地图', '期刊']

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)
const column = (rows: readonly (readonly number[])[], at: number): number => sum(rows.map(row => row[at]!))
/** The sums of all columns. */
const totals = (rows: readonly (readonly number[])[]): number[] => rows[0]!.map((_, at) => column(rows, at))

/** Rows of so many numbers. */
const numbers = ({ int }: Random, rows: number, columns: number, low = 1001, high = 9899): number[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => int(low, high)))
const named = (names: readonly string[], rows: readonly (readonly Cell[])[]): Cell[][] =>
  rows.map((row, at) => [names[at]!, ...row])
const fixed = (rows: readonly (readonly number[])[], decimals: number): string[][] =>
  rows.map(row => row.map(it => (it / 10 ** decimals).toFixed(decimals)))
const percent = (part: number, whole: number, decimals = 1): string => ((100 * part) / whole).toFixed(decimals)

const withTotal =
  (label: string, head: readonly string[], isFirst = false) =>
  (random: Random): Table => {
    const rows = numbers(random, random.int(3, 6), head.length - 1)
    const total = [label, ...totals(rows)]
    const body = named(PLACES, rows)
    return isFirst ? [head, total, ...body] : [head, ...body, total]
  }

export const SHAPES: readonly Shape[] = [
  { name: '合计 below', draw: withTotal('合计', ['县', '商户（家）', '销售（万元）']) },
  { name: '合计 above', draw: withTotal('合计', ['县', '商户（家）', '销售（万元）'], true) },
  { name: '总计', draw: withTotal('总计', ['用途', '用款（元）']) },
  { name: '总额', draw: withTotal('总额', ['用途', '用款（元）']) },
  { name: '全市 above', draw: withTotal('全市', ['县', '商户（家）', '销售（万元）'], true) },
  {
    name: 'decimals',
    draw: random => {
      const rows = numbers(random, random.int(3, 6), 2)
      return [
        ['县', '存款（亿元）', '贷款（亿元）'],
        ...named(PLACES, fixed(rows, 2)),
        ['合计', ...fixed([totals(rows)], 2)[0]!],
      ]
    },
  },
  {
    name: 'thousands',
    draw: random => {
      const rows = numbers(random, 4, 1, 10001, 98999)
      const comma = (value: number): string => `${value}`.replace(/(\d)(?=(?:\d{3})+$)/g, '$1,')
      return [
        ['县', '用电（度）'],
        ...named(
          PLACES,
          rows.map(row => row.map(comma)),
        ),
        ['合计', comma(totals(rows)[0]!)],
      ]
    },
  },
  {
    name: '小计 and 合计',
    draw: random => {
      const [top, bottom] = [numbers(random, 2, 1), numbers(random, 3, 1)]
      return [
        ['科目', '用款（元）'],
        ['工资', top[0]![0]!],
        ['补贴', top[1]![0]!],
        ['小计', column(top, 0)],
        ['设备', bottom[0]![0]!],
        ['耗材', bottom[1]![0]!],
        ['差旅', bottom[2]![0]!],
        ['小计', column(bottom, 0)],
        ['合计', column(top, 0) + column(bottom, 0)],
      ]
    },
  },
  {
    name: '合计 at the right',
    draw: random => [
      ['县', '小学（所）', '初中（所）', '高中（所）', '合计（所）'],
      ...named(
        PLACES,
        numbers(random, random.int(3, 6), 3, 101, 989).map(row => [...row, sum(row)]),
      ),
    ],
  },
  {
    name: '合计 at the left',
    draw: random => [
      ['县', '合计（人）', '男（人）', '女（人）'],
      ...named(
        PLACES,
        numbers(random, random.int(3, 6), 2, 101, 989).map(row => [sum(row), ...row]),
      ),
    ],
  },
  {
    name: '总计 at the right and 合计 below',
    draw: random => {
      const rows = numbers(random, random.int(3, 6), 2, 101, 989)
      return [
        ['县', '城镇（户）', '乡村（户）', '总计（户）'],
        ...named(
          PLACES,
          rows.map(row => [...row, sum(row)]),
        ),
        ['合计', ...totals(rows), sum(totals(rows))],
      ]
    },
  },
  {
    name: '合计 of two rows',
    draw: random => [
      ['指标', '松坪县', '安河县', '云岭县', '合计'],
      ...named(
        ['产值（万元）', '税收（万元）'],
        numbers(random, 2, 3).map(row => [...row, sum(row)]),
      ),
    ],
  },
  {
    name: 'quarters',
    draw: random => [
      ['厂', '一季度（吨）', '二季度（吨）', '三季度（吨）', '四季度（吨）', '全年（吨）'],
      ...named(
        ['一厂', '二厂', '三厂', '四厂'],
        numbers(random, random.int(2, 4), 4, 101, 989).map(row => [...row, sum(row)]),
      ),
    ],
  },
  {
    name: 'halves',
    draw: random => [
      ['县', '上半年（万元）', '下半年（万元）', '全年（万元）'],
      ...named(
        PLACES,
        numbers(random, random.int(3, 5), 2).map(row => [...row, sum(row)]),
      ),
    ],
  },
  {
    name: 'shares with a total',
    draw: random => {
      const rows = numbers(random, random.int(3, 5), 1, 301, 989)
      const whole = column(rows, 0)
      return [
        ['类别', '册数（册）', '占比（%）'],
        ...named(
          CLASSES,
          rows.map(([it]) => [it!, percent(it!, whole)]),
        ),
        ['合计', whole, '100.0'],
      ]
    },
  },
  {
    name: 'shares without a total',
    draw: random => {
      const rows = numbers(random, random.int(3, 5), 1, 301, 989)
      const whole = column(rows, 0)
      return [
        ['类别', '册数（册）', '比重（%）'],
        ...named(
          CLASSES,
          rows.map(([it]) => [it!, percent(it!, whole, 2)]),
        ),
      ]
    },
  },
  {
    name: 'shares alone, with a rest',
    draw: random => {
      const rows = numbers(random, 3, 1, 101, 289).map(([it]) => it!)
      const all = [...rows, 1000 - sum(rows)]
      return [
        ['去向', '占比（%）'],
        ...named(
          ['升学', '就业', '参军', '其他'],
          all.map(it => [(it / 10).toFixed(1)]),
        ),
      ]
    },
  },
  {
    name: 'changes',
    draw: random => [
      ['县', '2022年（万元）', '2023年（万元）', '同比增长（%）'],
      ...named(
        PLACES,
        numbers(random, random.int(4, 6), 1).map(([it]) => {
          const now = it! + random.int(501, 3999)
          return [it!, now, percent(now - it!, it!)]
        }),
      ),
    ],
  },
  {
    name: 'means of households',
    draw: random => [
      ['村', '户数（户）', '总收入（元）', '户均收入（元）'],
      ...named(
        VILLAGES,
        numbers(random, random.int(3, 6), 1, 101, 989).map(([it]) => {
          const mean = random.int(11, 89) * 100
          return [it!, it! * mean, mean]
        }),
      ),
    ],
  },
  {
    name: 'medals',
    draw: random => [
      ['代表队', '金牌', '银牌', '铜牌', '总数'],
      ...named(
        ['甲队', '乙队', '丙队', '丁队'],
        numbers(random, 4, 3, 11, 98).map(row => [...row, sum(row)]),
      ),
    ],
  },
  {
    name: 'income, spending, what is left',
    draw: random => [
      ['村', '收入（元）', '支出（元）', '结余（元）'],
      ...named(
        VILLAGES,
        numbers(random, random.int(3, 6), 1).map(([spent]) => {
          const left = random.int(1001, 4989)
          return [spent! + left, spent!, left]
        }),
      ),
    ],
  },
]

/** Tables that do not add up, and need not. */
export const TRAPS: readonly Shape[] = [
  {
    name: 'columns that overlap',
    draw: random => [
      ['县', '合计（人）', '女（人）', '党员（人）'],
      ...named(
        PLACES,
        numbers(random, 5, 1, 501, 989).map(([it]) => [it!, it! - 211, it! - 307]),
      ),
    ],
  },
  {
    name: 'stocks at the end of each quarter',
    draw: random => [
      ['县', '一季度（户）', '二季度（户）', '三季度（户）', '四季度（户）', '全年（户）'],
      ...named(
        PLACES,
        numbers(random, 4, 1).map(([it]) => [it!, it! + 12, it! + 25, it! + 31, it! + 31]),
      ),
    ],
  },
  {
    name: 'the largest shares of many',
    draw: random => [
      ['品牌', '销量（台）', '占比（%）'],
      ...named(
        CLASSES,
        numbers(random, 5, 1).map(([it]) => [it!, percent(it!, 98765)]),
      ),
    ],
  },
  {
    name: 'shares of others than stand beside them',
    draw: random => [
      ['县', '农户（户）', '贫困户占比（%）'],
      ...named(
        PLACES,
        numbers(random, 5, 1).map(([it]) => [it!, random.fixed(2, 9, 1).toFixed(1)]),
      ),
    ],
  },
  {
    name: 'shares of each row, and of all rows together',
    draw: random => [
      ['街道', '人口（人）', '老年人占比（%）'],
      ...named(
        PLACES,
        numbers(random, 4, 1).map(([it]) => [it!, random.fixed(11, 29, 1).toFixed(1)]),
      ),
      ['合计', '', '20.3'],
    ],
  },
  {
    name: 'means of a mean number',
    draw: random => [
      ['县', '人口（人）', '生产总值（元）', '人均生产总值（元）'],
      ...named(
        PLACES,
        numbers(random, 4, 1).map(([it]) => [it!, it! * 4200, 4200 + random.int(11, 60)]),
      ),
    ],
  },
]
