import { answer, countSymbol, NONE, nameSymbol, symbol } from '../clause/symbols.ts'
import { type Context, classAt, classSymbolAt, tokenAt, wordSymbolAt } from './context.ts'
import { emit1, emit2, emit3, type FeatureSet } from './feature-set.ts'

/** What an amount can be: the relation, with the direction of a change. */
export const OUTCOMES = ['level', 'share', 'up', 'down', 'criterion', 'rank'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Templates of the features of an outcome. */
export const RELATION_TEMPLATES = [
  'unit',
  'form',
  'unit.printed',
  'word',
  'word.unit',
  'class.unit',
  'words.before',
  'words.around',
  'words.after',
  'classes',
  'trigger.unit',
  'triggers',
  'trigger.right.unit',
  'trigger.both.unit',
  'trigger.any.unit',
  'left.word',
  'left.word.percent',
  'right.word',
  'previous.unit',
  'previous.gap',
  'previous.bare',
  'marks.unit',
  'mark.bare.trigger',
  'modifier.unit',
  'per.unit',
  'sign.unit',
  'noun.suffix',
  'noun.ending',
  'direction',
  'direction.word',
  'direction.second',
  'direction.right',
  'share.cue',
  'base.cue',
  'de.next',
  'clause.start',
  'slot',
  'slot.unit',
  'slot.dimension.next',
  'slot.cue',
  'slot.previous',
  'slot.compared',
  'right.shape',
  'right.noun',
  'right.suffix',
  'right.verb',
  'modifier.next',
  'modifier.before',
] as const

type Template = (typeof RELATION_TEMPLATES)[number]
const T = Object.fromEntries(RELATION_TEMPLATES.map((name, i) => [name, i])) as Record<Template, number>

const START = nameSymbol('^')
const END = nameSymbol('$')
const PERCENT = nameSymbol('%')
const HERE = nameSymbol('here')
const BEFORE = nameSymbol('before')
const PLACES = [-1, -2, -3, 1, 2].map((k): [number, number] => [k, nameSymbol(`${k}`)])
/** How far left of the amount words count, and how far right. */
const LEFT = 8
const RIGHT = 4

/** Writes the features of the amount itself into `set`. */
export function relationFeatures(set: FeatureSet, context: Context): void {
  const { quantity, unit, parsed, left, right, at, trigger, triggerRight } = context
  const { tokens } = parsed
  emit1(set, T.unit, unit)
  emit2(set, T.form, context.dimension, quantity.relation === null ? NONE : symbol(quantity.relation))
  emit2(set, T['unit.printed'], unit, context.printedUnit)
  for (const [k, place] of PLACES) {
    const word = wordSymbolAt(context, k)
    emit2(set, T.word, place, word)
    emit3(set, T['word.unit'], place, word, unit)
    emit3(set, T['class.unit'], place, classSymbolAt(context, k), unit)
  }
  emit2(set, T['words.before'], context.wordBefore2, context.wordBefore)
  emit2(set, T['words.around'], context.wordBefore, context.wordAfter)
  emit2(set, T['words.after'], context.wordAfter, wordSymbolAt(context, 2))
  emit3(set, T.classes, symbol(classAt(context, -2) + classAt(context, -1)), context.classAfter, unit)
  emit2(set, T['trigger.unit'], trigger, unit)
  emit1(set, T.triggers, symbol(context.triggersLeft.join(' ') || '-'))
  emit2(set, T['trigger.right.unit'], triggerRight, unit)
  emit3(set, T['trigger.both.unit'], trigger, triggerRight, unit)
  for (const it of new Set(context.triggersLeft)) emit2(set, T['trigger.any.unit'], symbol(it), unit)
  const percent = quantity.dimension === 'percent' ? PERCENT : NONE
  for (let i = Math.max(0, left.length - LEFT); i < left.length; i++) {
    const token = tokens[left[i]!]!
    if (!'VPDNG'.includes(token.cls)) continue
    emit1(set, T['left.word'], token.word.symbol)
    emit2(set, T['left.word.percent'], token.word.symbol, percent)
  }
  for (let i = 0; i < right.length && i < RIGHT; i++)
    emit2(set, T['right.word'], tokens[right[i]!]!.word.symbol, percent)
  emit3(set, T['previous.unit'], context.previousRelation, context.likePrevious, unit)
  emit3(set, T['previous.gap'], context.previousRelation, context.likePrevious, context.gap)
  emit3(set, T['previous.bare'], context.previousRelation, context.isBareLeft, unit)
  emit3(set, T['marks.unit'], context.mark, context.endMark, unit)
  emit3(set, T['mark.bare.trigger'], context.mark, context.isBareLeft, trigger)
  emit2(set, T['modifier.unit'], quantity.modifier === null ? NONE : symbol(quantity.modifier), unit)
  emit2(set, T['per.unit'], answer(quantity.per !== null), unit)
  emit2(set, T['sign.unit'], answer((quantity.value ?? '').startsWith('-')), unit)
  const noun = tokens[left.findLast(i => 'NGMV'.includes(tokens[i]!.cls)) ?? -1]
  emit2(set, T['noun.suffix'], noun?.word.symbols.suffix ?? START, unit)
  emit2(set, T['noun.ending'], noun?.word.last ?? START, unit)
  directionFeatures(set, context)
  slotFeatures(set, context)
  const share = left.findLastIndex(i => tokens[i]!.word.trigger === 'SHARE')
  const distance = share < 0 ? NONE : countSymbol(Math.min(left.length - 1 - share, 4))
  emit3(set, T['share.cue'], share < 0 ? NONE : tokens[left[share]!]!.word.symbol, distance, percent)
  const base = left.findLastIndex(i => tokens[i]!.word.trigger === 'THAN')
  emit3(set, T['base.cue'], base < 0 ? NONE : tokens[left[base]!]!.word.symbol, unit, trigger)
  const isDe = tokenAt(context, 1)?.word.text === '的'
  emit3(set, T['de.next'], isDe ? classSymbolAt(context, 2) : NONE, unit, answer(context.firstNoun >= 0))
  emit3(set, T['clause.start'], answer(context.clause.tokens[0] === at), unit, context.classAfter)
  rightFeatures(set, context)
}

/** What the amount leads to: a bound goes on with what it bounds, [18岁]以上的人口 against [18岁]以上，. */
function rightFeatures(set: FeatureSet, context: Context): void {
  const { quantity, unit, parsed, right } = context
  const { tokens } = parsed
  const modifier = quantity.modifier === null ? NONE : symbol(quantity.modifier)
  let shape = ''
  for (let i = 0; i < right.length && i < RIGHT; i++) {
    const { cls, word } = tokens[right[i]!]!
    shape += word.text === '的' ? '的' : cls
  }
  emit3(set, T['right.shape'], symbol(shape), unit, modifier)
  const noun = tokens[right[context.firstNoun] ?? -1]
  emit3(set, T['right.noun'], noun?.word.symbol ?? END, unit, context.nounDistance)
  emit3(set, T['right.suffix'], noun?.word.symbols.suffix ?? END, unit, modifier)
  const verb = right.slice(0, RIGHT).find(i => tokens[i]!.cls === 'V')
  emit3(set, T['right.verb'], verb === undefined ? NONE : tokens[verb]!.word.symbol, unit, modifier)
  emit3(set, T['modifier.next'], modifier, context.classAfter, unit)
  emit3(set, T['modifier.before'], modifier, context.wordBefore, unit)
}

/** Where the amount stands. */
function slotFeatures(set: FeatureSet, context: Context): void {
  const { slot, slotName: kind, left, parsed } = context
  emit1(set, T.slot, kind)
  emit2(set, T['slot.unit'], kind, context.unit)
  emit3(set, T['slot.dimension.next'], kind, context.dimension, context.classAfter)
  emit2(set, T['slot.cue'], kind, slot.cue < 0 ? NONE : parsed.tokens[left[slot.cue]!]!.word.symbol)
  emit3(set, T['slot.previous'], kind, context.previousRelation, context.likePrevious)
  emit3(set, T['slot.compared'], kind, answer(context.isCompared), context.unit)
}

/** How far back a word may stand that tells a direction, in tokens. */
const REACH = 24

/** Which way the nearest words point that have a direction. */
function directionFeatures(set: FeatureSet, { parsed, at, right, unit }: Context): void {
  const { tokens } = parsed
  let found = 0
  for (let i = at - 1; i >= 0 && i >= at - REACH && found < 2; i--) {
    const { direction, symbol: word, trigger } = tokens[i]!.word
    if (direction === null || trigger === 'COP' || tokens[i]!.cls === 'M') continue
    const here = tokens[i]!.clause === tokens[at]!.clause ? HERE : BEFORE
    const way = symbol(direction)
    emit3(set, found === 0 ? T.direction : T['direction.second'], way, here, unit)
    if (found === 0) emit2(set, T['direction.word'], word, here)
    found++
  }
  for (let i = 0; i < right.length && i < 3; i++) {
    const { direction, trigger } = tokens[right[i]!]!.word
    if (direction !== null && trigger === 'CH') emit2(set, T['direction.right'], symbol(direction), unit)
  }
}
