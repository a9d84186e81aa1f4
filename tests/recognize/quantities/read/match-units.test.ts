import { expect, test } from 'vitest'
import { currencyPrefixes, units } from '../../../../src/lexicon/units.ts'
import { readCurrencyPrefix } from '../../../../src/recognize/quantities/read/currency-prefix.ts'
import { matchUnit } from '../../../../src/recognize/quantities/read/match-units.ts'

test('every unit is reached: alone it is read as itself', () => {
  expect(units().filter(unit => matchUnit(unit.text, 0) !== unit)).toEqual([])
})

test('every prefix of a currency is reached', () => {
  for (const [prefix, code] of currencyPrefixes()) {
    expect(readCurrencyPrefix(`值${prefix}`, prefix.length + 1)).toEqual({ start: 1, code })
    expect(readCurrencyPrefix(`值${prefix} `, prefix.length + 2)).toEqual({ start: 1, code })
  }
})

test.each([
  ['周年', '周年'],
  ['整天气', null],
  ['年头', '年头'],
  ['年级', null],
  ['美元老', null],
  ['平方米粮', '平方米'],
  ['公尺兰', '公尺'],
  ['km²', 'km²'],
  ['kmh', null],
  ['人民币', '人民币'],
  ['人民', null],
  ['分钟', '分钟'],
  ['分别', null],
])('%s begins with the unit %s', (text, unit) => {
  expect(matchUnit(text, 0)?.text ?? null).toBe(unit)
})
