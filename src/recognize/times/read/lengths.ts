import { matchWords } from '../../../lexicon/matcher.ts'
import { SPAN_UNITS, type TimeUnit } from '../../../lexicon/periods.ts'
import { jointAt, skipSpace } from './marks.ts'
import { readCount } from './whole-numbers.ts'

export interface Length {
  /** Null when only roughly known: 十几, 40多. */
  readonly count: number | null
  readonly unit: TimeUnit
  readonly end: number
}

/** Numbers only roughly known: 几, 数十, 多, 一两, 二三十. */
const ROUGH = /^(?:[几数][十百千万]*|多|(?:一[两二]|[两二]三|三[四五]|四五|五六|六七|七八|八九)[十百]?(?!月))/

/** Days on no calendar of ours: 15个工作日内. */
const WORKDAYS = ['个工作日', '个交易日', '工作日', '交易日']

const units = matchWords(() => Object.entries(SPAN_UNITS))

/** A length of time: 三年, 十几个小时, 5至10年. */
export const readLength = (text: string, at: number): Length | null => readOne(text, at) ?? readRange(text, at)

/** 三年, 两个月, 40多天, 十几个小时, 一个半月, 半年, 三年半. */
function readOne(text: string, at: number): Length | null {
  const isHalf = text[at] === '半'
  const few = ROUGH.exec(text.slice(at, at + 4))
  const isFew = few !== null
  const number = isHalf
    ? { value: 0.5, end: at + 1 }
    : isFew
      ? { value: 1, end: at + few[0].length }
      : (readDecimal(text, at) ?? readCount(text, at))
  if (number === null) return null
  let end = skipSpace(text, number.end)
  let isRough = isFew
  // 一个多小时, 半个多月
  if (text[end] === '个' && '多余几'.includes(text[end + 1] ?? ' ') && unitAt(text, end) === null) end++
  if ('多余几来'.includes(text[end] ?? ' ')) {
    isRough = true
    end++
  }
  const withHalf = text.startsWith('个半', end)
  if (withHalf) end += 2
  const workdays = WORKDAYS.find(word => text.startsWith(word, end))
  if (workdays !== undefined) return { count: null, unit: 'day', end: end + workdays.length }
  const unit = unitAt(text, end)
  if (unit === null || text[unit.end] === '岁') return null
  end = unit.end
  const hasHalf = !isHalf && !withHalf && text[end] === '半' && !'年月天'.includes(text[end + 1] ?? ' ')
  if (hasHalf) end++
  if (text[end] === '多') {
    // 五年多来 is five years and a bit
    isRough = unit.value !== 'year' || isFew
    end++
  }
  if (/^的(?:间|时(?!间[里内中]))/.test(text.slice(end, end + 4))) return null
  const value = number.value + (withHalf || hasHalf ? 0.5 : 0)
  return value === 0 ? null : { count: isRough ? null : value, unit: unit.value, end }
}

/** 5至10年, 6至12个月: how long is known roughly. */
function readRange(text: string, at: number): Length | null {
  const from = readCount(text, at)
  const joint = from === null ? null : jointAt(text, from.end)
  const to = joint === null ? null : readOne(text, joint)
  if (to === null || (to.count !== null && (to.count <= from!.value || to.count > 100))) return null
  return { ...to, count: null }
}

/** 0.5, 1.5, 一点五. */
function readDecimal(text: string, at: number): { value: number; end: number } | null {
  if (text[at + 1] !== '.' && text[at + 2] !== '.' && text[at + 1] !== '点') return null
  const printed =
    /^(?:(\d{1,2})\.(\d)(?!\d)|([一二三四五六七八九])点([一二三四五六七八九])(?=个?[小天年月周星分]))/.exec(
      text.slice(at, at + 6),
    )
  if (printed === null) return null
  const [whole, units, tenths, counted, part] = printed
  const value =
    units === undefined ? DIGITS.indexOf(counted!) + DIGITS.indexOf(part!) / 10 : Number(`${units}.${tenths}`)
  return { value, end: at + whole.length }
}

const DIGITS = '〇一二三四五六七八九'

function unitAt(text: string, at: number): { value: TimeUnit; end: number } | null {
  const found = units.longestAt(text, at)
  return found === null ? null : { value: found.value, end: at + found.text.length }
}
