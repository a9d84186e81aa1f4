import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Utf8Writer } from '../../src/write/utf8.ts'

/** A writer with what it has handed on. */
function collecting() {
  const pieces: Buffer[] = []
  const out = new Utf8Writer().open(bytes => pieces.push(Buffer.from(bytes)))
  return { out, pieces, text: () => Buffer.concat(pieces).toString() }
}

test('hands bytes on when it is told to, and counts those that wait', () => {
  const { out, pieces, text } = collecting()
  out.write('42所').byte(0x0a).write('𠮷')
  expect([out.bytes, pieces.length]).toEqual([10, 0])
  out.flush()
  out.flush()
  expect([out.bytes, pieces.length, text()]).toEqual([10, 1, '42所\n𠮷'])
})

test('encodes as Buffer does, lone surrogates included', () => {
  const out = new Utf8Writer()
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), texts => {
      let written = ''
      out.open(bytes => {
        written += Buffer.from(bytes).toString()
      })
      for (const it of texts) out.write(it)
      out.flush()
      expect(written).toBe(texts.map(it => Buffer.from(it).toString()).join(''))
    }),
  )
})

test.each([['a'], ['万'], ['𠮷'], ['a𠮷'], ['万\ud800']])(
  'holds no more than its memory of a long text of %j',
  unit => {
    const { out, pieces, text } = collecting()
    const long = unit.repeat(2_400_000 / unit.length)
    out.write('先').write(long)
    for (let i = 0; i < 9; i++) out.byte(0x0a)
    out.flush()
    expect(out.bytes).toBe(Buffer.byteLength(long) + 12)
    expect(text() === Buffer.from(`先${long}\n\n\n\n\n\n\n\n\n`).toString()).toBe(true)
    expect(Math.max(...pieces.map(piece => piece.length))).toBeLessThanOrEqual(1 << 22)
  },
)

test('forgets what waits when it begins anew', () => {
  const { out, pieces } = collecting()
  out.write('旧').open(bytes => pieces.push(Buffer.from(bytes)))
  out.write('新').flush()
  expect([out.bytes, String(pieces)]).toEqual([3, '新'])
})
