import Big from 'big.js'
import { fractionDigits, shiftDecimal } from '../../model/decimal.ts'
import type { Numeral } from '../../model/layers.ts'

// What goes on after an Arabic literal, or stands around it, and makes another number of it.

/** One-character fractions, as decimals. */
const VULGAR: Readonly<Record<string, string>> = {
  '½': '0.5',
  '⅓': '0.3333',
  '⅔': '0.6667',
  '¼': '0.25',
  '¾': '0.75',
  '⅕': '0.2',
  '⅖': '0.4',
  '⅗': '0.6',
  '⅘': '0.8',
  '⅙': '0.1667',
  '⅚': '0.8333',
  '⅛': '0.125',
  '⅜': '0.375',
  '⅝': '0.625',
  '⅞': '0.875',
}

/** Whether a numeral is one such character. */
export function isVulgar(plain: string, { start, end }: Numeral): boolean {
  const code = plain.charCodeAt(start)
  return end === start + 1 && ((code >= 0xbc && code <= 0xbe) || (code >= 0x2150 && code <= 0x215e))
}

/** 1.2×10⁵ */
export const isRaised = (plain: string, { start, end }: Numeral): boolean =>
  end - start > 4 && /[\^⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(plain.slice(start + 1, end))

/** ½, ⅓ */
export function readVulgar(plain: string, at: number): Numeral | null {
  const value = VULGAR[plain.charAt(at)]
  return value === undefined ? null : literal(at, at + 1, value)
}

/** What may stand after a literal that a notation goes on with, by char code: nearly none has it. */
const GOES_ON = new Set([...'×xX*·∙)）½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞'].map(char => char.charCodeAt(0)))

/** A literal with what its notation adds: 1.2×10⁵, 3½, (1,234.5)万. */
export function withNotation(plain: string, numeral: Numeral): Numeral {
  if (numeral.form !== 'arabic' || !GOES_ON.has(plain.charCodeAt(numeral.end))) return numeral
  if (numeral.value === null || numeral.over) return numeral
  return readPower(plain, numeral) ?? readMixed(plain, numeral) ?? readAccounting(plain, numeral) ?? numeral
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const MOST_POWER = 40

/**
 *   10.2×10^9   1.2×10⁵   3x10^-4
 *       ^^^^^      ^^^^
 */
function readPower(plain: string, { start, end, value }: Numeral): Numeral | null {
  if (!'×xX*·∙'.includes(plain[end] ?? '。') || plain[end + 1] !== '1' || plain[end + 2] !== '0') return null
  let at = end + 3
  const isCaret = plain[at] === '^'
  if (isCaret) at++
  const sign = isCaret ? '-−' : '⁻'
  const isNegative = plain[at] !== undefined && sign.includes(plain[at]!)
  if (isNegative) at++
  const digits = isCaret ? '0123456789' : RAISED
  let power = 0
  const first = at
  while (plain[at] !== undefined && digits.includes(plain[at]!)) power = power * 10 + digits.indexOf(plain[at++]!)
  if (at === first || power > MOST_POWER) return null
  return literal(start, at, shiftDecimal(value!, isNegative ? -power : power))
}

/** 3½ */
function readMixed(plain: string, { start, end, value }: Numeral): Numeral | null {
  const part = VULGAR[plain.charAt(end)]
  if (part === undefined || value!.includes('.')) return null
  return literal(start, end + 1, new Big(value!).plus(part).toFixed())
}

/** Multipliers and what money or a share goes on with: (1,234.5)万元, （3.2）%. */
const AFTER_BRACKET = /^([千百]?[万亿]*)(?=元(?![旦素年老首件器])|美元|港元|欧元|日元|%)/
const POWERS: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 }

/**
 * A number in brackets right before money or a per cent sign is below zero, as accounts print it: （567.8）万元. Short whole
 * numbers in brackets number something.
 */
function readAccounting(plain: string, { start, end, value }: Numeral): Numeral | null {
  const open = plain[start - 1]
  const close = plain[end]
  if (!(open === '(' && close === ')') && !(open === '（' && close === '）')) return null
  if (end - start < 3 || (!value!.includes('.') && !plain.slice(start, end).includes(','))) return null
  const multiplier = AFTER_BRACKET.exec(plain.slice(end + 1, end + 8))?.[1]
  if (multiplier === undefined) return null
  let power = 0
  for (const char of multiplier) power += POWERS[char]!
  return literal(
    start - 1,
    end + 1 + multiplier.length,
    `-${shiftDecimal(value!, power)}`,
    fractionDigits(value!) - power,
  )
}

function literal(start: number, end: number, value: string, decimals: number = fractionDigits(value)): Numeral {
  return { start, end, value, lower: null, upper: null, decimals, form: 'arabic', over: false }
}
