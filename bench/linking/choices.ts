import type { Direction, Relation } from '../../src/model/layers.ts'
import { type Candidate, measureCandidates, type Setting } from './candidates.ts'
import { type Context, contextOf } from './context.ts'
import { emptyFeatures, type FeatureSet } from './feature-set.ts'
import { measureFeatures } from './measure-features.ts'
import { OUTCOMES, type Outcome, relationFeatures } from './relation-features.ts'
import { outcomeOfSlot } from './slots.ts'
import { linkWeights, scoreOf, scoresOf, type Weights } from './weights.ts'
import { wholeCandidates } from './whole-candidates.ts'
import { wholeFeatures } from './whole-features.ts'

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
const sums = new Int32Array(OUTCOMES.length)

/** Decides what an amount is, what it measures and, of a share, what it is a share of: each by one comparing choice. */
export function choose(setting: Setting): Chosen {
  const weights = linkWeights()
  const context = contextOf(setting)
  const { relation, direction } = chooseRelation(context, weights.relation)
  const measure = best(measureCandidates(setting), weights.measure, (it, all) =>
    measureFeatures(features, context, it, all, relation.value),
  )
  const whole =
    relation.value === 'share'
      ? best(wholeCandidates(setting), weights.whole, (it, all) =>
          wholeFeatures(features, context, it, all, measure.value.text),
        )
      : null
  return { context, relation, direction, measure, whole }
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

/** The candidate with the highest score; of equals the first. */
function best(
  candidates: readonly Candidate[],
  weights: Weights,
  write: (candidate: Candidate, all: readonly Candidate[]) => void,
): Choice<Candidate> {
  let first = candidates[0]!
  let most = Number.NEGATIVE_INFINITY
  let second = Number.NEGATIVE_INFINITY
  for (const candidate of candidates) {
    features.size = 0
    write(candidate, candidates)
    const score = scoreOf(weights, features)
    if (score > most) {
      second = most
      most = score
      first = candidate
    } else if (score > second) second = score
  }
  return { value: first, margin: most - second }
}
