/** A cell of values and what must be read of it. */
interface Expected {
  readonly text: string
  /** Null where the cell says that it has no value. */
  readonly value: number | null
  readonly unitCode: string
  /** Words that entity and property name together, in any order. */
  readonly names: readonly string[]
  readonly time: string | null
  readonly relation: 'level' | 'change'
}

/** An article with one table in some shape. */
export interface TableCase {
  readonly format: 'txt' | 'md'
  readonly text: string
  readonly cells: readonly Expected[]
  /** The shapes it is made of: notation, header, place of the unit. */
  readonly shape: string
}

/** Random numbers in [0, 1) that are the same for one seed. */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

interface Measure {
  readonly name: string
  readonly unit: string
  readonly code: string
  readonly factor: number
}

const MEASURES: readonly Measure[] = [
  { name: '地区生产总值', unit: '亿元', code: 'CNY', factor: 1e8 },
  { name: '财政收入', unit: '万元', code: 'CNY', factor: 1e4 },
  { name: '粮食产量', unit: '万吨', code: 't', factor: 1e4 },
  { name: '发电量', unit: '亿千瓦时', code: 'kW.h', factor: 1e8 },
  { name: '常住人口', unit: '万人', code: '{人}', factor: 1e4 },
  { name: '播种面积', unit: '千公顷', code: 'har', factor: 1e3 },
  { name: '客运量', unit: '万人次', code: '{人次}', factor: 1e4 },
  { name: '存款余额', unit: '百万元', code: 'CNY', factor: 1e6 },
  { name: '出口额', unit: '亿美元', code: 'USD', factor: 1e8 },
  { name: '钢材', unit: '吨', code: 't', factor: 1 },
  { name: '公路里程', unit: '公里', code: 'km', factor: 1 },
  { name: '平均价格', unit: '元/吨', code: 'CNY/t', factor: 1 },
]
const REGIONS = '安溪 德化 永春 南靖 平和 长泰 云霄 诏安 漳浦 东山 华安 龙海 石狮 晋江 惠安'.split(' ')
const INDUSTRIES = '采矿业 制造业 纺织业 食品业 造纸业 化工业 医药业 建材业 冶金业 电力业'.split(' ')
const ITEMS = '营业收入 营业成本 销售费用 管理费用 财务费用 投资收益 营业利润 利润总额 净利润 税金'.split(' ')
const PERIODS = [
  ['2023年', '2023'],
  ['2022年', '2022'],
  ['2021年', '2021'],
  ['2020年', '2020'],
] as const
const MONTHS = [
  ['7月', '2023-07'],
  ['1—7月', '2023-01/2023-07'],
] as const
const CORNERS = ['指标', '项目', '地区', '名称']

type Random = () => number
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!
const shuffled = <T>(random: Random, list: readonly T[]): T[] =>
  list
    .map(it => [random(), it] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, it]) => it)

/** How a number is printed, and what it is worth. */
interface Printed {
  readonly text: string
  readonly value: number | null
}

const NONE = ['–', '—', '…', '-', '不适用']

function printNumber(random: Random, isSigned: boolean, isPlain: boolean): Printed {
  if (!isPlain && random() < 0.08) return { text: pick(random, NONE), value: null }
  const places = pick(random, [0, 1, 2])
  const size = isSigned ? pick(random, [10, 100]) : pick(random, [100, 10_000, 1_000_000])
  const digits = (random() * size + 0.1).toFixed(places)
  const [whole, fraction] = digits.split('.')
  const grouped = random() < 0.5 ? whole!.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole!
  const body = fraction === undefined ? grouped : `${grouped}.${fraction}`
  const value = Number(digits)
  if (!isSigned || random() < 0.6) return { text: body, value }
  return {
    text: pick(random, [`-${body}`, `−${body}`, `(${body})`, `（${body}）`, `△${body}`, `▲${body}`]),
    value: value === 0 ? 0 : -value,
  }
}

/** A cell with the columns and rows it takes. */
interface Cell {
  readonly text: string
  readonly columns: number
  readonly rows: number
}

interface Grid {
  readonly title: string | null
  /** The line that says the unit of all cells, above or below the table. */
  readonly note: string | null
  readonly head: readonly (readonly Cell[])[]
  readonly body: readonly (readonly string[])[]
  readonly expected: readonly Expected[]
  readonly names: number
  readonly shape: string
}

const cell = (text: string, columns = 1, rows = 1): Cell => ({ text, columns, rows })
const row = (...texts: readonly string[]): Cell[] => texts.map(text => cell(text))

const gloss = (random: Random, { name, unit }: Measure): string =>
  pick(random, [
    `${name}（${unit}）`,
    `${name}(${unit})`,
    `${name}（单位：${unit}）`,
    ...(unit.includes('/') ? [] : [`${name}/${unit}`]),
  ])

const expect = (
  printed: Printed,
  measure: Measure | null,
  names: readonly string[],
  time: string | null,
): Expected => ({
  text: printed.text,
  value: printed.value === null ? null : printed.value * (measure?.factor ?? 1),
  unitCode: measure?.code ?? '%',
  names,
  time,
  relation: measure === null ? 'change' : 'level',
})

/** Columns are measures with units of their own; rows are places. */
function measuresAcross(random: Random, isPlain: boolean): Grid {
  const measures = shuffled(random, MEASURES).slice(0, 2 + Math.floor(random() * 3))
  const places = shuffled(random, random() < 0.5 ? REGIONS : INDUSTRIES).slice(0, 3 + Math.floor(random() * 5))
  const inRow = random() < 0.3
  const head = inRow
    ? [row(pick(random, CORNERS), ...measures.map(it => it.name)), row('', ...measures.map(it => it.unit))]
    : [row(pick(random, CORNERS), ...measures.map(it => gloss(random, it)))]
  const expected: Expected[] = []
  const body = places.map(place => [
    place,
    ...measures.map(measure => {
      const printed = printNumber(random, false, isPlain)
      expected.push(expect(printed, measure, [place, measure.name], '2023'))
      return printed.text
    }),
  ])
  const shape = inRow ? 'measures across, a row of units' : 'measures across, units in headers'
  return { title: '表1 2023年各地主要指标', note: null, head, body, expected, names: 1, shape }
}

/** Columns are periods, and a change; rows are measures of one unit, which a note says. */
function periodsAcross(random: Random, isPlain: boolean): Grid {
  const measure = pick(
    random,
    MEASURES.filter(it => !it.unit.includes('/')),
  )
  const items = shuffled(random, random() < 0.5 ? ITEMS : INDUSTRIES).slice(0, 3 + Math.floor(random() * 5))
  const from = Math.floor(random() * 2)
  const periods = PERIODS.slice(from, from + 2)
  const change = pick(random, ['同比增长（%）', '比上年增长%', '增减(%)', '同比±%'])
  const expected: Expected[] = []
  const body = items.map(item => [
    item,
    ...periods.map(([, edtf]) => {
      const printed = printNumber(random, true, isPlain)
      expected.push(expect(printed, measure, [item], edtf))
      return printed.text
    }),
    ...[printNumber(random, true, isPlain)].map(printed => {
      expected.push(expect(printed, null, [item], '*'))
      return printed.text
    }),
  ])
  const note = pick(random, [
    `单位：${measure.unit}`,
    `（单位：${measure.unit}）`,
    `计量单位：${measure.unit}`,
    `单位：${measure.unit}、%`,
    ...(measure.code === 'CNY' ? [`（人民币${measure.unit}）`, `金额单位：人民币${measure.unit}`] : []),
  ])
  const head = [row(pick(random, CORNERS), ...periods.map(([name]) => name), change)]
  return { title: '各项指标', note, head, body, expected, names: 1, shape: 'periods across, unit in a note' }
}

/** Two levels: periods over amount and change; rows name their own units. */
function twoLevels(random: Random, isPlain: boolean): Grid {
  const measures = shuffled(random, MEASURES).slice(0, 3 + Math.floor(random() * 4))
  const lower = ['绝对量', '同比增长（%）']
  const corner = pick(random, CORNERS)
  const head = [[cell(corner, 1, 2), ...MONTHS.map(([name]) => cell(name, 2))], row(...lower, ...lower)]
  const expected: Expected[] = []
  const body = measures.map(measure => [
    `${measure.name}（${measure.unit}）`,
    ...MONTHS.flatMap(([, edtf]) => {
      const level = printNumber(random, false, isPlain)
      const change = printNumber(random, true, isPlain)
      expected.push(expect(level, measure, [measure.name], edtf), expect(change, null, [measure.name], edtf))
      return [level.text, change.text]
    }),
  ])
  return {
    title: '2023年7月份主要数据',
    note: null,
    head,
    body,
    expected,
    names: 1,
    shape: 'two levels, units in rows',
  }
}

/** Two levels: measures over periods; rows are places. */
function measuresOverPeriods(random: Random, isPlain: boolean): Grid {
  const measures = shuffled(random, MEASURES).slice(0, 2 + Math.floor(random() * 2))
  const places = shuffled(random, REGIONS).slice(0, 3 + Math.floor(random() * 4))
  const periods = PERIODS.slice(0, 2)
  const head = [
    [cell(pick(random, CORNERS), 1, 2), ...measures.map(it => cell(`${it.name}（${it.unit}）`, 2))],
    row(...measures.flatMap(() => periods.map(([name]) => name))),
  ]
  const expected: Expected[] = []
  const body = places.map(place => [
    place,
    ...measures.flatMap(measure =>
      periods.map(([, edtf]) => {
        const printed = printNumber(random, false, isPlain)
        expected.push(expect(printed, measure, [place, measure.name], edtf))
        return printed.text
      }),
    ),
  ])
  return { title: '各地主要指标', note: null, head, body, expected, names: 1, shape: 'measures over periods' }
}

/** A column of units beside the names. */
function unitColumn(random: Random, isPlain: boolean): Grid {
  const measures = shuffled(random, MEASURES).slice(0, 3 + Math.floor(random() * 4))
  const periods = PERIODS.slice(0, 2)
  const expected: Expected[] = []
  const body = measures.map(measure => [
    measure.name,
    measure.unit,
    ...periods.map(([, edtf]) => {
      const printed = printNumber(random, false, isPlain)
      expected.push(expect(printed, measure, [measure.name], edtf))
      return printed.text
    }),
  ])
  const head = [row('指标', pick(random, ['单位', '计量单位']), ...periods.map(([name]) => name))]
  return { title: '主要指标', note: null, head, body, expected, names: 2, shape: 'a column of units' }
}

/** Rows are periods. */
function periodsDown(random: Random, isPlain: boolean): Grid {
  const measures = shuffled(random, MEASURES).slice(0, 2 + Math.floor(random() * 3))
  const isBare = random() < 0.5
  const expected: Expected[] = []
  const body = PERIODS.map(([name, edtf]) => [
    isBare ? edtf : name,
    ...measures.map(measure => {
      const printed = printNumber(random, false, isPlain)
      expected.push(expect(printed, measure, [measure.name], edtf))
      return printed.text
    }),
  ])
  const head = [row('年份', ...measures.map(it => gloss(random, it)))]
  return { title: '历年主要指标', note: null, head, body, expected, names: 1, shape: 'periods down' }
}

const SHAPES = [measuresAcross, periodsAcross, twoLevels, measuresOverPeriods, unitColumn, periodsDown]

/** Rows of a grid with a cell for each column; what a cell stretches over is blank. */
function laidOut({ head, body }: Grid): string[][] {
  const rows: string[][] = head.map(() => [])
  head.forEach((cells, at) => {
    let column = 0
    for (const it of cells) {
      while (rows[at]![column] !== undefined) column++
      for (let r = 0; r < it.rows; r++)
        for (let c = 0; c < it.columns; c++) rows[at + r]![column + c] = r === 0 && c === 0 ? it.text : ''
    }
  })
  return [...rows, ...body.map(cells => [...cells])]
}

const padded = (text: string, width: number, blank: string): string =>
  text + blank.repeat(Math.max(2, width - text.length))

const html = ({ head, body }: Grid, end: (tag: string) => string, between: string): string => {
  const spans = ({ rows, columns }: Cell): string =>
    (rows > 1 ? ` rowspan="${rows}"` : '') + (columns > 1 ? ` colspan=${columns}` : '')
  const heads = head.map(
    cells => `<tr>${cells.map(it => `<td${spans(it)}>${it.text}${end('td')}`).join('')}${end('tr')}`,
  )
  const rows = body.map(cells => `<tr>${cells.map(it => `<td>${it}${end('td')}`).join('')}${end('tr')}`)
  return `<table>${between}${[...heads, ...rows].join(between)}</table>`
}

/** How a table is printed: its lines. */
interface Notation {
  readonly name: string
  readonly format: 'txt' | 'md'
  readonly print: (grid: Grid) => string[]
  /** Whether a blank cell would be lost. */
  readonly isGapless: boolean
  /** Whether only headers of one level can be said. */
  readonly isFlat: boolean
}

const flat = (name: string, join: (cells: readonly string[]) => string): Notation => ({
  name,
  format: 'txt',
  isGapless: true,
  isFlat: true,
  print: grid => laidOut(grid).map(join),
})

const bordered = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const NOTATIONS: readonly Notation[] = [
  {
    name: 'tabs',
    format: 'txt',
    isGapless: false,
    isFlat: false,
    print: grid => laidOut(grid).map(it => it.join('\t')),
  },
  {
    name: 'tabs, none at the end',
    format: 'txt',
    isGapless: false,
    isFlat: false,
    print: grid => laidOut(grid).map(it => it.join('\t').trimEnd()),
  },
  {
    name: 'tabs as browsers copy',
    format: 'txt',
    isGapless: false,
    isFlat: false,
    print: ({ head, body }) => [
      ...head.map(cells => cells.map(it => it.text).join('\t')),
      ...body.map(it => it.join('\t')),
    ],
  },
  {
    name: 'tabs in Markdown',
    format: 'md',
    isGapless: false,
    isFlat: false,
    print: grid => laidOut(grid).map(it => it.join('\t')),
  },
  { name: 'pipes', format: 'txt', isGapless: false, isFlat: false, print: grid => laidOut(grid).map(bordered) },
  {
    name: 'Markdown',
    format: 'md',
    isGapless: false,
    isFlat: false,
    print: grid => {
      const rows = laidOut(grid)
      return [bordered(rows[0]!), bordered(rows[0]!.map(() => '---')), ...rows.slice(1).map(bordered)]
    },
  },
  {
    name: 'a box',
    format: 'txt',
    isGapless: false,
    isFlat: false,
    print: grid => {
      const rows = laidOut(grid)
      const rule = (left: string, middle: string, right: string) =>
        `${left}${rows[0]!.map(() => '────').join(middle)}${right}`
      return [
        rule('┌', '┬', '┐'),
        ...rows.flatMap((cells, at) => [...(at > 0 ? [rule('├', '┼', '┤')] : []), `│${cells.join('│')}│`]),
        rule('└', '┴', '┘'),
      ]
    },
  },
  flat('blanks', cells =>
    cells
      .map(it => padded(it, 14, ' '))
      .join('')
      .trimEnd(),
  ),
  flat('full-width blanks', cells =>
    cells
      .map(it => padded(it, 10, '　'))
      .join('')
      .trimEnd(),
  ),
  flat('single blanks', cells => cells.join(' ').trim()),
  {
    name: 'a cell a line',
    format: 'txt',
    isGapless: true,
    isFlat: false,
    print: ({ head, body }) => [...head.flat().map(it => it.text), ...body.flat()],
  },
  {
    name: 'a cell a paragraph',
    format: 'md',
    isGapless: true,
    isFlat: false,
    print: ({ head, body }) => [...head.flat().map(it => it.text), ...body.flat()].flatMap(it => [it, '']),
  },
  { name: 'HTML', format: 'txt', isGapless: false, isFlat: false, print: grid => [html(grid, tag => `</${tag}>`, '')] },
  {
    name: 'HTML over lines',
    format: 'md',
    isGapless: false,
    isFlat: false,
    print: grid => html(grid, tag => `</${tag}>`, '\n').split('\n'),
  },
  {
    name: 'HTML without ends',
    format: 'txt',
    isGapless: false,
    isFlat: false,
    print: grid => html(grid, () => '', '\n').split('\n'),
  },
]

const BEFORE = ['现将有关情况公布如下。', '全年工作进展顺利，各项任务按期完成。']
const AFTER = ['以上数据为初步核算数。', '资料由各单位提供，口径与往年一致。']

/** An article with a table of random shape, printed in a random way. */
export function generateTable(seed: number): TableCase {
  const random = randomOf(seed)
  const notation = pick(random, NOTATIONS)
  const isGapless = notation.isGapless
  let grid = pick(random, SHAPES)(random, random() < 0.3)
  // an empty corner and a row of units begin with a blank, which some notations cannot say
  while (isGapless && grid.head.some(cells => cells.some(it => it.text === '')))
    grid = pick(random, SHAPES)(random, false)
  while (notation.isFlat && grid.head.length > 1) grid = pick(random, SHAPES)(random, false)
  const note = grid.note === null ? [] : [grid.note]
  const lines = notation.print(grid)
  const isBelow = random() < 0.2
  const gap = random() < 0.5 || notation.format === 'md' ? [''] : []
  const text = [
    '本县二〇二三年统计资料',
    '',
    pick(random, BEFORE),
    '',
    ...(grid.title === null ? [] : [grid.title, ...gap]),
    ...(isBelow ? [] : note.flatMap(it => [it, ...gap])),
    ...lines,
    ...(isBelow ? note.flatMap(it => [...gap, it]) : []),
    '',
    pick(random, AFTER),
    '',
  ].join('\n')
  return { format: notation.format, text, cells: grid.expected, shape: `${notation.name}: ${grid.shape}` }
}
