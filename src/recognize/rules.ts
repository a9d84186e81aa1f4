import { type Issue, issue } from '../model/issue.ts'
import type { Linked } from '../model/layers.ts'
import { byStart, slice } from '../model/span.ts'

/** The rule behind every quantity, time and mention, in reading order, as findings for `--debug`. */
export function explainRules(doc: Linked): Issue[] {
  const layers = { quantity: doc.figures, time: doc.times, mention: doc.mentions }
  return Object.entries(layers)
    .flatMap(([kind, layer]) => layer.map(({ start, end, rule }) => ({ start, end, rule, kind })))
    .sort(byStart)
    .map(it => issue('rule', 'info', it, { text: slice(doc.article.text, it), kind: it.kind, rule: it.rule }))
}
