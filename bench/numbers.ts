// Generates sentences with numbers in every notation of the annotation, and prints how many are read back.
//
//   npm run bench:numbers [-- COUNT [SEED]] [-v]
//
// COUNT expressions, 100000 where none is given. What is not read back is listed by kind, with -v in full.

import { foldPlain } from '../src/lexicon/plain.ts'
import { recognizeNumbers } from '../src/recognize/numbers.ts'
import { articleOf } from '../tests/recognize/article-of.ts'
import { Random } from './linking/frames/random.ts'
import { compare, type Miss } from './numbers/compare.ts'
import { drawSentences } from './numbers/sentences.ts'

const verbose = process.argv.includes('-v')
const [count = 100_000, seed = 1] = process.argv
  .slice(2)
  .filter(argument => argument !== '-v')
  .map(Number)

const random = new Random(seed)
const drawn = new Map<string, number>()
const missed = new Map<string, Miss[]>()
const ambiguous = new Map<string, number>()
let expressions = 0
let wrong = 0
while (expressions < count) {
  const sentences = drawSentences(random)
  expressions += sentences.figures.length
  for (const { kind } of sentences.figures) drawn.set(kind, (drawn.get(kind) ?? 0) + 1)
  const { quantities } = recognizeNumbers(articleOf(sentences.text, { plain: foldPlain(sentences.text, 'Hans') }))
  for (const miss of compare(sentences, quantities)) {
    if (miss.ambiguous !== null) {
      ambiguous.set(miss.ambiguous, (ambiguous.get(miss.ambiguous) ?? 0) + 1)
      continue
    }
    wrong++
    missed.set(miss.kind, [...(missed.get(miss.kind) ?? []), miss])
  }
}
for (const [kind, misses] of [...missed].sort((a, b) => b[1].length - a[1].length)) {
  console.log(`${kind}: ${misses.length} of ${drawn.get(kind) ?? 0}`)
  for (const { where, what } of misses.slice(0, verbose ? 12 : 2)) console.log(`    ${where}   ${what}`)
}
for (const [reason, times] of ambiguous) console.log(`ambiguous, ${times} read otherwise: ${reason}`)
console.log(
  `${expressions} expressions, seed ${seed}: ${((100 * (expressions - wrong)) / expressions).toFixed(2)} % read back`,
)
