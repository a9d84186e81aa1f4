import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

// No test judges by the clock: what it waits for must happen, and what may not take long is counted in steps. A machine
// that is busy with something else is no reason to fail.

const ROOT = fileURLToPath(new URL('.', import.meta.url))
const CLOCK =
  /\bperformance\b|\bDate\.now\b|\bnew Date\(\)|\bhrtime\b|\bcpuUsage\b|\bset(?:Timeout|Interval)\b|\btimers\b|\b(?:test|hook)Timeout\b|\bsleep[ (]\d|mtime/

/** What may look at a clock, and why that judges nothing. */
const ALLOWED: Readonly<Record<string, string>> = {
  'clocks.test.ts': 'names them',
  'wenju.ts': 'looks again after a while whether what is waited for has happened; which of src and dist is newer',
  'batch/slow-end.mjs': 'looks again after a while whether what is waited for has happened',
  'batch/dataset/staging.test.ts': 'a made-up clock, which passes at once',
  'batch/work/pool.slow.test.ts': 'a made-up clock, which passes at once',
}

const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .map(path => path.replaceAll('\\', '/'))
  .filter(path => /\.(ts|mjs)$/.test(path))
const withClock = files.filter(path => CLOCK.test(readFileSync(ROOT + path, 'utf8')))

test('no test looks at a clock', () => {
  expect(files.length).toBeGreaterThan(50)
  expect(withClock.filter(path => ALLOWED[path] === undefined)).toEqual([])
})

test('what may look at one does', () => {
  expect(Object.keys(ALLOWED).filter(path => !withClock.includes(path))).toEqual([])
})
