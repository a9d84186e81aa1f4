import { CHANGE_WORDS } from '../lexicon/changes.ts'
import type { Recognized, Word } from '../model/layers.ts'
import { covers, indexAfter, type Span, slice } from '../model/span.ts'
import { isThan } from './measure.ts'
import { isAmount, uncut, wordAt } from './phrases.ts'

/** What changes of a sentence are compared with, from where it stands on. */
export interface Base extends Span {
  /** As printed: 十九大, 上年, 同比. */
  readonly text: string
}

/** Whether a span lies in a base; `bases` are sorted. */
export function isInBase(bases: readonly Base[], span: Span): boolean {
  const base = bases[indexAfter(bases, span.start)]
  return base !== undefined && covers(base, span)
}

/** First characters of the words that name a base. */
const OPENINGS = new Set('同环按比较相对与和跟由从')
const FIXED = new Set(['同比', '环比', '按年', '按季', '按月'])
const THAN = new Set('比 较 较之 相比 相较 相较于 相比于 对比 比起 比上'.split(' '))
const WITH = new Set('与 同 和 跟'.split(' '))
const FROM = new Set(['由', '从'])
const COMPARED = new Set('相比 比较 相较 相比较 比 对比'.split(' '))
/** How far a base may reach, in words; with the glosses and amounts in it, how far to look. */
const REACH = 14
const LOOK = 40

/** The bases a sentence names, in order: 比[十九大]增加, 与[2010年]相比, [同比]增长, 由[新中国成立时]的19.5万个增至. */
export function basesOf(doc: Recognized, words: readonly Word[]): Base[] {
  const { article } = doc
  const bases: Base[] = []
  for (let w = 0; w < words.length; w++) {
    const from = words[w]!.start
    if (!OPENINGS.has(article.plain[from]!)) continue
    const word = wordAt(doc, words[w]!)
    if (FIXED.has(word.slice(0, 2))) {
      // what is taken for a name, 同比增长, is no comparison
      if (uncut(doc, { start: from, end: from + 2 })?.end === from + 2)
        bases.push({ start: from, end: from + 2, text: article.text.slice(from, from + 2) })
    } else if (/^[比较](?:上|去|前|年|期|同)/.test(word))
      pushBase(doc, bases, from, { start: from + 1, end: words[w]!.end })
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
      if (phrase?.length) pushBase(doc, bases, from, { start: phrase[0]!.start, end: phrase.at(-1)!.end })
    }
  }
  return bases
}

function pushBase(doc: Recognized, bases: Base[], start: number, phrase: Span): void {
  const whole = uncut(doc, phrase)
  if (whole) bases.push({ start, end: whole.end, text: slice(doc.article.text, whole) })
}

/** What a word does to the phrase before it: ends it, breaks it off, or goes on. */
type End = (word: Word, text: string, phrase: readonly Word[], isAmount: boolean) => 'done' | 'none' | 'on'

/** How much something changed, where it is not in numbers; jieba tags not all of them adverbs. */
const DEGREES = new Set('小幅 大幅 微幅 略有 略微 明显 显著 有所 进一步'.split(' '))
const endsAtChange: End = (word, text, phrase, isAmount) =>
  isAmount || DEGREES.has(text) || word.tag === 'd' || word.tag === 'ad' || CHANGE_WORDS.has(text) || FIXED.has(text)
    ? phrase.length
      ? 'done'
      : 'none'
    : 'on'
const endsAtCompared: End = (_, text) => (COMPARED.has(text) ? 'done' : 'on')
const endsAtAmount: End = (_, text, phrase, isAmount) =>
  !isAmount || phrase.length === 0 ? (/^[到至]$/.test(text) || CHANGE_WORDS.has(text) ? 'none' : 'on') : 'done'

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

/** Hands bases to amounts as reading goes on; a base stays in force for its sentence. */
export interface BaseReader {
  /** The base named between the amount before and this one; null when none is. */
  readonly next: (offset: number) => Base | null
  /** Whether any base has been named so far. */
  readonly any: () => boolean
  /** The base of a change: its own, or else the one in force. A movement of a rate (增速…) does not put its own in force. */
  readonly of: (own: Base | null, second: boolean) => string | null
}

export function readBases(bases: readonly Base[]): BaseReader {
  let at = 0
  let inForce: string | null = null
  return {
    next(offset) {
      let found: Base | null = null
      while (at < bases.length && bases[at]!.start < offset) found = bases[at++]!
      inForce ??= found?.text ?? null
      return found
    },
    any: () => inForce !== null,
    of(own, second) {
      if (own && !second) inForce = own.text
      return own?.text ?? inForce
    },
  }
}
