import { createReadStream, existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Row, TableName } from '../../record/schemas.ts'
import { Refusal } from '../refusal.ts'

/** The rows of a table of a dataset, one after the other. */
export async function* rowsOf<Name extends TableName>(dataset: string, table: Name): AsyncGenerator<Row<Name>> {
  const file = join(dataset, `${table}.jsonl`)
  if (!existsSync(file) || !statSync(file).isFile())
    throw new Refusal('no-dataset', { path: dataset, file: `${table}.jsonl` })
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })
  let number = 0
  for await (const line of lines) {
    number++
    if (line === '') continue
    const row = parse<Row<Name>>(line)
    if (row === null) throw new Refusal('broken-row', { path: file, line: number })
    yield row
  }
}

/** A row; null where the line holds none. */
function parse<Parsed>(line: string): Parsed | null {
  try {
    const row = JSON.parse(line)
    return typeof row === 'object' ? row : null
  } catch {
    return null
  }
}
