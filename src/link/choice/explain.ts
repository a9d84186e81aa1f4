import stringWidth from 'string-width'
import type { Recognized } from '../../model/layers.ts'
import type { Candidate } from '../candidates/candidate.ts'
import { measureCandidates } from '../candidates/measures.ts'
import { ruleOf } from '../candidates/rules.ts'
import { wholeCandidates } from '../candidates/wholes.ts'
import { nounPhraseFirst } from '../clause/chunks.ts'
import { outcomeOfSlot } from '../clause/outcome.ts'
import { symbol, symbolName } from '../clause/symbols.ts'
import { ADJUNCT_TEMPLATES, chosenFeatures, ownFeatures, pairFeatures, zoneFeatures } from './adjunct-features.ts'
import type { Before } from './adjuncts.ts'
import type { Chosen } from './choices.ts'
import { confidenceOf } from './confidence.ts'
import type { Context } from './context.ts'
import { emptyFeatures, type FeatureSet, recordFeatures } from './feature-set.ts'
import { adjunctCandidates, type Inquiry, inquire, type Subject, standing, zoneOf } from './inquiry.ts'
import { measureFeatures } from './measure-features.ts'
import { MEASURE_TEMPLATES } from './measure-templates.ts'
import { OUTCOMES, RELATION_TEMPLATES, relationFeatures } from './relation-features.ts'
import { linkWeights, scoresOf, type Weights } from './weights.ts'
import { shareOf, WHOLE_TEMPLATES, wholeFeatures } from './whole-features.ts'

/** How many of the best are drawn. */
const SHOWN = 3

/**
 * Draws how an amount was linked: its clause with the class of each token and its noun phrases, what was taken for measure and
 * whole, its slot, and the best candidates with the weight of every feature. All is worked out once more, so that linking
 * itself keeps nothing of it.
 *
 *     女党员  619名  ，  占  当选代表  的  [27.0%]
 *     N       q          V   N         U   q
 *     ------             --------
 *     slot      occupied at 占
 *     relation  share +981 = slot.unit[occupied percent] +340, …
 *     measure   “女党员” +412 earlier_measure (H0) = kind.slot[H0 occupied] +92, …
 */
export function explain(chosen: Chosen, subject: Subject, before: Before): string {
  const { context, relation, measure, whole } = chosen
  const { time, place } = linkWeights()
  return [
    ...drawClause(context.setting.doc, context),
    line('slot', drawSlot(context)),
    ...drawRelation(context, relation.value),
    ...drawBest('measure', measureScores(context, relation.value)),
    ...(whole === null ? [] : drawBest('whole', wholeScores(context, measure.value.text))),
    ...drawBest('period', adjunctScores(inquire(subject, before.period, 'times'), time)),
    ...drawBest('place', adjunctScores(inquire(subject, before.place, 'places'), place)),
    line('margins', `relation ${relation.margin}, measure ${measure.margin}: ${confidenceOf(chosen)} confidence`),
  ].join('\n')
}

const line = (name: string, text: string): string => `  ${name.padEnd(8)} ${text}`

/** The tokens of the clause, their classes, and its noun phrases. */
function drawClause({ article }: Recognized, { parsed, left, right, at }: Context): string[] {
  const shown = [...left, at, ...right]
  const cells = shown.map(i => {
    const { start, end, cls } = parsed.tokens[i]!
    const text = article.text.slice(start, end)
    return { i, text: i === at ? `[${text}]` : text, cls }
  })
  const phrases = new Set(phrasesOf(parsed.tokens, left).concat(phrasesOf(parsed.tokens, right)))
  const rows = [
    cells.map(({ text }) => [text, stringWidth(text)] as const),
    cells.map(({ text, cls }) => [cls, stringWidth(text)] as const),
    cells.map(({ i, text }) => [phrases.has(i) ? '-'.repeat(stringWidth(text)) : '', stringWidth(text)] as const),
  ]
  return rows.map(row => `  ${row.map(([text, width]) => padded(text, width)).join('  ')}`.trimEnd())
}

/** The tokens of the noun phrases among some tokens. */
function phrasesOf(tokens: Context['parsed']['tokens'], indexes: readonly number[]): number[] {
  const found: number[] = []
  for (let rest = indexes; rest.length > 0; ) {
    const phrase = nounPhraseFirst(tokens, rest)
    if (phrase.length === 0) break
    found.push(...phrase)
    rest = rest.slice(rest.indexOf(phrase.at(-1)!) + 1)
  }
  return found
}

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - stringWidth(text)))

function drawSlot({ slot, left, parsed }: Context): string {
  const cue = slot.cue < 0 ? '' : ` at ${parsed.tokens[left[slot.cue]!]!.word.text}`
  return `${slot.kind}${slot.direction === null ? '' : ` ${slot.direction}`}${cue}`
}

/** A feature that has a weight. */
interface Weighed {
  readonly name: string
  readonly weight: number
}

interface Scored {
  readonly name: string
  readonly score: number
  readonly given: readonly Weighed[]
}

const set: FeatureSet = emptyFeatures()
const one: FeatureSet = { keys: new Int32Array(1), size: 1 }

/** The features that some code writes, each with its weights: one, or one for each outcome. */
function weighed(
  weights: Weights,
  templates: readonly string[],
  write: (set: FeatureSet) => void,
): [string, number[]][] {
  const found: [string, number[]][] = []
  const sums = new Int32Array(weights.width)
  recordFeatures((key, template, values) => {
    one.keys[0] = key
    scoresOf(weights, one, sums)
    if (sums.some(it => it !== 0))
      found.push([`${templates[template]}[${values.map(symbolName).join(' ')}]`, [...sums]])
  })
  set.size = 0
  write(set)
  recordFeatures(null)
  return found
}

function scored(name: string, found: readonly [string, number[]][], outcome = 0): Scored {
  const given = found.map(([feature, weights]) => ({ name: feature, weight: weights[outcome]! }))
  return {
    name,
    score: given.reduce((sum, { weight }) => sum + weight, 0),
    given: given.filter(it => it.weight !== 0).sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)),
  }
}

function drawRelation(context: Context, chosen: string): string[] {
  const certain = outcomeOfSlot(context.slot, context.quantity)
  if (certain !== null) return [line('relation', `${chosen}, by the slot or by the form of the amount`)]
  const found = weighed(linkWeights().relation, RELATION_TEMPLATES, out => relationFeatures(out, context))
  return drawBest(
    'relation',
    OUTCOMES.map((name, o) => scored(name, found, o)),
  )
}

const nameOf = ({ text, kind }: Candidate): string =>
  text === '' ? 'none' : `“${text}” ${ruleOf(kind.name)} (${kind.name})`

function measureScores(context: Context, relation: string): Scored[] {
  const { measure } = linkWeights()
  return measureCandidates(context).map(it =>
    scored(
      nameOf(it),
      weighed(measure, MEASURE_TEMPLATES, out => measureFeatures(out, context, it, symbol(relation))),
    ),
  )
}

function wholeScores(context: Context, measure: string): Scored[] {
  const { whole } = linkWeights()
  const candidates = wholeCandidates(context)
  const share = shareOf(context, measure, candidates)
  return candidates.map(it =>
    scored(
      nameOf(it),
      weighed(whole, WHOLE_TEMPLATES, out => wholeFeatures(out, share, it)),
    ),
  )
}

function adjunctScores(inquiry: Inquiry | null, weights: Weights): Scored[] {
  if (inquiry === null) return []
  const { text } = inquiry.subject.context.setting.doc.article
  return adjunctCandidates(inquiry).map(it => {
    const zone = zoneOf(inquiry, it)
    const at = standing(inquiry, it, zone)
    const name = it === null ? 'none' : `“${text.slice(it.start, it.end)}” (${symbolName(at)})`
    return scored(
      name,
      weighed(weights, ADJUNCT_TEMPLATES, out => {
        zoneFeatures(out, inquiry.subject, zone)
        if (it !== null) ownFeatures(out, it, zone, at)
        pairFeatures(out, inquiry, it, zone, at)
        chosenFeatures(out, inquiry, it, zone, at)
      }),
    )
  })
}

/** The best, each with what its features gave, the heaviest first; those that gave the same to all decide nothing. */
function drawBest(role: string, all: readonly Scored[]): string[] {
  const best = all.toSorted((a, b) => b.score - a.score).slice(0, SHOWN)
  const decides = ({ name, weight }: Weighed): boolean =>
    best.length === 1 || !best.every(it => it.given.some(other => other.name === name && other.weight === weight))
  return best.map(({ name, score, given }, i) =>
    line(
      i === 0 ? role : '',
      `${name} ${signed(score)} = ${given
        .filter(decides)
        .map(it => `${it.name} ${signed(it.weight)}`)
        .join(', ')}`,
    ),
  )
}

const signed = (n: number): string => (n > 0 ? `+${n}` : `${n}`)
