import type { DayPart } from '../../../lexicon/periods.ts'
import { dayNumber, daysIn } from '../../../model/date.ts'
import { yearAsOf } from './frames.ts'
import { addMonths, at, compare, type Moment, type Stretch } from './moments.ts'

/** What a time expression can lean on. */
export interface Anchors {
  /** The article's date. */
  readonly article: Moment | null
  /** The same with its time of day, where that is known. */
  readonly now: Moment | null
  /** The last single day, month and year named. */
  readonly day: Moment | null
  readonly month: Moment | null
  readonly year: Moment | null
  /** The period spoken of: not what something is compared with, and no single day. */
  readonly topic: Stretch | null
  /** The last such that is shorter than a year. */
  readonly part: Stretch | null
  /** The period that the article reports on: the first one named with 报告, 业绩 and the like. */
  readonly reported: Stretch | null
  /** The end of the period that the article is told as of, where that is not its own day: `opensFrame`. */
  readonly frame: Moment | null
  /** What was named last in this sentence and is no comparison: what 去年同期 is the same of. */
  readonly spoken: Stretch | null
  /** The festival named last, and when it was. */
  readonly festival: { readonly name: string; readonly year: number } | null
  /** The last date of this paragraph that was printed with its year and is no comparison. */
  readonly carried: Moment | null
  /** `carried` was printed in this very sentence. */
  readonly isSameSentence: boolean
  /** The last single day named in this paragraph, its year printed or not. */
  readonly recentDay: Moment | null
  /** The other end of the range this point closes. */
  readonly opening: Stretch | null
  /** The part of its day that the other end names: 下午1点半. */
  readonly openingPart: DayPart | null
  /** What follows is said of an agency or a paper: 24日报道, 20日电. */
  readonly isReport: boolean
  /** Somebody says something on that day: 25日表示. */
  readonly isSaid: boolean
  /** The last single day named that does not lie ahead of the article. */
  readonly past: Moment | null
  /** `day` was named in another sentence as the day of what is to come. */
  readonly isDayPlanned: boolean
  /** The clause speaks of what is to come (将, 拟, 预计). */
  readonly isFuture: boolean
  /** The clause speaks of what shall be (要, 力争, 目标). */
  readonly isAhead: boolean
  /** Something is compared with the expression (比, 较, 与). */
  readonly isCompared: boolean
  /** It is the day of what stands before it (收到通知的当日). */
  readonly isOfEvent: boolean
  /** The clause tells what is so every day (开门, 营业). */
  readonly isHabitual: boolean
  /** The expression opens its clause. */
  readonly isOpening: boolean
}

/** Last month in which an article still reports on the year before. */
export const REPORT_SEASON = 4

/**
 * Year of a period without one (一季度, 年底, 上年): of the date this paragraph goes on from, where that is near; of the period that
 * the article is told as of; in a yearly report, of its topic; else of the article, or the year before it when `month` has
 * not come yet.
 */
export function topicYear(anchors: Anchors, month: number | null): number | null {
  const { carried, isSameSentence, topic, frame, article, isFuture } = anchors
  if (carried !== null && (isSameSentence || isNear(carried, article))) return carried.year
  if (article === null) return topic?.last.year ?? (frame === null ? null : yearAsOf(frame, month, null))
  if (frame !== null && !isFuture) return yearAsOf(frame, month, null)
  if (article.month === null) return topic?.last.year ?? article.year
  const isAhead = month !== null && month - article.month >= 2
  if (topic !== null && article.month <= REPORT_SEASON && (month === null || isAhead)) return topic.last.year
  return isAhead && !isFuture ? article.year - 1 : article.year
}

/** The last month of the period that the article is told as of, where it ends with one. */
export const frameMonth = ({ frame }: Anchors): Moment | null =>
  frame?.month != null && frame.month <= 12 ? at(frame.year, frame.month) : null

/** Reports speak of their own year and the one before; what is further away is an aside. */
export const isNear = ({ year, digits }: Moment, article: Moment | null): boolean =>
  digits === 4 && (article === null || (year <= article.year && year >= article.year - 1))

const AHEAD = 6

/**
 * Year of a printed month (and day) without one: of the opening of its range, of the date this paragraph goes on from,
 * else of the article. News speaks of the months behind it: November in a report of January is last year's.
 */
export function impliedYear(anchors: Anchors, month: number, day: number | null): number | null {
  const year = nearYear(anchors, month, day)
  if (year === null || month !== 2 || day !== 29) return year
  // 29 February is the last there was.
  return year - (((year % 4) + 4) % 4)
}

function nearYear(anchors: Anchors, month: number, day: number | null): number | null {
  const { opening, carried, frame, article, isFuture } = anchors
  if (opening !== null) return opening.first.year + (comesBefore(month, day, opening.first) ? 1 : 0)
  if (goesOn(anchors, month, day)) return carried!.year
  if (frame !== null && (article === null || (day === null && !isFuture))) return yearAsOf(frame, month, day)
  if (article === null) return null
  if (article.month === null) return article.year
  const gap = month - article.month
  if (isFuture) return gap < -AHEAD + 1 ? article.year + 1 : article.year
  return gap >= AHEAD ? article.year - 1 : article.year
}

/**
 * Whether a date goes on from the one before in its paragraph; not when another sentence has just-passed days of the article's
 * year, nor into months well ahead of the article (今天公布，12月末余额… in January; 计划2024年1月起… 5月23日 in one of July 2023).
 */
function goesOn({ carried, article, isSameSentence, isFuture }: Anchors, month: number, day: number | null): boolean {
  if (carried === null || carried.month === null || comesBefore(month, day, carried)) return false
  const gap = article?.month == null ? 0 : (carried.year - article.year) * 12 + month - article.month
  if (gap >= AHEAD && !isFuture && !(isSameSentence && carried.year > article!.year)) return false
  return isSameSentence || article === null || article.month === null || ![0, 1].includes(article.month - month)
}

const comesBefore = (month: number, day: number | null, date: Moment): boolean =>
  month < (date.month ?? 0) || (month === date.month && day !== null && date.day !== null && day < date.day)

/** The month of a bare day: of the opening, of the paragraph's last date, else the article's or the one before it. */
export function impliedMonth(anchors: Anchors, day: number): Moment | null {
  const { opening, recentDay, carried, article, isFuture, isSameSentence, spoken } = anchors
  // who goes back from the 28th of a month to the 19th in another sentence tells of another time
  if (article === null && opening === null && !isSameSentence && day < ((recentDay ?? carried)?.day ?? 0)) return null
  if (anchors.isReport && opening === null) return nearMonth(article, day, false)
  if (opening?.first.month != null)
    return day < (opening.first.day ?? 0) ? nextWith(opening.first, day, 1) : opening.first
  if (isFresh(anchors, day)) return nearMonth(article, day, false)
  const next = recentDay === null ? null : day < recentDay.day! ? nextWith(recentDay, day, 1) : recentDay
  // 8月26日和27日: the other day of what is planned
  const isPlanned = isFuture || (spoken !== null && next !== null && next === recentDay && isAfter(next, article))
  if (next !== null && (isPlanned || !isAfter({ ...next, day }, article))) return next
  if (
    carried?.month != null &&
    isApart(carried, anchors) &&
    (isFuture || isSameSentence || !isAfter({ ...carried, day }, article))
  )
    return day <= daysIn(carried.year, carried.month) ? carried : nextWith(carried, day, 1)
  return nearMonth(article, day, isFuture)
}

/**
 * Whether a bare day is one of the news itself, whatever month the story has gone back or ahead to: the day before the article or
 * two, in a sentence that names no other date, and any of that week on which somebody says something.
 */
function isFresh({ article, isSaid, isFuture, isSameSentence, spoken }: Anchors, day: number): boolean {
  if (article?.month == null || article.day === null || isFuture) return false
  const month = nearMonth(article, day, false)!
  const age = dayNumber(article.year, article.month, article.day) - dayNumber(month.year, month.month!, day)
  return age >= 0 && (isSaid ? age <= WEEK : age <= FRESH && !isSameSentence && spoken === null)
}

const FRESH = 2
const WEEK = 7

/** Whether a day lies ahead of the article. */
const isAfter = (moment: Moment, article: Moment | null): boolean => article !== null && compare(moment, article) > 0

/** A month that a story tells of: another than the ones an article reports on, or named in this very sentence. */
const isApart = (carried: Moment, { article, isSameSentence }: Anchors): boolean =>
  isSameSentence ||
  carried.day !== null ||
  article?.month == null ||
  Math.abs((article.year - carried.year) * 12 + article.month - carried.month!) > 2

/** How many times as far a day ahead seems as one behind. */
const AHEAD_WEIGHT = 3

/** The month of the nearest such day, one ahead counting three times as far: 15日 is coming on the 12th, the 31st is past on the 1st. */
function nearMonth(article: Moment | null, day: number, isFuture: boolean): Moment | null {
  if (article === null || article.month === null) return null
  if (isFuture && article.day !== null && day < article.day) return nextWith(article, day, 1)
  if (day > daysIn(article.year, article.month)) return nextWith(article, day, isFuture ? 1 : -1)
  if (article.day === null || day <= article.day || isFuture) return article
  const last = nextWith(article, day, -1)
  const behind = article.day + daysIn(last.year, last.month!) - day
  return AHEAD_WEIGHT * (day - article.day) < behind ? article : last
}

/** The nearest month, stepping by `by`, that has the day. */
function nextWith(from: Moment, day: number, by: number): Moment {
  const month = addMonths({ ...from, day: null }, by)
  return day <= daysIn(month.year, month.month!) ? month : addMonths(month, by)
}
