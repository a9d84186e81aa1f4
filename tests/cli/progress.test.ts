import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createProgress } from '../../src/cli/progress.ts'
import { english } from '../../src/cli/words/en.ts'
import { noTotals } from '../../src/report/summary.ts'

let said: string[]
beforeEach(() => {
  said = []
  vi.useFakeTimers()
  vi.spyOn(process.stderr, 'write').mockImplementation(text => said.push(String(text)) > 0)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** A run over a million bytes: two seconds of loading, then 100 kB a second. */
async function runFor(seconds: number, unchanged = 0): Promise<string> {
  const totals = noTotals()
  const progress = createProgress(totals, async () => 1e6, english.progress)
  progress.advance(unchanged, false)
  await vi.advanceTimersByTimeAsync(2000)
  for (let n = 0; n <= seconds * 10; n++) {
    totals.inputs++
    progress.advance(n === 0 ? 0 : 1e4, true)
    await vi.advanceTimersByTimeAsync(100)
  }
  await vi.advanceTimersByTimeAsync(5000)
  progress.stop()
  return said[1]!
}

test('a long run says every few seconds how far it is and how long it may take', async () => {
  // Ten seconds after the start eight were work, and nearly 800 of 1000 kB are done.
  expect(await runFor(8)).toBe('80 inputs, 79 kB/s, 0 figures, 0 issues, 3 s left\n')
})

test('what is taken over unchanged does not count as speed', async () => {
  expect(await runFor(8, 150_000)).toMatch(/, 1 s left\n$/)
})

test('a run that is past what was estimated does not guess', async () => {
  expect(await runFor(8, 300_000)).toMatch(/0 issues\n$/)
})

test.each([0, 1, 40])('a speed that rounds to nothing is not said (%d bytes a step)', async bytes => {
  const totals = noTotals()
  const progress = createProgress(totals, async () => 1e6, english.progress)
  totals.inputs = 1
  progress.advance(bytes, true)
  await vi.advanceTimersByTimeAsync(5000)
  progress.stop()
  expect(said).toEqual(['1 inputs, 0 figures, 0 issues\n'])
})

test('a few small files of many do not say how long the rest may take', async () => {
  const totals = noTotals()
  const progress = createProgress(totals, async () => 1e9, english.progress)
  totals.inputs = 30
  for (let n = 0; n < 30; n++) {
    progress.advance(200, true)
    await vi.advanceTimersByTimeAsync(100)
  }
  await vi.advanceTimersByTimeAsync(5000)
  progress.stop()
  expect(said[0]).toBe('30 inputs, 1 kB/s, 0 figures, 0 issues\n')
})
