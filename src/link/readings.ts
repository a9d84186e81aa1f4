import { CHANGE_WORDS } from '../lexicon/changes.ts'
import { SECOND_ORDER } from '../lexicon/measures.ts'
import type { Direction, Recognized, Word } from '../model/layers.ts'
import { readCue } from './cues.ts'
import type { Frame } from './frames.ts'
import { headAfter } from './heads.ts'
import { readLevel } from './levels.ts'
import { continueKind, isProperty, measureBefore, nameOf } from './measure.ts'
import { textOf, wordAt } from './phrases.ts'
import { LEVEL, RELATIVE, type Reading, readMeasure, type Topic } from './reading.ts'

const LIST = new Set('、 和 及 与 以及 到 至 或 ＋ + ／ /'.split(' '))
/** Rates of time: 每年, 每小时. */
const EVERY_TIME = /^每(?:个?[年月周]|[日天季晚分秒]|小?时|$)/
const UP_TO = /^[至到]$/
const RANKED = /^(?:为|居|位居|位列|列|排名?|排在|名列|进入|跃居|稳居|跻身|获|获得|夺得|升至)/
/** Words between a criterion and the group it bounds. */
const BOUND = /^(?:的|期|以上|以下|及|含|、)$/

/** Reads one frame: first what its form decides, then what the words before it make of it. */
export function readFrame(doc: Recognized, given: Frame, topic: Topic): Reading {
  const frame =
    given.quantity.per === null ? given : { ...given, left: withoutRate(doc, given.left, given.quantity.per) }
  const { quantity, left } = frame
  if (quantity.relation === 'criterion') return readCriterion(doc, frame)
  if (quantity.relation === 'rank') return readRank(doc, frame, topic)
  const percent = quantity.dimension === 'percent'
  // 下调10个基点至[2.65%]
  if (topic.before?.relation === 'change' && left.length === 1 && UP_TO.test(wordAt(doc, left[0]!)))
    return readReached(doc, topic, [], percent)
  const listed = readListed(doc, frame, topic)
  if (listed) return listed
  if (quantity.relation === 'change') return readChange(doc, topic, left, 'up', null)
  const named = percent ? readNamedChange(doc, frame, topic) : null
  if (named) return named
  const compared = topic.compared || RELATIVE.has(quantity.dimension)
  const cue = readCue(doc, left, percent, compared)
  switch (cue.kind) {
    case 'change':
      return readChange(doc, topic, cue.rest, cue.direction, null)
    case 'difference':
      return readChange(doc, topic, cue.rest, cue.direction, textOf(doc, cue.base))
    case 'share':
      return { ...readMeasure(doc, cue.rest, topic), relation: 'share', whole: textOf(doc, cue.whole) }
    case 'reached':
      return readReached(doc, topic, cue.rest, percent)
    default:
      return readLevel(doc, frame, topic)
  }
}

/** Verbs that bring in a change told as a noun. */
const BRINGING = new Set('实现 保持 取得 获得 出现 录得 迎来 呈现 有 了'.split(' '))

/** 经济实现8%的[增长]: the change stands behind its amount. */
function readNamedChange(doc: Recognized, { left, right }: Frame, topic: Topic): Reading | null {
  const [particle, noun, after] = right
  if (!particle || !noun || wordAt(doc, particle) !== '的' || (after && /^(?:n|vn|m)/.test(after.tag))) return null
  const it = wordAt(doc, noun)
  const direction = it.length > 1 ? CHANGE_WORDS.get(it) : undefined
  if (direction === undefined) return null
  const end = left.findLastIndex(word => !BRINGING.has(wordAt(doc, word))) + 1
  return readChange(doc, topic, left.slice(0, end), direction, null)
}

/** Takes the words of a rate out: 相应流量[每秒]7860立方米, [每平方米]均价1.2万元; not of a name, 每股收益. */
function withoutRate(doc: Recognized, left: readonly Word[], per: string): readonly Word[] {
  const at = left.findLastIndex(word => wordAt(doc, word).startsWith('每') && !word.tag.startsWith('n'))
  if (at < 0) return left
  const end = left.findIndex((word, i) => i >= at && wordAt(doc, word).endsWith(per))
  const next = left[Math.max(at, end) + 1]
  if (at > 0 && next) {
    // 基本每股[收益]; a rate of time is no part of a name: 每年[药品]
    const isName = next.tag === 'n' && !EVERY_TIME.test(wordAt(doc, left[at]!))
    if (isName || isProperty(wordAt(doc, next))) return left
  }
  return [...left.slice(0, at), ...left.slice(Math.max(at, end) + 1)]
}

/** 提高到[29.6%]; of a 占比 it is a share. */
function readReached(doc: Recognized, topic: Topic, rest: readonly Word[], percent: boolean): Reading {
  const reading = { ...readMeasure(doc, topic.before ? [] : rest, topic), reached: true }
  if (topic.before) return { ...reading, relation: topic.before.relation === 'share' ? 'share' : 'level' }
  return percent && /(?:占比|比重|份额|所占比例)$/.test(textOf(doc, rest) ?? '')
    ? { ...reading, relation: 'share' }
    : reading
}

function readChange(
  doc: Recognized,
  topic: Topic,
  rest: readonly Word[],
  direction: Direction,
  base: string | null,
): Reading {
  const said = readMeasure(doc, rest, topic)
  const reading = said.implied ? said : { ...said, measure: continueKind(said.measure, topic.measure) }
  const opens = reading.opens && !SECOND_ORDER.test(nameOf(reading.measure))
  return { ...reading, relation: 'change', direction, base, opens }
}

/** 增长5.8%[和7.2%]: what the first of a list says holds for the others. */
function readListed(doc: Recognized, { left, right, more }: Frame, { before, handed }: Topic): Reading | null {
  if (!before || before.relation === 'criterion' || !left.every(word => LIST.has(wordAt(doc, word)))) return null
  if (
    before.relation === 'level' &&
    (!left.length || right.length > 0) &&
    (!left.length || headAfter(doc, right, more).length)
  )
    return null
  return { ...before, measure: handed ?? before.measure, implied: handed === null, opens: false, consumed: 0 }
}

/** 55岁以下的1371名, 5年期慈善信托: a bound on some property of the group. */
function readCriterion(doc: Recognized, { quantity, right, more }: Frame): Reading {
  const from = right.findIndex(word => !BOUND.test(wordAt(doc, word)))
  const head = from < 0 ? [] : headAfter(doc, right.slice(from), more)
  const property = quantity.dimension === 'age' ? '年龄' : quantity.dimension === 'duration' ? '期限' : null
  return { ...LEVEL, relation: 'criterion', measure: { entity: textOf(doc, head), property }, opens: false }
}

/** 总量居全国[第3位], 世界[第一大]政党. */
function readRank(doc: Recognized, { left, right, more }: Frame, topic: Topic): Reading {
  const head = headAfter(doc, right, more)
  const ranked = { ...LEVEL, relation: 'rank', opens: false } as const
  if (head.length)
    return { ...ranked, measure: { entity: textOf(doc, head), property: null }, consumed: head.at(-1)!.end }
  const at = left.findIndex(word => RANKED.test(wordAt(doc, word)))
  const said = measureBefore(doc, at < 0 ? left : left.slice(0, at))
  return { ...ranked, measure: said ?? topic.measure, implied: !said }
}
