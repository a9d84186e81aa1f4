import type { EntityType } from '../../../model/layers.ts'

/** Characters share the slots of a small table that stays in the processor's cache. */
const headSlots = 1024

/**
 * Calls `visit` at every place where one of the names, of two UTF-16 units at least, may begin, from left to right, with
 * the lengths of the names that begin with the two units there, the longest first: few, however many names there are.
 */
export function visitPlaces(
  text: string,
  names: ReadonlyMap<string, EntityType>,
  visit: (start: number, lengths: readonly number[]) => void,
): void {
  if (names.size === 0) return
  /** 1 in the slot of every UTF-16 unit that a name begins with. */
  const heads = new Uint8Array(headSlots)
  const byOpening = new Map<number, number[]>()
  for (const name of names.keys()) {
    const opening = openingAt(name, 0)
    const lengths = byOpening.get(opening)
    if (lengths === undefined) byOpening.set(opening, [name.length])
    else if (!lengths.includes(name.length)) lengths.push(name.length)
    heads[name.charCodeAt(0) % headSlots] = 1
  }
  for (const lengths of byOpening.values()) lengths.sort((a, b) => b - a)
  for (let start = 0; start + 1 < text.length; start++) {
    if (heads[text.charCodeAt(start) % headSlots] === 0) continue
    const lengths = byOpening.get(openingAt(text, start))
    if (lengths !== undefined) visit(start, lengths)
  }
}

/** Two UTF-16 units in one number. */
const openingAt = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)
