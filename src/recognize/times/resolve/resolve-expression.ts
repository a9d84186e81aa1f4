import type { TimeUnit } from '../../../lexicon/periods.ts'
import { isEdtf } from '../../../model/edtf.ts'
import type { OpenSide, TimeCandidate, TimeExpression } from '../expression.ts'
import type { Anchors } from './anchors.ts'
import { isOfUnknownDay } from './doubts.ts'
import { writeMoment, writeStretch } from './edtf.ts'
import { addDays, addMonths, at, compare, type Moment, type Stretch } from './moments.ts'
import { type Resolved, resolvePoint } from './resolve-point.ts'
import { resolveRange } from './resolve-ranges.ts'
import { resolveSpan } from './resolve-spans.ts'

export interface Result {
  readonly edtf: string | null
  readonly certain: boolean
  /** The stretch it was computed from; null where nothing can lean on it. */
  readonly value: Stretch | null
}

export const UNPLACED: Result = { edtf: null, certain: false, value: null }

/** What EDTF cannot say (the year 12345, 25时, an end before its start) is not placed. */
export const onCalendar = (result: Result): Result => (result.edtf === null || isEdtf(result.edtf) ? result : UNPLACED)

export function resolveExpression(expression: TimeExpression, anchors: Anchors): Result {
  switch (expression.form) {
    case 'point':
      return placed(resolvePoint(expression.steps, anchors))
    case 'range':
      return placed(resolveRange(expression.from, expression.to, anchors))
    case 'open':
      return resolveOpen(expression.side, expression.of, anchors)
    case 'ending':
      return resolveEnding(expression.of, expression.count, expression.unit, anchors)
    case 'span':
      return { ...placed(resolveSpan(expression.direction, expression.count, expression.unit, anchors)), value: null }
    case 'fixed':
      return { edtf: expression.edtf, certain: true, value: null }
    case 'until-now':
      return anchors.article === null
        ? UNPLACED
        : { edtf: `${expression.start}/${writeMoment(at(anchors.article.year))}`, certain: true, value: null }
    case 'vague':
      return UNPLACED
  }
}

const placed = (resolved: Resolved | null): Result =>
  resolved === null
    ? UNPLACED
    : { edtf: writeStretch(resolved.value), certain: resolved.certain, value: resolved.value }

function resolveOpen(side: OpenSide, of: TimeExpression, anchors: Anchors): Result {
  const inner = resolveExpression(of, anchors)
  if (inner.value === null) return UNPLACED
  // 2020至2025年前 is bounded already.
  if (side === 'before' && of.form === 'range') return inner
  const { first, last } = inner.value
  const edtf =
    side === 'since' || side === 'after'
      ? `${writeMoment(first)}/..`
      : `../${writeMoment(side === 'before' && !isOfUnknownDay(of) ? previous(first) : last)}`
  return { ...inner, edtf }
}

/** 截至6月的季度 are its three months; 截至6月30日止六个月 runs from 1 January, 截至8月2日当周 has seven days. */
function resolveEnding(of: TimeExpression, count: number, unit: TimeUnit, anchors: Anchors): Result {
  const inner = resolveExpression(of, anchors)
  const last = inner.value?.last
  if (last === undefined) return UNPLACED
  if (unit === 'week') {
    if (last.day === null) return UNPLACED
    return spanning(addDays(last, 1 - 7 * count), last, inner.certain)
  }
  if (last.month === null || last.month > 12) return UNPLACED
  const length = count * (unit === 'year' ? 12 : unit === 'quarter' ? 3 : 1)
  if (last.day !== null && unit === 'month') return spanning(addMonths(addDays(last, 1), -length), last, inner.certain)
  const month = at(last.year, last.month)
  return spanning(addMonths(month, 1 - length), month, inner.certain)
}

function spanning(first: Moment, last: Moment, certain: boolean): Result {
  const value: Stretch = { first, last: compare(first, last) === 0 ? first : last }
  return { edtf: writeStretch(value), certain, value }
}

/** The unit just before: 1995 before 1996, 31 December before 1 January; a time of day stands for itself. */
function previous(moment: Moment): Moment {
  if (moment.hour !== null || moment.digits < 4 || (moment.month ?? 0) > 12) return moment
  if (moment.month === null) return at(moment.year - 1)
  return moment.day === null ? addMonths(moment, -1) : addDays(moment, -1)
}

/** 昨天（8月9日）: the date in brackets says what day it is, whenever the text came out. */
export function resolveGlossed(
  text: string,
  { end, expression }: TimeCandidate,
  next: TimeCandidate | undefined,
  anchors: Anchors,
): Result {
  const own = resolveExpression(expression, anchors)
  if (next?.start !== end + 1 || !'（('.includes(text[end]!) || !'）)'.includes(text[next.end] ?? '。')) return own
  const steps = expression.form === 'point' ? expression.steps : []
  const [first] = steps
  const isRelativeDay = first?.step === 'shift' && first.unit === 'day' && first.from === 'article'
  const day = next.expression.form === 'point' ? next.expression.steps.at(-1) : undefined
  const isOther = day?.step === 'is' && day.unit === 'day' && day.value !== own.value?.first.day
  return isRelativeDay && isOther && steps.at(-1)!.step !== 'clock' ? resolveExpression(next.expression, anchors) : own
}
