import type { Segmented, TimeMention } from '../../../model/layers.ts'
import { indexAfter, type Span } from '../../../model/span.ts'
import type { TimeCandidate, TimeExpression } from '../expression.ts'
import { type Anchors, isNear } from './anchors.ts'
import { doubtOf } from './doubts.ts'
import { readMoment } from './edtf.ts'
import { isAbove, openingOf, opensFrame } from './frames.ts'
import { at, compare, isSingle, type Moment, months, type Stretch } from './moments.ts'
import { onCalendar, type Result, resolveExpression, resolveGlossed, UNPLACED } from './resolve-expression.ts'
import {
  isAhead,
  isCompared,
  isDefined,
  isFuture,
  isHabitual,
  isOfEvent,
  isOpening,
  isRhetorical,
  isSaid,
} from './surroundings.ts'

/**
 * Places the accepted expressions on the calendar, in reading order: what one says is what the next leans on.
 * An expression that cannot be placed keeps `edtf: null`.
 */
export function resolveTimes(doc: Segmented, accepted: readonly TimeCandidate[]): TimeMention[] {
  const { blocks, plain, referenceDate } = doc.article
  const anchors = startAnchors(readMoment(referenceDate))
  let block = -1
  let sentence = -1
  let spokenIn = -1
  let recursIn = -1
  let plannedIn = -1
  const frames = readFrames(doc, accepted, anchors)
  anchors.frame = [...frames.values()][0] ?? null
  const mentions: TimeMention[] = []
  for (let k = 0; k < accepted.length; k++) {
    const candidate = accepted[k]!
    const { start, end, rule } = candidate
    const inBlock = indexAfter(blocks, start)
    const inSentence = indexAfter(doc.sentences, start)
    if (inBlock !== block) {
      anchors.carried = null
      anchors.recentDay = null
      block = inBlock
    }
    if (inSentence !== spokenIn) {
      anchors.spoken = null
      spokenIn = inSentence
    }
    anchors.isSameSentence = inSentence === sentence
    anchors.isReport = '的报消电讯'.includes(plain[end] ?? '\n') && REPORTS.test(plain.slice(end, end + 4))
    anchors.isSaid = isSaid(plain, end)
    anchors.isDayPlanned = plannedIn !== -1 && plannedIn !== inSentence
    anchors.isFuture = isFuture(plain, start, end)
    anchors.isAhead = rule === 'span-within' && isAhead(plain, start, end)
    anchors.isOpening = isOpening(plain, start)
    anchors.isCompared = isCompared(plain, start, end)
    anchors.isOfEvent = rule === 'span-ago' ? isOfEvent(plain, start) : plain[start - 1] === '的'
    if (rule === 'recurring') recursIn = inSentence
    // 他每天下午4点摆摊，晚上9点收摊
    const isHabit = recursIn === inSentence || isHabitual(plain, start, end)
    anchors.isHabitual = isHabit && isOfDay(candidate.expression)
    // 开放时间：8:00至12:00，14:00至17:00
    if (anchors.isHabitual) recursIn = inSentence
    const { carried, day } = anchors
    const isNoDay = isRhetorical(plain, start, end) || isDefined(plain, start, end)
    const result = isNoDay ? UNPLACED : onCalendar(resolveGlossed(plain, candidate, accepted[k + 1], anchors))
    const doubt = doubtOf(candidate.expression, result.edtf !== null, anchors)
    remember(anchors, candidate, result, isHabit)
    // 当日 behind it is not the day that was named before
    if (doubt !== null) anchors.day = null
    anchors.frame = frames.get(candidate) ?? anchors.frame
    if (anchors.carried !== carried) sentence = inSentence
    if (anchors.day !== day) plannedIn = anchors.isFuture || rule === 'festival' ? inSentence : -1
    const isNamed = ':：'.includes(plain[start - 1] ?? '\n') && plain.startsWith('期间', start - 3)
    if (anchors.reported === null || isNamed)
      anchors.reported = reportedBy(doc, candidate, result.value, isNamed, anchors) ?? anchors.reported
    mentions.push({ start, end, edtf: result.edtf, certain: result.certain && doubt === null, doubt, rule })
  }
  return mentions
}

/** The ends of the periods that the article is told as of; what stands above the first one is told as of it too. */
function readFrames(doc: Segmented, accepted: readonly TimeCandidate[], anchors: Anchors): Map<TimeCandidate, Moment> {
  const frames = new Map<TimeCandidate, Moment>()
  const opening = openingOf(doc)
  for (const candidate of accepted) {
    const last = resolveExpression(candidate.expression, anchors).value?.last
    if (last === undefined || !opensFrame(doc, candidate, last, anchors.article, opening)) continue
    // the first sentence may be about another year than the title, which stays
    const [first] = frames.values()
    if (first === undefined || first.year === last.year || isAbove(doc, candidate.start)) frames.set(candidate, last)
  }
  return frames
}

/** Whether a time of day comes first: which day it is of is not printed. */
const isOfDay = (expression: TimeExpression): boolean => {
  const [first] = expression.form === 'point' ? expression.steps : expression.form === 'range' ? expression.from : []
  return first?.step === 'clock' || first?.step === 'part'
}

/** What an agency or a paper says on a day: 24日报道, 20日电. */
const REPORTS = /^(?:的?报道|消息|[电讯][\s(（，])/
const ACCOUNTS = /业绩|报告|年报|半年报|季报|中报|财报|快报|预告|决算|报表/

/** What a title goes on with, behind the period it reports on: 2024年第一季度|主要经营数据公告. */
const OF_PERIOD = /^(?:\S{0,12}?(?:经营|财务|会计|主要|运营|产销)(?:数据|情况|指标|业绩)|\S{0,10}?业绩)/

/**
 * The period that accounts are given of: 2023年半年度报告, 2015年度业绩预告; of 2023年中报 the half, of 业绩预告期间：… the days. What is
 * not over yet is none.
 */
function reportedBy(
  doc: Segmented,
  { start, end }: Span,
  value: Stretch | null,
  isNamed: boolean,
  { article }: Anchors,
): Stretch | null {
  if (value === null || value.last.hour !== null || (value.last.day !== null && isSingle(value))) return null
  const { plain, blocks } = doc.article
  const after = plain.slice(end, end + 6)
  const rest = isAbove(doc, start) ? plain.slice(end, blocks[indexAfter(blocks, start)]!.end) : ''
  if (!isNamed && !ACCOUNTS.test(after) && !OF_PERIOD.test(rest)) return null
  const year = value.first.month === null && isSingle(value) ? value.first.year : null
  const half = year !== null && /^(?:半年[报度]|中[报期])/.test(after) ? months(year, 1, 6) : null
  const third = year !== null && /^(?:三季报|第三季度报)/.test(after) ? months(year, 1, 9) : null
  const period = half ?? third ?? value
  return article !== null && compare(period.last, article) > 0 ? null : period
}

/** Kept up from expression to expression. */
type Memory = { -readonly [Key in keyof Anchors]: Anchors[Key] }

const startAnchors = (now: Moment | null): Memory => ({
  article: now?.hour == null ? now : at(now.year, now.month, now.day),
  now,
  day: null,
  month: null,
  year: null,
  topic: null,
  part: null,
  reported: null,
  frame: null,
  spoken: null,
  festival: null,
  carried: null,
  isSameSentence: false,
  recentDay: null,
  opening: null,
  openingPart: null,
  isReport: false,
  isSaid: false,
  past: null,
  isDayPlanned: false,
  isFuture: false,
  isAhead: false,
  isOpening: false,
  isCompared: false,
  isOfEvent: false,
  isHabitual: false,
})

/** What the next expressions may lean on after this one. */
function remember(
  anchors: Memory,
  { expression, rule }: TimeCandidate,
  { value, certain }: Result,
  isHabit: boolean,
): void {
  if (rule === 'recurring') anchors.day = null
  if (rule === 'recurring' || value === null) return
  const { last } = value
  const isDay = last.day !== null
  // 较上月 and 由上年的 name what is left behind
  if ((anchors.isCompared && isRelative(expression)) || isYearBefore(expression)) return
  const isOneDay = isDay && compare(value.first, last) === 0 && value.first.day !== null
  // 从3日晚间起: the day on which something began is told of no further
  const isOpen =
    expression.form === 'open' && (expression.side !== 'since' || (anchors.day !== null && !anchors.isFuture))
  const isYearly = isHabit && festivalOf(expression, value) !== null
  if (isDay && !isOpen && !isYearly) anchors.day = isOneDay ? at(last.year, last.month, last.day) : null
  if (anchors.day !== null && (anchors.article === null || compare(anchors.day, anchors.article) <= 0))
    anchors.past = anchors.day
  if (last.month !== null && last.month <= 12) anchors.month = at(last.year, last.month)
  anchors.year = at(last.year)
  anchors.festival = festivalOf(expression, value) ?? anchors.festival
  if (anchors.isCompared || isSame(expression)) return
  if (expression.form !== 'open' || !isDay) anchors.spoken = value
  if (certain || anchors.carried !== null) anchors.carried = last
  if (isDay && expression.form !== 'open') anchors.recentDay = anchors.day
  if (isNear(last, anchors.article) && !(isDay && isSingle(value))) {
    anchors.topic = value
    if (last.month !== null) anchors.part = value
  }
}

/** 上年, 上年末: what is told of stays, and the next 上年 is the same. */
const isYearBefore = (expression: TimeExpression): boolean =>
  expression.form === 'point' &&
  expression.steps.every(it =>
    it.step === 'shift'
      ? it.unit === 'year' && it.from === 'topic' && it.by < 0
      : it.step === 'edge' || it.step === 'same',
  )

/** 上月, 去年, 前一交易日; a day that counts from the article's is told of by itself (比今天高). */
function isRelative(expression: TimeExpression): boolean {
  const [first] = expression.form === 'point' ? expression.steps : []
  return first?.step === 'shift' && !(first.unit === 'day' && first.from === 'article')
}

/** 2019年同期 is something to compare with, whatever stands before it. */
const isSame = (expression: TimeExpression): boolean =>
  expression.form === 'point' && expression.steps.some(({ step }) => step === 'same')

function festivalOf(expression: TimeExpression, { last }: Stretch): Anchors['festival'] {
  if (expression.form !== 'point') return null
  const step = expression.steps.find(candidate => candidate.step === 'festival')
  return step?.step === 'festival' && step.name !== null ? { name: step.name, year: last.year } : null
}
