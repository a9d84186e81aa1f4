import { LEVEL, type TimeStep } from '../../../lexicon/periods.ts'
import { isOnCalendars } from '../calendar-limits.ts'
import { accept, acceptMisprint, mayNotStart, type Unit } from './calendar-numbers.ts'
import type { Before, Item } from './item.ts'
import { isListJoint, jointAt, LIST_LIMIT, skipSpace } from './marks.ts'
import { readWholeNumber, type WholeNumber } from './whole-numbers.ts'

/**
 * Numbers with the unit of a calendar: 2021年, 7月份, 26日, 二季度, 90年代, 20世纪.
 *
 *   1—7月份     one unit for two numbers      1998、1999年   the unit stands after the last of a list
 *   ^ ^^^^^                                   ^^^^
 */
export function readNumbered(text: string, at: number, before: Before): Item | null {
  if (mayNotStart(text, at, before)) return null
  const adjacent = readAdjacent(text, at, before)
  if (adjacent !== null) return adjacent
  const number = readWholeNumber(text, at)
  if (number === null) return null
  const unitAt = skipSpace(text, number.end)
  const unit = readUnit(text, unitAt)
  if (unit !== null) {
    const value = acceptPrinted(text, at, number, unit, before)
    return value === null ? null : item(unit, value, null, unit.end)
  }
  return (
    readBareDay(text, number, before) ??
    readShared(text, at, number, before) ??
    readSplitYear(text, number) ??
    readListed(text, at, number, before)
  )
}

/** The number of a date, or of one that no calendar has. */
const acceptPrinted: typeof accept = (text, at, number, unit, before) =>
  accept(text, at, number, unit, before) ?? acceptMisprint(text, number, unit, before)

const isMisprint = (...printed: Parameters<typeof accept>): boolean =>
  accept(...printed) === null && acceptPrinted(...printed) !== null

function readUnit(text: string, at: number): Unit | null {
  switch (text[at]) {
    case '年':
      return text[at + 1] === '代'
        ? { unit: 'decade', level: LEVEL.decade, end: at + 2 }
        : { unit: 'year', level: LEVEL.year, end: text[at + 1] === '度' ? at + 2 : at + 1 }
    case '财':
    case '课':
    case '会':
    case '作':
    case '市':
    case '产':
    case '销':
    case '学':
    case '赛':
    case '雪':
    case '榨':
    case '采':
    case '供':
      return readSpecialYear(text, at)
    case '月':
      return { unit: 'month', level: LEVEL.part, end: text[at + 1] === '份' ? at + 2 : at + 1 }
    case '日':
    case '号':
      return { unit: 'day', level: LEVEL.piece, end: at + 1 }
    case '季':
      if (text[at + 1] === '度') return { unit: 'quarter', level: LEVEL.part, end: at + 2 }
      return text[at + 1] === '报' ? { unit: 'quarter', level: LEVEL.part, end: at + 1 } : null
    case '世':
      return text[at + 1] === '纪' ? { unit: 'century', level: LEVEL.century, end: at + 2 } : null
    default:
      return null
  }
}

const SPECIAL_YEARS = [
  '财政年度',
  '课税年度',
  '会计年度',
  '作物年度',
  '市场年度',
  '产季年度',
  '销售年度',
  '学年度',
  '年度',
  '财年',
  '学年',
  '赛季',
  '雪季',
  '榨季',
  '产季',
  '采暖季',
  '供暖季',
]

/** 2022财年, 2022—2023学年: a year that does not run from January, known by its number. */
function readSpecialYear(text: string, at: number): Unit | null {
  const word = SPECIAL_YEARS.find(name => text.startsWith(name, at))
  return word === undefined ? null : { unit: 'year', level: LEVEL.year, end: at + word.length }
}

/** 1—7月份, 2018—2022年, 16至22日; some print 一 for the dash between years. */
function readShared(text: string, at: number, from: WholeNumber, before: Before): Item | null {
  const isOne = from.form === 'arabic' && from.length === 4 && text[from.end] === '一'
  const joint = isOne ? from.end + 1 : jointAt(text, skipSpace(text, from.end))
  if (joint === null) return null
  const to = readWholeNumber(text, skipSpace(text, joint))
  if (to === null) return null
  const unit = readUnit(text, skipSpace(text, to.end))
  if (unit === null) return readBareYears(text, from, to, before)
  if (isSplitYear(text, from, to, unit)) return item(unit, from.value, from.value + 1, unit.end)
  const lastYear = unit.unit === 'year' ? yearInShort(from, to) : null
  if (lastYear !== null) return item(unit, from.value, lastYear, unit.end)
  if (from.value === to.value || (unit.unit === 'year' && from.length !== to.length)) return null
  // 20-15日 is a score; 5月8-3日 and 2023—2020年 run backwards
  if (from.value > to.value && unit.unit === 'day' && before.level !== LEVEL.part) return null
  const first = acceptPrinted(text, at, from, unit, before)
  const last = acceptPrinted(text, at, to, unit, before)
  return first === null || last === null ? null : item(unit, first, last, unit.end)
}

/** 2011-2012 in a table or in brackets: two years with nothing that they could count. */
function readBareYears(text: string, from: WholeNumber, to: WholeNumber, before: Before): Item | null {
  const isYears =
    from.form === 'arabic' && from.length === 4 && to.form === 'arabic' && to.length === 4 && before.level === 0
  const isNear = from.value >= 1900 && to.value > from.value && to.value <= 2100 && to.value - from.value <= 30
  if (!isYears || !isNear || !/^(?:[）)》”，。；\n ]|$)/.test(text.slice(to.end, to.end + 1))) return null
  return item({ unit: 'year', level: LEVEL.year, end: to.end }, from.value, to.value, to.end)
}

/** 1、 at the start of a line numbers it. */
const isLineStart = (text: string, at: number): boolean => at === 0 || text[at - 1] === '\n'

/** 2011-12赛季, 2022—23学年. */
const isSplitYear = (text: string, from: WholeNumber, to: WholeNumber, unit: Unit): boolean =>
  unit.unit === 'year' &&
  text[to.end] !== '年' &&
  from.length === 4 &&
  to.length === 2 &&
  to.value === (from.value + 1) % 100

/** The last year of 2021—25年, its century left out; null where that is none after the first. */
function yearInShort(from: WholeNumber, to: WholeNumber): number | null {
  if (from.form === 'counted' || to.form !== from.form || from.length !== 4 || to.length !== 2) return null
  const last = from.value - (from.value % 100) + to.value
  return from.value >= 1900 && last > from.value && last <= 2100 ? last : null
}

/** 2013/2014赛季, 2022/23榨季, 2022/23年度: one year of something from one calendar year into the next. */
function readSplitYear(text: string, from: WholeNumber): Item | null {
  if (!'/／'.includes(text[from.end] ?? ' ') || from.form === 'counted' || from.length !== 4) return null
  const to = readWholeNumber(text, from.end + 1)
  const unit = to === null || to.form !== from.form ? null : readSpecialYear(text, skipSpace(text, to.end))
  if (unit === null) return null
  const isNext =
    to!.length === 4 ? to!.value === from.value + 1 : to!.length === 2 && to!.value === (from.value + 1) % 100
  // 2024/2023年度
  const isBack = to!.length === 4 && to!.value < from.value
  return isNext || isBack ? item(unit, from.value, isBack ? to!.value : from.value + 1, unit.end) : null
}

const HAN_DIGITS = '一二三四五六七八九'

/** Two digits in a row for two periods in a row: 七八十年代, 三四月份. */
function readAdjacent(text: string, at: number, before: Before): Item | null {
  const first = HAN_DIGITS.indexOf(text[at]!) + 1
  if (first === 0 || HAN_DIGITS.indexOf(text[at + 1] ?? ' ') !== first || before.level > LEVEL.year) return null
  const isDecade = text.startsWith('十年代', at + 2)
  const unit = isDecade ? readUnit(text, at + 3) : text[at + 2] === '月' ? readUnit(text, at + 2) : null
  const size = isDecade ? 10 : 1
  return unit === null ? null : item(unit, first * size, (first + 1) * size, unit.end)
}

/** 1998 in 1998、1999年; 7 in 7和8月份: the number alone, the unit is read ahead. */
function readListed(text: string, at: number, number: WholeNumber, before: Before): Item | null {
  if (!isListJoint(text, number.end) || (number.length < 3 && isLineStart(text, at))) return null
  let last = number
  for (let count = 0; count < LIST_LIMIT && isListJoint(text, last.end); count++) {
    const next = readWholeNumber(text, last.end + 1)
    if (next === null || next.value <= last.value || next.form !== number.form) return null
    last = next
  }
  const unit = readUnit(text, last.end)
  const months = unit === null ? readListOfMonths(text, number, last) : null
  if (months !== null) return months
  if (unit === null || (unit.unit === 'year' && number.length !== 4)) return null
  // 2023年12、13月
  if ([number, last].some(it => isMisprint(text, at, it, unit, before)))
    return item(unit, number.value, last.value, unit.end)
  const value = accept(text, at, number, unit, before)
  return value === null ? null : item(unit, value, null, number.end)
}

/** 7、8、9三个月: neighbouring months in a row. */
function readListOfMonths(text: string, from: WholeNumber, to: WholeNumber): Item | null {
  const count = readWholeNumber(text, to.end)
  if (
    count === null ||
    !isOnCalendars('month', to.value) ||
    to.value - from.value + 1 !== count.value ||
    !text.startsWith('个月', count.end)
  )
    return null
  return item({ unit: 'month', level: LEVEL.part, end: count.end + 2 }, from.value, to.value, count.end + 2)
}

/** After a bare day of the month these: 1月3至2月10, 10月22晚. */
const AFTER_BARE_DAY = /^(?:$|[至到~，。；）)\s出晚早凌])/

/** 3 in 1月3至2月10: a day without its word. */
function readBareDay(text: string, number: WholeNumber, { last }: Before): Item | null {
  const followsMonth = last?.step === 'is' && last.unit === 'month'
  if (!followsMonth || number.form !== 'arabic' || !isOnCalendars('day', number.value)) return null
  const isAlone =
    AFTER_BARE_DAY.test(text.slice(number.end, number.end + 1)) &&
    !/^[至到~]\d+[日号]/.test(text.slice(number.end, number.end + 4))
  return isAlone ? item({ unit: 'day', level: LEVEL.piece, end: number.end }, number.value, null, number.end) : null
}

function item(unit: Unit, value: number, to: number | null, end: number): Item {
  const step = (of: number): TimeStep[] => [{ step: 'is', unit: unit.unit, value: of }]
  return {
    end,
    level: unit.level,
    steps: step(value),
    to: to === null ? null : step(to),
    rule: `calendar-${unit.unit}`,
  }
}
