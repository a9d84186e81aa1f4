import type { TimeStep, TimeUnit } from '../../../lexicon/periods.ts'
import { isEdtf } from '../../../model/edtf.ts'
import type { TimeMention } from '../../../model/layers.ts'
import type { TimeExpression } from '../expression.ts'
import type { Anchors } from './anchors.ts'
import { writeStretch } from './edtf.ts'
import { isBeyondCalendar } from './festival-dates.ts'
import { isOutOfRange } from './limits.ts'
import { resolvePoint } from './resolve-point.ts'
import { after, isTurnedRound, resolveRange } from './resolve-ranges.ts'

/**
 * What is wrong with a date as it is printed: `impossible-date` of 2023年2月30日, 2023年第53周, 去年闰三月, 5月6日25时, 贞观五十年 and
 * 2023年至2020年, `unknown-day` of 9999年冬至. What only lacks its context (当日, 31日) is not wrong.
 */
export function doubtOf(expression: TimeExpression, isPlaced: boolean, anchors: Anchors): TimeMention['doubt'] {
  if (!isPlaced && isImpossible(expression, anchors)) return 'impossible-date'
  return isOfUnknownDay(expression) ? 'unknown-day' : null
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

/** 2月1日至|30日 is 2月30日, and 2022年11月至|2月29日 one of the year after. */
function completed(to: readonly TimeStep[], from: readonly TimeStep[]): readonly TimeStep[] {
  const [first] = to
  const [year, month] = from
  if (isNumber(year, 'year') && isNumber(month, 'month') && isNumber(first, 'month'))
    return [{ step: 'is', unit: 'year', value: year.value + (first.value < month.value ? 1 : 0) }, ...to]
  const day = from.findIndex(step => isNumber(step, 'day'))
  return day > 0 && isNumber(first, 'day') ? [...from.slice(0, day), ...to] : to
}

const isNumber = (step: TimeStep | undefined, unit: TimeUnit): step is TimeStep & { step: 'is' } =>
  step?.step === 'is' && step.unit === unit

function isImpossible(expression: TimeExpression, anchors: Anchors): boolean {
  if (expression.form === 'open' || expression.form === 'ending') return isImpossible(expression.of, anchors)
  if (expression.form === 'range' && isTurnedRound(expression.from, expression.to)) return true
  if (isUnwritable(expression, anchors)) return true
  const [start = [], end] = pointsOf(expression)
  if (isNoDate(start, anchors) || end === undefined) return isNoDate(start, anchors)
  const opening = resolvePoint(start, anchors)
  return isNoDate(end, opening === null ? anchors : after(opening, start, anchors))
}

/** 2023年至2020年, 21世纪至19世纪, 9999年第52周: what is printed can be placed, but EDTF cannot say it. */
function isUnwritable(expression: TimeExpression, anchors: Anchors): boolean {
  const points = pointsOf(expression)
  if (points.length === 0 || !points.every(isPrinted)) return false
  const [from = [], to] = expression.form === 'range' ? [expression.from, expression.to] : points
  const resolved = to === undefined ? resolvePoint(from, anchors) : resolveRange(from, to, anchors)
  return resolved !== null && !isEdtf(writeStretch(resolved.value))
}

/** Whether it counts from nothing that was told before. */
const isPrinted = ([first]: readonly TimeStep[]): boolean =>
  (first?.step === 'shift' && first.from === 'article' && first.unit === 'year') ||
  first?.step === 'is' ||
  first?.step === 'festival' ||
  first?.step === 'lunar'

function isNoDate(steps: readonly TimeStep[], anchors: Anchors): boolean {
  if (isOutOfRange(steps)) return true
  const printed = steps.slice(0, lengthOfDate(steps))
  const year = yearOf(printed, anchors)
  if (year === null || printed.length < 2) return false
  const [first] = printed
  const isMonth = first?.step === 'is' && first.unit === 'month'
  const below = printed.slice(isMonth ? 0 : 1)
  return resolvePoint([{ step: 'is', unit: 'year', value: year }, ...below], anchors) === null
}

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
