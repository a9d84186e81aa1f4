import type { Recognized, Word } from '../model/layers.ts'
import { text } from './cues.ts'
import type { Frame } from './frames.ts'
import { type Measure, measureBefore, splitMeasure, textOf } from './measure.ts'

const AND = new Set('、 和 及 与 以及'.split(' '))

/**
 * 分别 hands amounts out in order.
 *
 *     高技术制造业和高技术服务业投资分别增长[5.8%]和[7.2%]
 *     ^^^^^^^^^^^^ ^^^^^^^^^^^^              1st     2nd
 *
 * Gives the measure of each amount it serves, by index of its quantity.
 */
export function distribute(doc: Recognized, frames: readonly Frame[]): Map<number, Measure> {
  const handed = new Map<number, Measure>()
  const plain = doc.article.plain
  for (let f = 0; f < frames.length; f++) {
    const frame = frames[f]!
    const at = frame.left.findIndex(word => text(plain, word) === '分别')
    if (at < 1) continue
    const heads = headsOf(doc, frame.left.slice(0, at))
    if (heads.length < 2) continue
    const served = frames.slice(f, f + heads.length)
    if (served.length < heads.length || served.some(it => it.sentence !== frame.sentence)) continue
    served.forEach((it, i) => handed.set(it.index, heads[i]!))
  }
  return handed
}

/** The coordinated heads before 分别; a property after the last one belongs to all. */
function headsOf(doc: Recognized, words: readonly Word[]): Measure[] {
  const plain = doc.article.plain
  const parts: Word[][] = [[]]
  for (const word of words) {
    if (AND.has(text(plain, word))) parts.push([])
    else parts.at(-1)!.push(word)
  }
  const whole = measureBefore(doc, parts.at(-1)!)
  if (!whole) return []
  const property = whole.property
  return parts.map((part, i): Measure => {
    if (i === parts.length - 1) return whole
    const said = i === 0 ? (measureBefore(doc, part) ?? splitMeasure(doc, part)) : splitMeasure(doc, part)
    return said.property ? said : { entity: said.entity ?? textOf(doc, part), property }
  })
}
