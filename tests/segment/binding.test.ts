import { describe, expect, test } from 'vitest'
import { missingBinding, requireBinding } from '../../src/segment/binding.ts'

const PNPM = '/app/node_modules/.pnpm/nodejieba@3.5.8/node_modules/nodejieba/package.json'

test('nothing is said of a nodejieba that is built', () => {
  expect(() => requireBinding()).not.toThrow()
})

describe('missingBinding', () => {
  test.each([
    ['/app/node_modules/nodejieba/package.json', 'MODULE_NOT_FOUND', '"npm rebuild nodejieba"'],
    ['C:\\app\\node_modules\\nodejieba\\package.json', undefined, '"npm rebuild nodejieba"'],
    ['/app/node_modules/nodejieba/package.json', 'ERR_DLOPEN_FAILED', '"npm rebuild nodejieba"'],
    [PNPM, 'MODULE_NOT_FOUND', '"pnpm approve-builds"'],
    [PNPM.replaceAll('/', '\\'), undefined, '"pnpm approve-builds"'],
    [PNPM, 'ERR_DLOPEN_FAILED', '"pnpm rebuild nodejieba"'],
  ])('%s, %s: %s', (place, code, command) => {
    const message = missingBinding(place, code)
    expect(message).toContain(command)
    expect(message).not.toMatch(/\n|\.$/)
  })
})
