import type { TimeUnit } from '../../../lexicon/periods.ts'
import type { SpanDirection } from '../expression.ts'
import type { Anchors } from './anchors.ts'
import { addDays, addMonths, addSeconds, at, type Moment, type Stretch, single, stretch } from './moments.ts'
import type { Resolved } from './resolve-point.ts'

const MONTHS: Partial<Record<TimeUnit, number>> = {
  century: 1200,
  decade: 120,
  year: 12,
  half: 6,
  quarter: 3,
  month: 1,
}
const DAYS: Partial<Record<TimeUnit, number>> = { week: 7, day: 1 }
const SECONDS: Partial<Record<TimeUnit, number>> = { hour: 3600, minute: 60, second: 1 }

/** 近三年来 of 2022 is 2019/2022, 三天后 of 26 September the 29th; null where the anchor is known less finely than the unit. */
export function resolveSpan(
  direction: SpanDirection,
  count: number | null,
  unit: TimeUnit,
  anchors: Anchors,
): Resolved | null {
  if (count === null) return null
  if (direction === 'later' && !isPlaceable(count, unit, anchors)) return null
  if (direction === 'ago' && anchors.isOfEvent) return null
  if (direction === 'within' && !isPlanned(unit, anchors)) return null
  if (direction === 'through' && anchors.carried !== null && anchors.isSameSentence) return null
  const isToldOn = direction === 'later' && anchors.carried !== null
  const anchor = isToldOn ? anchors.carried : (anchors.now ?? anchors.article)
  if (anchor === null) return null
  if (unit === 'hour' && anchor.hour === null && count % 24 === 0)
    return resolveSpan(direction, count / 24, 'day', anchors)
  const by = direction === 'coming' || direction === 'within' || direction === 'later' ? count : -count
  const start = cut(anchor, unit, count)
  const end = start === null ? null : away(start, unit, by)
  if (start === null || end === null || !isWritable(end)) return null
  return { value: direct(direction, start, end), certain: !isToldOn }
}

/** EDTF years have four digits; what leads beyond them, or off the clock's range (NaN), has no value. */
const isWritable = ({ year }: Moment): boolean => year >= 1 && year <= 9999

/** 三天后 opens its clause or speaks of what is to come; in 潜逃23年后落网 the years lie behind. */
const isPlaceable = (count: number, unit: TimeUnit, { isFuture, isOpening, carried }: Anchors): boolean =>
  isFuture || (isOpening && (carried !== null || unit !== 'year' || count < 1))

/** 五年内 of what is planned begins now; a deadline (七日内答复) and what took no longer (一周内售出) begin with something else. */
const isPlanned = (unit: TimeUnit, { isFuture, isAhead, isOpening }: Anchors): boolean =>
  (unit === 'year' || unit === 'month') && (isFuture || isAhead || (isOpening && unit === 'year'))

function direct(direction: SpanDirection, start: Moment, end: Moment): Stretch {
  if (direction === 'ago' || direction === 'later') return single(end)
  return direction === 'past' || direction === 'through' ? stretch(end, start) : stretch(start, end)
}

/** The anchor at the unit's precision; half a year is counted in months. */
function cut(anchor: Moment, unit: TimeUnit, count: number): Moment | null {
  if (unit in MONTHS) {
    const inYears = (count * MONTHS[unit]!) % 12 === 0 && unit !== 'month' && unit !== 'quarter'
    if (inYears) return at(anchor.year)
    return anchor.month === null ? null : at(anchor.year, anchor.month)
  }
  if (unit in DAYS) return anchor.day === null ? null : at(anchor.year, anchor.month, anchor.day)
  return anchor.hour === null ? null : anchor
}

function away(from: Moment, unit: TimeUnit, by: number): Moment | null {
  const months = MONTHS[unit]
  if (months !== undefined) {
    const total = by * months
    if (!Number.isInteger(total)) return null
    return from.month === null ? at(from.year + total / 12) : addMonths(from, total)
  }
  const days = DAYS[unit]
  if (days !== undefined) return Number.isInteger(by * days) ? addDays(from, by * days) : null
  return addSeconds(from, by * SECONDS[unit]!)
}
