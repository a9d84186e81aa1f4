import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { formatRun, latestRun, parseRun, printRun, type Run } from './facts/runs.ts'

// How right the rows are: annotated articles and sentences by field, the ones that nobody may read beside those everybody
// reads, and how many measures of raw text no noun phrase could be. Keeps the run in bench/history and prints what moved since
// the run before. Needs ../shared and the compiled program.
//
//   npm run bench:facts                  a minute and a half
//   npm run bench:facts -- --folds 3     with what the linker comes to on sentences its weights were not fitted on; ten minutes
//   npm run bench:facts -- --discard     keeps nothing

const SHARED = fileURLToPath(new URL('../../shared/', import.meta.url))
const HISTORY = fileURLToPath(new URL('history/', import.meta.url))
const PROGRAM = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))
const FIT = fileURLToPath(new URL('linking/fit.ts', import.meta.url))
const { values } = parseArgs({ options: { folds: { type: 'string' }, discard: { type: 'boolean', default: false } } })

const run = (file: string, args: readonly string[]): string =>
  execFileSync(file, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] })

/** Scores of the annotated sets, in per cent: visible and blind. */
function annotated(): Run {
  const columns = JSON.parse(
    run(process.execPath, [join(SHARED, 'scores.mjs'), '--json', `node ${PROGRAM}`]),
  ) as Record<string, Record<string, number | null>>
  return new Map(
    Object.entries(columns).map(([set, fields]) => [
      set,
      new Map(Object.entries(fields).flatMap(([name, it]) => (it === null ? [] : [[name, 100 * it] as const]))),
    ]),
  )
}

/** What no label is needed for: per cent of malformed measures, and of levels that measure nothing. */
function unlabelled(): Run {
  const out = mkdtempSync(join(tmpdir(), 'facts-'))
  try {
    // issues in single articles end in an exit code of their own
    spawnSync(process.execPath, [PROGRAM, join(SHARED, 'corpus/crud.jsonl'), '-o', out, '--format', 'jsonl'])
    const malformed = Number(run(process.execPath, [join(SHARED, 'tools/malformed.mjs'), out]))
    const levels = readFileSync(join(out, 'figures.jsonl'), 'utf8')
      .split('\n')
      .filter(line => line !== '')
      .map(line => JSON.parse(line) as { relation: string; entity: string | null; property: string | null })
      .filter(({ relation }) => relation === 'level')
    const empty = levels.filter(({ entity, property }) => entity === null && property === null)
    return new Map([
      [
        'raw text',
        new Map([
          ['malformed measure', malformed],
          ['level of nothing', (100 * empty.length) / levels.length],
        ]),
      ],
    ])
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}

/** What the choices come to on sentences of news that their weights were not fitted on. */
function crossValidated(folds: string): Run {
  const printed = run(process.execPath, ['--import', 'tsx', FIT, '--folds', folds])
  const fields = [...printed.matchAll(/^(\S.*?) +(\d+\.\d) +\d+ /gm)].map(
    ([, name, it]) => [name!, Number(it)] as const,
  )
  return new Map([['cross-validated', new Map(fields)]])
}

if (!existsSync(SHARED)) {
  console.error('No annotated text: ../shared is not there')
  process.exit(1)
}
const before = latestRun(existsSync(HISTORY) ? readdirSync(HISTORY) : [])
const found: Run = new Map([
  ...annotated(),
  ...unlabelled(),
  ...(values.folds === undefined ? [] : crossValidated(values.folds)),
])
console.log(printRun(found, before === null ? null : parseRun(readFileSync(join(HISTORY, before), 'utf8'))))
console.log(before === null ? '\nfirst run' : `\nin brackets: since ${before}`)
if (!values.discard) {
  const name = `${new Date().toISOString().slice(0, 16).replace(':', '')}.tsv`
  const commit = run('git', ['describe', '--always', '--dirty']).trim()
  mkdirSync(HISTORY, { recursive: true })
  writeFileSync(join(HISTORY, name), formatRun(found, commit))
  console.log(`kept in bench/history/${name}`)
}
