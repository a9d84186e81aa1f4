import type { Candidate } from './candidates.ts'
import { type Context, classAt, NONE, wordAt } from './context.ts'
import { emit, type FeatureSet } from './feature-set.ts'
import { symbol } from './symbols.ts'
import { suffixOf } from './word-facts.ts'

/** Templates of the features of a measure candidate; a row of the table of weights begins with such a name. */
export const MEASURE_TEMPLATES = [
  'kind',
  'kind.unit',
  'kind.relation',
  'kind.right',
  'kind.around',
  'kind.unit.before',
  'kind.relation.unit',
  'also',
  'rank',
  'rank.relation',
  'bare.relation.unit',
  'noun.right',
  'marks',
  'word.before',
  'word.after',
  'unit.noun',
  'word.before2',
  'trigger',
  'trigger.both',
  'like.previous',
  'like.relation.unit',
  'gap',
  'previous.kind',
  'used',
  'used.relation',
  'used.unit',
  'used.kind',
  'used.owner',
  'length',
  'length.kind',
  'first.class',
  'last.class',
  'before.first',
  'last.after',
  'before.after.unit',
  'first.word',
  'last.word',
  'before.word',
  'after.word',
  'first.tag',
  'last.tag',
  'right.sequence',
  'right.sequence.after',
  'right.sequence.unit',
  'between.right',
  'between.right.unit',
  'between.left',
  'between.left.unit',
  'between.left.relation',
  'between.left.word',
  'between.left.noun',
  'between.earlier',
  'between.earlier.amounts',
  'inside',
  'inside.unit',
  'inside.de.verb',
  'verb.first',
  'verb.first.relation',
  'verb.first.last',
  'verb.where',
  'ending.unit',
  'suffix.unit',
  'suffix.relation',
  'suffix.kind',
  'name.edges',
  'name.unit',
  'pair.unit',
  'pair.suffix',
  'pair.suffixes',
  'pair.lengths',
  'pair.ending',
  'pair.relation',
  'pair.word',
  'tail',
  'head',
  'numeral.first',
  'unit.ending',
  'unit.word',
  'handed',
  'handed.kind',
  'handed.relation',
  'kind.slot',
  'rank.slot',
  'slot.suffix',
  'slot.last',
] as const

type Template = (typeof MEASURE_TEMPLATES)[number]
const T = Object.fromEntries(MEASURE_TEMPLATES.map((name, i) => [name, i])) as Record<Template, number>

const bucket = (n: number): string =>
  n <= 0 ? '0' : n <= 3 ? `${n}` : n <= 5 ? '5' : n <= 8 ? '8' : n <= 12 ? '12' : '+'

/** Writes the features of a candidate into `set`. */
export function measureFeatures(
  set: FeatureSet,
  context: Context,
  candidate: Candidate,
  all: readonly Candidate[],
  relationName: string,
): void {
  const { parsed, at, unit } = context
  const { tokens } = parsed
  const relation = symbol(relationName)
  const { kind } = candidate
  const wide = kind.replace(/\d/g, '')
  const k = symbol(kind)
  const K = symbol(wide)
  const sideName =
    candidate.tokens.length > 0
      ? candidate.parsed !== parsed
        ? 'E'
        : candidate.tokens[0]! > at
          ? 'R'
          : tokens[candidate.tokens[0]!]!.clause === tokens[at]!.clause
            ? 'L'
            : 'E'
      : kind === '0'
        ? '0'
        : candidate.owner !== null
          ? 'pair'
          : 'txt'
  const side = symbol(sideName)
  const c1 = symbol(classAt(context, 1))
  const cm1 = symbol(classAt(context, -1))
  const rank = symbol(candidate.rank || NONE)

  emit(set, T.kind, k)
  emit(set, T['kind.unit'], k, unit)
  emit(set, T['kind.relation'], k, relation)
  emit(set, T['kind.right'], K, context.rightKind)
  emit(set, T['kind.around'], K, cm1, c1)
  emit(set, T['kind.unit.before'], K, unit, cm1)
  emit(set, T['kind.relation.unit'], K, relation, unit)
  for (const other of candidate.kinds) if (other !== kind) emit(set, T.also, symbol(other))
  emit(set, T.rank, k, rank)
  emit(set, T['rank.relation'], K, rank, relation)
  emit(set, T['bare.relation.unit'], K, context.isBareLeft, relation, unit)
  emit(set, T['noun.right'], K, symbol(context.firstNoun < 0 ? NONE : `${Math.min(context.firstNoun, 3)}`), unit)
  emit(set, T['kind.slot'], k, context.slotName)
  emit(set, T['rank.slot'], K, rank, context.slotName)
  emit(set, T.marks, K, context.endMark, context.mark)
  emit(set, T['word.before'], K, wordAt(context, -1))
  emit(set, T['word.after'], K, wordAt(context, 1))
  emit(set, T['unit.noun'], K, context.printedUnit, symbol(context.firstNoun === 0 ? 'n' : NONE))
  emit(set, T['word.before2'], K, wordAt(context, -2))
  const trigger = symbol(context.triggersLeft[0] ?? NONE)
  emit(set, T.trigger, K, trigger)
  emit(set, T['trigger.both'], K, trigger, symbol(context.triggersRight[0] ?? NONE), unit)
  emit(set, T['like.previous'], K, context.likePrevious, context.previousRelation)
  emit(set, T['like.relation.unit'], K, context.likePrevious, relation, unit)
  emit(set, T.gap, K, context.gap)
  const { previous } = context
  emit(set, T['previous.kind'], K, symbol(previous?.kind ?? NONE), context.likePrevious)
  if (previous !== null && previous.text !== '') {
    const { text } = candidate
    const use =
      text === previous.text
        ? 'eq'
        : text.includes(previous.text)
          ? 'sup'
          : text !== '' && previous.text.includes(text)
            ? 'sub'
            : context.decidedTexts.has(text)
              ? 'old'
              : 'new'
    const used = symbol(use)
    emit(set, T.used, used, context.likePrevious)
    emit(set, T['used.relation'], used, relation, context.previousRelation)
    emit(set, T['used.unit'], used, unit)
    emit(set, T['used.kind'], used, K)
    if (candidate.owner !== null)
      emit(set, T['used.owner'], symbol(candidate.owner.text === previous.text ? 'yes' : 'no'), context.likePrevious)
  }
  const length = symbol(bucket(candidate.text.length))
  emit(set, T.length, length)
  emit(set, T['length.kind'], K, length)

  const body = candidate.tokens.length > 0 ? candidate.tokens : (candidate.property?.tokens ?? [])
  if (body.length > 0) bodyFeatures(set, context, candidate, body, { K, side, sideName, relation })
  else if (candidate.text !== '') {
    const suffix = symbol(suffixOf(candidate.text))
    emit(set, T['ending.unit'], side, symbol(candidate.text.at(-1)!), unit)
    emit(set, T['suffix.unit'], side, suffix, unit)
    emit(set, T['suffix.relation'], side, suffix, relation)
  }
  if (candidate.owner !== null && candidate.property !== null) {
    const how = symbol(candidate.owner.kind)
    const where = symbol(candidate.owner.side)
    const suffix = symbol(suffixOf(candidate.property.text))
    emit(set, T['pair.unit'], how, where, unit)
    emit(set, T['pair.suffix'], how, where, suffix)
    emit(set, T['pair.suffixes'], where, symbol(suffixOf(candidate.owner.text)), suffix)
    emit(
      set,
      T['pair.lengths'],
      where,
      symbol(bucket(candidate.property.text.length)),
      symbol(bucket(candidate.owner.text.length)),
    )
    emit(set, T['pair.ending'], where, symbol(candidate.property.text.at(-1) ?? NONE))
    emit(set, T['pair.relation'], how, where, context.isBareLeft, relation)
    emit(set, T['pair.word'], how, where, symbol(candidate.property.text))
  }
  if (sideName === 'L' || sideName === 'R') {
    const { text } = candidate
    const longer = all.filter(it => it !== candidate && it.tokens.length > 0 && it.text.length > text.length)
    emit(set, T.tail, side, symbol(longer.some(it => it.text.endsWith(text)) ? 'yes' : 'no'), K)
    emit(set, T.head, side, symbol(longer.some(it => it.text.startsWith(text)) ? 'yes' : 'no'), K, unit)
  }
  if (/^[一二三四五六七八九十两\d]/.test(candidate.text)) emit(set, T['numeral.first'], side)
  const handed = symbol(candidate.handed ? 'yes' : 'no')
  emit(set, T.handed, handed, context.listed)
  emit(set, T['handed.kind'], handed, context.listed, K)
  if (kind === 'DI')
    emit(set, T['handed.relation'], symbol(context.triggersLeft.includes('DISTR') ? 'yes' : 'no'), relation)
}

interface Frame {
  readonly K: number
  readonly side: number
  readonly sideName: string
  readonly relation: number
}

/** Features of the words of a candidate: its edges, what stands beside it and between it and the amount, what it holds. */
function bodyFeatures(
  set: FeatureSet,
  context: Context,
  candidate: Candidate,
  body: readonly number[],
  frame: Frame,
): void {
  const { K, side, sideName, relation } = frame
  const { at, unit } = context
  const { tokens } = candidate.parsed
  const first = tokens[body[0]!]!
  const last = tokens[body.at(-1)!]!
  const before = tokens[body[0]! - 1]
  const after = tokens[body.at(-1)! + 1]
  const firstClass = symbol(first.cls)
  const lastClass = symbol(last.cls)
  const beforeClass = symbol(before?.cls ?? '^')
  const afterClass = symbol(after?.cls ?? '$')
  emit(set, T['first.class'], side, firstClass)
  emit(set, T['last.class'], side, lastClass)
  emit(set, T['before.first'], side, beforeClass, firstClass)
  emit(set, T['last.after'], side, lastClass, afterClass)
  emit(set, T['before.after.unit'], side, beforeClass, afterClass, unit)
  emit(set, T['first.word'], side, first.word.symbol)
  emit(set, T['last.word'], side, last.word.symbol)
  emit(set, T['before.word'], side, before?.word.symbol ?? symbol('^'))
  emit(set, T['after.word'], side, after?.word.symbol ?? symbol('$'))
  const count = symbol(bucket(body.length))
  emit(set, T['first.tag'], side, symbol(first.tag), count)
  emit(set, T['last.tag'], side, symbol(last.tag), count)
  const propertySide = candidate.owner?.side
  const isHere = candidate.parsed === context.parsed
  if (isHere && (sideName === 'R' || propertySide === 'R')) {
    let sequence = ''
    for (let i = 0; i < body.length && i < 5; i++) sequence += tokens[body[i]!]!.cls
    emit(set, T['right.sequence'], symbol(sequence))
    emit(set, T['right.sequence.after'], symbol(sequence), afterClass)
    emit(set, T['right.sequence.unit'], symbol(sequence.slice(0, 4)), unit)
    let between = ''
    for (let i = at + 1; i < body[0]! && between.length < 4; i++) between += tokens[i]!.cls
    emit(set, T['between.right'], symbol(between || NONE))
    emit(set, T['between.right.unit'], symbol(between || NONE), unit)
  }
  if (isHere && (sideName === 'L' || propertySide === 'L')) {
    let between = ''
    let words = ''
    let n = 0
    for (let i = body.at(-1)! + 1; i < at && n < 5; i++, n++) {
      between += `${tokens[i]!.cls}${tokens[i]!.word.trigger ?? ''} `
      words += tokens[i]!.word.text
    }
    const gap = symbol(between.trim() || NONE)
    emit(set, T['between.left'], gap)
    emit(set, T['between.left.unit'], gap, unit)
    emit(set, T['between.left.relation'], gap, relation)
    if (n <= 2) emit(set, T['between.left.word'], symbol(words || NONE))
    emit(set, T['between.left.noun'], gap, symbol(context.firstNoun >= 0 ? 'N' : NONE), symbol(classAt(context, 1)))
  }
  if (sideName === 'E' && isHere) {
    let verbs = 0
    let amounts = 0
    for (let i = body.at(-1)! + 1; i < at; i++) {
      if (tokens[i]!.cls === 'V') verbs++
      if (tokens[i]!.cls === 'q') amounts++
    }
    emit(set, T['between.earlier'], K, symbol(bucket(verbs)), symbol(bucket(amounts)))
    emit(set, T['between.earlier.amounts'], symbol(candidate.kind), symbol(bucket(amounts)), relation)
  }
  const inside = new Map<string, number>()
  for (const i of body) inside.set(tokens[i]!.cls, (inside.get(tokens[i]!.cls) ?? 0) + 1)
  const holds = (cls: string): number => inside.get(cls) ?? 0
  for (const cls of 'VUqTPDR、') emit(set, T.inside, side, symbol(cls), symbol(bucket(holds(cls))))
  emit(set, T['inside.unit'], side, symbol(bucket(holds('V'))), unit)
  emit(set, T['inside.de.verb'], side, symbol(holds('U') > 0 ? 'yes' : 'no'), symbol(holds('V') > 0 ? 'yes' : 'no'))
  if (first.cls === 'V') {
    emit(set, T['verb.first'], side, first.word.symbol)
    emit(set, T['verb.first.relation'], side, relation, unit)
    emit(set, T['verb.first.last'], side, lastClass)
  }
  if (isHere && sideName === 'L' && context.lastVerb >= 0) {
    const { lastVerb } = context
    const where =
      lastVerb < body[0]!
        ? lastVerb === body[0]! - 1
          ? 'adjacent'
          : 'before'
        : lastVerb > body.at(-1)!
          ? 'after'
          : 'in'
    emit(set, T['verb.where'], symbol(where), unit)
  }
  const { suffix } = last.word.symbols
  emit(set, T['ending.unit'], side, last.word.last, unit)
  emit(set, T['suffix.unit'], suffix, unit)
  emit(set, T['suffix.relation'], side, suffix, relation)
  emit(set, T['suffix.kind'], side, suffix, K)
  emit(set, T['slot.suffix'], context.slotName, side, suffix)
  emit(set, T['slot.last'], context.slotName, side, lastClass, afterClass)
  const single = first === last
  const names = `${first.mention ?? NONE}${single ? '=' : ''}${last.mention ?? NONE}`
  emit(set, T['name.edges'], side, symbol(names))
  emit(set, T['name.unit'], K, unit, symbol(single ? (first.mention ?? NONE) : '~'))
  emit(set, T['unit.ending'], side, context.printedUnit, last.word.last)
  if (sideName === 'R') emit(set, T['unit.word'], context.printedUnit, last.word.symbol)
}
