/** The features of one choice, as keys: a template's number mixed with the symbols of its values. */
export interface FeatureSet {
  keys: Int32Array
  size: number
}

export const emptyFeatures = (): FeatureSet => ({ keys: new Int32Array(256), size: 0 })

/** Told of every feature by its parts; set by the script that writes the weights. */
export type Recorder = (key: number, template: number, values: readonly number[]) => void
let recorder: Recorder | null = null
export const recordFeatures = (record: Recorder | null): void => {
  recorder = record
}

const mixed = (h: number, value: number): number => {
  const it = Math.imul(h ^ value, 0x2c1b3c6d)
  return it ^ (it >>> 15)
}
const seed = (template: number, size: number): number => Math.imul(template * 4 + size, 0x9e3779b1)
/** Empty places of a table of weights have the key 0. */
const finished = (h: number): number => Math.imul(h, 0x297a2d39) | 0 || 1

/** The key of a template with one to four values; two features share a key once in a billion. */
export function featureKey(template: number, values: readonly number[]): number {
  let h = seed(template, values.length)
  for (const value of values) h = mixed(h, value)
  return finished(h)
}

function put(set: FeatureSet, key: number): void {
  if (set.size === set.keys.length) {
    const wider = new Int32Array(set.keys.length * 2)
    wider.set(set.keys)
    set.keys = wider
  }
  set.keys[set.size++] = key
}

/** Adds a feature of one value; a value without a number has no weight. So do the next three, of two to four values. */
export function emit1(set: FeatureSet, template: number, a: number): void {
  if (a === 0) return
  const key = finished(mixed(seed(template, 1), a))
  put(set, key)
  if (recorder !== null) recorder(key, template, [a])
}

export function emit2(set: FeatureSet, template: number, a: number, b: number): void {
  if (a === 0 || b === 0) return
  const key = finished(mixed(mixed(seed(template, 2), a), b))
  put(set, key)
  if (recorder !== null) recorder(key, template, [a, b])
}

export function emit3(set: FeatureSet, template: number, a: number, b: number, c: number): void {
  if (a === 0 || b === 0 || c === 0) return
  const key = finished(mixed(mixed(mixed(seed(template, 3), a), b), c))
  put(set, key)
  if (recorder !== null) recorder(key, template, [a, b, c])
}

export function emit4(set: FeatureSet, template: number, a: number, b: number, c: number, d: number): void {
  if (a === 0 || b === 0 || c === 0 || d === 0) return
  const key = finished(mixed(mixed(mixed(mixed(seed(template, 4), a), b), c), d))
  put(set, key)
  if (recorder !== null) recorder(key, template, [a, b, c, d])
}
