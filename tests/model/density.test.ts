import { describe, expect, test } from 'vitest'
import { densityIssue } from '../../src/model/density.ts'
import { createExtractor } from '../../src/pipeline.ts'
import { countParts } from '../../src/read/parts.ts'

const MB = 1 << 20

describe('densityIssue', () => {
  test.each([
    [{ quantities: 111_000 }, null],
    [{ quantities: 112_000 }, { kind: 'its quantities', count: 112_000 }],
    [
      { quantities: 60_000, blocks: 80_000 },
      { kind: 'its quantities', count: 60_000 },
    ],
    [
      { quantities: 40_000, blocks: 110_000 },
      { kind: 'its blocks', count: 110_000 },
    ],
  ])('%o of 8 MB', (counts, expected) => {
    expect(densityIssue(counts, 8 * MB)?.params ?? null).toEqual(expected)
  })

  test('grants more to what may be longer, and no less to what may not', () => {
    const counts = { quantities: 200_000 }
    expect(densityIssue(counts, 16 * MB)).toBeNull()
    expect(densityIssue({ quantities: 100_000 }, 1000)).toBeNull()
  })
})

/** Text of every kind of which 8 MB would take some gigabytes, as long as a few of them. */
const DENSE: readonly (readonly [string, string, number, string])[] = [
  ['txt', '好\n\n', 160_000, 'its blocks'],
  ['txt', '1 ', 1_200_000, 'its numerals'],
  ['txt', '3人。', 120_000, 'its quantities'],
  ['txt', '好。', 800_000, 'its sentences'],
  ['md', '好\n\n', 100_000, 'its blocks'],
  ['md', '好\n', 230_000, 'its lines'],
  ['md', '- 好\n', 100_000, 'its blocks'],
  ['md', '[好](b)', 160_000, 'its tags'],
  ['md', '**好**', 170_000, 'its marks'],
  ['txt', '好\r', 160_000, 'its blocks'],
  ['txt', '<table><tr><td>好</table>', 60_000, 'its tags'],
  ['md', '-\r', 100_000, 'its blocks'],
  ['md', '\\!', 700_000, 'its marks'],
  ['html', '<p>好</p>', 160_000, 'its tags'],
]

describe('an article', () => {
  test.each(DENSE)('in %s of nothing but %j is refused', (format, piece, times, kind) => {
    const extract = createExtractor()
    const { tables, issues } = extract({ path: `a.${format}`, text: piece.repeat(times) })
    expect(issues).toMatchObject([{ code: 'too-dense', severity: 'error', params: { kind } }])
    expect(tables.documents).toEqual([])
    expect(extract({ path: `a.${format}`, text: '全市有学校42所。' }).tables.figures).toHaveLength(1)
  })

  test('on a page is told by what is shown, not by its scripts', () => {
    const page = `<html><body><h1>全市有学校</h1><p>全市有学校42所，比上年增加3所，增长7.7%。</p><script>${'a<b,12,'.repeat(300_000)}</script></body></html>`
    expect(createExtractor()({ path: 'a.html', text: page }).tables.figures).toHaveLength(3)
  })

  test('of a limit that is raised is read', () => {
    const text = '好\n\n'.repeat(160_000)
    expect(createExtractor({ maxBytes: 16 * MB })({ text }).issues).toEqual([])
  })
})

test('countParts passes over what is too short to hold many', () => {
  expect(countParts('1 '.repeat(100), 'txt')).toEqual({})
  expect(countParts('| 1 | [a](b) |\n'.repeat(10_000), 'md')).toEqual({
    numerals: 10_000,
    lines: 10_000,
    blocks: 10_000,
    marks: 30_000,
    tags: 10_000,
  })
})
