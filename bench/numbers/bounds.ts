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
  ['不低于', 'at_least'],
  ['至少', 'at_least'],
  ['不少于', 'at_least'],
  ['≥', 'at_least'],
  ['不超过', 'at_most'],
  ['至多', 'at_most'],
  ['≤', 'at_most'],
  ['不足', 'under'],
  ['不到', 'under'],
  ['低于', 'under'],
  ['＜', 'under'],
] as const

const AFTER = [
  ['以上', 'at_least'],
  ['（含）以上', 'at_least'],
  ['以下', 'at_most'],
  ['以内', 'at_most'],
  ['左右', 'about'],
  ['上下', 'about'],
] as const

/** At times a word that bounds the number, before it or after it; it stands outside the text. */
export function bounded(r: Random, told: Told = {}): Told {
  if (r.chance(0.7)) return told
  if (r.chance(0.6)) {
    const [word, modifier] = r.pick(BEFORE)
    return { ...told, before: word, modifier }
  }
  const [word, modifier] = r.pick(AFTER)
  return { ...told, after: word + (told.after ?? ''), modifier }
}
