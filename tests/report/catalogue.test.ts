import { describe, expect, test } from 'vitest'
import { catalogue, wordingOf } from '../../src/report/catalogue.ts'

describe('catalogue', () => {
  test.each(Object.entries(catalogue))('%s begins with what to do, and has no final period', (_, wording) => {
    expect(wording).toMatch(/^[A-Z][a-z]+ .*[^.]$/)
  })
})

describe('wordingOf', () => {
  test('fills in the parameters', () => {
    expect(wordingOf('missing-file', { name: '甲.txt' })).toBe('Check the path: there is no file or folder "甲.txt"')
  })

  test('stays on one line whatever a file is called', () => {
    expect(wordingOf('missing-file', { name: 'a\nb\u2028c\u001b[31m' })).not.toMatch(/[\n\u2028\u001b]/)
  })

  test('a code that it does not know still says its name', () => {
    expect(wordingOf('new-code', { count: 3 })).toBe('Look at this: new code, count 3')
  })
})
