import { SECOND_ORDER } from '../lexicon/measures.ts'
import type { Figure, Linked, Recognized } from '../model/layers.ts'
import { indexAfter, spansIn } from '../model/span.ts'
import { type Base, type BaseReader, basesOf, readBases } from './bases.ts'
import { distribute } from './distribute.ts'
import { type Frame, framesOf } from './frames.ts'
import { type Measure, NO_MEASURE, nameOf } from './measure.ts'
import { type PeriodReader, readPeriods } from './periods.ts'
import { placeOf } from './places.ts'
import type { Reading } from './reading.ts'
import { readFrame } from './readings.ts'
import { statusOf } from './status.ts'
import { subjectsOf } from './subjects.ts'
import { linkRow } from './tables.ts'
import { chooseWhole, NO_WHOLE, type Within, withinsOf } from './wholes.ts'

/** 由[8930人]上升为: the amount is where a change started. */
const STARTS = /[由从]/

/** What the text speaks of, carried from clause to clause and from sentence to sentence of a block. */
interface Discourse {
  readonly doc: Recognized
  readonly withins: readonly Within[]
  readonly figures: Figure[]
  /** Measure of the amount before; 同比增长 and 占 speak of it. */
  measure: Measure
  /** Who or what bare properties belong to. */
  subject: string | null
  place: string | null
  periods: PeriodReader
}

/** What a block hands to the blocks below it. */
type Heritage = Pick<Discourse, 'subject' | 'place'> & { readonly period: string | null }

const NOTHING: Heritage = { subject: null, place: null, period: null }

/** Links every quantity to what it measures: relation, measure, whole, base, status, period, place. */
export function linkFigures(doc: Recognized): Linked {
  const figures: Figure[] = []
  const withins = withinsOf(doc)
  const heritages = new Map<number, Heritage>()
  doc.article.blocks.forEach((block, b) => {
    const quantities = spansIn(doc.quantities, block.start, block.end)
    if (block.kind === 'table_row') figures.push(...linkRow(doc, block, quantities))
    else if (quantities.length || block.kind === 'heading' || block.kind === 'question') {
      const { subject, place, period } = heritages.get(block.parent ?? -1) ?? NOTHING
      const periods = readPeriods(doc, block, period)
      const discourse: Discourse = { doc, withins, figures, measure: NO_MEASURE, subject, place, periods }
      const first = indexAfter(doc.sentences, block.start)
      for (let s = first; doc.sentences[s]?.block === b; s++) linkSentence(discourse, s)
      heritages.set(b, {
        subject: discourse.subject,
        place: discourse.place,
        period: periods.at(block.end, block.end, []).value,
      })
    }
  })
  return { ...doc, figures }
}

function linkSentence(discourse: Discourse, sentence: number): void {
  const { doc, figures } = discourse
  const frames = framesOf(doc, sentence)
  const subjects = subjectsOf(doc, sentence)
  const { start } = doc.sentences[sentence]!
  const bases = frames.length ? basesOf(doc, sentence) : []
  const baseReader = readBases(bases)
  const handed = distribute(doc, frames)
  const outer: Measure[] = []
  let consumed = 0
  let before: { reading: Reading; frame: Frame } | null = null
  let share: Figure | null = null
  let started: number | null = null
  frames.forEach((frame, f) => {
    while (outer.length < frame.depth) outer.push(discourse.measure)
    while (outer.length > frame.depth) discourse.measure = outer.pop()!
    const { quantity } = frame
    const own = baseReader.next(quantity.start)
    const following = frames[f + 1]
    const given = handed.get(frame.index) ?? null
    const reading = readFrame(
      doc,
      { ...frame, left: frame.left.filter(word => word.start >= consumed) },
      {
        measure: discourse.measure,
        subject: subjects.findLast(it => it.from < quantity.start)?.text ?? discourse.subject,
        holder: subjects[0]?.text ?? discourse.subject,
        before: before?.frame.clause === frame.clause ? before.reading : null,
        next: following?.clause === frame.clause ? following : null,
        handed: typeof given === 'number' ? figures[given]! : given,
        compared: baseReader.any(),
      },
    )
    const period = discourse.periods.at(quantity.start, start, bases)
    const place = placeOf(doc, start, quantity.start, bases, discourse.place)
    discourse.place = place.value
    const figure = figureOf(discourse, frame, reading, baseReader, own, share)
    const isBase =
      figure.relation === 'level' &&
      !reading.reached &&
      (own !== null || STARTS.test(doc.article.plain[quantity.start - 1] ?? ''))
    figures.push({
      ...figure,
      baseFigure: reading.reached || figure.relation === 'change' ? started : null,
      time: period.value,
      place: place.value,
      implied: [
        ...figure.implied,
        ...(period.implied ? (['time'] as const) : []),
        ...(place.implied ? (['place'] as const) : []),
      ],
    })
    if (isBase) started = figures.length - 1
    if (figure.relation === 'share') share = figure
    if (reading.opens) discourse.measure = reading.measure
    consumed = Math.max(consumed, reading.consumed)
    before = { reading, frame }
  })
  if (outer.length) discourse.measure = outer[0]!
  discourse.subject = subjects[0]?.text ?? discourse.subject
}

function figureOf(
  discourse: Discourse,
  frame: Frame,
  reading: Reading,
  bases: BaseReader,
  own: Base | null,
  share: Figure | null,
): Figure {
  const { doc, withins, figures } = discourse
  const { quantity } = frame
  const { relation, direction, measure } = reading
  const isChange = relation === 'change'
  const whole =
    relation === 'share'
      ? chooseWhole(doc, quantity, measure, reading.whole, withins, figures)
      : isChange && share && quantity.dimension === 'percentage_point'
        ? { ...NO_WHOLE, text: share.whole, implied: true }
        : NO_WHOLE
  // 平均每年增长: the span it is a mean over is no base
  const base = !isChange
    ? reading.base
    : (reading.base ??
      (quantity.per === '年' ? (own?.text ?? null) : bases.of(own, SECOND_ORDER.test(nameOf(measure)))))
  return {
    ...quantity,
    relation,
    direction,
    entity: measure.entity,
    property: measure.property,
    whole: whole.text,
    wholeFigure: whole.figure,
    base,
    baseFigure: null,
    status: statusOf(doc, frame),
    time: null,
    place: null,
    implied: [
      ...(reading.implied && nameOf(measure) ? (['entity'] as const) : []),
      ...(whole.implied && whole.text ? (['whole'] as const) : []),
      ...(base && !own && !reading.base ? (['base'] as const) : []),
    ],
  }
}
