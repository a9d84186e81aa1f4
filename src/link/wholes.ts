import type { Figure, Quantity, Recognized } from '../model/layers.ts'
import { indexAfter } from '../model/span.ts'
import { type Measure, nameOf } from './measure.ts'

/** A set the text speaks within: [当选代表]中，女党员619名. */
export interface Within {
  readonly from: number
  readonly block: number
  readonly text: string
}

const WITHIN = /(?:^|[，。；：\s])((?:在|从)?([^，。；：、\s（）]{2,24}?)(?:之中|当中|中)，)/g

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
      found.push({ from: at, block: b, text: doc.article.text.slice(at, at + inner.length) })
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
 * part ÷ whole come out at the printed digits; else what the last share was a share of.
 */
export function chooseWhole(
  doc: Recognized,
  share: Quantity,
  measure: Measure,
  named: string | null,
  withins: readonly Within[],
  figures: readonly Figure[],
): Whole {
  const proven = provenWhole(share, measure, figures)
  if (named !== null && named.length > 1) return { text: named, figure: proven, implied: false }
  const block = doc.sentences[indexAfter(doc.sentences, share.start)]?.block ?? -1
  const within = withins.findLast(it => it.from < share.start && it.block === block)
  if (within) return { text: within.text, figure: proven, implied: true }
  const from = doc.article.blocks[block]?.start ?? 0
  const shares = figures.filter(it => it.relation === 'share' && it.whole !== null)
  const last = shares.findLast(it => (proven === null ? it.start >= from : it.wholeFigure === proven))
  if (last) return { text: last.whole, figure: proven ?? last.wholeFigure, implied: true }
  const figure = proven ?? total(share, measure, figures, from)
  return { text: figure === null ? null : nameOf(figures[figure]!) || null, figure, implied: true }
}

/** The last level that the part is the stated share of. */
function provenWhole(share: Quantity, measure: Measure, figures: readonly Figure[]): number | null {
  const part = figures.findLast(it => it.relation === 'level' && it.value !== null && nameOf(it) === nameOf(measure))
  if (!part) return null
  const found = figures.findLastIndex(
    it =>
      it !== part &&
      it.relation === 'level' &&
      it.value !== null &&
      it.unitCode === part.unitCode &&
      ratioFits(part, it, share),
  )
  return found < 0 ? null : found
}

function ratioFits(part: Figure, whole: Figure, share: Quantity): boolean {
  const ratio = (Number(part.value) / Number(whole.value)) * 100
  return Math.abs(ratio - Number(share.value)) <= 0.6 * 10 ** -share.decimals
}

/** The level before of the same kind of thing: of 食品支出, the 消费支出 of the block; of 东部地区人口, the largest 人口. */
function total(share: Quantity, measure: Measure, figures: readonly Figure[], from: number): number | null {
  const name = nameOf(measure)
  const kind = name.slice(-2)
  const parts = new Set([name, ...figures.filter(it => it.relation === 'share').map(nameOf)])
  let best: number | null = null
  for (let i = figures.length - 1; i >= 0; i--) {
    const it = figures[i]!
    if (it.relation !== 'level' || it.value === null || it.dimension === share.dimension) continue
    if (parts.has(nameOf(it)) || nameOf(it).slice(-2) !== kind) continue
    if (it.start >= from) return i
    if (best === null || Number(it.value) > Number(figures[best]!.value)) best = i
  }
  return best
}
