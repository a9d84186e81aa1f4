import { wordsOf } from '../lexicon/words.ts'
import { bareName } from '../model/bare-name.ts'
import type { Argument, Figure } from '../model/layers.ts'
import { SCOPE } from '../model/scope.ts'
import { covers } from '../model/span.ts'
import { type Base, isInBase } from './bases.ts'
import type { Context } from './choice/context.ts'
import { comparisonIn, GROWTH_MODIFIERS } from './clause/slot-words.ts'
import type { Token } from './clause/tokens.ts'
import { CHANGE_WORDS, isSecondOrder, NARROWING } from './clause/word-facts.ts'
import { type Moved, nameOf } from './memory.ts'

const DEGREES_OF_CHANGE = wordsOf('extent')
const DISTRIBUTING = wordsOf('distribute')
const ON_THE_WHOLE = new Set(['总体', '整体', '速度'])
/** What tells of the rate and not what it is a rate of: 增幅, 增长速度, 同比, 人均. */
const isOfRate = ({ word: { text } }: Token): boolean =>
  ON_THE_WHOLE.has(text) ||
  isSecondOrder(text) ||
  CHANGE_WORDS.get(text) !== undefined ||
  GROWTH_MODIFIERS.has(text) ||
  DEGREES_OF_CHANGE.has(text) ||
  DISTRIBUTING.has(text) ||
  comparisonIn(text) > 0

/**
 * What a change moves by the words of its own clause; null where it names nothing, and goes on about what came before.
 *
 *     由215家减少到187家，[床位]却增加三成      由8元升至10元，上涨25%  →  null      增幅达25%  →  null
 */
export function movedBy(context: Context, found: readonly Argument[], bases: readonly Base[]): Moved | null {
  const { left, right, parsed, slot, quantity } = context
  const tokens = sinceAmount(context)
  const { start: from = quantity.start } = tokens[0] ?? {}
  const cue = parsed.tokens[left[slot.cue] ?? -1]
  const measured = found.filter(
    it => (it.role === 'entity' || it.role === 'property') && it.start >= from && it.start < quantity.start,
  )
  const compared = found.filter(it => it.role === 'base')
  const isWord = (it: Token): boolean =>
    it !== cue && !isOfRate(it) && !isInBase(bases, it) && !compared.some(span => covers(span, it))
  const isNamed = (it: Token): boolean => isWord(it) && it.cls !== 'A' && measured.some(span => covers(span, it))
  const isMeasured = tokens.some(isNamed)
  const object = parsed.tokens[right[0] ?? -1]
  const isObject = quantity.dimension === 'count' && object !== undefined && 'NGM'.includes(object.cls)
  let inPhrase = false
  let text = ''
  for (const it of tokens) {
    if (it.cls === 'P') inPhrase = true
    else if ('FDV'.includes(it.cls)) inPhrase = false
    if (isNamed(it) || ('NGMB'.includes(it.cls) && !inPhrase && isWord(it))) text += it.word.text
  }
  if (isObject) text += object.word.text
  const isPart = tokens.some(({ word }) => word.text === '其中')
  // 净|增加 narrows the verb
  return (text === '' || NARROWING.has(text)) && !isPart ? null : { text, isMeasured: isMeasured || isObject, isPart }
}

/** The tokens of the clause of an amount after the amount before it; how long something took is none. */
function sinceAmount({ left, parsed, setting }: Context): Token[] {
  const tokens = left.map(i => parsed.tokens[i]!)
  const last = tokens.findLastIndex(
    ({ amount }) => amount >= 0 && setting.doc.quantities[amount]!.dimension !== 'duration',
  )
  return tokens.slice(last + 1)
}

/** Whether a change is one of what a level says how much there is of. */
export function isOf(moved: Moved | null, change: Figure, level: Figure): boolean {
  if (moved === null) return true
  const name = bareName(nameOf(level))
  if (moved.isMeasured && name === bareName(nameOf(change))) return true
  if (moved.isPart) return false
  const text = bareName(moved.text)
  const isOwner = level.property !== null && [level.entity, level.holder, level.place].includes(text)
  return (
    isOwner || countsOf(level).has(text) || (text !== '' && name.endsWith(text)) || text.replace(SCOPE, '') === name
  )
}

/** Nouns that name an amount and not what it is of: 数量, of 120户 also 户数, of money 总额. */
function countsOf({ unit, dimension }: Figure): ReadonlySet<string> {
  if (dimension === 'money') return new Set(['总量', '总额', '总值', '金额', '规模', '总规模'])
  const people = unit === '人' || unit === '名' || unit === '位'
  return new Set(['数量', '总数', '总量', '总数量', people ? '人数' : `${unit}数`, ...(people ? ['总人数'] : [])])
}
