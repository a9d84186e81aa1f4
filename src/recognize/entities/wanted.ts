import type { EntityType } from '../../model/layers.ts'

/** A name to look for, of two UTF-16 units at least. */
export interface WantedName {
  readonly name: string
  readonly type: EntityType
}

/** 1 for every UTF-16 unit that a wanted name of the article at hand begins with; cleared after every search. */
let heads: Uint8Array | undefined

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
  heads ??= new Uint8Array(0x10000)
  const begins = heads
  const byHead = new Map<number, WantedName[]>()
  for (const [name, type] of names) {
    const head = name.charCodeAt(0)
    const others = byHead.get(head)
    if (others === undefined) byHead.set(head, [{ name, type }])
    else others.push({ name, type })
    begins[head] = 1
  }
  for (const sharing of byHead.values()) sharing.sort((a, b) => b.name.length - a.name.length)
  for (let start = 0; start < text.length; start++) {
    const head = text.charCodeAt(start)
    if (begins[head] !== 0) visit(start, byHead.get(head)!)
  }
  for (const head of byHead.keys()) begins[head] = 0
}
