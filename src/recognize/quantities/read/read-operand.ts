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

/** 半|到两个: what stands between the half of a first end and the unit of the second. */
const TO_SECOND = /^ ?[至到\-–—~～] ?(?:\d{1,2}|[一两二三四五六七八九十])个半?/

/** 一个半小时, 两个半月: the half stands inside the unit. Of 一个半到两个小时 the unit is that of the second end. */
function readHalfUnit(passage: Passage, amount: Amount): ReadUnit | null {
  const { plain, numerals } = passage
  if (plain.charAt(amount.end) !== '个' || plain.charAt(amount.end + 1) !== '半') return null
  if (numerals[amount.next]?.start !== amount.end + 1) return null
  const at = amount.end + 2
  const between = TO_SECOND.exec(plain.slice(at, at + 8))?.[0].length ?? 0
  const unit = unitOfHalf(plain, at + between)
  return between === 0 ? unit : unit && { ...unit, end: at }
}

/** 小时, 月, 钟头, 百分点 with the 个 that stands before the half. */
function unitOfHalf(plain: string, at: number): ReadUnit | null {
  const made = { power: 0, over: false } as const
  const hours = /^钟头?/.exec(plain.slice(at, at + 2))?.[0]
  if (hours !== undefined)
    return { ...made, end: at + hours.length, text: `个${hours}`, code: 'h', dimension: 'duration' }
  if (plain.charAt(at) === '月') return { ...made, end: at + 1, text: '个月', code: 'mo', dimension: 'duration' }
  const inner = matchUnit(plain, at)
  if (inner === null || (inner.dimension !== 'duration' && inner.dimension !== 'percentage_point')) return null
  const { text, code, dimension } = inner
  return { ...made, end: at + text.length, text: `个${text}`, code, dimension }
}
