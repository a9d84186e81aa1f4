import { createRequire } from 'node:module'
import type * as Tyme from 'tyme4ts'
import { daysOff, type FestivalRule, festivals } from '../../../lexicon/festivals.ts'
import type { TimeStep } from '../../../lexicon/periods.ts'
import { dayNumber } from '../../../model/date.ts'
import { addDays, addMonths, at, compare, type Moment, type Stretch, single, stretch, weekdayOf } from './moments.ts'

let tyme: typeof Tyme | undefined

/** The lunar calendar is loaded when the first text needs it. */
function calendar(): typeof Tyme {
  tyme ??= createRequire(import.meta.url)('tyme4ts') as typeof Tyme
  return tyme
}

/**
 * The years whose days of the old calendar and solar terms are known. Those before were counted by the Julian calendar, which
 * EDTF is not; those after are worked out ahead of any almanac.
 */
const FIRST_KNOWN = 1583
const LAST_KNOWN = 2199
const isKnown = (year: number): boolean => year >= FIRST_KNOWN && year <= LAST_KNOWN

/** Whether a step names a day that the calendar of its year would have to tell: 冬至, 春节 and 正月初一 of 2500, not 国庆. */
export function isBeyondCalendar(step: TimeStep, year: number): boolean {
  if (isKnown(year)) return false
  return step.step === 'lunar' || (step.step === 'festival' && isReckoned(festivals().get(step.name ?? '')?.rule))
}

const isReckoned = (rule: FestivalRule | undefined): boolean =>
  rule !== undefined && rule.by !== 'solar' && rule.by !== 'weekday'

/** What the lunar calendar says; null where tyme4ts throws: a leap month or a thirtieth day that is none, the years 0 and 10000. */
function fromCalendar<T>(read: (tyme: typeof Tyme) => T): T | null {
  const tyme = calendar()
  try {
    return read(tyme)
  } catch {
    return null
  }
}

const moment = (day: Tyme.SolarDay): Moment => at(day.getYear(), day.getMonth(), day.getDay())

/** The day of a lunar date, of a lunar month its days; null when that year has none such. A leap month is negative. */
export function lunarDate(year: number, month: number, day: number | null): Stretch | null {
  return fromCalendar(({ LunarDay, LunarMonth }) => {
    if (day !== null) return single(moment(LunarDay.fromYmd(year, month, day).getSolarDay()))
    const lunarMonth = LunarMonth.fromYm(year, month)
    const first = moment(LunarDay.fromYmd(year, month, 1).getSolarDay())
    return stretch(first, addDays(first, lunarMonth.getDayCount() - 1))
  })
}

/** The day a festival is kept in a calendar year: 2023年除夕 is 21 January 2023. */
export function festivalDate(name: string, year: number): Moment | null {
  const festival = festivals().get(name)
  if (festival === undefined) return null
  const years = datesOf.get(name) ?? new Map<number, Moment | null>()
  datesOf.set(name, years)
  let date = years.get(year)
  if (date === undefined) {
    date = ruleDate(festival.rule, year)
    years.set(year, date)
  }
  return date
}

/** What was worked out before, by festival and year: the lunar calendar is slow. */
const datesOf = new Map<string, Map<number, Moment | null>>()

function ruleDate(rule: FestivalRule, year: number): Moment | null {
  if (isReckoned(rule) && !isKnown(year)) return null
  switch (rule.by) {
    case 'solar':
      return at(year, rule.month, rule.day)
    case 'lunar':
      return lunarFestival(year, rule.month, rule.day)
    case 'eve': {
      const newYear = lunarDate(year, 1, 1)
      return newYear === null ? null : addDays(newYear.first, -1)
    }
    case 'term':
      return termDate(rule.name, year)
    case 'weekday': {
      const first = at(year, rule.month, 1)
      return addDays(first, ((rule.weekday - weekdayOf(first) + 7) % 7) + 7 * (rule.nth - 1))
    }
  }
}

/** The last month of a lunar year mostly falls into the next calendar year. */
function lunarFestival(year: number, month: number, day: number): Moment | null {
  const date = lunarDate(year, month, day)
  return date === null || date.first.year === year
    ? (date?.first ?? null)
    : (lunarDate(year - 1, month, day)?.first ?? null)
}

/** The round of terms begins with 冬至 of the year before. */
function termDate(name: string, year: number): Moment | null {
  return fromCalendar(({ SolarTerm }) => {
    const dateIn = (round: number) => moment(SolarTerm.fromName(round, name).getJulianDay().getSolarDay())
    const date = dateIn(year)
    return date.year === year ? date : dateIn(year + 1)
  })
}

/** The days off around a festival: as the year's notice has it, else seven from 1999 on, May only to 2007 and five from 2020. */
export function holiday(name: string, year: number): Stretch | null {
  const notice = daysOff(name, year)
  if (notice !== null) {
    const [from, to] = notice.map(day => at(year, Number(day.slice(0, 2)), Number(day.slice(2))))
    const first = from!.month! > to!.month! + 1 ? { ...from!, year: year - 1 } : from!
    return compare(first, to!) === 0 ? single(first) : stretch(first, to!)
  }
  const day = festivalDate(name, year)
  if (day === null) return null
  const first = name === '春节' && year >= 2008 && year !== 2014 && year !== 2024 ? addDays(day, -1) : day
  return stretch(first, addDays(first, holidayLength(name, year) - 1))
}

function holidayLength(name: string, year: number): number {
  if (name === '国庆') return 7
  if (name === '春节') return year >= 2024 ? 8 : 7
  if (name === '五一') return year <= 2007 ? 7 : year >= 2020 ? 5 : 3
  return 3
}

/** The year of the festival that a day speaks of: the nearest, one ahead counting three times as far. */
export function nearestYear(name: string, near: Moment): number {
  if (near.month === null) return near.year
  const anchor = near.day === null ? { ...near, day: 15 } : near
  const distance = (year: number): number => {
    const date = festivalDate(name, year)
    if (date === null) return Number.POSITIVE_INFINITY
    const ahead = numberOf(date) - numberOf(anchor)
    return ahead > 0 ? 3 * ahead : -ahead
  }
  return [near.year, near.year - 1, near.year + 1].reduce((best, year) =>
    distance(year) < distance(best) ? year : best,
  )
}

const numberOf = ({ year, month, day }: Moment): number => dayNumber(year, month!, day!)

/** The lunar year that a day falls in. */
export function lunarYearOf(near: Moment): number {
  if (near.month === null) return near.year
  const newYear = lunarDate(near.year, 1, 1)
  const day = near.day === null ? addDays(addMonths(at(near.year, near.month, 1), 1), -1) : near
  return newYear !== null && numberOf(day) < numberOf(newYear.first) ? near.year - 1 : near.year
}
