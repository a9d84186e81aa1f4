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
    } else if (next && word.tag === 'x' && MOVED.test(wordAt(doc, word)) && isAmount(doc, next)) {
      const cut = word.start + MOVED.exec(wordAt(doc, word))![1]!.length
      out.push({ ...word, end: cut, tag: 'n' }, { start: cut, end: word.end, tag: 'v' })
    } else out.push(word)
  }
  return out
}

/** A verb of change that jieba joined to the noun before it, where an amount follows: 价格|下降[1.7%]. */
const JOINED_CHANGE = /^.{2,}(?:下降|上涨|增长|减少|增加|提高|上升|下跌|回落|下滑)$/

/** A verb of one syllable, with how far, that jieba joined to the end of a name: 沪|指跌[0.3%], 上证B|指|大涨[3.51%]; not 收涨. */
const MOVED =
  /^([^约比达年收领普累连续大小微略暴急狂猛飙齐转上下补滞看止再又也仍均都共].?)[大小微略暴急狂猛飙续]?[涨跌]$/

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
