import { expect, test } from 'vitest'
import { comparable } from '../../src/record/comparable.ts'

test.each([
  ['3', 't', '3000', 'kg'],
  ['2', '[jin_zh]', '1', 'kg'],
  ['3', '[mu_zh]', '2000', 'm2'],
  ['1', '[mu_zh]', '666.666666666667', 'm2'],
  ['1.5', 'har', '15000', 'm2'],
  ['20', '[li_zh]', '10000', 'm'],
  ['2.5', 'a', '30', 'mo'],
  ['20', 'mo', '20', 'mo'],
  ['90', 'min', '5400', 's'],
  ['5', 'CNY/[jin_zh]', '10', 'CNY/kg'],
  ['1200', 'kg/[mu_zh]', '1.8', 'kg/m2'],
  ['120', 'km/h', '33.3333333333333', 'm/s'],
  ['25', 'CNY/{人}/d', '25', 'CNY/{人}/d'],
  ['5', '[ppth]', '0.5', '%'],
  ['25', 'bp', '0.25', '[pp]'],
  ['27.0', '%', '27.0', '%'],
  ['619', '{名}', '619', '{名}'],
  ['-5', 'Cel', '-5', 'Cel'],
])('%s %s is %s %s', (value, unitCode, base, code) => {
  expect(comparable({ value, unitCode })).toEqual({ value: base, code })
})

test('a range keeps its unit and has no value', () => {
  expect(comparable({ value: null, unitCode: 't/[mu_zh]' })).toEqual({ value: null, code: 'kg/m2' })
})
