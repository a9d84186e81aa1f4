import type { Recognized, Status } from '../model/layers.ts'
import type { Frame } from './frames.ts'

const TARGET = /目标|力争|争取|计划|规划|确保|将达|要达到|达到.{0,4}以上的要求|力保|拟|原则上|应当?不|须不|不得/
const ESTIMATE = /预计|预估|估计|预测|有望|料将|或将|估算|据测算|大约将|可望/

/** Whether a figure is stated as fact, as an aim or as a guess, from the words of its sentence before it. */
export function statusOf(doc: Recognized, frame: Frame): Status {
  const sentence = doc.sentences[frame.sentence]!
  const plain = doc.article.plain
  const cut = plain.lastIndexOf('；', frame.quantity.start)
  const before = plain.slice(Math.max(sentence.start, cut + 1), frame.quantity.start)
  if (ESTIMATE.test(before)) return 'estimate'
  return TARGET.test(before) ? 'target' : 'actual'
}
