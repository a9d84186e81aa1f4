import { z } from 'zod'
import { schemas, type TableName, tableNames, tablesSchema } from './schemas.ts'

/** A column in plain words: what the data package, the docs and the CSV need to know of its zod schema. */
interface ColumnDescription {
  readonly name: string
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'list'
  readonly description: string
  /** Never null. */
  readonly required: boolean
  /** The only values it takes. */
  readonly values: readonly string[] | undefined
  readonly pattern: string | undefined
  readonly minimum: number | undefined
  /** Table whose ids it holds. */
  readonly references: string | undefined
}

export interface Description {
  readonly name: TableName
  readonly description: string
  readonly fields: readonly ColumnDescription[]
}

/** The tables and their columns, in the order they are written. */
export const describeTables = (): Description[] => tableNames.map(describeTable)

/**
 * JSON Schema (2020-12) of one table's rows, or of all tables together.
 *
 * @throws {RangeError} on a name that no table has
 */
export function jsonSchema(table?: TableName): object {
  if (table !== undefined && !tableNames.includes(table))
    throw new RangeError(`Give one of ${tableNames.join(', ')}: there is no table "${table}"`)
  return z.toJSONSchema(table === undefined ? tablesSchema : schemas[table])
}

/** The little of JSON Schema that the schemas of the tables come to. */
interface Node {
  readonly type?: string | readonly string[]
  readonly anyOf?: readonly Node[]
  readonly enum?: readonly (string | null)[]
  readonly items?: Node
  readonly description?: string
  readonly references?: string
  readonly pattern?: string
  readonly minimum?: number
  readonly exclusiveMinimum?: number
}

function describeTable(name: TableName): Description {
  const { properties } = z.toJSONSchema(schemas[name]) as { properties: Record<string, Node> }
  return {
    name,
    description: schemas[name].description ?? '',
    fields: Object.entries(properties).map(([column, node]) => describeColumn(column, node)),
  }
}

function describeColumn(name: string, node: Node): ColumnDescription {
  const choices = node.anyOf ?? [node]
  const types = choices.flatMap(choice => choice.type ?? [])
  const value = choices.find(choice => choice.type !== 'null') ?? node
  const [type = 'string'] = types.filter(choice => choice !== 'null')
  const least = value.exclusiveMinimum === undefined ? value.minimum : value.exclusiveMinimum + 1
  return {
    name,
    type: type === 'array' ? 'list' : (type as ColumnDescription['type']),
    description: node.description ?? value.description ?? '',
    required: !types.includes('null'),
    values: value.enum?.filter(item => item !== null),
    pattern: value.pattern,
    minimum: type === 'integer' && least !== undefined && least >= 0 ? least : undefined,
    references: node.references ?? value.references,
  }
}
