import type { Figure, Linked, Recognized } from '../model/layers.ts'
import { indexAfter, spansIn } from '../model/span.ts'
import { type Discourse, linkSentence } from './discourse.ts'
import { NO_MEASURE } from './measure.ts'
import { readPeriods } from './periods.ts'
import { linkRow } from './tables.ts'
import { withinsOf } from './wholes.ts'

/** What a block hands to the blocks below it. */
interface Heritage {
  readonly subject: string | null
  readonly place: string | null
  readonly period: string | null
}

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
      const discourse: Discourse = { doc, withins, figures, measure: NO_MEASURE, owner: null, subject, place, periods }
      for (let s = indexAfter(doc.sentences, block.start); doc.sentences[s]?.block === b; s++)
        linkSentence(discourse, s)
      const last = periods.at(block.end, block.end, []).value
      heritages.set(b, { subject: discourse.subject, place: discourse.place, period: last })
    }
  })
  return { ...doc, figures }
}
