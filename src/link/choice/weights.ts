import { loadWeights } from '../../lexicon/load.ts'
import { nameSymbol } from '../clause/symbols.ts'
import { ADJUNCT_TEMPLATES } from './adjunct-features.ts'
import { type FeatureSet, featureKey } from './feature-set.ts'
import { MEASURE_TEMPLATES } from './measure-templates.ts'
import { OUTCOMES, RELATION_TEMPLATES } from './relation-features.ts'
import { WHOLE_TEMPLATES } from './whole-features.ts'

/** Weights by the key of a feature: open addressing, each key followed by its `width` integers. */
export interface Weights {
  readonly cells: Int32Array
  readonly width: number
  readonly mask: number
  /** A bit for each key, by its high bits: nine of ten features have no weight, and this tells it from the nearest cache. */
  readonly filter: Int32Array
}

export interface LinkWeights {
  readonly relation: Weights
  readonly measure: Weights
  readonly whole: Weights
  readonly time: Weights
  readonly place: Weights
}

let loaded: LinkWeights | undefined

/** The fitted weights; read when the first amount is linked. */
export function linkWeights(): LinkWeights {
  loaded ??= {
    relation: readWeights('link-relation', RELATION_TEMPLATES, OUTCOMES.length),
    measure: readWeights('link-measure', MEASURE_TEMPLATES, 1),
    whole: readWeights('link-whole', WHOLE_TEMPLATES, 1),
    time: readWeights('link-time', ADJUNCT_TEMPLATES, 1),
    place: readWeights('link-place', ADJUNCT_TEMPLATES, 1),
  }
  return loaded
}

/** Sets weights in place of the fitted ones: for the script that fits them. */
export function useWeights(weights: Partial<LinkWeights>): void {
  loaded = { ...linkWeights(), ...weights }
}

function readWeights(name: string, templates: readonly string[], width: number): Weights {
  const rows = loadWeights(name).map(columns => ({
    template: templates.indexOf(columns[0]!),
    values: columns.slice(1, -width).map(nameSymbol),
    weights: columns.slice(-width).map(Number),
  }))
  return tableOf(
    rows.map(({ template, values, weights }) => ({ key: featureKey(template, values), weights })),
    width,
  )
}

/** A table of the weights of features by their keys. */
export function tableOf(
  rows: readonly { readonly key: number; readonly weights: readonly number[] }[],
  width: number,
): Weights {
  let size = 1024
  while (size < rows.length * 2) size *= 2
  const mask = size - 1
  const cells = new Int32Array(size * (width + 1))
  const filter = new Int32Array(FILTER / 32)
  for (const { key, weights } of rows) {
    let slot = key & mask
    while (cells[slot * (width + 1)] !== 0) slot = (slot + 1) & mask
    cells[slot * (width + 1)] = key
    cells.set(weights, slot * (width + 1) + 1)
    filter[key >>> 20]! |= 1 << ((key >>> 15) & 31)
  }
  return { cells, width, mask, filter }
}

/** Bits of a filter: the 17 high bits of a key choose one. */
const FILTER = 1 << 17

/** The sum of the weights of a candidate's features. */
export function scoreOf({ cells, mask, filter }: Weights, { keys, size }: FeatureSet): number {
  let sum = 0
  for (let i = 0; i < size; i++) {
    const key = keys[i]!
    if ((filter[key >>> 20]! & (1 << ((key >>> 15) & 31))) === 0) continue
    for (let slot = key & mask; cells[2 * slot] !== 0; slot = (slot + 1) & mask) {
      if (cells[2 * slot] !== key) continue
      sum += cells[2 * slot + 1]!
      break
    }
  }
  return sum
}

/** The sums for each outcome. */
export function scoresOf({ cells, width, mask, filter }: Weights, { keys, size }: FeatureSet, sums: Int32Array): void {
  sums.fill(0)
  for (let i = 0; i < size; i++) {
    const key = keys[i]!
    if ((filter[key >>> 20]! & (1 << ((key >>> 15) & 31))) === 0) continue
    for (let slot = key & mask; cells[slot * (width + 1)] !== 0; slot = (slot + 1) & mask) {
      const at = slot * (width + 1)
      if (cells[at] !== key) continue
      for (let o = 0; o < width; o++) sums[o]! += cells[at + 1 + o]!
      break
    }
  }
}
