import { shiftDecimal } from '../../../model/decimal.ts'
import type { Numeral } from '../../../model/layers.ts'
import type { Span } from '../../../model/span.ts'
import { isBlank, isHan } from '../../numerals/surroundings.ts'
import type { Passage } from '../passage.ts'
import { readCurrencyPrefix } from './currency-prefix.ts'
import { matchUnit } from './match-units.ts'

/** A numeral with its sign, read as a number: -5, 零下5, 3.5 billion, 10k, 3000+. */
export interface Amount {
  readonly start: number
  readonly end: number
  /** Index of the numeral after it. */
  readonly next: number
  readonly low: string
  /** Same as `low` unless approximate. */
  readonly high: string
  readonly decimals: number
  readonly over: boolean
  /** Its last numeral: shape and form decide about units. */
  readonly numeral: Numeral
}

/** Reads the numeral `k` as an amount. */
export function readAmount(passage: Passage, k: number): Amount {
  const { plain, numerals } = passage
  const numeral = numerals[k]!
  const low = numeral.value ?? numeral.lower!
  const high = numeral.value ?? numeral.upper!
  const sign = signLength(plain, numeral)
  const isNegative = sign > 0 && plain.charAt(numeral.start - 1) !== '+'
  const word = numeral.form === 'arabic' ? (moneyMultiplier(plain, numeral) ?? englishMultiplier(plain, numeral)) : null
  const power = word?.power ?? 0
  const isMore = word === null && plain[numeral.end] === '+' && matchUnit(plain, numeral.end + 1)?.dimension === 'count'
  return {
    start: numeral.start - sign,
    end: word?.end ?? numeral.end + (isMore ? 1 : 0),
    next: k + 1,
    low: isNegative ? negated(shiftDecimal(high, power)) : shiftDecimal(low, power),
    high: isNegative ? negated(shiftDecimal(low, power)) : shiftDecimal(high, power),
    decimals: numeral.decimals - power,
    over: numeral.over || isMore,
    numeral,
  }
}

const negated = (value: string): string => (value.startsWith('-') ? value.slice(1) : `-${value}`)

/** What 负 ends a word with, where it is no sign: 胜负, 减负, 增负, 肩负, 担负, 背负, 身负, 抱负, 自负, 欺负, 辜负, 不负, 重负. */
const BURDENS = '胜平减增肩担背身抱自欺辜不重'

/** Characters of 零下, 负, a plus or a minus before `start`; 0 without one. */
function signLength(plain: string, { start, end }: Span): number {
  const sign = plain.charAt(start - 1)
  if (sign === '下') return plain.charAt(start - 2) === '零' ? 2 : 0
  if (sign === '负') return BURDENS.includes(plain[start - 2] ?? '。') ? 0 : 1
  if (sign === '+') return isSigned(plain, start - 1, end) ? 1 : 0
  if (sign === '—') return '和为至是'.includes(plain[start - 2] ?? '。') && plain[end] === '%' ? 1 : 0
  if (sign !== '-' && sign !== '−') return 0
  const before = plain[start - 2]
  if (
    isHan(plain.charCodeAt(start - 2)) &&
    !/[\d一二三四五六七八九十]/.test(plain.charAt(start - 3)) &&
    plain.charCodeAt(start) < 128
  )
    return 1
  if (before === undefined || '\n\t（(：:，,、；为是达到至于长降跌涨率 '.includes(before)) return 1
  return 0
}

/** A plus that opens a cell or a clause, or stands after a word and before a share: 涨幅+2.3%, not 3+32GB or 运存+16GB. */
function isSigned(plain: string, at: number, end: number): boolean {
  const before = plain[at - 1]
  if (before === undefined || '\n\t（(：:，,、；|／/'.includes(before)) return true
  const isShare = plain[end] === '%' || plain.startsWith('个百分点', end)
  return isShare && (before === ' ' || isHan(plain.charCodeAt(at - 1)))
}

/** US$2.3m, 1.5MM美元: m, MM, b and bn are millions and milliards of money. */
function moneyMultiplier(plain: string, { start, end }: Numeral): { end: number; power: number } | null {
  if (!'mMbB'.includes(plain[end] ?? '。')) return null
  const letters = /^(?:(mm?)|(bn?))(?![A-Za-z])/i.exec(plain.slice(end, end + 4))
  if (letters === null) return null
  const isMoney =
    readCurrencyPrefix(plain, start) !== null || matchUnit(plain, end + letters[0].length)?.dimension === 'money'
  return isMoney ? { end: end + letters[0].length, power: letters[1] === undefined ? 9 : 6 } : null
}

/** 15K and 1.2M, but a picture of 2.5K, and what a maker calls Radeon 780M. */
function isLetterAmount(plain: string, { start, end, value }: Numeral): boolean {
  if (end - start < 2 || /[A-Za-z] ?$/.test(plain.slice(Math.max(0, start - 2), start))) return false
  return plain[end] !== 'K' || Number(value) >= 10 || /^[kK][-~～—到至元/]/.test(plain.slice(end, end + 2))
}

const ENGLISH = /^[ \u00a0]?(?:(thousand)|(million|mn)|(billion|bn)|(trillion|tn)|([kK])|(M))(?![A-Za-z])/

/** million, billion, k and M after Arabic digits; 4K is a picture size, 3M a firm. */
function englishMultiplier(plain: string, numeral: Numeral): { end: number; power: number } | null {
  const code = plain.charCodeAt(numeral.end)
  const letter = isBlank(code) ? plain.charCodeAt(numeral.end + 1) : code
  if (letter < 65 || letter > 122) return null
  const match = ENGLISH.exec(plain.slice(numeral.end, numeral.end + 10))
  if (match === null) return null
  const index = match.findIndex((group, i) => i > 0 && group !== undefined)
  if (index >= 5 && !isLetterAmount(plain, numeral)) return null
  return { end: numeral.end + match[0].length, power: [0, 3, 6, 9, 12, 3, 6][index]! }
}
