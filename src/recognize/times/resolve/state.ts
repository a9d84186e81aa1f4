import type { DayPart } from '../../../lexicon/periods.ts'
import { type Anchors, frameMonth, topicYear } from './anchors.ts'
import { compare, isSingle, type Moment, type Stretch } from './moments.ts'

/** Where a chain of steps has led so far. */
export interface State {
  readonly value: Stretch | null
  readonly certain: boolean
  readonly part: DayPart | null
}

export const move = (state: State, value: Stretch | null, certain = true): State | null =>
  value === null ? null : { value, certain: state.certain && certain, part: state.part }

/** Goes on from a base that was printed or taken from context; null without one. */
export function within<T>(
  state: State,
  base: { of: T; certain: boolean } | null,
  narrow: (base: T) => Stretch | null,
): State | null {
  return base === null ? null : move(state, narrow(base.of), base.certain)
}

export type Base<T> = { of: T; certain: boolean } | null

/** The year reached, else the one spoken of; `month` is the last of what the year is asked for. */
export function yearOf(state: State, anchors: Anchors, month: number | null = null): Base<number> {
  if (state.value !== null) return { of: state.value.first.year, certain: true }
  const year = anchors.opening?.last.year ?? topicYear(anchors, month)
  return year === null ? null : { of: year, certain: false }
}

/** The month reached, else the one that is told of. */
export function monthOf({ value }: State, anchors: Anchors): Base<Moment> {
  const base = value?.last ?? anchors.opening?.last ?? anchors.carried ?? frameMonth(anchors) ?? anchors.article
  return base === null || base.month === null ? null : { of: base, certain: value !== null }
}

/** The day reached, else the last day named; a time of day falls back to the article's, a bare 晚上 inside a clause has none. */
export function dayOf({ value }: State, anchors: Anchors, fallsBack: boolean, isVague: boolean): Base<Moment> {
  const { opening, article } = anchors
  if (value !== null) return isSingle(value) && value.first.day !== null ? { of: value.first, certain: true } : null
  if (isVague) return null
  const base = opening?.last ?? toldDay(anchors) ?? (fallsBack ? article : null)
  return base === null || base.day === null ? null : { of: base, certain: false }
}

/** The last day named; where that is one of what is to come and another sentence goes on telling, the last that was. */
export function toldDay({ day, past, isDayPlanned, isFuture, article }: Anchors): Moment | null {
  const isAhead = day !== null && article?.day != null && compare(day, article) > 0
  return isAhead && isDayPlanned && !isFuture ? past : day
}
