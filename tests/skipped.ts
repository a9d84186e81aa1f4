import type { Reporter, TestModule, Vitest } from 'vitest/node'

/** After a run, names each test that was skipped: a green run says what it did not try. */
export default class Skipped implements Reporter {
  #isFiltered = false

  onInit({ config }: Vitest): void {
    this.#isFiltered = config.testNamePattern !== undefined
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    // Those that were left out by name are known to whoever named the others.
    if (this.#isFiltered) return
    const skipped = modules.flatMap(module => [...module.children.allTests('skipped')])
    for (const test of skipped) process.stdout.write(`skipped: ${test.module.relativeModuleId} > ${test.fullName}\n`)
  }
}
