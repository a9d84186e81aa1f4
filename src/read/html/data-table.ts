import type { PageBlock } from './page.ts'
import type { Place } from './places.ts'
import { isProse } from './prose.ts'

/** A table of a page under way. */
export interface Table {
  readonly place: Place
  readonly from: number
  readonly first: number
  rows: number
  cells: number
  widest: number
  isOuter: boolean
}

/** Whether a table of these blocks holds data; many lay out a page. */
export function holdsData({ rows, widest }: Table, held: readonly PageBlock[]): boolean {
  if (rows < 2 || widest < 2 || held.length < 3) return false
  let length = 0
  let prose = 0
  let linked = 0
  for (const block of held) {
    length += block.text.length
    linked += block.linked
    if (block.text.length > 80 && isProse(block.text)) prose += block.text.length
  }
  return prose * 2 < length && linked * 2 < length
}
