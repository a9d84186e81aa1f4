import { SECOND_ORDER } from '../lexicon/measures.ts'
import type { Figure, Linked, Recognized } from '../model/layers.ts'
import { type Base, basesOf } from './bases.ts'
import { distribute } from './distribute.ts'
import { type Frame, framesOf } from './frames.ts'
import { type Measure, NO_MEASURE, nameOf } from './measure.ts'
import { type Reading, readFrame } from './readings.ts'
import { statusOf } from './status.ts'
import { subjectOf } from './subjects.ts'
import { chooseWhole, type Whole, wholesOf } from './wholes.ts'

/** What is carried from sentence to sentence of a block. */
interface Discourse {
  readonly doc: Recognized
  readonly wholes: readonly Whole[]
  readonly figures: Figure[]
  measure: Measure
  subject: string | null
}

/** Links every quantity to what it measures: relation, measure, whole, base, status, period, place. */
export function linkFigures(doc: Recognized): Linked {
  const discourse: Discourse = { doc, wholes: wholesOf(doc), figures: [], measure: NO_MEASURE, subject: null }
  let block = -1
  doc.sentences.forEach((sentence, s) => {
    if (sentence.block !== block) {
      discourse.measure = NO_MEASURE
      block = sentence.block
    }
    discourse.subject = subjectOf(doc, sentence.start, sentence.end)?.text ?? discourse.subject
    const frames = framesOf(doc, s)
    if (frames.length) linkSentence(discourse, s, frames)
  })
  return { ...doc, figures: discourse.figures }
}

function linkSentence(discourse: Discourse, sentence: number, frames: readonly Frame[]): void {
  const { doc, figures } = discourse
  const bases = new Bases(basesOf(doc, sentence))
  const handed = distribute(doc, frames)
  const outer: Measure[] = []
  let consumed = 0
  let before: { reading: Reading; frame: Frame } | null = null
  let share: Figure | null = null
  for (const frame of frames) {
    for (let depth = outer.length; depth < frame.depth; depth++) outer.push(discourse.measure)
    while (outer.length > frame.depth) discourse.measure = outer.pop()!
    const left = frame.left.filter(word => word.start >= consumed)
    const own = bases.before(frame.quantity.start)
    const reading = readFrame(doc, left.length < frame.left.length ? { ...frame, left } : frame, {
      measure: discourse.measure,
      subject: discourse.subject,
      before: before?.frame.clause === frame.clause ? before.reading : null,
      handed: handed.get(frame.index) ?? null,
      compared: own !== null || bases.carried !== null,
    })
    const figure = figureOf(discourse, frame, reading, bases, own, share)
    figures.push(figure)
    if (figure.relation === 'share') share = figure
    if (reading.opens) discourse.measure = reading.measure
    consumed = Math.max(consumed, reading.consumed)
    before = { reading, frame }
  }
  if (outer.length) discourse.measure = outer[0]!
}

function figureOf({ doc, wholes, figures }: Discourse, frame: Frame, reading: Reading, bases: Bases, own: Base | null, share: Figure | null): Figure {
  const { quantity } = frame
  const { relation, direction, measure } = reading
  const chosen =
    relation === 'share'
      ? chooseWhole(doc, quantity, measure, reading.whole, wholes, figures)
      : relation === 'change' && share && quantity.dimension === 'percentage_point'
        ? { text: share.whole, figure: null, implied: true }
        : { text: null, figure: null, implied: false }
  const base = relation === 'change' ? (reading.base ?? bases.of(own, quantity.per === '年', SECOND_ORDER.test(nameOf(measure)))) : null
  return {
    ...quantity,
    relation,
    direction,
    entity: measure.entity,
    property: measure.property,
    whole: chosen.text,
    wholeFigure: chosen.figure,
    base,
    baseFigure: null,
    status: statusOf(doc, frame),
    time: null,
    place: null,
    implied: [...(reading.implied ? (['entity'] as const) : []), ...(chosen.implied && chosen.text ? (['whole'] as const) : [])],
  }
}

/** The bases of one sentence as reading goes on. */
class Bases {
  carried: string | null = null
  private at = 0
  private readonly bases: readonly Base[]
  constructor(bases: readonly Base[]) {
    this.bases = bases
  }
  /** The last base named between the amount before and this one. */
  before(offset: number): Base | null {
    let found: Base | null = null
    while (this.at < this.bases.length && this.bases[this.at]!.from < offset) found = this.bases[this.at++]!
    if (found && this.carried === null) this.carried = found.text
    return found
  }
  of(own: Base | null, perYear: boolean, second: boolean): string | null {
    if (own && !second) this.carried = own.text
    return own?.text ?? (perYear ? null : this.carried)
  }
}
