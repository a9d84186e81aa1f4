// @ts-expect-error: the package comes without types
import { parse } from 'edtf'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isEdtf, lastDayOf } from '../../src/model/edtf.ts'

const VALID =
  '2022 0000 -0220 2022-09 2022-09-26 2024-02-29 199X 19XX 2021-24 2022-09-26T09:30 2022-09-26T23:59:59 2022-09-26T24:00 ' +
  '2020/.. ../2022-07 2018-09/2019-04 2021-24/2022-21 197X/198X 2021-24/2022-02 2020-05/2020 -0220/0220 2022-09-26T23:00/2022-09-27T06:00'
const INVALID =
  '  昨天 12345 202 -0000 -00X 2022-00 2022-13 2022-25 2021-24-02 2022-9 2022-09-00 2022-09-31 2023-02-29 2022-09-26T24:30 2022-09-26T25:00 ' +
  '2022-09-26T09 2022-09-26T09:61 ../.. / 2020/ /2020 2020/2019 2019-09/2019-04 2022-10-21/2022-03-31 2020/2021/2022 198X/197X ' +
  '2022-09-26T23:00/2022-09-26T06:00 2022-09-27/2022-09-26T06:00 99999/2022 NaN-01-01'

describe('isEdtf', () => {
  test.each(VALID.split(' '))('takes %s', text => {
    expect(isEdtf(text)).toBe(true)
  })

  test.each(INVALID.split(' '))('refuses "%s"', text => {
    expect(isEdtf(text)).toBe(false)
  })

  /** What dates are made of. */
  const piece = fc.constantFrom(...'0 1 2 9 20 19 2022 -0044 - / .. X XX T : 09 12 13 24 31 -02 -30 T09:30'.split(' '))
  const near = fc.array(piece, { maxLength: 8 }).map(pieces => pieces.join(''))
  const mutated = fc
    .tuple(fc.constantFrom(...VALID.split(' ')), fc.nat(30), piece)
    .map(([text, at, put]) => text.slice(0, at) + put + text.slice(at + put.length))

  test('what it takes, the reference parser takes', () => {
    fc.assert(
      fc.property(fc.oneof(near, mutated), text => {
        // which knows no intervals of seasons
        if (isEdtf(text) && !/-2[1-4]\/|\/\d{4}-2[1-4]/.test(text)) expect(() => parse(text)).not.toThrow()
      }),
      { numRuns: 3000 },
    )
  })
})

describe('lastDayOf', () => {
  test.each([
    ['2022', '2022-12-31'],
    ['2024-02', '2024-02-29'],
    ['2022-06-15', '2022-06-15'],
    ['2022-12-31T24:00', '2022-12-31'],
    ['2022-12-31T18:00', null],
    ['2022-21', null],
    ['199X', null],
    ['2021/2022', null],
  ])('of %s is %s', (moment, day) => {
    expect(lastDayOf(moment)).toBe(day)
  })
})
