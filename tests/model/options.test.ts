import { describe, expect, test } from 'vitest'
import { checkOptions, checkValue, type Kind } from '../../src/model/options.ts'

const KINDS: Readonly<Record<string, Kind>> = {
  referenceDate: 'text',
  debug: 'flag',
  jobs: 'jobs',
  timeout: 'amount',
  formats: 'formats',
}
const check = (given: unknown) => () => checkOptions(given, KINDS)

describe('checkOptions', () => {
  test.each([
    {},
    { debug: undefined },
    { debug: false, jobs: 2, timeout: 0.5, referenceDate: '2024' },
    { formats: ['csv'] },
  ])('%j is as it must be', given => expect(check(given)).not.toThrow())

  test.each([
    ['refrenceDate', 'Use "referenceDate"'],
    ['reference_date', 'Use "referenceDate"'],
    ['referencedate', 'Use "referenceDate"'],
    ['Debug', 'Use "debug"'],
    ['format', 'Use "formats"'],
    ['colour', 'Use one of referenceDate, debug, jobs, timeout, formats'],
    ['', 'Use one of referenceDate, debug, jobs, timeout, formats'],
    ['toString', 'Use one of referenceDate, debug, jobs, timeout, formats'],
  ])('the name %j: %s', (name, hint) => {
    expect(check({ [name]: undefined })).toThrow(new TypeError(`${hint}: there is no option "${name}"`))
  })

  test.each([
    [{ referenceDate: 2024 }, 'Give "referenceDate" as a string, not as a number'],
    [{ referenceDate: null }, 'Give "referenceDate" as a string, not as null'],
    [{ debug: 'yes' }, 'Give "debug" as true or false, not as a string'],
    [{ jobs: 0 }, 'Give "jobs" as a number from 1 to 1024 without a fraction, not as 0'],
    [{ jobs: 1.5 }, 'Give "jobs" as a number from 1 to 1024 without a fraction, not as 1.5'],
    [{ jobs: '2' }, 'Give "jobs" as a number from 1 to 1024 without a fraction, not as a string'],
    [{ jobs: 1025 }, 'Give "jobs" as a number from 1 to 1024 without a fraction, not as 1025'],
    [{ timeout: Number.POSITIVE_INFINITY }, 'Give "timeout" as a number above 0, not as Infinity'],
    [{ timeout: '2' }, 'Give "timeout" as a number above 0, not as a string'],
    [{ timeout: Number.NaN }, 'Give "timeout" as a number above 0, not as NaN'],
    [{ formats: [] }, "Give \"formats\" as a list of 'jsonl', 'csv' and 'json', not as an empty list"],
    [{ formats: 'csv' }, "Give \"formats\" as a list of 'jsonl', 'csv' and 'json', not as a string"],
    [{ formats: ['parquet'] }, "Give \"formats\" as a list of 'jsonl', 'csv' and 'json', not as [ 'parquet' ]"],
    ['现有会员864名', 'Give the options as an object, not as a string'],
    [undefined, 'Give the options as an object, not as undefined'],
    [[], 'Give the options as an object, not as an empty list'],
  ])('%j: %s', (given, message) => {
    expect(check(given)).toThrow(new TypeError(message))
  })
})

test.each<[Kind, unknown, string]>([
  ['name', '', 'a name, not as an empty string'],
  ['file', 'in\0', 'a path, not as a string with a NUL in it'],
  ['files', 'in\0', 'a path or a list of paths, not as a string with a NUL in it'],
  ['files', ['in', 'a\0'], "a path or a list of paths, not as [ 'in', 'a\\x00' ]"],
  ['inputs', [], 'a path or a list of paths, not as an empty list'],
  ['inputs', [''], "a path or a list of paths, not as [ '' ]"],
])('of the kind %s %j is refused', (kind, value, says) => {
  expect(() => checkValue('it', value, kind)).toThrow(new TypeError(`Give "it" as ${says}`))
})

test.each<[Kind, unknown]>([
  ['path', 'a\0b'],
  ['file', 'in'],
  ['files', []],
  ['inputs', 'in'],
  ['inputs', ['in', 'more']],
])('of the kind %s %j is right', (kind, value) => {
  expect(() => checkValue('it', value, kind)).not.toThrow()
})

test.each([0, 0.5, 1e300, 2 ** 31 + 1])('a size of %d is refused', size => {
  const message = `Give "maxBytes" as a number from 1 to 2147483648 without a fraction, not as ${size}`
  expect(() => checkOptions({ maxBytes: size }, { maxBytes: 'size' })).toThrow(new TypeError(message))
})
