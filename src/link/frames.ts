import type { Quantity, Recognized, Word } from '../model/layers.ts'
import { indexAfter } from '../model/span.ts'
import { isAmount } from './phrases.ts'

/** A quantity in its clause: what the clause says before it and after it. */
export interface Frame {
  /** Index into `doc.quantities`. */
  readonly index: number
  readonly quantity: Quantity
  /** Index into `doc.sentences`. */
  readonly sentence: number
  /** Number of brackets open around it. */
  readonly depth: number
  /** Counts the clauses of its sentence (，；： and brackets cut), so that frames of one clause share it. */
  readonly clause: number
  /**
   * Words of its clause before it, back to the amount before it; bracketed glosses and modifiers left out.
   *
   *     规模以上工业增加值（现价）同比增长[6.1%]
   *     ^^^^^^^^^^^^^^^^        ^^^^^^
   */
  readonly left: readonly Word[]
  /** Words of the clause before, where that holds no amount and a comma ends it; empty elsewhere. */
  readonly lead: readonly Word[]
  /** Words after it, up to the next amount or the end of the clause. */
  readonly right: readonly Word[]
  /** Whether another quantity of the same clause follows `right`. */
  readonly more: boolean
}

const OPEN = new Set('（([【〔')
const CLOSE = new Set('）)]】〕')
const CUT = new Set('，；：,;:。！？!?')
const BLANKS = new Set(' \t\u3000\u00a0')
/** How many words of a clause may stand before a chain of bounds (55岁以下、45岁以下的). */
const LONGEST = 64
const HAN = /[\u4e00-\u9fff]/

interface Clause {
  readonly number: number
  left: Word[]
  readonly lead: readonly Word[]
  amounts: boolean
}

const opened = (number: number, lead: readonly Word[] = []): Clause => ({ number, left: [], lead, amounts: false })

/** The frames of all quantities of a sentence, in one pass over its words. */
export function framesOf(doc: Recognized, sentence: number, words: readonly Word[]): Frame[] {
  const { start, end } = doc.sentences[sentence]!
  const { quantities } = doc
  const plain = doc.article.plain
  let next = indexAfter(quantities, start)
  const frames: Frame[] = []
  const outer: Clause[] = []
  let clauses = 0
  let clause = opened(0)
  for (let w = 0; w < words.length; w++) {
    const word = words[w]!
    const quantity = asBound(doc, next)
    if (!quantity || quantity.start >= end) break
    const mark = plain[word.start]!
    if (quantity.start < word.end) {
      const { right, more } = rightOf(doc, words, w)
      const limit = quantity.modifierSpan?.start ?? quantity.start
      const left = clause.left.filter(it => it.end <= limit)
      frames.push({
        index: next,
        quantity,
        sentence,
        depth: outer.length,
        clause: clause.number,
        left,
        lead: clause.lead,
        right,
        more,
      })
      next++
      clause.amounts = true
      if (quantity.relation === 'criterion') clause.left = [...clause.left.slice(-LONGEST), word]
      else clause.left = []
    } else if (BLANKS.has(mark)) {
      if (HAN.test(plain[word.start - 1] ?? '') && HAN.test(plain[word.end] ?? '')) clause = opened(++clauses)
    } else if (OPEN.has(mark)) {
      outer.push(clause)
      clause = opened(++clauses)
    } else if (CLOSE.has(mark)) clause = outer.pop() ?? clause
    else if (CUT.has(mark)) clause = opened(++clauses, mark === '，' && !clause.amounts ? clause.left : [])
    else clause.left.push(word)
  }
  return frames
}

/** 0—14岁、15—59岁、60岁及以上人口: what is listed with a bound is one. */
function asBound({ quantities, article }: Recognized, index: number): Quantity | undefined {
  const quantity = quantities[index]
  const next = quantities[index + 1]
  if (!quantity || !next || quantity.relation || quantity.dimension !== next.dimension) return quantity
  if (!/^[、和及]$/.test(article.plain.slice(quantity.end, next.start))) return quantity
  return asBound({ quantities, article } as Recognized, index + 1)?.relation === 'criterion'
    ? { ...quantity, relation: 'criterion' }
    : quantity
}

function rightOf(doc: Recognized, words: readonly Word[], at: number): { right: Word[]; more: boolean } {
  const { article } = doc
  const quantity = words[at]!
  const from = indexAfter(doc.quantities, quantity.start)
  const after = Math.max(quantity.end, doc.quantities[from]!.modifierSpan?.end ?? 0)
  const right: Word[] = []
  for (let w = at + 1; w < words.length; w++) {
    const word = words[w]!
    const mark = article.plain[word.start]!
    if (word.end <= after) continue
    if (BLANKS.has(mark)) {
      if (HAN.test(article.plain[word.start - 1] ?? '') && HAN.test(article.plain[word.end] ?? '')) break
      continue
    }
    if (isAmount(doc, word)) return { right, more: true }
    if (OPEN.has(mark) || CLOSE.has(mark) || CUT.has(mark)) break
    right.push(word)
  }
  return { right, more: false }
}
