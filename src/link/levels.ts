import { COPULAS, OBJECT_VERBS, SAYING_VERBS } from '../lexicon/measures.ts'
import type { Dimension, Quantity, Recognized, Word } from '../model/layers.ts'
import type { Frame } from './frames.ts'
import { headAfter } from './heads.ts'
import { attach, isProperty, type Measure, measureBefore, nameOf } from './measure.ts'
import { readPercent, readRatio } from './percents.ts'
import { mentionFrom, textOf, wordAt } from './phrases.ts'
import { about, impliedLevel, LEVEL, RELATIVE, type Reading, type Topic } from './reading.ts'

/** Dimensions of what a product or a place has one of: 5.7寸全面屏 is the screen of the thing spoken of. */
const SPECIFIC: ReadonlySet<Dimension> = new Set(
  'length data score power energy mass volume other'.split(' ') as Dimension[],
)
const LASTING = new Set('连续 持续 历时 长达 已连续 连 历经 时隔'.split(' '))
/** Classifiers that are nouns themselves: 417万人受灾. */
const SELF_STANDING = /^(?:人|户|人次|户次)$/
const HOUSEHOLD = /(?:家庭|户|居民|农民|群众|企业|人家)$/
/** Words after an amount that say nothing of who is counted. */
const NO_PREDICATE = /^(?:相比|比|增|减|上升|下降|提高|回落|同比|环比|占|的|左右|以上|以下|和|与|及|、)/
/** What befalls things counted: 1.4万间房屋[不同程度损坏]. */
const SUFFERED =
  /^(?:倒塌|损坏|受损|受灾|死亡|遇难|失联|受伤|被困|失踪|停电|中断|毁坏|绝收|成灾|停产|停课|停运|感染|不同|不同程度|严重)/

/** Reads an amount that no cue makes a change or a share: how much there is of what. */
export function readLevel(doc: Recognized, frame: Frame, topic: Topic): Reading {
  const { quantity, left, right } = frame
  if (topic.handed) return { ...LEVEL, measure: topic.handed }
  const told =
    (RELATIVE.has(quantity.dimension) && readRatio(doc, left, topic)) ||
    (quantity.dimension === 'duration' && readLasting(doc, frame, topic))
  if (told) return told
  const said = measureBefore(doc, left)
  if (quantity.dimension === 'count') {
    const named = readNamed(doc, frame)
    if (named) return named
  }
  if (quantity.dimension === 'percent') return readPercent(doc, frame, topic, said)
  const later = topic.next ? headOfNext(doc, frame, topic.next) : []
  if (later.length)
    return { ...LEVEL, measure: ofSubject(quantity, { entity: textOf(doc, later), property: null }, topic) }
  const owned = right[0] !== undefined && wordAt(doc, right[0]) === '的'
  const noun = owned ? right.slice(1) : right
  const found = takesNoun(quantity, right[0])
    ? headAfter(doc, noun, frame.more, owned && quantity.dimension !== 'age' ? '人' : quantity.unit)
    : []
  const head = quantity.unit !== '户' || HOUSEHOLD.test(textOf(doc, found) ?? '') ? found : []
  if (
    head.length &&
    owned &&
    (said === null || said.entity === null || quantity.dimension === 'age' || bringsObject(doc, left))
  )
    return readOwned(doc, quantity, said, head, topic)
  const lends = head.length > 0 && !owned && belongsToNext(doc, frame, head)
  if (lends && isSpecific(quantity)) return { ...impliedLevel(topic), lends }
  if (head.length && !owned && !lends) return readHead(doc, frame, topic, head)
  if (said) return { ...LEVEL, measure: ofSubject(quantity, attach(said, about(said, topic)), topic) }
  return readPredicate(doc, frame) ?? readDeed(doc, left) ?? impliedLevel(topic)
}

const isSpecific = ({ dimension, unit }: Quantity): boolean => SPECIFIC.has(dimension) || unit === '像素'

/** 电池容量82千瓦时: a part of the product that the clause is about. */
function ofSubject(quantity: Quantity, measure: Measure, { subject }: Topic): Measure {
  if (!isSpecific(quantity) || !subject || nameOf(measure).includes(subject)) return measure
  return { entity: subject, property: nameOf(measure) || null }
}

/** Whether a verb right before the amount takes as its object what is counted: 设立了[1890平米]的工作区. */
function bringsObject(doc: Recognized, left: readonly Word[]): boolean {
  const verb = left.findLast(word => word.tag !== 'ul')
  return verb?.tag === 'v' && OBJECT_VERBS.has(wordAt(doc, verb)) && left.length > 1
}

/** 其中6名为[保护站职工]. */
function readNamed(doc: Recognized, { right, more, quantity }: Frame): Reading | null {
  if (!right[0] || !/^[为是系]$/.test(wordAt(doc, right[0]))) return null
  const head = headAfter(doc, right.slice(1), more, quantity.unit)
  return head.length
    ? { ...LEVEL, measure: { entity: textOf(doc, head), property: null }, consumed: head.at(-1)!.end }
    : null
}

/** Whether the noun after an amount can be what it counts; 户 is one itself (323万户停电) unless a noun of its kind follows. */
const takesNoun = ({ unit, dimension }: Quantity, next: Word | undefined): boolean =>
  (!SELF_STANDING.test(unit ?? '') || unit === '户') && (dimension === 'count' || next?.tag !== 'v')

/** 近70名平均年龄29岁的[青年员工], 5.45寸18:9[全面屏]: the noun stands behind the amount that follows. */
function headOfNext(doc: Recognized, frame: Frame, next: Frame): readonly Word[] {
  const { right } = frame
  if (!right.every(word => isProperty(wordAt(doc, word)) || wordAt(doc, word) === '平均')) return []
  const owned = next.right[0] !== undefined && wordAt(doc, next.right[0]) === '的'
  if (!owned && right.length) return []
  return headAfter(doc, owned ? next.right.slice(1) : next.right, next.more)
}

/** 备案信托[32单]资金规模达6399万元, 256GB版本[售价]8999元: the noun after it is what the next amount measures. */
function belongsToNext(doc: Recognized, { left, more }: Frame, head: readonly Word[]): boolean {
  const last = left.at(-1)
  return more && isProperty(wordAt(doc, head.at(-1)!)) && !(last && OBJECT_VERBS.has(wordAt(doc, last)))
}

/** 40所[高校]; 搭载5.7寸[全面屏] is the screen of the subject. */
function readHead(doc: Recognized, frame: Frame, topic: Topic, head: readonly Word[]): Reading {
  const consumed = head.at(-1)!.end
  if (isSpecific(frame.quantity)) {
    const entity = topic.subject ?? topic.measure.entity
    const implied = entity !== null
    return { ...LEVEL, measure: { entity, property: textOf(doc, head) }, implied, opens: implied, consumed }
  }
  const next = frame.right[head.length]
  const predicate = next && !frame.more && SUFFERED.test(wordAt(doc, next)) ? frame.right.slice(head.length) : []
  const measure = { entity: textOf(doc, head), property: textOf(doc, predicate) }
  return { ...LEVEL, measure, consumed: predicate.at(-1)?.end ?? consumed }
}

/** 平均年龄29岁的[青年员工], 年近七旬的指导教师[傅向东]. */
function readOwned(
  doc: Recognized,
  quantity: Quantity,
  said: Measure | null,
  head: readonly Word[],
  topic: Topic,
): Reading {
  const isAge = quantity.dimension === 'age'
  const person = isAge ? head.map(word => mentionFrom(doc, word)).find(it => it?.type === 'PERSON') : null
  const entity = person ? doc.article.text.slice(person.start, person.end) : textOf(doc, head)
  const measure = { entity, property: said?.property ?? (isAge ? '年龄' : null) }
  return { ...LEVEL, measure: ofSubject(quantity, measure, topic), consumed: head.at(-1)!.end }
}

/** 101万人[紧急转移安置]: the predicate is all that tells who is counted. */
function readPredicate(doc: Recognized, { quantity, right, more }: Frame): Reading | null {
  const first = right[0]
  if (!first || !SELF_STANDING.test(quantity.unit ?? '') || NO_PREDICATE.test(wordAt(doc, first))) return null
  if (more && !/^[、和及]$/.test(wordAt(doc, right.at(-1)!))) return null
  const words = right.filter(word => !/^[、和及]$/.test(wordAt(doc, word)))
  return { ...LEVEL, measure: { entity: null, property: textOf(doc, words) }, consumed: right.at(-1)!.end }
}

/** Verbs that say only that there is so much. */
const LIGHT_VERBS = new Set('实现 完成 达到 获得 取得 形成 新增 造成 导致 拥有 具有 使用 需要 增长 保持'.split(' '))

/** 审结[8.1万件]: the deed alone tells what is counted. */
function readDeed(doc: Recognized, left: readonly Word[]): Reading | null {
  const verb = left.findLast(word => word.tag === 'v')
  if (!verb || verb !== left.at(-1)) return null
  const it = wordAt(doc, verb)
  if (COPULAS.has(it) || LIGHT_VERBS.has(it) || SAYING_VERBS.has(it)) return null
  return { ...LEVEL, measure: { entity: null, property: textOf(doc, [verb]) } }
}

/** What goes on, an amount and its modifier included: [保持正增长], [位居全市第一], [超80%]. */
function predicateOf(doc: Recognized, right: readonly Word[], next: Frame | null): string | null {
  const first = right[0]
  if (!first || wordAt(doc, first) === '的') return null
  if (next === null) return textOf(doc, right)
  const { quantity } = next
  return doc.article.text.slice(first.start, Math.max(quantity.end, quantity.modifierSpan?.end ?? 0))
}

/** 增加值连续[三个月]保持正增长: the span of time measures what goes on in it. */
function readLasting(doc: Recognized, { left, right }: Frame, topic: Topic): Reading | null {
  const last = left.at(-1)
  if (!last || !LASTING.has(wordAt(doc, last))) return null
  const said = measureBefore(doc, left.slice(0, -1))
  const predicate = predicateOf(doc, right, topic.next)
  const entity = nameOf(said ?? topic.measure) || topic.subject
  const measure = { entity, property: predicate }
  const opens = said !== null && (predicate === null || topic.next !== null)
  return { ...LEVEL, measure, implied: !said, opens, opened: said }
}
