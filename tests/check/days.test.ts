import { expect, it } from 'vitest'
import { daysOf } from '../../src/check/days.ts'

it.each([
  ['2023-07', 31],
  ['2024-02', 29],
  ['2023', 365],
  ['2023-01/2023-07', 212],
  ['2023-05-01/2023-05-07', 7],
  ['2023-05-01', 1],
  ['0050-02', 28],
  ['2012/..', null],
  ['199X', null],
])('%s has %s days', (edtf, days) => expect(daysOf(edtf)).toBe(days))
