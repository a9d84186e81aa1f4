/** Numbers words in the order they are met, so that what is known of one stands in arrays; found by where it stands. */
export interface WordTable {
  /** The number of the word `text[start, end)`; -1 when it has none. */
  find(text: string, start: number, end: number): number
  /** Numbers a word that has no number. A full table starts afresh from 0, so that a long run does not grow without end. */
  add(text: string, start: number, end: number): number
}

/** Words up to this many UTF-16 units are told by their units packed into two integers. */
const longestPacked = 4

/** A slot holds two packed integers and, from 1, the number with the length of its word; 0 in an empty slot. */
const slotSize = 4
const lengthBits = 3

/** @param limit Words the table holds, a power of two. */
export function createWordTable(limit: number): WordTable {
  // Half of the slots stay empty: a search soon meets one.
  const slots = new Int32Array(limit * 2 * slotSize)
  const mask = slots.length - 1
  const others = new Map<string, number>()
  let size = 0

  const units = (text: string, at: number, end: number): number =>
    at >= end ? 0 : text.charCodeAt(at) | (at + 1 < end ? text.charCodeAt(at + 1) << 16 : 0)

  /** The slot of a packed word, or the empty one where it belongs. */
  const seek = (front: number, back: number, length: number): number => {
    let slot = (mix(front, back) * slotSize) & mask
    while (slots[slot + 2] !== 0) {
      const same = slots[slot] === front && slots[slot + 1] === back
      if (same && (slots[slot + 2]! & ((1 << lengthBits) - 1)) === length) break
      slot = (slot + slotSize) & mask
    }
    return slot
  }

  const clear = (): void => {
    slots.fill(0)
    others.clear()
    size = 0
  }

  return {
    find(text, start, end) {
      const length = end - start
      if (length > longestPacked) return others.get(text.slice(start, end)) ?? -1
      const slot = seek(units(text, start, end), units(text, start + 2, end), length)
      return (slots[slot + 2]! >> lengthBits) - 1
    },
    add(text, start, end) {
      if (size === limit) clear()
      const number = size++
      const length = end - start
      if (length > longestPacked) others.set(text.slice(start, end), number)
      else {
        const front = units(text, start, end)
        const back = units(text, start + 2, end)
        const slot = seek(front, back, length)
        slots[slot] = front
        slots[slot + 1] = back
        slots[slot + 2] = ((number + 1) << lengthBits) | length
      }
      return number
    },
  }
}

/** Spreads two integers over 28 bits. */
function mix(front: number, back: number): number {
  const mixed = Math.imul(front ^ (front >>> 15), 0x2c1b3c6d) ^ Math.imul(back, 0x297a2d39)
  return (Math.imul(mixed ^ (mixed >>> 12), 0x2c1b3c6d) >>> 4) | 0
}
