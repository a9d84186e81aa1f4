import type { Figure, Linked, Recognized } from '../model/layers.ts'
import { indexAfter, spansIn } from '../model/span.ts'
import { type Discourse, linkSentence } from './discourse.ts'
import { NO_MEASURE } from './measure.ts'
import { createMemory, remember } from './memory.ts'
import { readPeriods } from './periods.ts'
import { readPlaces } from './places.ts'
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
  const memory = createMemory()
  const withins = withinsOf(doc)
  const heritages = new Map<number, Heritage>()
  if (!doc.quantities.length) return withFigures(doc, [])
  doc.article.blocks.forEach((block, b) => {
    const quantities = spansIn(doc.quantities, block.start, block.end)
    if (block.kind === 'table_row') for (const figure of linkRow(doc, block, quantities)) remember(memory, figure)
    else if (quantities.length || block.kind === 'heading' || block.kind === 'question') {
      const { subject, place, period } = heritages.get(block.parent ?? -1) ?? NOTHING
      const periods = readPeriods(doc, block, period)
      const places = readPlaces(doc, block, place)
      const discourse: Discourse = { doc, withins, memory, measure: NO_MEASURE, owner: null, subject, periods, places }
      // no sentence after the last amount has anything to link
      const stop = quantities.at(-1)?.start ?? block.end - 1
      for (let s = indexAfter(doc.sentences, block.start); (doc.sentences[s]?.start ?? block.end) <= stop; s++)
        linkSentence(discourse, s)
      const { end } = block
      heritages.set(b, {
        subject: discourse.subject,
        place: places.at(end, end, []).value,
        period: periods.at(end, end, []).value,
      })
    }
  })
  return withFigures(doc, memory.figures)
}

function withFigures({ words: _, quantities: __, ...doc }: Recognized, figures: readonly Figure[]): Linked {
  return { ...doc, figures }
}
