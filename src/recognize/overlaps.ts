import type { Candidate } from '../model/candidate.ts'

/**
 * Decides between readings that overlap: the longest, then the earliest, then the highest priority. The winners are apart
 * and in reading order.
 *
 *   四 个 自 信
 *   ^^^^       quantity
 *   ^^^^^^^^^^ name: longer, wins
 */
export function resolveOverlaps<T extends Candidate>(candidates: readonly T[]): T[] {
  const sorted = [...candidates].sort((a, b) => a.start - b.start || b.end - a.end || b.priority - a.priority)
  const winners: T[] = []
  for (let from = 0; from < sorted.length; ) {
    let end = sorted[from]!.end
    let to = from + 1
    while (to < sorted.length && sorted[to]!.start < end) end = Math.max(end, sorted[to++]!.end)
    if (to === from + 1) winners.push(sorted[from]!)
    else if (to === from + 2)
      winners.push(byRank(sorted[from]!, sorted[from + 1]!) <= 0 ? sorted[from]! : sorted[from + 1]!)
    else for (const winner of resolveCluster(sorted.slice(from, to))) winners.push(winner)
    from = to
  }
  return winners
}

const byRank = (a: Candidate, b: Candidate): number =>
  b.end - b.start - (a.end - a.start) || a.start - b.start || b.priority - a.priority

/** Readings that hang together by overlaps; a handful, but for hostile text. */
function resolveCluster<T extends Candidate>(cluster: T[]): T[] {
  const ranked = [...cluster].sort(byRank)
  const first = cluster[0]!.start
  const taken = new Uint8Array(cluster.reduce((end, { end: own }) => Math.max(end, own), 0) - first)
  const winners: T[] = []
  for (const candidate of ranked) {
    const start = candidate.start - first
    const end = candidate.end - first
    if (taken[start] === 1 || taken[end - 1] === 1) continue
    taken.fill(1, start, end)
    winners.push(candidate)
  }
  return winners.sort((a, b) => a.start - b.start)
}
