import { OBJECT_VERBS, SECOND_ORDER } from '../lexicon/measures.ts'
import type { Dimension, Direction, Recognized, Relation, Word } from '../model/layers.ts'
import { readCue } from './cues.ts'
import type { Frame } from './frames.ts'
import { headAfter } from './heads.ts'
import { attach, isProperty, type Measure, measureBefore, NO_MEASURE, nameOf, splitMeasure } from './measure.ts'
import { isTime, mentionFrom, textOf, wordAt } from './phrases.ts'

/** What a frame says by itself, with what it leaves unsaid taken from the discourse. */
export interface Reading {
  readonly relation: Relation
  readonly direction: Direction | null
  readonly measure: Measure
  /** Whether the measure was taken from what went before. */
  readonly implied: boolean
  /** Of a share: the whole its clause names. */
  readonly whole: string | null
  /** Of a difference: the base that is its object (超[一本线]25分). */
  readonly base: string | null
  /** Whether the amount is where a change ended: 增至, 提高到. */
  readonly reached: boolean
  /** Whether later clauses may go on speaking of this measure. */
  readonly opens: boolean
  /** Offset up to which the words after the amount belong to it; 0 when none do. */
  readonly consumed: number
}

/** What the text is speaking of before a frame. */
export interface Topic {
  /** Measure of the amount before. */
  readonly measure: Measure
  /** Who or what the sentence is about: 常熟银行, 中兴BladeV9. */
  readonly subject: string | null
  /** The first subject of the sentence: whose shares are held. */
  readonly holder: string | null
  /** Reading of the amount before in the same clause; null at its start. */
  readonly before: Reading | null
  /** The amount after in the same clause; null at its end. */
  readonly next: Frame | null
  /** Measure that 分别 hands to this amount. */
  readonly handed: Measure | null
  /** Whether the sentence names what changes are compared with. */
  readonly compared: boolean
}

const LEVEL: Omit<Reading, 'measure'> = {
  relation: 'level',
  direction: null,
  implied: false,
  whole: null,
  base: null,
  reached: false,
  opens: true,
  consumed: 0,
}

const RELATIVE: ReadonlySet<Dimension> = new Set(['percent', 'percentage_point', 'multiple'])
/** Dimensions of what a product or a place has one of: 5.7寸全面屏 is the screen of the thing spoken of. */
const SPECIFIC: ReadonlySet<Dimension> = new Set([
  'length',
  'data',
  'score',
  'power',
  'energy',
  'mass',
  'volume',
  'other',
])
const SHARE_NOUN = /(?:比重|占比|份额|占比例|占有率)$/
const HOLDING = /(?:持股|持有|持股比例)$/
const LASTING = new Set('连续 持续 历时 长达 已连续 连 历经 时隔 累计'.split(' '))
/** Words after an amount that say nothing of who is counted. */
const NO_PREDICATE = /^(?:相比|比|增|减|上升|下降|提高|回落|同比|环比|占|的|左右|以上|以下|，|和|与|及|、)/
const LIST = new Set('、 和 及 与 以及 到 至 或 ＋ + ／ /'.split(' '))

/** Reads one frame. */
export function readFrame(doc: Recognized, frame: Frame, topic: Topic): Reading {
  const { quantity, left } = frame
  if (quantity.relation === 'criterion') return readCriterion(doc, frame)
  if (quantity.relation === 'rank') return readRank(doc, frame, topic)
  if (topic.before && topic.before.relation !== 'criterion' && left.every(word => LIST.has(wordAt(doc, word)))) {
    const listed = readListed(doc, frame, topic, topic.before)
    if (listed) return listed
  }
  if (quantity.relation === 'change') return readChange(doc, topic, left, 'up', null)
  const compared = topic.compared || RELATIVE.has(quantity.dimension)
  const cue = readCue(doc, left, quantity.dimension === 'percent', compared)
  switch (cue.kind) {
    case 'change':
      return readChange(doc, topic, cue.rest, cue.direction, null)
    case 'difference':
      return readChange(doc, topic, cue.rest, cue.direction, textOf(doc, cue.base))
    case 'share':
      return { ...readMeasure(doc, cue.rest, topic), relation: 'share', whole: textOf(doc, cue.whole) }
    case 'reached':
      return {
        ...(topic.before ? { ...LEVEL, measure: topic.measure, implied: true } : readMeasure(doc, cue.rest, topic)),
        reached: true,
      }
    default:
      return readLevel(doc, frame, topic)
  }
}

/** The measure said before an amount, or else the topic's. */
function readMeasure(doc: Recognized, words: readonly Word[], topic: Topic): Reading {
  const said = topic.handed ?? measureBefore(doc, words)
  if (!said) return { ...LEVEL, measure: topic.measure, implied: true, opens: false }
  return { ...LEVEL, measure: attach(said, about(said, topic)) }
}

/** What a bare property belongs to: the amount before, or the subject of the sentence. */
function about(said: Measure, { measure, subject }: Topic): Measure {
  if (said.entity !== null || SECOND_ORDER.test(said.property ?? '') || !subject) return measure
  return measure.entity === null || measure.property === null ? { entity: subject, property: null } : measure
}

function readChange(
  doc: Recognized,
  topic: Topic,
  rest: readonly Word[],
  direction: Direction,
  base: string | null,
): Reading {
  const reading = readMeasure(doc, rest, topic)
  const opens = reading.opens && !SECOND_ORDER.test(nameOf(reading.measure))
  return { ...reading, relation: 'change', direction, base, opens }
}

/** 增长5.8%[和7.2%]: what the first of a list says holds for the others. */
function readListed(doc: Recognized, frame: Frame, topic: Topic, before: Reading): Reading | null {
  if (before.relation === 'level' && (!frame.left.length || headAfter(doc, frame.right, frame.more).length > 0))
    return null
  return {
    ...before,
    measure: topic.handed ?? before.measure,
    implied: topic.handed === null,
    opens: false,
    consumed: 0,
  }
}

/** 55岁以下的1371名, 5年期慈善信托: a bound on some property of the group. */
function readCriterion(doc: Recognized, frame: Frame): Reading {
  const from = frame.right.findIndex(word => !/^(?:的|期|以上|以下|及|含|、)$/.test(wordAt(doc, word)))
  const head = from < 0 ? [] : headAfter(doc, frame.right.slice(from), frame.more)
  const { dimension } = frame.quantity
  const property = dimension === 'age' ? '年龄' : dimension === 'duration' ? '期限' : null
  return { ...LEVEL, relation: 'criterion', measure: { entity: textOf(doc, head), property }, opens: false }
}

/** 总量居全国[第3位], 世界[第一大]政党. */
function readRank(doc: Recognized, frame: Frame, topic: Topic): Reading {
  const head = headAfter(doc, frame.right, frame.more)
  if (head.length)
    return {
      ...LEVEL,
      relation: 'rank',
      measure: { entity: textOf(doc, head), property: null },
      opens: false,
      consumed: head.at(-1)!.end,
    }
  const at = frame.left.findIndex(word =>
    /^(?:为|居|位居|位列|列|排名?|排在|名列|跃居|稳居|跻身|获|获得|夺得|升至)/.test(wordAt(doc, word)),
  )
  const said = at === 0 ? null : measureBefore(doc, at < 0 ? frame.left : frame.left.slice(0, at))
  return { ...LEVEL, relation: 'rank', measure: said ?? topic.measure, implied: !said, opens: false }
}

function readLevel(doc: Recognized, frame: Frame, topic: Topic): Reading {
  const { quantity, left, right } = frame
  if (topic.handed) return { ...LEVEL, measure: topic.handed }
  const ratio = RELATIVE.has(quantity.dimension) && readRatio(doc, left, topic)
  if (ratio) return ratio
  if (quantity.dimension === 'duration') {
    const lasting = readLasting(doc, frame, topic)
    if (lasting) return lasting
  }
  const said = measureBefore(doc, left)
  if (quantity.dimension === 'percent') return readPercent(doc, frame, topic, said)
  const later = topic.next && headOfNext(doc, frame, topic.next)
  if (later?.length) return { ...LEVEL, measure: { entity: textOf(doc, later), property: null } }
  const ofNoun = right[0] !== undefined && wordAt(doc, right[0]) === '的'
  const head = headAfter(doc, ofNoun ? right.slice(1) : right, frame.more, quantity.unit)
  const bare = said !== null && said.entity === null
  if (head.length && ofNoun && (bare || !said || quantity.dimension === 'age'))
    return readOwned(doc, quantity.dimension, said, head)
  if (head.length && !ofNoun && !belongsToNext(doc, frame, head, said)) return readHead(doc, frame, topic, head)
  if (said) return { ...LEVEL, measure: attach(said, about(said, topic)) }
  const predicate =
    ofNoun || NO_PREDICATE.test(right[0] ? wordAt(doc, right[0]) : '') ? [] : right.filter(word => word.tag !== 'x')
  if (predicate.length && !frame.more && /^[人户]$/.test(quantity.unit ?? ''))
    return { ...LEVEL, measure: { entity: null, property: textOf(doc, predicate) }, consumed: predicate.at(-1)!.end }
  return { ...LEVEL, measure: topic.measure, implied: true, opens: false }
}

/** 近70名平均年龄29岁的[青年员工], 5.45寸18:9[全面屏]: the noun stands behind the amount that follows. */
function headOfNext(doc: Recognized, frame: Frame, next: Frame): readonly Word[] {
  const { right } = frame
  if (!right.every(word => isProperty(wordAt(doc, word)) || wordAt(doc, word) === '平均')) return []
  const owned = next.right[0] !== undefined && wordAt(doc, next.right[0]) === '的'
  if (!owned && right.length) return []
  return headAfter(doc, owned ? next.right.slice(1) : next.right, next.more)
}

/** Whether 的 ends the words, no time before it: 各类投诉达成处理意见的[100%], not 2012年的21.4%. */
function isOf(doc: Recognized, left: readonly Word[]): boolean {
  const last = left.at(-1)
  const before = left.at(-2)
  return last !== undefined && wordAt(doc, last) === '的' && !(before && isTime(doc, before))
}

/** 营业收入是[五年前]的2.4倍, 为[计划]的119.7%: a level told as a multiple of a base. */
function readRatio(doc: Recognized, left: readonly Word[], topic: Topic): Reading | null {
  const at = left.findLastIndex(word => /^(?:是|为|约为|相当于|等于|达到?|仅为|仅相当于)$/.test(wordAt(doc, word)))
  const last = left.at(-1)
  if (at < 0 || at >= left.length - 2 || !last || wordAt(doc, last) !== '的') return null
  return { ...readMeasure(doc, left.slice(0, at), topic), base: textOf(doc, left.slice(at + 1, -1)) }
}

/** 备案信托[32单]资金规模达6399万元: the noun after it is what the next amount measures. */
function belongsToNext(doc: Recognized, frame: Frame, head: readonly Word[], said: Measure | null): boolean {
  const last = frame.left.at(-1)
  return (
    said !== null &&
    frame.more &&
    isProperty(wordAt(doc, head.at(-1)!)) &&
    !(last && OBJECT_VERBS.has(wordAt(doc, last)))
  )
}

/** 40所[高校]; 搭载5.7寸[全面屏] is the screen of the subject. */
function readHead(doc: Recognized, frame: Frame, topic: Topic, head: readonly Word[]): Reading {
  const consumed = head.at(-1)!.end
  if (SPECIFIC.has(frame.quantity.dimension)) {
    const subject = topic.subject ?? topic.measure.entity
    return { ...LEVEL, measure: { entity: subject, property: textOf(doc, head) }, implied: subject !== null, consumed }
  }
  const predicate = predicateAfter(doc, frame, head.length)
  return {
    ...LEVEL,
    measure: { entity: textOf(doc, head), property: textOf(doc, predicate) },
    consumed: predicate.at(-1)?.end ?? consumed,
  }
}

const SUFFERED =
  /^(?:倒塌|损坏|受损|受灾|死亡|遇难|失联|受伤|被困|失踪|停电|中断|毁坏|绝收|成灾|停产|停课|停运|感染|不同|不同程度|严重)/

/** 1.4万间房屋[不同程度损坏]: what befell the things counted. */
function predicateAfter(doc: Recognized, frame: Frame, from: number): readonly Word[] {
  const next = frame.right[from]
  return next && !frame.more && SUFFERED.test(wordAt(doc, next)) ? frame.right.slice(from) : []
}

/** 平均年龄29岁的[青年员工], 年近七旬的指导教师[傅向东]. */
function readOwned(doc: Recognized, dimension: Dimension, said: Measure | null, head: readonly Word[]): Reading {
  const person = dimension === 'age' ? head.map(word => mentionFrom(doc, word)).find(it => it?.type === 'PERSON') : null
  const entity = person ? doc.article.text.slice(person.start, person.end) : textOf(doc, head)
  const property = said?.property ?? (dimension === 'age' ? '年龄' : null)
  return { ...LEVEL, measure: { entity, property }, consumed: head.at(-1)!.end }
}

/** 增加值连续[三个月]保持正增长: the span of time measures what goes on in it. */
function readLasting(doc: Recognized, frame: Frame, topic: Topic): Reading | null {
  const { left, right } = frame
  const last = left.at(-1)
  if (!last || !LASTING.has(wordAt(doc, last))) return null
  const said = measureBefore(doc, left.slice(0, -1))
  const predicate = textOf(doc, right)
  const entity = nameOf(said ?? topic.measure) || topic.subject
  return {
    ...LEVEL,
    measure: { entity, property: predicate },
    implied: !said,
    opens: said !== null && predicate === null,
  }
}

function readPercent(doc: Recognized, frame: Frame, topic: Topic, said: Measure | null): Reading {
  const { left, right } = frame
  const name = said ? nameOf(said) : ''
  if (said && SHARE_NOUN.test(name)) return { ...LEVEL, relation: 'share', measure: attach(said, topic.measure) }
  if (said && HOLDING.test(name)) return { ...LEVEL, relation: 'share', measure: said, whole: topic.holder }
  if (said && isOf(doc, left)) return { ...LEVEL, relation: 'share', measure: said }
  const head = right[0] && wordAt(doc, right[0]) === '的' ? headAfter(doc, right.slice(1), frame.more) : []
  if (head.length && (!said || said.property === null))
    return {
      ...LEVEL,
      relation: 'share',
      measure: splitMeasure(doc, head),
      whole: textOf(doc, head),
      consumed: head.at(-1)!.end,
    }
  if (said) return { ...LEVEL, measure: attach(said, about(said, topic)) }
  return { ...LEVEL, measure: topic.measure ?? NO_MEASURE, implied: true, opens: false }
}
