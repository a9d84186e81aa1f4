import { shiftDecimal } from '../../../model/decimal.ts'
import type { Passage } from '../passage.ts'
import { type Amount, readAmount } from './amount.ts'
import { readCompound } from './compounds.ts'
import { readFraction } from './fractions.ts'
import { matchUnit } from './match-units.ts'
import type { Operand } from './operand.ts'
import type { ReadUnit } from './scales.ts'
import { readUnit } from './units.ts'

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
  const hours = /^钟头?/.exec(plain.slice(amount.end + 2, amount.end + 4))?.[0]
  if (hours !== undefined)
    return {
      end: amount.end + 2 + hours.length,
      text: `个${hours}`,
      code: 'h',
      dimension: 'duration',
      power: 0,
      over: false,
    }
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
