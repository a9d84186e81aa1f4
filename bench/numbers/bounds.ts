import type { Modifier } from '../../src/model/layers.ts'
import type { Random } from '../linking/frames/random.ts'
import type { Told } from './expression.ts'

const BEFORE = [
  ['约', 'about'],
  ['大约', 'about'],
  ['近', 'nearly'],
  ['将近', 'nearly'],
  ['接近', 'nearly'],
  ['差不多', 'nearly'],
  ['超', 'over'],
  ['超过', 'over'],
  ['逾', 'over'],
  ['突破', 'over'],
  ['高于', 'over'],
  ['多于', 'over'],
  ['＞', 'over'],
  ['超过了', 'over'],
  ['至少', 'at_least'],
  ['起码', 'at_least'],
  ['至少有', 'at_least'],
  ['≥', 'at_least'],
  ['至多', 'at_most'],
  ['最多为', 'at_most'],
  ['≤', 'at_most'],
  ['不足', 'under'],
  ['不到', 'under'],
  ['低于', 'under'],
  ['＜', 'under'],
] as const

/** A comparative and what it says when it is denied. */
const COMPARATIVES = [
  ['低于', 'at_least'],
  ['少于', 'at_least'],
  ['小于', 'at_least'],
  ['超过', 'at_most'],
  ['高于', 'at_most'],
  ['多于', 'at_most'],
  ['大于', 'at_most'],
] as const
const DENIALS = ['不', '不得', '不能', '不应', '不可', '没有', '未']

/** Words before the verb, verbs, and how they bound the amount after them. */
const ACROSS = [
  ['至少', ['提供', '需要', '覆盖', '准备'], 'at_least'],
  ['约', ['需', '有', '为', '合'], 'about'],
  ['大约', ['花了', '需要', '用了'], 'about'],
  ['最高', ['补助', '奖励', '可达'], 'at_most'],
] as const

const AFTER = [
  ['以上', 'at_least'],
  ['（含）以上', 'at_least'],
  ['以下', 'at_most'],
  ['以内', 'at_most'],
  ['及以上', 'at_least'],
  ['或以下', 'at_most'],
  ['或者更多', 'at_least'],
  ['或更少', 'at_most'],
  ['左右', 'about'],
  ['上下', 'about'],
] as const

/** 超过, 不得低于, 至少提供 */
function before(r: Random): readonly [word: string, modifier: Modifier] {
  const kind = r.integer(0, 9)
  if (kind > 3) return r.pick(BEFORE)
  if (kind > 1) {
    const [word, denied] = r.pick(COMPARATIVES)
    return [r.pick(DENIALS) + word, denied]
  }
  const [adverb, verbs, modifier] = r.pick(ACROSS)
  return [adverb + r.pick(verbs), modifier]
}

/** At times a word that bounds the number, before it or after it; it stands outside the text. */
export function bounded(r: Random, told: Told = {}): Told {
  if (r.chance(0.7)) return told
  if (r.chance(0.6)) {
    const [word, modifier] = before(r)
    return { ...told, before: word, modifier }
  }
  const [word, modifier] = r.pick(AFTER)
  return { ...told, after: word + (told.after ?? ''), modifier }
}
