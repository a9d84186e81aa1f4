import { expect, test } from 'vitest'
import { readDate, writeDate } from '../../src/model/date.ts'

test.each([
  ['2022年9月26日', '2022-09-26'],
  ['2022-09-26', '2022-09-26'],
  ['2022/9/26 10:30', '2022-09-26'],
  ['2022.9.26', '2022-09-26'],
  ['20220926', '2022-09-26'],
  ['2023年8月', '2023-08'],
  ['2003年', '2003'],
  ['2003', '2003'],
  ['2023-02-29', null],
  ['2024-02-29', '2024-02-29'],
  ['2023年13月', null],
  ['9月26日', null],
  ['2022年报告', null],
])('readDate %s → %s', (printed, edtf) => {
  expect(readDate(printed)).toBe(edtf)
})

test('writeDate at the precision given', () => {
  expect(writeDate(2022, 9, 6)).toBe('2022-09-06')
  expect(writeDate('2022', '9')).toBe('2022-09')
  expect(writeDate(2022, null, null)).toBe('2022')
  expect(writeDate(2022, 9, 31)).toBeNull()
})
