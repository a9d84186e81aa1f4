import type { Figure, Quantity, Recognized } from '../model/layers.ts'
import { indexAfter, type Span, slice } from '../model/span.ts'
import { type Measure, nameOf } from './measure.ts'
import { findLevel, lastLevel, type Memory } from './memory.ts'
import { uncut } from './phrases.ts'

/** A set the text speaks within: [当选代表]中，女党员619名. */
export interface Within extends Span {
  readonly block: number
  readonly text: string
}

const WITHIN = /(?:^|[，。；：\s])((?:在(?![册职校岗建编读])|从)?([^，。；：、\s（）]{2,24}?)(?:之中|当中|中)，)/g

/** Every "X中，" of the article, in order. */
export function withinsOf(doc: Recognized): Within[] {
  const found: Within[] = []
  doc.article.blocks.forEach((block, b) => {
    const plain = doc.article.plain.slice(block.start, block.end)
    if (!plain.includes('中，')) return
    for (const match of plain.matchAll(WITHIN)) {
      const inner = match[2]!
      if (inner === '其') continue
      const at = block.start + match.index + match[0].length - match[1]!.length + match[1]!.indexOf(inner)
      const whole = uncut(doc, { start: at, end: at + inner.length })
      if (whole) found.push({ ...whole, block: b, text: slice(doc.article.text, whole) })
    }
  })
  return found
}

/** The whole of a share: in words, and the figure that states its size. */
export interface Whole {
  readonly text: string | null
  readonly figure: number | null
  readonly implied: boolean
}

export const NO_WHOLE: Whole = { text: null, figure: null, implied: false }

/**
 * The whole of a share: the one its clause names; else the set the text speaks within; else the level that makes
 * part ÷ whole come out at the printed digits; else what the last share of the block was a share of; else the level
 * of the same kind of thing.
 */
export function chooseWhole(
  doc: Recognized,
  share: Quantity,
  measure: Measure,
  named: string | null,
  withins: readonly Within[],
  memory: Memory,
): Whole {
  const { figures } = memory
  const proven = provenWhole(share, measure, memory)
  if (named !== null && named.length > 1) {
    const fits = proven !== null && (proven === memory.levels.get(named) || isAlike(named, nameOf(figures[proven]!)))
    return { text: named, figure: fits ? proven : null, implied: false }
  }
  const block = doc.sentences[indexAfter(doc.sentences, share.start)]?.block ?? -1
  const within = withins[indexAfter(withins, share.start) - 1]
  if (within?.block === block) return { text: within.text, figure: proven, implied: true }
  const from = doc.article.blocks[block]?.start ?? 0
  const among = proven ?? antecedent(doc, share, measure, memory, from)
  if (proven === null && among !== null) return { text: nameOf(figures[among]!) || null, figure: among, implied: true }
  const last = lastShare(memory, it => (proven === null ? it.start >= from : it.wholeFigure === proven))
  if (last) return { text: last.whole, figure: proven ?? last.wholeFigure, implied: true }
  const figure = proven ?? sameKind(share, measure, memory, from)
  return { text: figure === null ? null : nameOf(figures[figure]!) || null, figure, implied: true }
}

/** Of a 其中 sentence: the level before it, in the part's unit and no smaller, that the part is a part of. */
function antecedent(doc: Recognized, share: Quantity, measure: Measure, memory: Memory, from: number): number | null {
  const start = doc.sentences[indexAfter(doc.sentences, share.start)]?.start ?? 0
  const part = lastLevel(memory, measure)
  if (!part || part.start < start || !doc.article.plain.startsWith('其中', start)) return null
  return findLevel(
    memory,
    part.unitCode,
    it => it.start >= from && it.start < start && Number(it.value) >= Number(part.value),
  )
}

/** Whether one name ends the other, or they end alike: 党员总数 and 党员, 总资产 and 资产. */
const isAlike = (a: string, b: string): boolean => a.includes(b.slice(-2)) || b.includes(a.slice(-2))

/** The last share of the article that passes `test`, the last dozens looked at. */
function lastShare({ figures, shares }: Memory, test: (figure: Figure) => boolean): Figure | undefined {
  for (let i = shares.length - 1; i >= 0 && i >= shares.length - 64; i--) {
    const figure = figures[shares[i]!]!
    if (test(figure)) return figure
  }
  return undefined
}

/** The last level that the part is the stated share of. */
function provenWhole(share: Quantity, measure: Measure, memory: Memory): number | null {
  const part = lastLevel(memory, measure)
  if (!part) return null
  const stated = Number(share.value)
  const tolerance = 0.6 * 10 ** -share.decimals
  const amount = Number(part.value) * 100
  return findLevel(
    memory,
    part.unitCode,
    it => it !== part && Math.abs(amount / Number(it.value) - stated) <= tolerance,
  )
}

/** The level of the same kind of thing: of 食品支出, the 消费支出 of the block; of 东部地区人口, the largest 人口. */
function sameKind(share: Quantity, measure: Measure, memory: Memory, from: number): number | null {
  const { figures, units, parts } = memory
  const kind = nameOf(measure).slice(-2)
  const fits = (it: Figure): boolean =>
    it.dimension !== share.dimension &&
    nameOf(it) !== nameOf(measure) &&
    nameOf(it).slice(-2) === kind &&
    !parts.has(nameOf(it))
  let best: number | null = null
  for (const unit of units.keys()) {
    const near = findLevel(memory, unit, it => it.start >= from && fits(it))
    const far = units.get(unit)!.largest
    const found = near ?? (fits(figures[far]!) ? far : null)
    if (found !== null && (best === null || found > best)) best = found
  }
  return best
}
