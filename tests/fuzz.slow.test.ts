import { expect, test } from 'vitest'
import { createFuzzer } from '../bench/fuzz/runner.ts'

test('hostile articles of every kind come out sound', async () => {
  const { articles, failure } = await createFuzzer()(12, 20)
  expect(failure).toBeNull()
  expect(articles).toBeGreaterThan(60)
})
