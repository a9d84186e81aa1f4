/**
 * A set of strings that is only asked what it has seen: 16 to 32 bytes a string, whatever their length.
 * It keeps 64-bit hashes; among ten million strings two agree by chance once in 300,000 runs.
 */
export class Seen {
  #slots = new Uint32Array(1 << 11)
  #count = 0

  /** Adds a string; false when it was there before. */
  add(text: string): boolean {
    if (this.#count * 4 >= this.#slots.length) this.#grow()
    const added = place(this.#slots, ...keysOf(text))
    if (added) this.#count++
    return added
  }

  has(text: string): boolean {
    return this.#slots[2 * slotOf(this.#slots, ...keysOf(text)) + 1] !== 0
  }

  #grow(): void {
    const old = this.#slots
    this.#slots = new Uint32Array(old.length * 2)
    for (let i = 0; i < old.length; i += 2) if (old[i + 1] !== 0) place(this.#slots, old[i]!, old[i + 1]!)
  }
}

/** Open addressing; a slot is two words, of which the second is never zero. */
function place(slots: Uint32Array, low: number, high: number): boolean {
  const i = slotOf(slots, low, high)
  if (slots[2 * i + 1] !== 0) return false
  slots[2 * i] = low
  slots[2 * i + 1] = high
  return true
}

/** Where a string stands, or would stand. */
function slotOf(slots: Uint32Array, low: number, high: number): number {
  const mask = slots.length / 2 - 1
  let i = (low ^ high) & mask
  while (slots[2 * i + 1] !== 0 && (slots[2 * i] !== low || slots[2 * i + 1] !== high)) i = (i + 1) & mask
  return i
}

const keysOf = (text: string): [low: number, high: number] => [hash(text, 0x811c9dc5), hash(text, 0x9747b28c) || 1]

/** FNV-1a over UTF-16 units, finished as MurmurHash3 is. */
function hash(text: string, seed: number): number {
  let h = seed
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
