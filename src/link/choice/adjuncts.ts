import type { Adjunct } from '../candidates/adjuncts.ts'
import { chosenFeatures, ownFeatures, pairFeatures, zoneFeatures } from './adjunct-features.ts'
import { emptyFeatures, type FeatureSet } from './feature-set.ts'
import { adjunctCandidates, type Inquiry, inquire, type Subject, standing, ZONES, zoneOf } from './inquiry.ts'
import { linkWeights, scoreOf, type Weights } from './weights.ts'

/** What an amount was given; undefined where there is none near. */
export interface Before {
  readonly period: Adjunct | null | undefined
  readonly place: Adjunct | null | undefined
}

const features: FeatureSet = emptyFeatures()
/** What the amount says of a zone is written once for its period and its place. */
const zones: readonly FeatureSet[] = Array.from({ length: ZONES.length }, emptyFeatures)
/** What a zone comes to, in one choice; NaN where no candidate stood in it yet. */
const sums = new Float64Array(ZONES.length)

/** When an amount holds, and where: each the candidate that scores best, or none. */
export function choosePeriodAndPlace(
  subject: Subject,
  before: Before,
): { readonly period: Adjunct | null; readonly place: Adjunct | null } {
  const { time, place } = linkWeights()
  for (const zone of zones) zone.size = 0
  const period = chooseAdjunct(inquire(subject, before.period, 'times'), time)
  return {
    period: openingAfter(subject, period) ?? period,
    place: chooseAdjunct(inquire(subject, before.place, 'places'), place),
  }
}

/**
 * The time that frames the clause of an amount, where one of an earlier clause was chosen: 2021年产值100亿元，[2022年]增长10%. Until when it is
 * reckoned says more than the year of that: [截至8月11日]，2023年接待游客3万人次.
 */
function openingAfter({ here, context }: Subject, chosen: Adjunct | null): Adjunct | null {
  const { clause, at, parsed } = context
  if (chosen === null || chosen.parsed !== parsed || chosen.clause >= clause.index) return null
  const [own, ...others] = here.times.filter(it => it.clause === clause.index && it.last < at && !it.isGloss)
  if (own === undefined || others.length > 0 || own.isBase || !own.isFrame) return null
  return chosen.value.startsWith(`../${own.value}`) ? null : own
}

function chooseAdjunct(inquiry: Inquiry | null, weights: Weights): Adjunct | null {
  if (inquiry === null) return null
  sums.fill(Number.NaN)
  let best: Adjunct | null = null
  let most = Number.NEGATIVE_INFINITY
  for (const it of adjunctCandidates(inquiry)) {
    const score = scoreIn(inquiry, it, weights)
    if (score <= most) continue
    most = score
    best = it
  }
  return best
}

function scoreIn(inquiry: Inquiry, it: Adjunct | null, weights: Weights): number {
  const zone = zoneOf(inquiry, it)
  const at = standing(inquiry, it, zone)
  if (Number.isNaN(sums[zone])) {
    const shared = zones[zone]!
    if (shared.size === 0) zoneFeatures(shared, inquiry.subject, zone)
    sums[zone] = scoreOf(weights, shared)
  }
  const own = it === null ? 0 : ownScore(it, zone, at, weights)
  features.size = 0
  pairFeatures(features, inquiry, it, zone, at)
  chosenFeatures(features, inquiry, it, zone, at)
  return sums[zone]! + own + scoreOf(weights, features)
}

/** What a candidate comes to by itself; remembered for the next amount that sees it in the same place. */
function ownScore(it: Adjunct, zone: number, at: number, weights: Weights): number {
  const known = it.scores.get(at)
  if (known !== undefined) return known
  features.size = 0
  ownFeatures(features, it, zone, at)
  const score = scoreOf(weights, features)
  it.scores.set(at, score)
  return score
}
