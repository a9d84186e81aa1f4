import { expect, test } from 'vitest'
import { similarName } from '../../src/model/similar.ts'

const NAMES = ['output', 'maxBytes', 'textField', 'idField', 'jobs', 'lang']

test.each([
  ['outptu', 'output'],
  ['ojbs', 'jobs'],
  ['lagn', 'lang'],
  ['alng', 'lang'],
  ['Output', 'output'],
  ['out-put', 'output'],
  ['max-bytes', 'maxBytes'],
  ['maxBites', 'maxBytes'],
  ['text_field', 'textField'],
  ['job', 'jobs'],
  ['weather', null],
  ['a', null],
  ['', null],
  ['输出', null],
])('%s is near %s', (given, near) => {
  expect(similarName(given, NAMES)).toBe(near)
})

test('nothing is near where there is nothing', () => {
  expect(similarName('output', [])).toBeNull()
})
