import { matchWords } from '../../../lexicon/matcher.ts'
import { MODIFIERS_AFTER, MODIFIERS_BEFORE, NOT_MODIFIED, PASSED_MEASURES } from '../../../lexicon/modifiers.ts'
import type { Modifier } from '../../../model/layers.ts'
import type { Span } from '../../../model/span.ts'

export interface ReadModifier {
  readonly modifier: Modifier
  readonly span: Span
  /** The word: 以上, 不超过. */
  readonly text: string
}

const before = matchWords(() => Object.entries(MODIFIERS_BEFORE))
const after = matchWords(() => Object.entries(MODIFIERS_AFTER))

/** The modifier that ends at `start`: 近|300名, 不超过|3%. */
export function readModifierBefore(plain: string, start: number, isBarePlace: boolean): ReadModifier | null {
  let end = start
  while (plain.charCodeAt(end - 1) === 32 && start - end < 2) end--
  const found = before.endingAt(plain, end)
  if (found !== null) {
    const { text, value: modifier } = found
    if (text.length === 1 && isOtherWord(plain, text, end)) return null
    if (text === '超过' && '不未没'.includes(plain.charAt(end - 3) || '。')) return null
    return { modifier, text, span: { start: end - text.length, end } }
  }
  if (!isBarePlace) return null
  const last = plain.charAt(end - 1)
  if (last === '上') return { modifier: 'at_least', text: '上', span: { start: end - 1, end } }
  return last === '过' || last === '破' ? { modifier: 'over', text: last, span: { start: end - 1, end } } : null
}

/** 附近, 节约, 英超, 去过: the last syllable of another word. */
function isOtherWord(plain: string, text: string, end: number): boolean {
  const previous = plain.charAt(end - 2) || '。'
  return text === '过' ? !PASSED_MEASURES.includes(previous) : (NOT_MODIFIED[text]?.includes(previous) ?? false)
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
  const found = after.longestAt(plain, at, ({ text }) => text.length > 1 || endsPhrase(plain, at, text))
  return found && { modifier: found.value, text: found.text, span: { start: at, end: at + found.text.length } }
}

/** 一年多 and 三公里余, not 五年|多次 or 三分之一|强. */
function endsPhrase(plain: string, at: number, text: string): boolean {
  const next = plain.charAt(at + 1)
  if (text === '强' || text === '弱') return next === '' || /[，。；、）的]/.test(next)
  return next === '' || !/[\p{Script=Han}]/u.test(next) || /[的来以前后时里路长之才就仍还]/.test(next)
}
