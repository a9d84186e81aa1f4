import type { Figure, Quantity, Recognized } from '../model/layers.ts'
import { indexAfter } from '../model/span.ts'
import { type Measure, nameOf } from './measure.ts'

/** A set the text speaks within: 当选代表中, 全国人口共141178万人. */
export interface Whole {
  readonly from: number
  readonly block: number
  readonly text: string
}

const WITHIN = /(?:^|[，。；：\s])((?:在|从)?([^，。；：、\s（）]{2,24}?)(?:之中|当中|中)，)/g

/** Every "X中，" of the article, in order. */
export function wholesOf(doc: Recognized): Whole[] {
  const wholes: Whole[] = []
  doc.article.blocks.forEach((block, b) => {
    const plain = doc.article.plain.slice(block.start, block.end)
    if (!plain.includes('中，')) return
    for (const match of plain.matchAll(WITHIN)) {
      const inner = match[2]!
      if (inner === '其') continue
      const at = block.start + match.index + match[0].length - match[1]!.length + match[1]!.indexOf(inner)
      wholes.push({ from: at, block: b, text: doc.article.text.slice(at, at + inner.length) })
    }
  })
  return wholes
}

interface Chosen {
  readonly text: string | null
  readonly figure: number | null
  readonly implied: boolean
}

/** The whole of a share: the one named, or the one the arithmetic proves, or the last one the text spoke of. */
export function chooseWhole(doc: Recognized, quantity: Quantity, measure: Measure, named: string | null, wholes: readonly Whole[], figures: readonly Figure[]): Chosen {
  const part = figures.findLast(it => it.relation === 'level' && it.value !== null && it.entity === measure.entity && it.property === measure.property)
  const fits = (figure: Figure): boolean =>
    part !== undefined && figure !== part && figure.value !== null && figure.unitCode === part.unitCode && ratioFits(part, figure, quantity)
  if (named !== null && named.length > 1) {
    const figure = figures.findLastIndex(it => it.relation === 'level' && fits(it))
    return { text: named, figure: figure < 0 ? null : figure, implied: false }
  }
  const proven = figures.findLastIndex(it => it.relation === 'level' && fits(it))
  const block = doc.sentences[indexAfter(doc.sentences, quantity.start)]?.block ?? -1
  const said = wholes.findLast(it => it.from < quantity.start && it.block === block)
  if (said) return { text: said.text, figure: proven < 0 ? null : proven, implied: true }
  if (proven >= 0) return { text: (nameOf(figures[proven]!) || null), figure: proven, implied: true }
  const last = figures.findLast(it => it.relation === 'share' && it.whole)
  return { text: last?.whole ?? null, figure: last?.wholeFigure ?? null, implied: true }
}


function ratioFits(part: Figure, whole: Figure, share: Quantity): boolean {
  const stated = Number(share.value)
  const ratio = (Number(part.value) / Number(whole.value)) * 100
  return Math.abs(ratio - stated) <= 0.6 * 10 ** -share.decimals
}
