import type { Entry } from '../../../lexicon/entries.ts'
import { familyOf } from '../../../lexicon/words.ts'
import type { Modifier } from '../../../model/layers.ts'
import type { Span } from '../../../model/span.ts'

export interface ReadModifier {
  readonly modifier: Modifier
  readonly span: Span
  /** The word: 以上, 不超过. */
  readonly text: string
}

const before = familyOf<Modifier>('before')
const after = familyOf<Modifier>('after')

/** 过 bounds after the name of a measure only (收视率过3%), and after 年: elsewhere it ends a verb (去过20国). */
const PASSED_MEASURES = '比率量额数值年总价产'

const SIGNS = '<>＜＞≤≥≦≧⩽⩾'

/** The modifier that ends at `start`: 近|300名, 不超过|3%. */
export function readModifierBefore(plain: string, start: number, isBarePlace: boolean): ReadModifier | null {
  let end = start
  while (plain.charCodeAt(end - 1) === 32 && start - end < 2) end--
  const found = before().endingAt(plain, end)
  if (found !== null) {
    const { text, kind: modifier, entry } = found
    if (text.length === 1 && isOtherWord(plain, entry, end)) return null
    if (text === '超过' && '不未没'.includes(plain.charAt(end - 3) || '。')) return null
    return { modifier, text, span: { start: end - text.length, end } }
  }
  if (!isBarePlace) return null
  const last = plain.charAt(end - 1)
  if (last === '上') return { modifier: 'at_least', text: '上', span: { start: end - 1, end } }
  return last === '过' || last === '破' ? { modifier: 'over', text: last, span: { start: end - 1, end } } : null
}

/** 附近, 节约, 英超, 去过, 就近一次: the last syllable of another word, but 其中超过半, 就近30万; 1+1>2 is no bound. */
function isOtherWord(plain: string, { word, not_after }: Entry, end: number): boolean {
  const previous = plain.charAt(end - 2) || '。'
  if (SIGNS.includes(word)) return /\d/.test(previous)
  if (plain.startsWith('其中', end - 3)) return false
  if (word === '近' && previous === '就') return !/\d/.test(plain.charAt(end))
  return word === '过' ? !PASSED_MEASURES.includes(previous) : (not_after?.includes(previous) ?? false)
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
  const found = after().longestAt(plain, at, ({ text }) => text.length > 1 || endsPhrase(plain, at, text))
  return found && { modifier: found.kind, text: found.text, span: { start: at, end: at + found.text.length } }
}

/** 一年多 and 三公里余, not 五年|多次 or 三分之一|强. */
function endsPhrase(plain: string, at: number, text: string): boolean {
  const next = plain.charAt(at + 1)
  if (text === '强' || text === '弱') return next === '' || /[，。；、）的]/.test(next)
  return next === '' || !/[\p{Script=Han}]/u.test(next) || /[的来以前后时里路长之才就仍还]/.test(next)
}
