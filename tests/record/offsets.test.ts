import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codePointOffsets } from '../../src/record/offsets.ts'

describe('codePointOffsets', () => {
  test.each([
    ['三人', [0, 1, 2]],
    ['三𠮷人', [0, 1, 1, 2, 3]],
    ['𠮷𠮷', [0, 0, 1, 1, 2]],
    ['', [0]],
    ['a\ud800b', [0, 1, 2, 3]],
    ['\udc00\ud800', [0, 1, 2]],
  ])('%j', (text, expected) => {
    const points = codePointOffsets(text)
    const starts = expected.map((_, offset) => offset).filter(offset => !isInside(text, offset))
    expect(starts.map(points)).toEqual(starts.map(offset => expected[offset]))
  })

  test('a slice by code points is the slice by UTF-16 units', () => {
    const unit = fc.oneof(fc.constantFrom('万', '3', '。', '\n'), fc.string({ unit: 'grapheme', minLength: 1 }), lone)
    fc.assert(
      fc.property(fc.array(unit), fc.nat(), fc.nat(), (units, a, b) => {
        const text = units.join('')
        const [start, end] = [a, b].map(n => border(text, n % (text.length + 1))).sort((x, y) => x - y) as [
          number,
          number,
        ]
        const points = codePointOffsets(text)
        expect([...text].slice(points(start), points(end)).join('')).toBe(text.slice(start, end))
      }),
    )
  })
})

const lone = fc.constantFrom('\ud842', '\udfb7')

/** Whether the offset cuts a surrogate pair. */
function isInside(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1))
}

const border = (text: string, offset: number): number => (offset > 0 && isInside(text, offset) ? offset - 1 : offset)
