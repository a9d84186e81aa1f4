import { SECOND_ORDER } from '../lexicon/measures.ts'
import type { Figure, Recognized, Status, Word } from '../model/layers.ts'
import { spansIn } from '../model/span.ts'
import { type Base, type BaseReader, basesOf, readBases } from './bases.ts'
import { distribute } from './distribute.ts'
import { type Frame, framesOf } from './frames.ts'
import { type Measure, nameOf, subjectIn } from './measure.ts'
import { type Memory, remember } from './memory.ts'
import type { Circumstance, PeriodReader } from './periods.ts'
import type { PlaceReader } from './places.ts'
import { bounded, type Reading } from './reading.ts'
import { readFrame } from './readings.ts'
import { readStatuses } from './status.ts'
import { subjectsOf } from './subjects.ts'
import { wordsOf } from './unglue.ts'
import { chooseWhole, NO_WHOLE, type Whole, type Within } from './wholes.ts'

/** What the text speaks of, carried from clause to clause and from sentence to sentence of a block. */
export interface Discourse {
  readonly doc: Recognized
  readonly withins: readonly Within[]
  /** What was stated so far. */
  readonly memory: Memory
  readonly periods: PeriodReader
  readonly places: PlaceReader
  /** Measure of the amount before; 同比增长 and 占 speak of it. */
  measure: Measure
  /** Whose property the text spoke of last. */
  owner: string | null
  /** Who or what bare properties belong to. */
  subject: string | null
}

const AGE = '年龄'
/** 由[8930人]上升为: the amount is where a change started. */
const STARTS = /[由从]/

/** Links the quantities of one sentence, in order, and leaves in `discourse` what the next sentence may go on with. */
export function linkSentence(discourse: Discourse, sentence: number): void {
  const { doc, memory } = discourse
  const { start, end } = doc.sentences[sentence]!
  const words = spansIn(doc.quantities, start, end).length ? wordsOf(doc, sentence) : []
  const frames = framesOf(doc, sentence, words)
  const subjects = subjectsOf(doc, sentence)
  const opening = subjects[0]?.text ?? discourse.subject
  if (frames.length) {
    const bases = basesOf(doc, words)
    const reader = readBases(bases)
    const handed = distribute(doc, frames)
    const statusOf = readStatuses(doc, sentence)
    const outer: Measure[] = []
    let consumed = 0
    let at = 0
    let before: { reading: Reading; frame: Frame } | null = null
    let share: Figure | null = null
    let started: number | null = null
    frames.forEach((frame, f) => {
      const { quantity } = frame
      while (at < subjects.length && subjects[at]!.from < quantity.start) at++
      while (outer.length < frame.depth) outer.push(discourse.measure)
      while (outer.length > frame.depth) discourse.measure = outer.pop()!
      const own = reader.next(quantity.start)
      const following = frames[f + 1]
      const given = handed.get(frame.index) ?? null
      const left = leftOf(frame, consumed, before)
      const read = readFrame(doc, left === frame.left ? frame : { ...frame, left }, {
        measure: (before === null && leadOf(doc, frame)) || discourse.measure,
        subject: (at > 0 ? subjects[at - 1]!.text : null) ?? discourse.subject,
        owner: discourse.owner,
        holder: opening,
        before: before?.frame.clause === frame.clause ? before.reading : null,
        next: following?.clause === frame.clause ? following : null,
        handed: typeof given === 'number' ? memory.figures[given]! : given,
        sharing: share !== null,
        compared: own !== null,
      })
      const reading = bounded(read)
      const period = discourse.periods.at(quantity.start, start, bases)
      const place = discourse.places.at(quantity.start, start, bases)
      const base = baseOf(frame, reading, reader, own)
      const figure = figureOf(
        frame,
        reading,
        wholeOf(discourse, frame, reading, share),
        base,
        own,
        started ?? earlierLevel(memory, base),
        statusOf(quantity.start),
        period,
        place,
      )
      remember(memory, figure)
      if (startsChange(doc, memory, reading, own !== null)) started = memory.figures.length - 1
      if (figure.relation === 'share') share = figure
      if (reading.opens) {
        const measure = reading.opened ?? reading.measure
        const { entity, property } = measure
        // an age opens its person, not the age
        discourse.measure = property === AGE ? { entity, property: null } : measure
        if (property) discourse.owner = entity ?? discourse.owner
      }
      consumed = Math.max(consumed, reading.consumed)
      before = { reading, frame }
    })
    if (outer.length) discourse.measure = outer[0]!
  }
  discourse.subject = opening
}

/** 去年收入[24亿元]，今年达到27亿元，增长12.5%: two levels of one measure are the ends of the change after them. */
function earlierLevel({ figures }: Memory, base: string | null): number | null {
  const [from, to] = figures.slice(-2)
  if (base !== null || !from || !to || from.relation !== 'level' || to.relation !== 'level') return null
  const isSame = nameOf(from) === nameOf(to) && from.unitCode === to.unitCode
  return isSame && from.time !== null && to.time !== null && from.time < to.time ? figures.length - 2 : null
}

/** Whether the last figure is the level that changes after it start from: of the base's own time, or of an earlier one. */
function startsChange(doc: Recognized, { figures }: Memory, { relation, reached }: Reading, based: boolean): boolean {
  const figure = figures.at(-1)!
  if (relation !== 'level' || reached) return false
  return based || STARTS.test(doc.article.plain[figure.start - 1] ?? '')
}

/** Words before an amount that are still its own: none that went with the amount before, and that amount where it lends itself. */
function leftOf(
  { left, clause }: Frame,
  consumed: number,
  before: { reading: Reading; frame: Frame } | null,
): readonly Word[] {
  if (before?.reading.lends && before.frame.clause === clause) {
    const { start, end } = before.frame.quantity
    return [{ start, end, tag: 'q' }, ...left]
  }
  return consumed ? left.filter(word => word.start >= consumed) : left
}

/** Clauses that name a source or a point of view, not a thing: 初步核算，数据显示，从结构看，. */
const SOURCES =
  /核算|显示|数据|统计|来?看$|计算|介绍|表示|了解|指出|认为|说$|称$|消息|报道|方面|其中|此外|同时|预计|透露/

/** What the clause before a sentence's first amount speaks of: [全市生产总值]首次突破万亿元大关，达到10256亿元. */
function leadOf(doc: Recognized, { lead }: Frame): Measure | null {
  if (!lead.length || SOURCES.test(doc.article.plain.slice(lead[0]!.start, lead.at(-1)!.end))) return null
  return subjectIn(doc, lead)
}

/** The whole of a share; points after a share move that share. */
function wholeOf(
  { doc, withins, memory }: Discourse,
  { quantity }: Frame,
  reading: Reading,
  share: Figure | null,
): Whole {
  const { relation, measure, whole } = reading
  if (relation === 'share') return chooseWhole(doc, quantity, measure, whole, withins, memory)
  if (relation !== 'change' || !share || quantity.dimension !== 'percentage_point') return NO_WHOLE
  if (!reading.implied && !nameOf(measure).startsWith(nameOf(share))) return NO_WHOLE
  return { text: share.whole, figure: null, implied: true }
}

/** What a change is compared with; the span that 平均每年增长 is a mean over is no base. */
function baseOf({ quantity }: Frame, reading: Reading, reader: BaseReader, own: Base | null): string | null {
  if (reading.relation !== 'change' || reading.base) return reading.base
  if (quantity.per === '年') return own?.text ?? null
  return reader.of(own, SECOND_ORDER.test(nameOf(reading.measure)))
}

function figureOf(
  frame: Frame,
  reading: Reading,
  whole: Whole,
  base: string | null,
  own: Base | null,
  started: number | null,
  status: Status,
  period: Circumstance,
  place: Circumstance,
): Figure {
  const { relation, direction, measure, reached } = reading
  const implied: Figure['implied'][number][] = []
  if (reading.implied && nameOf(measure)) implied.push('entity')
  if (whole.implied && whole.text) implied.push('whole')
  if (base && !own && !reading.base) implied.push('base')
  if (period.implied) implied.push('time')
  if (place.implied) implied.push('place')
  // spread last but one: V8 adds properties to a fresh copy a thousand times slower
  return {
    direction,
    entity: measure.entity,
    property: measure.property,
    whole: whole.text,
    wholeFigure: whole.figure,
    base,
    baseFigure: reached || relation === 'change' ? started : null,
    status,
    time: period.value,
    place: place.value,
    implied,
    ...frame.quantity,
    relation,
  }
}
