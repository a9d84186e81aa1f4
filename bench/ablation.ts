import { register } from 'node:module'
import { parseArgs } from 'node:util'
import type { Effect } from './ablation/run.ts'

// Switches off each rule of the ordered lists, each way to find a candidate and each word of the linker's lists, one at a
// time, and prints what that changes: rows of raw text, and annotated rows that become wrong or right without it. What changes
// nothing says nothing.
//
//   npm run bench:ablation                       everything, a quarter of an hour
//   npm run bench:ablation -- --kind rule        the rules alone
//   npm run bench:ablation -- --only slot-words --examples 5    some lists, with rows to read
//   npm run bench:ablation -- --sample 500       of so many raw articles, where 2,000 are the rule
//
// Reads ../shared; words are looked for in texts that hold them.

register('./ablation/open-modules.ts', import.meta.url)
const { ablate } = await import('./ablation/run.ts')
const { values } = parseArgs({
  options: {
    kind: { type: 'string' },
    only: { type: 'string', default: '' },
    sample: { type: 'string', default: '2000' },
    examples: { type: 'string', default: '0' },
  },
})

const effects: Effect[] = []
console.log('changed of rows · right without it lost, won · list name')
for (const effect of ablate({
  sample: Number(values.sample),
  only: new RegExp(values.only),
  kinds: values.kind === 'rule' || values.kind === 'word' ? [values.kind] : ['rule', 'word'],
  examples: Number(values.examples),
})) {
  effects.push(effect)
  print(effect)
}

const idle = effects.filter(({ changed, lost, won }) => changed + lost + won === 0)
console.log(`\n${idle.length} of ${effects.length} change nothing:`)
for (const list of new Set(idle.map(({ it }) => it.list)))
  console.log(`${list}: ${idle.flatMap(({ it }) => (it.list === list ? [it.name] : [])).join(' ')}`)

function print({ it, changed, rows, lost, won, examples }: Effect): void {
  const counts = [`${changed}`.padStart(5), `${rows}`.padStart(7), `-${lost}`.padStart(6), `+${won}`.padStart(5)]
  console.log(`${counts.join('')}  ${it.list} ${it.name}`)
  for (const [where, row, without] of examples) console.log(`        ${where}\n          ${row}\n        → ${without}`)
}
