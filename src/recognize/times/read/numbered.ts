import { LEVEL, type Level, type TimeStep, type TimeUnit } from '../../../lexicon/periods.ts'
import type { Before, Item } from './item.ts'
import { jointAt, skipSpace } from './marks.ts'
import { readWholeNumber, type WholeNumber } from './whole-numbers.ts'

/** A number that its unit accepts, as the value of a step. */
interface Unit {
  readonly unit: TimeUnit
  readonly level: Level
  /** End of the unit's own characters. */
  readonly end: number
}

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
    const value = accept(text, at, number, unit, before)
    return value === null ? null : item(unit, value, null, unit.end)
  }
  return (
    readBareDay(text, number, before) ??
    readShared(text, at, number, before) ??
    readSplitYear(text, number) ??
    readListed(text, at, number, before)
  )
}

function readUnit(text: string, at: number): Unit | null {
  switch (text[at]) {
    case '年':
      return text[at + 1] === '代'
        ? { unit: 'decade', level: LEVEL.decade, end: at + 2 }
        : { unit: 'year', level: LEVEL.year, end: text[at + 1] === '度' ? at + 2 : at + 1 }
    case '财':
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
  if (from.value >= to.value || (unit.unit === 'year' && from.length !== to.length)) return null
  const first = accept(text, at, from, unit, before)
  const last = accept(text, at, to, unit, before)
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

const LIST_LIMIT = 6

/** 1、 at the start of a line numbers it. */
const isLineStart = (text: string, at: number): boolean => at === 0 || text[at - 1] === '\n'

/** 2011-12赛季, 2022—23学年. */
const isSplitYear = (text: string, from: WholeNumber, to: WholeNumber, unit: Unit): boolean =>
  unit.unit === 'year' &&
  text[to.end] !== '年' &&
  from.length === 4 &&
  to.length === 2 &&
  to.value === (from.value + 1) % 100

/** 2013/2014赛季, 2022/23榨季, 2022/23年度: one year of something from one calendar year into the next. */
function readSplitYear(text: string, from: WholeNumber): Item | null {
  if (text[from.end] !== '/' || from.form !== 'arabic' || from.length !== 4) return null
  const to = readWholeNumber(text, from.end + 1)
  const unit = to === null || to.form !== 'arabic' ? null : readSpecialYear(text, skipSpace(text, to.end))
  if (unit === null) return null
  const isNext =
    to!.length === 4 ? to!.value === from.value + 1 : to!.length === 2 && to!.value === (from.value + 1) % 100
  return isNext ? item(unit, from.value, from.value + 1, unit.end) : null
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

/** What joins the numbers of a list. */
const isJoined = (text: string, at: number): boolean => '、和及与'.includes(text[at] ?? '。')

/** 1998 in 1998、1999年; 7 in 7和8月份: the number alone, the unit is read ahead. */
function readListed(text: string, at: number, number: WholeNumber, before: Before): Item | null {
  if (!isJoined(text, number.end) || (number.length < 3 && isLineStart(text, at))) return null
  let last = number
  for (let count = 0; count < LIST_LIMIT && isJoined(text, last.end); count++) {
    const next = readWholeNumber(text, last.end + 1)
    if (next === null || next.value <= last.value || next.form !== number.form) return null
    last = next
  }
  const unit = readUnit(text, last.end)
  const months = unit === null ? readListOfMonths(text, number, last) : null
  if (months !== null) return months
  if (unit === null || (unit.unit === 'year' && number.length !== 4)) return null
  const value = accept(text, at, number, unit, before)
  return value === null ? null : item(unit, value, null, number.end)
}

/** 7、8、9三个月: neighbouring months in a row. */
function readListOfMonths(text: string, from: WholeNumber, to: WholeNumber): Item | null {
  const count = readWholeNumber(text, to.end)
  if (
    count === null ||
    to.value > 12 ||
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
  if (!followsMonth || number.form !== 'arabic' || number.value < 1 || number.value > 31) return null
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

/** The value the unit takes the number for; null when it is no such date. */
function accept(text: string, at: number, number: WholeNumber, unit: Unit, before: Before): number | null {
  const { value } = number
  const next = text[unit.end] ?? ''
  switch (unit.unit) {
    case 'century':
      return value >= 1 && value <= 30 && number.length <= 4 ? value : null
    case 'decade':
      return acceptDecade(number)
    case 'year':
      return acceptYear(text, at, number, unit.end)
    case 'quarter':
      // 一季报 by itself is a kind of report
      return value >= 1 && value <= 4 && (before.level > 0 || text[unit.end - 1] !== '季') ? value : null
    case 'month':
      return value >= 1 &&
        value <= 12 &&
        number.length <= 2 &&
        number.form !== 'read' &&
        !'球嫂饼薪租'.includes(next || ' ')
        ? value
        : null
    case 'day':
      return acceptDay(text, number, unit.end, before)
    default:
      return null
  }
}

/** 90年代, 2010年代; 七八十年代 goes from 70 to 80 and is read by its first. */
function acceptDecade({ value }: WholeNumber): number | null {
  if (value % 10 !== 0) return null
  return (value >= 10 && value <= 90) || (value >= 1000 && value <= 2100) ? value : null
}

const isFullYear = (value: number): boolean => value > 1000 && value < 2200

/** 2000年来, 2000年多 and 1500年历史 are lengths; 1989年来, 2019年多措并举 and 2020年历史性突破 are not. */
const isLengthOfYears = (text: string, value: number, end: number): boolean =>
  ('来多'.includes(text[end] ?? ' ') && value % 100 === 0) ||
  (text.startsWith('历史', end) && !'性最'.includes(text[end + 2] ?? ' '))

/** After a two-digit year only what no duration is followed by. */
const AFTER_SHORT_YEAR =
  /^(?:年?[底末初]|[0-9一二三四五六七八九十]{1,2}月(?!内|里|来|后|前|时)|[上下]半年|第?[一二三四1-4]季度|Q[1-4]|H[12]|[春夏秋冬](?:[天季节]|$)|除夕|春节|元旦|端午|中秋|国庆|第[0-9一二三四五六七八九十]+个?(?:周|星期|礼拜|月)|前[0-9一二三四五六七八九十两]+个?(?:季度|月)|出生|毕业|奥运|世界杯|度(?:[，。、报]|$))/

function acceptYear(text: string, at: number, number: WholeNumber, end: number): number | null {
  const { value, length, form } = number
  if (length === 4 && form !== 'counted') {
    if (!isFullYear(value) || isLengthOfYears(text, value, end)) return null
    return value
  }
  if (length !== 2 || form === 'counted') return null
  const full = value < 50 ? 2000 + value : 1900 + value
  const tens = Math.floor(value / 10)
  const isAdjacent = form === 'read' && (value % 10 === tens + 1 || value === 35)
  if (form === 'read' && !isAdjacent) return full
  if (form === 'arabic' && text[at] === '0') return full
  return AFTER_SHORT_YEAR.test(text.slice(end, end + 10)) && !isAdjacent ? full : null
}

/** After 26日 these make it a length of time, a currency or another word; 日本报讯 does not. */
const NOT_AFTER_DAY = '内元均龄薪语军照线化益趋用常游夜结'
/** After 8号 these make it a date; else it may be a line, a house or a document, or the name of a ship. */
const AFTER_BARE_NUMBER_DAY =
  /^(?:[上下中]午|晚|早|凌晨|清晨|傍晚|[至到—-]|[起，在就将发说称表宣公抵召结深夜举达会签电彻应访与提对锁集突遭爆透谴承]|的最|当[天日晚]|[0-9一二三四五六七八九十]{1,2}[点时:])/

function acceptDay(text: string, number: WholeNumber, end: number, before: Before): number | null {
  const { value, length, form } = number
  if (value < 1 || value > 31 || form === 'read' || length > 3) return null
  const next = text[end] ?? '\n'
  if (before.level > 0) return next === '元' ? null : value
  if (text[end - 1] === '号')
    return form === 'arabic' && AFTER_BARE_NUMBER_DAY.test(text.slice(end, end + 4)) ? value : null
  if (form === 'counted' && value <= 10) return null
  if (next === '本') return '报台刊社网市县省区地'.includes(text[end + 1] ?? ' ') ? value : null
  if (next === '夜' && '间里'.includes(text[end + 1] ?? ' ')) return value
  return NOT_AFTER_DAY.includes(next) || /^(?:以|之内)/.test(text.slice(end, end + 2)) ? null : value
}

const NOT_BEFORE_NUMBER = '第每近'
const NOT_BEFORE_DAY = '前后这连续共满来数几末期留拘役'

/** What stands before a number and makes it something else than a date: 第3季度 is read by `nth.ts`, 每5年 and 近3日 are lengths. */
function mayNotStart(text: string, at: number, before: Before): boolean {
  if (before.level > 0) return false
  const previous = text[at - 1] ?? '\n'
  if (NOT_BEFORE_NUMBER.includes(previous)) return true
  if (isJoinedToCode(text, at, previous)) return true
  if (
    text[at - 1] !== undefined &&
    NOT_BEFORE_NUMBER_DAY.includes(previous) &&
    /^\d+号(?![上下]午|晚上|凌晨|清晨)/.test(text.slice(at, at + 5))
  )
    return true
  if (previous === '月' && text[at - 2] === '个') return true
  return NOT_BEFORE_DAY.includes(previous) && /^\d*日/.test(text.slice(at, at + 4))
}

/** 神舟5号, 12路7号: what has a number for its name. */
const NOT_BEFORE_NUMBER_DAY = '娥舟船箭星兔箱台站机组线路街门院楼栋元区园厂井弄令文字件选签柜库桥馆房室龙梦道巷乙甲丙版'

/** Letters and digits belong to a code; before a month or a year only digits do (ABC8月16日). */
function isJoinedToCode(text: string, at: number, previous: string): boolean {
  if (/[0-9]/.test(previous) || (previous === '.' && text[at - 2] !== '.')) return true
  return /[A-Za-z]/.test(previous) && !/^\d{1,4}[年月]/.test(text.slice(at, at + 5))
}
