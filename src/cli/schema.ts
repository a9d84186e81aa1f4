import { Refusal } from '../batch/refusal.ts'
import { jsonSchema } from '../record/descriptions.ts'
import { type TableName, tableNames } from '../record/schemas.ts'

/** `wenju schema`: the JSON Schema of a table or of all tables, on stdout. */
export function printSchema(table: string | undefined): number {
  if (table !== undefined && !tableNames.includes(table as TableName)) {
    throw new Refusal('unknown-table', { names: tableNames.join(', '), table })
  }
  process.stdout.write(`${JSON.stringify(jsonSchema(table as TableName | undefined), null, 2)}\n`)
  return 0
}
