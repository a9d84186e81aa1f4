import type { Anchor, TimeUnit } from '../../../lexicon/periods.ts'
import { type Anchors, frameMonth, REPORT_SEASON, topicYear } from './anchors.ts'
import {
  addDays,
  addMonths,
  at,
  compare,
  isSingle,
  type Moment,
  months,
  type Stretch,
  single,
  stretch,
  weekdayOf,
  weekOf,
} from './moments.ts'
import { toldDay } from './state.ts'

/** The unit so many units away from what the word counts from: 去年, 上周, 次日; null where that is not known so finely. */
export function shift(unit: TimeUnit, by: number, from: Anchor, anchors: Anchors): Stretch | null {
  const week = unit === 'week' && by === -1 && anchors.isCompared ? weekSpokenOf(anchors) : null
  if (week !== null) return weekOf(addDays(week, -7))
  const base = shiftBase(unit, by, from, anchors)
  if (base === null) return null
  // later in the year 过去的一年 ends today
  if (from === 'closed' && (base.month ?? 0) > REPORT_SEASON) return stretch(at(base.year - 1), at(base.year))
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
  if (unit === 'workday') return single(workday(base, by))
  return unit === 'week' ? weekOf(addDays(base, by * 7)) : unit === 'day' ? single(addDays(base, by)) : null
}

/** The last day of a week that is spoken of: what it is held against is the week before. */
const weekSpokenOf = ({ spoken, topic }: Anchors): Moment | null => {
  const value = spoken ?? topic
  if (value === null || isSingle(value) || value.first.day === null || value.last.day === null) return null
  return compare(addDays(value.first, 6), value.last) >= 0 ? value.last : null
}

/** So many days that are no Saturday or Sunday away. */
function workday(from: Moment, by: number): Moment {
  let day = from
  for (let left = Math.abs(by); left > 0; ) {
    day = addDays(day, Math.sign(by))
    if (weekdayOf(day) < 6) left--
  }
  return day
}

/** The moment a relative word counts from. */
function shiftBase(unit: TimeUnit, by: number, from: Anchor, anchors: Anchors): Moment | null {
  const { article } = anchors
  if (from === 'closed') return article
  if (from === 'article' && article === null) return framedBase(unit, anchors)
  if (from === 'article' && unit === 'month' && by === 0) return frameMonth(anchors) ?? article
  if (from === 'article') return unit === 'year' && by === -1 ? yearBefore(anchors) : article
  if (from === 'latest') return anchors.day ?? article
  if (from === 'topic') return topicBase(unit, by, anchors)
  // the day of an event is known where its sentence has named one
  if (anchors.isOfEvent && anchors.spoken === null) return null
  if (unit === 'day') return by === 0 ? toldDay(anchors) : anchors.day
  // 第二年 of a plant or a loan follows no year that was named
  if (unit === 'year' && by > 0 && anchors.carried === null && anchors.opening === null) return null
  return unit === 'year' ? (anchors.year ?? article) : (anchors.month ?? article)
}

/**
 * What 今年, 去年 and 本月 count from in an article without a date: the period it is told as of, where that is a part of its year;
 * after a whole year it may be told in the next. What a year is held against is the one before it either way.
 */
function framedBase(unit: TimeUnit, anchors: Anchors): Moment | null {
  const month = frameMonth(anchors)
  if (unit === 'month') return month
  if (unit !== 'year') return null
  return anchors.isCompared || (month !== null && month.month! < 12) ? anchors.frame : null
}

/** 2022年产量较去年增长: nothing is held against itself, so the year before the one spoken of is meant. */
function yearBefore({ article, spoken, isCompared }: Anchors): Moment | null {
  const isItself =
    isCompared && article !== null && spoken?.first.year === article.year - 1 && spoken.last.year === article.year - 1
  return isItself ? at(article.year - 1) : article
}

/**
 * 上年 counts from the year spoken of; 上月 from the month spoken of only where something is compared with it, and 本季度 is the
 * quarter spoken of, if one is.
 */
function topicBase(unit: TimeUnit, by: number, anchors: Anchors): Moment | null {
  const { article, topic, isCompared } = anchors
  if (unit === 'quarter' && topic !== null && isQuarter(topic) && isOver(topic, article) && (by === 0 || isCompared))
    return topic.last
  // what is held against the quarter before is the last that is over
  if (unit === 'quarter' && isCompared && article?.month != null) return addMonths({ ...article, day: null }, -3)
  if (unit !== 'year') return isCompared && topic?.last.month != null ? topic.last : (frameMonth(anchors) ?? article)
  const year = topicYear(anchors, null)
  return year === null ? null : at(year)
}

/** A quarter that is over, a year ago at most. */
const isOver = ({ last }: Stretch, article: Moment | null): boolean =>
  article?.month == null ||
  (compare(last, article) <= 0 && (article.year - last.year) * 12 + article.month - last.month! < 12)

/** Three months from January, April, July or October. */
const isQuarter = ({ first, last }: Stretch): boolean =>
  first.day === null && first.month !== null && last.month === first.month + 2 && last.month % 3 === 0
