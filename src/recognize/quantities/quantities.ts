import { CURRENCY_PREFIXES } from '../../lexicon/units.ts'
import { PRIORITY } from '../../model/candidate.ts'
import type { Modifier, Relation } from '../../model/layers.ts'
import { readBare } from './bare.ts'
import { type ReadModifier, readComparison, readModifierAfter, readModifierBefore } from './modifiers.ts'
import { type Operand, readOperand } from './operand.ts'
import type { Passage, QuantityCandidate } from './passage.ts'
import { readRange, readShared } from './ranges.ts'
import { type Per, readPrefixedRate, readSuffixedRate } from './rates.ts'
import { readShape, type Shape } from './shapes.ts'

/** Proposes every quantity of the passage, in reading order. */
export function proposeQuantities(passage: Passage): QuantityCandidate[] {
  const candidates: QuantityCandidate[] = []
  for (let k = 0; k < passage.numerals.length; ) {
    const read = readQuantity(passage, k)
    if (read === null) k++
    else {
      candidates.push(read.candidate)
      k = read.next
    }
  }
  return [...candidates, ...findHalving(passage)]
}

/** 打对折 → 50 %: a half in words that holds no numeral. */
function findHalving({ plain }: Passage): QuantityCandidate[] {
  const found: QuantityCandidate[] = []
  for (let at = plain.indexOf('打对折'); at >= 0; at = plain.indexOf('打对折', at + 3)) {
    const shape = {
      start: at + 1,
      end: at + 3,
      value: '50',
      decimals: 0,
      unit: '折',
      unitCode: '%',
      dimension: 'percent',
      rule: 'half',
    } as const
    found.push({ ...shape, ...UNBOUNDED })
  }
  return found
}

const UNBOUNDED = {
  kind: 'quantity',
  priority: PRIORITY.QUANTITY,
  lower: null,
  upper: null,
  modifier: null,
  modifierSpan: null,
  per: null,
  relation: null,
  ambiguous: false,
} as const

interface Read {
  readonly candidate: QuantityCandidate
  readonly next: number
}

function readQuantity(passage: Passage, k: number): Read | null {
  const shape = readShape(passage, k)
  if (shape !== null) return { candidate: fromShape(passage, shape), next: shape.next }
  const first = readOperand(passage, k)
  const range = readRange(passage, first)
  if (range !== null) return fromOperand(passage, range.operand, range.ambiguous)
  if (first.unit !== null) return fromOperand(passage, first, false)
  const shared = readShared(passage, first)
  if (shared !== null) return fromOperand(passage, shared, false)
  return fromBare(passage, first)
}

function fromShape(passage: Passage, shape: Shape): QuantityCandidate {
  const before =
    shape.modifier === null && shape.dimension !== 'rank' ? readModifierBefore(passage.plain, shape.start, false) : null
  const after = shape.dimension === 'percent' ? readModifierAfter(passage.plain, shape.end) : null
  const { next: _, ...fields } = shape
  return {
    ...fields,
    kind: 'quantity',
    priority: shape.dimension === 'rank' ? PRIORITY.FORM + 1 : PRIORITY.QUANTITY,
    lower: null,
    upper: null,
    modifier: after?.modifier ?? shape.modifier ?? before?.modifier ?? null,
    modifierSpan: join(before, after),
    per: null,
    ambiguous: false,
  }
}

/** 人民币, US$ … right before the amount. */
function readCurrencyPrefix(plain: string, start: number): { start: number; code: string } | null {
  const end = plain.charCodeAt(start - 1) === 32 ? start - 1 : start
  if (!PREFIX_ENDS.includes(plain.charAt(end - 1))) return null
  for (let length = 3; length > 0; length--) {
    const code = CURRENCY_PREFIXES[plain.slice(end - length, end)]
    if (code !== undefined && end >= length) return { start: end - length, code }
  }
  return null
}

/** Last characters of the prefixes: nearly every amount is told by them to have none. */
const PREFIX_ENDS = '币元金BYDRP$€£¥￥₩₽'

function fromBare(passage: Passage, operand: Operand): Read | null {
  const prefix = readCurrencyPrefix(passage.plain, operand.start)
  if (prefix !== null && operand.amount.numeral.form !== 'digits') {
    const unit = { end: operand.end, text: null, code: prefix.code, dimension: 'money', power: 0, over: false } as const
    return fromOperand(passage, { ...operand, start: prefix.start, unit, rule: 'currency-prefix' }, false)
  }
  const bare = readBare(passage, operand, isBounded(passage.plain, operand))
  if (bare === null) return null
  const unit = { end: operand.end, text: null, code: '1', dimension: bare.dimension, power: 0, over: false } as const
  return fromOperand(passage, { ...operand, unit, rule: bare.rule }, false)
}

/** 超过80, 1000以上, 比30大: a bound says that a bare number measures. 近 and 约 may stand before anything. */
function isBounded(plain: string, { start, end, amount }: Operand): boolean {
  const before = readModifierBefore(plain, start, false)
  const after = readModifierAfter(plain, end)
  if (before !== null && before.modifier !== 'about' && before.modifier !== 'nearly' && before.text.length > 1)
    return true
  if (readComparison(plain, start, end) !== null) return true
  if (plain.startsWith('等于', start - 2)) return true
  if (before?.text === '过' && amount.numeral.form === 'arabic') return true
  return after !== null && after.text.length > 1 && after.modifier !== 'about' && after.text !== '前后'
}

function fromOperand(passage: Passage, operand: Operand, ambiguous: boolean): Read {
  const { plain } = passage
  const unit = operand.unit!
  const prefix =
    unit.dimension === 'money' && operand.rule !== 'currency-prefix' ? readCurrencyPrefix(plain, operand.start) : null
  const suffixed = readSuffixedRate(passage, operand)
  const end = suffixed?.end ?? operand.end
  const isRange = operand.low !== operand.high
  const printed = plain.slice(operand.amount.numeral.start, operand.amount.numeral.end)
  const isBarePlace = /^[百千万亿]+$/.test(printed)
  const before =
    readModifierBefore(plain, prefix?.start ?? operand.start, isBarePlace) ??
    (unit.text === null ? readComparison(plain, operand.start, end) : null)
  const after = readModifierAfter(plain, end)
  const rate: Omit<Per, 'end'> | null =
    suffixed ?? readPrefixedRate(passage, operand.start, unit.dimension === 'percent')
  const code = prefix !== null && unit.code === passage.currency ? prefix.code : unit.code
  const candidate: QuantityCandidate = {
    kind: 'quantity',
    rule: operand.rule,
    priority: PRIORITY.QUANTITY,
    start: operand.start,
    end,
    value: isRange ? null : operand.low,
    lower: isRange ? operand.low : null,
    upper: isRange ? operand.high : null,
    decimals: operand.decimals,
    modifier: modifierOf(operand, before, after),
    modifierSpan: join(before, after),
    unit: unit.text,
    per: rate?.text ?? null,
    unitCode: code + (rate?.code ?? ''),
    dimension: code === 'm' && rate?.code === '/s' ? 'speed' : unit.dimension,
    relation: relationOf(passage, operand, before, after),
    ambiguous,
  }
  return { candidate, next: operand.next }
}

function modifierOf(operand: Operand, before: ReadModifier | null, after: ReadModifier | null): Modifier | null {
  if (operand.over) return 'over'
  if (after !== null && after.modifier !== 'about') return after.modifier
  return before?.modifier ?? after?.modifier ?? null
}

function join(before: ReadModifier | null, after: ReadModifier | null): { start: number; end: number } | null {
  if (before === null) return after?.span ?? null
  return after === null ? before.span : { start: before.span.start, end: after.span.end }
}

/** 55岁以下的, 0—14岁人口, 年满18周岁, 5年期: a bound that defines a group. */
function relationOf(
  { plain }: Passage,
  operand: Operand,
  before: ReadModifier | null,
  after: ReadModifier | null,
): Relation | null {
  const { dimension } = operand.unit!
  const isBound = after !== null && (after.modifier === 'at_least' || after.modifier === 'at_most')
  const next = plain.charAt(after?.span.end ?? operand.end)
  if (dimension === 'age') {
    if (isBound || plain.startsWith('年满', operand.start - 2)) return 'criterion'
    return operand.rule === 'range' && (next === '的' || /\p{Script=Han}/u.test(next)) ? 'criterion' : null
  }
  if (isBound && (after.text.startsWith('及') || after.text.startsWith('或'))) return 'criterion'
  if (dimension === 'duration' && next === '期' && before === null) return 'criterion'
  return isBound && dimension === 'money' && next === '的' ? 'criterion' : null
}
