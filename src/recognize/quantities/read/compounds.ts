import Big from 'big.js'
import { addDecimals, fractionDigits, shiftDecimal } from '../../../model/decimal.ts'
import type { Passage } from '../passage.ts'
import { readAmount } from './amount.ts'
import type { Operand } from './operand.ts'
import { readUnit } from './units.ts'

/** Smaller units that may follow a larger one, with how many make it: 1年零三个月, 2分19秒, 3斤5两, 一丈六尺. */
const LADDERS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  a: { mo: 12 },
  mo: { d: 30 },
  wk: { d: 7 },
  d: { h: 24 },
  h: { min: 60, s: 3600 },
  min: { s: 60 },
  '[jin_zh]': { '[liang_zh]': 10 },
  '[zhang_zh]': { '[chi_zh]': 10 },
  km: { m: 1000 },
  m: { cm: 100 },
  kg: { g: 1000 },
  '[chi_zh]': { '[cun_zh]': 10 },
  '{石}': { '{斗}': 10 },
  '{斗}': { L: 10 },
}

/** How many of a smaller unit make a larger one; undefined where none do. */
export const partsIn = (larger: string, smaller: string): number | undefined => LADDERS[larger]?.[smaller]

type Tail = (plain: string, first: Operand, second: Operand) => Operand | null

/** What may follow an amount with its unit and belong to it. */
const TAILS: readonly Tail[] = [halfTail, moneyTail, angleTail, ladderTail, tenthsTail, digitTail]

/**
 * Adds what follows in smaller units, a half, or bare last digits: 五块三, 1米75, 2分19秒59, 一年半.
 *
 *   2分 19秒 59
 *   ^^^ first
 *       ^^^^ second, in a smaller unit; then again with 59
 */
export function readCompound(passage: Passage, first: Operand): Operand {
  if (first.low !== first.high || first.over) return first
  if (passage.plain.startsWith('个半', first.amount.end))
    return withValue(first, first, addDecimals(first.low, '0.5'), 'half')
  const second = nextOperand(passage, first)
  if (second === null || second.low !== second.high || second.over) return first
  const start = first.unit!.code === '{分}' ? asMinutes(passage.plain, first, second) : first
  if (start === null) return first
  for (const tail of TAILS) {
    const whole = tail(passage.plain, start, second)
    if (whole !== null) return whole.rule === 'half' ? whole : readCompound(passage, whole)
  }
  return first
}

/** The operand right after `first`, past 零, 又 or 加. */
function nextOperand(passage: Passage, first: Operand): Operand | null {
  const { plain, numerals } = passage
  const zero = numerals[first.next]
  const isSpaced = plain.charAt(first.end) === ' ' && plain.charAt(first.amount.end) === ' '
  const joined = isSpaced || '零又加'.includes(plain.charAt(first.end) || '。') ? 1 : 0
  const isZeroAlone = joined === 1 && zero?.start === first.end && zero.end === first.end + 1
  const k = first.next + (isZeroAlone ? 1 : 0)
  const start = numerals[k]?.start
  if (start !== first.end && start !== first.end + joined) return null
  const amount = readAmount(passage, k)
  const unit = readUnit(passage, amount)
  const { next, low, high, decimals, over } = amount
  return {
    start: amount.start,
    end: unit?.end ?? amount.end,
    next,
    low,
    high,
    decimals,
    over,
    amount,
    unit,
    rule: 'unit',
  }
}

/** 五分三十秒, 五分半: 分 is a minute when seconds or a half follow; null when it is not. */
function asMinutes(plain: string, first: Operand, second: Operand): Operand | null {
  const end = second.amount.end
  const isHalf = second.amount.low === '0.5' && (plain.charAt(end) === '钟' || isClosed(plain, end))
  if (second.unit?.code !== 's' && !isHalf) return null
  return { ...first, unit: { ...first.unit!, code: 'min', dimension: 'duration' } }
}

/** 一年半, 三斤半, 一分半钟 */
function halfTail(plain: string, first: Operand, second: Operand): Operand | null {
  const end = first.end + 1
  if (plain.charAt(first.end) !== '半' || second.amount.numeral.end !== end) return null
  const isMinutes = first.unit!.code === 'min' && plain.charAt(end) === '钟'
  if (first.unit!.dimension === 'count' || !(isMinutes || closesHalf(plain, end, first))) return null
  const whole = withValue(first, second, addDecimals(first.low, shiftDecimal('0.5', first.unit!.power)), 'half')
  return { ...whole, end: isMinutes ? end + 1 : end }
}

/** Words that 半 begins: 三天|半夜, 五年|半导体. */
const HALF_WORDS = '夜导岛径空路途山百数载边截壁身圆生死成品辈个年天月小'

/** 三天半 before any word but one that begins with 半; with a unit that does not measure only where no word follows. */
const closesHalf = (plain: string, at: number, { unit }: Operand): boolean =>
  isClosed(plain, at) ||
  (['duration', 'age', 'mass', 'length'].includes(unit!.dimension) && !HALF_WORDS.includes(plain.charAt(at)))

/** 50元6角三分: a part in 角 or 分 of the same currency. */
function moneyTail(_plain: string, first: Operand, { end, next, low, unit }: Operand): Operand | null {
  if (first.unit!.dimension !== 'money' || unit === null) return null
  const power = unit.code === '{分}' ? -2 : unit.code === first.unit!.code ? unit.power : 0
  if (power >= first.unit!.power) return null
  const value = addDecimals(first.low, shiftDecimal(low, power))
  return { ...withValue(first, { end, next }, value, 'compound'), unit: { ...first.unit!, power } }
}

const ANGLE = /^(\d{1,2}(?:\.\d+)?)(?:[′'’]|分(?!之))(?:(\d{1,2}(?:\.\d+)?)(?:[″"”秒]|[′'’]{2}))?/
/** Places of an angle in degrees: a second is 0.00028 of one. */
const ANGLE_PLACES = 6

/** 29°41′ → 29.683333, 102°08′30″, 北纬30度15分: sixtieths of a degree and sixtieths of those; all in degrees. */
function angleTail(plain: string, first: Operand, second: Operand): Operand | null {
  if (first.unit!.code !== 'deg' || first.low.includes('.')) return null
  const found = ANGLE.exec(plain.slice(first.end, first.end + 16))
  if (found === null || Number(found[1]) >= 60 || Number(found[2] ?? 0) >= 60) return null
  const value = new Big(found[2] ?? 0).div(60).plus(found[1]!).div(60).plus(first.low).round(ANGLE_PLACES).toFixed()
  const next = second.next + (found[2] === undefined ? 0 : 1)
  return withValue(first, { end: first.end + found[0].length, next }, value, 'compound')
}

/** 1年零三个月 → 15 mo: all in the smaller unit. */
function ladderTail(_plain: string, first: Operand, second: Operand): Operand | null {
  if (second.unit === null || first.low.includes('.')) return null
  const isMinutes = second.unit.code === '{分}' && first.unit!.code === 'h'
  const code = isMinutes ? 'min' : second.unit.code
  const factor = LADDERS[first.unit!.code]?.[code]
  if (factor === undefined) return null
  const value = addDecimals(String(BigInt(first.low) * BigInt(factor)), second.low)
  const dimension = isMinutes ? 'duration' : second.unit.dimension
  return { ...withValue(first, second, value, 'compound'), unit: { ...second.unit, code, dimension } }
}

/** Names of tenths and hundredths that mean something else where no larger unit stands before them. */
const TENTHS: Readonly<Record<string, string>> = { '[mu_zh]': '分厘', '[liang_zh]': '钱分厘' }

/** 一亩八分 → 1.8 亩, 六十两四钱 → 60.4 两: tenths, then hundredths, which go on in the larger unit. */
function tenthsTail(plain: string, first: Operand, { amount, low, next }: Operand): Operand | null {
  const places = fractionDigits(first.low)
  const name = TENTHS[first.unit!.code]?.[places]
  const end = amount.end + 1
  if (name === undefined || name !== plain[amount.end] || plain[end] === '之' || !/^[1-9]$/.test(low)) return null
  const value = addDecimals(first.low, shiftDecimal(low, -places - 1))
  return { ...withValue(first, { end, next }, value, 'compound'), unit: first.unit }
}

/** 五块三 → 5.3, 一角二 → 0.12, 1米75 → 1.75, 19秒59 → 19.59, 六成二六 → 62.6: bare digits after a unit are its fraction. */
function digitTail(plain: string, first: Operand, given: Operand): Operand | null {
  const isPlace = isTenth(first, given) || isHundredth(first, given)
  const second = isPlace ? { ...given, unit: null, end: given.amount.end } : given
  const { numeral } = second.amount
  const { text, code, power, dimension } = first.unit!
  const isBare = second.unit === null && second.end === numeral.end && /^\d{1,2}$/.test(second.low)
  if (!isBare || numeral.form === 'mixed' || '.:'.includes(plain.charAt(second.end) || '。')) return null
  const isArabic = numeral.form === 'arabic'
  const printed = isArabic
    ? plain.slice(numeral.start, numeral.end)
    : second.low.padStart(numeral.form === 'digits' ? 2 : 1, '0')
  const isSeconds = code === 's' && printed.length === 2
  if (!isSeconds && second === given && !isClosed(plain, second.end)) return null
  const isCoins = dimension === 'money' && text !== '元' && (!isArabic || text === '块')
  const isMoney = isCoins && (printed.length === 1 || numeral.form === 'digits')
  const isTenths =
    (text === '成' && (printed.length === 1 || numeral.form === 'digits')) ||
    (code === '%' && '分厘'.includes(text ?? '。') && printed.length === 1)
  if (!isSeconds && !isMoney && !isTenths && text !== '米') return null
  const value = addDecimals(first.low, shiftDecimal(printed, power - printed.length))
  const whole = withValue(first, second, value, 'compound')
  return { ...whole, unit: { ...first.unit!, power: Math.min(power, 0) - 2 } }
}

/** 8成|6|具慢性病史: after tenths in Arabic digits a digit is the next place, and what follows counts nothing. */
const isTenth = ({ unit, amount }: Operand, second: Operand): boolean =>
  unit!.text === '成' &&
  amount.numeral.form === 'arabic' &&
  second.amount.numeral.form === 'arabic' &&
  second.amount.end === second.amount.start + 1 &&
  (second.unit === null || second.unit.code.startsWith('{'))

/** 44分26秒|42|站上领奖台: after minutes and seconds two digits are hundredths, and what follows counts nothing. */
const isHundredth = ({ unit, rule }: Operand, { amount, unit: counted }: Operand): boolean =>
  unit!.code === 's' &&
  rule === 'compound' &&
  amount.numeral.form === 'arabic' &&
  amount.end === amount.start + 2 &&
  counted?.code.startsWith('{') === true

function withValue(first: Operand, last: { end: number; next: number }, value: string, rule: string): Operand {
  return { ...first, end: last.end, next: last.next, low: value, high: value, decimals: fractionDigits(value), rule }
}

/** Whether no noun follows that the digits could count instead. */
function isClosed(plain: string, at: number): boolean {
  const next = plain.charAt(at)
  return next === '' || !/[\p{L}\d%]/u.test(next) || /[的多左以之高长远宽钱钟到至]/.test(next)
}
