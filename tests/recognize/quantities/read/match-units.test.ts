import { expect, test } from 'vitest'
import { matchUnit } from '../../../../src/recognize/quantities/read/match-units.ts'

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
