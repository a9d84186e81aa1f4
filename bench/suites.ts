// Runs the pipeline on other projects' test cases and prints how many it gets right.
//
//   SUITES=../shared/suites npm run bench:suites [-- -v]
//
// Our rows are turned into the prediction format of the suites' README; its own score.mjs compares. Where their gold
// means something else than docs/annotation says, bench/suites.md tells why ours differs.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createExtractor } from '../src/pipeline.ts'
import { predict, type SuiteCase } from './suites-predictions.ts'

const folder = resolve(process.env['SUITES'] ?? '../shared/suites')
const extract = createExtractor()

const lines: string[] = []
for (const file of readdirSync(folder)
  .filter(name => name.endsWith('.jsonl'))
  .sort()) {
  for (const line of readFileSync(join(folder, file), 'utf8').trim().split('\n')) {
    const suiteCase = JSON.parse(line) as SuiteCase
    const { tables } = extract({
      path: 'case.txt',
      text: suiteCase.input,
      referenceDate: suiteCase.reference_date,
    })
    const pred = predict(suiteCase, tables)
    lines.push(JSON.stringify({ suite: suiteCase.suite, id: suiteCase.id, pred }))
  }
}

const scratch = mkdtempSync(join(tmpdir(), 'suites-'))
const predictions = join(scratch, 'predictions.jsonl')
writeFileSync(predictions, `${lines.join('\n')}\n`)
spawnSync(process.execPath, [join(folder, 'score.mjs'), predictions, '--no-notes', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, SUITES: folder },
})
rmSync(scratch, { recursive: true })
