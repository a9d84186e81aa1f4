import type { Recognized, Word } from '../model/layers.ts'
import type { Frame } from './frames.ts'
import { type Measure, measureBefore, splitMeasure } from './measure.ts'
import { textOf, wordAt } from './phrases.ts'

/** Ways to cut coordinated heads, tried in turn: names such as 计算机及办公设备制造业 hold a 及 of their own. */
const CUTS = [/^(?:[、和及与]|以及)$/, /^、$/, /^[和与]$/]

/**
 * 分别 hands amounts out in order.
 *
 *     高技术制造业和高技术服务业投资分别增长[5.8%]和[7.2%]
 *     ^^^^^^^^^^^^ ^^^^^^^^^^^^              1st     2nd
 *
 * Gives the measure of each amount it serves, by index of its quantity.
 */
export function distribute(doc: Recognized, frames: readonly Frame[]): ReadonlyMap<number, Measure> {
  const handed = new Map<number, Measure>()
  frames.forEach((frame, f) => {
    const at = frame.left.findIndex(word => wordAt(doc, word) === '分别')
    if (at < 1) return
    const served = frames.slice(f).filter(it => it.clause === frame.clause)
    const parts = CUTS.map(cut => partsOf(doc, frame.left.slice(0, at), cut)).find(
      it => it.length === served.length && it.length > 1,
    )
    const heads = parts ? headsOf(doc, parts) : []
    heads.forEach((head, i) => {
      handed.set(served[i]!.index, head)
    })
  })
  return handed
}

function partsOf(doc: Recognized, words: readonly Word[], cut: RegExp): Word[][] {
  const parts: Word[][] = [[]]
  words.forEach((word, i) => {
    const next = words[i + 1]
    if (cut.test(wordAt(doc, word)) && next && !/^以[上下]/.test(wordAt(doc, next))) parts.push([])
    else parts.at(-1)!.push(word)
  })
  return parts
}

/** The coordinated heads before 分别; a property after the last one belongs to all. */
function headsOf(doc: Recognized, parts: readonly Word[][]): Measure[] {
  const last = measureBefore(doc, parts.at(-1)!)
  if (!last) return []
  return parts.map((part, i): Measure => {
    if (i === parts.length - 1) return last
    const said = (i === 0 ? measureBefore(doc, part) : null) ?? splitMeasure(doc, part)
    return said.property ? said : { entity: said.entity ?? textOf(doc, part), property: last.property }
  })
}
