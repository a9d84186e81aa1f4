import type { Segmented, TimeMention } from '../../model/layers.ts'
import { indexAfter } from '../../model/span.ts'
import { type Anchors, isNear } from './anchors.ts'
import { readMoment, writeMoment, writeStretch } from './edtf.ts'
import type { OpenSide, TimeCandidate, TimeExpression } from './expression.ts'
import { addDays, addMonths, at, isSingle, type Moment, type Stretch, stretch } from './moments.ts'
import { type Resolved, resolvePoint } from './resolve-point.ts'
import { resolveSpan } from './resolve-spans.ts'

/**
 * Places the accepted expressions on the calendar, in reading order: what one says is what the next leans on.
 * An expression that cannot be placed keeps `edtf: null`.
 */
export function resolveTimes(doc: Segmented, accepted: readonly TimeCandidate[]): TimeMention[] {
  const { article } = doc
  let anchors = startAnchors(readMoment(article.referenceDate))
  let block = -1
  let sentence = -1
  return accepted.map(candidate => {
    const inBlock = indexAfter(article.blocks, candidate.start)
    const inSentence = indexAfter(doc.sentences, candidate.start)
    if (inBlock !== block) anchors = { ...anchors, carried: null, recentDay: null }
    anchors = { ...anchors, isSameSentence: inSentence === sentence }
    block = inBlock
    const local: Anchors = { ...anchors, ...surroundings(article.plain, candidate) }
    const result = resolveExpression(candidate.expression, local)
    const before = anchors
    anchors = remember(anchors, candidate, result, local.isCompared)
    if (anchors.carried !== before.carried) sentence = inSentence
    const { start, end, rule } = candidate
    return { start, end, edtf: result.edtf, certain: result.certain, rule }
  })
}

/** What the words around an expression say about it. */
const surroundings = (
  text: string,
  candidate: TimeCandidate,
): Pick<Anchors, 'isFuture' | 'isOpening' | 'isCompared'> => ({
  isFuture: isFuture(text, candidate),
  isOpening: isOpening(text, candidate.start),
  isCompared: isCompared(text, candidate.start),
})

const startAnchors = (article: Moment | null): Anchors => ({
  article,
  day: null,
  month: null,
  year: null,
  topic: null,
  festival: null,
  carried: null,
  isSameSentence: false,
  recentDay: null,
  opening: null,
  isFuture: false,
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

function resolveExpression(expression: TimeExpression, anchors: Anchors): Result {
  switch (expression.form) {
    case 'point':
      return placed(resolvePoint(expression.steps, anchors))
    case 'range':
      return placed(resolveRange(expression, anchors))
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

function resolveRange({ from, to }: TimeExpression & { form: 'range' }, anchors: Anchors): Resolved | null {
  const opening = resolvePoint(from, anchors)
  if (opening === null) return null
  const closing = resolvePoint(to, { ...anchors, opening: opening.value })
  if (closing === null) return null
  return { value: stretch(opening.value.first, closing.value.last), certain: opening.certain }
}

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
function remember(
  anchors: Anchors,
  { expression, rule }: TimeCandidate,
  { value, certain }: Result,
  isBase: boolean,
): Anchors {
  if (rule === 'recurring') return { ...anchors, day: null }
  if (value === null) return anchors
  const { last } = value
  const isDay = last.day !== null
  const day =
    isDay && expression.form !== 'open' ? (isSingle(value) ? at(last.year, last.month, last.day) : null) : anchors.day
  const month = last.month !== null && last.month <= 12 ? at(last.year, last.month) : anchors.month
  const festival = festivalOf(expression, value) ?? anchors.festival
  const named = { ...anchors, day, month, year: at(last.year), festival }
  if (isBase) return named
  const carried = certain || anchors.carried !== null ? last : anchors.carried
  const isTopic = isNear(last, anchors.article) && !(isDay && isSingle(value))
  return { ...named, carried, recentDay: isDay ? day : anchors.recentDay, topic: isTopic ? value : anchors.topic }
}

function festivalOf(expression: TimeExpression, { last }: Stretch): Anchors['festival'] {
  if (expression.form !== 'point') return null
  const step = expression.steps.find(candidate => candidate.step === 'festival')
  return step?.step === 'festival' && step.name !== null ? { name: step.name, year: last.year } : null
}

/** What stands after these is what something is compared with, not what is spoken of. */
const isCompared = (text: string, start: number): boolean => '比较与同跟'.includes(text[start - 1] ?? '\n')

/** Whether nothing but a pronoun stands before in the clause. */
const isOpening = (text: string, start: number): boolean =>
  /[\s，。；：！？、“”（(我你他她它们]/.test(text[start - 1] ?? '\n')

const BEFORE = 6
const AFTER = 14

/** 将, 拟 and 预计 near the expression, in its clause. */
function isFuture(text: string, { start, end }: TimeCandidate): boolean {
  const before = text.slice(Math.max(0, start - BEFORE), start).replace(/^.*[，。；！？\n]/s, '')
  const after = text.slice(end, end + AFTER).replace(/[，。；！？\n].*$/s, '')
  return /将|拟|预计|计划|定于|即将|明起/.test(before) || /^[^，]{0,8}将|拟于|拟在/.test(after)
}
