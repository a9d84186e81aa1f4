import {
  ACTIVITY_VERBS,
  BARE_PROPERTY,
  COPULAS,
  KINDS,
  NOUN_VERBS,
  OBJECT_VERBS,
  POSSESSION,
  PROPERTY_ENDINGS,
  PROPERTY_MODIFIERS,
  PROPERTY_NOUNS,
  SAYING_VERBS,
  SECOND_ORDER,
} from '../lexicon/measures.ts'
import type { Recognized, Word } from '../model/layers.ts'
import { indexAfter } from '../model/span.ts'
import { isAmount, isNoun, isTime, mentionFrom, textOf, wordAt, wordsIn } from './phrases.ts'

/** What is measured: 女党员 | –, 当选代表 | 平均年龄. As printed. */
export interface Measure {
  readonly entity: string | null
  readonly property: string | null
}

export const NO_MEASURE: Measure = { entity: null, property: null }

/** A measure in one string: 社会消费品零售总额. */
export const nameOf = ({ entity, property }: Measure): string => `${entity ?? ''}${property ?? ''}`

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '))
const LEADING = set(
  '其中 此外 同时 而 并 但 且 另外 还 也 又 则 即 共 总共 已 将 并且 而且 因此 所以 目前 另 如 如今 我国 全国 全省 全市 全县 全区 全球 共计 分别 先后 已经 我们 当地 各地 本次 此次 这次 这 其 他 她 它 他们 的 、 和 及 与 以及 以 有 中 内 期间 间 里 力争 预计 确保 争取 计划 预期 全年 是 为 因 使 让 把 被 从 由 到 各 了 才 就 只 仅 约 大约 仍 仍有 全 所 ' +
    '” " ’ · — ＋ + － - ― / ／ （ ）',
)
const PREPOSITIONS = set('在 从 对 据 按 按照 随着 通过 根据 经 经过 受 于 截至 自 针对 围绕 关于 就 对于')
const PREPOSITION_ENDS = set('中 上 里 内 方面 看 下 来看 来说 时 后 前 期间 以来 起 计算 之中 之后 影响 统计')
/** Where what is measured ends and what it is compared with begins. */
const COMPARISON = /^(?:比|较|较之|相比|同比|环比|[同环]比.+|按[年季月]|占|相当于|分别)$/
/** 产能[由]年产20万辆: what follows is where a change starts, unless the phrase begins with it. */
const START = /^[由从]$/
/** First characters of the words of `COMPARISON` and `START`. */
const CUTS = new Set('比较相同环按占分由从')
/** jieba joins 已达, 共有, 约为. */
const REACHING = /^[已均共约合总累计仅只也]{1,2}(?:为|达|达到|有|是)$/
const RATIO = /率$/
const CAUSES = /^(?:造成|导致|引发|致使|致)$/
/** Nouns of the nation or the period that a phrase of one more word keeps: 全国人口. */
const SHORT = 2

/** Whether word `i` ends the measure; 成本收入[比]由…, 应[占] and a 由 that opens the phrase do not. */
function isCut(doc: Recognized, left: readonly Word[], i: number): boolean {
  if (!CUTS.has(doc.article.plain[left[i]!.start]!)) return false
  const it = wordAt(doc, left[i]!)
  const before = i > 0 ? wordAt(doc, left[i - 1]!) : ''
  if (it === '比') return isThan(doc, left[i + 1])
  if (COMPARISON.test(it)) return !/^[应所]$/.test(before)
  return i > 0 && START.test(it)
}

/** Whether a 比 before `next` compares, and does not end a noun (性别比为105). */
export const isThan = (doc: Recognized, next: Word | undefined): boolean =>
  next !== undefined &&
  !/^(?:[由从为达是约近均已仅也的]|分别|高达|达到)/.test(wordAt(doc, next)) &&
  !isAmount(doc, next)

/**
 * Reads the measure that stands before an amount; null when only light words do.
 *
 *     今年以来，该公司共建成[充电站]5000座    截至6月末，[不良贷款率]为0.75%
 */
export function measureBefore(doc: Recognized, left: readonly Word[]): Measure | null {
  const cut = left.findIndex((_, i) => isCut(doc, left, i))
  const words = cut < 0 ? left : left.slice(0, cut)
  let end = words.length
  while (end > 0 && (isTrailing(doc, words[end - 1]!) || isMoving(doc, words, end))) end--
  const elliptical = end < words.length && wordAt(doc, words[end]!) === '的'
  const start = skipLeading(doc, words, afterSaying(doc, words, end), end)
  if (elliptical) {
    // 改革开放以后入党的2224名: the clause itself names the group
    const clause = words.slice(firstHeavy(doc, words, end), end)
    return clause.length ? namedBy(doc, clause) : null
  }
  if (start >= end || !words.slice(start, end).some(word => isNaming(doc, word))) return null
  // 暴雨造成5.3万人受灾, 共培养选派508名: the object is the amount itself
  if (
    CAUSES.test(wordAt(doc, words[end - 1]!)) ||
    words.slice(start, end).every(word => OBJECT_VERBS.has(wordAt(doc, word)))
  )
    return null
  for (let i = start; i < end - 1; i++) {
    if (isPredicate(doc, words, i, start, end)) {
      const verb = wordAt(doc, words[i]!)
      const object = words.slice(skipLeading(doc, words, i + 1, end), end)
      if (!object.some(word => isNoun(doc, word))) break
      // 确诊病例, 受理案件: a noun this short says little without its verb
      const short = object.length === 1 && object[0]!.end - object[0]!.start <= 2 && !POSSESSION.has(verb)
      if (short) return { entity: verb + textOf(doc, object), property: null }
      if (ACTIVITY_VERBS.has(verb))
        return { entity: textOf(doc, object), property: textOf(doc, words.slice(start, i + 1)) }
      return namedBy(doc, object)
    }
  }
  return namedBy(doc, words.slice(start, end))
}

/** The measure that words name; null where they name none. */
function namedBy(doc: Recognized, words: readonly Word[]): Measure | null {
  const measure = splitMeasure(doc, words)
  return nameOf(measure) === '' ? null : measure
}

/** Index after the last 是 or verb of saying: 今年的目标是[城镇新增就业]1100万人, 数据显示[学员]20人. */
function afterSaying(doc: Recognized, words: readonly Word[], end: number): number {
  let at = end
  while (at > 0) {
    const it = wordAt(doc, words[at - 1]!)
    if (it === '是' || SAYING_VERBS.has(it)) break
    at--
  }
  return at
}

/** The noun phrase a clause opens with, up to its verb: [全市生产总值]首次突破万亿元大关. */
export function subjectIn(doc: Recognized, words: readonly Word[]): Measure | null {
  const start = skipLeading(doc, words, 0, words.length)
  let end = start
  while (end < words.length && !/^[dpv]$/.test(words[end]!.tag)) end++
  return end > start && end < words.length ? measureBefore(doc, words.slice(start, end)) : null
}

/** 东部地区销售额增长5.2%，[中部地区]增长6.3%: what is said of one kind goes on for the next. */
export function continueKind(said: Measure, topic: Measure): Measure {
  if (said.property !== null || said.entity === null || topic.property === null || topic.entity === null) return said
  const alike = KINDS.test(said.entity) ? KINDS.test(topic.entity) : said.entity.slice(-2) === topic.entity.slice(-2)
  return alike ? { entity: said.entity, property: topic.property } : said
}

function isTrailing(doc: Recognized, word: Word): boolean {
  const it = wordAt(doc, word)
  return COPULAS.has(it) || REACHING.test(it) || /^(?:d|ul|c)$/.test(word.tag) || isTime(doc, word)
}

/** Whether a 运行在 ends there: 指数连续上升，[运行在]50%以上. */
const isMoving = (doc: Recognized, words: readonly Word[], end: number): boolean =>
  wordAt(doc, words[end - 1]!) === '运行' && words[end] !== undefined && wordAt(doc, words[end]) === '在'

/** What jieba joins to the front of a verb: 可容纳, 将建设. */
const AUXILIARIES = new Set('可将能')

/** Whether word `i` is a verb that only brings in what is counted. */
function isPredicate(doc: Recognized, words: readonly Word[], i: number, start: number, end: number): boolean {
  const word = wordAt(doc, words[i]!)
  const it = word.length > 2 && AUXILIARIES.has(word[0]!) ? word.slice(1) : word
  const isObjectVerb = OBJECT_VERBS.has(it)
  if (!isObjectVerb && !ACTIVITY_VERBS.has(it)) return false
  const following = wordAt(doc, words[i + 1]!)
  // 服务时长, 出口额, 服务中心: the verb is a part of the noun
  if (i + 2 === end && isProperty(following) && (i > start || words[i]!.tag !== 'v')) return false
  // 投资基金规模: a property is of the doing as well
  if (i + 2 < end && NOUN_VERBS.has(it) && isProperty(wordAt(doc, words[end - 1]!))) return false
  if (mentionCovers(doc, words[i]!)) return false
  for (let k = i + 1; k < end; k++) if (wordAt(doc, words[k]!) === '的' && !isObjectVerb) return false
  if (/^[、和及与]$/.test(following)) return false
  const opens = words.slice(start, i).every(word => PROPERTY_MODIFIERS.has(wordAt(doc, word)))
  return opens || POSSESSION.has(it) || (words[i]!.tag === 'v' && isObjectVerb)
}

function mentionCovers(doc: Recognized, word: Word): boolean {
  const mention = mentionFrom(doc, word)
  return mention !== null && mention.end > word.end
}

const isNaming = (doc: Recognized, word: Word): boolean =>
  isNoun(doc, word) ||
  word.tag === 'q' ||
  word.tag === 'i' ||
  word.tag === 'v' ||
  word.tag === 'a' ||
  word.tag === 's' ||
  mentionFrom(doc, word) !== null

function firstHeavy(doc: Recognized, words: readonly Word[], end: number): number {
  let at = 0
  while (at < end && LEADING.has(wordAt(doc, words[at]!))) at++
  return at
}

/** Index of the first word that belongs to the measure: connectives, times, places and prepositional phrases go. */
function skipLeading(doc: Recognized, words: readonly Word[], from: number, end: number): number {
  let at = from
  while (at < end) {
    const word = words[at]!
    const it = wordAt(doc, word)
    if ((it === '全国' || it === '全球') && end - at === SHORT) return at
    const after = endsAfter(doc, words, at, end)
    if (after > 0) at = after
    else if (isTime(doc, word) || LEADING.has(it) || word.tag === 'd' || word.tag === 'c') at++
    else if (PREPOSITIONS.has(it)) at = prepositionEnd(doc, words, at, end)
    else {
      const place = placeEnd(doc, words, at)
      if (place === at || place >= end) break
      at = place
    }
  }
  return at
}

/** Index just past a clause of time, 建成[后]; 0 when none begins here. */
function endsAfter(doc: Recognized, words: readonly Word[], at: number, end: number): number {
  let verb = false
  for (let i = at; i < end - 1 && i < at + 6; i++) {
    if (verb && /^[后时]$/.test(wordAt(doc, words[i]!))) return i + 1
    verb ||= words[i]!.tag.startsWith('v')
  }
  return 0
}

/** Index just past a prepositional phrase at `at` (在…方面, 据…统计), or past its preposition where no end is near. */
function prepositionEnd(doc: Recognized, words: readonly Word[], at: number, end: number): number {
  for (let i = at + 1; i < end && i < at + 12; i++) if (PREPOSITION_ENDS.has(wordAt(doc, words[i]!))) return i + 1
  return at + 1
}

/** Index just past the place name that begins at `at`; `at` when none does. */
function placeEnd(doc: Recognized, words: readonly Word[], at: number): number {
  const mention = mentionFrom(doc, words[at]!)
  return mention?.type === 'GPE' ? wordsIn(words, at, mention) : at
}

/** Splits a noun phrase into the thing and its property: 当选代表|平均年龄, 社会消费品|零售总额. */
export function splitMeasure(doc: Recognized, words: readonly Word[]): Measure {
  let at = words.length
  if (at && isProperty(wordAt(doc, words[at - 1]!))) {
    const ratio = RATIO.test(wordAt(doc, words[at - 1]!))
    at--
    // 不良贷款率, 城镇化率: a rate is named by the nouns before it; other properties by a modifier, 平均年龄
    if (ratio)
      while (at > 0 && !/^[的之、和及与]$/.test(wordAt(doc, words[at - 1]!)) && !mentionFrom(doc, words[at - 1]!)) at--
    else if (wordAt(doc, words[at]!).length === 1 && at > 0) at--
    else if (wordAt(doc, words[at]!) === '生产总值' && at > 0 && /^(?:国内|地区)$/.test(wordAt(doc, words[at - 1]!)))
      at--
    while (at > 0 && isPropertyPart(wordAt(doc, words[at - 1]!))) at--
    // 宁德[时代]动力电池市占率: the name is the thing's
    while (at < words.length && isInside(doc, words[at]!)) at++
  }
  let end = at
  while (end > 0 && /^[的之、]$/.test(wordAt(doc, words[end - 1]!))) end--
  return { entity: textOf(doc, words.slice(0, end)), property: textOf(doc, words.slice(at)) }
}

export const isProperty = (it: string): boolean =>
  PROPERTY_NOUNS.has(it.slice(-2)) ||
  PROPERTY_NOUNS.has(it) ||
  PROPERTY_ENDINGS.has(it.at(-1)!) ||
  SECOND_ORDER.test(it)

/** Whether a word goes on with a name that began before it. */
function isInside({ mentions }: Recognized, { start }: Word): boolean {
  const mention = mentions[indexAfter(mentions, start)]
  return mention !== undefined && mention.start < start
}

const isPropertyPart = (it: string): boolean => PROPERTY_MODIFIERS.has(it) || PROPERTY_NOUNS.has(it)

/** Whether a measure is but a property, of what the text spoke of before; 猪价 and 电费 name their thing themselves. */
export const isBare = ({ entity, property }: Measure): boolean =>
  entity === null &&
  property !== null &&
  (BARE_PROPERTY.test(property) || property.endsWith('率')) &&
  (!/[价费税薪]$/.test(property) || PROPERTY_NOUNS.has(property))

/** Gives a bare property (增速, 资金规模) the thing the text is speaking of. */
export function attach(said: Measure, topic: Measure): Measure {
  // 与国内生产总值之比为1.7%: of what the text spoke of before
  if (said.property === '之比' && said.entity)
    return { entity: nameOf(topic) || null, property: `与${said.entity}之比` }
  if (said.property === null && PROPERTY_MODIFIERS.has(said.entity ?? ''))
    return { entity: nameOf(topic) || null, property: said.entity }
  const name = nameOf(said)
  if (SECOND_ORDER.test(name) && name.length <= 6) {
    const of = SECOND_ORDER.test(topic.property ?? '') ? (topic.entity ?? '') : nameOf(topic)
    return { entity: of || null, property: name }
  }
  if (!isBare(said)) return said
  return { entity: withoutOverlap(topic.entity ?? '', said.property ?? '') || null, property: said.property }
}

/** A name without the end that the property begins with: 空气质量优良 | 优良率 → 空气质量; digits are never parted, 1e999 | 99路. */
function withoutOverlap(name: string, property: string): string {
  for (let length = Math.min(name.length, property.length); length > 1; length--)
    if (name.endsWith(property.slice(0, length)) && !/\d/.test(property[0]!)) return name.slice(0, -length)
  return name
}
