import { Refusal } from '../batch/refusal.ts'
import { jsonSchema } from '../record/descriptions.ts'
import { inChinese } from '../record/descriptions.zh.ts'
import { type TableName, tableNames } from '../record/schemas.ts'
import type { Language } from '../report/catalogue.ts'

/** `wenju schema`: the JSON Schema of a table, of all tables or of the config file, on stdout. */
export async function printSchema(name: string | undefined, language: Language): Promise<number> {
  const inWords = (key: string, value: unknown): unknown =>
    language === 'zh' && key === 'description' && typeof value === 'string' ? inChinese(value) : value
  process.stdout.write(`${JSON.stringify(await schemaOf(name), inWords, 2)}\n`)
  return 0
}

async function schemaOf(name: string | undefined): Promise<object> {
  if (name === 'config') return (await import('./config.ts')).configJsonSchema()
  if (name === undefined || tableNames.includes(name as TableName)) return jsonSchema(name as TableName | undefined)
  throw new Refusal('unknown-table', { names: [...tableNames, 'config'].join(', '), table: name })
}
