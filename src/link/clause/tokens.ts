import { wordsOf } from '../../lexicon/words.ts'
import type { EntityType, Recognized, Word } from '../../model/layers.ts'
import { indexAfter, type Span } from '../../model/span.ts'
import { joinDivisions } from './divisions.ts'
import { joinGenerations } from './generations.ts'
import { withoutParts } from './parts-of-amounts.ts'
import { BOUNDS } from './slot-words.ts'
import { symbol } from './symbols.ts'
import { isPropertyName, numberFacts, PROPERTY_MODIFIERS, type WordFacts, wordFacts } from './word-facts.ts'

/**
 * What a token can do in a clause, one letter: N noun · G verbal noun · M name · B distinguishing word · A adjective ·
 * V verb · R pronoun · F localizer · D adverb · P preposition · C conjunction · U 的 之 · u 了 着 过 · o 以上 左右 ·
 * K numeral in a word · q amount · T time · , ; : . 、 ( ) " marks · X other signs · O the rest.
 */
export type TokenClass = string

export interface Token extends Span {
  readonly cls: TokenClass
  readonly tag: string
  readonly word: WordFacts
  readonly mention: EntityType | null
  /** Index into `doc.quantities`; -1 where it is no amount. */
  readonly amount: number
  /** Whether it is an amount that bounds a group and so is part of its name: [60岁]及以上人口. */
  readonly nests: boolean
  /** Numbers of its class and its tag. */
  readonly clsSymbol: number
  readonly tagSymbol: number
  /** Number of its class with what it triggers, 的 apart. */
  readonly shape: number
  /** Index of its class in `INSIDE_CLASSES`; 0 for one that matters little inside of a phrase. */
  readonly inside: number
  /** Index into the clauses of its sentence; -1 for a closing bracket. */
  clause: number
  /** Index into the tokens of its clause. */
  position: number
  /** How many verbs and amounts of its sentence stand before it. */
  verbs: number
  amounts: number
}

/** Classes that matter inside of a phrase, after one for all others. */
export const INSIDE_CLASSES = '-VUqTPDR、'

const MARK_CLASS: ReadonlyMap<string, TokenClass> = new Map(
  (
    [
      ['，,', ','],
      ['；;', ';'],
      ['：:', ':'],
      ['。！？!?', '.'],
      ['、／/', '、'],
      ['（(【[〔', '('],
      ['）)】]〕', ')'],
      ['“”"‘’\'《》「」『』', '"'],
    ] as const
  ).flatMap(([marks, cls]) => [...marks].map((mark): [string, TokenClass] => [mark, cls])),
)
/** Words that stand for another; jieba tags 本科 and 全国性 alike. */
const PRONOUN =
  /^(?:[其该此这那某各每我你您他她它咱谁哪何另几]|本(?!科|金|土|领|钱|草)|什么|自己|大家|彼此|双方|人家|别人|多少|如此|全体)/
/** Blanks, and what is printed without a width. */
const isBlank = (char: string): boolean =>
  char <= ' ' || '\u3000\u00a0\u00ad\u200b\u200c\u200d\u2060\ufeff'.includes(char)

/** What right after an amount belongs to it and is no thing: 43亿元|人民币, 五百块|钱, 两天|时间, 三千二百|有奇. */
const OF_AMOUNTS = new Set(['人民币', '钱', '时间', '有奇', '新台币', '港币', '美元', '欧元', '日元', '英镑'])
const LETTER = /\p{L}/u
const SIGNS = /^[^\p{L}\p{N}]+$/u

/** The tokens of a sentence: its words with glued ones parted, a name as one token, blanks left out. */
export function tokensOf(doc: Recognized, sentence: number, parted: readonly Word[]): Token[] {
  const { plain } = doc.article
  const words = joinGenerations(plain, joinDivisions(plain, parted))
  const { end } = doc.sentences[sentence]!
  const tokens: Token[] = []
  let m = words.length > 0 ? indexAfter(doc.mentions, words[0]!.start) : 0
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    while (m < doc.mentions.length && doc.mentions[m]!.end <= word.start) m++
    const mention = doc.mentions[m]
    const isBarrier = word.tag === 'q' || word.tag === 't'
    if (mention && mention.start <= word.start && mention.end <= end && !isBarrier) {
      let j = i
      while (j + 1 < words.length && words[j]!.end < mention.end && words[j + 1]!.tag !== 'q') j++
      if (word.start === mention.start && words[j]!.end === mention.end) {
        tokens.push(token(doc, { start: word.start, end: mention.end, tag: 'M' }, 'M', mention.type))
        i = j
        continue
      }
    }
    if (isBlank(plain.charAt(word.start))) continue
    const inside = mention !== undefined && mention.start < word.end && mention.end > word.start
    const before = tokens.at(-1)
    const closes = before !== undefined && before.amount >= 0 && before.end === word.start
    const isOfAmount = closes && OF_AMOUNTS.has(plain.slice(word.start, word.end))
    tokens.push(token(doc, word, isOfAmount ? 'o' : inside && !isBarrier ? 'N' : null, null))
  }
  return withoutParts(doc, tokens).map((it, i, all) => inContext(doc, it, all[i - 1], all[i + 1], all[i + 2]))
}

const OUTCOME = wordsOf('outcome')
const MODAL = wordsOf('modal')
/** 可以说, 可以看出: what judges, and moves nothing. */
const JUDGING = /^[说看见想]/
/** Verbs of one syllable that bound the amount after them where it has a modifier. */
const BOUNDING = new Set('破过')
/** A number that only counts the items of a list: [3.]营收. */
const ENUMERATOR = /^\d{1,2}[.．、)]$/

/** A word whose class depends on its neighbours. */
function inContext(
  { quantities }: Recognized,
  it: Token,
  before: Token | undefined,
  after: Token | undefined,
  afterNext: Token | undefined,
): Token {
  const { text } = it.word
  if (before === undefined || ',;:.('.includes(before.cls)) {
    // [当中]女性占三成, not 群众当中; [目标]2028年增至600辆, not 目标价
    if (text === '当中' || (text === '目标' && after !== undefined && 'TVD'.includes(after.cls))) return as(it, 'D')
  }
  if (it.cls === 'D' && PROPERTY_MODIFIERS.has(text) && after !== undefined && opensName(it, after, afterNext))
    return as(it, 'B')
  if (it.cls === 'K' && ENUMERATOR.test(text)) return as(it, 'X')
  if ('NG'.includes(it.cls) && it.word.trigger === 'COP' && after !== undefined && 'qD'.includes(after.cls))
    return as(it, 'V')
  if (after !== undefined) {
    if (it.cls === 'N' && 'qDo'.includes(after.cls)) {
      // 创业板[微跌]0.5%, 金价[跌至]1176美元: what moves an amount is a verb, whatever jieba makes of it; 油耗[低至]5.9升
      if (it.word.trigger === 'CH' || it.word.trigger === 'CHREACH') return as(it, 'V')
      if (it.word.trigger === 'REACH') return as(it, 'D')
    }
    // 电量[可]超400亿, 整改率[要]达到95%, not 两位[可以]说是
    if (MODAL.has(text) && 'VDPq'.includes(after.cls) && !JUDGING.test(after.word.text)) return as(it, 'D')
    // 票房[破]20亿, 期限不得[少于]2年: it bounds the amount
    if ((BOUNDING.has(text) || BOUNDS.has(text)) && after.amount >= 0 && quantities[after.amount]!.modifier !== null)
      return as(it, 'D')
  }
  // 超[预期]
  if (text === '预期' && before !== undefined && OUTCOME.has(before.word.text)) return as(it, 'D')
  return it
}

/** [最高]气温, [最高]限价： and [累计]净值, not 最高可达, 最高报 or 累计服务公众. */
function opensName({ word }: Token, after: Token, afterNext: Token | undefined): boolean {
  if (after.word.trigger === 'COP') return false
  if (!word.text.startsWith('最')) return after.cls === 'N' && isPropertyName(after.word.text)
  return 'NGM'.includes(after.cls) || afterNext?.cls === ':'
}

const as = (it: Token, cls: TokenClass): Token => ({
  ...it,
  cls,
  clsSymbol: symbol(cls),
  shape: shapeOf(cls, it.word),
  inside: Math.max(0, INSIDE_CLASSES.indexOf(cls)),
})

const shapeOf = (cls: TokenClass, { text, trigger }: WordFacts): number =>
  symbol(text === '的' ? text : cls + (trigger ?? ''))

function token(doc: Recognized, word: Word, given: TokenClass | null, mention: EntityType | null): Token {
  const { start, end, tag } = word
  const text = doc.article.plain.slice(start, end)
  const amount = tag === 'q' ? amountAt(doc, word) : -1
  const number = amount >= 0 ? 'q' : tag === 't' && isTimeAt(doc, word) ? 'T' : null
  const facts = number === null ? wordFacts(text) : numberFacts(text, number)
  const cls = given ?? number ?? facts.cls ?? classOf(facts.text, tag)
  return {
    start,
    end,
    tag,
    cls,
    word: facts,
    mention,
    amount,
    nests: amount >= 0 && doc.quantities[amount]!.relation === 'criterion',
    clsSymbol: symbol(cls),
    tagSymbol: symbol(tag),
    shape: shapeOf(cls, facts),
    inside: Math.max(0, INSIDE_CLASSES.indexOf(cls)),
    clause: -1,
    position: 0,
    verbs: 0,
    amounts: 0,
  }
}

function amountAt({ quantities }: Recognized, word: Word): number {
  const at = indexAfter(quantities, word.start)
  return (quantities[at]?.start ?? Number.POSITIVE_INFINITY) <= word.start ? at : -1
}

function isTimeAt({ times }: Recognized, word: Word): boolean {
  return (times[indexAfter(times, word.start)]?.start ?? Number.POSITIVE_INFINITY) <= word.start
}

/** The class that jieba's tag gives a word. */
function classOf(text: string, tag: string): TokenClass {
  const mark = text.length === 1 ? MARK_CLASS.get(text) : undefined
  if (mark !== undefined) return mark
  if (tag === 'vn' || tag === 'an') return 'G'
  switch (tag[0]) {
    case 'n':
    case 'j':
    case 'l':
    case 'i':
    case 's':
    case 'z':
      return tag === 'z' ? 'A' : 'N'
    case 'g':
      return 'N'
    case 'v':
      return 'V'
    case 'a':
      return 'A'
    case 'b':
      return 'B'
    case 'd':
      return 'D'
    case 'p':
      return 'P'
    case 'c':
      return 'C'
    case 'u':
    case 'y':
    case 'e':
      return tag === 'eng' ? 'N' : 'u'
    case 'r':
      return PRONOUN.test(text) ? 'R' : 'N'
    case 'f':
      return 'F'
    case 'm':
      return 'K'
    case 't':
    case 'q':
      return 'N'
    case 'x':
      return LETTER.test(text) ? 'N' : 'X'
    default:
      return SIGNS.test(text) ? 'X' : 'O'
  }
}

/** Classes that may stand in a noun phrase. */
export const isNominal = (cls: TokenClass): boolean =>
  cls === 'N' || cls === 'G' || cls === 'M' || cls === 'B' || cls === 'A'
/** Classes that may end one. */
export const isHead = (cls: TokenClass): boolean => cls === 'N' || cls === 'G' || cls === 'M'
const NO_START = new Set(['U', 'C', '、', ',', 'X', 'u', 'o', 'F', 'q', 'T', 'D', 'P', '"', ')', '(', ';', ':', '.'])
/** Classes that may begin one. */
export const isStart = (cls: TokenClass): boolean => !NO_START.has(cls)
