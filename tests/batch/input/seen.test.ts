import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Seen } from '../../../src/batch/input/seen.ts'

test('says of every string whether it came before', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 })), texts => {
      const seen = new Seen()
      const known = new Set<string>()
      for (const text of texts) {
        expect(seen.has(text)).toBe(known.has(text))
        expect(seen.add(text)).toBe(!known.has(text))
        known.add(text)
      }
    }),
  )
})

test('holds a hundred thousand like ones apart', () => {
  const seen = new Seen()
  const added = Array.from({ length: 100_000 }, (_, n) => seen.add(`news/2022/${n}`)).filter(Boolean)
  expect(added.length).toBe(100_000)
  expect(seen.add('news/2022/5')).toBe(false)
})
