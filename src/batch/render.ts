import { columnsOf, type Row, type TableName, type Tables, tableNames } from '../record/schemas.ts'
import { articleJson, articlePath } from '../write/article-json.ts'
import { byteOrderMark, csvFormat } from '../write/csv.ts'
import { jsonLine } from '../write/jsonl.ts'
import type { Configuration, Format } from './manifest.ts'

/** A file of the dataset that holds a table. */
export interface TableFormat {
  readonly table: TableName
  readonly format: 'jsonl' | 'csv'
  /** Relative to the output folder. */
  readonly path: string
  /** What the file begins with. */
  readonly header: string
}

/** What one input adds to the dataset. */
export interface Rendering {
  /** For each table file the rows as they stand in it. */
  readonly parts: readonly string[]
  /** Files of their own. */
  readonly articles: readonly { readonly path: string; readonly json: string }[]
}

/** The table files of a configuration, table by table. */
export function tableFormats({ formats, bom }: Configuration): TableFormat[] {
  const mark = bom ? byteOrderMark : ''
  const isTable = (format: Format) => format !== 'json'
  return tableNames.flatMap(table =>
    formats.filter(isTable).map(format => ({
      table,
      format,
      path: `${table}.${format}`,
      header: format === 'csv' ? mark + csvFormat(columnsOf(table)).header : '',
    })),
  )
}

/** Writes the rows of one input in every format asked for. */
export function createRenderer(configuration: Configuration): (tables: Tables) => Rendering {
  const files = tableFormats(configuration)
  const csv = new Map(tableNames.map(name => [name, csvFormat(columnsOf(name), { safe: configuration.safeCsv })]))
  const wantsArticles = configuration.formats.includes('json')

  return tables => {
    const lines = new Map(tableNames.map(name => [name, tables[name].map(jsonLine)]))
    const partOf = ({ table, format }: TableFormat): string =>
      format === 'jsonl'
        ? lines
            .get(table)!
            .map(line => `${line}\n`)
            .join('')
        : (tables[table] as object[]).map(csv.get(table)!.record).join('')
    return { parts: files.map(partOf), articles: wantsArticles ? articlesOf(tables, lines) : [] }
  }
}

function articlesOf(tables: Tables, lines: ReadonlyMap<TableName, readonly string[]>): Rendering['articles'] {
  const others = tableNames.filter(name => name !== 'documents')
  return tables.documents.map(({ id }, index) => ({
    path: articlePath(id),
    json: articleJson(
      lines.get('documents')![index]!,
      others.map(name => {
        const rows: readonly Row<TableName>[] = tables[name]
        const own = lines.get(name)!
        return [name, tables.documents.length === 1 ? own : own.filter((_, row) => documentOf(rows[row]!) === id)]
      }),
    ),
  }))
}

const documentOf = (row: Row<TableName>): string => ('document' in row ? row.document : row.id)
