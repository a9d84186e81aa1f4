import type { Entry } from '../../../lexicon/entries.ts'
import { familyOf, matcherOf } from '../../../lexicon/words.ts'
import type { Modifier } from '../../../model/layers.ts'
import type { Span } from '../../../model/span.ts'
import { isBlank, isHan } from '../../numerals/surroundings.ts'
import { matchUnit } from '../read/match-units.ts'

/** A share, or a number in 万 and 亿. */
type Sum = 'share' | 'sum' | null

export interface ReadModifier {
  readonly modifier: Modifier
  readonly span: Span
  /** The word: 以上, 不超过. */
  readonly text: string
}

const before = familyOf<Modifier>('before')
const after = familyOf<Modifier>('after')
const across = familyOf<Modifier>('across')
const amounts = matcherOf('amounts')
const offers = matcherOf('offers')
const negations = matcherOf('negates')
const apart = matcherOf('apart')

/** What a bound says when it is denied: 不低于 is at least. */
const DENIED: Readonly<Partial<Record<Modifier, Modifier>>> = { over: 'at_most', under: 'at_least' }

/**
 * 过 bounds after the name of a measure (收视率过3%, 销售收入过亿元), before a share also after a place or 已 (东北地区过七成), and
 * before a sum unless it ends a verb (花过3万元). Elsewhere it says that something was done: 去过20国.
 */
const PASSED_MEASURES = '比率量额数值年总价产入润重高龄'
const PASSING_SHARES = '已区省市县国州半均、，'
const PASSING_VERBS = '经通超不越度跳错难透胜掠穿绕飞闯熬挺骗赚花卖捐借投欠给现出'
/** 破 bounds a sum (票房破20亿), and is a verb elsewhere: 打破3项纪录. */
const BREAKING_VERBS = '打突冲攻侦爆识撞击刺说点看戳'

const SIGNS = '<>＜＞≤≥≦≧⩽⩾'

/** The modifier that ends at `start`: 近|300名, 不得低于|3%, 超过了|3%; `sum`: whether 过 and 破 may bound it. */
export function readModifierBefore(
  plain: string,
  start: number,
  isBarePlace: boolean,
  sum: Sum = null,
): ReadModifier | null {
  let end = start
  while (isBlank(plain.charCodeAt(end - 1)) && start - end < 2) end--
  const done = plain.charAt(end - 1) === '了' ? before().endingAt(plain, end - 1, ({ text }) => text.length > 1) : null
  const found = before().endingAt(plain, end) ?? done
  if (found !== null) {
    const { text, kind, entry } = found
    const first = end - text.length - (found === done ? 1 : 0)
    if (text.length === 1 && isOtherWord(plain, entry, end, sum)) return null
    const denied = /^(?:突?破|跨过)/.test(text) ? 'under' : DENIED[kind]
    const negation = denied === undefined ? null : negations().endingAt(plain, first)
    if (negation === null) return { modifier: kind, text, span: { start: first, end } }
    return { modifier: denied!, text, span: { start: first - negation.text.length, end } }
  }
  if (!isBarePlace) return null
  const last = plain.charAt(end - 1)
  if (last === '上') return { modifier: 'at_least', text: '上', span: { start: end - 1, end } }
  return last === '过' || last === '破' ? { modifier: 'over', text: last, span: { start: end - 1, end } } : null
}

/** An adverb bounds an amount across so many characters at most. */
const REACH = 6

/** What cannot stand between an adverb and the amount that it bounds: of the most, when most, another number. */
const PARTED = /^时|[的是曾之些零一二两三四五六七八九十百千万亿几数半]/

/**
 * The adverb that bounds the amount at `start` from before what governs it.
 *
 *   至少|提供|1次    约|需|3天    最高|补助|5万元
 *
 * Counter-cases: 节约投资300万元, 最高的3座, 最多时5000人, an observed 最高达35℃.
 */
export function readAdverb(plain: string, start: number, isShare: boolean): ReadModifier | null {
  const adverbs = across()
  let at = start
  while (at > start - REACH && isHan(plain.charCodeAt(at - 1))) {
    at--
    const found = adverbs.endingAt(plain, at)
    if (found === null || isGrown(plain, found.entry.not_after, at - found.text.length)) continue
    const { text, kind: modifier } = found
    const between = plain.slice(at, start)
    if (PARTED.test(between) || (between.startsWith('占') && !isShare)) return null
    const governed =
      text.length === 1 || modifier === 'nearly' ? amounts() : text === '最高' || text === '最多' ? offers() : null
    if (governed !== null && governed.longestAt(plain, at) === null) return null
    return { modifier, text, span: { start: at - text.length, end: at } }
  }
  return null
}

const OF_WHOLE =
  /(?:(不得?(?:[高低少多]于|超过))(?:了)?(?:(?![占达为增降涨跌])[^，。；：、\d（）\n]){2,14}|(超过|[低高]于)[^，。；：、\d（）\n]{0,10}(?:总[数额价量值]|总股本|总人数))的? ?$/

/** The bound across the whole that a share is of: 不高于参保职工总数|20%, 不得超过候车座椅的|20%, not 高于预期的3.3%. */
export function readBoundOfWhole(plain: string, start: number): ReadModifier | null {
  const found = OF_WHOLE.exec(plain.slice(Math.max(0, start - WHOLE), start))
  if (found === null) return null
  const text = (found[1] ?? found[2]!).replace('得', '')
  const modifier = BOUNDS[text]
  const at = start - (found[0]?.length ?? 0)
  return modifier === undefined ? null : { modifier, text, span: { start: at, end: at + text.length } }
}

/** Furthest that the bound of a share stands, in UTF-16 units. */
const WHOLE = 22
const BOUNDS: Readonly<Partial<Record<string, Modifier>>> = {
  不高于: 'at_most',
  不多于: 'at_most',
  不超过: 'at_most',
  不低于: 'at_least',
  不少于: 'at_least',
  超过: 'over',
  高于: 'over',
  低于: 'under',
}

/** Whether a syllable at `at` has grown together with the one before it: 失约, but 损失|约, 北约, but 以北|约. */
const isGrown = (plain: string, notAfter: string | undefined, at: number): boolean =>
  (notAfter?.includes(plain[at - 1] ?? '。') ?? false) && apart().endingAt(plain, at) === null

/** 附近, 节约, 英超, 去过, 就近一次: the last syllable of another word, but 其中超过半, 就近30万; 1+1>2 is no bound. */
function isOtherWord(plain: string, { word, not_after }: Entry, end: number, sum: Sum): boolean {
  const previous = plain.charAt(end - 2) || '。'
  if (SIGNS.includes(word)) return /\d/.test(previous)
  if (plain.startsWith('其中', end - 3)) return false
  if (word === '近' && previous === '就') return !/\d/.test(plain.charAt(end))
  if (word === '过')
    return !(
      PASSED_MEASURES.includes(previous) ||
      (sum === 'share' && PASSING_SHARES.includes(previous)) ||
      (sum === 'sum' && !PASSING_VERBS.includes(previous))
    )
  if (word === '破') return sum === null || BREAKING_VERBS.includes(previous)
  return isGrown(plain, not_after, end - 1)
}

/** 比30大, 比170低: what is compared bounds a bare number from both sides. */
export function readComparison(plain: string, start: number, end: number): ReadModifier | null {
  const from = isBlank(plain.charCodeAt(start - 1)) ? start - 2 : start - 1
  const to = isBlank(plain.charCodeAt(end)) ? end + 1 : end
  if (plain.charAt(from) !== '比') return null
  const side = plain.charAt(to)
  const span = { start: from, end: to + 1 }
  if ('大高多长'.includes(side) && side !== '') return { modifier: 'over', text: side, span }
  return '小低少短'.includes(side) && side !== '' ? { modifier: 'under', text: side, span } : null
}

/** The modifier that begins at `end`: 55岁|及以下, 20万人次|以上, 100个（含）|以上; `lasts`: after a length of time, 5年|多建设. */
export function readModifierAfter(plain: string, end: number, lasts = false): ReadModifier | null {
  let at = end
  if (
    (plain.charAt(at) === '（' || plain.charAt(at) === '(') &&
    /^[（(]不?含(?:本数|本级|[本数])?[）)]/.test(plain.slice(at, at + 6))
  ) {
    at = plain.indexOf(plain.charAt(at) === '（' ? '）' : ')', at) + 1
  }
  if (isBlank(plain.charCodeAt(at))) at++
  const found = after().longestAt(plain, at, ({ text, entry }, past) =>
    entry.not_before === undefined
      ? text.length > 1 || endsPhrase(plain, at, text, lasts)
      : !entry.not_before.includes(plain[past] ?? '。'),
  )
  return found && { modifier: found.kind, text: found.text, span: { start: at, end: at + found.text.length } }
}

/** What 多 makes a word with: 多少, 多元, 多才多艺. */
const MANY = '少元数么亏云边样方才次种彩发民党极晶功选变余层重核劳收'

/** 一年多, 五年多建设 and 三公里余, not 五年|多次, 三分之一|强 or 比3株|多2株. */
function endsPhrase(plain: string, at: number, text: string, lasts: boolean): boolean {
  const next = plain.charAt(at + 1)
  if (text === '强' || text === '弱') return next === '' || /[，。；、）的]/.test(next)
  if (text === '多' && /^[\d０-９]/.test(next)) return false
  if (next === '' || !isHan(next.charCodeAt(0))) return true
  if (text === '多' && lasts) return !MANY.includes(next) && matchUnit(plain, at + 1) === null
  return /[的来以前后时里路长之就仍还]/.test(next)
}
