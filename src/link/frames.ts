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

type Mark = 'open' | 'close' | 'cut' | 'blank'
/** What a word that is one of these characters does to the clause. */
const MARKS: ReadonlyMap<string, Mark> = new Map(
  (
    [
      ['（([【〔', 'open'],
      ['）)]】〕', 'close'],
      ['，；：,;:。！？!?', 'cut'],
      [' \t\u3000\u00a0', 'blank'],
    ] as const
  ).flatMap(([characters, mark]) => [...characters].map((it): [string, Mark] => [it, mark])),
)
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
  const plain = doc.article.plain
  const first = indexAfter(doc.quantities, start)
  let index = first
  const read = readBounds(doc, index, end)
  let quantity = read[0]
  const frames: Frame[] = []
  const outer: Clause[] = []
  let clauses = 0
  let clause = opened(0)
  // end of the amount before, its modifier included: 10%[以上]
  let said = 0
  for (let w = 0; quantity && quantity.start < end && w < words.length; w++) {
    const word = words[w]!
    if (quantity.start < word.end) {
      const { number, lead } = clause
      const limit = quantity.modifierSpan?.start ?? quantity.start
      const left = endedAt(clause.left, limit)
      frames.push({
        index,
        quantity,
        sentence,
        depth: outer.length,
        clause: number,
        left,
        lead,
        ...rightOf(doc, words, w),
      })
      clause.amounts = true
      clause.left = quantity.relation === 'criterion' ? [...clause.left.slice(-LONGEST), word] : []
      said = quantity.relation === 'criterion' ? 0 : (quantity.modifierSpan?.end ?? 0)
      quantity = read[++index - first]
      continue
    }
    const character = plain[word.start]!
    switch (MARKS.get(character)) {
      case 'open':
        outer.push(clause)
        clause = opened(++clauses)
        break
      case 'close':
        clause = outer.pop() ?? clause
        break
      case 'cut':
        clause = opened(++clauses, character === '，' && !clause.amounts ? clause.left : [])
        break
      case 'blank':
        if (parts(plain, word)) clause = opened(++clauses)
        break
      default:
        if (word.end > said) clause.left.push(word)
    }
  }
  return frames
}

/** The words before `limit`; of one that jieba joined to a modifier, 跌超[9%], what comes before it. */
function endedAt(words: readonly Word[], limit: number): readonly Word[] {
  const left = words.filter(word => word.start < limit)
  const last = left.at(-1)
  return last && last.end > limit ? [...left.slice(0, -1), { ...last, end: limit }] : left
}

/** Whether a blank stands between two Han characters, as between the halves of a title. */
const parts = (plain: string, { start, end }: Word): boolean =>
  HAN.test(plain[start - 1] ?? '') && HAN.test(plain[end] ?? '')

/** The quantities from `first` to `end`; of 0—14岁、15—59岁、60岁及以上人口, where the last is a bound, each is one. */
function readBounds({ quantities, article }: Recognized, first: number, end: number): Quantity[] {
  const read: Quantity[] = []
  for (let index = first; index < quantities.length && quantities[index]!.start < end; index++)
    read.push(quantities[index]!)
  for (let i = read.length - 2; i >= 0; i--) {
    const [quantity, next] = [read[i]!, read[i + 1]!]
    if (quantity.relation || next.relation !== 'criterion' || quantity.dimension !== next.dimension) continue
    if (/^[、和及]$/.test(article.plain.slice(quantity.end, next.start)))
      read[i] = { ...quantity, relation: 'criterion' }
  }
  return read
}

function rightOf(doc: Recognized, words: readonly Word[], at: number): Pick<Frame, 'right' | 'more'> {
  const { plain } = doc.article
  const quantity = words[at]!
  const after = Math.max(
    quantity.end,
    doc.quantities[indexAfter(doc.quantities, quantity.start)]!.modifierSpan?.end ?? 0,
  )
  const right: Word[] = []
  for (let w = at + 1; w < words.length; w++) {
    const word = words[w]!
    if (word.end <= after) continue
    if (isAmount(doc, word)) return { right, more: true }
    const mark = MARKS.get(plain[word.start]!)
    if (mark === 'blank' && !parts(plain, word)) continue
    if (mark !== undefined) break
    right.push(word)
  }
  return { right, more: false }
}
