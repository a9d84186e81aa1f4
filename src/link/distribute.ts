import { ACTIVITY_VERBS, KINDS } from '../lexicon/measures.ts'
import type { Recognized, Word } from '../model/layers.ts'
import type { Frame } from './frames.ts'
import { isProperty, type Measure, measureBefore, splitMeasure } from './measure.ts'
import { isTime, mentionFrom, textOf, wordAt } from './phrases.ts'

/** More amounts than this no 分别 hands out. */
const MOST = 32

/** Ways to cut coordinated heads, tried in turn: names such as 计算机及办公设备制造业 hold a 及 of their own. */
const CUTS = [/^(?:[、和及与]|以及)$/, /^、$/, /^[和与]$/]

/** What 分别 hands to an amount: a measure named before it, or the index of the quantity whose measure it takes. */
export type Handed = Measure | number

/**
 * 分别 hands amounts out in order, to heads in its clause or to as many amounts before it.
 *
 *     高技术制造业和高技术服务业投资分别增长[5.8%]和[7.2%]
 *     ^^^^^^^^^^^^ ^^^^^^^^^^^^              1st     2nd
 *     受理案件8.6万件，审结8.1万件，同比分别上升[6.3%]和[5.9%]
 *
 * Gives what each amount is handed, by index of its quantity.
 */
export function distribute(doc: Recognized, frames: readonly Frame[]): ReadonlyMap<number, Handed> {
  const handed = new Map<number, Handed>()
  frames.forEach((frame, f) => {
    const at = frame.left.findIndex(word => wordAt(doc, word) === '分别')
    if (at < 0) return
    const served = frames.slice(f, f + MOST).filter(it => it.clause === frame.clause)
    const count = served.length
    if (count < 2) return
    const parts = CUTS.map(cut => partsOf(doc, frame.left.slice(0, at), cut)).find(it => it.length === count)
    const before = frames.slice(Math.max(0, f - count), f)
    const parallel =
      before.length === count && before.every(it => it.quantity.dimension === before[0]!.quantity.dimension)
    const heads = parts
      ? withProperty(doc, headsOf(doc, parts), frame.left.slice(at + 1))
      : parallel
        ? before.map(it => it.index)
        : []
    heads.forEach((head, i) => {
      handed.set(served[i]!.index, head)
    })
  })
  return handed
}

/** 对欧盟、美国分别[进出口]276.5亿元和231.9亿元: the property may stand behind 分别. */
function withProperty(doc: Recognized, heads: Measure[], after: readonly Word[]): Measure[] {
  const property = after.find(word => isProperty(wordAt(doc, word)) || ACTIVITY_VERBS.has(wordAt(doc, word)))
  return property
    ? heads.map(head => ({ entity: head.entity, property: head.property ?? textOf(doc, [property]) }))
    : heads
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
  // 南湖区、北湖区财政收入: the places are what is told apart
  const places = parts.every(part => part[0] && mentionFrom(doc, part[0])?.type === 'GPE')
  const last = places ? splitMeasure(doc, parts.at(-1)!) : measureBefore(doc, parts.at(-1)!)
  if (!last) return []
  return parts.map((part, i): Measure => {
    if (i === parts.length - 1 || part.every(word => isTime(doc, word))) return last
    const name = textOf(doc, part) ?? ''
    if (name.replace(KINDS, '') === '')
      return { entity: name + (last.entity ?? '').replace(KINDS, ''), property: last.property }
    const said = (i === 0 && !places ? measureBefore(doc, part) : null) ?? splitMeasure(doc, part)
    return said.property ? said : { entity: said.entity ?? name, property: last.property }
  })
}
