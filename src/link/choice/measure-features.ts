import type { Candidate } from '../candidates/candidate.ts'
import type { Kind } from '../candidates/kinds.ts'
import { answer, countSymbol, NONE, nameSymbol, symbol } from '../clause/symbols.ts'
import { INSIDE_CLASSES, type Token } from '../clause/tokens.ts'
import type { Context } from './context.ts'
import { emit1, emit2, emit3, emit4, type FeatureSet } from './feature-set.ts'
import { MEASURE_TEMPLATES } from './measure-templates.ts'

type Template = (typeof MEASURE_TEMPLATES)[number]
const T = Object.fromEntries(MEASURE_TEMPLATES.map((name, i) => [name, i])) as Record<Template, number>

/** Where a candidate stands: left or right of the amount, in an earlier clause, an owner with a property there, or elsewhere. */
export const SIDES = ['L', 'R', 'E', 'pair+L', 'pair+R', 'txt', '0'] as const
const SIDE = SIDES.map(it => nameSymbol(it.replace(/\+./, '')))
const [LEFT, RIGHT, EARLIER, PAIR_LEFT, PAIR_RIGHT, TEXT, NOTHING] = [0, 1, 2, 3, 4, 5, 6] as const

/** Index of the side of a candidate. */
export function sideOf({ parsed, at }: Context, candidate: Candidate): number {
  if (candidate.owner !== null) return candidate.owner.side === 'R' ? PAIR_RIGHT : PAIR_LEFT
  if (candidate.tokens.length === 0) return candidate.text === '' ? NOTHING : TEXT
  const first = candidate.tokens[0]!
  if (first > at) return RIGHT
  return parsed.tokens[first]!.clause === parsed.tokens[at]!.clause ? LEFT : EARLIER
}

/** The tokens that the features of words look at: a candidate's own, or those of its property. */
export const bodyOf = ({ tokens, property }: Candidate): readonly number[] =>
  tokens.length > 0 ? tokens : (property?.tokens ?? tokens)

/** Writes the features of a candidate into `set`: the four parts below, of which the first three are shared by many. */
export function measureFeatures(set: FeatureSet, context: Context, candidate: Candidate, relation: number): void {
  const side = sideOf(context, candidate)
  const body = bodyOf(candidate)
  placeFeatures(set, context, candidate.kind, relation)
  if (body.length > 0) {
    openingFeatures(set, context, body[0]!, side, relation)
    endingFeatures(set, context, body.at(-1)!, side, relation)
  }
  ownFeatures(set, context, candidate, side, relation)
}

/** What all candidates of a kind share: the kind in the setting of the amount. */
export function placeFeatures(set: FeatureSet, context: Context, kind: Kind, relation: number): void {
  const { unit } = context
  const { symbol: k, wide: K } = kind
  emit1(set, T.kind, k)
  emit2(set, T['kind.unit'], k, unit)
  emit2(set, T['kind.relation'], k, relation)
  emit2(set, T['kind.slot'], k, context.slotName)
  emit2(set, T['kind.right'], K, context.rightKind)
  emit3(set, T['kind.around'], K, context.classBefore, context.classAfter)
  emit3(set, T['kind.unit.before'], K, unit, context.classBefore)
  emit3(set, T['kind.relation.unit'], K, relation, unit)
  emit4(set, T['bare.relation.unit'], K, context.isBareLeft, relation, unit)
  emit3(set, T['noun.right'], K, context.nounDistance, unit)
  emit3(set, T.marks, K, context.endMark, context.mark)
  emit2(set, T['word.before'], K, context.wordBefore)
  emit2(set, T['word.after'], K, context.wordAfter)
  emit3(set, T['unit.noun'], K, context.printedUnit, answer(context.firstNoun === 0))
  emit2(set, T['word.before2'], K, context.wordBefore2)
  emit2(set, T.trigger, K, context.trigger)
  emit4(set, T['trigger.both'], K, context.trigger, context.triggerRight, unit)
  emit3(set, T['like.previous'], K, context.likePrevious, context.previousRelation)
  emit4(set, T['like.relation.unit'], K, context.likePrevious, relation, unit)
  emit2(set, T.gap, K, context.gap)
  emit3(set, T['previous.kind'], K, context.previousKind, context.likePrevious)
}

const START = nameSymbol('^')
const END = nameSymbol('$')

/** Number of a word; numbers and names are alike. */
const nameOf = ({ cls, clsSymbol, word }: Token): number => (cls === 'K' || cls === 'M' ? clsSymbol : word.symbol)

/** What the first word of a candidate says, with the word before it. */
export function openingFeatures(
  set: FeatureSet,
  context: Context,
  index: number,
  side: number,
  relation: number,
): void {
  const { tokens } = context.parsed
  const first = tokens[index]!
  const before = tokens[index - 1]
  const where = SIDE[side]!
  emit2(set, T['first.class'], where, first.clsSymbol)
  emit2(set, T['first.word'], where, first.word.symbol)
  emit2(set, T['first.tag'], where, first.tagSymbol)
  emit3(set, T['before.first'], where, before?.clsSymbol ?? START, first.clsSymbol)
  emit2(set, T['before.word'], where, before?.word.symbol ?? START)
  emit3(set, T['before.first.words'], where, before === undefined ? START : nameOf(before), nameOf(first))
  emit4(set, T['before.first.shapes'], where, tokens[index - 2]?.shape ?? START, before?.shape ?? START, first.shape)
  if (first.cls === 'V') {
    emit2(set, T['verb.first'], where, first.word.symbol)
    emit3(set, T['verb.first.relation'], where, relation, context.unit)
  }
  if (side === RIGHT || side === PAIR_RIGHT) {
    let between = ''
    for (let i = context.at + 1; i < index && between.length < 4; i++) between += tokens[i]!.cls
    emit2(set, T['between.right'], between === '' ? NONE : symbol(between), context.unit)
  }
}

const isNumber = ({ cls }: Token): boolean => cls === 'q' || cls === 'T' || cls === 'K'

/** What the last word of a candidate says, with what stands between it and the amount. */
export function endingFeatures(set: FeatureSet, context: Context, index: number, side: number, relation: number): void {
  const { unit, slotName } = context
  const { tokens } = context.parsed
  const last = tokens[index]!
  const after = tokens[index + 1]
  const afterClass = after?.clsSymbol ?? END
  const where = SIDE[side]!
  const { suffix } = last.word.symbols
  emit2(set, T['last.class'], where, last.clsSymbol)
  emit2(set, T['last.word'], where, last.word.symbol)
  emit2(set, T['last.tag'], where, last.tagSymbol)
  emit3(set, T['last.after'], where, last.clsSymbol, afterClass)
  emit2(set, T['after.word'], where, after?.word.symbol ?? END)
  emit3(set, T['last.after.words'], where, nameOf(last), after === undefined ? END : nameOf(after))
  emit4(set, T['last.after.shapes'], where, last.shape, after?.shape ?? END, tokens[index + 2]?.shape ?? END)
  emit3(set, T['ending.unit'], where, last.word.last, unit)
  emit2(set, T['suffix.unit'], suffix, unit)
  emit3(set, T['suffix.relation'], where, suffix, relation)
  emit3(set, T['slot.suffix'], slotName, where, suffix)
  emit4(set, T['slot.last'], slotName, where, last.clsSymbol, afterClass)
  emit3(set, T['unit.ending'], where, context.printedUnit, last.word.last)
  if (side === RIGHT) emit2(set, T['unit.word'], context.printedUnit, last.word.symbol)
  if (side === LEFT || side === PAIR_LEFT) {
    let between = ''
    let words = ''
    let n = 0
    for (let i = index + 1; i < context.at && n < 5; i++, n++) {
      between += `${tokens[i]!.cls}${tokens[i]!.word.trigger ?? ''} `
      if (n < 2) words += isNumber(tokens[i]!) ? tokens[i]!.cls : tokens[i]!.word.text
    }
    const gap = between === '' ? NONE : symbol(between.trim())
    emit1(set, T['between.left'], gap)
    emit2(set, T['between.left.unit'], gap, unit)
    emit2(set, T['between.left.relation'], gap, relation)
    if (n <= 2) emit1(set, T['between.left.word'], words === '' ? NONE : symbol(words))
    emit3(set, T['between.left.noun'], gap, answer(context.firstNoun >= 0), context.classAfter)
  }
}

const INSIDE = [...INSIDE_CLASSES].map(nameSymbol)
const VERBS = INSIDE_CLASSES.indexOf('V')
const inside = new Int32Array(INSIDE.length)
const WHERE = ['adjacent', 'before', 'after', 'in'].map(nameSymbol)
const EQUAL = nameSymbol('eq')
const LONGER = nameSymbol('sup')
const SHORTER = nameSymbol('sub')
const OLD = nameSymbol('old')
const NEW = nameSymbol('new')

/** What is a candidate's alone. */
export function ownFeatures(
  set: FeatureSet,
  context: Context,
  candidate: Candidate,
  side: number,
  relation: number,
): void {
  const { unit, previous } = context
  const { kind, text, rank } = candidate
  const { symbol: k, wide: K } = kind
  const where = SIDE[side]!
  for (const other of candidate.kinds) if (other !== kind) emit1(set, T.also, other.symbol)
  emit2(set, T.rank, k, rank)
  emit3(set, T['rank.relation'], K, rank, relation)
  emit3(set, T['rank.slot'], K, rank, context.slotName)
  if (previous !== null && previous.text !== '') {
    const used = useOf(context, text, previous.text)
    emit2(set, T.used, used, context.likePrevious)
    emit3(set, T['used.relation'], used, relation, context.previousRelation)
    emit2(set, T['used.unit'], used, unit)
    emit2(set, T['used.kind'], used, K)
  }
  emit2(set, T['length.kind'], K, countSymbol(text.length))
  const body = bodyOf(candidate)
  if (body.length > 0) bodyFeatures(set, context, candidate, body, side)
  else if (candidate.tail !== null) {
    const { suffix } = candidate.tail.symbols
    emit3(set, T['ending.unit'], where, candidate.tail.last, unit)
    emit2(set, T['suffix.unit'], suffix, unit)
    emit3(set, T['suffix.relation'], where, suffix, relation)
  }
  const { owner, property } = candidate
  if (owner !== null && property !== null) {
    const how = owner.way.symbol
    const at = owner.side === 'L' ? SIDE[LEFT]! : SIDE[RIGHT]!
    const suffix = property.tail?.symbols.suffix ?? NONE
    emit3(set, T['pair.unit'], how, at, unit)
    emit3(set, T['pair.suffix'], how, at, suffix)
    emit3(set, T['pair.suffixes'], at, owner.tail?.symbols.suffix ?? NONE, suffix)
    emit3(set, T['pair.lengths'], at, countSymbol(property.text.length), countSymbol(owner.text.length))
    emit2(set, T['pair.ending'], at, property.tail?.last ?? NONE)
    emit4(set, T['pair.relation'], how, at, context.isBareLeft, relation)
  }
  const handed = answer(candidate.handed)
  emit2(set, T.handed, handed, context.listed)
  emit3(set, T['handed.kind'], handed, context.listed, K)
}

function useOf({ isDecided }: Context, text: string, before: string): number {
  if (text === before) return EQUAL
  if (text.includes(before)) return LONGER
  if (text !== '' && before.includes(text)) return SHORTER
  return isDecided(text) ? OLD : NEW
}

function bodyFeatures(
  set: FeatureSet,
  context: Context,
  candidate: Candidate,
  body: readonly number[],
  side: number,
): void {
  const { at, unit, lastVerb } = context
  const { tokens } = context.parsed
  const { wide: K } = candidate.kind
  const where = SIDE[side]!
  const first = tokens[body[0]!]!
  const lastIndex = body.at(-1)!
  const last = tokens[lastIndex]!
  const before = tokens[body[0]! - 1]?.clsSymbol ?? START
  const after = tokens[lastIndex + 1]?.clsSymbol ?? END
  emit4(set, T['before.after.unit'], where, before, after, unit)
  emit3(set, T['suffix.kind'], where, last.word.symbols.suffix, K)
  const single = first === last
  if (first.mention !== null || last.mention !== null)
    emit2(set, T['name.edges'], where, symbol(`${first.mention ?? '-'}${single ? '=' : ''}${last.mention ?? '-'}`))
  if (single) emit3(set, T['name.unit'], K, unit, first.mention === null ? NONE : symbol(first.mention))
  if (side === EARLIER) {
    const amounts = countSymbol(tokens[at]!.amounts - last.amounts)
    emit3(set, T['between.earlier'], K, countSymbol(tokens[at]!.verbs - last.verbs), amounts)
    emit2(set, T['between.earlier.amounts'], candidate.kind.symbol, amounts)
  }
  inside.fill(0)
  for (const i of body) inside[tokens[i]!.inside]!++
  for (let c = 1; c < inside.length; c++)
    if (inside[c]! > 0) emit3(set, T.inside, where, INSIDE[c]!, countSymbol(inside[c]!))
  emit3(set, T['inside.unit'], where, countSymbol(inside[VERBS]!), unit)
  if (side === LEFT && lastVerb >= 0) {
    const place = lastVerb < body[0]! ? (lastVerb === body[0]! - 1 ? 0 : 1) : lastVerb > lastIndex ? 2 : 3
    emit2(set, T['verb.where'], WHERE[place]!, unit)
  }
}
