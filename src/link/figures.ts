import { SECOND_ORDER } from '../lexicon/measures.ts'
import type { Direction, Figure, Linked, Quantity, Recognized, Relation, Word } from '../model/layers.ts'
import { type Base, basesOf } from './bases.ts'
import { type Cue, readCue, text } from './cues.ts'
import { distribute } from './distribute.ts'
import { type Frame, framesOf } from './frames.ts'
import { headAfter, type Measure, measureBefore, NO_MEASURE, splitMeasure, textOf } from './measure.ts'
import { statusOf } from './status.ts'
import { chooseWhole, type Whole, wholesOf } from './wholes.ts'

/** What the text is speaking of as the linker reads on; everything not said again is taken from here. */
export interface Discourse {
  figures: Figure[]
  /** Measure of the last level of the sentence, or of the paragraph; what 同比增长 and 占 speak of. */
  topic: Measure
  /** Topics of the clauses around open brackets. */
  outer: Measure[]
  /** Index of the last figure that opened a new measure. */
  last: number
}

export interface Reading {
  relation: Relation
  direction: Direction | null
  measure: Measure
  implied: boolean
  whole: string | null
  base: string | null
  baseImplied: boolean
}

/** Links every quantity to what it measures: relation, measure, whole, base, status, period, place. */
export function linkFigures(doc: Recognized): Linked {
  const figures: Figure[] = []
  let topic: Measure = NO_MEASURE
  let block = -1
  const wholes = wholesOf(doc)
  for (let s = 0; s < doc.sentences.length; s++) {
    const frames = framesOf(doc, s)
    if (!frames.length) continue
    const sentence = doc.sentences[s]!
    if (sentence.block !== block) {
      topic = NO_MEASURE
      block = sentence.block
    }
    topic = linkSentence(doc, frames, topic, wholes, figures)
  }
  return { ...doc, figures }
}

function linkSentence(doc: Recognized, frames: readonly Frame[], before: Measure, wholes: Whole[], figures: Figure[]): Measure {
  const bases = basesOf(doc, frames[0]!.sentence)
  const outer: Measure[] = []
  let topic = before
  let depth = 0
  let consumed = 0
  let clause = -1
  let share: Figure | null = null
  const handed = distribute(doc, frames)
  for (const frame of frames) {
    for (; depth < frame.depth; depth++) outer.push(topic)
    for (; depth > frame.depth; depth--) topic = outer.pop() ?? topic
    const left = frame.left.filter(word => word.start >= consumed)
    const reading = read(doc, { ...frame, left }, topic, bases, handed.get(frame.index) ?? null, frame.clause === clause)
    clause = frame.clause
    if (reading.consumed) consumed = reading.consumed
    const own = reading.measure
    let whole = reading.whole
    let wholeFigure: number | null = null
    let wholeImplied = false
    if (reading.relation === 'share') {
      const chosen = chooseWhole(doc, frame.quantity, own, whole, wholes, figures)
      whole = chosen.text
      wholeFigure = chosen.figure
      wholeImplied = chosen.implied
    } else if (reading.relation === 'change' && frame.quantity.dimension === 'percentage_point' && share && sameMeasure(share, own)) {
      whole = share.whole
      wholeImplied = whole !== null
    }
    const figure: Figure = {
      ...frame.quantity,
      relation: reading.relation,
      direction: reading.direction,
      entity: own.entity,
      property: own.property,
      whole,
      wholeFigure,
      base: reading.base,
      baseFigure: null,
      status: statusOf(doc, frame),
      time: null,
      place: null,
      implied: [
        ...(reading.implied ? (['entity'] as const) : []),
        ...(wholeImplied && whole ? (['whole'] as const) : []),
      ],
    }
    figures.push(figure)
    if (figure.relation === 'share') share = figure
    if (reading.opens) topic = own
  }
  return outer[0] ?? topic
}

const sameMeasure = (figure: Figure, measure: Measure): boolean => figure.entity === measure.entity || figure.property === measure.property

interface Outcome {
  readonly relation: Relation
  readonly direction: Direction | null
  readonly measure: Measure
  readonly implied: boolean
  readonly whole: string | null
  readonly base: string | null
  /** Whether later clauses may go on speaking of this measure. */
  readonly opens: boolean
  /** Offset up to which the words after it belong to it; 0 when none do. */
  readonly consumed: number
}

const level = (measure: Measure, opens = true, consumed = 0, implied = false): Outcome => ({
  relation: 'level',
  direction: null,
  measure,
  implied,
  whole: null,
  base: null,
  opens,
  consumed,
})

const PERCENT = new Set(['percent', 'percentage_point', 'multiple'])
const SHARE_NOUN = /(?:比重|占比|份额|所占比例|占有率)$/

function read(doc: Recognized, frame: Frame, topic: Measure, bases: readonly Base[], handed: Measure | null, sameClause: boolean): Outcome {
  const { quantity } = frame
  const base = lastBase(bases, quantity.start)
  const cue: Cue =
    quantity.relation === 'change'
      ? { kind: 'change', direction: 'up', rest: frame.left }
      : readCue(doc.article.plain, frame.left, quantity.dimension === 'percent', base !== null || PERCENT.has(quantity.dimension))
  if (quantity.relation === 'criterion') return criterion(doc, frame)
  if (quantity.relation === 'rank') return rank(doc, frame, topic)
  switch (cue.kind) {
    case 'change':
    case 'difference': {
      const said = handed ?? changed(doc, cue.rest, topic)
      const own = said ?? topic
      return {
        relation: 'change',
        direction: cue.direction,
        measure: own,
        implied: !said,
        whole: null,
        base: cue.kind === 'difference' ? textOf(doc, cue.base) : (base?.text ?? null),
        opens: said !== null && !SECOND_ORDER.has(said.property ?? ''),
        consumed: 0,
      }
    }
    case 'share': {
      const said = measureBefore(doc, cue.rest)
      return {
        relation: 'share',
        direction: null,
        measure: said ?? topic,
        implied: !said,
        whole: textOf(doc, cue.whole),
        base: null,
        opens: said !== null,
        consumed: 0,
      }
    }
    case 'reached': {
      const said = measureBefore(doc, cue.rest)
      return said && !sameClause ? level(attach(doc, said, topic)) : level(topic, false, 0, true)
    }
    default:
      return plainLevel(doc, frame, topic, handed, sameClause)
  }
}

function lastBase(bases: readonly Base[], before: number): Base | null {
  let found: Base | null = null
  for (const base of bases) if (base.from < before) found = base
  return found
}

/** The measure a change clause names before its base: [水电]下降, [增速]比6月份放缓. Null when it names none. */
function changed(doc: Recognized, rest: readonly Word[], topic: Measure): Measure | null {
  const plain = doc.article.plain
  let end = rest.findIndex(word => /^(?:比|较|与|同比|环比|同|由|从)$/.test(text(plain, word)) || /^[同环]比/.test(text(plain, word)))
  if (end < 0) end = rest.length
  const said = measureBefore(doc, rest.slice(0, end)) ?? measureBefore(doc, rest.slice(end).filter(word => isAfterBase(plain, word)))
  if (!said) return null
  return attach(doc, said, topic)
}

const isAfterBase = (_plain: string, _word: Word): boolean => false

/** Gives a bare property (增速, 资金规模) the thing the text is speaking of. */
function attach(_doc: Recognized, said: Measure, topic: Measure): Measure {
  if (said.entity !== null || said.property === null) return said
  if (SECOND_ORDER.has(said.property)) {
    const of = `${topic.entity ?? ''}${topic.property && !SECOND_ORDER.has(topic.property) ? topic.property : ''}`
    return { entity: of || null, property: said.property }
  }
  return { entity: topic.entity, property: said.property }
}

function criterion(doc: Recognized, frame: Frame): Outcome {
  const head = headAfter(doc, frame.right.filter(word => !/^(?:的|期|、|以上|以下|及)$/.test(text(doc.article.plain, word))), frame.more)
  const property = frame.quantity.dimension === 'age' ? '年龄' : frame.quantity.dimension === 'duration' ? '期限' : null
  return { ...level({ entity: textOf(doc, head), property }, false), relation: 'criterion' }
}

function rank(doc: Recognized, frame: Frame, topic: Measure): Outcome {
  const head = headAfter(doc, frame.right, frame.more)
  const said = measureBefore(doc, frame.left)
  const own = head.length && !said ? { entity: textOf(doc, head), property: null } : (said ?? topic)
  return { ...level(own, false), relation: 'rank', implied: !head.length && !said }
}

function plainLevel(doc: Recognized, frame: Frame, topic: Measure, handed: Measure | null, sameClause: boolean): Outcome {
  const { quantity } = frame
  if (handed) return level(handed)
  const head = quantity.dimension === 'percent' ? [] : headAfter(doc, frame.right, frame.more)
  if (head.length) return level({ entity: textOf(doc, head), property: null }, true, head.at(-1)!.end)
  const said = measureBefore(doc, frame.left)
  if (quantity.dimension === 'percent') return percentLevel(doc, frame, said, topic)
  if (said) return level(attach(doc, said, topic), true)
  const predicate = frame.right.filter(word => text(doc.article.plain, word) !== '的')
  if (!sameClause && predicate.length && /^(?:人|户|万?余?名)$/.test(quantity.unit ?? '')) return level({ entity: null, property: textOf(doc, predicate) }, true, predicate.at(-1)!.end)
  return level(topic, false, 0, true)
}

function percentLevel(doc: Recognized, frame: Frame, said: Measure | null, topic: Measure): Outcome {
  const name = `${said?.entity ?? ''}${said?.property ?? ''}`
  if (said && SHARE_NOUN.test(name)) return { ...level(attach(doc, said, topic)), relation: 'share' }
  if (said && /持股$/.test(name)) return { ...level(said), relation: 'share' }
  const of = frame.right[0] && text(doc.article.plain, frame.right[0]) === '的' ? headAfter(doc, frame.right.slice(1), frame.more) : []
  if (of.length) {
    const whole = textOf(doc, of)
    return { ...level(splitMeasure(doc, of), true, of.at(-1)!.end), relation: 'share', whole }
  }
  return said ? level(attach(doc, said, topic)) : level(topic, false, 0, true)
}

export type { Quantity }
