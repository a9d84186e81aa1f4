import { defineConfig } from 'vitest/config'

// nodejieba leaks a dictionary for every worker thread that ends: forks, not isolated.
export default defineConfig({
  test: { include: ['tests/**/*.test.ts'], pool: 'forks', isolate: false, testTimeout: 60_000 },
})
