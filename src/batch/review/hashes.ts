/** A number of 32 bits for a stretch of a text: FNV-1a, mixed once more, so that small numbers are as likely for all. */
export function hashOf(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}

/** Keeps the smallest of the numbers it is given, each once. */
export class Smallest {
  readonly #kept: Uint32Array
  #count = 0

  constructor(most: number) {
    this.#kept = new Uint32Array(most)
  }

  add(hash: number): void {
    const kept = this.#kept
    const last = kept.length - 1
    if (this.#count > last && hash >= kept[last]!) return
    let at = this.#count
    while (at > 0 && kept[at - 1]! > hash) at--
    if (at > 0 && kept[at - 1] === hash) return
    kept.copyWithin(at + 1, at, last)
    kept[at] = hash
    if (this.#count <= last) this.#count++
  }

  all(): Uint32Array {
    return this.#kept.slice(0, this.#count)
  }
}
