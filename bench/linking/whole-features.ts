import type { Candidate, Decided } from './candidates.ts'
import { type Context, NONE, wordAt } from './context.ts'
import { emit, type FeatureSet } from './feature-set.ts'
import { MEASURE_TEMPLATES, measureFeatures } from './measure-features.ts'
import { symbol } from './symbols.ts'

const OWN = [
  'same.as.measure',
  'same.as.measure.kind',
  'share.word',
  'share.word.de',
  'kind.after',
  'kind.trigger.after',
  'all.kinds',
  'beside',
  'total',
  'set.noun',
  'proven',
  'proven.kind',
  'level.before',
  'object',
  'share.before',
  'whole.before',
] as const

/** Templates of a whole's own features come after those of a measure. */
const T = Object.fromEntries(OWN.map((name, i) => [name, MEASURE_TEMPLATES.length + i])) as Record<
  (typeof OWN)[number],
  number
>

const TOTAL = /总|全|体|量|数|额/
const SET = /受访|样本|总量|总额|总数|全部|总股本|人口|面积/
const SHARE_NOUN = /占比|比重|比例|份额/

/** Writes the features of a whole into `set`; `measure` is what the share measures. */
export function wholeFeatures(
  set: FeatureSet,
  context: Context,
  candidate: Candidate,
  all: readonly Candidate[],
  measure: string,
): void {
  measureFeatures(set, context, candidate, all, 'share')
  const { parsed, left } = context
  const { tokens } = parsed
  const K = symbol(candidate.kind.replace(/\d/g, ''))
  const hasVerb = left.some(i => tokens[i]!.word.text.startsWith('占'))
  const hasNoun = left.some(i => SHARE_NOUN.test(tokens[i]!.word.text))
  const cue = symbol(hasVerb ? (hasNoun ? 'both' : 'verb') : hasNoun ? 'noun' : NONE)
  const { text } = candidate
  const like = symbol(
    measure === ''
      ? '?'
      : text === measure
        ? '='
        : text !== '' && measure.includes(text)
          ? 'in'
          : text.includes(measure)
            ? 'holds'
            : '0',
  )
  emit(set, T['same.as.measure'], like)
  emit(set, T['same.as.measure.kind'], like, K)
  emit(set, T['share.word'], cue, K)
  emit(set, T['share.word.de'], cue, K, wordAt(context, 1))
  const hasObject = all.some(it => it.kinds.includes('ZH') || it.kinds.includes('ZG'))
  const last = context.setting.history.findLast(it => it.relation === 'share')
  const near = last === undefined ? NONE : last.parsed === parsed ? 'sentence' : 'before'
  emit(set, T.object, K, cue, symbol(hasObject ? 'yes' : 'no'))
  emit(set, T['share.before'], K, symbol(near), symbol(hasObject ? 'yes' : 'no'), context.slotName)
  const isLast = last?.whole != null && last.whole.text === text
  emit(set, T['whole.before'], symbol(isLast ? 'same' : 'other'), symbol(near), symbol(hasObject ? 'yes' : 'no'))
  emit(set, T['kind.after'], K, wordAt(context, 1))
  emit(set, T['kind.trigger.after'], K, symbol(context.triggersLeft[0] ?? NONE), wordAt(context, 1))
  emit(set, T['all.kinds'], symbol(candidate.kinds.join('+').replace(/\d/g, '').slice(0, 20)))
  if (candidate.tokens.length > 0) {
    const own = candidate.parsed.tokens
    const before = own[candidate.tokens[0]! - 1]?.word.symbol ?? symbol('^')
    const after = own[candidate.tokens.at(-1)! + 1]?.word.symbol ?? symbol('$')
    emit(set, T.beside, before, after)
  }
  emit(set, T.total, K, symbol(TOTAL.test(text) ? 'yes' : 'no'))
  emit(set, T['set.noun'], symbol(SET.test(text) ? 'yes' : 'no'))
  const level = levelOf(context, text)
  emit(set, T['level.before'], symbol(level === null ? 'no' : 'yes'), K)
  if (level !== null) {
    const proven = symbol(isProven(context, level) ? 'yes' : 'no')
    emit(set, T.proven, proven)
    emit(set, T['proven.kind'], proven, K)
  }
}

/** The level of that name among what was decided. */
function levelOf({ setting }: Context, text: string): Decided | null {
  if (text === '') return null
  return setting.history.findLast(it => it.relation === 'level' && it.text === text) ?? null
}

/** Whether some part that was decided is the stated share of `level`, to the printed digits. */
function isProven({ setting, quantity }: Context, level: Decided): boolean {
  const { doc, history } = setting
  const whole = Number(doc.quantities[level.quantity]!.value ?? Number.NaN)
  const stated = Number(quantity.value ?? Number.NaN)
  const tolerance = 0.6 * 10 ** -quantity.decimals
  return history.some(part => {
    if (part === level || part.unitCode !== level.unitCode) return false
    return Math.abs((Number(doc.quantities[part.quantity]!.value ?? Number.NaN) / whole) * 100 - stated) <= tolerance
  })
}
