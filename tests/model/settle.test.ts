import { expect, test } from 'vitest'
import { settle } from '../../src/model/settle.ts'

test.each([
  [[], []],
  [['1'], [1]],
  [['x'], ['x: SyntaxError']],
  [
    ['1', 'x', '2', '', 'y'],
    [1, 'x: SyntaxError', 2, ': SyntaxError', 'y: SyntaxError'],
  ],
])('%j settles to %j: what throws over one costs only that one', (all, settled) => {
  expect(
    settle<string, unknown>(
      all,
      some => some.map(text => JSON.parse(text)),
      (one, error) => `${one}: ${(error as Error).name}`,
    ),
  ).toEqual(settled)
})
