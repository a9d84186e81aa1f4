import { addDecimals, fractionDigits, shiftDecimal } from '../../model/decimal.ts'
import { type Amount, readAmount } from './amount.ts'
import { readFraction } from './fractions.ts'
import type { Passage } from './passage.ts'
import { matchUnit, type ReadUnit, readUnit } from './units.ts'

/** An amount with its unit, or without one: what ranges and lists are made of. */
export interface Operand {
  readonly start: number
  readonly end: number
  readonly next: number
  /** In `unit.code`. */
  readonly low: string
  readonly high: string
  readonly decimals: number
  readonly over: boolean
  readonly amount: Amount
  readonly unit: ReadUnit | null
  readonly rule: string
}

/** Reads the operand that begins with numeral `k`. */
export function readOperand(passage: Passage, k: number): Operand {
  const fraction = readFraction(passage, k)
  if (fraction !== null) return fraction
  const amount = readOneAndHalf(passage, k) ?? readAmount(passage, k)
  const unit = readHalfUnit(passage, amount) ?? readUnit(passage, amount)
  if (unit === null) {
    const { start, end, next, low, high, decimals, over } = amount
    return { start, end, next, low, high, decimals, over, amount, unit, rule: 'bare' }
  }
  const simple: Operand = {
    start: amount.start,
    end: unit.end,
    next: indexPast(passage, amount.next, unit.end),
    low: shiftDecimal(amount.low, unit.power),
    high: shiftDecimal(amount.high, unit.power),
    decimals: amount.decimals - unit.power,
    over: amount.over || unit.over,
    amount,
    unit,
    rule: 'unit',
  }
  return readCompound(passage, simple)
}

/** The first numeral from `k` on that does not lie before `end`: 百 of 个百分点 belongs to the unit. */
function indexPast({ numerals }: Passage, k: number, end: number): number {
  let next = k
  while (next < numerals.length && numerals[next]!.start < end) next++
  return next
}

/** 个半小时, 分半钟: one and a half, the one left out. */
function readOneAndHalf(passage: Passage, k: number): Amount | null {
  const { plain, numerals } = passage
  const { start, end } = numerals[k]!
  const unit = plain.charAt(start - 1)
  if (plain.charAt(start) !== '半' || (unit !== '个' && unit !== '分')) return null
  if (numerals[k - 1]?.end === start - 1 || /[\p{Script=Han}]/u.test(plain.charAt(start - 2))) return null
  if (!/^(?:小时|钟|月|星期)/.test(plain.slice(end, end + 2))) return null
  return { ...readAmount(passage, k), start: start - 1, low: '1.5', high: '1.5', decimals: 1 }
}

/** 一个半小时, 两个半月: the half stands inside the unit. */
function readHalfUnit(passage: Passage, amount: Amount): ReadUnit | null {
  const { plain, numerals } = passage
  if (plain.charAt(amount.end) !== '个' || plain.charAt(amount.end + 1) !== '半') return null
  if (numerals[amount.next]?.start !== amount.end + 1) return null
  const inner = plain.charAt(amount.end + 2) === '月' ? 'mo' : matchUnit(plain, amount.end + 2)
  if (inner === null) return null
  const text = inner === 'mo' ? '月' : inner.text
  if (inner !== 'mo' && inner.dimension !== 'duration' && inner.dimension !== 'percentage_point') return null
  const end = amount.end + 2 + text.length
  const code = inner === 'mo' ? 'mo' : inner.code
  return {
    end,
    text: `个${text}`,
    code,
    dimension: inner === 'mo' ? 'duration' : inner.dimension,
    power: 0,
    over: false,
  }
}

/** Smaller units that may follow a larger one, with how many make it: 1年零三个月, 2分19秒, 3斤5两, 5元6角. */
const LADDERS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  a: { mo: 12 },
  wk: { d: 7 },
  d: { h: 24 },
  h: { min: 60, s: 3600 },
  min: { s: 60 },
  '[jin_zh]': { '[liang_zh]': 10 },
  km: { m: 1000 },
  m: { cm: 100 },
  kg: { g: 1000 },
  '[chi_zh]': { '[cun_zh]': 10 },
}

/** Adds what follows of smaller units, 半, and bare last digits: 五块三, 1米75, 2分19秒59, 一年半. */
function readCompound(passage: Passage, first: Operand): Operand {
  if (first.low !== first.high || first.over) return first
  const { plain } = passage
  if (plain.startsWith('个半', first.amount.end)) {
    return { ...first, low: half(first.low), high: half(first.low), decimals: 1, rule: 'half' }
  }
  if (first.unit!.code === '{分}') return minutes(passage, first)
  const tail = readTail(passage, first)
  if (tail === null) return first
  return readCompound(passage, tail)
}

const half = (decimal: string): string => addDecimals(decimal, '0.5')

/** 五分三十秒: 分 is a minute when seconds or a half follow. */
function minutes(passage: Passage, first: Operand): Operand {
  const after = smallerOperand(passage, first)
  if (after === null) return first
  const isHalf =
    after.amount.low === '0.5' &&
    (plainAt(passage, after.amount.end) === '钟' || isClosed(passage.plain, after.amount.end))
  if (after.unit?.code !== 's' && !isHalf) return first
  return readCompound(passage, { ...first, unit: { ...first.unit!, code: 'min', dimension: 'duration' } })
}

const plainAt = ({ plain }: Passage, at: number): string => plain.charAt(at)

/** The operand right after `first`, past 零, 又 or 加. */
function smallerOperand(passage: Passage, first: Operand): Operand | null {
  const { plain, numerals } = passage
  const numeral = numerals[first.next]
  if (numeral === undefined) return null
  const gap = numeral.start - first.end
  if (gap > 1 || gap < 0) return null
  if (gap === 0 && plain.charAt(first.end) === '零' && numeral.end === first.end + 1) return skipZero(passage, first)
  if (
    gap === 1 &&
    plain.charAt(first.end) !== '又' &&
    plain.charAt(first.end) !== '零' &&
    plain.charAt(first.end) !== '加'
  )
    return null
  const amount = readAmount(passage, first.next)
  const unit = readUnit(passage, amount)
  const end = unit?.end ?? amount.end
  const { start, next, low, high, decimals, over } = amount
  return { start, end, next, low, high, decimals, over, amount, unit, rule: 'unit' }
}

/** 一小时零|十五秒: 零 that was scanned as a numeral of its own. */
function skipZero(passage: Passage, first: Operand): Operand | null {
  return numeralFollows(passage, first)
    ? smallerOperand(passage, { ...first, end: first.end + 1, next: first.next + 1 })
    : null
}

const numeralFollows = ({ numerals }: Passage, first: Operand): boolean =>
  numerals[first.next + 1]?.start === first.end + 1

function readTail(passage: Passage, first: Operand): Operand | null {
  const { plain } = passage
  const second = smallerOperand(passage, first)
  if (second === null || second.low !== second.high || second.over) return null
  const code = first.unit!.code
  const whole = { ...first, end: second.end, next: second.next, rule: 'compound' }
  if (plain.charAt(first.end) === '半' && second.amount.numeral.end === first.end + 1) {
    if (first.unit!.dimension === 'count' || !isClosed(plain, first.end + 1)) return null
    const value = half(first.low)
    const end = first.end + (code === 'min' && plain.charAt(first.end + 1) === '钟' ? 2 : 1)
    return { ...whole, end, low: value, high: value, decimals: 1, rule: 'half' }
  }
  const unit = second.unit
  if (unit === null) return readLastDigits(plain, first, second, whole)
  if (first.unit!.dimension === 'money' && unit.code === '{分}') {
    const value = addDecimals(first.low, shiftDecimal(second.low, -2))
    return { ...whole, unit: { ...first.unit!, power: -2 }, low: value, high: value, decimals: 2 }
  }
  const isMinute = unit.code === '{分}' && (code === 'h' || code === 'min')
  if (unit.dimension === 'money' && unit.code === code && unit.power < first.unit!.power) {
    const value = addDecimals(first.low, shiftDecimal(second.low, unit.power))
    const decimals = fractionDigits(value)
    return { ...whole, unit: { ...first.unit!, power: unit.power }, low: value, high: value, decimals }
  }
  const smaller = isMinute ? 'min' : unit.code
  const factor = LADDERS[code]?.[smaller]
  if (factor === undefined || first.low.includes('.')) return null
  const value = addDecimals(String(BigInt(first.low) * BigInt(factor)), second.low)
  const dimension = isMinute ? 'duration' : unit.dimension
  return { ...whole, unit: { ...unit, code: smaller, dimension }, low: value, high: value, decimals: second.decimals }
}

/** 五块三 → 5.3, 1米75 → 1.75, 19秒59 → 19.59: digits after the last unit are its fraction. */
function readLastDigits(plain: string, first: Operand, second: Operand, whole: Operand): Operand | null {
  const { numeral } = second.amount
  const digits = second.low
  if (
    first.unit!.dimension === 'money' &&
    first.unit!.power === -1 &&
    /^\d$/.test(digits) &&
    isClosed(plain, second.end)
  ) {
    const value = addDecimals(first.low, shiftDecimal(digits, -2))
    return { ...whole, unit: { ...first.unit!, power: -2 }, low: value, high: value, decimals: 2 }
  }
  if (first.low.includes('.') || !/^\d{1,2}$/.test(digits) || numeral.form === 'mixed') return null
  if (numeral.end !== second.end || plain.charAt(second.end) === '.' || plain.charAt(second.end) === ':') return null
  const printed =
    numeral.form === 'arabic'
      ? plain.slice(numeral.start, numeral.end)
      : numeral.form === 'digits'
        ? `0${digits}`
        : digits
  const { text, code } = first.unit!
  const fits =
    (text === '块' || text === '元' || text === '块钱' || text === '蚊') && numeral.form !== 'arabic'
      ? digits.length === 1
      : text === '米'
        ? isClosed(plain, second.end)
        : code === 's' && printed.length === 2
  if (!fits || !isClosed(plain, second.end)) return null
  const value = `${first.low}.${printed}`
  return { ...whole, unit: { ...first.unit!, power: -2 }, low: value, high: value, decimals: printed.length }
}

/** Whether no noun follows that the digits could count instead. */
const isClosed = (plain: string, at: number): boolean => {
  const next = plain.charAt(at)
  return next === '' || !/[\p{L}\d%]/u.test(next) || /[的多左以之高长远宽钱钟到至]/.test(next)
}
