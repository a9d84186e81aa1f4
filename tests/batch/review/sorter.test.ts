import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LineSorter, sortable } from '../../../src/batch/review/sorter.ts'
import { freshFolder } from '../../wenju.ts'

/** A line for each number below `count`, in an order that is not theirs. */
const shuffled = (count: number) =>
  Array.from({ length: count }, (_, n) => `${sortable(Math.imul(n, 0x9e3779b1) >>> 0)}柳`)

test.each([
  ['fit in memory', 1000, 1 << 20],
  ['go to a file', 3000, 4096],
  ['need more runs than are merged at once', 30_000, 8192],
])('lines that %s come in order', (_, count, held) => {
  const path = join(freshFolder(), 'lines')
  const sorter = new LineSorter(path, held)
  const lines = shuffled(count)
  for (const line of lines) sorter.add(line)
  expect([...sorter.sorted()]).toEqual(lines.sort())
  sorter.close()
  expect(existsSync(path)).toBe(false)
})

test('no lines are none, and equal lines stay', () => {
  const sorter = new LineSorter(join(freshFolder(), 'lines'), 64)
  expect([...sorter.sorted()]).toEqual([])
  for (let n = 0; n < 9; n++) sorter.add(n % 2 ? 'a' : '')
  expect([...sorter.sorted()]).toEqual(['', '', '', '', '', 'a', 'a', 'a', 'a'])
  sorter.close()
})
