import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createExtractor } from '../../src/pipeline.ts'
import type { Row } from '../../src/record/schemas.ts'

const extract = createExtractor()
const ARROW = { up: '↑', down: '↓' }

/** How many figures of known.tsv are right so far: raise it with each that becomes right. */
const KNOWN_RIGHT = 45

interface Line {
  readonly heading: string
  readonly text: string
  readonly expected: readonly string[]
}

function readLines(name: string): Line[] {
  const lines: Line[] = []
  let heading = ''
  for (const line of readFileSync(new URL(name, import.meta.url), 'utf8').split('\n')) {
    const [text, figures] = line.split('\t')
    if (line.startsWith('#')) heading = line.slice(2)
    else if (text && figures) lines.push({ heading, text, expected: figures.split(' | ') })
  }
  return lines
}

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

/** Whether what is found is one of what a line takes: `level 职工~在册职工` takes either. */
function takes(expected: string | undefined, found: string): boolean {
  const wanted = expected?.split(' ') ?? []
  const given = found.split(' ')
  return wanted.length === given.length && wanted.every((word, i) => word.split('~').includes(given[i]!))
}

const figuresOf = (text: string): string[] =>
  extract({ path: 'a.txt', text, date: '2023-07-15' }).tables.figures.map(notate)

describe('linkFigures', () => {
  it.each(readLines('figures.tsv'))('$heading: $text', ({ text, expected }) => {
    // the found figure in the words of the line where the line takes it, so that a difference reads well
    expect(figuresOf(text).map((it, i) => (takes(expected[i], it) ? expected[i] : it))).toEqual(expected)
  })

  it('is wrong no more often than is known', () => {
    const right = readLines('known.tsv').flatMap(({ text, expected }) =>
      figuresOf(text).filter((it, i) => takes(expected[i], it)),
    )
    expect(right.length).toBeGreaterThanOrEqual(KNOWN_RIGHT)
  })
})
