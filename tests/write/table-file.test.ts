import { createHash } from 'node:crypto'
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { TableFile } from '../../src/write/table-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'wenju-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('grows, copies from other files, and is hashed as it grows', async () => {
  const source = join(folder, 'source')
  writeFileSync(source, 'x'.repeat(200_000))
  const path = join(folder, 'table')
  const file = new TableFile(path)
  file.append(Buffer.from('表头\n'))
  file.appendFrom(openSync(source, 'r'), 10, 150_000)
  file.append(Buffer.from('尾\n'))
  file.flush()
  await file.sync()
  const hash = file.close()
  const written = readFileSync(path)
  expect(written.toString()).toBe(`表头\n${'x'.repeat(150_000)}尾\n`)
  expect(file.bytes).toBe(written.length)
  expect(hash).toBe(createHash('sha256').update(written).digest('hex'))
})

test('a stretch that is not there is an error', () => {
  const source = join(folder, 'short')
  writeFileSync(source, 'abc')
  const file = new TableFile(join(folder, 'other'))
  expect(() => file.appendFrom(openSync(source, 'r'), 0, 4)).toThrow(/shorter/)
})
