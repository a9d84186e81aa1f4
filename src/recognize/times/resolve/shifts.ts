import type { Anchor, TimeUnit } from '../../../lexicon/periods.ts'
import { type Anchors, topicYear } from './anchors.ts'
import { addDays, addMonths, at, type Moment, months, type Stretch, single, weekOf } from './moments.ts'

/** The unit so many units away from what the word counts from: 去年, 上周, 次日; null where that is not known so finely. */
export function shift(unit: TimeUnit, by: number, from: Anchor, anchors: Anchors): Stretch | null {
  const base = shiftBase(unit, from, anchors)
  if (base === null) return null
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
  return unit === 'week' ? weekOf(addDays(base, by * 7)) : unit === 'day' ? single(addDays(base, by)) : null
}

/** The moment a relative word counts from. */
function shiftBase(unit: TimeUnit, from: Anchor, anchors: Anchors): Moment | null {
  const { article } = anchors
  if (from === 'article') return article
  if (from === 'topic') return topicBase(unit, anchors)
  if (unit === 'day') return anchors.day
  return unit === 'year' ? (anchors.year ?? article) : (anchors.month ?? article)
}

/** 上年 counts from the year spoken of; 上月 from the month spoken of only where something is compared with it. */
function topicBase(unit: TimeUnit, anchors: Anchors): Moment | null {
  const { article, topic, isCompared } = anchors
  if (unit !== 'year') return isCompared && topic?.last.month != null ? topic.last : article
  const year = topicYear(anchors, null)
  return year === null ? null : at(year)
}
