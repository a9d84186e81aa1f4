import { type Issue, issue } from '../model/issue.ts'
import type { Figure, Linked, Recognized } from '../model/layers.ts'
import { indexAfter, slice, spansIn } from '../model/span.ts'
import type { Before } from './choice/adjuncts.ts'
import type { Chosen } from './choice/choices.ts'
import { explain } from './choice/explain.ts'
import type { Subject } from './choice/inquiry.ts'
import { linkWeights } from './choice/weights.ts'
import { type Heritage, heritageOf, NOTHING } from './circumstances.ts'
import { createMemory } from './memory.ts'
import { linkOperands } from './operands.ts'
import { createDiscourse, linkSentence, parsedOf } from './sentence.ts'
import { createRows } from './tables.ts'

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
  const linkRow = createRows(doc)
  const drawn: Issue[] = []
  const heritages = new Map<number, Heritage>()
  const tell = (chosen: Chosen, subject: Subject, before: Before) => drawn.push(drawingOf(chosen, subject, before))
  const discourse = createDiscourse(doc, memory, debug ? tell : null)
  const above = (parent: number | null): Heritage => {
    if (parent === null) return NOTHING
    const block = doc.article.blocks[parent]!
    const known = heritages.get(parent) ?? heritageOf(doc, block, above(block.parent), s => parsedOf(discourse, s))
    heritages.set(parent, known)
    return known
  }
  for (const block of doc.article.blocks) {
    const quantities = spansIn(doc.quantities, block.start, block.end)
    if (block.grid !== null) for (const figure of linkRow(block, quantities)) memory.figures.push(figure)
    else {
      // no sentence after the last amount has anything to link
      const stop = quantities.at(-1)?.start ?? -1
      for (let s = indexAfter(doc.sentences, block.start); (doc.sentences[s]?.start ?? block.end) <= stop; s++)
        linkSentence(discourse, s, () => above(block.parent))
    }
  }
  return withFigures(
    drawn.length === 0 ? doc : { ...doc, issues: [...doc.issues, ...drawn] },
    linkOperands(doc, memory),
  )
}

function drawingOf(chosen: Chosen, subject: Subject, before: Before): Issue {
  const { quantity, setting } = chosen.context
  const text = slice(setting.doc.article.text, quantity)
  return issue('linking', 'info', quantity, { text, drawing: `\n${explain(chosen, subject, before)}` })
}

function withFigures({ words: _, quantities: __, ...doc }: Recognized, figures: readonly Figure[]): Linked {
  return { ...doc, figures }
}
