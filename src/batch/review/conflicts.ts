import { Big } from 'big.js'
import { isOneSlipFrom } from '../../model/slips.ts'
import type { Row } from '../../record/schemas.ts'
import { type LineSorter, sortable } from './sorter.ts'
import type { Statement } from './statements.ts'

/** A statement of a run. */
interface Stated extends Statement {
  readonly document: string
  readonly isReprint: boolean
}

/** Adds what a document states, by its number in the run, so that statements of one thing come together in the order of the run. */
export function addStatements(
  { document, isReprint, article }: Pick<Stated, 'document' | 'isReprint'> & { readonly article: number },
  own: readonly Statement[],
  statements: LineSorter,
): void {
  for (const [at, statement] of own.entries()) {
    const stated: Stated = { ...statement, document, isReprint }
    statements.add([JSON.stringify(statement.key), sortable(article) + sortable(at), JSON.stringify(stated)].join('\t'))
  }
}

/**
 * Finds conflicts between articles in sorted statements: one slip of the hand makes one value the other. What differs more was
 * counted otherwise, or is of another thing. Adds their rows so that they come in the order of the run.
 */
export function* findConflicts(statements: Iterable<string>, conflicts: LineSorter): Generator<void> {
  let key = ''
  let values: Values = new Map()
  const settle = (): void => {
    const both = conflictIn(values)
    if (both !== null) conflicts.add(`${both[0].order}\t${JSON.stringify(rowOf(both))}`)
    values = new Map()
  }
  for (const line of statements) {
    const [of, order, json] = line.split('\t') as [string, string, string]
    if (of !== key) settle()
    key = of
    keep({ ...JSON.parse(json), order }, values)
    yield
  }
  settle()
}

/** The rows of sorted conflicts. */
export function* rowsOfConflicts(conflicts: Iterable<string>): Generator<Row<'conflicts'>> {
  for (const line of conflicts) yield JSON.parse(line.slice(line.indexOf('\t') + 1))
}

type Ordered = Stated & { readonly order: string }

/** Statements of one thing by their value: the first, and the first of another document that is no reprint. */
type Values = Map<string, [Ordered, Ordered?]>

/** So many values that are stated of one thing are held against each other; more were counted otherwise. */
const MOST_VALUES = 100

function keep(statement: Ordered, values: Values): void {
  const same = values.get(statement.value)
  if (same === undefined && values.size < MOST_VALUES) values.set(statement.value, [statement])
  else if (same !== undefined && same[0].document !== statement.document && !statement.isReprint) same[1] ??= statement
}

/** The first two statements of a thing, of different articles, that conflict; null where none do. */
function conflictIn(values: Values): readonly [Ordered, Ordered] | null {
  const stated = [...values.values()]
  for (const [at, later] of stated.entries())
    for (const [first] of stated.slice(0, at)) {
      const other = later.find(it => it?.document !== first.document)
      if (other !== undefined && isConflicting(first, other)) return [first, other]
    }
  return null
}

/** Whether two numbers differ by a slip, and in more than the last digit that both print: one may be cut off, the other rounded. */
const isConflicting = (a: Statement, b: Statement): boolean =>
  new Big(a.value)
    .minus(b.value)
    .abs()
    .gt(`1e${-Math.min(a.decimals, b.decimals)}`) && isOneSlipFrom(a, b)

function rowOf(both: readonly [Stated, Stated]): Row<'conflicts'> {
  const [_, unit_code, time, place, holder] = both[0].key
  return {
    measure: both[0].measure,
    unit_code,
    time,
    place,
    holder,
    grade: both.every(it => it.isStated) ? 'stated' : 'linked',
    values: both.map(it => it.text),
    figures: both.map(it => it.figure),
    documents: both.map(it => it.document),
  }
}
