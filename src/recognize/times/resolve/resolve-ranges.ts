import type { DayPart, TimeStep, TimeUnit } from '../../../lexicon/periods.ts'
import type { Anchors } from './anchors.ts'
import { addDays, addMonths, at, compare, type Moment, single, stretch, unitOf } from './moments.ts'
import { type Resolved, resolvePoint } from './resolve-point.ts'

/**
 * A range of two points; what one of them leaves out the other has.
 *
 *     9月至2019年4月          2018-09/2019-04     the year of the end, or the one before
 *     2021年11月至次年3月     2021-11/2022-03     次年 counts from the start
 *     31日至2月1日           2023-01-31/2023-02-01     the last such day before the end
 *     26日23时至6时           …-26T23:00/…-27T06:00   a clock that has turned over
 */
export function resolveRange(from: readonly TimeStep[], to: readonly TimeStep[], anchors: Anchors): Resolved | null {
  if (isTurnedRound(from, to)) return null
  if (lacksYear(from) && namesYear(to)) return resolveBackwards(from, to, anchors)
  const opening = resolvePoint(from, isAround(from, to, anchors) ? { ...anchors, isFuture: false } : anchors)
  const closing = opening === null ? null : resolveClosing(to, opening, from, anchors)
  if (opening === null || closing === null) return null
  const { first } = opening.value
  if (isDay(from) && isFarApart(first, closing.value.last)) return resolveLastBefore(from, to, anchors)
  if (lacksYear(from) && !opening.certain && isAhead(closing.value.last, anchors))
    return resolveRange([{ step: 'is', unit: 'year', value: first.year - 1 }, ...from], to, anchors)
  const isOfDay = to.every(isClock)
  const last = isOfDay ? turnedOver(first, closing.value.last, to) : closing.value.last
  const isGuess = (isYearly(to) && last.year > opening.value.last.year) || to.some(isEitherEra) || isBareOldMonth(to)
  // 5月3日至5时 begins at no hour
  const isMixed = isOfDay && !from.some(isClock)
  const isEitherHalf = isOfDay && last.hour !== null && isOfEitherHalf(first, last, from, to)
  return {
    value: isSame(first, last) ? single(first) : stretch(first, last),
    certain: opening.certain && !isGuess && !isMixed && !isEitherHalf,
  }
}

/** The end; 第四季度至第一季度 and 国庆至春节 reach into the next year, as 9月至3月 does. */
function resolveClosing(
  to: readonly TimeStep[],
  opening: Resolved,
  from: readonly TimeStep[],
  anchors: Anchors,
): Resolved | null {
  const closing = resolvePoint(to, after(opening, from, anchors))
  if (closing === null || !isYearly(to) || compare(opening.value.first, closing.value.last) <= 0) return closing
  return resolvePoint([{ step: 'is', unit: 'year', value: opening.value.first.year + 1 }, ...to], anchors)
}

/** 正月初八至三月 may end in a month of either calendar. */
const isBareOldMonth = ([first]: readonly TimeStep[]): boolean => first?.step === 'lunar' && first.day === null

const isEitherEra = (step: TimeStep): boolean => step.step === 'is' && step.era?.isGuess === true

/** 5月8日至5月3日, 5月8日至3日: not a year but for five days, nor most of a month; 5月28日至3日 goes into the next. */
export function isTurnedRound(from: readonly TimeStep[], to: readonly TimeStep[]): boolean {
  const opening = from.findIndex(step => numberOf('month', step) !== null)
  const month = opening < 0 ? null : numberOf('month', from[opening])
  const day = numberOf('day', from[opening + 1])
  if (month === null || day === null) return false
  const [first, second] = to
  const behind = day - (numberOf('day', first) ?? numberOf('day', second) ?? day)
  return behind > 0 && (numberOf('month', first) === month || (numberOf('day', first) !== null && behind < LONG_BEHIND))
}

/** Days back that are fewer than those on into the next month. */
const LONG_BEHIND = 15

const numberOf = (unit: TimeUnit, step: TimeStep | undefined): number | null =>
  step?.step === 'is' && step.unit === unit ? step.value : null

/** 预计1日至5日 in an article of the 2nd: days of a month with the article's among them are of this one. */
function isAround([first]: readonly TimeStep[], [last]: readonly TimeStep[], { article }: Anchors): boolean {
  if (first?.step !== 'is' || first.unit !== 'day' || last?.step !== 'is' || last.unit !== 'day') return false
  const day = article?.day ?? null
  return day !== null && first.value <= day && (day <= last.value || last.value < first.value)
}

/** 1月到10月 in a January is last year's: months that are told of lie behind. */
const isAhead = (last: Moment, { article, isFuture }: Anchors): boolean =>
  !isFuture &&
  article?.month != null &&
  last.year === article.year &&
  last.month !== null &&
  last.month <= 12 &&
  last.month - article.month >= 6

/** 今天上午至26日 on the 26th is that day; of 2500年春节至中秋 the year is known. */
const isSame = (first: Moment, last: Moment): boolean =>
  (unitOf(first) === 'day' || unitOf(first) === 'year') && unitOf(first) === unitOf(last) && compare(first, last) === 0

const lacksYear = ([first]: readonly TimeStep[]): boolean =>
  first?.step === 'is' && ['season', 'half', 'quarter', 'month'].includes(first.unit)

/** Whether it comes round every year. */
const isYearly = (steps: readonly TimeStep[]): boolean =>
  lacksYear(steps) || steps[0]?.step === 'festival' || steps[0]?.step === 'lunar'

/** 翌年 counts from the start, so it names none. */
const namesYear = ([first]: readonly TimeStep[]): boolean =>
  (first?.step === 'is' || (first?.step === 'shift' && first.from === 'article')) && first.unit === 'year'

const isDay = ([first]: readonly TimeStep[]): boolean => first?.step === 'is' && first.unit === 'day'

/** 31日至2月1日 in May: from a bare day to a month of the next year that is not the next winter's. */
const isFarApart = (first: Moment, last: Moment): boolean =>
  last.year > first.year && last.month !== null && (last.year - first.year) * 12 + last.month - first.month! > HALF

const HALF = 6

/** The end first; the start is the last such day before it, of its month or the one before. */
function resolveLastBefore(from: readonly TimeStep[], to: readonly TimeStep[], anchors: Anchors): Resolved | null {
  const last = resolvePoint(to, anchors)?.value.last
  if (last?.month == null || last.day === null) return null
  for (const { year, month } of [last, addMonths(at(last.year, last.month), -1)]) {
    const base: TimeStep[] = [
      { step: 'is', unit: 'year', value: year },
      { step: 'is', unit: 'month', value: month! },
    ]
    const first = resolvePoint([...base, ...from], anchors)?.value.first
    if (first !== undefined && compare(first, last) <= 0) return { value: stretch(first, last), certain: false }
  }
  return null
}

/** The end first; the start is the last such before it. */
function resolveBackwards(from: readonly TimeStep[], to: readonly TimeStep[], anchors: Anchors): Resolved | null {
  const closing = resolvePoint(to, anchors)
  if (closing === null) return null
  const { last } = closing.value
  for (const year of [last.year, last.year - 1]) {
    const opening = resolvePoint([{ step: 'is', unit: 'year', value: year }, ...from], anchors)
    if (opening === null || compare(opening.value.first, last) > 0) continue
    return { value: stretch(opening.value.first, last), certain: false }
  }
  return null
}

/** What the end of a range leans on: 次日 and 次年 count from its start. */
export function after({ value }: Resolved, from: readonly TimeStep[], anchors: Anchors): Anchors {
  const { year, month, day } = value.last
  return {
    ...anchors,
    opening: value,
    openingPart: partOf(from),
    day: day === null ? anchors.day : at(year, month, day),
    month: month === null || month > 12 ? anchors.month : at(year, month),
    year: at(year),
  }
}

function partOf(steps: readonly TimeStep[]): DayPart | null {
  const found = steps.find(({ step }) => step === 'part')
  return found?.step === 'part' ? found.part : null
}

const isClock = ({ step }: TimeStep): boolean => step === 'clock' || step === 'part'

/** 20时至8时 ends the next morning, and so does 晚上10点至6点, though 下午1点至3点 does not. */
function turnedOver(first: Moment, last: Moment, to: readonly TimeStep[]): Moment {
  const clock = to.find(step => step.step === 'clock')
  if (clock === undefined || first.hour === null || last.hour === null) return last
  if (last.day !== first.day || minutesOf(first) < minutesOf(last)) return last
  const isPart = to.some(({ step }) => step === 'part')
  return { ...addDays(last, 1), hour: isPart ? last.hour : clock.hour, minute: last.minute, second: last.second }
}

/**
 * 9点至5点 may end in the afternoon or the next morning, and so may 上午9点至9点; 20时至8时 and 晚10点至6点 end the next morning, 上午9点至5点
 * the same day.
 */
function isOfEitherHalf(first: Moment, last: Moment, from: readonly TimeStep[], to: readonly TimeStep[]): boolean {
  const [end] = to
  if (first.hour === null || last.hour === null || end?.step !== 'clock' || end.hour > 12) return false
  const part = partOf(from)
  if (part !== null && minutesOf(first) % HALF_DAY === minutesOf(last) % HALF_DAY) return true
  return last.day !== first.day && last.hour > 0 && (part === null ? first.hour <= 12 : part !== 'evening')
}

const HALF_DAY = 12 * 60

const minutesOf = ({ hour, minute }: Moment): number => hour! * 60 + (minute ?? 0)
