import { MODIFIERS_AFTER, MODIFIERS_BEFORE, NOT_MODIFIED, PASSED_MEASURES } from '../../../lexicon/modifiers.ts'
import type { Modifier } from '../../../model/layers.ts'
import type { Span } from '../../../model/span.ts'

export interface ReadModifier {
  readonly modifier: Modifier
  readonly span: Span
  /** The word: 以上, 不超过. */
  readonly text: string
}

interface Word {
  readonly text: string
  readonly modifier: Modifier
}

type Index = ReadonlyMap<number, readonly Word[]>

let before: Index | undefined
let after: Index | undefined

/** Words by the char code that meets the amount, the longest first. */
function indexWords(words: Readonly<Record<string, Modifier>>, codeAt: (text: string) => number): Index {
  const index = new Map<number, Word[]>()
  for (const [text, modifier] of Object.entries(words)) {
    const code = codeAt(text)
    const bucket = index.get(code)
    if (bucket) bucket.push({ text, modifier })
    else index.set(code, [{ text, modifier }])
  }
  for (const bucket of index.values()) bucket.sort((a, b) => b.text.length - a.text.length)
  return index
}

/** The modifier that ends at `start`: 近|300名, 不超过|3%. */
export function readModifierBefore(plain: string, start: number, isBarePlace: boolean): ReadModifier | null {
  before ??= indexWords(MODIFIERS_BEFORE, text => text.charCodeAt(text.length - 1))
  let end = start
  while (plain.charCodeAt(end - 1) === 32 && start - end < 2) end--
  for (const { text, modifier } of before.get(plain.charCodeAt(end - 1)) ?? []) {
    if (!plain.endsWith(text, end)) continue
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
  after ??= indexWords(MODIFIERS_AFTER, text => text.charCodeAt(0))
  let at = end
  if (
    (plain.charAt(at) === '（' || plain.charAt(at) === '(') &&
    /^[（(][不]?含[本数]?[）)]/.test(plain.slice(at, at + 5))
  ) {
    at = plain.indexOf(plain.charAt(at) === '（' ? '）' : ')', at) + 1
  }
  if (plain.charCodeAt(at) === 32) at++
  for (const { text, modifier } of after.get(plain.charCodeAt(at)) ?? []) {
    if (!plain.startsWith(text, at)) continue
    if (text.length === 1 && !endsPhrase(plain, at, text)) continue
    return { modifier, text, span: { start: at, end: at + text.length } }
  }
  return null
}

/** 一年多 and 三公里余, not 五年|多次 or 三分之一|强. */
function endsPhrase(plain: string, at: number, text: string): boolean {
  const next = plain.charAt(at + 1)
  if (text === '强' || text === '弱') return next === '' || /[，。；、）的]/.test(next)
  return next === '' || !/[\p{Script=Han}]/u.test(next) || /[的来以前后时里路长之才就仍还]/.test(next)
}
