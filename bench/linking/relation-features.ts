import { type Context, classAt, NONE, tokenAt, wordAt } from './context.ts'
import { emit, type FeatureSet } from './feature-set.ts'
import { symbol } from './symbols.ts'

/** What an amount can be: the relation, with the direction of a change. */
export const OUTCOMES = ['level', 'share', 'up', 'down', 'criterion', 'rank'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Templates of the features of an outcome. */
const RELATION_TEMPLATES = [
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
] as const

type Template = (typeof RELATION_TEMPLATES)[number]
const T = Object.fromEntries(RELATION_TEMPLATES.map((name, i) => [name, i])) as Record<Template, number>

/** Writes the features of the amount itself into `set`. */
export function relationFeatures(set: FeatureSet, context: Context): void {
  const { quantity, unit, parsed, left, right, at } = context
  const { tokens } = parsed
  const form = symbol(quantity.relation ?? NONE)
  emit(set, T.unit, unit)
  emit(set, T.form, context.dimension, form)
  emit(set, T['unit.printed'], unit, context.printedUnit)
  for (const k of [-1, -2, -3, 1, 2]) {
    const place = symbol(`${k}`)
    emit(set, T.word, place, wordAt(context, k))
    emit(set, T['word.unit'], place, wordAt(context, k), unit)
    emit(set, T['class.unit'], place, symbol(classAt(context, k)), unit)
  }
  emit(set, T['words.before'], wordAt(context, -2), wordAt(context, -1))
  emit(set, T['words.around'], wordAt(context, -1), wordAt(context, 1))
  emit(set, T['words.after'], wordAt(context, 1), wordAt(context, 2))
  emit(set, T.classes, symbol(classAt(context, -2) + classAt(context, -1)), symbol(classAt(context, 1)), unit)
  const trigger = symbol(context.triggersLeft[0] ?? NONE)
  const triggerRight = symbol(context.triggersRight[0] ?? NONE)
  emit(set, T['trigger.unit'], trigger, unit)
  emit(set, T.triggers, symbol(context.triggersLeft.join(' ') || NONE))
  emit(set, T['trigger.right.unit'], triggerRight, unit)
  emit(set, T['trigger.both.unit'], trigger, triggerRight, unit)
  for (const it of new Set(context.triggersLeft)) emit(set, T['trigger.any.unit'], symbol(it), unit)
  const percent = symbol(quantity.dimension === 'percent' ? '%' : NONE)
  for (const i of left.slice(-8)) {
    const token = tokens[i]!
    if (!'VPDNG'.includes(token.cls)) continue
    emit(set, T['left.word'], token.word.symbol)
    emit(set, T['left.word.percent'], token.word.symbol, percent)
  }
  for (const i of right.slice(0, 4)) emit(set, T['right.word'], tokens[i]!.word.symbol, percent)
  emit(set, T['previous.unit'], context.previousRelation, context.likePrevious, unit)
  emit(set, T['previous.gap'], context.previousRelation, context.likePrevious, context.gap)
  emit(set, T['previous.bare'], context.previousRelation, context.isBareLeft, unit)
  emit(set, T['marks.unit'], context.mark, context.endMark, unit)
  emit(set, T['mark.bare.trigger'], context.mark, context.isBareLeft, trigger)
  emit(set, T['modifier.unit'], symbol(quantity.modifier ?? NONE), unit)
  emit(set, T['per.unit'], symbol(quantity.per === null ? 'no' : 'yes'), unit)
  emit(set, T['sign.unit'], symbol((quantity.value ?? '').startsWith('-') ? '-' : '+'), unit)
  const noun = tokens[left.findLast(i => 'NGMV'.includes(tokens[i]!.cls)) ?? -1]
  emit(set, T['noun.suffix'], noun?.word.symbols.suffix ?? symbol('^'), unit)
  emit(set, T['noun.ending'], noun?.word.last ?? symbol('^'), unit)
  directionFeatures(set, context)
  const { slot, slotName: kind, isCompared: compared } = context
  emit(set, T.slot, kind)
  emit(set, T['slot.unit'], kind, unit)
  emit(set, T['slot.dimension.next'], kind, context.dimension, symbol(classAt(context, 1)))
  emit(set, T['slot.cue'], kind, slot.cue < 0 ? symbol(NONE) : tokens[left[slot.cue]!]!.word.symbol)
  emit(set, T['slot.previous'], kind, context.previousRelation, context.likePrevious)
  emit(set, T['slot.compared'], kind, symbol(compared ? 'yes' : 'no'), unit)
  const share = left.findLastIndex(i => tokens[i]!.word.trigger === 'SHARE')
  const shareWord = share < 0 ? NONE : tokens[left[share]!]!.word.text
  emit(
    set,
    T['share.cue'],
    symbol(shareWord),
    symbol(share < 0 ? NONE : `${Math.min(left.length - 1 - share, 4)}`),
    percent,
  )
  const base = left.findLastIndex(i => tokens[i]!.word.trigger === 'THAN')
  emit(set, T['base.cue'], symbol(base < 0 ? NONE : tokens[left[base]!]!.word.text), unit, trigger)
  const next = tokenAt(context, 1)
  const isDe = next?.word.text === '的'
  emit(set, T['de.next'], symbol(isDe ? classAt(context, 2) : NONE), unit, symbol(context.firstNoun >= 0 ? 'N' : NONE))
  emit(
    set,
    T['clause.start'],
    symbol(context.clause.tokens[0] === at ? 'yes' : 'no'),
    unit,
    symbol(classAt(context, 1)),
  )
}

/** Which way the nearest words point that have a direction. */
function directionFeatures(set: FeatureSet, { parsed, at, right, unit }: Context): void {
  const { tokens } = parsed
  let found = 0
  for (let i = at - 1; i >= 0 && i >= at - 24 && found < 2; i--) {
    const { direction, symbol: word, trigger } = tokens[i]!.word
    if (direction === null || trigger === 'COP' || tokens[i]!.cls === 'M') continue
    const here = symbol(tokens[i]!.clause === tokens[at]!.clause ? 'here' : 'before')
    const way = symbol(direction)
    emit(set, found === 0 ? T.direction : T['direction.second'], way, here, unit)
    if (found === 0) emit(set, T['direction.word'], word, here)
    found++
  }
  for (const i of right.slice(0, 3)) {
    const { direction, trigger } = tokens[i]!.word
    if (direction !== null && trigger === 'CH') emit(set, T['direction.right'], symbol(direction), unit)
  }
}
