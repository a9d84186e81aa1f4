import fc from 'fast-check'
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
  // Full width, times, zones, weekdays
  ['２０２２年９月２６日', '2022-09-26'],
  ['２０２２－０９－２６　８：３０', '2022-09-26'],
  [' 2022/9/26 8:30 ', '2022-09-26'],
  ['2022年9月26日 上午8时', '2022-09-26'],
  ['2022年9月26日上午8:30', '2022-09-26'],
  ['2022-09-26T08:30:00.000Z', '2022-09-26'],
  ['2022-09-26T08:30:00+08:00', '2022-09-26'],
  ['2022-09-26Z', '2022-09-26'],
  ['2022-09-26（星期一）', '2022-09-26'],
  ['2022-09-26 星期一', '2022-09-26'],
  ['20220926T083000Z', '2022-09-26'],
  ['20220926083000', '2022-09-26'],
  ['1898年6月11日', '1898-06-11'],
  ['2022-9', '2022-09'],
  ['2022年9月', '2022-09'],
  // Times and zones that there are not
  ['2022/9/26 25:61', null],
  ['2022-09-26T10:00:00+99:00', null],
  ['2022-09-26T10:00:00+1500', null],
  ['2022-09-26 24:01', null],
  ['2022-09-26 10:60', null],
  ['2022年9月26日25时', null],
  ['20220926256100', null],
  ['20220926T2561', null],
  ['2022-09-26 24:00', '2022-09-26'],
  ['2022-09-26 14:30-16:30', '2022-09-26'],
  // In English
  ['Mon, 26 Sep 2022 08:30:00 +0800', '2022-09-26'],
  ['26 September 2022', '2022-09-26'],
  ['Sept. 26, 2022', '2022-09-26'],
  ['Fri, 31 Sep 2022 08:30:00 GMT', null],
  ['Maxi 26, 2022', null],
  ['Sep 2022', null],
  // Off the calendar, of another kind, or more than a date
  ['2022-99-99', null],
  ['2023-02-30', null],
  ['2023-00-10', null],
  ['20230230', null],
  ['0001-01-01', null],
  ['2022-09-261', null],
  ['202209261', null],
  ['26/09/2022', null],
  ['昨天', null],
  ['', null],
  ['2022 年度报告', null],
  ['2022-09-26 至 2022-09-28', null],
  ['2022年9月26日至28日', null],
  ['2022-09/2022-10', null],
  ['-2022', null],
  ['1e3', null],
  ['9'.repeat(310), null],
  [`2022-09-26${' '.repeat(100_000)}x`, '2022-09-26'],
])('readDate %s → %s', (printed, edtf) => {
  expect(readDate(printed)).toBe(edtf)
})

test('readDate gives null or a day, month or year of the calendar, whatever is printed', () => {
  const piece = fc.constantFrom(
    '2022',
    '1999',
    '9',
    '09',
    '26',
    '31',
    '99',
    '年',
    '月',
    '日',
    '-',
    '/',
    '.',
    ' ',
    'T',
    '８',
    '昨天',
    '\ud800',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(piece).map(parts => parts.join('')),
      ),
      printed => {
        const edtf = readDate(printed)
        if (edtf === null) return
        expect(edtf).toMatch(/^[12]\d{3}(?:-\d\d(?:-\d\d)?)?$/)
        expect(new Date(edtf).toISOString().slice(0, edtf.length)).toBe(edtf)
      },
    ),
  )
})

test('writeDate at the precision given', () => {
  expect(writeDate(2022, 9, 6)).toBe('2022-09-06')
  expect(writeDate('2022', '9')).toBe('2022-09')
  expect(writeDate(2022, null, null)).toBe('2022')
  expect(writeDate(2022, 9, 31)).toBeNull()
})
