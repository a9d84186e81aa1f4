/** Deterministic shuffling and dropping. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

export function shuffle<T>(list: T[], random: () => number): T[] {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const kept = list[i]!
    list[i] = list[j]!
    list[j] = kept
  }
  return list
}

/** A log-linear choice among candidates, learned by AdaGrad with feature dropout (the marginal likelihood of what is right). */
export interface ModelOptions {
  readonly rate?: number
  readonly drop?: number
  readonly decay?: number
  readonly seed?: number
  /** The only features that may have a weight; all where absent. */
  readonly allowed?: ReadonlySet<number> | null
}

export function createModel({
  rate = 0.12,
  drop = 0.4,
  decay = 1e-6,
  seed = 12345,
  allowed = null,
}: ModelOptions = {}) {
  const indexes = new Map<number, number>()
  let weights = new Float64Array(1 << 16)
  let squares = new Float64Array(1 << 16)
  let counts = new Int32Array(1 << 16)
  let sums = new Float64Array(0)
  let remembered = 0
  const random = createRandom(seed)
  const indexOf = (key: number): number => {
    const known = indexes.get(key)
    if (known !== undefined) {
      counts[known]!++
      return known
    }
    const index = indexes.size
    indexes.set(key, index)
    if (index >= weights.length) {
      const widerWeights = new Float64Array(weights.length * 2)
      const widerSquares = new Float64Array(weights.length * 2)
      widerWeights.set(weights)
      widerSquares.set(squares)
      const widerCounts = new Int32Array(weights.length * 2)
      widerCounts.set(counts)
      counts = widerCounts
      weights = widerWeights
      squares = widerSquares
    }
    return index
  }
  return {
    /** Keys to indexes, new ones with weight 0. */
    learnable: (keys: Int32Array): Int32Array =>
      (allowed === null ? keys : keys.filter(key => allowed.has(key))).map(indexOf),
    score(keys: Int32Array): number {
      let sum = 0
      for (const key of keys) {
        const index = indexes.get(key)
        if (index !== undefined) sum += weights[index]!
      }
      return sum
    },
    /** One step towards the candidates that are right, `good` from 0 to 1 for each. */
    update(given: readonly Int32Array[], good: readonly number[]): void {
      if (!good.some(it => it > 0)) return
      const kept = new Map<number, boolean>()
      const keep = (index: number): boolean => {
        let it = kept.get(index)
        if (it === undefined) {
          it = random() >= drop
          kept.set(index, it)
        }
        return it
      }
      const rows = drop > 0 ? given.map(row => row.filter(keep)) : given
      const scores = rows.map(row => {
        let sum = 0
        for (const index of row) sum += weights[index]!
        return sum
      })
      const most = Math.max(...scores)
      const exps = scores.map(it => Math.exp(it - most))
      const all = exps.reduce((a, b) => a + b, 0)
      const right = Math.max(
        1e-300,
        exps.reduce((sum, it, i) => sum + it * good[i]!, 0),
      )
      const gradient = new Map<number, number>()
      rows.forEach((row, i) => {
        const delta = (exps[i]! * good[i]!) / right - exps[i]! / all
        if (Math.abs(delta) < 1e-4) return
        for (const index of row) gradient.set(index, (gradient.get(index) ?? 0) + delta)
      })
      for (const [index, value] of gradient) {
        const step = value - decay * weights[index]!
        squares[index]! += step * step
        weights[index]! += (rate * step) / Math.sqrt(squares[index]! + 1e-8)
      }
    },
    /** Adds the weights as they are to a mean that `settle` puts in their place: steadier than those of the last step. */
    remember(): void {
      if (sums.length < weights.length) {
        const wider = new Float64Array(weights.length)
        wider.set(sums)
        sums = wider
      }
      for (let i = 0; i < indexes.size; i++) sums[i]! += weights[i]!
      remembered++
    },
    settle(): void {
      if (remembered > 0) weights = sums.map(it => it / remembered)
    },
    /** Every feature with its weight and how often it was met. */
    entries: (): { key: number; weight: number; count: number }[] =>
      [...indexes].map(([key, index]) => ({ key, weight: weights[index]!, count: counts[index]! + 1 })),
    get size() {
      return indexes.size
    },
  }
}
export type Model = ReturnType<typeof createModel>
