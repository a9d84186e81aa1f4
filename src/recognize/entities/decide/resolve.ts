import type { EntityType } from '../../../model/layers.ts'
import { byStart } from '../../../model/span.ts'
import { Priority, type Proposal } from '../proposal.ts'

/** Keeps what crosses nothing better: the surer proposal, then the longer, then the earlier. Sorted by start. */
export function resolveProposals(proposals: readonly Proposal[], length: number): Proposal[] {
  const taken = new Uint8Array(length)
  const order = proposals.toSorted(
    (a, b) => b.priority - a.priority || b.end - b.start - (a.end - a.start) || a.start - b.start,
  )
  return order.filter(({ start, end }) => claim(taken, start, end)).sort(byStart)
}

/** The proposals but those that call by another type what a sure mark names somewhere in the article: 红宝石（002999）. */
export function withoutRivals(proposals: readonly Proposal[], text: string): readonly Proposal[] {
  const sure = new Map<string, EntityType>()
  const lengths = new Set<number>()
  for (const { start, end, type, priority } of proposals) {
    if (priority !== Priority.marked || type === 'WORK') continue
    sure.set(text.slice(start, end), type)
    lengths.add(end - start)
  }
  if (sure.size === 0) return proposals
  return proposals.filter(({ start, end, type, priority }) => {
    if (priority === Priority.marked || !lengths.has(end - start)) return true
    return (sure.get(text.slice(start, end)) ?? type) === type
  })
}

/** Takes the stretch when all of it is free. */
export function claim(taken: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (taken[i] !== 0) return false
  taken.fill(1, start, end)
  return true
}
