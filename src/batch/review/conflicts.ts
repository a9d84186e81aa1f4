import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bareName } from '../../model/bare-name.ts'
import { printedDigits } from '../../model/digits.ts'
import { isOneSlipFrom } from '../../model/slips.ts'
import type { Row } from '../../record/schemas.ts'
import { hashOf } from './hash.ts'
import { byDocument, rowsOf } from './rows.ts'

/** One measure of one period and place, stated differently in two articles. */
export interface Conflict {
  readonly measure: string
  readonly period: string
  /** Where the measure does not say itself whose it is. */
  readonly place: string | null
  /** As printed, in the order of the dataset. */
  readonly values: readonly string[]
  /** Ids of their rows. */
  readonly figures: readonly string[]
  readonly documents: readonly string[]
}

/** Statements are sorted into so many files, so that those of one measure are together and few are in memory at once. */
const FILES = 64
/** So much is held before it is written to them, in statements. */
const HELD = 20_000
/** Shorter measures (人, 面积) are too common to be the same thing twice, and so are numbers of fewer digits. */
const SHORTEST_MEASURE = 4
const FEWEST_DIGITS = 4

/** Whose a measure may be. */
const HOLDERS: ReadonlySet<string> = new Set(['PERSON', 'ORG', 'GPE', 'LOC', 'FAC'])

interface Statement {
  readonly key: string
  readonly figure: string
  readonly document: string
  readonly text: string
  readonly value: string
  readonly decimals: number
}

/**
 * Finds conflicts between the articles of a dataset: each names the measure in its own clause, a period, and a place or whose it is,
 * in four digits or more, and one slip of the hand makes one value the other. What differs more was counted otherwise, or is of another
 * thing. Reprints state nothing again. Memory does not grow with the number of articles.
 */
export async function conflictsOf(dataset: string, isReprint: (document: string) => boolean): Promise<Conflict[]> {
  const folder = mkdtempSync(join(tmpdir(), 'wenju-'))
  try {
    await sortInto(folder, dataset, isReprint)
    return Array.from({ length: FILES }, (_, file) => conflictsIn(statementsIn(folder, file))).flat()
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function sortInto(folder: string, dataset: string, isReprint: (document: string) => boolean): Promise<void> {
  let held: string[][] = Array.from({ length: FILES }, () => [])
  let count = 0
  const flush = (): void => {
    for (const [file, lines] of held.entries())
      if (lines.length > 0) appendFileSync(fileIn(folder, file), `${lines.join('\n')}\n`)
    held = held.map(() => [])
    count = 0
  }
  const figuresOf = byDocument(dataset, 'figures')
  const entitiesOf = byDocument(dataset, 'entities')
  for await (const { id: document } of rowsOf(dataset, 'documents')) {
    const [figures, entities] = [await figuresOf(document), await entitiesOf(document)]
    if (isReprint(document)) continue
    const holders = entities.filter(it => HOLDERS.has(it.type)).flatMap(it => [it.name, ...it.aliases])
    for (const figure of figures) {
      const key = keyOf(figure, holders)
      if (key === null) continue
      const { id, text, exact, decimals } = figure
      const statement: Statement = { key, figure: id, document, text, value: exact!, decimals }
      held[hashOf(key) % FILES]!.push(JSON.stringify(statement))
      count++
    }
    if (count >= HELD) flush()
  }
  flush()
}

const fileIn = (folder: string, file: number): string => join(folder, `${file}.jsonl`)

/** What two statements must have in common to be of the same thing; null for what is not clear enough to be compared. */
function keyOf(figure: Row<'figures'>, holders: readonly string[]): string | null {
  const { relation, status, exact, modifier, time, place, implied, rule } = figure
  if (relation !== 'level' || status !== 'actual' || exact === null || modifier !== null || rule === 'table')
    return null
  if (time === null || implied.some(it => it !== 'place' && it !== 'time')) return null
  const measure = bareName(figure.measure ?? '')
  if (place === null && !holders.some(it => measure.includes(it))) return null
  if (measure.length < SHORTEST_MEASURE || printedDigits({ value: exact }) < FEWEST_DIGITS) return null
  return [measure, figure.unit_code, time, place].join('\t')
}

function statementsIn(folder: string, file: number): Statement[] {
  const path = fileIn(folder, file)
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as Statement)
}

function conflictsIn(statements: readonly Statement[]): Conflict[] {
  const groups = new Map<string, Statement[]>()
  for (const it of statements) {
    const group = groups.get(it.key)
    if (group) group.push(it)
    else groups.set(it.key, [it])
  }
  return [...groups.values()].flatMap(group => {
    const both = conflictIn(group)
    if (both === null) return []
    const [measure = '', , period = '', place = ''] = both[0]!.key.split('\t')
    return [
      {
        measure,
        period,
        place: place || null,
        values: both.map(it => it.text),
        figures: both.map(it => it.figure),
        documents: both.map(it => it.document),
      },
    ]
  })
}

/** So many values that are stated of one thing are held against each other; more were counted otherwise. */
const MOST_VALUES = 100

/** The first two statements of a thing, of different articles, that conflict; null where none do. */
function conflictIn(group: readonly Statement[]): readonly [Statement, Statement] | null {
  const values = new Map<string, Statement[]>()
  for (const it of group) {
    const same = values.get(it.value)
    if (same) same.push(it)
    else if (values.size < MOST_VALUES) values.set(it.value, [it])
  }
  const stated = [...values.values()]
  for (const [at, later] of stated.entries())
    for (const earlier of stated.slice(0, at)) {
      const first = earlier[0]!
      const other = isConflicting(first, later[0]!) ? later.find(it => it.document !== first.document) : undefined
      if (other !== undefined) return [first, other]
    }
  return null
}

/** Whether two numbers differ in what both print, by a slip. */
const isConflicting = (a: Statement, b: Statement): boolean =>
  Math.abs(Number(a.value) - Number(b.value)) > 0.5 * 10 ** -Math.min(a.decimals, b.decimals) && isOneSlipFrom(a, b)
