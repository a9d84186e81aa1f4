import Big from 'big.js'
import { fractionDigits, shiftDecimal } from '../../../model/decimal.ts'
import { isVulgar } from '../../numerals/notations.ts'
import { isHan } from '../../numerals/surroundings.ts'
import type { Passage } from '../passage.ts'
import { type Amount, readAmount } from './amount.ts'
import { matchUnit } from './match-units.ts'
import type { Operand } from './operand.ts'
import type { ReadUnit } from './scales.ts'

/** Per cent, per mille and other fractions in words: 百分之五, 千分之三, 三分之二, 1/3, 一又二分之一; null elsewhere. */
export function readFraction(passage: Passage, k: number): Operand | null {
  const { plain, numerals } = passage
  const below = numerals[k]!
  const next = plain.charAt(below.end)
  if (next === '分' || next === '份' || next === ' ')
    return readWordFraction(passage, k) ?? readClippedFraction(passage, k)
  if (isVulgar(plain, below)) return readCharacter(passage, k)
  if (next === '之' && below.value === '10') return readTenths(passage, k)
  if (next === '/' && below.form === 'arabic') return readSlashFraction(passage, k)
  if (next === '又' && numerals[k + 1]?.start === below.end + 1) return readMixed(passage, k)
  return null
}

const share = (end: number, code: string, text: string | null = null): ReadUnit => ({
  end,
  text,
  code,
  dimension: 'percent',
  power: 0,
  over: false,
})

/**
 *   百 分之 五 点 五
 *   ^ below  ^^^^^ above
 */
function readWordFraction(passage: Passage, k: number): Operand | null {
  const { plain, numerals } = passage
  const below = numerals[k]!
  const word = /^ ?[分份] {0,2}之 ?/.exec(plain.slice(below.end, below.end + 6))?.[0]
  if (word === undefined || numerals[k + 1] === undefined || below.value === null || !mayDivide(below.value))
    return null
  const at = below.end + word.length
  const above = readAmount(passage, k + 1)
  if (above.start !== at) return null
  const { start, low: signed } = readAmount(passage, k)
  const negative = signed.startsWith('-') !== above.low.startsWith('-') ? '-' : ''
  const isSpelled = plain.startsWith('三五', above.numeral.start) && above.numeral.end === above.numeral.start + 2
  const low = isSpelled ? '35' : (above.numeral.value ?? above.numeral.lower!)
  if (low.length > MOST_DIGITS) return null
  const high = isSpelled ? low : (above.numeral.value ?? above.numeral.upper!)
  const whole = { start, end: above.end, next: above.next, over: above.over, amount: above, rule: 'fraction' }
  const power = fractionPower(plain.slice(below.start, below.end), below.value)
  const measure = matchUnit(plain, above.end)
  const measures = measure !== null && !['count', 'percent', 'percentage_point', 'money'].includes(measure.dimension)
  if (power !== null && !(measures && power > 2)) {
    const code = power === 3 ? '[ppth]' : '%'
    const shift = power === 3 ? 0 : 2 - power
    const scaled = (value: string) => negative + shiftDecimal(value, shift)
    return {
      ...whole,
      low: scaled(low),
      high: scaled(high),
      decimals: above.decimals - shift,
      unit: share(above.end, code, power === 2 ? '%' : null),
    }
  }
  const unit = measureAt(plain, above.end)
  if (unit !== null) {
    const part = partOf(low, below.value)
    return { ...whole, end: unit.end, low: part, high: part, decimals: fractionDigits(part), unit }
  }
  const lowPart = percentOf(low, below.value)
  const highPart = percentOf(high, below.value)
  return {
    ...whole,
    low: negative + lowPart,
    high: negative + highPart,
    decimals: fractionDigits(lowPart),
    unit: share(above.end, '%'),
  }
}

/** 三分一, 四分三: a fraction without 之, as Hong Kong writes it. */
function readClippedFraction(passage: Passage, k: number): Operand | null {
  const { plain, numerals } = passage
  const below = numerals[k]!
  const above = numerals[k + 1]
  if (above === undefined || above.start !== below.end + 1 || !'分份'.includes(plain.charAt(below.end))) return null
  if (below.form !== 'chinese' || above.form !== 'chinese' || below.value === null || above.value === null) return null
  const isProper =
    Number(below.value) <= 10 && Number(above.value) < Number(below.value) && above.end === above.start + 1
  if (!isProper || '秒钟线场球'.includes(plain.charAt(above.end) || '。') || plain.charAt(above.start) === '半')
    return null
  const amount = readAmount(passage, k + 1)
  const measure = measureAt(plain, above.end)
  const low = measure === null ? percentOf(above.value, below.value) : partOf(above.value, below.value)
  return {
    start: below.start,
    end: measure?.end ?? above.end,
    next: k + 2,
    low,
    high: low,
    decimals: fractionDigits(low),
    over: false,
    amount,
    unit: measure ?? share(above.end, '%'),
    rule: 'fraction',
  }
}

/** What a part of is measured: 三分之一|公里; null for what is counted or is a share itself. */
function measureAt(plain: string, at: number): ReadUnit | null {
  const measure = matchUnit(plain, at)
  if (measure === null || measure.dimension === 'count' || measure.dimension === 'percent') return null
  const { text, code, dimension } = measure
  return { end: at + text.length, text, code, dimension, power: 0, over: false }
}

/** 2 of 3 as a number of four places. */
const partOf = (above: string, below: string): string => new Big(above).div(below).round(4).toFixed()

/** 百 → 2, 千 → 3, 万 → 4 when the word below says so; null for other fractions (三分之二, 十分之一). */
function fractionPower(printed: string, value: string): number | null {
  if (!/^(?:一|壹)?[百佰千仟万]/.test(printed)) return null
  const power = value.length - 1
  return /^10+$/.test(value) ? power : null
}

/** Longer numbers are no parts of a fraction. */
const MOST_DIGITS = 30

/** Not 0 or 0.00, which nothing can be divided by. */
const mayDivide = (below: string): boolean => below.length <= MOST_DIGITS && Number(below) !== 0

/** 2 of 3 → 66.67: two places, fewer where they are enough. */
function percentOf(above: string, below: string): string {
  const percent = new Big(above).times(100).div(below)
  return (percent.lt('0.1') && percent.gt(0) ? smallPart(above, below) : percent.round(2)).toFixed()
}

/** Digits of a part that is less than one in a thousand: 2200万分之一 is 0.0000045454545 %. */
const SMALL_DIGITS = 8

function smallPart(above: string, below: string): Big {
  const Exact = Big()
  Exact.DP = MOST_DIGITS + SMALL_DIGITS
  return new Exact(above).times(100).div(below).prec(SMALL_DIGITS)
}

/** ½ and ⅓ of something; ½英寸 measures. */
function readCharacter(passage: Passage, k: number): Operand | null {
  const amount = readAmount(passage, k)
  const measure = matchUnit(passage.plain, amount.end)
  if (measure !== null && measure.dimension !== 'count') return null
  const value = new Big(amount.low).times(100).round(2).toFixed()
  return shareOf(amount, value, value)
}

/** 十之六七, 十之八九: so many of ten. */
function readTenths(passage: Passage, k: number): Operand | null {
  const { plain, numerals } = passage
  const above = numerals[k + 1]
  if (above?.start !== numerals[k]!.end + 1 || above.form !== 'chinese' || isHan(plain.charCodeAt(above.end)))
    return null
  const amount = { ...readAmount(passage, k + 1), start: numerals[k]!.start }
  const [low, high] = [above.value ?? above.lower!, above.value ?? above.upper!]
  return Number(high) > 9 ? null : shareOf(amount, shiftDecimal(low, 1), shiftDecimal(high, 1))
}

function shareOf(amount: Amount, low: string, high: string): Operand {
  const { start, end, next, over } = amount
  return {
    start,
    end,
    next,
    low,
    high,
    decimals: fractionDigits(low),
    over,
    amount,
    unit: share(end, '%'),
    rule: 'fraction',
  }
}

/** What measures is cut into so many parts at most: 1/15公顷. */
const MOST_PARTS = 100

/** 1/3 of people, 1/15公顷: small whole numbers, no date and no score. */
function readSlashFraction(passage: Passage, k: number): Operand | null {
  const { plain, numerals } = passage
  const above = numerals[k]!
  const below = numerals[k + 1]
  if (below === undefined || below.start !== above.end + 1 || below.form !== 'arabic') return null
  const a = Number(above.value)
  const b = Number(below.value)
  const measure = measureAt(plain, below.end)
  const isSimple =
    Number.isInteger(a) && Number.isInteger(b) && a > 0 && a < b && b <= (measure === null ? 10 : MOST_PARTS)
  if (
    !isSimple ||
    /[\d/.\-A-Za-z年月日区组号栋幢期版]/.test(plain.charAt(below.end)) ||
    /[\d/.\-A-Za-z]/.test(plain.charAt(above.start - 1))
  )
    return null
  const low = measure === null ? percentOf(above.value!, below.value!) : partOf(above.value!, below.value!)
  const amount: Amount = { ...readAmount(passage, k), end: below.end, next: k + 2 }
  return {
    start: above.start,
    end: measure?.end ?? below.end,
    next: k + 2,
    low,
    high: low,
    decimals: fractionDigits(low),
    over: false,
    amount,
    unit: measure ?? share(below.end, '%'),
    rule: 'fraction',
  }
}

/** 一又二分之一 → 1.5, no share. */
function readMixed(passage: Passage, k: number): Operand | null {
  const fraction = readWordFraction(passage, k + 1)
  const whole = readAmount(passage, k)
  if (fraction === null || whole.low.length > MOST_DIGITS) return null
  const value = new Big(whole.low).plus(new Big(fraction.low).div(100)).toFixed()
  return {
    ...fraction,
    start: whole.start,
    low: value,
    high: value,
    decimals: fractionDigits(value),
    unit: null,
    rule: 'bare',
  }
}
