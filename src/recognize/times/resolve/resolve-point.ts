import type { DayPart, Edge, TimeStep, TimeUnit } from '../../../lexicon/periods.ts'
import { daysIn } from '../../../model/date.ts'
import { type Anchors, impliedMonth, impliedYear } from './anchors.ts'
import { isBeyondCalendar } from './festival-dates.ts'
import { isDoubtfulOfReign, isOutOfRange } from './limits.ts'
import {
  addDays,
  at,
  compare,
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
import { followFestival, followLunar, followSame, followWeekday } from './named-days.ts'
import { shift } from './shifts.ts'
import { dayOf, monthOf, move, type State, within, yearOf } from './state.ts'

export interface Resolved {
  readonly value: Stretch
  /** False where a part came from context. */
  readonly certain: boolean
}

/** Follows the steps of a point down the calendar; null where one leads nowhere (30 February, 当日 with no day named). */
export function resolvePoint(steps: readonly TimeStep[], anchors: Anchors): Resolved | null {
  if (isOutOfRange(steps)) return null
  let state: State = { value: null, certain: true, part: null }
  for (let i = 0; i < steps.length; i++) {
    const next = follow(steps[i]!, steps[i + 1], state, anchors)
    if (next === null) return yearAlone(steps[i]!, state.value ?? anchors.opening)
    state = next
  }
  const { value } = state
  if (value === null || !isOnCalendar(value.first) || !isOnCalendar(value.last)) return null
  return { value, certain: state.certain && !isDoubtfulOfReign(steps, value) }
}

/** 2500年冬至: the year, which is printed, is all that is known of the day. */
function yearAlone(step: TimeStep, value: Stretch | null): Resolved | null {
  return value !== null && isBeyondCalendar(step, value.first.year) ? { value, certain: false } : null
}

function follow(step: TimeStep, ahead: TimeStep | undefined, state: State, anchors: Anchors): State | null {
  switch (step.step) {
    case 'is':
      return followNumber(step, ahead, state, anchors)
    case 'shift':
      return move(state, shift(step.unit, step.by, step.from, anchors))
    case 'edge':
      return followEdge(step.edge, step.unit, state, anchors)
    case 'tenth':
      return followTenth(step, state, anchors)
    case 'first':
    case 'last':
      return followPart(step.step, step.count, step.unit, state, anchors)
    case 'nth':
      return followNth(step.value, step.unit, step.weekday, state, anchors)
    case 'weekday':
      return followWeekday(step.value, step.to, state, anchors)
    case 'part':
      if (state.value === null && anchors.isHabitual) return null
      return within(
        { ...state, part: step.part },
        dayOf(state, anchors, ahead?.step === 'clock', !anchors.isOpening && ahead === undefined),
        single,
      )
    case 'clock':
      return state.value === null && anchors.isHabitual ? null : followClock(step, state, anchors)
    case 'festival':
      return followFestival(step.name, step.holiday, state, anchors)
    case 'lunar':
      return followLunar(step, state, anchors)
    case 'reported':
      return followReported(step.edge, state, anchors)
    case 'same':
      return followSame(step.unit, state, anchors)
  }
}

function followNumber(
  { unit, value, era }: TimeStep & { step: 'is' },
  ahead: TimeStep | undefined,
  state: State,
  anchors: Anchors,
): State | null {
  switch (unit) {
    case 'century':
      return move(state, value < 1 ? centuryBefore(value) : single({ ...at((value - 1) * 100), digits: 2 }))
    case 'decade':
      return followDecade(value, state, anchors)
    case 'year':
      return move(state, single(at(value)), era?.isGuess !== true)
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

/** 公元前1世纪 is the century 0: EDTF masks no digits before our era. */
const centuryBefore = (value: number): Stretch => stretch(at(value * 100 - 99), at(value * 100))

/** 80年代 without its century is of the twentieth, but for the tens; 40年代 in 21世纪30年代至40年代 is of the same. */
function followDecade(value: number, state: State, { opening }: Anchors): State | null {
  if (state.value !== null && state.value.first.digits !== 2) return null
  const usual = value === 10 ? 2000 : 1900
  const decade = opening?.first.digits === 3 ? opening.first.year : usual
  const century = state.value?.first.year ?? Math.max(usual, decade - (decade % 100))
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

function followEdge(edge: Edge, unit: TimeUnit | null, state: State, anchors: Anchors): State | null {
  if (unit === 'month') return within(state, monthOf(state, anchors), ({ year, month }) => single(at(year, month)))
  if (unit === 'quarter' && state.value === null) {
    const quarter = shift('quarter', 0, 'topic', anchors)
    return quarter === null ? null : move(state, single(edge === 'start' ? quarter.first : quarter.last), false)
  }
  if (state.value === null) return within(state, yearOf(state, anchors), year => yearEdge(year, edge))
  const { first, last } = state.value
  // 公元前5世纪末
  if (unitOf(first) === 'year' && compare(first, last) !== 0) return state
  if (unitOf(first) === 'year') return move(state, yearEdge(first.year, edge))
  return move(state, single(edge === 'start' ? first : last))
}

const yearEdge = (year: number, edge: Edge): Stretch =>
  single(at(year, edge === 'start' ? 1 : edge === 'middle' ? 6 : 12))

/** 下旬 of a month, of one of the old calendar too. */
function followTenth({ from, to }: TimeStep & { step: 'tenth' }, state: State, anchors: Anchors): State | null {
  const { value } = state
  if (value === null || value.first.day === null || isSingle(value))
    return within(state, monthOf(state, anchors), month => tenth(month, from, to))
  const { first, last } = value
  return move(state, stretch(addDays(first, from * 10 - 10), to === 3 ? last : addDays(first, to * 10 - 1)))
}

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
    return within(state, yearOf(state, anchors, end === 'first' ? length : null), year =>
      end === 'first' ? months(year, 1, length) : months(year, 13 - length, 12),
    )
  }
  if (state.value === null || (unit !== 'day' && unit !== 'week')) return null
  const length = unit === 'week' ? count * 7 : count
  const { first, last } = days(state.value)
  if (length === 1) return move(state, single(end === 'first' ? first : last))
  const part = end === 'first' ? stretch(first, addDays(first, length - 1)) : stretch(addDays(last, 1 - length), last)
  // 2月前30天; from a day on they may go as far as they like
  const isBeyond = compare(part.first, first) < 0 || compare(part.last, last) > 0
  return isBeyond && state.value.last.day === null ? null : move(state, part)
}

/** The period reported on; its end is its last month, or its last day where it was named by days. */
function followReported(edge: Edge | null, state: State, { reported }: Anchors): State | null {
  if (reported === null || edge === null) return move(state, reported, false)
  const { first, last } = days(reported)
  const isByDay = reported.last.day !== null
  const { year, month, day } = edge === 'start' ? first : last
  return move(state, single(at(year, month, isByDay ? day : null)), false)
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
  if (unit === 'month') return within(state, yearOf(state, anchors), year => single(at(year, value)))
  if (state.value === null) return null
  if (unit === 'day') {
    const { first, last } = days(state.value)
    const nth = addDays(first, value - 1)
    return compare(nth, last) > 0 && value > 1 ? null : move(state, single(nth))
  }
  if (unit !== 'week') return null
  const { first } = state.value
  if (first.month === null) {
    const week = weekOf(addDays(at(first.year, 1, 4), (value - 1) * 7))
    // a week is of the year of its Thursday: there is no sixtieth
    if (addDays(week.first, 3).year !== first.year) return null
    return move(state, weekday === null ? week : single(addDays(week.first, weekday - 1)))
  }
  const start = at(first.year, first.month, 1)
  const nth = addDays(start, (((weekday ?? 1) - weekdayOf(start) + 7) % 7) + 7 * (value - 1))
  if (nth.month !== first.month) return null
  return move(state, weekday === null ? stretch(nth, addDays(nth, 6)) : single(nth))
}

/** 晚上0点30分 and 深夜1点 may be of the night before or of the one that begins. */
function followClock(step: TimeStep & { step: 'clock' }, state: State, anchors: Anchors): State | null {
  const part = state.part ?? (state.value === null ? closingPart(step, anchors) : null)
  const isEitherNight = state.part === 'evening' && step.hour < FIRST_OF_EVENING
  const told = within(state, dayOf(state, anchors, true, false), day => clock(day, step, part))
  return told === null || !isEitherNight ? told : { ...told, certain: false }
}

const FIRST_OF_EVENING = 5

/** The time of day that was printed, by the part of the day it was printed with. */
function clock(day: Moment, { hour, minute, second }: TimeStep & { step: 'clock' }, part: DayPart | null): Stretch {
  if (part === 'evening' && hour === 12) return single({ ...addDays(day, 1), hour: 0, minute, second })
  return single({ ...at(day.year, day.month, day.day), hour: fullHour(hour, part), minute, second })
}

/** 15 for 下午3点 and 中午3点, 16 for 傍晚4点, 20 for 晚上8点, 0 for 凌晨12点; 2 for 夜里2点. */
function fullHour(hour: number, part: DayPart | null): number {
  if (part === 'night') return hour === 12 ? 0 : hour
  const isLate =
    part === 'afternoon' ||
    part === 'dusk' ||
    (part === 'evening' && hour >= FIRST_OF_EVENING) ||
    (part === 'noon' && hour <= LAST_OF_NOON)
  return isLate && hour < 12 ? hour + 12 : hour
}

const LAST_OF_NOON = 3

/**
 * The part of the day that a bare hour is of by the named one that its range opens in: 下午1点半至3点, 晚8点至12点, 上午9点至5点; none of
 * 20时至9时.
 */
function closingPart(
  { hour, minute }: TimeStep & { step: 'clock' },
  { opening, openingPart }: Anchors,
): DayPart | null {
  const start = opening?.last
  if (openingPart === null || openingPart === 'night' || start?.hour == null) return null
  // 晚12点至12点半
  if (hour === 12 && openingPart === 'evening' && start.hour === 0) return 'night'
  if (hour === 12) return start.hour > 12 ? 'evening' : null
  if (start.hour >= 12) return 'afternoon'
  const isBehind = hour * 60 + (minute ?? 0) <= start.hour * 60 + (start.minute ?? 0)
  return isBehind && openingPart !== 'evening' ? 'afternoon' : null
}
