import type { Candidate } from '../candidates/candidate.ts'
import { GLUED_OBJECT, OBJECT } from '../candidates/wholes.ts'
import { answer, NONE, nameSymbol, symbol } from '../clause/symbols.ts'
import type { Context } from './context.ts'
import { emit1, emit2, emit3, emit4, type FeatureSet } from './feature-set.ts'
import { measureFeatures } from './measure-features.ts'
import { MEASURE_TEMPLATES } from './measure-templates.ts'
import type { Decided } from './setting.ts'

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

/** Templates of the features of a whole: those of a measure, then its own. */
export const WHOLE_TEMPLATES = [...MEASURE_TEMPLATES, ...OWN] as const
const T = Object.fromEntries(OWN.map((name, i) => [name, MEASURE_TEMPLATES.length + i])) as Record<
  (typeof OWN)[number],
  number
>

const TOTAL = /总|全|体|量|数|额/
const SET = /受访|样本|总量|总额|总数|全部|总股本|人口|面积/
const SHARE_NOUN = /占比|比重|比例|份额/

const VERB = nameSymbol('verb')
const NOUN = nameSymbol('noun')
const BOTH = nameSymbol('both')
const SAME = nameSymbol('=')
const IN = nameSymbol('in')
const HOLDS = nameSymbol('holds')
const APART = nameSymbol('0')
const UNKNOWN = nameSymbol('?')
const HERE = nameSymbol('sentence')
const BEFORE = nameSymbol('before')
const START = nameSymbol('^')
const END = nameSymbol('$')

/** What the wholes of one share have in common, with what the share measures. */
export interface Share {
  readonly context: Context
  readonly measure: string
  /** Whether 占 or a noun of share stands before the amount. */
  readonly cue: number
  /** Whether 占 has an object of its own. */
  readonly hasObject: number
  /** The share decided before, and whether it is in the same sentence. */
  readonly last: Decided | undefined
  readonly near: number
}

export function shareOf(context: Context, measure: string, all: readonly Candidate[]): Share {
  const { parsed, left } = context
  const { tokens } = parsed
  const hasVerb = left.some(i => tokens[i]!.word.text.startsWith('占'))
  const hasNoun = left.some(i => SHARE_NOUN.test(tokens[i]!.word.text))
  const last = context.setting.history.findLast(it => it.relation === 'share')
  return {
    context,
    measure,
    cue: hasVerb ? (hasNoun ? BOTH : VERB) : hasNoun ? NOUN : NONE,
    hasObject: answer(all.some(it => it.kinds.includes(OBJECT) || it.kinds.includes(GLUED_OBJECT))),
    last,
    near: last === undefined ? NONE : last.parsed === parsed ? HERE : BEFORE,
  }
}

const SHARE = nameSymbol('share')

/** Writes the features of a whole into `set`. */
export function wholeFeatures(set: FeatureSet, share: Share, candidate: Candidate): void {
  const { context, measure, cue, hasObject, last, near } = share
  measureFeatures(set, context, candidate, SHARE)
  const { wide: K } = candidate.kind
  const { text } = candidate
  const like = likeness(text, measure)
  emit1(set, T['same.as.measure'], like)
  emit2(set, T['same.as.measure.kind'], like, K)
  emit2(set, T['share.word'], cue, K)
  emit3(set, T['share.word.de'], cue, K, context.wordAfter)
  emit3(set, T.object, K, cue, hasObject)
  emit4(set, T['share.before'], K, near, hasObject, context.slotName)
  emit3(set, T['whole.before'], last?.whole?.text === text ? SAME : APART, near, hasObject)
  emit2(set, T['kind.after'], K, context.wordAfter)
  emit3(set, T['kind.trigger.after'], K, context.trigger, context.wordAfter)
  emit1(
    set,
    T['all.kinds'],
    symbol(
      candidate.kinds
        .map(it => it.wideName)
        .join('+')
        .slice(0, 20),
    ),
  )
  if (candidate.tokens.length > 0) {
    const { tokens } = context.parsed
    const before = tokens[candidate.tokens[0]! - 1]?.word.symbol ?? START
    const after = tokens[candidate.tokens.at(-1)! + 1]?.word.symbol ?? END
    emit2(set, T.beside, before, after)
  }
  emit2(set, T.total, K, answer(TOTAL.test(text)))
  emit1(set, T['set.noun'], answer(SET.test(text)))
  const level = levelOf(context, text)
  emit2(set, T['level.before'], answer(level !== null), K)
  if (level !== null) {
    const proven = answer(isProven(context, level))
    emit1(set, T.proven, proven)
    emit2(set, T['proven.kind'], proven, K)
  }
}

function likeness(text: string, measure: string): number {
  if (measure === '') return UNKNOWN
  if (text === measure) return SAME
  if (text !== '' && measure.includes(text)) return IN
  return text.includes(measure) ? HOLDS : APART
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
