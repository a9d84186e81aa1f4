import type { EntityType } from '../../../model/layers.ts'

/** A name to look for, of two UTF-16 units at least. */
export interface WantedName {
  readonly name: string
  readonly type: EntityType
}

/** Characters share the slots of a small table that stays in the processor's cache. */
const headSlots = 1024

/**
 * Calls `visit` at every place where one of the names may begin, from left to right, with the names that
 * begin with the character there, the longest first.
 */
export function visitPlaces(
  text: string,
  names: ReadonlyMap<string, EntityType>,
  visit: (start: number, names: readonly WantedName[]) => void,
): void {
  if (names.size === 0) return
  /** 1 in the slot of every UTF-16 unit that a name begins with. */
  const heads = new Uint8Array(headSlots)
  const byHead = new Map<number, WantedName[]>()
  for (const [name, type] of names) {
    const head = name.charCodeAt(0)
    const others = byHead.get(head)
    if (others === undefined) byHead.set(head, [{ name, type }])
    else others.push({ name, type })
    heads[head % headSlots] = 1
  }
  for (const sharing of byHead.values()) sharing.sort((a, b) => b.name.length - a.name.length)
  for (let start = 0; start < text.length; start++) {
    const head = text.charCodeAt(start)
    const beginning = heads[head % headSlots] === 0 ? undefined : byHead.get(head)
    if (beginning !== undefined) visit(start, beginning)
  }
}
