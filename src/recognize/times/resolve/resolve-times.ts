import { isEdtf } from '../../../model/edtf.ts'
import type { Segmented, TimeMention } from '../../../model/layers.ts'
import { indexAfter } from '../../../model/span.ts'
import type { OpenSide, TimeCandidate, TimeExpression } from '../expression.ts'
import { type Anchors, isNear } from './anchors.ts'
import { readMoment, writeMoment, writeStretch } from './edtf.ts'
import { addDays, addMonths, at, isSingle, type Moment, type Stretch } from './moments.ts'
import { type Resolved, resolvePoint } from './resolve-point.ts'
import { resolveRange } from './resolve-ranges.ts'
import { resolveSpan } from './resolve-spans.ts'

/**
 * Places the accepted expressions on the calendar, in reading order: what one says is what the next leans on.
 * An expression that cannot be placed keeps `edtf: null`.
 */
export function resolveTimes(doc: Segmented, accepted: readonly TimeCandidate[]): TimeMention[] {
  const { blocks, plain, referenceDate } = doc.article
  const anchors = startAnchors(readMoment(referenceDate))
  let block = -1
  let sentence = -1
  const mentions: TimeMention[] = []
  for (const candidate of accepted) {
    const { start, end, rule } = candidate
    const inBlock = indexAfter(blocks, start)
    const inSentence = indexAfter(doc.sentences, start)
    if (inBlock !== block) {
      anchors.carried = null
      anchors.recentDay = null
      block = inBlock
    }
    anchors.isSameSentence = inSentence === sentence
    anchors.isFuture = isFuture(plain, start, end)
    anchors.isAhead = isAhead(plain, start, end)
    anchors.isOpening = isOpening(plain, start)
    anchors.isCompared = isCompared(plain, start)
    const { carried } = anchors
    const result = onCalendar(resolveExpression(candidate.expression, anchors))
    remember(anchors, candidate, result)
    if (anchors.carried !== carried) sentence = inSentence
    mentions.push({ start, end, edtf: result.edtf, certain: result.certain, rule })
  }
  return mentions
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
  festival: null,
  carried: null,
  isSameSentence: false,
  recentDay: null,
  opening: null,
  isPartNamed: false,
  isFuture: false,
  isAhead: false,
  isOpening: false,
  isCompared: false,
})

interface Result {
  readonly edtf: string | null
  readonly certain: boolean
  /** The stretch it was computed from; null where nothing can lean on it. */
  readonly value: Stretch | null
}

const UNPLACED: Result = { edtf: null, certain: false, value: null }

/** What EDTF cannot say (the year 12345, 25时, an end before its start) is not placed. */
const onCalendar = (result: Result): Result => (result.edtf === null || isEdtf(result.edtf) ? result : UNPLACED)

function resolveExpression(expression: TimeExpression, anchors: Anchors): Result {
  switch (expression.form) {
    case 'point':
      return placed(resolvePoint(expression.steps, anchors))
    case 'range':
      return placed(resolveRange(expression.from, expression.to, anchors))
    case 'open':
      return resolveOpen(expression.side, expression.of, anchors)
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
      : `../${writeMoment(side === 'before' ? previous(first) : last)}`
  return { ...inner, edtf }
}

/** The unit just before: 1995 before 1996, 31 December before 1 January; a time of day stands for itself. */
function previous(moment: Moment): Moment {
  if (moment.hour !== null || moment.digits < 4 || (moment.month ?? 0) > 12) return moment
  if (moment.month === null) return at(moment.year - 1)
  return moment.day === null ? addMonths(moment, -1) : addDays(moment, -1)
}

/** What the next expressions may lean on after this one. */
function remember(anchors: Memory, { expression, rule }: TimeCandidate, { value, certain }: Result): void {
  if (rule === 'recurring') anchors.day = null
  if (rule === 'recurring' || value === null) return
  const { last } = value
  const isDay = last.day !== null
  if (isDay && expression.form !== 'open') anchors.day = isSingle(value) ? at(last.year, last.month, last.day) : null
  if (last.month !== null && last.month <= 12) anchors.month = at(last.year, last.month)
  anchors.year = at(last.year)
  anchors.festival = festivalOf(expression, value) ?? anchors.festival
  if (anchors.isCompared) return
  if (certain || anchors.carried !== null) anchors.carried = last
  if (isDay) anchors.recentDay = anchors.day
  if (isNear(last, anchors.article) && !(isDay && isSingle(value))) anchors.topic = value
}

function festivalOf(expression: TimeExpression, { last }: Stretch): Anchors['festival'] {
  if (expression.form !== 'point') return null
  const step = expression.steps.find(candidate => candidate.step === 'festival')
  return step?.step === 'festival' && step.name !== null ? { name: step.name, year: last.year } : null
}

/** What stands after these is what something is compared with, not what is spoken of. */
const isCompared = (text: string, start: number): boolean => '比较与同跟'.includes(text[start - 1] ?? '\n')

/** Whether nothing but a pronoun stands before in the clause. */
const isOpening = (text: string, start: number): boolean => OPENERS.includes(text[start - 1] ?? '\n')

const OPENERS = '\n\r\t \u00a0\u3000，。；：！？、“”（(我你他她它们'

const BEFORE = 6
const AFTER = 14
/** How far before it 将 may stand after the expression. */
const AFTER_WILL = 8
const CLAUSE_ENDS = '，。；！？\n'
const PLANNED = ['预计', '计划', '定于', '明起']

const AIMS = /力争|争取|确保|目标|规划|计划|要[^求素点]|实现|建成|完成|提高到|达到/

/** 要, 力争 and 目标 in the clause: what is said of the years ahead is an aim. */
const isAhead = (text: string, start: number, end: number): boolean =>
  AIMS.test(/^[^，。；！？\n]*/.exec(text.slice(end, end + AFTER))![0]) ||
  AIMS.test(/[^，。；！？\n]*$/.exec(text.slice(Math.max(0, start - BEFORE), start))![0])

/** 将, 拟 and 预计 near the expression, in its clause. */
function isFuture(text: string, start: number, end: number): boolean {
  for (let at = start - 1; at >= 0 && at >= start - BEFORE; at--) {
    const character = text[at]!
    if (character === '将' || character === '拟') return true
    if (CLAUSE_ENDS.includes(character)) break
    if (at + 1 < start && '预计定明'.includes(character) && PLANNED.some(word => text.startsWith(word, at))) return true
  }
  for (let at = end; at < text.length && at < end + AFTER; at++) {
    const character = text[at]!
    if (CLAUSE_ENDS.includes(character)) break
    if (character === '将' && at - end <= AFTER_WILL) return true
    if (character === '拟' && at + 1 < end + AFTER && '于在'.includes(text[at + 1] ?? '。')) return true
  }
  return false
}
