import { ACTIVITY_VERBS, COPULAS, OBJECT_VERBS, PROPERTY_ENDINGS, PROPERTY_MODIFIERS, PROPERTY_NOUNS } from '../lexicon/measures.ts'
import type { Recognized, Word } from '../model/layers.ts'
import { indexAfter } from '../model/span.ts'
import { text } from './cues.ts'

/** What is measured: 女党员 | –, 当选代表 | 平均年龄. As printed. */
export interface Measure {
  readonly entity: string | null
  readonly property: string | null
}

export const NO_MEASURE: Measure = { entity: null, property: null }

const LEADING = new Set(
  '其中 此外 同时 而 并 但 且 另外 还 也 又 则 即 据 共 总共 已 将 并且 而且 因此 所以 目前 另 如 如今 今天 我国 全国 全省 全市 全县 全区 全年 全球 全行业 累计 共计 分别 先后 直接 已经 我们 当地 各地 本次 此次 这次 这 该 其 他 她 它 他们 的 、 和 及 与 以及 以 有 中 内 期间 是 为 每 因 使 让 把 将 被 、 从 由 到'.split(
    ' ',
  ),
)
const PREPOSITIONS = new Set('在 从 对 据 按 按照 随着 通过 根据 经 受 于 截至 自 针对 围绕 关于 就 对于'.split(' '))
const PREPOSITION_ENDS = new Set('中 上 里 内 方面 看 下 来看 来说 时 后 前 期间 以来 起 计算 之中 之后'.split(' '))
const NOMINAL = /^(?:n|v?n|a|an|b|j|l|i|z|s|f|m|eng|x|q|t|nz|ns|nr|nt|ng|vg|ag|k|h|uj|r)/

/** Reads the measure that stands before an amount; null when only light words do. */
export function measureBefore(doc: Recognized, words: readonly Word[]): Measure | null {
  const plain = doc.article.plain
  let end = words.length
  let start = 0
  while (end > start && isTrailing(plain, words[end - 1]!)) end--
  const ofVerb = end < words.length && text(plain, words[end]!) === '的'
  start = skipLeading(doc, words, start, end)
  if (start >= end) return null
  if (!ofVerb) {
    for (let i = end - 1; i >= start; i--) {
      const it = text(plain, words[i]!)
      if (it === '的') break
      if (OBJECT_VERBS.has(it) && i + 1 < end && !PROPERTY_NOUNS.has(it)) {
        const from = skipLeading(doc, words, i + 1, end)
        if (from < end) return splitMeasure(doc, words.slice(from, end))
      }
      if (ACTIVITY_VERBS.has(it) && i + 1 < end && words[i]!.tag.startsWith('v') && isNoun(words[i + 1]!) && i === start)
        return { entity: textOf(doc, words.slice(i + 1, end)), property: it }
    }
  }
  return splitMeasure(doc, words.slice(start, end))
}

function isTrailing(plain: string, word: Word): boolean {
  const it = text(plain, word)
  return COPULAS.has(it) || it === '的' || word.tag === 'd' || word.tag === 'ul' || word.tag === 'c' || it === '、'
}

/** Index of the first word that belongs to the measure: connectives, times, places and prepositional phrases go. */
function skipLeading(doc: Recognized, words: readonly Word[], from: number, end: number): number {
  const plain = doc.article.plain
  let at = from
  for (;;) {
    const word = words[at]
    if (!word || at >= end) return at
    const it = text(plain, word)
    if (word.tag === 't' || LEADING.has(it) || word.tag === 'd' || word.tag === 'c' || /^[“”"‘’·—\s]/.test(it)) at++
    else if (PREPOSITIONS.has(it)) {
      let close = at + 1
      while (close < end && close < at + 12 && !PREPOSITION_ENDS.has(text(plain, words[close]!))) close++
      if (close >= end || close >= at + 12) at++
      else at = close + 1
    } else {
      const after = placeEnd(doc, words, at, end)
      if (after === at || after >= end) return at
      at = after
    }
  }
}

/** Index just past a place name that stands at `at`; `at` when none does. */
function placeEnd(doc: Recognized, words: readonly Word[], at: number, end: number): number {
  const { mentions } = doc
  const mention = mentions[indexAfter(mentions, words[at]!.start)]
  if (!mention || mention.type !== 'GPE' || mention.start > words[at]!.start) return at
  let after = at
  while (after < end && words[after]!.end <= mention.end) after++
  return after
}

const isNoun = (word: Word): boolean => /^(?:n|vn|an|j|l|b|q|eng|x)/.test(word.tag)

/** Splits a noun phrase into the thing and its property: 当选代表|平均年龄, 社会消费品|零售总额. */
export function splitMeasure(doc: Recognized, words: readonly Word[]): Measure {
  const plain = doc.article.plain
  let at = words.length
  if (at && isProperty(text(plain, words[at - 1]!))) {
    at--
    while (at > 0 && isPropertyPart(text(plain, words[at - 1]!))) at--
  }
  let end = at
  while (end > 0 && /^(?:的|之|、)$/.test(text(plain, words[end - 1]!))) end--
  return { entity: textOf(doc, words.slice(0, end)), property: textOf(doc, words.slice(at)) }
}

const isProperty = (it: string): boolean => PROPERTY_NOUNS.has(it) || (it.length > 1 && PROPERTY_ENDINGS.has(it.at(-1)!)) || PROPERTY_ENDINGS.has(it)
const isPropertyPart = (it: string): boolean => PROPERTY_MODIFIERS.has(it) || PROPERTY_NOUNS.has(it)

/** The printed characters of some words; null when there are none. */
export function textOf(doc: Recognized, words: readonly Word[]): string | null {
  let out = ''
  for (const word of words) out += doc.article.text.slice(word.start, word.end)
  return out.trim() || null
}

/** Verbs that jieba calls verbs and that modify the noun after them: 志愿服务品牌, 培育基地. */
const STOP = new Set('同比 环比 比 较 占 以上 以下 左右 为 是 在 被 将 已 于 由 从 对 向 把 以 而 则 并 都 均 分别 其中 等'.split(' '))

/** Reads the noun phrase right after an amount: 2296名[出席党的二十大代表], 40所[高校]的车辆. Gives its words. */
export function headAfter(doc: Recognized, right: readonly Word[], more: boolean): readonly Word[] {
  const plain = doc.article.plain
  let end = 0
  const first = right[0]
  if (!first) return []
  const mentionEnd = (i: number): number => {
    const mention = doc.mentions[indexAfter(doc.mentions, right[i]!.start)]
    if (!mention || mention.start !== right[i]!.start || mention.end <= right[i]!.end) return i
    let j = i
    while (j + 1 < right.length && right[j + 1]!.end <= mention.end) j++
    return j
  }
  for (let i = 0; i < right.length; i++) {
    const word = right[i]!
    const it = text(plain, word)
    if (STOP.has(it) || word.tag === 't' || word.tag === 'd' || word.tag === 'p' || word.tag === 'f') break
    if (it === '的' || word.tag === 'uj') {
      if (end === 0) break
      break
    }
    if (it === '、' || it === '和' || it === '及' || it === '与' || it === '或') {
      if (end === 0 || !right[i + 1] || !isNoun(right[i + 1]!) || (more && i + 2 >= right.length)) break
      continue
    }
    if (word.tag.startsWith('v') && word.tag !== 'vn') {
      const next = right[i + 1]
      if (end === 0) {
        const relative = relativeEnd(doc, right)
        if (relative) return right.slice(0, relative)
        if (!next || !isNoun(next)) break
      } else if (!next || !isNoun(next) || OBJECT_VERBS.has(it)) break
      continue
    }
    if (!NOMINAL.test(word.tag)) break
    i = mentionEnd(i)
    end = i + 1
  }
  return right.slice(0, end)
}

/** Number of words of a relative clause with its noun, 获得过奖励的党员; 0 when none begins here. */
function relativeEnd(doc: Recognized, right: readonly Word[]): number {
  const plain = doc.article.plain
  for (let i = 1; i < right.length && i < 14; i++) {
    const it = text(plain, right[i]!)
    const next = right[i + 1]
    if (it === '的' && next && isNoun(next)) {
      let end = i + 1
      while (end < right.length && isNoun(right[end]!)) end++
      return end
    }
  }
  return 0
}
