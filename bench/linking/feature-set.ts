/** The features of one choice, as keys: a template's number mixed with the symbols of its values. */
export interface FeatureSet {
  keys: Int32Array
  size: number
}

export const emptyFeatures = (): FeatureSet => ({ keys: new Int32Array(256), size: 0 })

/** The key of a template with its values; two features share a key once in a billion. */
function featureKey(template: number, a: number, b: number, c: number, d: number): number {
  let h = Math.imul(template + 1, 0x9e3779b1) ^ Math.imul(a + 0x7f4a7c15, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d) ^ Math.imul(b + 0x165667b1, 0x297a2d39)
  h = Math.imul(h ^ (h >>> 13), 0x27d4eb2f) ^ Math.imul(c + 0x3c6ef372, 0x1b873593)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b) ^ Math.imul(d + 0x1f83d9ab, 0xcc9e2d51)
  h = Math.imul(h ^ (h >>> 14), 0xc2b2ae35)
  return (h ^ (h >>> 15)) | 0
}

/** Adds a feature. */
export function emit(set: FeatureSet, template: number, a: number, b = 0, c = 0, d = 0): void {
  const key = featureKey(template, a, b, c, d)
  if (set.size === set.keys.length) {
    const wider = new Int32Array(set.keys.length * 2)
    wider.set(set.keys)
    set.keys = wider
  }
  set.keys[set.size++] = key
}
