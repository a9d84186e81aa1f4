import { AMBIGUOUS_FORMAL, NumeralClass as C, numeralTable } from '../../lexicon/numerals.ts'
import { fractionDigits, shiftDecimal } from '../../model/decimal.ts'
import { readArabic } from './arabic.ts'
import { isHan, isOver, isUnitPrefix, pastBlank, pastGap } from './surroundings.ts'

// A section is what stands before 万 or 亿, or last: 三千五百, 12, 3.5, 三四十, 十几, 一点五.

export interface Section {
  readonly end: number
  /** Plain decimals, the same unless the section is approximate. */
  readonly low: string
  readonly high: string
  /** Digits after the printed point, less the place of a literal (1.5千 → -2). */
  readonly decimals: number
  /** 余 多 来 follows inside: 9600多|万. */
  readonly over: boolean
  /** 几 or 数 inside: the upper bound fills up with nines. */
  readonly few: boolean
  /** One digit and nothing else; after 万 it may stand for thousands: 两万|五. */
  readonly lone: boolean
  readonly arabic: boolean
}

/** Reads one section at `start`; `opening` when the number begins with it. */
export function readSection(plain: string, start: number, opening: boolean): Section | null {
  const kind = numeralTable().classes[plain.charCodeAt(start)]
  if (kind === C.Arabic || kind === C.Dot) {
    const section = readLiteral(plain, start, opening)
    if (section !== null) return section
  }
  const places = readPlaces(plain, start, opening)
  return places === null ? null : withFraction(plain, start, places)
}

/** 2023|百强榜, 2022|千企入川, 2023|十佳; a table prints 2023百万元 and 1950千公顷. */
const YEAR_OF_LIST = /^(?:19|20)\d\d[十百千](?![万亿元公克吨瓦])/

/** An Arabic literal, with 几 (20几), 百 or 千 (103千公顷), 余 or 多 after it; null for 5千4百, which has places. */
function readLiteral(plain: string, start: number, opening: boolean): Section | null {
  const { classes } = numeralTable()
  const { end, decimal } = readArabic(plain, start)
  const next = plain.charCodeAt(end)
  const isPlace =
    classes[next] === C.Place && !isUnitPrefix(plain, end, true) && !YEAR_OF_LIST.test(plain.slice(start, end + 2))
  const place = isPlace ? numeralTable().places[next]! : 0
  if (place > 1 && end - start === 1 && continuesPlaces(plain, end + 1)) return null
  if (!opening && end - start === 1 && classes[plain.charCodeAt(pastGap(plain, end, true))] === C.Place) return null
  const decimals = fractionDigits(decimal)
  if (place > 1) {
    const value = shiftDecimal(decimal, place)
    const over = isOver(plain, end + 1, true)
    return literal(end + (over ? 2 : 1), value, value, decimals - place, over)
  }
  if (plain[end] === '几' && /^[1-9]\d*0$/.test(decimal) && !'何乎'.includes(plain[end + 1] ?? '。')) {
    const low = `${decimal.slice(0, -1)}1`
    return literal(end + 1, low, `${decimal.slice(0, -1)}9`, 0, false)
  }
  const over = isOver(plain, end, decimal.endsWith('0'))
  if (over) return literal(end + 1, decimal, decimal, decimals, true)
  return { end, low: decimal, high: decimal, decimals, over, few: false, lone: end - start === 1, arabic: true }
}

/** A section of Arabic digits with something after them. */
function literal(end: number, low: string, high: string, decimals: number, over: boolean): Section {
  return { end, low, high, decimals, over, few: low !== high, lone: false, arabic: true }
}

/** 5千4百, 1千零1: single Arabic digits with their places. */
function continuesPlaces(plain: string, at: number): boolean {
  const { classes } = numeralTable()
  const kind = classes[plain.charCodeAt(at)]
  const next = classes[plain.charCodeAt(at + 1)]
  if (kind === C.Arabic) return next === C.Place || (next !== C.Arabic && next !== C.Dot)
  return kind === C.Digit
}

/** Digits with falling places: 一千二百三十四, 二百零五, 三四百, 十七八, 几百, 百二. */
function readPlaces(plain: string, start: number, opening: boolean): Section | null {
  const { classes, values, places } = numeralTable()
  let low = 0
  let high = 0
  let end = start
  let place = 5
  let few = false
  let lone = false
  let at = start
  for (;;) {
    at = pastGap(plain, at, at > start)
    const spaced = at > end
    let zero = false
    if (classes[plain.charCodeAt(at)] === C.Digit && values[plain.charCodeAt(at)] === 0 && !(opening && at === start)) {
      zero = true
      at = pastGap(plain, at + 1, true)
    }
    const rest = zero && place > 1 && place < 5 ? readRest(plain, at, place) : null
    if (rest !== null) {
      low += rest.value
      high += rest.value
      end = rest.end
      place = 0
      break
    }
    const atom = readAtom(plain, at, opening && at === start, zero ? 1 : place)
    const past = atom === null ? at : pastGap(plain, atom.end, true)
    const code = plain.charCodeAt(past)
    const isPlace = classes[code] === C.Place && !isUnitPrefix(plain, past, past === start)
    const power = isPlace && !(places[code]! >= place && isUnitPrefix(plain, past, true)) ? places[code]! : 0
    if (power > 0) {
      const holds = values[code]!
      const implied = atom === null && !spaced && (power === 1 || (opening && past === start))
      if (power >= place || (atom === null && !implied) || (atom !== null && holds > 1)) break
      low += (atom?.low ?? holds) * 10 ** power
      high += (atom?.high ?? holds) * 10 ** power
      few ||= atom?.few ?? false
      place = power
      at = past + 1
      end = at
      continue
    }
    if (atom === null || (spaced && isHan(plain.charCodeAt(atom.end)))) break
    const isHanging = !zero && place >= 2 && place < 5 && !atom.few
    if (isHanging && !mayHang(plain, atom.end)) break
    const weight = isHanging ? 10 ** (place - 1) : 1
    low += atom.low * weight
    high += atom.high * weight
    few ||= atom.few
    lone = place === 5 && !zero
    end = atom.end
    place = 0
    break
  }
  if (end === start) return null
  const over = isOver(plain, end, place > 0)
  const past = end + (over ? 1 : 0)
  const most = few ? String(high).replace(/0+$/, zeros => '9'.repeat(zeros.length)) : String(high)
  return { end: past, low: String(low), high: most, decimals: 0, over, few, lone: lone && !over, arabic: false }
}

/** 2千零|30, 1千零|125: Arabic digits that fill the places below `place`. */
function readRest(plain: string, at: number, place: number): { end: number; value: number } | null {
  const { end, decimal } = readArabic(plain, at)
  if (end - at < 2 || end - at > place - 1 || decimal.length !== end - at) return null
  return { end, value: Number(decimal) }
}

interface Atom {
  readonly end: number
  readonly low: number
  readonly high: number
  readonly few: boolean
}

/** What waits for a place: 三, 三四, 几, 数, one Arabic digit. */
function readAtom(plain: string, at: number, opening: boolean, place: number): Atom | null {
  const { classes, values } = numeralTable()
  const code = plain.charCodeAt(at)
  const kind = classes[code]
  if (kind === C.Few) {
    const next = classes[plain.charCodeAt(at + 1)]
    const hasPlace = (next === C.Place && !isUnitPrefix(plain, at + 1, false)) || next === C.Big
    if (hasPlace) return { end: at + 1, low: opening ? 2 : 1, high: 9, few: true }
    if (opening || plain[at] !== '几' || '何乎'.includes(plain[at + 1] ?? '。')) return null
    return { end: at + 1, low: 1, high: place < 5 ? 10 ** place - 1 : 9, few: true }
  }
  if (kind === C.Arabic) {
    const next = classes[plain.charCodeAt(at + 1)]
    if (next === C.Arabic || next === C.Dot) return null
    return { end: at + 1, low: values[code]!, high: values[code]!, few: false }
  }
  if (kind !== C.Digit) return null
  if (values[code] === 0) return opening && plain[at + 1] === '点' ? { end: at + 1, low: 0, high: 0, few: false } : null
  if (plain[at] === '两' && !opening && !joinsNumber(plain, at)) return null
  // 五十一|两 weighs, 一两 before a place is about
  const isOneLiang = !opening && plain[at] === '一' && plain[at + 1] === '两'
  const pair = isOneLiang ? null : readPair(plain, at)
  const [low, high] = pair ?? [values[code]!, values[code]!]
  return { end: at + (pair === null ? 1 : 2), low, high, few: false }
}

/** 一千两百, 一万两三千, but 六十两 and 三百两四钱 weigh: within a number 两 stands for two of a place, and for no ones. */
function joinsNumber(plain: string, at: number): boolean {
  const { classes } = numeralTable()
  const next = classes[plain.charCodeAt(at + 1)]
  const after = next === C.Digit ? classes[plain.charCodeAt(at + 2)] : next
  return after === C.Place || after === C.Big
}

/**
 * Two neighbouring digits that mean "about": 三四, 七八, 两三, 一两, 三五, 三两; null elsewhere.
 *
 *   三四百人      二〇二二
 *   ^^           (read one by one)
 */
export function readPair(plain: string, at: number): readonly [low: number, high: number] | null {
  const { classes, values } = numeralTable()
  const next = plain.charCodeAt(at + 1)
  if (classes[next] !== C.Digit || classes[plain.charCodeAt(at + 2)] === C.Digit) return null
  // 四十两|三钱
  if (plain[at] === '两' && classes[plain.charCodeAt(at - 1)] === C.Place && !joinsNumber(plain, at)) return null
  const first = values[plain.charCodeAt(at)]!
  const second = values[next]!
  if (plain[at + 1] === '两') {
    if (first === 1) return [1, 2]
    return first === 3 && '个天年下句人日'.includes(plain[at + 2] ?? '。') ? [2, 3] : null
  }
  const isPair = first > 0 && (second === first + 1 || (first === 3 && second === 5))
  return isPair ? [first, second] : null
}

/** An elliptical 一 or 参 would be the first syllable of the next word: 三千一|直, 三百参|加. */
export function mayHang(plain: string, end: number): boolean {
  const next = plain.charCodeAt(end)
  const last = plain[end - 1]!
  if (AMBIGUOUS_FORMAL.has(last)) return !isHan(next)
  return last !== '一' || !isHan(next) || plain[end] === '元' || plain[end] === '块'
}

/** 三|点 may be an hour, 百分之三|点 and 四十八|点 are none. */
const isHour = (plain: string, start: number, { low }: Section): boolean =>
  Number(low) <= 24 && plain[start - 1] !== '之'

/** 三点五, 零点七七: 点 with the digits after it joins the section. */
function withFraction(plain: string, start: number, section: Section): Section {
  const at = pastBlank(plain, section.end)
  const fraction =
    section.over || section.low !== section.high ? null : readFraction(plain, at, !isHour(plain, start, section))
  if (fraction === null) return section
  const value = `${section.low}.${fraction.digits}`
  return { ...section, end: fraction.end, low: value, high: value, decimals: fraction.digits.length, lone: false }
}

/**
 * The digits after 点; null where 点 is a clock hour, a point made or a bit.
 *
 *   一点五亿     三点二十分    一点一滴
 *    ^^          |            |
 */
export function readFraction(plain: string, at: number, isCertain = false): { end: number; digits: string } | null {
  if (plain[at] !== '点') return null
  const { classes, values } = numeralTable()
  let end = plain.charAt(at - 1) === ' ' ? pastBlank(plain, at + 1) : at + 1
  let digits = ''
  for (;;) {
    const code = plain.charCodeAt(end)
    const kind = classes[code]
    if ((kind !== C.Digit && kind !== C.Arabic) || plain[end] === '两') break
    digits += values[code]
    end++
  }
  if (digits === '') return null
  const next = plain[end] ?? ''
  if ('十拾百佰刻时钟'.includes(next) && next !== '') return null
  if (next === '分' && plain[end + 1] !== '之' && plain[end + 1] !== '钟') return null
  if (
    !isCertain &&
    digits === '1' &&
    plain[at - 1] !== '零' &&
    isHan(next.charCodeAt(0)) &&
    !'亿万千倍个元米吨公平立年岁度折成升亩加毫厘英克斤海'.includes(next)
  )
    return null
  return { end, digits }
}
