// Throws hostile articles of all kinds at the pipeline and holds the rows to what must be true of them whatever the text:
// no exception, rows of their schemas, slices of their text, no overlaps, no digit lost, valid and forward EDTF, words that tile
// their sentence, and the same alone as in a batch. A failure is shrunk and printed with the line that replays it.
//
//   npm run bench:fuzz -- --count 20000 --seed 1
//   npm run bench:fuzz -- --seed 17 --path 31:0:2
import { parseArgs } from 'node:util'
import { createFuzzer } from './fuzz/runner.ts'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    path: { type: 'string' },
  },
})
/** Batches of one round; each round has a seed of its own, so that a failure does not end the run. */
const ROUND = 50
/** Rounds after which it says how far it is. */
const SAY = 10

const fuzz = createFuzzer()
const first = Number(values.seed)
const count = Number(values.count)
let articles = 0
let failures = 0
for (let seed = first; articles < count; seed++) {
  const outcome = await fuzz(seed, ROUND, values.path)
  articles += outcome.articles
  if (outcome.failure !== null) {
    failures++
    console.error(`npm run bench:fuzz -- ${outcome.failure}\n`)
  }
  if (values.path !== undefined) break
  if ((seed - first) % SAY === SAY - 1) console.error(`${articles} articles, seeds ${first} to ${seed}`)
}
console.log(`${articles} articles from seed ${first}, ${failures} failures`)
process.exitCode = failures > 0 ? 1 : 0
