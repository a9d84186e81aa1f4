import { AMBIGUOUS_FORMAL, NumeralClass as C, numeralTable } from '../lexicon/numerals.ts'
import { hasChar } from '../model/char-set.ts'
import { fractionDigits, shiftDecimal, trimLeading } from '../model/decimal.ts'
import type { Numeral } from '../model/layers.ts'
import { readArabic } from './numerals/arabic.ts'
import { readVulgar, withNotation } from './numerals/notations.ts'
import { readPlaceValue } from './numerals/place-value.ts'
import { readPair } from './numerals/section.ts'
import { isHan } from './numerals/surroundings.ts'

/** Every numeral of the text in reading order, in one linear pass over its characters. */
export function scanNumerals(plain: string): Numeral[] {
  const { starts, classes } = numeralTable()
  const numerals: Numeral[] = []
  for (let at = 0; at < plain.length; at++) {
    const code = plain.charCodeAt(at)
    if (!hasChar(starts, code)) continue
    const read = readNumeral(plain, at, classes[code]!)
    if (read === null) continue
    const numeral = withNotation(plain, read)
    numerals.push(numeral)
    at = numeral.end - 1
  }
  return numerals
}

function readNumeral(plain: string, at: number, kind: number): Numeral | null {
  switch (kind) {
    case C.Half:
      return exact(at, at + 1, '0.5', 1, 'chinese')
    case C.Pair:
      return exact(at, at + 1, plain[at] === '俩' ? '2' : '3', 0, 'chinese')
    case C.Vulgar:
      return readVulgar(plain, at)
    case C.Dot:
      return readBareFraction(plain, at)
    case C.Few:
      return plain[at] === '数' && countsNoun(plain, at) ? null : placeValue(plain, at)
    case C.Digit:
      return loneDigit(plain, at) ?? readPositional(plain, at) ?? readDigitByDigit(plain, at) ?? placeValue(plain, at)
    case C.Arabic:
      return plainLiteral(plain, at) ?? placeValue(plain, at)
    default:
      return placeValue(plain, at)
  }
}

/** Before 数: the number of something (人数百余), not "some". */
const NOUNS_OF_NUMBER = new Set('人户总少多指基系倍岁件函参代常字票位亩头单双复充无奇偶点序频级层尾变读整')

/** 人数|百余, not 至少|数百 or 每户|数百. */
function countsNoun(plain: string, at: number): boolean {
  const isWord = plain[at - 2] === '每' || /[至最不][少多]/.test(plain.slice(Math.max(0, at - 2), at))
  return !isWord && NOUNS_OF_NUMBER.has(plain[at - 1] ?? '')
}

function exact(start: number, end: number, value: string, decimals: number, form: Numeral['form']): Numeral {
  return { start, end, value, lower: null, upper: null, decimals, form, over: false }
}

/** One Chinese digit that nothing can join: the usual case, told by its neighbour. */
function loneDigit(plain: string, at: number): Numeral | null {
  const { classes, values } = numeralTable()
  const isLast = classes[plain.charCodeAt(at + 1)] === C.None || isWeekday(plain, at)
  if (!isLast || AMBIGUOUS_FORMAL.has(plain[at]!)) return null
  return exact(at, at + 1, String(values[plain.charCodeAt(at)]), 0, 'chinese')
}

/** 周三|一度: a day of the week, and a word that begins with 一. */
const isWeekday = (plain: string, at: number): boolean =>
  plain[at + 1] === '一' &&
  /(?:^|[^\d一二三四五六七八九十两几每半个])周$|(?:星期|礼拜)$/.test(plain.slice(Math.max(0, at - 2), at))

/** An Arabic literal that nothing can join. */
function plainLiteral(plain: string, at: number): Numeral | null {
  const { end, decimal } = readArabic(plain, at)
  if (numeralTable().classes[plain.charCodeAt(end)] !== C.None) return null
  const isCode = plain.charCodeAt(at) === 48 && end - at > 1 && plain.charCodeAt(at + 1) !== 46
  return exact(at, end, trimLeading(decimal), fractionDigits(decimal), isCode ? 'digits' : 'arabic')
}

/** `.77`, not the end of a sentence or a part of a name. */
function readBareFraction(plain: string, at: number): Numeral | null {
  const next = plain.charCodeAt(at + 1)
  if (!(next >= 48 && next <= 57) || /[\w.]/.test(plain[at - 1] ?? '')) return null
  const { end, decimal } = readArabic(plain, at)
  return end === at ? null : exact(at, end, decimal, decimal.length - 2, 'arabic')
}

/** What a decimal written digit by digit measures with: 二八.五|万, 一二.四|%. A section number has a word after it. */
const MEASURED = '万亿%‰元倍成度吨公米亩个'

/**
 * 二八.五万, 一二.四%: digits read one by one on both sides of a point.
 *
 *   二八.五万
 *   ^^ ^
 */
function readPositional(plain: string, start: number): Numeral | null {
  const whole = digitsFrom(plain, start)
  const point = start + whole.length
  if (plain[point] !== '.') return null
  const fraction = digitsFrom(plain, point + 1)
  const end = point + 1 + fraction.length
  if (fraction === '' || !MEASURED.includes(plain[end] ?? '。')) return null
  const power = plain[end] === '万' ? 4 : plain[end] === '亿' ? 8 : 0
  const value = shiftDecimal(trimLeading(`${whole}.${fraction}`), power)
  return exact(start, power > 0 ? end + 1 : end, value, fraction.length - power, 'chinese')
}

/** A longer run of digits has no point: each of them would ask for the rest. */
const LONGEST_RUN = 24

function digitsFrom(plain: string, from: number): string {
  const { classes, values } = numeralTable()
  let digits = ''
  for (let at = from; at < from + LONGEST_RUN; at++) {
    const code = plain.charCodeAt(at)
    if (classes[code] !== C.Digit || plain[at] === '两') break
    digits += values[code]
  }
  return digits
}

/** What an ambiguous formal digit can follow: 贰伍, not 一|参加. */
const FORMAL = new Set('零壹贰叁肆伍陆柒捌玖参')

/**
 * 二〇二二, 一九九八, 一一零: digits read one by one; null when they have places or mean "about".
 * An Arabic 0 between Chinese digits is a mistyped 〇.
 */
function readDigitByDigit(plain: string, start: number): Numeral | null {
  const { classes, values } = numeralTable()
  let end = start
  let digits = ''
  for (; ; end++) {
    const code = plain.charCodeAt(end)
    const isZero = code === 48 && end > start && classes[plain.charCodeAt(end + 1)] !== C.Arabic
    if ((classes[code] !== C.Digit && !isZero) || plain[end] === '两') break
    if (end > start && AMBIGUOUS_FORMAL.has(plain[end]!) && !FORMAL.has(plain[end - 1]!)) break
    digits += values[code]
  }
  const after = classes[plain.charCodeAt(end)]
  if (end - start === 1 && digits === '0' && plain[end] !== '点') return exact(start, end, '0', 0, 'chinese')
  if (after === C.Place && end - start > 1) {
    end--
    digits = digits.slice(0, -1)
    if (readPair(plain, end - 1) !== null && digits.length > 1) return null
  }
  if (end - start < 2) return null
  if (end - start === 2 && readPair(plain, start) !== null) return null
  return exact(start, end, trimLeading(digits), 0, 'digits')
}

function placeValue(plain: string, start: number): Numeral | null {
  const reading = readPlaceValue(plain, start)
  if (reading === null || isEverydayWord(plain, start, reading.end)) return null
  const { end, low, high, decimals, over } = reading
  const isExact = low === high
  return {
    start,
    end,
    value: isExact ? low : null,
    lower: isExact ? null : low,
    upper: isExact ? null : high,
    decimals,
    form: formOf(plain, start, end),
    over,
  }
}

/** 队伍, 大陆万余, 收拾: one formal digit that is half of a word. */
function isEverydayWord(plain: string, start: number, end: number): boolean {
  if (!AMBIGUOUS_FORMAL.has(plain[start]!)) return false
  if (end - start === 1) return true
  const goesOn = FORMAL.has(plain[start + 2] ?? '。')
  return !goesOn && isHan(plain.charCodeAt(start - 1)) && '百千万亿余多'.includes(plain[start + 1]!)
}

function formOf(plain: string, start: number, end: number): Numeral['form'] {
  const { classes } = numeralTable()
  let arabic = false
  let chinese = false
  for (let at = start; at < end; at++) {
    const kind = classes[plain.charCodeAt(at)]!
    if (kind === C.Arabic) arabic = true
    else if (kind !== C.None && kind < C.Dot) chinese = true
  }
  if (chinese) return arabic ? 'mixed' : 'chinese'
  return plain[start] === '0' && end - start > 1 && !plain.startsWith('0.', start) ? 'digits' : 'arabic'
}
