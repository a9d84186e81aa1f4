// Every word that the process has met has a number, so that what a stage knows of words stands in arrays by number.
// Stages share the numbers: when the second one looks a word up, its slot is already in the processor's cache.

/** Numbers given at most; they cover nearly all of any running text. */
export const wordLimit = 1 << 18

/** Words up to this many UTF-16 units stand in slots, their units packed by two; longer ones in a map. */
const longestPacked = 6

/** A slot holds three packed integers and, from 1, the number with the length of its word; 0 when it is empty. */
const slotSize = 4
const lengthBits = 3
const lengthMask = (1 << lengthBits) - 1

/** Half of the slots stay empty: a search soon meets one. */
const slotMask = wordLimit * 2 * slotSize - 1

let slots: Int32Array | undefined
const longWords = new Map<string, number>()
let size = 0

/** The number of the word `text[start, end)`, the next free one when it is new; -1 for a new word when all are given. */
export function wordNumber(text: string, start: number, end: number): number {
  const length = end - start
  if (length > longestPacked) return longNumber(text.slice(start, end))
  slots ??= new Int32Array(slotMask + 1)
  const table = slots
  const front = pack(text, start, end)
  const middle = length > 2 ? pack(text, start + 2, end) : 0
  const back = length > 4 ? pack(text, start + 4, end) : 0
  let slot = (mix(front, middle, back) * slotSize) & slotMask
  for (; table[slot + 3] !== 0; slot = (slot + slotSize) & slotMask) {
    if (table[slot] !== front || table[slot + 1] !== middle || table[slot + 2] !== back) continue
    const number = table[slot + 3]!
    if ((number & lengthMask) === length) return (number >> lengthBits) - 1
  }
  if (size === wordLimit) return -1
  table[slot] = front
  table[slot + 1] = middle
  table[slot + 2] = back
  table[slot + 3] = (++size << lengthBits) | length
  return size - 1
}

function longNumber(word: string): number {
  const number = longWords.get(word)
  if (number !== undefined) return number
  if (size === wordLimit) return -1
  longWords.set(word, size)
  return size++
}

/** The two UTF-16 units at `at`, the second 0 where the word ends. */
const pack = (text: string, at: number, end: number): number =>
  text.charCodeAt(at) | (at + 1 < end ? text.charCodeAt(at + 1) << 16 : 0)

/** Spreads three integers over 28 bits. */
function mix(front: number, middle: number, back: number): number {
  const mixed =
    Math.imul(front ^ (front >>> 15), 0x2c1b3c6d) ^ Math.imul(middle, 0x297a2d39) ^ Math.imul(back, 0x85ebca6b)
  return (Math.imul(mixed ^ (mixed >>> 12), 0x2c1b3c6d) >>> 4) | 0
}
