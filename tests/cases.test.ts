import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Metadata } from '../src/model/source.ts'
import { createExtractor, type Extractor } from '../src/pipeline.ts'
import type { Row, Tables } from '../src/record/schemas.ts'

// One folder a case: `input.txt` or `input.md`, and what must be found in it, `expected.json` (docs/adding-rules.md).

const CASES = fileURLToPath(new URL('./cases/', import.meta.url))

/** A figure as a case writes it: what is not listed is null, `level` or `actual`; `a|b` takes either. */
interface ExpectedFigure {
  readonly text: string
  readonly value?: number
  readonly unit_code?: string
  /** Entity and property, run together; not compared where absent. */
  readonly measure?: string
  /** The fields that are known to be found wrong, or were when the case was written: `measure whole`. They are only counted. */
  readonly known?: string
  readonly [field: string]: string | number | undefined
}

/** How many fields that are known to be wrong are right so far: raise it with each that becomes right. */
const KNOWN_RIGHT = 0

interface Case {
  /** What the case shows. */
  readonly about: string
  readonly given?: Metadata
  readonly figures?: readonly ExpectedFigure[]
  /** Text and EDTF. */
  readonly times?: readonly (readonly [string, string | null])[]
  /** Text and type. */
  readonly mentions?: readonly (readonly [string, string])[]
  readonly sentences?: readonly string[]
  /** Kind, status and what the equation begins with. */
  readonly checks?: readonly (readonly [string, string, string])[]
  /** Text and role of the numerals that are no figure and no time. */
  readonly numerals?: readonly (readonly [string, string])[]
  /** Marker and ordinal. */
  readonly points?: readonly (readonly [string, number])[]
  /** Question and how many blocks answer it. */
  readonly qa?: readonly (readonly [string, number])[]
  /** Kind and text. */
  readonly blocks?: readonly (readonly [string, string])[]
  /** Fields of each document, in order. */
  readonly documents?: readonly Partial<Row<'documents'>>[]
}

/** What a figure's field is when a case does not list it. */
const UNLISTED: Readonly<Record<string, string>> = { relation: 'level', status: 'actual' }
const COMPARED = [
  'value',
  'lower',
  'upper',
  'modifier',
  'unit_code',
  'per',
  'relation',
  'direction',
  'whole',
  'base',
  'status',
] as const

/** The found value in the words of the case where the case takes it, so that a difference reads well. */
function matched(expected: string | number | null, found: string | number | null): string | number | null {
  const takes = typeof expected === 'string' && expected.split('|').includes(String(found))
  return takes ? expected : found
}

function compareFigures(expected: readonly ExpectedFigure[], found: readonly Row<'figures'>[]): void {
  expect(found.map(figure => figure.text)).toEqual(expected.map(figure => figure.text))
  const fieldsOf = (figure: ExpectedFigure) =>
    [...COMPARED, 'measure'].map(name => [name, figure[name] ?? UNLISTED[name] ?? null] as const)
  expect(
    found.map((figure, index) => {
      const { known = '', measure } = expected[index]!
      const isCompared = (name: string): boolean =>
        !known.split(' ').includes(name) && (name !== 'measure' || measure !== undefined)
      const fields = fieldsOf(expected[index]!).map(([name, value]) => [
        name,
        isCompared(name) ? matched(value, fieldOf(figure, name)) : value,
      ])
      return { text: figure.text, ...Object.fromEntries(fields) }
    }),
  ).toEqual(expected.map(figure => ({ text: figure.text, ...Object.fromEntries(fieldsOf(figure)) })))
}

const fieldOf = (figure: Row<'figures'>, name: string): string | null =>
  name === 'measure' ? (figure.entity ?? '') + (figure.property ?? '') : figure[name as 'unit']

/** Of the fields that are known to be wrong, those that are right. */
const rightOfKnown = (expected: readonly ExpectedFigure[], found: readonly Row<'figures'>[]): string[] =>
  expected.flatMap((figure, index) =>
    (figure.known?.split(' ') ?? []).filter(name => {
      const value = figure[name] ?? UNLISTED[name] ?? null
      return matched(value, fieldOf(found[index]!, name)) === value
    }),
  )

/** What a case says that nobody would compare, as a misspelt field; a case that says nothing. */
function overlooked({ about, given, ...said }: Case): string[] {
  const known = [
    'figures',
    'times',
    'mentions',
    'sentences',
    'checks',
    'numerals',
    'points',
    'qa',
    'blocks',
    'documents',
  ]
  const fields = new Set(['text', 'measure', 'known', ...COMPARED])
  const figures = (said.figures ?? []).flatMap(figure => Object.keys(figure).filter(field => !fields.has(field)))
  const tables = Object.keys(said).filter(table => !known.includes(table))
  return [...tables, ...figures, ...(Object.keys(said).length === 0 ? [`nothing but "${about}"`] : [])]
}

function compare(expected: Case, found: Tables): void {
  const { figures, times, mentions, sentences, checks, numerals, points, qa, blocks, documents } = expected
  if (documents) {
    expect(found.documents).toHaveLength(documents.length)
    expect(found.documents).toMatchObject(documents)
  }
  if (blocks) expect(found.blocks.map(row => [row.kind, row.text])).toEqual(blocks)
  if (sentences) expect(found.sentences.map(row => row.text)).toEqual(sentences)
  if (points) expect(found.points.map(row => [row.marker, row.ordinal])).toEqual(points)
  if (qa) expect(found.qa.map(row => [row.question, row.answer_blocks.length])).toEqual(qa)
  if (figures) compareFigures(figures, found.figures)
  if (times) {
    const rows = found.times.map((row, index) => [row.text, matched(times[index]?.[1] ?? null, row.edtf)])
    expect(rows).toEqual(times)
  }
  if (mentions) expect(found.mentions.map(row => [row.text, row.type])).toEqual(mentions)
  if (checks) {
    const rows = found.checks.map((row, index) => [
      row.kind,
      row.status,
      row.equation.slice(0, checks[index]?.[2].length),
    ])
    expect(rows).toEqual(checks)
  }
  if (numerals) {
    const others = found.numerals.filter(row => row.role !== 'figure' && row.role !== 'time')
    expect(others.map(row => [row.text, row.role])).toEqual(numerals)
  }
}

describe('cases', () => {
  let extract: Extractor
  beforeAll(() => {
    extract = createExtractor()
  })

  const names = readdirSync(CASES).sort()
  const read = (name: string): Case => JSON.parse(readFileSync(`${CASES}${name}/expected.json`, 'utf8'))
  const tablesOf = (name: string): Tables => {
    const path = existsSync(`${CASES}${name}/input.md`) ? 'input.md' : 'input.txt'
    return extract({ ...read(name).given, path, text: readFileSync(`${CASES}${name}/${path}`, 'utf8') }).tables
  }

  test.each(names)('%s', name => {
    expect(overlooked(read(name))).toEqual([])
    compare(read(name), tablesOf(name))
  })

  test('are wrong no more often than is known', () => {
    const right = names.flatMap(name => {
      const { figures = [] } = read(name)
      return figures.some(it => it.known) ? rightOfKnown(figures, tablesOf(name).figures) : []
    })
    expect(right.length).toBeGreaterThanOrEqual(KNOWN_RIGHT)
  })
})
