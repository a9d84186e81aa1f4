import { readFileSync } from 'node:fs'
import { createExtractor } from '../../src/pipeline.ts'
import type { Row } from '../../src/record/schemas.ts'

const extract = createExtractor()
const ARROW = { up: '↑', down: '↓' }

/** A line of a table of sentences. */
export interface Line {
  readonly heading: string
  readonly text: string
  readonly expected: readonly string[]
  /** Whether it is marked as known to be read wrong. */
  readonly isKnown: boolean
}

/** Lines of `NAME`: text ⇥ figures, parted by ` | ` [⇥ `wrong`]; `# ` begins a heading. */
export function readLines(name: string): Line[] {
  const lines: Line[] = []
  let heading = ''
  for (const line of readFileSync(new URL(name, import.meta.url), 'utf8').split('\n')) {
    const [text, figures, mark] = line.split('\t')
    if (line.startsWith('#')) heading = line.slice(2)
    else if (text && figures) lines.push({ heading, text, expected: figures.split(' | '), isKnown: mark === 'wrong' })
  }
  return lines
}

/** The figures of a text, each `27.0% share 女党员 / 当选代表`: text relation[↑↓] measure [/ whole] [< base] [status]. */
export const figuresOf = (text: string): string[] =>
  extract({ path: 'a.txt', text, date: '2023-07-15' }).tables.figures.map(notate)

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
export function takes(expected: string | undefined, found: string): boolean {
  const wanted = expected?.split(' ') ?? []
  const given = found.split(' ')
  return wanted.length === given.length && wanted.every((word, i) => word.split('~').includes(given[i]!))
}

/** Whether all figures of a text are what a line takes. */
export const isRight = (found: readonly string[], expected: readonly string[]): boolean =>
  found.length === expected.length && found.every((it, i) => takes(expected[i], it))
