import { SECOND_ORDER } from '../lexicon/measures.ts'
import type { Dimension, Direction, Recognized, Relation, Word } from '../model/layers.ts'
import { longestName } from '../model/name.ts'
import type { Frame } from './frames.ts'
import { attach, isBare, type Measure, measureBefore, NO_MEASURE } from './measure.ts'

/** What a frame says by itself, with what it leaves unsaid taken from the discourse. */
export interface Reading {
  readonly relation: Relation
  readonly direction: Direction | null
  readonly measure: Measure
  /** Whether the measure was taken from what went before. */
  readonly implied: boolean
  /** Of a share: the whole its clause names. */
  readonly whole: string | null
  /** The base that the amount's own phrase names: 超[一本线]25分, 是[五年前]的2.4倍. */
  readonly base: string | null
  /** Whether the amount is where a change ended: 增至, 提高到. */
  readonly reached: boolean
  /** Whether later clauses may go on speaking of this measure. */
  readonly opens: boolean
  /** The measure they go on speaking of, where it is not this one: 产量 of 产量连续七年[超1.3万亿斤]. */
  readonly opened: Measure | null
  /** Whether the noun after the amount, and the amount with it, belong to the next one: [256GB版本]售价8999元. */
  readonly lends: boolean
  /** Offset up to which the words after the amount belong to it; 0 when none do. */
  readonly consumed: number
}

/** A level that names its measure; the readings of other kinds differ from it in a few fields. */
export const LEVEL: Reading = {
  relation: 'level',
  measure: NO_MEASURE,
  direction: null,
  implied: false,
  whole: null,
  base: null,
  reached: false,
  opens: true,
  opened: null,
  lends: false,
  consumed: 0,
}

/** What the text is speaking of before a frame. */
export interface Topic {
  /** Measure of the amount before. */
  readonly measure: Measure
  /** Who or what the clause is about: 常熟银行, 中兴BladeV9. */
  readonly subject: string | null
  /** Whose property the text spoke of last in the block: 常熟银行 of 常熟银行总资产. */
  readonly owner: string | null
  /** The first subject of the sentence: whose shares are held. */
  readonly holder: string | null
  /** Reading of the amount before in the same clause; null at its start. */
  readonly before: Reading | null
  /** The amount after in the same clause; null at its end. */
  readonly next: Frame | null
  /** Whether an amount of the sentence before it is a share. */
  readonly sharing: boolean
  /** Measure that 分别 hands to this amount. */
  readonly handed: Measure | null
  /** Whether the sentence names what changes are compared with. */
  readonly compared: boolean
}

/** Dimensions of amounts that only relate one measure to another. */
export const RELATIVE: ReadonlySet<Dimension> = new Set(['percent', 'percentage_point', 'multiple'])

/** A level whose measure was said before. */
export const impliedLevel = ({ measure }: Topic): Reading => ({ ...LEVEL, measure, implied: true, opens: false })

/** The measure said before an amount, or else the topic's. */
export function readMeasure(doc: Recognized, words: readonly Word[], topic: Topic): Reading {
  const said = topic.handed ?? measureBefore(doc, words)
  return said
    ? { ...LEVEL, measure: attach({ entity: said.entity, property: said.property }, about(said, topic)) }
    : impliedLevel(topic)
}

/** What a bare property belongs to: the amount before, or the subject of the clause; a rate only to the subject. */
export function about(said: Measure, { measure, subject, owner }: Topic): Measure {
  if (!isBare(said) || SECOND_ORDER.test(said.property ?? '')) return measure
  if (RATE.test(said.property ?? '')) return { entity: subject ?? owner, property: null }
  if (measure.entity !== null && (subject === null || measure.property !== null)) return measure
  return { entity: subject ?? owner, property: null }
}

/** Rates whose name says what they are rates of: 不良贷款率, not 率, 胜率. */
const RATE = /..率$/

/** The reading without what is too long to be a name, which later figures would repeat and add to (人均人均人均…). */
export function bounded(reading: Reading): Reading {
  const { measure, opened, whole, base } = reading
  if (isName(measure.entity) && isName(measure.property) && isName(whole) && isName(base)) return reading
  return {
    ...reading,
    measure: named(measure),
    opened: opened && named(opened),
    whole: nameOrNull(whole),
    base: nameOrNull(base),
  }
}

const isName = (words: string | null): boolean => words === null || words.length <= longestName
const nameOrNull = (words: string | null): string | null => (isName(words) ? words : null)
const named = ({ entity, property }: Measure): Measure => ({
  entity: nameOrNull(entity),
  property: nameOrNull(property),
})
