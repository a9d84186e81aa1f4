import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Candidate } from '../../src/model/candidate.ts'
import { resolveOverlaps } from '../../src/recognize/overlaps.ts'

const candidate = (start: number, end: number, priority = 10): Candidate => {
  return { kind: 'quantity', start, end, rule: 'test', priority }
}
const spans = (candidates: readonly Candidate[]) => candidates.map(({ start, end }) => [start, end])

test('the longest wins', () => {
  expect(spans(resolveOverlaps([candidate(0, 2), candidate(0, 4), candidate(3, 5)]))).toEqual([[0, 4]])
})

test('of equals the earliest, then the highest priority', () => {
  expect(spans(resolveOverlaps([candidate(1, 3), candidate(0, 2)]))).toEqual([[0, 2]])
  expect(resolveOverlaps([candidate(0, 2), candidate(0, 2, 30)])[0]?.priority).toBe(30)
})

test('winners are apart, in order, and no loser could be added', () => {
  const anyCandidate = fc
    .tuple(fc.nat(50), fc.integer({ min: 1, max: 8 }))
    .map(([start, n]) => candidate(start, start + n))
  fc.assert(
    fc.property(fc.array(anyCandidate), candidates => {
      const winners = resolveOverlaps(candidates)
      for (let i = 1; i < winners.length; i++) expect(winners[i]!.start).toBeGreaterThanOrEqual(winners[i - 1]!.end)
      for (const { start, end } of candidates) {
        expect(winners.some(winner => winner.start < end && start < winner.end)).toBe(true)
      }
    }),
  )
})
