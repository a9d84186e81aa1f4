import { PROPERTY_MODIFIERS } from '../lexicon/measures.ts'
import type { Recognized, Word } from '../model/layers.ts'
import type { Frame } from './frames.ts'
import { headAfter } from './heads.ts'
import { attach, isProperty, type Measure, measureBefore, nameOf, splitMeasure } from './measure.ts'
import { isTime, textOf, wordAt } from './phrases.ts'
import { about, impliedLevel, LEVEL, type Reading, readMeasure, type Topic } from './reading.ts'

const SHARE_NOUN = /(?:比重|占比|份额|占比例|占有率)$/
const HOLDING = /(?:持股|持有|持股比例)$/
/** Nouns whose amount is a percentage of its own. */
const RATE_NOUN = /(?:.率|增速|增幅|降幅|涨幅|跌幅|升幅|速度)$/
const ONLY = /^(?:有|仅|约|仅有|还有|更有|近|就有|另有|已|已有|均|都|超|超过)$/
const EQUALS = /^(?:是|为|约为|相当于|等于|达到?|仅为|仅相当于|恢复[到至])$/

/** Reads a percentage that no 占 and no change verb explains: a share of what stands around it, or a rate. */
export function readPercent(doc: Recognized, frame: Frame, topic: Topic, said: Measure | null): Reading {
  const { left, right } = frame
  if (said && SHARE_NOUN.test(nameOf(said)))
    return { ...LEVEL, relation: 'share', measure: attach(said, topic.measure) }
  if (said && HOLDING.test(nameOf(said))) return { ...LEVEL, relation: 'share', measure: said, whole: topic.holder }
  if (said && isOf(doc, left)) return { ...LEVEL, relation: 'share', measure: said }
  const within = left.findLastIndex(word => /^[中里]$/.test(wordAt(doc, word)))
  if (within >= 0 && left.slice(within + 1).every(word => ONLY.test(wordAt(doc, word)))) {
    // 试点中已有超过70%落实了统一管理
    const whole = measureBefore(doc, left.slice(0, within)) ?? topic.measure
    return {
      ...LEVEL,
      relation: 'share',
      measure: { entity: null, property: textOf(doc, right) },
      whole: nameOf(whole) || null,
      opens: false,
    }
  }
  const owned = right[0] !== undefined && wordAt(doc, right[0]) === '的'
  const head =
    owned || (!said && right[0]?.tag.startsWith('n'))
      ? headAfter(doc, owned ? right.slice(1) : right, frame.more, '人')
      : []
  const held = left.findLastIndex(word => wordAt(doc, word) === '持有')
  if (head.length && held >= 0 && held + 1 < left.length) {
    // 公司持有[标的公司]51%的股权
    const holder = measureBefore(doc, left.slice(0, held))?.entity ?? topic.subject
    const measure = { entity: holder, property: textOf(doc, head) }
    return {
      ...LEVEL,
      relation: 'share',
      measure,
      whole: textOf(doc, left.slice(held + 1)),
      consumed: head.at(-1)!.end,
    }
  }
  const rate = owned ? rateIn(doc, right.slice(1)) : []
  if (rate.length) {
    const property = textOf(doc, rate)
    const { measure } = topic
    const of = { entity: nameOf(said ?? measure) || topic.subject, property }
    const isSame = said === null && measure.property === property
    return { ...LEVEL, measure: isSame ? measure : of, opens: false, consumed: rate.at(-1)!.end }
  }
  if (head.length && (!said || said.property === null)) {
    // 60%的[受访者], 过半[学员]年龄在40岁以上
    const consumed = head.at(-1)!.end
    const owner = head.length > 1 && isProperty(wordAt(doc, head.at(-1)!)) ? head.slice(0, -1) : head
    return { ...LEVEL, relation: 'share', measure: splitMeasure(doc, owner), whole: textOf(doc, owner), consumed }
  }
  // 支持者占56.3%，无意见者[12.5%]
  if (said?.property === null && topic.sharing) return { ...LEVEL, relation: 'share', measure: said }
  if (said) return { ...LEVEL, measure: attach(said, about(said, topic)) }
  if (right[0]?.tag.startsWith('v') && left.every(word => ONLY.test(wordAt(doc, word)))) {
    // 受访企业中，有72%[表示订单增加]
    return { ...LEVEL, relation: 'share', measure: { entity: null, property: textOf(doc, right) } }
  }
  return impliedLevel(topic)
}

/** The name of a rate that words open with, which a percentage is a value of: 保持8%的[年均增速], 95%的[就业率]. */
function rateIn(doc: Recognized, words: readonly Word[]): readonly Word[] {
  const at = words.findIndex(word => !PROPERTY_MODIFIERS.has(wordAt(doc, word)))
  return at >= 0 && RATE_NOUN.test(wordAt(doc, words[at]!)) ? words.slice(0, at + 1) : []
}

/** Whether 的 ends the words, no time before it: 各类投诉达成处理意见的[100%], not 2012年的21.4%. */
function isOf(doc: Recognized, left: readonly Word[]): boolean {
  const last = left.at(-1)
  const before = left.at(-2)
  return last !== undefined && wordAt(doc, last) === '的' && !(before && isTime(doc, before))
}

/** 营业收入是[五年前]的2.4倍, 为[计划]的119.7%: a level told as a multiple of a base. */
export function readRatio(doc: Recognized, left: readonly Word[], topic: Topic): Reading | null {
  const at = left.findLastIndex(
    (word, i) =>
      EQUALS.test(wordAt(doc, word)) ||
      (/^[到至]$/.test(wordAt(doc, word)) && i > 0 && wordAt(doc, left[i - 1]!) === '恢复'),
  )
  const last = left.at(-1)
  if (at < 0 || at >= left.length - 2 || !last || wordAt(doc, last) !== '的') return null
  return { ...readMeasure(doc, left.slice(0, at), topic), base: textOf(doc, left.slice(at + 1, -1)) }
}
