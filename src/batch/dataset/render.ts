import { columnsOf, type Row, type TableName, type Tables, tableNames } from '../../record/schemas.ts'
import { articleJson, articlePath } from '../../write/article-json.ts'
import { byteOrderMark, csvFormat } from '../../write/csv.ts'
import { jsonLine } from '../../write/jsonl.ts'
import type { Utf8Writer } from '../../write/utf8.ts'
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

/** What one input adds to the dataset: bytes that are good until the writer they were made with forgets them. */
export interface Rendering {
  /** For each table file the rows as they stand in it. */
  readonly parts: readonly Uint8Array[]
  /** Files of their own. */
  readonly articles: readonly { readonly path: string; readonly json: Uint8Array }[]
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

type Lines = ReadonlyMap<TableName, readonly Uint8Array[]>

/** Writes the rows of one input in every format asked for. */
export function createRenderer(
  configuration: Configuration,
  out: Utf8Writer,
): (tables: Tables, twin?: boolean) => Rendering {
  const files = tableFormats(configuration)
  const csv = new Map(tableNames.map(name => [name, csvFormat(columnsOf(name), { safe: configuration.safeCsv })]))
  const wantsArticles = configuration.formats.includes('json')

  return (tables, twin) => {
    const lines = new Map<TableName, readonly Uint8Array[]>()
    const jsonl = new Map<TableName, Uint8Array>()
    for (const name of tableNames) {
      lines.set(
        name,
        tables[name].map(row => out.line(jsonLine(row))),
      )
      jsonl.set(name, out.take())
    }
    const partOf = ({ table, format }: TableFormat): Uint8Array => {
      if (format === 'jsonl') return jsonl.get(table)!
      const { record } = csv.get(table)!
      for (const row of tables[table]) out.write(record(row))
      return out.take()
    }
    return { parts: files.map(partOf), articles: wantsArticles ? articlesOf(tables, lines, out, twin) : [] }
  }
}

function articlesOf(tables: Tables, lines: Lines, out: Utf8Writer, twin?: boolean): Rendering['articles'] {
  const others = tableNames.filter(name => name !== 'documents')
  return tables.documents.map(({ id }, index) => ({
    path: articlePath(id, twin),
    json: articleJson(
      out,
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
