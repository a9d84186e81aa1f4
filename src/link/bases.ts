import { matcherOf, wordsOf } from '../lexicon/words.ts'
import type { Recognized, Word } from '../model/layers.ts'
import { covers, indexAfter, type Span, slice } from '../model/span.ts'
import { DIFFERING } from './clause/change-words.ts'
import { DIFFERENCE, GROWTH_MODIFIERS } from './clause/slot-words.ts'
import { CHANGE_WORDS } from './clause/word-facts.ts'
import { isAmount, uncut, wordAt } from './phrases.ts'

/** What changes of a sentence are compared with, from where it stands on. */
export interface Base extends Span {
  /** As printed: 十九大, 上年, 同比. */
  readonly text: string
  /** Where that stands. */
  readonly phrase: Span
  /** Whether it is where a change started, 由[去年的8元]升至, not what it is set against. */
  readonly isStart: boolean
}

/** Whether a span lies in a base; `bases` are sorted. */
export function isInBase(bases: readonly Base[], span: Span): boolean {
  const base = bases[indexAfter(bases, span.start)]
  return base !== undefined && covers(base, span)
}

const FIXED = wordsOf('base-itself')
const THAN = wordsOf('base-than')
const WITH = wordsOf('base-with')
const FROM = wordsOf('base-from')
const COMPARED = wordsOf('base-end')
/** What the words that name a base begin with. */
const openings = matcherOf('base-itself', 'base-than', 'base-with', 'base-from', 'base-end')
/** What follows a 比 that ends a noun and compares nothing: 性别比为105. */
const NO_BASE = /^(?:[由从为达是约近均已仅也的]|分别|高达|达到)/
/** How far a base may reach, in words; with the glosses and amounts in it, how far to look. */
const REACH = 14
const LOOK = 40

/** The bases a sentence names, in order: 比[十九大]增加, 与[2010年]相比, [同比]增长, 由[新中国成立时]的19.5万个增至. */
export function basesOf(doc: Recognized, words: readonly Word[]): Base[] {
  const { article } = doc
  const bases: Base[] = []
  const opening = openings()
  for (let w = 0; w < words.length; w++) {
    const from = words[w]!.start
    const isYearly = isPeriodic(doc, words, w)
    if (isYearly) pushPhrase(doc, bases, from, { start: from, end: from + 1 }, false)
    if (isYearly || opening.longestAt(article.plain, from) === null) continue
    const word = wordAt(doc, words[w]!)
    // 按月, also where jieba cuts it in two
    const isWhole = word.length > 1 || words[w + 1]?.end === from + 2
    if (isWhole && FIXED.has(article.plain.slice(from, from + 2))) {
      // what is taken for a name, 同比增长, is no comparison
      if (uncut(doc, { start: from, end: from + 2 })?.end === from + 2)
        pushPhrase(doc, bases, from, { start: from, end: from + 2 }, false)
    } else if (/^[比较](?:上|去|前|年|期|同)/.test(word)) {
      const rest = phraseAfter(doc, words, w, endsAtChange)
      pushBase(doc, bases, from, { start: from + 1, end: rest?.at(-1)?.end ?? words[w]!.end })
    } else if (word.length > 1 && COMPARED.has(word) && isCompared(doc, words[w]!, bases.at(-1))) continue
    else {
      const ends =
        THAN.has(word) && (word !== '比' || isThan(doc, words[w + 1]))
          ? endsAtChange
          : WITH.has(word)
            ? endsAtCompared
            : FROM.has(word)
              ? endsAtAmount
              : null
      const phrase = ends && phraseAfter(doc, words, w, ends)
      const isStart = FROM.has(word)
      if (phrase?.length) pushBase(doc, bases, from, { start: phrase[0]!.start, end: phrase.at(-1)!.end }, isStart)
    }
  }
  return bases
}

const PERIODS = new Set('年季月周')
const MOVED = /^[增减升降涨跌]$/

/** [年]增3.6%, [季]减近一成, in one word or two: compared with the period before; not 三年增12%, 年增长率, 年增收3万元. */
function isPeriodic(doc: Recognized, words: readonly Word[], w: number): boolean {
  const text = wordAt(doc, words[w]!)
  if (!PERIODS.has(text[0]!)) return false
  const next = words[w + 1]
  const isOne = text.length === 2 && MOVED.test(text[1]!)
  if (!isOne && !(text.length === 1 && next !== undefined && MOVED.test(wordAt(doc, next)))) return false
  for (let i = isOne ? w + 1 : w + 2; i <= w + 4 && i < words.length; i++) {
    if (isAmount(doc, words[i]!)) return true
    if (!'da'.includes(words[i]!.tag[0]!)) return false
  }
  return false
}

const isThan = (doc: Recognized, next: Word | undefined): boolean =>
  next !== undefined && !NO_BASE.test(wordAt(doc, next)) && !isAmount(doc, next)

/** 与最高点[相比]: the word that ends a base opens none. */
const isCompared = ({ article }: Recognized, word: Word, last: Base | undefined): boolean =>
  last !== undefined && article.plain.slice(last.end, word.start).trim() === ''

function pushBase(doc: Recognized, bases: Base[], start: number, phrase: Span, isStart = false): void {
  const whole = uncut(doc, phrase)
  if (whole) pushPhrase(doc, bases, start, whole, isStart)
}

function pushPhrase({ article }: Recognized, bases: Base[], start: number, phrase: Span, isStart: boolean): void {
  bases.push({ start, end: phrase.end, text: slice(article.text, phrase), phrase, isStart })
}

/** What a word does to the phrase before it: ends it, breaks it off, or goes on. */
type End = (word: Word, text: string, phrase: readonly Word[], isAmount: boolean) => 'done' | 'none' | 'on'

/** How much something changed, where it is not in numbers; jieba tags not all of them adverbs. 比上年[名义]增长, 比年初[净]减少 alike. */
const DEGREES = wordsOf('extent')
const EARLIER = new Set('提前 提早 推迟 延后'.split(' '))
const endsAtChange: End = (word, text, phrase, isAmount) =>
  isAmount ||
  DEGREES.has(text) ||
  (phrase.length > 0 && (GROWTH_MODIFIERS.has(text) || text === '净')) ||
  EARLIER.has(text) ||
  word.tag === 'd' ||
  word.tag === 'ad' ||
  CHANGE_WORDS.get(text) !== undefined ||
  DIFFERENCE.get(text) !== undefined ||
  DIFFERING.test(text) ||
  FIXED.has(text)
    ? phrase.length
      ? 'done'
      : 'none'
    : 'on'
const endsAtCompared: End = (_, text) => (COMPARED.has(text) ? 'done' : 'on')
const endsAtAmount: End = (_, text, phrase, isAmount) =>
  !isAmount || phrase.length === 0
    ? /^[到至]$/.test(text) || CHANGE_WORDS.get(text) !== undefined
      ? 'none'
      : 'on'
    : 'done'

/** The phrase after word `w` up to where `ends` says; glosses in brackets and what follows an amount left out. */
function phraseAfter(doc: Recognized, words: readonly Word[], w: number, ends: End): Word[] | null {
  const phrase: Word[] = []
  let depth = 0
  let amount = false
  for (let i = w + 1; i < words.length && i <= w + LOOK && phrase.length <= REACH; i++) {
    const word = words[i]!
    const it = wordAt(doc, word)
    if (/^[（(]/.test(it)) depth++
    else if (/^[）)]/.test(it)) depth--
    if (depth > 0 || /^[）)\s]/.test(it)) continue
    const verdict = ends(word, it, phrase, isAmount(doc, word))
    if (verdict === 'done') return trimmed(doc, phrase)
    if (verdict === 'none' || /^[，。；：！？、]/.test(it))
      return ends === endsAtChange && verdict !== 'none' ? trimmed(doc, phrase) : null
    if (isAmount(doc, word)) amount = true
    if (!amount) phrase.push(word)
  }
  return ends === endsAtChange ? trimmed(doc, phrase) : null
}

function trimmed(doc: Recognized, phrase: Word[]): Word[] {
  while (phrase.length && wordAt(doc, phrase.at(-1)!) === '的') phrase.pop()
  return phrase
}

/** What the clause of an amount says of its movement. */
export interface Movement {
  /** A movement of a rate: 增速[加快0.3个百分点]. */
  readonly isSecond: boolean
  /** Points, which move a rate whether it is named or not. */
  readonly isPoints: boolean
  /** Where its clause starts: a base before it is a frame, 与2010年相比，比重…, and no rate's own. */
  readonly start: number
  /** A mean over years: 两年平均[增长5.2%]. */
  readonly isMean: boolean
  /** Nothing named stands before the verb: 由8元升至10元，[上涨25%]. */
  readonly isBare: boolean
  /** 增长, 下降 by a percentage. */
  readonly isGrowth: boolean
}

/** Hands bases to amounts as reading goes on; a base stays in force for its sentence. */
export interface BaseReader {
  /** The base named between the amount before and this one; null when none is. */
  readonly next: (offset: number) => Base | null
  /** The base of a change: its own, or else the one in force. */
  readonly of: (own: Base | null, movement: Movement) => Base | null
  /** A base that stands before an amount which is no change is in force for the changes after it. */
  readonly pass: (own: Base | null, movement: Movement) => void
  /** The base that a sentence which breaks the same measure down would take over. */
  readonly left: () => Base | null
}

/** Bases that every figure of a report is set against: 同比, 比上年, 较上月末. */
const PERIODIC = /^(?:[同环]比|按[年季月]|(?:上|去|前)[一]?(?:年|月|季|周|期).*|上半年|年初|.*同期|.*[年月季]度?末?)$/
/** A mean over years takes the base of a year far back, not that of one year: 比2019年同期增长10%，两年平均增长5%. */
const FAR = /\d{4}年/

/** `handed` is what the sentence before leaves to one that breaks its measure down. */
export function readBases(bases: readonly Base[], handed: Base | null): BaseReader {
  let at = 0
  let inForce: Base | null = null
  let second: Base | null = null
  const put = (own: Base | null, { isSecond, isPoints, start }: Movement): void => {
    if (own === null) return
    // 同比增长5.8%，比上半年加快[0.6个百分点]: what is told next goes on from the growth
    if ((isSecond || (isPoints && inForce !== null)) && own.start >= start) second = own
    else inForce = own
  }
  return {
    next(offset) {
      let found: Base | null = null
      while (at < bases.length && bases[at]!.start < offset) found = bases[at++]!
      return found
    },
    pass: put,
    of(own, movement) {
      put(own, movement)
      if (own !== null) return own
      const held = (movement.isSecond || movement.isPoints ? second : null) ?? inForce
      if (held === null) return movement.isGrowth && !movement.isSecond && !movement.isMean ? handed : null
      if (movement.isMean && !FAR.test(held.text)) return null
      return held.isStart && !movement.isBare ? null : held
    },
    left: () => (inForce === null ? handed : PERIODIC.test(inForce.text) ? inForce : null),
  }
}

/** 其中，…; 食品中，…; 分产业看，…: the sentence goes on about the measure of the one before, part by part. */
export const breaksDown = (sentence: string): boolean =>
  /^[“\s]*(?:其中|[\p{L}、]{1,12}中，|[分从按][\p{L}、]{1,10}(?:看|分)，|具体(?:来)?看)/u.test(sentence)
