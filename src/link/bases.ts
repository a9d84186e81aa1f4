import { CHANGE_WORDS } from '../lexicon/changes.ts'
import type { Recognized, Word } from '../model/layers.ts'
import { indexAfter } from '../model/span.ts'
import { wordAt } from './phrases.ts'

/** What changes of a sentence are compared with, from where it stands on. */
export interface Base {
  /** Offset from which it holds. */
  readonly from: number
  /** As printed: 十九大, 上年, 同比. */
  readonly text: string
}

const FIXED = new Set('同比 环比 同环比'.split(' '))
const THAN = new Set('比 较 较之 比较 相比 相较 相较于 相比于 对比 比起 比上'.split(' '))
const WITH = new Set('与 同 和 跟'.split(' '))
const COMPARED = new Set('相比 比较 相较 相比较 比 比起来 对比'.split(' '))
/** How far a base may reach, in words. */
const REACH = 14

/** The bases a sentence names, in order: 比[十九大]增加, 与[2010年]相比, [同比]增长. */
export function basesOf(doc: Recognized, sentence: number): Base[] {
  const { start, end } = doc.sentences[sentence]!
  const { words, article } = doc
  const bases: Base[] = []
  for (let w = indexAfter(words, start); w < words.length && words[w]!.start < end; w++) {
    const word = wordAt(doc, words[w]!)
    if (FIXED.has(word) || FIXED.has(word.slice(0, 2)))
      bases.push({ from: words[w]!.start, text: article.text.slice(words[w]!.start, words[w]!.start + 2) })
    else if (THAN.has(word)) {
      const found = phraseAfter(doc, w, end, false)
      if (found) bases.push(found)
    } else if (word.length > 1 && (word[0] === '比' || word[0] === '较') && words[w]!.tag !== 'n' && /^.(?:上|去|前|年|期|同)/.test(word))
      bases.push({ from: words[w]!.start, text: article.text.slice(words[w]!.start + 1, words[w]!.end) })
    else if (WITH.has(word)) {
      const found = phraseAfter(doc, w, end, true)
      if (found) bases.push(found)
    }
  }
  return bases
}

/** The phrase after word `w`: up to a change word, an adverb or an amount; with `closed`, only where 相比 ends it. */
function phraseAfter(doc: Recognized, w: number, end: number, closed: boolean): Base | null {
  const { words, article } = doc
  const phrase: Word[] = []
  let depth = 0
  let done = false
  for (let i = w + 1; i < words.length && words[i]!.start < end && i <= w + REACH; i++) {
    const word = words[i]!
    const it = wordAt(doc, word)
    if (it === '（' || it === '(') depth++
    else if (it === '）' || it === ')') depth--
    else if (depth === 0) {
      if (closed && COMPARED.has(it)) return baseOf(doc, w, phrase)
      if (/^\s/.test(it)) continue
      if (/^[，。；：！？、]/.test(it)) break
      if (word.tag === 'q') done = true
      if (!closed && (done || word.tag === 'd' || word.tag === 'ad' || CHANGE_WORDS.has(it) || FIXED.has(it))) break
      if (!done) phrase.push(word)
    }
  }
  return closed ? null : baseOf(doc, w, phrase)
}

function baseOf(doc: Recognized, w: number, phrase: Word[]): Base | null {
  while (phrase.length && wordAt(doc, phrase.at(-1)!) === '的') phrase.pop()
  if (!phrase.length) return null
  return { from: doc.words[w]!.start, text: doc.article.text.slice(phrase[0]!.start, phrase.at(-1)!.end) }
}
