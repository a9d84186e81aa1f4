import type { TimeStep, TimeUnit } from '../../../lexicon/periods.ts'
import type { Anchors } from './anchors.ts'
import { festivalDate, holiday, isBeyondCalendar, lunarDate, lunarYearOf, nearestYear } from './festival-dates.ts'
import { addDays, isSingle, type Moment, type Stretch, single, stretch, weekdayOf } from './moments.ts'
import { move, type State } from './state.ts'

/** A weekday of the week reached, else the last one that passed (the next one where the clause speaks of the future). */
export function followWeekday(value: number, to: number, state: State, anchors: Anchors): State | null {
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

/** A festival of the year reached, else the one that is meant: named before, or near the article. */
export function followFestival(name: string | null, isHoliday: boolean, state: State, anchors: Anchors): State | null {
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

function festivalYear(name: string, { festival, opening, frame, article }: Anchors): number | null {
  if (opening !== null) return opening.last.year
  if (festival?.name === name) return festival.year
  if (article === null) return frame?.year ?? null
  return nearestYear(name, article)
}

function isHolidayOf({ first, last }: Stretch, name: string, year: number): boolean {
  if (first === last || first.day === null) return false
  const days = holiday(name, year)
  return days !== null && days.first.month === first.month && days.first.day === first.day
}

/** A day or a month of the old calendar. */
export function followLunar(step: TimeStep & { step: 'lunar' }, state: State, anchors: Anchors): State | null {
  const { month, day } = step
  const year = state.value?.first.year ?? (anchors.opening?.last ?? anchors.article)?.year
  if (year === undefined || isBeyondCalendar(step, year)) return null
  const own =
    state.value === null && anchors.article !== null && Math.abs(month) > 10 ? lunarYearOf(anchors.article) : year
  return move(state, lunarDate(own, month, day), state.value !== null && step.isGuess !== true)
}

/** 上年同期: the topic's months or days, in the year just named. */
export function followSame(unit: TimeUnit | null, state: State, anchors: Anchors): State | null {
  if (state.value === null) return null
  if (unit === 'year') return state
  const { topic, part, spoken, day, month } = anchors
  const year = state.value.first.year
  const isPart = topic !== null && topic.last.month === null && part?.last.year === topic.last.year
  const own =
    spoken !== null && spoken.last.hour === null && spoken.last.month !== null ? spoken : isPart ? part : topic
  const pattern = unit === 'month' ? month && single(month) : unit === 'day' ? day && single(day) : own
  if (pattern === null) return unit === null ? state : null
  const by = year - pattern.last.year
  const moved = (of: Moment): Moment => ({ ...of, year: of.year + by })
  const value = isSingle(pattern) ? single(moved(pattern.first)) : stretch(moved(pattern.first), moved(pattern.last))
  return move(state, value, false)
}
