import { MODIFIERS_AFTER, MODIFIERS_BEFORE, NOT_MODIFIED, PASSED_MEASURES } from '../../lexicon/modifiers.ts'
import type { Modifier } from '../../model/layers.ts'
import type { Span } from '../../model/span.ts'

export interface ReadModifier {
  readonly modifier: Modifier
  readonly span: Span
  /** The word: 以上, 不超过. */
  readonly text: string
}

const LONGEST = 6

/** The modifier that ends at `start`: 近|300名, 不超过|3%. */
export function readModifierBefore(plain: string, start: number, isBarePlace: boolean): ReadModifier | null {
  let end = start
  while (plain.charCodeAt(end - 1) === 32 && start - end < 2) end--
  for (let length = Math.min(LONGEST, end); length > 0; length--) {
    const text = plain.slice(end - length, end)
    const modifier = MODIFIERS_BEFORE[text]
    if (modifier === undefined) continue
    if (NOT_MODIFIED[text.charAt(text.length - 1)]?.includes(plain.charAt(end - length - 1) || '。') && length === 1)
      return null
    if (text === '过' && !PASSED_MEASURES.includes(plain.charAt(end - 2) || '。')) break
    if (text === '超过' && '不未没'.includes(plain.charAt(end - 3) || '。')) return null
    return { modifier, text, span: { start: end - length, end } }
  }
  if (!isBarePlace) return null
  const last = plain.charAt(end - 1)
  if (last === '上') return { modifier: 'at_least', text: '上', span: { start: end - 1, end } }
  if ('过破'.includes(last) && last !== '') return { modifier: 'over', text: last, span: { start: end - 1, end } }
  return null
}

/** 比30大, 比170低: what is compared bounds a bare number from both sides. */
export function readComparison(plain: string, start: number, end: number): ReadModifier | null {
  const from = plain.charCodeAt(start - 1) === 32 ? start - 2 : start - 1
  const to = plain.charCodeAt(end) === 32 ? end + 1 : end
  if (plain.charAt(from) !== '比') return null
  const side = plain.charAt(to)
  const span = { start: from, end: to + 1 }
  if ('大高多长'.includes(side) && side !== '') return { modifier: 'over', text: side, span }
  return '小低少短'.includes(side) && side !== '' ? { modifier: 'under', text: side, span } : null
}

/** The modifier that begins at `end`: 55岁|及以下, 20万人次|以上, 100个（含）|以上. */
export function readModifierAfter(plain: string, end: number): ReadModifier | null {
  let at = end
  if (
    (plain.charAt(at) === '（' || plain.charAt(at) === '(') &&
    /^[（(][不]?含[本数]?[）)]/.test(plain.slice(at, at + 5))
  ) {
    at = plain.indexOf(plain.charAt(at) === '（' ? '）' : ')', at) + 1
  }
  if (plain.charCodeAt(at) === 32) at++
  for (let length = 4; length > 0; length--) {
    const text = plain.slice(at, at + length)
    const modifier = MODIFIERS_AFTER[text]
    if (modifier === undefined || text.length < length) continue
    if (length === 1 && !endsPhrase(plain, at, text)) continue
    return { modifier, text, span: { start: at, end: at + length } }
  }
  return null
}

/** 一年多 and 三公里余, not 五年|多次 or 三分之一|强. */
function endsPhrase(plain: string, at: number, text: string): boolean {
  const next = plain.charAt(at + 1)
  if (text === '强' || text === '弱') return next === '' || /[，。；、）的]/.test(next)
  return next === '' || !/[\p{Script=Han}]/u.test(next) || /[的来以前后时里路长之才就仍还]/.test(next)
}
