import type { Direction, Relation } from '../../model/layers.ts'
import type { Candidate } from '../candidates/candidate.ts'
import { distributedOf, isOneByOne, restatedBy } from '../candidates/distributed.ts'
import { measureCandidates } from '../candidates/measures.ts'
import { predicateOf } from '../candidates/predicate.ts'
import { wholeCandidates } from '../candidates/wholes.ts'
import { outcomeOfSlot } from '../clause/outcome.ts'
import { symbol } from '../clause/symbols.ts'
import { type Context, contextOf } from './context.ts'
import { emptyFeatures, type FeatureSet } from './feature-set.ts'
import {
  bodyOf,
  endingFeatures,
  openingFeatures,
  ownFeatures,
  placeFeatures,
  SIDES,
  sideOf,
} from './measure-features.ts'
import { OUTCOMES, type Outcome, relationFeatures } from './relation-features.ts'
import type { Setting } from './setting.ts'
import { linkWeights, scoreOf, scoresOf, type Weights } from './weights.ts'
import { shareOf, wholeFeatures } from './whole-features.ts'

/** What was chosen, and by how much it beat the next best. */
interface Choice<T> {
  readonly value: T
  readonly margin: number
}

export interface Chosen {
  readonly context: Context
  readonly relation: Choice<Relation>
  readonly direction: Direction | null
  readonly measure: Choice<Candidate>
  /** Of a share. */
  readonly whole: Choice<Candidate> | null
}

const features: FeatureSet = emptyFeatures()
/** What candidates of one amount share is added up once: by their kind, by their first word, by their last. */
const places = createSums()
const openings = createSums()
const endings = createSums()
const sums = new Int32Array(OUTCOMES.length)

/** Decides what an amount is, what it measures and, of a share, what it is a share of: each by one comparing choice. */
export function choose(setting: Setting): Chosen {
  const weights = linkWeights()
  const context = contextOf(setting)
  const { relation, direction } = chooseRelation(context, weights.relation)
  const told = distributedOf(context, relation.value) ?? restatedBy(context, relation.value) ?? NONE_TOLD
  const measure =
    told.length === 0
      ? chooseMeasure(context, symbol(relation.value), weights.measure)
      : { value: told[0]!, margin: CERTAIN }
  if (relation.value !== 'share') return { context, relation, direction, measure, whole: null }
  const whole = chooseWhole(context, measure.value.text, weights.whole, told)
  const predicate = predicateOf(context, measure.value, whole.value)
  return {
    context,
    relation,
    direction,
    measure: predicate === null ? measure : { ...measure, value: predicate },
    whole,
  }
}

const NONE_TOLD: readonly Candidate[] = []

/** Sums remembered for one amount, by a small number; `begin` forgets them all at no cost. */
function createSums() {
  let stamps = new Int32Array(1 << 12)
  let sums = new Int32Array(1 << 12)
  let stamp = 0
  return {
    begin(): void {
      stamp++
    },
    has: (index: number): boolean => stamps[index] === stamp,
    get: (index: number): number => sums[index]!,
    set(index: number, sum: number): void {
      if (index >= stamps.length) {
        stamps = grown(stamps, index)
        sums = grown(sums, index)
      }
      stamps[index] = stamp
      sums[index] = sum
    },
  }
}

function grown(list: Int32Array, index: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(2 * (index + 1))
  wider.set(list)
  return wider
}

function chooseRelation(
  context: Context,
  weights: Weights,
): { relation: Choice<Relation>; direction: Direction | null } {
  const certain = outcomeOfSlot(context.slot, context.quantity)
  if (certain !== null) return outcome(certain, CERTAIN)
  features.size = 0
  relationFeatures(features, context)
  scoresOf(weights, features, sums)
  let first = 0
  for (let o = 1; o < sums.length; o++) if (sums[o]! > sums[first]!) first = o
  let second = Number.NEGATIVE_INFINITY
  for (let o = 0; o < sums.length; o++) if (o !== first && sums[o]! > second) second = sums[o]!
  const { relation, direction } = outcome(OUTCOMES[first]!, sums[first]! - second)
  return { relation, direction: direction === null ? null : (context.slot.direction ?? direction) }
}

/** Margin of what grammar decides. */
const CERTAIN = 1 << 14

function outcome(name: Outcome, margin: number): { relation: Choice<Relation>; direction: Direction | null } {
  const isChange = name === 'up' || name === 'down'
  return { relation: { value: isChange ? 'change' : name, margin }, direction: isChange ? name : null }
}

function chooseMeasure(context: Context, relation: number, weights: Weights): Choice<Candidate> {
  places.begin()
  openings.begin()
  endings.begin()
  const candidates = measureCandidates(context)
  const chosen = best(candidates, scoring(context, relation, weights))
  if (!isListed(context, chosen.value) || !isOneByOne(context)) return chosen
  // 分别进口: each amount is of its own item, not of the list
  const handed = candidates.filter(it => it.handed && !isListed(context, it))
  return handed.length === 0 ? chosen : best(handed, scoring(context, relation, weights))
}

/** Whether a phrase lists several things: 智利和厄瓜多尔. */
const isListed = ({ parsed }: Context, { tokens }: Candidate): boolean =>
  tokens.some((i, k) => k > 0 && (parsed.tokens[i]!.cls === '、' || parsed.tokens[i]!.cls === 'C'))

/** What a measure scores; what candidates share is added up once. */
function scoring(context: Context, relation: number, weights: Weights): (candidate: Candidate) => number {
  return candidate => {
    const { kind } = candidate
    const side = sideOf(context, candidate)
    const body = bodyOf(candidate)
    if (!places.has(kind.index)) {
      features.size = 0
      placeFeatures(features, context, kind, relation)
      places.set(kind.index, scoreOf(weights, features))
    }
    let sum = places.get(kind.index)
    if (body.length > 0) {
      const first = body[0]! * SIDES.length + side
      if (!openings.has(first)) {
        features.size = 0
        openingFeatures(features, context, body[0]!, side, relation)
        openings.set(first, scoreOf(weights, features))
      }
      const last = body.at(-1)! * SIDES.length + side
      if (!endings.has(last)) {
        features.size = 0
        endingFeatures(features, context, body.at(-1)!, side, relation)
        endings.set(last, scoreOf(weights, features))
      }
      sum += openings.get(first) + endings.get(last)
    }
    features.size = 0
    ownFeatures(features, context, candidate, side, relation)
    return sum + scoreOf(weights, features)
  }
}

/** `parts` are what shares of one list are of, and so none their whole. */
function chooseWhole(
  context: Context,
  measure: string,
  weights: Weights,
  parts: readonly Candidate[],
): Choice<Candidate> {
  const candidates = wholeCandidates(context).filter(({ text }) => !parts.some(it => isPieceOf(text, it.text)))
  const share = shareOf(context, measure, candidates)
  return best(candidates, candidate => {
    features.size = 0
    wholeFeatures(features, share, candidate)
    return scoreOf(weights, features)
  })
}

/**
 * The candidate with the highest score; of equals the first. Its margin is over the next best that is not the same words cut
 * longer or shorter.
 */
function best(candidates: readonly Candidate[], score: (candidate: Candidate) => number): Choice<Candidate> {
  const scores = candidates.map(score)
  let first = 0
  for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[first]!) first = i
  let second = Number.NEGATIVE_INFINITY
  const { text } = candidates[first]!
  for (let i = 0; i < scores.length; i++)
    if (i !== first && scores[i]! > second && !isCutOf(candidates[i]!.text, text)) second = scores[i]!
  return { value: candidates[first]!, margin: scores[first]! - second }
}

/** Whether a name is another one or the beginning of it: 医疗 of 医疗支出, which is a part of 支出. */
const isPieceOf = (a: string, b: string): boolean => a !== '' && b.includes(a) && (a === b || !b.endsWith(a))

/** Whether one of two names is in the other. */
const isCutOf = (a: string, b: string): boolean => a !== '' && b !== '' && (a.includes(b) || b.includes(a))
