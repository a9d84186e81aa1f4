import { appendFileSync, readFileSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { failedRow } from '../../../src/batch/dataset/manifest.ts'
import { refusedItem } from '../../../src/batch/input/item.ts'
import { readSpool, removeSpool, Spool } from '../../../src/batch/work/spool.ts'
import type { Issue } from '../../../src/model/issue.ts'
import { Utf8Writer } from '../../../src/write/utf8.ts'
import { freshFolder } from '../../wenju.ts'

const rowOf = (path: string) =>
  failedRow(refusedItem(path, { code: 'x' } as Issue), { code: 'x', severity: 'info', line: null, params: {} }, 2)

/** A spool of inputs that give each of two table files, for each of their documents, that many bytes. */
function spoolOf(inputs: Readonly<Record<string, readonly (readonly [number, number])[]>>): string {
  const path = join(freshFolder(), '0')
  const out = new Utf8Writer()
  const spool = new Spool(path, out)
  for (const [input, lengths] of Object.entries(inputs)) {
    const start = out.bytes
    for (const [a, b] of lengths) out.write('a'.repeat(a)).write('b'.repeat(b))
    spool.add({ start, lengths, row: rowOf(input) })
    spool.flush()
  }
  spool.close()
  return path
}

/** For each input its path, and how many bytes it gives to each of the table files. */
function readAll(path: string): [path: string, a: number, b: number][] {
  const found: [string, number, number][] = []
  for (const { row, parts } of readSpool(path)) {
    const counts: [number, number] = [0, 0]
    for (const [file, bytes] of parts) {
      expect(Buffer.from(bytes).equals(Buffer.alloc(bytes.length, 'ab'[file]))).toBe(true)
      counts[file]! += bytes.length
    }
    found.push([row.path, ...counts])
  }
  return found
}

const LARGE = 5_000_000

test('gives what each input has for each table file, whatever its size', () => {
  const inputs = { none: [], small: [[1, 2]], two: [[3, 0], [0, 4]], large: [[LARGE, 7], [1, LARGE]], last: [[5, 6]] } as const // biome-ignore format: a row an input
  expect(readAll(spoolOf(inputs))).toEqual([
    ['none', 0, 0],
    ['small', 1, 2],
    ['two', 3, 4],
    ['large', LARGE + 1, LARGE + 7],
    ['last', 5, 6],
  ])
})

test('an input whose line is cut off counts as absent, and one whose rows alone are there', () => {
  const path = spoolOf({ one: [[1, 1]], two: [[2, 2]] })
  appendFileSync(path, 'rows of an input that was never finished')
  const list = readFileSync(`${path}.list`)
  const whole = list.indexOf('\n') + 1
  for (let length = list.length - 1; length >= whole; length--) {
    truncateSync(`${path}.list`, length)
    expect(readAll(path)).toEqual([['one', 1, 1]])
  }
  truncateSync(`${path}.list`, whole - 1)
  expect(readAll(path)).toEqual([])
})

test('a spool that was never begun is empty, and can be removed', () => {
  const path = join(freshFolder(), 'none')
  expect(readAll(path)).toEqual([])
  removeSpool(path)
})
