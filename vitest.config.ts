import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

// `fast` holds what is pure, `slow` what starts processes, kills them, mounts, watches or takes a second of CPU.
// nodejieba leaks a dictionary for every worker thread that ends: forks, not isolated. The time limit is for tests
// that hang: no test is judged by how long it takes. A process test mostly waits for its processes, which have memory of
// their own: two at a time on two cores, and no more than four.
const project = (name: string, include: string, exclude: readonly string[] = []) => ({
  extends: true as const,
  test: { name, include: [include], exclude: [...exclude] },
})

export default defineConfig({
  test: {
    reporters: ['default', './tests/skipped.ts'],
    pool: 'forks',
    isolate: false,
    maxWorkers: Math.min(Math.max(availableParallelism(), 2), 4),
    unstubEnvs: true,
    testTimeout: 600_000,
    hookTimeout: 600_000,
    projects: [
      project('fast', 'tests/**/*.test.ts', ['tests/**/*.slow.test.ts']),
      project('slow', 'tests/**/*.slow.test.ts', ['tests/linear.slow.test.ts']),
      // V8 counts the blocks only of code that was compiled after counting began, and forgets code that rests: a process
      // of its own, that forgets nothing.
      {
        extends: true,
        test: {
          name: 'counted',
          include: ['tests/linear.slow.test.ts'],
          isolate: true,
          execArgv: ['--no-flush-bytecode'],
        },
      },
    ],
  },
})
