import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createExtractor } from '../../src/pipeline.ts'
import type { Row } from '../../src/record/schemas.ts'

const extract = createExtractor()
const lines = readFileSync(new URL('figures.tsv', import.meta.url), 'utf8').split('\n')
const ARROW = { up: '↑', down: '↓' }

/** `27.0% share 女党员 / 当选代表`: text relation[↑↓] measure [/ whole] [< base] [status]. */
function notate(figure: Row<'figures'>): string {
  const { text, relation, direction, entity, property, whole, base, status } = figure
  const measure = `${entity ?? ''}${property ?? ''}` || '–'
  return [
    text,
    relation + (direction ? ARROW[direction] : ''),
    measure,
    ...(whole ? ['/', whole] : []),
    ...(base ? ['<', base] : []),
    ...(status === 'actual' ? [] : [status]),
  ].join(' ')
}

describe('linkFigures', () => {
  let heading = ''
  for (const line of lines) {
    if (line.startsWith('#')) heading = line.slice(2)
    const [text, expected] = line.split('\t')
    if (!text || !expected || line.startsWith('#')) continue
    it(`${heading}: ${text}`, () => {
      const { figures } = extract({ path: 'a.txt', text, date: '2023-07-15' }).tables
      expect(figures.map(notate)).toEqual(expected.split(' | '))
    })
  }
})
