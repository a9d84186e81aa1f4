import type { Argument, Figure, Recognized, Role, Status } from '../model/layers.ts'
import { slice, spansIn } from '../model/span.ts'
import {
  type Certainty,
  grounded,
  impliedBy,
  measureArguments,
  NO_OPERANDS,
  printed,
  wholeArguments,
} from './arguments.ts'
import { isAside } from './asides.ts'
import { type Base, type BaseReader, breaksDown, type Movement, readBases } from './bases.ts'
import { distantModifier } from './bounds.ts'
import { type Adjuncts, adjunctsOf } from './candidates/adjuncts.ts'
import type { Candidate } from './candidates/candidate.ts'
import { type Before, choosePeriodAndPlace } from './choice/adjuncts.ts'
import { type Chosen, choose } from './choice/choices.ts'
import { confidenceOf } from './choice/confidence.ts'
import type { Context } from './choice/context.ts'
import { type Subject, subjectOf } from './choice/inquiry.ts'
import type { Decided } from './choice/setting.ts'
import { type Circumstance, circumstanceOf, type Heritage, NOTHING } from './circumstances.ts'
import { type Parsed, parseSentence } from './clause/clauses.ts'
import { isSecondOrder } from './clause/word-facts.ts'
import { differenceBase } from './differences.ts'
import { type Held, holderOf } from './holder/holder.ts'
import { withShared } from './items.ts'
import { type Memory, nameOf } from './memory.ts'
import { isOf, movedBy } from './moved.ts'
import { ownerOf, withOwner } from './owners.ts'
import { isOfLevel, isReached, startedAt, startsChange } from './starts.ts'
import { readStatuses } from './status.ts'
import { wordsOf } from './unglue.ts'

/** What linking keeps from sentence to sentence. */
export interface Discourse {
  readonly doc: Recognized
  /** Everything that the article has stated. */
  readonly memory: Memory
  /** What was decided last, and the sentence it was decided in. */
  decided: readonly Decided[]
  sentence: number
  /** When and where the amount before holds. */
  before: Before
  /** Sentences by their index: those that amounts look back to are cut when they do. */
  readonly parsed: Map<number, Parsed>
  /** What those sentences name, read when it is first asked for. */
  readonly adjuncts: Map<number, Adjuncts>
  /** Told of every amount that was linked, for `--debug`. */
  readonly tell: ((chosen: Chosen, subject: Subject, before: Before) => void) | null
}

export const createDiscourse = (doc: Recognized, memory: Memory, tell: Discourse['tell']): Discourse => ({
  doc,
  memory,
  tell,
  decided: [],
  sentence: -1,
  before: NONE_BEFORE,
  parsed: new Map(),
  adjuncts: new Map(),
})

const NONE_BEFORE: Before = { period: undefined, place: undefined }

/** The most decisions of the sentence before and of this one that an amount looks back to. */
const RECENT = 24

/** How many sentences before its own an amount looks at. */
const LOOKED_BACK = 3

/** A sentence of the article, cut into clauses when it is first asked for; null before the first one. */
export function parsedOf({ doc, parsed }: Discourse, sentence: number): Parsed | null {
  if (sentence < 0) return null
  const known = parsed.get(sentence)
  if (known !== undefined) return known
  const it = parseSentence(doc, sentence, wordsOf(doc, sentence))
  keep(parsed, sentence, it)
  return it
}

// not by a WeakMap: what it holds lives until all of the heap is collected, 190 MB for 8 MB of news
function adjunctsIn({ doc, adjuncts }: Discourse, parsed: Parsed): Adjuncts {
  const known = adjuncts.get(parsed.sentence)
  if (known !== undefined) return known
  const it = adjunctsOf(doc, parsed)
  keep(adjuncts, parsed.sentence, it)
  return it
}

/** Keeps what is known of a sentence, and no longer that of sentences nobody looks back to. */
function keep<T>(sentences: Map<number, T>, sentence: number, it: T): void {
  for (const earlier of sentences.keys()) if (earlier < sentence - LOOKED_BACK) sentences.delete(earlier)
  sentences.set(sentence, it)
}

/** Links the amounts of a sentence, in order; `above` tells what its heading or question says. */
export function linkSentence(discourse: Discourse, sentence: number, above: () => Heritage): void {
  const { doc, memory } = discourse
  const { start, end } = doc.sentences[sentence]!
  if (spansIn(doc.quantities, start, end).length === 0) return
  if (discourse.sentence < sentence - 1) discourse.before = NONE_BEFORE
  const parsed = parsedOf(discourse, sentence)!
  const last = discourse.sentence === sentence - 1 ? discourse.decided : []
  const here: Decided[] = []
  const { bases } = adjunctsIn(discourse, parsed)
  const isPart =
    memory.base?.sentence === sentence - 1 && breaksDown(slice(doc.article.plain, doc.sentences[sentence]!))
  const reader = readBases(bases, isPart ? memory.base!.base : null)
  const statusOf = readStatuses(doc, parsed)
  const sentenceBefore = (distance: number) => parsedOf(discourse, sentence - distance)
  let started: number | null = null
  let previous: Held['previous'] = null
  for (const at of parsed.amounts) {
    const quantity = doc.quantities[parsed.tokens[at]!.amount]!
    const chosen = choose({
      doc,
      parsed,
      sentenceBefore,
      adjunctsOf: it => adjunctsIn(discourse, it),
      at,
      history: here.length < RECENT ? [...last.slice(here.length - RECENT), ...here] : here.slice(-RECENT),
    })
    const { relation, direction } = chosen
    const own = reader.next(quantity.start)
    const reached = isReached(doc, parsed, at)
    const status = statusOf(quantity.start)
    const { before } = discourse
    const { period, place } = circumstances(discourse, chosen, status, above)
    const measured = measureAndWhole(discourse, chosen)
    const owner = relation.value === 'criterion' ? null : ownerOf(doc, parsed, at, measured)
    const around = [
      ...baseOf(doc, chosen, reader, own),
      ...circumstance(doc, 'period', period),
      ...circumstance(doc, 'place', place),
    ]
    const said = [...measured, ...around]
    const holder = holderOf({ doc, parsed, at, relation: relation.value, found: said, sentenceBefore, previous })
    previous = { found: said, holder }
    const things = owner === null ? withShared(doc, parsed, at, measured, memory.figures) : withOwner(measured, owner)
    const linked = [...things, ...around]
    const found = holder === null ? linked : linked.concat({ role: 'holder', ...holder })
    const entity = printed(doc, found, 'entity')
    const property = printed(doc, found, 'property')
    const whole = printed(doc, found, 'whole')
    const base = printed(doc, found, 'base')
    const figure: Figure = {
      direction,
      entity,
      property,
      whole,
      base,
      status,
      time: period.value,
      place: place.value,
      holder: printed(doc, found, 'holder'),
      arguments: found,
      operands: NO_OPERANDS,
      slot: chosen.context.slot.kind,
      confidence: confidenceOf(chosen),
      implied: impliedBy(found),
      ...quantity,
      modifier: quantity.modifier ?? distantModifier(chosen.context),
      relation: relation.value,
    }
    const isChange = relation.value === 'change'
    const moved = isChange ? movedBy(chosen.context, found, bases) : null
    if (moved !== null) memory.moved.set(memory.figures.length, moved)
    // what is told of another thing ends what is told of the one that changed
    if (isChange && started !== null && !isOf(moved, figure, memory.figures[started]!)) started = null
    const from = reached || isChange ? started : null
    memory.figures.push(from === null ? figure : { ...figure, operands: startedAt(from) })
    if (isAside(doc.article.plain, memory.figures, memory.figures.length - 1)) leaveAside(discourse, parsed, before)
    if (startsChange(doc, figure, reached, own !== null && isOfLevel(own))) started = memory.figures.length - 1
    here.push(decidedOf(parsed, at, chosen, parsed.tokens[at]!.amount, quantity.unitCode, quantity.dimension))
  }
  const left = reader.left()
  memory.base = left === null ? null : { base: left, sentence }
  discourse.sentence = sentence
  discourse.decided = here
}

/** What follows what an amount was earlier speaks of that amount again, and its time is none of theirs. */
function leaveAside(discourse: Discourse, parsed: Parsed, before: Before): void {
  const { period } = discourse.before
  const named = adjunctsIn(discourse, parsed)
  discourse.adjuncts.set(parsed.sentence, { ...named, times: named.times.filter(it => it !== period) })
  discourse.before = before
}

/** When and where a figure holds: what is chosen among what is named near it, or else what its heading says. */
function circumstances(discourse: Discourse, chosen: Chosen, status: Status, above: () => Heritage): Heritage {
  const { context, relation, measure } = chosen
  const subject = subjectOf(context, { relation: relation.value, status, measure: measure.value })
  discourse.tell?.(chosen, subject, discourse.before)
  const { period, place } = choosePeriodAndPlace(subject, discourse.before)
  discourse.before = { period, place }
  const inherited = isMeasured(chosen) ? above() : NOTHING
  return {
    period: circumstanceOf(period, context.parsed, inherited.period),
    place: circumstanceOf(place, context.parsed, inherited.place),
  }
}

/** Amounts that are true whatever the heading says: bounds, ages, how long and how far. */
const isMeasured = ({ relation, context }: Chosen): boolean =>
  relation.value !== 'criterion' && !TIMELESS.has(context.quantity.dimension)
const TIMELESS: ReadonlySet<string> = new Set(['age', 'duration', 'length', 'data', 'speed', 'temperature', 'power'])

function decidedOf(
  parsed: Parsed,
  token: number,
  { relation, measure, whole }: Chosen,
  quantity: number,
  unitCode: string,
  dimension: string,
): Decided {
  const { text, spans, owned, kind, tail } = measure.value
  return {
    parsed,
    token,
    relation: relation.value,
    unitCode,
    dimension,
    text,
    spans,
    owned,
    kind: kind.name,
    tail,
    quantity,
    whole: whole === null ? null : { text: whole.value.text, spans: whole.value.spans },
  }
}

/** The words of what an amount measures and, of a share, of its whole. */
function measureAndWhole({ doc, memory }: Discourse, chosen: Chosen): Argument[] {
  const { context, measure, whole } = chosen
  const isOwn = within(context)
  const isCertain =
    ({ carried }: Candidate): Certainty =>
    span =>
      !carried || isOwn(span)
  return [
    ...measureArguments(doc, measure.value, isCertain(measure.value)),
    ...(whole === null ? pointsOf(memory, chosen) : wholeArguments(doc, whole.value, isCertain(whole.value))),
  ]
}

/** Whether a stretch begins in the clause of an amount. */
function within({ parsed, clause, at }: Context): Certainty {
  const { start } = parsed.tokens[clause.tokens[0] ?? at]!
  const { end } = parsed.tokens[clause.tokens.at(-1) ?? at]!
  return span => span.start >= start && span.start < end
}

/** What a change is compared with. */
function baseOf(doc: Recognized, { relation, context }: Chosen, reader: BaseReader, own: Base | null): Argument[] {
  const named = differenceBase(context)
  const movement = movementOf(context)
  if (relation.value !== 'change') {
    reader.pass(own, movement)
    return named?.isRatio === true ? grounded(doc, 'base', [named.phrase], 'ratio', () => true) : []
  }
  if (named !== null && !named.isRatio) return grounded(doc, 'base', [named.phrase], 'distance', () => true)
  const base = reader.of(own, movement)
  if (base === null) return []
  return grounded(doc, 'base', [base.phrase], own === null ? 'earlier_base' : 'compared', () => own !== null)
}

const circumstance = (doc: Recognized, role: Role, { span, rule, implied }: Circumstance): Argument[] =>
  span === null ? [] : grounded(doc, role, [span], rule, () => !implied)

const MEAN = /^(?:年均|平均|年平均|年化)$/

function movementOf({ parsed, left, slot, quantity, clause, at }: Context): Movement {
  const words = left.map(i => parsed.tokens[i]!)
  const beforeVerb = slot.cue < 0 ? [] : words.slice(Math.max(0, slot.cue - 2), slot.cue)
  return {
    isSecond: words.some(({ word }) => isSecondOrder(word.text)),
    isPoints: quantity.dimension === 'percentage_point',
    start: parsed.tokens[clause.tokens[0] ?? at]!.start,
    isMean: quantity.per === '年' || beforeVerb.some(({ word }) => MEAN.test(word.text)),
    isBare: slot.cue >= 0 && !words.slice(0, slot.cue).some(({ cls }) => 'NGMR'.includes(cls)),
    isGrowth: slot.kind === 'changed' && quantity.dimension === 'percent',
  }
}

/** Points after a share move that share: 占27.0%，提高[2.8个百分点]. */
function pointsOf({ figures }: Memory, { relation, context, measure }: Chosen): Argument[] {
  if (relation.value !== 'change' || context.quantity.dimension !== 'percentage_point') return []
  const share = figures.at(-1)
  if (share?.relation !== 'share' || nameOf(share) !== measure.value.text) return []
  const isOwn = within(context)
  return share.arguments
    .filter(it => it.role === 'whole')
    .map(it => ({ ...it, rule: 'earlier_whole', certain: isOwn(it) }))
}
