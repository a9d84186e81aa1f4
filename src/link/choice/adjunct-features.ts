import type { Adjunct } from '../candidates/adjuncts.ts'
import { answer, countSymbol, NONE, nameSymbol, symbol } from '../clause/symbols.ts'
import { emit1, emit2, emit3, emit4, type FeatureSet } from './feature-set.ts'
import { type Inquiry, type Subject, ZONE, ZONES } from './inquiry.ts'

/** Templates of the features of a time or a place that an amount may be true of. */
export const ADJUNCT_TEMPLATES = [
  'relation',
  'unit',
  'unit.relation',
  'unit.printed',
  'slot',
  'trigger',
  'status',
  'tense',
  'word.before',
  'word.after',
  'class.after',
  'verb.own',
  'modifier',
  'per',
  'measure.tail',
  'measure.suffix',
  'measure.kind',
  'cohesion',
  'first.word',
  'vague.before',
  'has.unit',
  'at',
  'at.sort',
  'form',
  'level',
  'before',
  'words.before',
  'after',
  'opening',
  'verb',
  'said',
  'age',
  'gloss',
  'opening.relation',
  'opening.slot',
  'base.slot',
  'unit.sort',
  'between',
  'between.sort',
  'vague',
  'amounts',
  'amounts.relation',
  'amounts.slot',
  'gap',
  'verbs',
  'distance',
  'marks',
  'kin',
  'kin.opening',
  'chosen',
  'chosen.like',
  'chosen.relation',
  'chosen.gap',
] as const

const T = Object.fromEntries(ADJUNCT_TEMPLATES.map((name, i) => [name, i])) as Record<
  (typeof ADJUNCT_TEMPLATES)[number],
  number
>

const BOTH = nameSymbol('both')

/** Openings of a sentence that goes on about the one before. */
const COHESIVE = /^(?:其|此|同时|另|而|该|这|他|她|它|并|也|还|据|分|全)/

/** Writes what the amount itself says for or against a zone. */
export function zoneFeatures(set: FeatureSet, subject: Subject, index: number): void {
  const { context, relation, measure } = subject
  const { quantity, parsed, lastVerb } = context
  const zone = ZONES[index]!
  emit2(set, T.relation, zone, relation)
  emit2(set, T.unit, zone, context.unit)
  emit3(set, T['unit.relation'], zone, context.unit, relation)
  emit2(set, T['unit.printed'], zone, context.printedUnit)
  emit2(set, T.slot, zone, context.slotName)
  emit2(set, T.trigger, zone, context.trigger)
  emit2(set, T.status, zone, subject.status)
  for (const tense of subject.tenses) emit2(set, T.tense, zone, tense)
  emit2(set, T['word.before'], zone, context.wordBefore)
  emit2(set, T['word.after'], zone, context.wordAfter)
  emit3(set, T['class.after'], zone, context.classAfter, context.unit)
  emit2(set, T['verb.own'], zone, lastVerb < 0 ? NONE : parsed.tokens[lastVerb]!.word.symbol)
  if (quantity.modifier !== null) emit2(set, T.modifier, zone, symbol(quantity.modifier))
  if (quantity.per !== null) emit2(set, T.per, zone, symbol(quantity.per))
  emit2(set, T['measure.tail'], zone, measure.tail?.symbol ?? NONE)
  emit3(set, T['measure.suffix'], zone, measure.tail?.symbols.suffix ?? NONE, relation)
  emit2(set, T['measure.kind'], zone, measure.kind.wide)
  const first = parsed.tokens[0]!.word
  emit3(set, T.cohesion, zone, COHESIVE.test(first.text) ? first.symbol : NONE, subject.kin)
  emit2(set, T['first.word'], zone, first.symbol)
  emit2(set, T['vague.before'], zone, subject.isVague)
}

/** Writes what a candidate says wherever the amount of its zone is. */
export function ownFeatures(set: FeatureSet, it: Adjunct, zone: number, at: number): void {
  const inZone = ZONES[zone]!
  emit1(set, T.at, at)
  emit2(set, T['at.sort'], at, it.sort)
  emit2(set, T.form, inZone, it.form)
  emit2(set, T.level, inZone, it.level)
  emit2(set, T.before, inZone, it.before)
  emit3(set, T['words.before'], inZone, it.before2, it.before)
  emit2(set, T.after, inZone, it.after)
  emit2(set, T.opening, at, it.opening)
  emit2(set, T.verb, inZone, it.verb)
  emit3(set, T.said, at, answer(it.isSaid), it.sort)
  emit2(set, T.age, at, it.age)
  emit2(set, T.gloss, at, answer(it.isGloss))
}

/** Writes how a candidate, or none, stands to the amount. */
export function pairFeatures(set: FeatureSet, inquiry: Inquiry, it: Adjunct | null, index: number, at: number): void {
  const { subject, hasClause, hasSentence } = inquiry
  const { context, relation, kin } = subject
  const zone = ZONES[index]!
  if (it === null) {
    emit4(set, T['has.unit'], hasClause, hasSentence, context.unit, relation)
    emit3(set, T.kin, zone, kin, answer(inquiry.earlier.length > 0))
    return
  }
  emit3(set, T['opening.relation'], zone, it.opening, relation)
  emit3(set, T['opening.slot'], at, it.opening, context.slotName)
  emit3(set, T['base.slot'], answer(it.isBase), at, context.slotName)
  emit3(set, T['unit.sort'], context.unit, it.sort, at)
  if (index === ZONE.after) return
  const others = between(inquiry, it, index)
  emit2(set, T.between, at, countSymbol(Math.min(others.length, 2)))
  emit3(set, T['between.sort'], it.sort, others[0]?.sort ?? NONE, zone)
  if (index === ZONE.before) {
    emit3(set, T.kin, kin, relation, hasSentence)
    emit3(set, T['kin.opening'], kin, it.opening, relation)
  } else pathFeatures(set, subject, it, zone, at)
}

/** Of the same kind, what stands between a candidate and the amount, or after it in its sentence. */
function between({ subject, list, earlier }: Inquiry, it: Adjunct, zone: number): Adjunct[] {
  const end = zone === ZONE.before ? Number.POSITIVE_INFINITY : subject.context.quantity.start
  const others = zone === ZONE.before ? earlier : list
  return others.filter(
    ({ parsed, start, isBase }) => parsed === it.parsed && start > it.start && start < end && !isBase,
  )
}

/** How far an amount may stand from a time or a place for what is between to be looked at word by word. */
const NEAR = 4

/** What stands between a candidate and the amount of its sentence. */
function pathFeatures(
  set: FeatureSet,
  { context, relation, here }: Subject,
  it: Adjunct,
  zone: number,
  at: number,
): void {
  const { parsed, clause, at: own } = context
  const { tokens } = parsed
  const amounts = countSymbol(Math.min(tokens[own]!.amounts - tokens[it.last]!.amounts, 3))
  const { start } = tokens[own]!
  emit2(set, T.vague, at, answer(here.vague.some(other => other.start > it.start && other.start < start)))
  emit2(set, T.amounts, at, amounts)
  emit4(set, T['amounts.relation'], at, amounts, relation, context.previousRelation)
  emit4(set, T['amounts.slot'], it.before, amounts, context.slotName, zone)
  if (own - it.last <= NEAR) {
    let gap = ''
    for (let i = it.last + 1; i < own; i++) gap += tokens[i]!.word.text === '的' ? '的' : tokens[i]!.cls
    emit2(set, T.gap, symbol(gap === '' ? '-' : gap), context.slotName)
  }
  emit2(set, T.verbs, at, countSymbol(Math.min(3, tokens[own]!.verbs - tokens[it.last]!.verbs)))
  emit2(set, T.distance, at, countSymbol(Math.min(12, own - it.last)))
  let marks = ''
  for (let c = it.clause + 1; c <= clause.index && marks.length < 3; c++) {
    const { mark } = parsed.clauses[c]!
    if (mark === ';' || mark === '.' || mark === ':') marks += mark
  }
  if (marks !== '') emit2(set, T.marks, at, symbol(marks))
}

/** Writes what the choice for the amount before says of a candidate. */
export function chosenFeatures(
  set: FeatureSet,
  { subject, previous }: Inquiry,
  it: Adjunct | null,
  index: number,
  at: number,
): void {
  const { context, relation } = subject
  const zone = ZONES[index]!
  const isSame = previous === undefined ? NONE : previous === null && it === null ? BOTH : answer(previous === it)
  emit3(set, T.chosen, zone, isSame, answer(previous === null))
  emit3(set, T['chosen.like'], at, isSame, context.likePrevious)
  emit4(set, T['chosen.relation'], zone, isSame, relation, context.previousRelation)
  emit3(set, T['chosen.gap'], zone, isSame, context.gap)
}
