import { isUnitName, namedAmount } from '../../../lexicon/unit-names.ts'
import type { Article, Block, Grid } from '../../../model/article.ts'
import { headersOf, isSection, namesOf } from '../../../model/grid.ts'
import type { Dimension, Numeral } from '../../../model/layers.ts'
import { type Span, slice, spansIn } from '../../../model/span.ts'
import type { Passage } from '../passage.ts'
import { matchUnit } from './match-units.ts'

/** The unit that a table gives a cell from outside: 单位：万元, 产量（万吨）. */
interface CellUnit {
  /** As printed, without multiplier; null where the table names none. */
  readonly text: string | null
  /** Denominator of a rate: 元/吨 → 吨; null where there is none. */
  readonly per: string | null
  readonly code: string
  readonly dimension: Dimension
  /** Power of ten of the multiplier: 万 → 4. */
  readonly power: number
  /** Whether a currency is named: 港币千元. */
  readonly isNamed?: boolean
}

/** A cell that is one number, with its sign: -3.1, (310.50), △12%. */
export interface NumberCell extends Span {
  readonly isNegative: boolean
  readonly unit: CellUnit
}

/** Columns and rows that number and date the rest. */
const NAMING = /序号|编号|代码|代号|年份|年度|日期|时间|电话|邮编|学号|证号|页码|型号|批号|^附注$/
const UNITLESS: CellUnit = { text: null, per: null, code: '1', dimension: 'count', power: 0 }
const PERCENT: CellUnit = { text: '%', per: null, code: '%', dimension: 'percent', power: 0 }
const PER_MILLE: CellUnit = { text: '‰', per: null, code: '[ppth]', dimension: 'percent', power: 0 }

/**
 * The cells of tables that are bare numbers, by the offset of their numeral, each with its unit: the nearest of its own
 * text, its column's header or unit row, its row's unit, its row's name, the row that titles the rows, the header of the rows' names,
 * caption and notes.
 *
 *   单位：万元
 *   地区    产量（万吨）   产值
 *   甲县    12.5         3400     ← 12.5 万吨, 3400 万元
 */
export function numberCells({ article, numerals, currency }: Passage): ReadonlyMap<number, NumberCell | null> {
  const cells: Cells = new Map()
  for (const grid of article.grids) readGrid(article, grid, numerals, cells)
  if (currency === 'CNY') return cells
  for (const [at, cell] of cells) if (cell !== null) cells.set(at, { ...cell, unit: inCurrency(cell.unit, currency) })
  return cells
}

/** A unit of 元 alone in what 元 is in the article. */
const inCurrency = (unit: CellUnit, currency: string): CellUnit =>
  unit.text === '元' && unit.isNamed !== true ? { ...unit, code: unit.code.replace('CNY', currency) } : unit

/** Null for the 万 of a cell that is a unit: 万吨 is no amount. */
type Cells = Map<number, NumberCell | null>

/** Of 万吨 and 产量/万吨 the 万, in a cell that names a row, a column or a unit. */
function skipUnits({ plain }: Article, cell: Span, numerals: readonly Numeral[], into: Cells): void {
  const text = slice(plain, cell)
  const unit = isUnitName(text) ? 0 : text.lastIndexOf('/') + 1
  if (unit > 0 && !isUnitName(text.slice(unit))) return
  if (unit === 0 && !isUnitName(text)) return
  for (const { start } of spansIn(numerals, cell.start + unit, cell.end)) into.set(start, null)
}

function readGrid(article: Article, grid: Grid, numerals: readonly Numeral[], into: Cells): void {
  const { blocks, plain } = article
  const columns = columnUnits(article, grid)
  const names = namesOf(grid.columns)
  const whole = cornerUnit(article, grid) ?? noteUnit(article, grid)
  for (let b = grid.first; b < grid.end; b++)
    blocks[b]!.cells.forEach((cell, column) => {
      if (b < grid.first + grid.headers || grid.columns[column] !== 'value') skipUnits(article, cell, numerals, into)
    })
  let section: CellUnit | null = null
  for (let b = grid.first + grid.headers; b < grid.end; b++) {
    const row = blocks[b]!
    if (isSection(row, plain, grid)) {
      section = row.cells[0] === undefined ? null : labelledUnit(slice(plain, row.cells[0]))
      continue
    }
    const labels = row.labels.map(label => slice(plain, label))
    const ownUnit = unitCell(article, grid, row)
    row.cells.forEach((cell, column) => {
      const found = grid.columns[column] === 'value' ? numbersOf(plain, cell, numerals) : []
      if (found.length === 0) return
      const { isNaming, unit: columnUnit, isRate, titles } = columns[column]!
      const { first, end } = names[column]!
      const own = labels.slice(first, end)
      if (isNaming || own.some(label => NAMING.test(label))) return
      const label = own.reduce<CellUnit | null>((nearest, it) => labelUnit(it) ?? nearest, null)
      // a row of rates stays one under 产量（万吨）
      const isRateRow = label?.dimension === 'percent' && columnUnit !== null
      const outside =
        (isRateRow ? label : columnUnit) ??
        ownUnit ??
        (isRate ? PERCENT : null) ??
        label ??
        section ??
        whole ??
        UNITLESS
      for (const { numeral, span, isNegative, unit } of found) {
        const given = electric(unit ?? outside, own, titles)
        into.set(numeral.start, { ...span, isNegative, unit: unscaled(given, slice(plain, numeral)) })
      }
    })
  }
}

/** Of power a 度 is no degree: 用电量（亿度）. */
const electric = (unit: CellUnit, ...names: readonly (readonly string[])[]): CellUnit =>
  unit.text === '度' && names.flat().some(it => it.includes('电'))
    ? { ...unit, code: 'kW.h', dimension: 'energy' }
    : unit

/** Of 5.47亿 under 亿元 the multiplier is printed already. */
const unscaled = (unit: CellUnit, printed: string): CellUnit =>
  unit.power > 0 && /[十百千万亿]$/.test(printed) ? { ...unit, power: 0 } : unit

interface LoneNumber {
  readonly numeral: Numeral
  readonly span: Span
  readonly isNegative: boolean
  /** % printed in the cell. */
  readonly unit: CellUnit | null
}

/** The numbers that fill a cell, but for blanks, signs, brackets and per cent signs; none where it holds more. */
function numbersOf(plain: string, cell: Span, numerals: readonly Numeral[]): LoneNumber[] {
  const inside = spansIn(numerals, cell.start, cell.end)
  const found: LoneNumber[] = []
  let from = cell.start
  for (const [index, numeral] of inside.entries()) {
    const to = inside[index + 1]?.start ?? cell.end
    const gap = plain.slice(numeral.end, to).search(/\s/)
    const end = gap < 0 ? to : numeral.end + gap
    const number = numberIn(plain, { start: from, end }, numeral)
    if (number === null || (gap < 0 && to < cell.end)) return []
    found.push(number)
    from = end
  }
  return plain.slice(from, cell.end).trim() === '' ? found : []
}

function numberIn(plain: string, { start, end }: Span, numeral: Numeral): LoneNumber | null {
  if ((numeral.value ?? numeral.lower) === null) return null
  const before = plain.slice(start, numeral.start).trim()
  const after = plain.slice(numeral.end, end).trim()
  if (!/^[（(]?[+\-−–△▲▼↑↓]?$/.test(before) || !/^[%‰]?[）)]?$/.test(after)) return null
  const isBracketed = /^[（(]/.test(before)
  if (isBracketed !== /[）)]$/.test(after)) return null
  return {
    numeral,
    span: {
      start: before === '' ? numeral.start : plain.indexOf(before[0]!, start),
      end: after === '' ? numeral.end : plain.indexOf(after.at(-1)!, numeral.end) + 1,
    },
    isNegative: isBracketed || /[-−–△▲▼↓]$/.test(before),
    unit: after.startsWith('%') ? PERCENT : after.startsWith('‰') ? PER_MILLE : null,
  }
}

interface ColumnUnit {
  readonly titles: readonly string[]
  /** Whether it numbers or dates the rows. */
  readonly isNaming: boolean
  readonly unit: CellUnit | null
  /** Whether its header names a rate: without a unit that is per cent. */
  readonly isRate: boolean
}

/** What is measured in per cent where nothing else is said: 增速, 贡献率, but not 汇率. */
const RATE =
  /(?<![汇周转市盈净比倍频效])率$|增速|增幅|降幅|涨幅|跌幅|涨跌幅|增长率|增长速度|比重|占比|份额|(?:同比|环比|[比较]上[年月期]\S{0,4}?|[比较]去年\S{0,4}?)(?:增|下降|变动|[±])/
/** 增减额 is an amount. */
const AMOUNT = /[额量数](?:[（(]|$)/

function columnUnits(article: Article, grid: Grid): ColumnUnit[] {
  return headersOf(article, grid).map(cells => {
    const titles = cells.map(cell => slice(article.plain, cell))
    let unit: CellUnit | null = null
    for (const title of titles)
      unit = parseUnit(title.replaceAll(/^\s*[（(]|[）)]\s*$/g, '').trim()) ?? labelledUnit(title) ?? unit
    return {
      titles,
      isNaming: titles.some(title => NAMING.test(title) && !isPeriodic(title)),
      unit,
      isRate: titles.some(title => RATE.test(title) && !AMOUNT.test(title)),
    }
  })
}

/** 2023年度, 上年度末 and 本年度 head values, 年度 heads dates. */
const isPeriodic = (title: string): boolean => /\d|[上本前当]年度|年度[初末]/.test(title)

/** The unit that the header of the rows' names gives all cells, 项目（万元）; none where it may be that of the names: 年龄（岁）. */
function cornerUnit(article: Article, grid: Grid): CellUnit | null {
  const { blocks, plain } = article
  const column = grid.columns.indexOf('label')
  const rows = blocks.slice(grid.first + grid.headers, grid.end)
  if (column < 0 || rows.some(({ labels }) => labels.some(label => /\d/.test(slice(plain, label))))) return null
  const heads = headersOf(article, grid)[column]!.map(cell => slice(plain, cell))
  return heads.reduce<CellUnit | null>((nearest, it) => labelledUnit(it) ?? nearest, null)
}

/** The unit printed in the row's own column of units. */
function unitCell({ plain }: Article, { columns }: Grid, { cells }: Block): CellUnit | null {
  const column = columns.indexOf('unit')
  const cell = column < 0 ? undefined : cells[column]
  return cell === undefined
    ? null
    : parseUnit(
        slice(plain, cell)
          .replaceAll(/[（()）]/g, '')
          .trim(),
      )
}

/** The unit of a row by its name; what is per share is in 元, and what is a rate of amounts in per cent. */
function labelUnit(label: string): CellUnit | null {
  const unit = labelledUnit(label)
  if (unit !== null) return unit
  if (/每股/.test(label)) return { text: '元', per: null, code: 'CNY', dimension: 'money', power: 0 }
  if (/(?:比率|周转率|汇率|市盈率|市净率|指数|倍数)$/.test(label.trim())) return UNITLESS
  return /(?:增速|增幅|比重|占比|率)$/.test(label.trim()) ? PERCENT : null
}

/** 产量（万吨）, 增速(%), 金额/万元, 增长%: the unit that closes a label. */
function labelledUnit(label: string): CellUnit | null {
  const text = label.trim()
  const match = /[（(/:：]\s*([^（）()/:：]{1,12}(?:\/[^（）()/\s]{1,6})?)\s*[）)]?$/.exec(text)
  const unit = match === null ? null : parseUnit(match[1]!.trim())
  return unit ?? parseUnit(/(?:[%‰]|百分点)$/.exec(text)?.[0] ?? '')
}

const UNIT_NOTE = /单\s*位\s*(?:均?为|[:：])\s*([^\s，,；;。）)]{1,12})/g
const BARE_NOTE =
  /^\s*[（(]?\s*(?:除[^，,]{0,12}[，,]\s*)?(?:[^，,：:]{0,6}以)?\s*((?:人民币|港币|新?台币|美元)?[十百千万亿拾佰仟]{0,3}(?:元|美元|港元|欧元))(?:列示|表示|计)?\s*[）)]?\s*$/

/** 单位：万元, （人民币百万元） in the lines above the table or its notes. */
function noteUnit({ blocks, plain }: Article, grid: Grid): CellUnit | null {
  for (const note of grid.notes) {
    // $\\%$ is how some converters print %
    const text = slice(plain, blocks[note]!).slice(-200).replaceAll(/[$\\]/g, '')
    // 编制单位：甲公司　单位：元
    const notes = [...text.matchAll(UNIT_NOTE)].map(it => it[1]!)
    if (notes.length === 0) notes.push(BARE_NOTE.exec(text)?.[1] ?? closingBracket(text))
    for (const printed of notes) {
      const units = printed.split(/[、，,]/).flatMap(it => parseUnit(it) ?? [])
      const amounts = units.filter(it => it.code !== '%')
      if (units.length > 0 && amounts.length < 2) return amounts[0] ?? units[0]!
    }
  }
  return null
}

/** 表2 财政收入（亿元）: what a title closes with; a line whose words stand wide apart is none. */
const closingBracket = (text: string): string =>
  /\S(?:\s{2,}|\t|[|│])\S/.test(text) ? '' : (/[（(]([^（）()]{1,8})[）)]\s*$/.exec(text)?.[1] ?? '')

const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8, 拾: 1, 佰: 2, 仟: 3 }

/** 万吨 → t with power 4, 元/吨 → CNY/t, 港币千元 → HKD with power 3; null for what is no unit. */
function parseUnit(given: string): CellUnit | null {
  const printed = given.replace(/^(?:单\s*位\s*[:：]\s*)?(?:±\s*)?/, '')
  const named = namedAmount(printed)
  const unit = named === null ? null : parseScaled(named.amount)
  if (unit?.text === '元') return { ...unit, code: unit.code.replace('CNY', named!.code), isNamed: true }
  return parseScaled(printed)
}

function parseScaled(printed: string): CellUnit | null {
  let at = 0
  let power = 0
  while (POWERS[printed.charAt(at)] !== undefined && matchUnit(printed, at) === null)
    power += POWERS[printed.charAt(at++)]!
  const unit = matchUnit(printed, at)
  if (unit === null) return null
  const end = at + unit.text.length
  const { text, code, dimension } = unit
  if (end === printed.length) return { text, per: null, code, dimension, power }
  const below = printed.charAt(end) === '/' ? matchUnit(printed, end + 1) : null
  if (below === null || end + 1 + below.text.length !== printed.length) return null
  return { text, per: below.text, code: `${code}/${below.code}`, dimension, power }
}
