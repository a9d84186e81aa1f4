import { type Adjuncts, adjunctsOf } from '../../src/link/candidates/adjuncts.ts'
import type { Candidate } from '../../src/link/candidates/candidate.ts'
import { measureCandidates } from '../../src/link/candidates/measures.ts'
import { wholeCandidates } from '../../src/link/candidates/wholes.ts'
import { type Context, contextOf } from '../../src/link/choice/context.ts'
import { emptyFeatures, type FeatureSet } from '../../src/link/choice/feature-set.ts'
import { measureFeatures } from '../../src/link/choice/measure-features.ts'
import { OUTCOMES, relationFeatures } from '../../src/link/choice/relation-features.ts'
import type { Decided, Setting } from '../../src/link/choice/setting.ts'
import { shareOf, wholeFeatures } from '../../src/link/choice/whole-features.ts'
import { type Parsed, parseSentence } from '../../src/link/clause/clauses.ts'
import { symbol } from '../../src/link/clause/symbols.ts'
import { wordsOf } from '../../src/link/unglue.ts'
import { indexAfter } from '../../src/model/span.ts'
import type { GoldDocument, GoldFigure } from './gold.ts'

const set = emptyFeatures()
const adjunctsKnown = new WeakMap<Parsed, Adjuncts>()
const parsedOf = new WeakMap<GoldDocument, Map<number, Parsed>>()

function parsed(document: GoldDocument, sentence: number): Parsed {
  const known = parsedOf.get(document) ?? new Map<number, Parsed>()
  parsedOf.set(document, known)
  const it = known.get(sentence) ?? parseSentence(document.doc, sentence, wordsOf(document.doc, sentence))
  known.set(sentence, it)
  return it
}

function adjuncts(document: GoldDocument, sentence: Parsed): Adjuncts {
  const it = adjunctsKnown.get(sentence) ?? adjunctsOf(document.doc, sentence)
  adjunctsKnown.set(sentence, it)
  return it
}

function featuresOf(write: (set: FeatureSet) => void): Int32Array {
  set.size = 0
  write(set)
  return set.keys.slice(0, set.size)
}

export interface Step {
  readonly document: GoldDocument
  readonly setting: Setting
  readonly context: Context
  readonly gold: GoldFigure | null
  readonly quantity: number
  readonly key: string
}

/** The amounts of the annotated sentences and of the sentence before each, in order; `decide` gives what was decided. */
export function walk(document: GoldDocument, decide: (step: Step) => Decided): void {
  const { doc, figures } = document
  const wanted = new Set<number>()
  for (const index of figures.keys()) {
    const sentence = indexAfter(doc.sentences, doc.quantities[index]!.start)
    if (sentence > 0) wanted.add(sentence - 1)
    wanted.add(sentence)
  }
  let last = -9
  let before: Decided[] = []
  let here: Decided[] = []
  for (const sentence of [...wanted].sort((a, b) => a - b)) {
    before = sentence === last + 1 ? here : []
    here = []
    last = sentence
    const it = parsed(document, sentence)
    for (const at of it.amounts) {
      const quantity = it.tokens[at]!.amount
      const setting: Setting = {
        doc,
        parsed: it,
        sentenceBefore: distance => (sentence >= distance ? parsed(document, sentence - distance) : null),
        adjunctsOf: it => adjuncts(document, it),
        at,
        history: [...before, ...here].slice(-24),
      }
      if (doc.article.blocks[it.block]!.kind === 'table_row') continue
      const step = {
        document,
        setting,
        context: contextOf(setting),
        gold: figures.get(quantity) ?? null,
        quantity,
        key: `${document.name}:${doc.article.ordinal}:${quantity}`,
      }
      here.push(decide(step))
    }
  }
}

export const outcomeOf = ({ relation, direction }: GoldFigure): number =>
  OUTCOMES.indexOf((relation === 'change' ? (direction ?? 'up') : relation) as (typeof OUTCOMES)[number])

export const relationName = (outcome: number): string => {
  const name = OUTCOMES[outcome]!
  return name === 'up' || name === 'down' ? 'change' : name
}

export function decided(
  step: Step,
  relation: string,
  candidate: Candidate | null,
  whole: Candidate | null = null,
): Decided {
  const { setting, quantity } = step
  const { unitCode, dimension } = setting.doc.quantities[quantity]!
  return {
    parsed: setting.parsed,
    token: setting.at,
    relation,
    unitCode,
    dimension,
    text: candidate?.text ?? '',
    spans: candidate?.spans ?? [],
    owned: candidate?.owned ?? 0,
    kind: candidate?.kind.name ?? '-',
    tail: candidate?.tail ?? null,
    quantity,
    whole: whole === null ? null : { text: whole.text, spans: whole.spans },
  }
}

/** The candidates of a step with their features. */
export function measureRows(step: Step, relation: string): { candidates: Candidate[]; rows: Int32Array[] } {
  const candidates = measureCandidates(step.context)
  const rows = candidates.map(it => featuresOf(out => measureFeatures(out, step.context, it, symbol(relation))))
  return { candidates, rows }
}

export const relationRow = (step: Step): Int32Array => featuresOf(out => relationFeatures(out, step.context))

/** A key of a feature for one outcome. */
export const withOutcome = (row: Int32Array, outcome: number): Int32Array =>
  row.map(key => Math.imul(key ^ (outcome * 0x9e3779b1), 0x2c1b3c6d) | 0)

/** The wholes of a step with their features. */
export function wholeRows(step: Step, measure: string): { candidates: Candidate[]; rows: Int32Array[] } {
  const candidates = wholeCandidates(step.context)
  const share = shareOf(step.context, measure, candidates)
  const rows = candidates.map(it => featuresOf(out => wholeFeatures(out, share, it)))
  return { candidates, rows }
}
