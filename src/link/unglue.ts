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
    const text = wordAt(doc, word)
    if (text === '比上') {
      out.push({ start: word.start, end: word.end - 1, tag: 'p' }, { start: word.end - 1, end: word.end, tag: 'f' })
    } else if (word.end - word.start > STATING.length && doc.article.plain.startsWith(STATING, word.start)) {
      const cut = word.start + STATING.length
      out.push({ start: word.start, end: cut, tag: 'v' }, { start: cut, end: word.end, tag: 'a' })
    } else if (next && isGlued(doc, word, next)) {
      out.push({ ...word, end: word.end - 1, tag: 'n' }, { start: word.end - 1, end: word.end, tag: 'p' })
    } else if (next && word.end - word.start > 3 && JOINED_CHANGE.test(text) && isAmount(doc, next)) {
      out.push({ ...word, end: word.end - 2, tag: 'n' }, { start: word.end - 2, end: word.end, tag: 'v' })
    } else if (next && word.tag === 'x' && MOVED.test(text) && isAmount(doc, next)) {
      const cut = word.start + MOVED.exec(text)![1]!.length
      out.push({ ...word, end: cut, tag: 'n' }, { start: cut, end: word.end, tag: 'v' })
    } else if (next && word.tag === 'x') out.push(...untorn(doc, word, next))
    else out.push(word)
  }
  return out
}

/** A verb of change that jieba joined to the noun before it, where an amount follows: 价格|下降[1.7%]. */
const JOINED_CHANGE = /^.{2,}(?:下降|上涨|增长|减少|增加|提高|上升|下跌|回落|下滑)$/

/** A verb of one syllable, with how far, that jieba joined to the end of a name: 沪|指跌[0.3%], 沪|指报[3012点], 上证B|指|大涨[3.51%]; not 收涨. */
const MOVED =
  /^([^约比达年收领普累连续大小微略暴急狂猛飙齐转上下补滞看止再又也仍均都共].?)[大小微略暴急狂猛飙续]?[涨跌报破]$/

/** Particles that jieba joins to the verb before them: 发|了[3条], 摆|着[5个], 卖|得[370万元]. */
const PARTICLES = new Set('了着得')
/** What it joins to the syllable before it: adverbs and modal verbs; 近, 以, 等 and what bounds an amount. */
const ADVERBIAL = new Set('可要须应拟将仍已刚仅只超破逾近约以等')
/** What it joins to the syllable after it: adverbs; in, among. */
const LEANING = new Set('已仅又再也均共另正仍只需才未中内里')
/** What leads to an amount. */
const LEADING = /^(?:[达超过破逾近约为]|突破|接近|高达|高于|低于|降|升|增|减)/
const HAN = /\p{Script=Han}/u
/** How far, before a verb of change. */
const EXTENT = new Set('大小微略暴急狂猛')

/**
 * The parts of a word that jieba made up out of a function word and its neighbour, before an amount.
 *
 *     收费|率刚|过[七成] → 率|刚      孙颖莎以|[8730分] → 孙颖莎|以      另有|[11家] → 另|有      沪|指大|涨[2%] → 指|大
 *
 * Counter-cases: 年仅, and words of the dictionary, which have another tag.
 */
function untorn(doc: Recognized, word: Word, next: Word): Word[] {
  const { plain } = doc.article
  const { start, end } = word
  if (end - start < 2 || !HAN.test(plain[start]!)) return [word]
  const [first, last] = [plain[start]!, plain[end - 1]!]
  const isBeforeAmount = isAmount(doc, next)
  const cut = (at: number, ...tags: [string, string]): Word[] => [
    { start, end: at, tag: tags[0] },
    { start: at, end, tag: tags[1] },
  ]
  if (EXTENT.has(last) && /^[涨跌升降增减]/.test(wordAt(doc, next))) return cut(end - 1, 'n', 'd')
  if (ADVERBIAL.has(last) && first !== '年' && (isBeforeAmount || LEADING.test(wordAt(doc, next))))
    return cut(end - 1, 'n', last === '以' ? 'p' : last === '等' ? 'u' : 'd')
  if (PARTICLES.has(last) && isBeforeAmount) return cut(end - 1, 'v', 'u')
  if (LEANING.has(first) && end - start === 2 && isBeforeAmount)
    return cut(start + 1, '中内里'.includes(first) ? 'f' : 'd', 'v')
  return [word]
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
