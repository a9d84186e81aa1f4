import { isHan } from '../../numerals/surroundings.ts'
import { matchUnit } from '../read/match-units.ts'
import { OUNCE, SQUARE_FOOT, TROY_OUNCE } from '../read/scales.ts'

/** Periods by their names, in UCUM. */
export const PERIODS: Readonly<Record<string, string>> = {
  年: 'a',
  月: 'mo',
  天: 'd',
  日: 'd',
  周: 'wk',
  小时: 'h',
  分钟: 'min',
  秒: 's',
  季度: '{季度}',
  晚: '{晚}',
}

/** Units that are none after a number: 元/学年·生. */
const SHORT_UNITS: Readonly<Record<string, string>> = {
  时: 'h',
  分: 'min',
  日: 'd',
  月: 'mo',
  度: 'kW.h',
  生: '{生}',
}

export function shortUnit(plain: string, at: number): { text: string; code: string } | null {
  const text = plain.charAt(at)
  const code = SHORT_UNITS[text]
  return code === undefined ? null : { text, code }
}

/** What a price is for: electricity by the 度, floors by the square 呎, precious metals by the ounce. */
export const pricedCode = ({ text, code }: { readonly text: string; readonly code: string }): string =>
  PRICED[text] ?? (code === OUNCE ? TROY_OUNCE : code)

const PRICED: Readonly<Record<string, string>> = { 度: 'kW.h', 呎: SQUARE_FOOT }

/** 每|平方米|每月: what is one of two denominators; null for what is none. */
export function denominatorAt(plain: string, at: number): { text: string; code: string; length: number } | null {
  const period = Object.keys(PERIODS).find(name => plain.startsWith(name, at))
  const found =
    period !== undefined
      ? { text: period, code: PERIODS[period]! }
      : (matchUnit(plain, at) ?? (isSingle(plain, at) ? shortUnit(plain, at) : null))
  return found && { text: found.text, code: found.code, length: found.text.length }
}

/** 每生650元, 每生每年, not 每生产 and 每日报. */
const isSingle = (plain: string, at: number): boolean =>
  (plain[at] === '生' && !isHan(plain.charCodeAt(at + 1))) || plain[at + 1] === '每'

/** 百 of 每百户: what a denominator counts, in digits. */
export function scaleDigits(scale: string): string {
  let value = Number(/^\d+/.exec(scale)?.[0] ?? 1)
  for (const char of scale) value *= { 十: 10, 百: 100, 千: 1000, 万: 10000 }[char] ?? 1
  return String(value)
}
