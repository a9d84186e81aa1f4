import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Utf8Writer } from '../../src/write/utf8.ts'

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString()

test('gives each piece apart, and a line without its newline', () => {
  const out = new Utf8Writer()
  const line = out.line('42所学校')
  const piece = out.write('𠮷').take()
  expect([line, piece, out.take(), out.copy(line).take()].map(textOf)).toEqual([
    '42所学校',
    '42所学校\n𠮷',
    '',
    '42所学校',
  ])
})

test('encodes as Buffer does, lone surrogates included', () => {
  const out = new Utf8Writer()
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), texts => {
      for (const text of texts) out.write(text)
      expect(textOf(out.take())).toBe(texts.map(text => Buffer.from(text).toString()).join(''))
    }),
  )
})

test('a piece may be larger than the memory, and earlier ones stay until they are forgotten', () => {
  const out = new Utf8Writer()
  const small = out.write('先').take()
  const long = '万'.repeat(6_000_000)
  const line = out.line('行')
  const large = out.write(long).write('尾').take()
  expect([small, line].map(textOf)).toEqual(['先', '行'])
  expect(textOf(large) === `行\n${long}尾`).toBe(true)
  out.reset()
  expect(textOf(out.write('新').take())).toBe('新')
})
