import { expect, test } from 'vitest'
import { ofPs, ofStat } from '../../../src/batch/work/processor-time.ts'

test.each([
  ['0:01.23', 1.23],
  ['59:59', 3599],
  ['01:02:03', 3723],
  ['1-02:03:04.50', 93_784.5],
])('ps says %s: %d s', (printed, seconds) => expect(ofPs(printed)).toBe(seconds))

test.each(['node', 'a b', 'x) R 1', '((', 'node) S 1 2 3 4 5 6 7 8 9 10'])('the name %j does not matter', name => {
  expect(ofStat(`12 (${name}) S 1 2 3 4 5 6 7 8 9 10 250 50 0 0`)).toBe(3)
})
