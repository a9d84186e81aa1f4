import { mkdirSync, rmSync } from 'node:fs'
import type { Row } from '../../record/schemas.ts'
import { addStatements, findConflicts, rowsOfConflicts } from './conflicts.ts'
import { markReprints } from './reprints.ts'
import { Shelf } from './shelf.ts'
import { LineSorter } from './sorter.ts'
import type { Reprint, Story } from './story.ts'

/** A document of a run. */
export interface Told {
  readonly document: string
  readonly story: Story
}

/** What the articles of a run are to each other. */
export interface Review {
  /** What an article is a reprint of, by its number in the run, from 0; null where it is none. */
  readonly reprintOf: (article: number) => Reprint | null
  /** In the order of the run. */
  readonly conflicts: Iterable<Row<'conflicts'>>
  readonly close: () => void
}

/**
 * Holds the articles of a run against each other: which are reprints of earlier ones, and which contradict each other.
 * What it works with lies in a `folder` that it makes, so that memory does not grow with their number. It stops after each of
 * thousands of small steps.
 */
export function* review(tell: () => Iterable<Told>, folder: string): Generator<void, Review> {
  mkdirSync(folder)
  const shelf = new Shelf(folder)
  const conflicts = new LineSorter(`${folder}/conflicts`)
  const statements = new LineSorter(`${folder}/statements`)
  const close = (): void => {
    for (const it of [shelf, conflicts, statements]) it.close()
    rmSync(folder, { recursive: true })
  }
  let isDone = false
  try {
    for (const { document, story } of tell()) {
      shelf.add(document, story.sketch)
      yield
    }
    yield* markReprints(shelf, folder)
    let article = 0
    for (const { document, story } of tell()) {
      const isReprint = shelf.reprintOf(article) !== null
      addStatements({ document, isReprint, article }, story.statements, statements)
      article++
      yield
    }
    yield* findConflicts(statements.sorted(), conflicts)
    isDone = true
  } finally {
    if (!isDone) close()
  }
  return { reprintOf: index => shelf.reprintOf(index), conflicts: rowsOfConflicts(conflicts.sorted()), close }
}
