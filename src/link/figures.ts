import { type Issue, issue } from '../model/issue.ts'
import type { Figure, Linked, Recognized } from '../model/layers.ts'
import { indexAfter, slice, spansIn } from '../model/span.ts'
import type { Chosen } from './choice/choices.ts'
import { explain } from './choice/explain.ts'
import { linkWeights } from './choice/weights.ts'
import { createMemory, remember } from './memory.ts'
import { type Circumstance, readPeriods, UNKNOWN } from './periods.ts'
import { readPlaces } from './places.ts'
import { createDiscourse, linkSentence } from './sentence.ts'
import { type Columns, linkRow } from './tables.ts'

/** What a block hands to the blocks below it. */
interface Heritage {
  readonly place: Circumstance
  readonly period: Circumstance
}

const NOTHING: Heritage = { place: UNKNOWN, period: UNKNOWN }

interface LinkOptions {
  /** Whether a finding draws for each figure how it was linked. */
  readonly debug?: boolean | undefined
}

/** Links every quantity to what it measures: relation, measure, whole, base, status, period, place. */
export function linkFigures(doc: Recognized, { debug = false }: LinkOptions = {}): Linked {
  if (doc.quantities.length === 0) return withFigures(doc, [])
  // before any word is looked up: a word gets its number from the table of weights, and is remembered with it
  linkWeights()
  const memory = createMemory()
  const columns: Columns = new Map()
  const drawn: Issue[] = []
  const heritages = new Map<number, Heritage>()
  const discourse = createDiscourse(doc, memory, debug ? chosen => drawn.push(drawingOf(chosen)) : null)
  doc.article.blocks.forEach((block, b) => {
    const quantities = spansIn(doc.quantities, block.start, block.end)
    if (block.kind === 'table_row')
      for (const figure of linkRow(doc, block, quantities, columns)) remember(memory, figure)
    else {
      const { place, period } = heritages.get(block.parent ?? -1) ?? NOTHING
      const periods = readPeriods(doc, block, period)
      const places = readPlaces(doc, block, place)
      // no sentence after the last amount has anything to link
      const stop = quantities.at(-1)?.start ?? -1
      for (let s = indexAfter(doc.sentences, block.start); (doc.sentences[s]?.start ?? block.end) <= stop; s++)
        linkSentence(discourse, s, { periods, places })
      const { start, end } = block
      if (block.kind === 'heading' || block.kind === 'question' || quantities.length > 0)
        heritages.set(b, { place: places.at(end, start, []), period: periods.at(end, start, []) })
    }
  })
  return withFigures(drawn.length === 0 ? doc : { ...doc, issues: [...doc.issues, ...drawn] }, memory.figures)
}

function drawingOf(chosen: Chosen): Issue {
  const { quantity, setting } = chosen.context
  const text = slice(setting.doc.article.text, quantity)
  return issue('linking', 'info', quantity, { text, drawing: `\n${explain(chosen)}` })
}

function withFigures({ words: _, quantities: __, ...doc }: Recognized, figures: readonly Figure[]): Linked {
  return { ...doc, figures }
}
