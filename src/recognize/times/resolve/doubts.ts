import type { TimeStep } from '../../../lexicon/periods.ts'
import type { TimeMention } from '../../../model/layers.ts'
import type { TimeExpression } from '../expression.ts'
import type { Anchors } from './anchors.ts'
import { isBeyondCalendar } from './festival-dates.ts'
import { compare } from './moments.ts'
import { resolvePoint } from './resolve-point.ts'
import { after, isTurnedRound, namesYear } from './resolve-ranges.ts'

/**
 * What is wrong with a date as it is printed: `impossible-date` of 2023年2月30日, 2023年第53周, 去年闰三月, 5月6日25时 and 2023年至2020年,
 * `unknown-day` of 9999年冬至. What only lacks its context (当日, 31日) is not wrong.
 */
export function doubtOf(expression: TimeExpression, isPlaced: boolean, anchors: Anchors): TimeMention['doubt'] {
  if (isOfUnknownDay(expression)) return 'unknown-day'
  return !isPlaced && isImpossible(expression, anchors) ? 'impossible-date' : null
}

/** Whether it names a day of a printed year that no calendar tells. */
export const isOfUnknownDay = (expression: TimeExpression): boolean =>
  pointsOf(expression).some(steps => {
    const [first] = steps
    return first?.step === 'is' && first.unit === 'year' && steps.some(step => isBeyondCalendar(step, first.value))
  })

/** Its points; the end of a range with what only its start says. */
function pointsOf(expression: TimeExpression): readonly (readonly TimeStep[])[] {
  switch (expression.form) {
    case 'point':
      return [expression.steps]
    case 'range':
      return [expression.from, completed(expression.to, expression.from)]
    case 'open':
    case 'ending':
      return pointsOf(expression.of)
    default:
      return []
  }
}

/** 2月1日至|30日 is 2月30日; the year of a month may have turned. */
function completed(to: readonly TimeStep[], from: readonly TimeStep[]): readonly TimeStep[] {
  const [first] = to
  const day = from.findIndex(step => step.step === 'is' && step.unit === 'day')
  return day > 0 && first?.step === 'is' && first.unit === 'day' ? [...from.slice(0, day), ...to] : to
}

function isImpossible(expression: TimeExpression, anchors: Anchors): boolean {
  if (expression.form === 'open' || expression.form === 'ending') return isImpossible(expression.of, anchors)
  if (expression.form === 'range' && isBackwards(expression.from, expression.to, anchors)) return true
  const [start = [], end] = pointsOf(expression)
  if (isNoDate(start, anchors) || end === undefined) return isNoDate(start, anchors)
  const opening = resolvePoint(start, anchors)
  return isNoDate(end, opening === null ? anchors : after(opening, start, anchors))
}

/** 2023年至2020年, 5月8日至5月3日. */
function isBackwards(from: readonly TimeStep[], to: readonly TimeStep[], anchors: Anchors): boolean {
  if (isTurnedRound(from, to)) return true
  const first = namesYear(from) && namesYear(to) ? resolvePoint(from, anchors)?.value.first : undefined
  const last = first === undefined ? undefined : resolvePoint(to, anchors)?.value.last
  return last !== undefined && compare(first!, last) > 0
}

function isNoDate(steps: readonly TimeStep[], anchors: Anchors): boolean {
  if (steps.some(isNoClock)) return true
  const printed = steps.slice(0, lengthOfDate(steps))
  const year = yearOf(printed, anchors)
  if (year === null || printed.length < 2) return false
  const [first] = printed
  const isMonth = first?.step === 'is' && first.unit === 'month'
  const below = printed.slice(isMonth ? 0 : 1)
  return resolvePoint([{ step: 'is', unit: 'year', value: year }, ...below], anchors) === null
}

/** 25时, 24时30分, 12时75分; the day ends at 24时. */
const isNoClock = (step: TimeStep): boolean =>
  step.step === 'clock' &&
  ((step.minute ?? 0) > 59 || step.hour * 3600 + (step.minute ?? 0) * 60 + (step.second ?? 0) > 24 * 3600)

/** Steps that a calendar counts, behind the first. */
function lengthOfDate(steps: readonly TimeStep[]): number {
  const end = steps.findIndex(({ step }, i) => i > 0 && !COUNTED.has(step))
  return end < 0 ? steps.length : end
}

const COUNTED: ReadonlySet<TimeStep['step']> = new Set(['is', 'nth', 'first', 'last', 'lunar'])

/** A year with 29 days in February. */
const LEAP = 2000

/** The year that the first step says; any that has all days where it is a month, or a year that is not known. */
function yearOf([first]: readonly TimeStep[], anchors: Anchors): number | null {
  if (first?.step === 'is') return first.unit === 'year' ? first.value : first.unit === 'month' ? LEAP : null
  return first?.step === 'shift' && first.unit === 'year'
    ? (resolvePoint([first], anchors)?.value.first.year ?? LEAP)
    : null
}
