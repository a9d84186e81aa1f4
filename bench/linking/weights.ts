import type { FeatureSet } from './feature-set.ts'

/** Weights by the key of a feature: open addressing, `width` integers a feature. */
export interface Weights {
  readonly keys: Int32Array
  readonly values: Int16Array
  readonly width: number
}

export interface LinkWeights {
  readonly relation: Weights
  readonly measure: Weights
  readonly whole: Weights
}

let current: LinkWeights | undefined

/** The weights in use. */
export function linkWeights(): LinkWeights {
  if (current === undefined) throw new Error('Fit the weights first')
  return current
}

/** Sets the weights that choices are made with. */
export function useWeights(weights: LinkWeights): void {
  current = weights
}

/** A table of the weights of features by their keys. */
export function tableOf(
  rows: readonly { readonly key: number; readonly weights: readonly number[] }[],
  width: number,
): Weights {
  let size = 1024
  while (size < rows.length * 3) size *= 2
  const keys = new Int32Array(size)
  const values = new Int16Array(size * width)
  for (const { key, weights } of rows) {
    let slot = key & (size - 1)
    while (keys[slot] !== 0) slot = (slot + 1) & (size - 1)
    keys[slot] = key
    values.set(weights, slot * width)
  }
  return { keys, values, width }
}

/** The sum of the weights of a candidate's features. */
export function scoreOf({ keys, values }: Weights, features: FeatureSet): number {
  const mask = keys.length - 1
  let sum = 0
  for (let i = 0; i < features.size; i++) {
    const key = features.keys[i]!
    for (let slot = key & mask; keys[slot] !== 0; slot = (slot + 1) & mask) {
      if (keys[slot] !== key) continue
      sum += values[slot]!
      break
    }
  }
  return sum
}

/** The sums for each outcome. */
export function scoresOf({ keys, values, width }: Weights, features: FeatureSet, sums: Int32Array): void {
  const mask = keys.length - 1
  sums.fill(0)
  for (let i = 0; i < features.size; i++) {
    const key = features.keys[i]!
    for (let slot = key & mask; keys[slot] !== 0; slot = (slot + 1) & mask) {
      if (keys[slot] !== key) continue
      for (let o = 0; o < width; o++) sums[o]! += values[slot * width + o]!
      break
    }
  }
}
