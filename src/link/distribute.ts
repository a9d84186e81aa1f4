import type { Recognized, Word } from '../model/layers.ts'
import type { Frame } from './frames.ts'
import { type Measure, measureBefore, splitMeasure } from './measure.ts'
import { textOf, wordAt } from './phrases.ts'

const AND = new Set('、 和 及 与 以及'.split(' '))

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
    const heads = headsOf(doc, frame.left.slice(0, at))
    const served = frames.slice(f, f + heads.length)
    if (heads.length < 2 || served.length < heads.length) return
    served.forEach((it, i) => {
      handed.set(it.index, heads[i]!)
    })
  })
  return handed
}

/** The coordinated heads before 分别; a property after the last one belongs to all. */
function headsOf(doc: Recognized, words: readonly Word[]): Measure[] {
  const parts: Word[][] = [[]]
  for (const word of words) {
    if (AND.has(wordAt(doc, word))) parts.push([])
    else parts.at(-1)!.push(word)
  }
  const last = measureBefore(doc, parts.at(-1)!)
  if (!last) return []
  return parts.map((part, i): Measure => {
    if (i === parts.length - 1) return last
    const said = (i === 0 ? measureBefore(doc, part) : null) ?? splitMeasure(doc, part)
    return said.property ? said : { entity: said.entity ?? textOf(doc, part), property: last.property }
  })
}
