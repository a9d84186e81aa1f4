import type { Recognized, Word } from '../model/layers.ts'
import { wordAfter, wordOf } from '../model/words.ts'
import { isAmount, isTime, wordAt } from './phrases.ts'

/** Words that end in 比, 为, 占, 达 by themselves. */
const WHOLE =
  /^(?:[同环占对相百评无]比|性价比|行为|作为|认为|成为|以为|人为|视为|称为|分为|更为|最为|较为|尤为|极为|颇为|何为|无为|有为|变为|转为|升为|降为|表达|到达|发达|抵达|传达|雷达|下达|送达|直达|大约|.*[节制预合条公契相违签续解履失]约)$/
/** jieba joins 表示满意. */
const STATING = '表示'
const ENDINGS = new Set('比为占达较约')
/** 每平方米价约|为, 续航里程可|达. */
const REACHING = new Set('为 达 达到 在 是'.split(' '))

/**
 * The words of a sentence, with the function words that jieba glued to a noun cut off again.
 *
 *     居民消费价格比|上年 → 居民消费价格|比|上年    不良贷款率为|0.94%
 */
export function wordsOf(doc: Recognized, sentence: number): Word[] {
  const { start, end } = doc.sentences[sentence]!
  const out: Word[] = []
  for (let w = wordAfter(doc.words, start); w < doc.words.length && doc.words.starts[w]! < end; w++) {
    const word = wordOf(doc.words, w)
    const next = w + 1 < doc.words.length ? wordOf(doc.words, w + 1) : null
    if (doc.article.plain[word.start] === '比' && wordAt(doc, word) === '比上') {
      out.push({ start: word.start, end: word.end - 1, tag: 'p' }, { start: word.end - 1, end: word.end, tag: 'f' })
    } else if (word.end - word.start > STATING.length && doc.article.plain.startsWith(STATING, word.start)) {
      const cut = word.start + STATING.length
      out.push({ start: word.start, end: cut, tag: 'v' }, { start: cut, end: word.end, tag: 'a' })
    } else if (next && isGlued(doc, word, next)) {
      out.push({ ...word, end: word.end - 1, tag: 'n' }, { start: word.end - 1, end: word.end, tag: 'p' })
    } else if (next && word.end - word.start > 3 && JOINED_CHANGE.test(wordAt(doc, word)) && isAmount(doc, next)) {
      out.push({ ...word, end: word.end - 2, tag: 'n' }, { start: word.end - 2, end: word.end, tag: 'v' })
    } else if (next && word.tag === 'x') out.push(...untorn(doc, word, next))
    else out.push(word)
  }
  return out
}

/** A verb of change that jieba joined to the noun before it, where an amount follows: 价格|下降[1.7%]. */
const JOINED_CHANGE = /^.{2,}(?:下降|上涨|增长|减少|增加|提高|上升|下跌|回落|下滑)$/

/** A verb of one syllable, with how far, at the end of a name: 沪|指跌[0.3%], 沪|指报[3012点], 上证B|指|大涨[3.51%]; not 收涨. */
const MOVED =
  /^([^约比达年收领普累连续大小微略暴急狂猛飙齐转上下补滞看止再又也仍均都共].?)[大小微略暴急狂猛飙续]?[涨跌报]$/
/** How far, before a verb of change. */
const EXTENT = new Set('大微略')
const MOVING = /^[涨跌升降增减]/
/** What jieba joins to the syllable before it, with the tag of each: adverbs and modal verbs, 近 and what bounds, 以, 等. */
const ENDING_TAGS = new Map([...[...'要将已刚仅超破近约'].map(it => [it, 'd'] as const), ['以', 'p'], ['等', 'u']])
/** What leads to an amount. */
const LEADING = /^(?:[达超过破逾近约为]|突破|接近|高达|高于|低于|降|升|增|减)/
/** Particles, joined to the verb before them. */
const PARTICLES = new Set('了着得')
/** What jieba joins to the verb of one syllable after it: adverbs, and where. */
const OPENING_TAGS = new Map([...[...'已仅再共另正仍只需'].map(it => [it, 'd'] as const), ['中', 'f'], ['内', 'f']])

/**
 * The parts of a word that jieba made up (tag x) out of a function word and its neighbour, before an amount.
 *
 *     收费|率刚|过[七成] → 率|刚      孙颖莎以|[8730分] → 孙颖莎|以      发了|[3条] → 发|了      另有|[11家] → 另|有
 *     沪|指大|涨[2%] → 指|大         沪|指报|[3012点] → 指|报
 *
 * Counter-cases: 年仅, and words of the dictionary, which have another tag.
 */
function untorn(doc: Recognized, word: Word, next: Word): Word[] {
  const { start, end } = word
  const text = wordAt(doc, word)
  if (text.length < 2) return [word]
  const cut = (at: number, tag: string, tagAfter: string): Word[] => [
    { start, end: at, tag },
    { start: at, end, tag: tagAfter },
  ]
  const [first, last] = [text[0]!, text.at(-1)!]
  const isBeforeAmount = isAmount(doc, next)
  const moved = isBeforeAmount ? MOVED.exec(text) : null
  if (moved !== null) return cut(start + moved[1]!.length, 'n', 'v')
  if (EXTENT.has(last) && MOVING.test(wordAt(doc, next))) return cut(end - 1, 'n', 'd')
  const ending = ENDING_TAGS.get(last)
  if (ending !== undefined && first !== '年' && (isBeforeAmount || LEADING.test(wordAt(doc, next))))
    return cut(end - 1, 'n', ending)
  if (!isBeforeAmount) return [word]
  if (PARTICLES.has(last)) return cut(end - 1, 'v', 'u')
  const opening = OPENING_TAGS.get(first)
  return opening !== undefined && text.length === 2 ? cut(start + 1, opening, 'v') : [word]
}

function isGlued(doc: Recognized, word: Word, next: Word): boolean {
  if (!ENDINGS.has(doc.article.plain[word.end - 1]!)) return false
  const text = wordAt(doc, word)
  if (text.length < 2 || WHOLE.test(text) || isTime(doc, word) || isAmount(doc, word)) return false
  return (
    isAmount(doc, next) ||
    isTime(doc, next) ||
    REACHING.has(wordAt(doc, next)) ||
    (text.length > 2 && /[占比]$/.test(text) && word.tag !== 'n')
  )
}
