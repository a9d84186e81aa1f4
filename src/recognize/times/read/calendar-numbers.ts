import { LEVEL, type Level, type TimeUnit } from '../../../lexicon/periods.ts'
import { isOnCalendars } from '../calendar-limits.ts'
import { readFestival } from './festival-words.ts'
import type { Before } from './item.ts'
import type { WholeNumber } from './whole-numbers.ts'

/** A number that its unit accepts, as the value of a step. */
export interface Unit {
  readonly unit: TimeUnit
  readonly level: Level
  /** End of the unit's own characters. */
  readonly end: number
}

/** The value the unit takes the number for; null when it is no such date. */
export function accept(text: string, at: number, number: WholeNumber, unit: Unit, before: Before): number | null {
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
      return isOnCalendars('quarter', value) && (before.level > 0 || text[unit.end - 1] !== '季') ? value : null
    case 'month':
      return isOnCalendars('month', value) &&
        number.length <= 2 &&
        number.form !== 'read' &&
        !'球嫂饼薪租'.includes(next || ' ')
        ? value
        : null
    case 'day':
      return acceptDay(text, at, number, unit.end, before)
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

/** Parts of a year that follow no length of time: 3000年5月. */
const PARTS =
  '[0-9一二三四五六七八九十]{1,2}月(?!内|里|来|后|前|时)|(?:农历|阴历|旧历|夏历)|[正腊]月|闰[0-9一二三四五六七八九十正冬腊]{1,2}月|[上下]半年|第?[一二三四1-4]季度|第[0-9一二三四五六七八九十]{1,3}个?(?:周|星期)|Q[1-4]|H[12]'
const BEFORE_PART = new RegExp(`^(?:${PARTS})`)
/** After a two-digit year only what no duration is followed by. */
const AFTER_SHORT_YEAR = new RegExp(
  `^(?:${PARTS}|年?[底末初]|[春夏秋冬](?:[天季节]|$)|第[0-9一二三四五六七八九十]+个?(?:周|星期|礼拜|月)|前[0-9一二三四五六七八九十两]+个?(?:季度|月)|出生|毕业|奥运|世界杯|度(?:[，。、报]|$))`,
)

function acceptYear(text: string, at: number, number: WholeNumber, end: number): number | null {
  const { value, length, form } = number
  if (length === 4 && form !== 'counted') {
    if (!isFullYear(value))
      return value > 0 && (BEFORE_PART.test(text.slice(end, end + 10)) || isFestival(text, end)) ? value : null
    return isLengthOfYears(text, value, end) ? null : value
  }
  if (length !== 2 || form === 'counted') return null
  const full = value < 50 ? 2000 + value : 1900 + value
  const tens = Math.floor(value / 10)
  const isAdjacent = form === 'read' && (value % 10 === tens + 1 || value === 35)
  if (form === 'read' && !isAdjacent) return full
  if (form === 'arabic' && text[at] === '0') return full
  const isFollowed = AFTER_SHORT_YEAR.test(text.slice(end, end + 10)) || isFestival(text, end)
  return isFollowed && !isAdjacent ? full : null
}

/** 9999年|冬至: of a year, whatever it is. */
const isFestival = (text: string, at: number): boolean =>
  readFestival(text, at, { level: LEVEL.year, last: null }) !== null

/** After 26日 these make it a length of time, a currency or another word; 日本报讯 does not. */
const NOT_AFTER_DAY = '内元均龄薪语军照线化益趋用常游夜结'
/** After 8号 these make it a date; else it may be a line, a house or a document, or the name of a ship. */
const AFTER_BARE_NUMBER_DAY =
  /^(?:[上下中]午|晚|早|凌晨|清晨|傍晚|[至到—-]|[起，在就将发说称表宣公抵召结深夜举达会签电彻应访与提对锁集突遭爆透谴承]|的最|当[天日晚]|[0-9一二三四五六七八九十]{1,2}[点时:])/

/** 23号，…在22号…: another day in the sentence is told the same way. */
const isOfDays = (text: string, at: number, end: number): boolean =>
  '在于从到至是'.includes(text[at - 1] ?? '。') &&
  /(?:^|[^\d\p{L}第])\d{1,2}号[，在将说晚上下]/u.test(/[^。\n]*$/.exec(text.slice(Math.max(0, at - 60), at))![0]) &&
  !PLACES.test(text.slice(end, end + 1))

/** What has a number behind which 号 stands: 23号楼. */
const PLACES = /^[楼线院店馆门厅机文公令台桥区井厂矿库路坑]/

function acceptDay(text: string, at: number, number: WholeNumber, end: number, before: Before): number | null {
  const { value, length, form } = number
  if (!isOnCalendars('day', value) || form === 'read' || length > 3) return null
  const next = text[end] ?? '\n'
  // 2012年7号台风
  if (before.last?.step === 'is' && before.last.unit === 'year') return null
  if (before.level > 0) return next === '元' ? null : value
  if (text[end - 1] === '号')
    return form === 'arabic' && (AFTER_BARE_NUMBER_DAY.test(text.slice(end, end + 4)) || isOfDays(text, at, end))
      ? value
      : null
  if (form === 'counted' && value <= 10) return null
  if (next === '本') return '报台刊社网市县省区地'.includes(text[end + 1] ?? ' ') ? value : null
  if (next === '夜' && '间里'.includes(text[end + 1] ?? ' ')) return value
  return NOT_AFTER_DAY.includes(next) || /^(?:以(?!来)|之内)/.test(text.slice(end, end + 2)) ? null : value
}

/** What makes 18月 an age or a length (18月龄), and 0月 a rent. */
const NOT_AFTER_MONTHS = '龄期内后前大间租供费薪'
/** What 十三月 stands before where it is a month: not 十五月圆之夜. */
const AFTER_HAN_MONTH = /^(?:$|[，。；、）)\s份底初末上中下至到])/
const DAY = /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})日/

/** A part of a date that no calendar has, printed as if one did: 2023年|13月, 13月|5日, 5月|32日, 2023年|0月, 2023年|五季度. */
export function acceptMisprint(
  text: string,
  { value, form, length }: WholeNumber,
  { unit, end }: Unit,
  { last, level }: Before,
): number | null {
  if (isOnCalendars(unit, value)) return null
  const next = text[end] ?? '\n'
  if (unit === 'quarter') return level === LEVEL.year && text[end - 1] === '度' ? value : null
  if (form === 'read' || length > (form === 'arabic' ? 2 : 3) || (value > 0 && length < 2)) return null
  if (unit === 'month') {
    const isOfYear = level === LEVEL.year && !NOT_AFTER_MONTHS.includes(next)
    const isDated =
      (isOfYear && (form === 'arabic' || AFTER_HAN_MONTH.test(next))) || DAY.test(text.slice(end, end + 4))
    return isDated ? value : null
  }
  const above = last?.step === 'is' || last?.step === 'shift' ? last.unit : null
  if (unit !== 'day' || above !== 'month' || (text[end - 1] === '号' && PLACES.test(next))) return null
  return NOT_AFTER_DAY.includes(next) ? null : value
}

const NOT_BEFORE_NUMBER = '第每近'
/** 新林站附近7月21日. */
const NEAR_BY = /[附靠临]近$/
const NOT_BEFORE_DAY = '前后这连续共满来数几末期留拘役'

/** What stands before a number and makes it something else than a date: 第3季度 is read by `nth.ts`, 每5年 and 近3日 are lengths. */
export function mayNotStart(text: string, at: number, before: Before): boolean {
  if (before.level > 0) return false
  const previous = text[at - 1] ?? '\n'
  if (NOT_BEFORE_NUMBER.includes(previous) && !NEAR_BY.test(text.slice(Math.max(0, at - 2), at))) return true
  if (isJoinedToCode(text, at, previous)) return true
  if (
    text[at - 1] !== undefined &&
    NOT_BEFORE_NUMBER_DAY.includes(previous) &&
    /^\d+号(?![上下]午|晚上|凌晨|清晨)/.test(text.slice(at, at + 5))
  )
    return true
  if (previous === '月' && text[at - 2] === '个') return true
  // 连3月站上 is how many in a row
  if (
    previous === '连' &&
    /^[\d一二三四五六七八九十]{1,2}月(?!份|\d|[一二三四五六七八九十])/.test(text.slice(at, at + 4))
  )
    return true
  return NOT_BEFORE_DAY.includes(previous) && /^\d*日/.test(text.slice(at, at + 4))
}

/** 神舟5号, 12路7号: what has a number for its name. */
const NOT_BEFORE_NUMBER_DAY = '娥舟船箭星兔箱台站机组线路街门院楼栋元区园厂井弄令文字件选签柜库桥馆房室龙梦道巷乙甲丙版'

/** Letters and digits belong to a code; before a month or a year only digits do (ABC8月16日). */
function isJoinedToCode(text: string, at: number, previous: string): boolean {
  if (/[0-9]/.test(previous) || (previous === '.' && text[at - 2] !== '.')) return true
  return /[A-Za-z]/.test(previous) && !/^\d{1,4}[年月]/.test(text.slice(at, at + 5))
}
