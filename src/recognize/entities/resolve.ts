import { byStart } from '../../model/span.ts'
import type { Proposal } from './proposal.ts'

/** Keeps what crosses nothing better: the surer proposal, then the longer, then the earlier. Sorted by start. */
export function resolveProposals(proposals: readonly Proposal[], length: number): Proposal[] {
  const taken = new Uint8Array(length)
  const order = proposals.toSorted(
    (a, b) => b.priority - a.priority || b.end - b.start - (a.end - a.start) || a.start - b.start,
  )
  return order.filter(({ start, end }) => claim(taken, start, end)).sort(byStart)
}

/** Takes the stretch when all of it is free. */
export function claim(taken: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (taken[i] !== 0) return false
  taken.fill(1, start, end)
  return true
}
