/** A column as the data package describes it. */
interface Field {
  readonly name: string
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'list'
  readonly description: string
  /** Never null. */
  readonly required: boolean
  readonly values?: readonly string[] | undefined
  readonly pattern?: string | undefined
  readonly minimum?: number | undefined
  /** Table whose ids it holds. */
  readonly references?: string | undefined
}

/** A table as the data package describes it. */
export interface TableDescription {
  readonly name: string
  readonly description: string
  /** In the order they are written. */
  readonly fields: readonly Field[]
}

/** One written file of a table. */
export interface WrittenFile {
  readonly table: string
  readonly format: 'jsonl' | 'csv'
  /** Relative to the output folder. */
  readonly path: string
  readonly bytes: number
  /** SHA-256, lower-case hex. */
  readonly hash: string
}

/** The descriptor of a dataset: Data Package v2 with Table Schema, primary and foreign keys. */
export function dataPackage(
  tables: readonly TableDescription[],
  files: readonly WrittenFile[],
  version: string,
): object {
  const [main] = files
  // The first format carries the bare names of the tables; foreign keys stay within a format.
  const nameOf = (table: string, format: string) => (format === main?.format ? table : `${table}-${format}`)
  const resources = tables.flatMap(table =>
    files
      .filter(file => file.table === table.name)
      .map(file => resource(table, file, target => nameOf(target, file.format))),
  )
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'wenju',
    title: 'Records of Chinese articles',
    description: `Made by Wenju ${version}`,
    resources,
  }
}

function resource(table: TableDescription, file: WrittenFile, nameOf: (table: string) => string): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
    name: nameOf(table.name),
    path: file.path,
    type: 'table',
    description: table.description,
    format: file.format,
    mediatype: file.format === 'csv' ? 'text/csv' : 'application/x-ndjson',
    encoding: 'utf-8',
    ...(file.format === 'csv' ? { dialect: { lineTerminator: '\r\n' } } : {}),
    bytes: file.bytes,
    hash: `sha256:${file.hash}`,
    schema: tableSchema(table, file.format, nameOf),
  }
}

function tableSchema({ fields }: TableDescription, format: WrittenFile['format'], nameOf: (table: string) => string) {
  const foreignKeys = fields
    .filter(field => field.references !== undefined)
    .map(field => ({
      fields: [field.name],
      reference: { resource: nameOf(field.references!), fields: ['id'] },
    }))
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: fields.map(field => fieldDescriptor(field, format)),
    missingValues: [''],
    ...(fields.some(field => field.name === 'id') ? { primaryKey: ['id'] } : {}),
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
  }
}

function fieldDescriptor(field: Field, format: WrittenFile['format']): object {
  const { name, type, description, required, values, pattern, minimum } = field
  const constraints = {
    // An empty list is an empty field in CSV, which reads back as missing.
    ...(required && type !== 'list' ? { required } : {}),
    ...(name === 'id' ? { unique: true } : {}),
    ...(values === undefined || type === 'list' ? {} : { enum: values }),
    ...(pattern === undefined ? {} : { pattern }),
    ...(minimum === undefined ? {} : { minimum }),
  }
  const isCsvList = type === 'list' && format === 'csv'
  return {
    name,
    type: type === 'list' && format === 'jsonl' ? 'array' : type,
    ...(isCsvList ? { delimiter: ';', itemType: 'string' } : {}),
    description,
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  }
}
