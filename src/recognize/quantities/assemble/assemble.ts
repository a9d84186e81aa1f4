import { PRIORITY } from '../../../model/candidate.ts'
import { shiftDecimal } from '../../../model/decimal.ts'
import type { Modifier, Numeral, Quantity } from '../../../model/layers.ts'
import type { Span } from '../../../model/span.ts'
import type { Passage, QuantityCandidate } from '../passage.ts'
import type { NumberCell } from '../read/cells.ts'
import { readCurrencyPrefix } from '../read/currency-prefix.ts'
import type { Operand } from '../read/operand.ts'
import type { Shape } from '../read/shape.ts'
import {
  type ReadModifier,
  readAdverb,
  readBoundOfWhole,
  readComparison,
  readModifierAfter,
  readModifierBefore,
} from './modifiers.ts'
import { readPrefixedRate, readSuffixedRate } from './rates.ts'
import { relationByForm } from './relations.ts'

/** Puts a quantity together from an operand with its unit and from what stands around it. */
export function fromOperand(passage: Passage, operand: Operand, ambiguous: boolean): QuantityCandidate {
  const { plain } = passage
  const unit = operand.unit!
  const isMoney = unit.dimension === 'money' && operand.rule !== 'currency-prefix'
  const prefix = isMoney ? readCurrencyPrefix(plain, operand.start) : null
  const suffixed = readSuffixedRate(passage, operand)
  const end = suffixed?.end ?? operand.end
  const isRange = operand.low !== operand.high
  const prefixed = suffixed === null ? readPrefixedRate(passage, operand) : null
  const opening = prefix?.start ?? operand.start
  // 接近|每周|270英镑
  const isRateFirst = prefixed?.span?.end === opening
  const before = modifierBefore(plain, isRateFirst ? prefixed.span.start : opening, operand, end)
  const after = readModifierAfter(plain, end, unit.dimension === 'duration')
  const start = before?.text === '上' ? before.span.start : operand.start
  const rate = suffixed ?? prefixed
  const code = prefix !== null && unit.code === passage.currency ? prefix.code : unit.code
  const quantity: Quantity = {
    start,
    end,
    value: isRange ? null : operand.low,
    lower: isRange ? operand.low : null,
    upper: isRange ? operand.high : null,
    decimals: operand.decimals,
    modifier: modifierOf(plain, operand, before, after),
    modifierSpan: join(isBeside(before, start) ? before : null, after),
    unit: unit.text,
    per: rate?.text ?? null,
    unitCode: code + (rate?.code ?? ''),
    dimension: unit.dimension === 'length' && isOfTime(rate?.code) ? 'speed' : unit.dimension,
    relation: relationByForm(plain, operand, before, after),
    rule: operand.rule,
  }
  // 拘留10日 is no day of the month
  const priority = unit.text === '日' ? PRIORITY.TIME + 1 : PRIORITY.QUANTITY
  return propose(quantity, priority, ambiguous, prefixed?.span ?? null)
}

/** 每秒3米, 时速350公里; 每天8公里 is a way, and no speed. */
const isOfTime = (code: string | undefined): boolean => code === '/s' || code === '/min' || code === '/h'

/** Puts a quantity together from a shape. */
export function fromShape({ plain }: Passage, shape: Shape): QuantityCandidate {
  const isRank = shape.dimension === 'rank'
  const before =
    shape.modifier === null && !isRank
      ? (readModifierBefore(plain, shape.start, false) ?? readAdverb(plain, shape.start, shape.dimension === 'percent'))
      : null
  const isBounded = ['percent', 'multiple', 'score'].includes(shape.dimension)
  const after = isBounded ? readModifierAfter(plain, shape.end) : null
  const quantity: Quantity = {
    start: shape.start,
    end: shape.end,
    value: shape.value,
    lower: shape.range?.[0] ?? null,
    upper: shape.range?.[1] ?? null,
    decimals: shape.decimals,
    modifier: after?.modifier ?? shape.modifier ?? before?.modifier ?? null,
    modifierSpan: join(before, after),
    unit: shape.unit,
    per: null,
    unitCode: shape.unitCode,
    dimension: shape.dimension,
    relation: shape.relation,
    rule: shape.rule,
  }
  return propose(quantity, isRank ? PRIORITY.FORM + 1 : PRIORITY.QUANTITY, false, null)
}

/** A bare number in a table cell takes its unit from header, row label or caption; brackets and △ are a minus there. */
export function fromCell(
  { start, end, isNegative, unit }: NumberCell,
  { value, lower, upper, decimals, over }: Numeral,
) {
  const scaled = (it: string | null) => (it === null ? null : (isNegative ? '-' : '') + shiftDecimal(it, unit.power))
  const [low, high] = isNegative ? [upper, lower] : [lower, upper]
  const quantity: Quantity = {
    start,
    end,
    value: scaled(value),
    lower: scaled(low),
    upper: scaled(high),
    decimals: decimals - unit.power,
    modifier: over ? 'over' : null,
    modifierSpan: null,
    unit: unit.text,
    per: unit.per,
    unitCode: unit.code,
    dimension: unit.dimension,
    relation: null,
    rule: 'cell',
  }
  return propose(quantity, PRIORITY.CELL, false, null)
}

/** Whether a modifier stands right before what it bounds. */
const isBeside = (before: ReadModifier | null, start: number): boolean =>
  before !== null && before.span.end <= start && start - before.span.end < 2

function propose(quantity: Quantity, priority: number, ambiguous: boolean, perSpan: Span | null): QuantityCandidate {
  const { start, end, rule } = quantity
  return { kind: 'quantity', start, end, rule, priority, ambiguous, perSpan, quantity }
}

function modifierBefore(plain: string, start: number, operand: Operand, end: number): ReadModifier | null {
  const { numeral } = operand.amount
  const isBarePlace = isPlaces(plain, numeral)
  const { text, dimension } = operand.unit!
  const sum = dimension === 'percent' ? 'share' : numeral.decimals <= -4 ? 'sum' : null
  const found = readModifierBefore(plain, start, isBarePlace, sum)
  if (found !== null) return isStandard(plain, found, end) || isLatest(found, text) ? null : found
  if (dimension === 'money' && isOffered(plain, start, end))
    return { modifier: 'at_most', text: '最高', span: { start: start - 2, end: start } }
  if (text === null && dimension !== 'percent') return readComparison(plain, operand.start, end)
  const ofWhole = dimension === 'percent' ? readBoundOfWhole(plain, start) : null
  return ofWhole ?? readAdverb(plain, start, dimension === 'percent')
}

/** 高于84%|的设计指标, 低于95%|的正常值: what is compared with has a value of its own. */
const isStandard = (plain: string, { text }: ReadModifier, end: number): boolean =>
  /^(?:[高低]于|超过)$/.test(text) &&
  /^的?[^，。；、\d]{0,6}(?:指标|目标|正常值|均值|平均水平|平均值|预期|预测|标准值|涨幅|降幅|增幅|增速)/.test(
    plain.slice(end, end + 14),
  )

/** 近|十期: the latest ten. */
const isLatest = ({ text }: ReadModifier, unit: string | null): boolean => text === '近' && unit === '期'

/** 最高|50万元|奖励: as much as an offer gives; 最高8.5元 was seen. */
const isOffered = (plain: string, start: number, end: number): boolean =>
  plain.startsWith('最高', start - 2) &&
  /^的?[\p{Script=Han}]{0,4}(?:奖|补[助贴]|资助|优惠|罚|减免|额度|券|赔[偿付]|回购|支持|扶持|授信)/u.test(
    plain.slice(end, end + 8),
  )

/** 百, 千万: places without a digit. */
function isPlaces(plain: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (!'百千万亿'.includes(plain[at]!)) return false
  return true
}

/** 小于100万元（含本数） is at most. */
const INCLUSIVE: Readonly<Partial<Record<Modifier, Modifier>>> = { under: 'at_most', over: 'at_least' }

/** 余 inside says more than 超过 before, a bound after more than 约, 超过 more than 以上; 来 is about. */
function modifierOf(
  plain: string,
  operand: Operand,
  before: ReadModifier | null,
  after: ReadModifier | null,
): Modifier | null {
  if (operand.over) return plain.slice(operand.start, operand.end).includes('来') ? 'about' : 'over'
  if (before?.modifier === 'over' && after?.modifier === 'at_least') return 'over'
  const bound = before?.modifier ?? null
  if (after === null && bound !== null && /^[（(]含/.test(plain.slice(operand.end, operand.end + 2)))
    return INCLUSIVE[bound] ?? bound
  if (after !== null && after.modifier !== 'about') return after.modifier
  return before?.modifier ?? after?.modifier ?? null
}

function join(before: ReadModifier | null, after: ReadModifier | null): Span | null {
  if (before === null) return after?.span ?? null
  return after === null ? before.span : { start: before.span.start, end: after.span.end }
}
