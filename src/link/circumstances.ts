import type { Block } from '../model/article.ts'
import type { Recognized } from '../model/layers.ts'
import { indexAfter, type Span } from '../model/span.ts'
import { type Adjunct, adjunctsOf } from './candidates/adjuncts.ts'
import type { Parsed } from './clause/clauses.ts'

/** When or where a figure holds. */
export interface Circumstance {
  readonly value: string | null
  /** Whether that was said before its sentence. */
  readonly implied: boolean
  /** Where that was said; null where nothing was. */
  readonly span: Span | null
  /** Whether its sentence says so, one before it, or a heading. */
  readonly rule: 'sentence' | 'earlier_sentence' | 'heading'
}

const UNKNOWN: Circumstance = { value: null, implied: false, span: null, rule: 'sentence' }

/** What a heading or a question hands to what stands below it. */
export interface Heritage {
  readonly period: Circumstance
  readonly place: Circumstance
}

export const NOTHING: Heritage = { period: UNKNOWN, place: UNKNOWN }

/** What was chosen for an amount of a sentence; what the heading above says where nothing was. */
export function circumstanceOf(chosen: Adjunct | null, parsed: Parsed, above: Circumstance): Circumstance {
  if (chosen === null) return above
  const { value, source, start } = chosen
  const isOwn = chosen.parsed === parsed
  return {
    value,
    span: source,
    rule: isOwn ? 'sentence' : 'earlier_sentence',
    implied: !isOwn || source.start !== start,
  }
}

/** The period or the place that a heading or a question opens with, and what it says nothing of as said above it. */
export function heritageOf(
  doc: Recognized,
  block: Block,
  above: Heritage,
  parsedOf: (sentence: number) => Parsed | null,
): Heritage {
  let { period, place } = above
  for (let s = indexAfter(doc.sentences, block.start); (doc.sentences[s]?.start ?? block.end) < block.end; s++) {
    const { times, places } = adjunctsOf(doc, parsedOf(s)!)
    period = handed(times.find(it => it.isFrame)) ?? period
    place = handed(places.find(it => it.isFrame)) ?? place
  }
  return { period, place }
}

const handed = (it: Adjunct | undefined): Circumstance | null =>
  it === undefined ? null : { value: it.value, implied: true, span: it.source, rule: 'heading' }
