import { expect, test } from 'vitest'
import { createExtractor } from '../../src/pipeline.ts'
import { generateTable } from './generate.ts'
import { judgeTable } from './judge.ts'

// `npm run bench:tables` draws more of them.

const extract = createExtractor()

test.each(Array.from({ length: 120 }, (_, seed) => 90_001 + seed))(
  'the cells of the table drawn with seed %d',
  seed => {
    const made = generateTable(seed)
    const found = judgeTable(made, extract({ text: made.text, path: `a.${made.format}`, date: '2023-12-01' }))
    expect(found, `${made.shape}\n${made.text}`).toEqual([])
  },
)
