import type { Anchor, DayPart, Edge, TimeStep, TimeUnit } from '../../lexicon/periods.ts'
import { type Anchors, impliedMonth, impliedYear, topicYear } from './anchors.ts'
import { festivalDate, holiday, lunarDate, lunarYearOf, nearestYear } from './festival-dates.ts'
import {
  addDays,
  addMonths,
  at,
  daysIn,
  isOnCalendar,
  isSingle,
  type Moment,
  months,
  type Stretch,
  single,
  stretch,
  unitOf,
  weekdayOf,
  weekOf,
} from './moments.ts'

export interface Resolved {
  readonly value: Stretch
  /** False where a part came from context. */
  readonly certain: boolean
}

/** Where a chain of steps has led so far. */
interface State {
  readonly value: Stretch | null
  readonly certain: boolean
  readonly part: DayPart | null
}

/** Follows the steps of a point down the calendar; null where one leads nowhere (30 February, 当日 with no day named). */
export function resolvePoint(steps: readonly TimeStep[], anchors: Anchors): Resolved | null {
  let state: State = { value: null, certain: true, part: null }
  for (let i = 0; i < steps.length; i++) {
    const next = follow(steps[i]!, steps[i + 1], state, anchors)
    if (next === null) return null
    state = next
  }
  const { value, certain } = state
  return value === null || !isOnCalendar(value.first) || !isOnCalendar(value.last) ? null : { value, certain }
}

function follow(step: TimeStep, ahead: TimeStep | undefined, state: State, anchors: Anchors): State | null {
  switch (step.step) {
    case 'is':
      return followNumber(step.unit, step.value, ahead, state, anchors)
    case 'shift':
      return move(state, shift(step.unit, step.by, step.from, anchors))
    case 'edge':
      return followEdge(step.edge, step.unit, state, anchors)
    case 'tenth':
      return within(state, monthOf(state, anchors), month => tenth(month, step.from, step.to))
    case 'first':
    case 'last':
      return followPart(step.step, step.count, step.unit, state, anchors)
    case 'nth':
      return followNth(step.value, step.unit, step.weekday, state, anchors)
    case 'weekday':
      return followWeekday(step.value, step.to, state, anchors)
    case 'part':
      return within(
        { ...state, part: step.part },
        dayOf(state, anchors, ahead?.step === 'clock', !anchors.isOpening && ahead === undefined),
        single,
      )
    case 'clock':
      return within(state, dayOf(state, anchors, true, false), day =>
        clock(day, step, state.part ?? (state.value === null ? openingPart(anchors) : null)),
      )
    case 'festival':
      return followFestival(step.name, step.holiday, state, anchors)
    case 'lunar':
      return followLunar(step.month, step.day, state, anchors)
    case 'same':
      return followSame(step.unit, state, anchors)
  }
}

const move = (state: State, value: Stretch | null, certain = true): State | null =>
  value === null ? null : { ...state, value, certain: state.certain && certain }

/** Goes on from a base that was printed or taken from context; null without one. */
function within<T>(
  state: State,
  base: { of: T; certain: boolean } | null,
  narrow: (base: T) => Stretch | null,
): State | null {
  return base === null ? null : move(state, narrow(base.of), base.certain)
}

type Base<T> = { of: T; certain: boolean } | null

/** The year reached, else the one spoken of; `month` is the last of what the year is asked for. */
function yearOf(state: State, anchors: Anchors, month = 0): Base<number> {
  if (state.value !== null) return { of: state.value.first.year, certain: true }
  const year = anchors.opening?.last.year ?? topicYear(anchors, month)
  return year === null ? null : { of: year, certain: false }
}

/** The month reached, else the article's. */
function monthOf({ value }: State, anchors: Anchors): Base<Moment> {
  const base = value?.last ?? anchors.opening?.last ?? anchors.carried ?? anchors.article
  return base === null || base.month === null ? null : { of: base, certain: value !== null }
}

/** The day reached, else the last day named; a time of day falls back to the article's, a bare 晚上 inside a clause has none. */
function dayOf(
  { value }: State,
  { opening, day, article }: Anchors,
  fallsBack: boolean,
  isVague: boolean,
): Base<Moment> {
  if (value !== null) return isSingle(value) && value.first.day !== null ? { of: value.first, certain: true } : null
  if (isVague) return null
  const base = opening?.last ?? day ?? (fallsBack ? article : null)
  return base === null || base.day === null ? null : { of: base, certain: false }
}

function followNumber(
  unit: TimeUnit,
  value: number,
  ahead: TimeStep | undefined,
  state: State,
  anchors: Anchors,
): State | null {
  switch (unit) {
    case 'century':
      return move(state, single({ ...at((value - 1) * 100), digits: 2 }))
    case 'decade':
      return followDecade(value, state)
    case 'year':
      return move(state, single(at(value)))
    case 'half':
      return within(state, yearOf(state, anchors), year => months(year, value * 6 - 5, value * 6))
    case 'quarter':
      return within(state, yearOf(state, anchors, value * 3 - 4), year => months(year, value * 3 - 2, value * 3))
    case 'season':
      return within(state, yearOf(state, anchors), year => single(at(year, 20 + value)))
    case 'month':
      return followMonth(value, ahead, state, anchors)
    case 'day':
      return followDay(value, state, anchors)
    default:
      return null
  }
}

/** 80年代 without its century is of the twentieth, but for the tens. */
function followDecade(value: number, state: State): State | null {
  const century = state.value?.first.digits === 2 ? state.value.first.year : value === 10 ? 2000 : 1900
  return move(
    state,
    single({ ...at(value >= 1000 ? value : century + value), digits: 3 }),
    value >= 1000 || state.value !== null,
  )
}

function followMonth(value: number, ahead: TimeStep | undefined, state: State, anchors: Anchors): State | null {
  if (state.value !== null) return move(state, single(at(state.value.first.year, value)))
  const day = ahead?.step === 'is' && ahead.unit === 'day' ? ahead.value : null
  const year = impliedYear(anchors, value, day)
  return year === null ? null : move(state, single(at(year, value)), false)
}

function followDay(value: number, state: State, anchors: Anchors): State | null {
  const known = state.value?.last
  const base = known?.month == null ? impliedMonth(anchors, value) : known
  return base === null ? null : move(state, single(at(base.year, base.month, value)), known?.month != null)
}

function shift(unit: TimeUnit, by: number, from: Anchor, anchors: Anchors): Stretch | null {
  const base = shiftBase(unit, from, anchors)
  if (base === null) return null
  if (unit === 'century') return single({ ...at((Math.floor(base.year / 100) + by) * 100), digits: 2 })
  if (unit === 'year') return single(at(base.year + by))
  if (base.month === null || base.month > 12) return null
  if (unit === 'month') return single(addMonths({ ...base, day: null }, by))
  if (unit === 'quarter' || unit === 'half') {
    const length = unit === 'half' ? 6 : 3
    const first = addMonths(at(base.year, Math.floor((base.month - 1) / length) * length + 1), by * length)
    return months(first.year, first.month!, first.month! + length - 1)
  }
  if (base.day === null) return null
  return unit === 'week' ? weekOf(addDays(base, by * 7)) : unit === 'day' ? single(addDays(base, by)) : null
}

/** The moment a relative word counts from. */
function shiftBase(unit: TimeUnit, from: Anchor, anchors: Anchors): Moment | null {
  const { article } = anchors
  if (from === 'article') return article
  if (from === 'topic') return topicBase(unit, anchors)
  if (unit === 'day') return anchors.day
  return unit === 'year' ? (anchors.year ?? article) : (anchors.month ?? article)
}

/** 上年 counts from the year spoken of; 上月 from the month spoken of only where something is compared with it. */
function topicBase(unit: TimeUnit, anchors: Anchors): Moment | null {
  const { article, topic, isCompared } = anchors
  if (unit !== 'year') return isCompared && topic?.last.month != null ? topic.last : article
  const year = topicYear(anchors, 0)
  return year === null ? null : at(year)
}

function followEdge(edge: Edge, unit: TimeUnit | null, state: State, anchors: Anchors): State | null {
  if (unit === 'month') return within(state, monthOf(state, anchors), ({ year, month }) => single(at(year, month)))
  if (unit === 'quarter' && state.value === null) {
    const quarter = shift('quarter', 0, 'topic', anchors)
    return quarter === null ? null : move(state, single(edge === 'start' ? quarter.first : quarter.last), false)
  }
  if (state.value === null) return within(state, yearOf(state, anchors), year => yearEdge(year, edge))
  const { first, last } = state.value
  if (unitOf(first) === 'year') return move(state, yearEdge(first.year, edge))
  return move(state, single(edge === 'start' ? first : last))
}

const yearEdge = (year: number, edge: Edge): Stretch =>
  single(at(year, edge === 'start' ? 1 : edge === 'middle' ? 6 : 12))

function tenth({ year, month }: Moment, from: number, to: number): Stretch {
  return stretch(at(year, month, from * 10 - 9), at(year, month, to === 3 ? daysIn(year, month!) : to * 10))
}

/** 前8个月 of a year, 最后五天 of a month. */
function followPart(
  end: 'first' | 'last',
  count: number,
  unit: TimeUnit,
  state: State,
  anchors: Anchors,
): State | null {
  if (unit === 'month' || unit === 'quarter') {
    const length = unit === 'quarter' ? count * 3 : count
    if (length > 12) return null
    return within(state, yearOf(state, anchors, end === 'first' ? length : 0), year =>
      end === 'first' ? months(year, 1, length) : months(year, 13 - length, 12),
    )
  }
  if (state.value === null || (unit !== 'day' && unit !== 'week')) return null
  const length = unit === 'week' ? count * 7 : count
  const { first, last } = days(state.value)
  return move(
    state,
    end === 'first' ? stretch(first, addDays(first, length - 1)) : stretch(addDays(last, 1 - length), last),
  )
}

/** First and last day of a stretch of years or months. */
function days({ first, last }: Stretch): Stretch {
  const start = first.day === null ? at(first.year, first.month ?? 1, 1) : first
  const month = last.month ?? 12
  return stretch(start, last.day === null ? at(last.year, month, daysIn(last.year, month)) : last)
}

/** 第8个月, 第37个星期, 10月的第一个星期一. Weeks of a year are those of ISO 8601, weeks of a month begin with its first Monday. */
function followNth(
  value: number,
  unit: TimeUnit,
  weekday: number | null,
  state: State,
  anchors: Anchors,
): State | null {
  if (unit === 'month')
    return within(state, yearOf(state, anchors), year => (value <= 12 ? single(at(year, value)) : null))
  if (unit !== 'week' || state.value === null) return null
  const { first } = state.value
  if (first.month === null) {
    const week = weekOf(addDays(at(first.year, 1, 4), (value - 1) * 7))
    return move(state, weekday === null ? week : single(addDays(week.first, weekday - 1)))
  }
  const start = at(first.year, first.month, 1)
  const nth = addDays(start, ((((weekday ?? 1) - weekdayOf(start) + 7) % 7) + 7 * (value - 1)) as number)
  return move(state, weekday === null ? stretch(nth, addDays(nth, 6)) : single(nth))
}

/** A weekday of the week reached, else the last one that passed (the next one where the clause speaks of the future). */
function followWeekday(value: number, to: number, state: State, anchors: Anchors): State | null {
  if (state.value !== null) {
    const week = isSingle(state.value) ? null : state.value
    // A weekday after a date only repeats it: 10月12日星期一.
    if (week === null) return state
    const first = addDays(week.first, value - 1)
    return move(state, to === value ? single(first) : stretch(first, addDays(week.first, to - 1)))
  }
  const { day, opening } = anchors
  // 15日下午（周二） repeats the day just named.
  if (day !== null && anchors.isOpening && weekdayOf(day) === value && to === value)
    return move(state, single(day), false)
  const base = opening?.last ?? anchors.article
  if (base === null || base.day === null) return null
  const back = (weekdayOf(base) - value + 7) % 7
  const isAhead = anchors.opening !== null || anchors.isFuture
  const first = addDays(base, isAhead ? (7 - back) % 7 : -back)
  return move(state, to === value ? single(first) : stretch(first, addDays(first, to - value)), false)
}

/** Hour of the day by the part of it that was named: 下午3点 is 15:00, 晚上12点 midnight. */
function clock(day: Moment, { hour, minute, second }: TimeStep & { step: 'clock' }, part: DayPart | null): Stretch {
  const isLate = part === 'afternoon' || (part === 'evening' && hour >= 5) || (part === 'noon' && hour < 3)
  const full =
    part === 'night' && hour === 12
      ? 0
      : isLate && hour < 12
        ? hour + 12
        : part === 'evening' && hour === 12
          ? 24
          : hour
  const isMidnight = full === 24 && hour === 12
  const base = isMidnight ? addDays(day, 1) : day
  return single({ ...at(base.year, base.month, base.day), hour: isMidnight ? 0 : full, minute, second })
}

/** A range that opens in the afternoon closes there too: 下午1点半到3点. */
const openingPart = ({ opening }: Anchors): DayPart | null => ((opening?.last.hour ?? 0) >= 12 ? 'afternoon' : null)

function followFestival(name: string | null, isHoliday: boolean, state: State, anchors: Anchors): State | null {
  const key = name ?? anchors.festival?.name
  if (key === undefined) return null
  const isPrinted = state.value !== null
  const year = isPrinted ? state.value!.first.year : festivalYear(key, anchors)
  if (year === null) return null
  const repeatsHoliday =
    anchors.festival?.name === key && anchors.topic !== null && !isHoliday && isHolidayOf(anchors.topic, key, year)
  if (isHoliday || repeatsHoliday) return move(state, holiday(key, year), isPrinted)
  const date = festivalDate(key, year)
  return date === null ? null : move(state, single(date), isPrinted)
}

function festivalYear(name: string, { festival, opening, article }: Anchors): number | null {
  if (opening !== null) return opening.last.year
  if (festival?.name === name) return festival.year
  return article === null ? null : nearestYear(name, article)
}

function isHolidayOf({ first, last }: Stretch, name: string, year: number): boolean {
  if (first === last || first.day === null) return false
  const days = holiday(name, year)
  return days !== null && days.first.month === first.month && days.first.day === first.day
}

function followLunar(month: number, day: number | null, state: State, anchors: Anchors): State | null {
  const year = state.value?.first.year ?? (anchors.opening?.last ?? anchors.article)?.year
  if (year === undefined) return null
  const own =
    state.value === null && anchors.article !== null && Math.abs(month) > 10 ? lunarYearOf(anchors.article) : year
  return move(state, lunarDate(own, month, day), state.value !== null)
}

/** 上年同期: the topic's months or days, in the year just named. */
function followSame(unit: TimeUnit | null, state: State, { topic, day, month }: Anchors): State | null {
  if (state.value === null) return null
  const year = state.value.first.year
  const pattern = unit === 'month' ? month && single(month) : unit === 'day' ? day && single(day) : topic
  if (pattern === null) return unit === null ? state : null
  const by = year - pattern.last.year
  const moved = (of: Moment): Moment => ({ ...of, year: of.year + by })
  const value = isSingle(pattern) ? single(moved(pattern.first)) : stretch(moved(pattern.first), moved(pattern.last))
  return move(state, value, false)
}
