// How the time of the whole pipeline grows where a file repeats one thing: each pattern at n, 2n and 4n, in turns, as
// CPU time of this process, the least of three. Prints time at 4n and the growth for each doubling; more than 2.6 is
// marked. tests/linear.slow.test.ts holds the same by counting; this sees what built-ins do too.
//
//   npm run bench:doubling                    all patterns from 16,000 UTF-16 units
//   npm run bench:doubling -- 50000 'md .*'   from 50,000, those whose name fits
import { createExtractor } from '../dist/pipeline.js'
import { type Pattern, patterns } from './patterns.ts'

const TURNS = 3
const MOST = 2.6
/** Milliseconds at 4n under which growth says nothing. */
const LEAST = 20

const [length = 16_000, name = ''] = [Number(process.argv[2] ?? 16_000), process.argv[3]]
const extract = createExtractor()

/** Milliseconds of CPU time for a file of that many UTF-16 units. */
function time({ format, make }: Pattern, units: number): number {
  const input = { path: `article.${format}`, text: make(units), date: '2023-05-18' }
  const before = process.cpuUsage()
  extract(input)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

for (const pattern of patterns.filter(it => new RegExp(name).test(it.name))) {
  const least = [1, 2, 4].map(() => Number.POSITIVE_INFINITY)
  for (let turn = 0; turn < TURNS; turn++) {
    for (const i of least.keys()) least[i] = Math.min(least[i]!, time(pattern, length * 2 ** i))
  }
  const [once, twice, fourfold] = least as [number, number, number]
  const growth = Math.sqrt(fourfold / once)
  const mark = growth > MOST && fourfold > LEAST ? '  <- more than linear' : ''
  const steps = `${(twice / once).toFixed(2)} ${(fourfold / twice).toFixed(2)}`
  console.log(`${fourfold.toFixed(0).padStart(7)} ms  ×${steps}  ${pattern.name}${mark}`)
}
