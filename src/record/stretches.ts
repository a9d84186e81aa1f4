import { type Row, type TableName, tableNames } from './schemas.ts'
import type { Recorded } from './tables.ts'

/** Rows that are made at once: so many are in memory, of a document of any length. */
const STRETCH = 1024

/** Rows of a document after which their garbage is collected, where the process offers that; half a second each time. */
const COLLECTED = 512 * STRETCH

/** A table of a document, some rows at a time. */
export interface TableStretches {
  readonly name: TableName
  readonly stretches: Iterable<readonly Row<TableName>[]>
}

/**
 * The tables of a document in their order, each as stretches of rows that are made as they are asked for.
 *
 * @throws on a row that is not as its schema says
 */
export function tablesOf({ count, rows }: Recorded): TableStretches[] {
  let since = 0
  function* stretches(name: TableName): Iterable<readonly Row<TableName>[]> {
    for (let start = 0; start < count(name); start += STRETCH) {
      since += STRETCH
      if (since > COLLECTED) {
        globalThis.gc?.()
        since = STRETCH
      }
      yield rows(name, start, Math.min(start + STRETCH, count(name)))
    }
  }
  return tableNames.map(name => ({ name, stretches: stretches(name) }))
}
