/** A set of UTF-16 units, one bit each: 8 kB, of which a Chinese text touches the third that holds its characters. */
export type CharSet = Uint32Array

/** The first unit of each of the words. */
export function charSet(words: Iterable<string>): CharSet {
  const set = new Uint32Array(2048)
  for (const word of words) addChar(set, word.charCodeAt(0))
  return set
}

function addChar(set: CharSet, code: number): void {
  set[code >>> 5]! |= 1 << (code & 31)
}

/** Whether the unit is in the set. */
export const hasChar = (set: CharSet, code: number): boolean => ((set[code >>> 5]! >>> (code & 31)) & 1) === 1
