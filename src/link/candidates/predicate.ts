import type { Span } from '../../model/span.ts'
import type { Context } from '../choice/context.ts'
import { beginOf, type Parsed } from '../clause/clauses.ts'
import { type Candidate, textOf } from './candidate.ts'

/** A longer predicate says more than what is measured. */
const LONGEST = 40

/**
 * What a share says of a part, where the whole follows it: all the words behind the whole in its clause, and the next clause after a
 * verb that takes one. Null where the measure was found elsewhere, or nothing is said.
 *
 *     [80%]的受访者|认为油价还会上涨  →  认为油价还会上涨      买入[5%]的股权  →  –
 */
export function predicateOf(
  { parsed, at, clause, setting }: Context,
  measure: Candidate,
  whole: Candidate,
): Candidate | null {
  const of = whole.spans[0]
  const after = clause.tokens.slice(parsed.tokens[at]!.position + 1)
  if (of === undefined || !isNext(parsed, after, of) || measure.spans.length === 0) return null
  if (measure.spans.some(it => it.start < of.start)) return null
  const said = saidIn(parsed, after.slice(after.findIndex(i => parsed.tokens[i]!.end === of.end) + 1))
  if (said.length === 0) return null
  const next = isOpen(parsed, said) ? parsed.clauses[clause.index + 1] : undefined
  const spans = [said, next?.mark === ',' ? beginOf(next) : []]
    .filter(it => it.length > 0)
    .map(it => spanOf(parsed, it))
  const text = textOf(setting.doc, spans)
  if (text.length > LONGEST) return null
  return {
    ...measure,
    text,
    tokens: said,
    spans,
    owner: null,
    property: null,
    owned: 0,
    tail: parsed.tokens[said.at(-1)!]!.word,
  }
}

/** Whether a whole stands right behind the amount, or behind its 的. */
function isNext({ tokens }: Parsed, after: readonly number[], { start, end }: Span): boolean {
  const first = after.find(i => !'Uo"'.includes(tokens[i]!.cls))
  return first !== undefined && tokens[first]!.start === start && after.some(i => tokens[i]!.end === end)
}

/** The predicate at the beginning of some tokens, before the next item of a list: 盈利、[40%]的企业亏损. */
function saidIn({ tokens }: Parsed, rest: readonly number[]): readonly number[] {
  const cls = (i: number | undefined): string => (i === undefined ? '$' : tokens[i]!.cls)
  const from = rest.findIndex(i => cls(i) !== '"')
  const list = rest.findIndex((i, k) => '、C'.includes(cls(i)) && cls(rest[k + 1]) === 'q')
  const said = rest.slice(Math.max(from, 0), list < 0 ? rest.length : list)
  const first = said[0]
  if (first === undefined || 'UC、uoFq'.includes(cls(first)) || tokens[first]!.word.trigger === 'SHARE') return []
  return said.some((i, k) => 'Vq'.includes(cls(i)) || (cls(i) === 'A' && k === said.length - 1)) ? said : []
}

/** Whether a predicate ends in a verb that takes a clause: 认为，参与运动是…. */
function isOpen({ tokens }: Parsed, said: readonly number[]): boolean {
  const { trigger, text } = tokens[said.at(-1)!]!.word
  return trigger === 'SAY' || text === '认为'
}

const spanOf = ({ tokens }: Parsed, indexes: readonly number[]): Span => ({
  start: tokens[indexes[0]!]!.start,
  end: tokens[indexes.at(-1)!]!.end,
})
