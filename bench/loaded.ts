import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'

// All tests, again and again, while every core is busy with something else: a test that hangs on the clock shows itself.
//
//   npm run test:loaded                    once
//   npm run test:loaded -- 10              ten times
//   npm run test:loaded -- 3 tests/batch   three times, these tests
//
// Prints what passed and failed in each run, and exits 1 when anything did.

interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly message: string
    readonly assertionResults: readonly {
      readonly status: string
      readonly fullName: string
      readonly failureMessages: readonly string[]
    }[]
  }[]
}

const BUSY = 'for (;;);'

const [times = '1', ...filters] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'wenju-loaded-'))
const load: ChildProcess[] = Array.from({ length: availableParallelism() }, () =>
  spawn(process.execPath, ['-e', BUSY], { stdio: 'ignore' }),
)
process.on('exit', () => {
  for (const child of load) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130))

for (let run = 1; run <= Number(times); run++) {
  const began = performance.now()
  const report = await runTests(join(folder, `${run}.json`))
  const minutes = ((performance.now() - began) / 60_000).toFixed(1)
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = report
  console.log(`run ${run}: ${passed} passed, ${failed} failed, ${skipped} skipped, ${minutes} min`)
  for (const { name, message, assertionResults } of report.testResults) {
    // A file that cannot be loaded has no tests, but a message.
    if (message !== '' && assertionResults.length === 0) console.log(`  ${name}\n    ${message}`)
    for (const { status, fullName, failureMessages } of assertionResults) {
      if (status === 'failed') console.log(`  ${name} > ${fullName}\n    ${failureMessages.join('\n    ')}`)
    }
  }
  if (report.exitCode !== 0) {
    process.exitCode = 1
    console.log(`  vitest ended with ${report.exitCode}`)
  }
}
process.exit()

async function runTests(file: string): Promise<Report & { readonly exitCode: number | null }> {
  const args = ['run', '--reporter=json', `--outputFile=${file}`, ...filters]
  const vitest = spawn('node_modules/.bin/vitest', args, { stdio: ['ignore', 'ignore', 'inherit'] })
  const exitCode = await new Promise<number | null>(resolve => vitest.on('close', resolve))
  return { ...(JSON.parse(readFileSync(file, 'utf8')) as Report), exitCode }
}
