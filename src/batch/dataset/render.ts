import { columnsOf, type Row, type TableName, type Tables, tableNames } from '../../record/schemas.ts'
import { ArticleJson, articlePath } from '../../write/article-json.ts'
import { byteOrderMark, csvFormat } from '../../write/csv.ts'
import { jsonLine } from '../../write/jsonl.ts'
import { Utf8Writer } from '../../write/utf8.ts'
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

/** Where the file of an article goes, piece by piece. */
type ArticleSink = (path: string) => (bytes: Uint8Array) => void

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

const NEWLINE = 0x0a

/**
 * Writes the rows of one input in every format asked for, document by document: those for the table files to `out`, its
 * articles to where `articleSink` says. Gives for each document how many bytes it has in each table file, one after the
 * other.
 */
export function createRenderer(
  { formats, safeCsv }: Configuration,
  out: Utf8Writer,
  articleSink: ArticleSink,
): (tables: Tables, twin?: boolean) => number[][] {
  const csv = new Map(tableNames.map(name => [name, csvFormat(columnsOf(name), { safe: safeCsv })]))
  const articleOut = new Utf8Writer()

  const write: Record<Format, (name: TableName, rows: Rows, article: ArticleJson | null) => void> = {
    jsonl: (_, rows, article) => {
      for (const row of rows) {
        const line = jsonLine(row)
        out.write(line).byte(NEWLINE)
        article?.row(line)
      }
    },
    csv: (name, rows) => {
      const { record } = csv.get(name)!
      for (const row of rows) out.write(record(row))
    },
    json: (_, rows, article) => {
      if (!formats.includes('jsonl')) for (const row of rows) article!.row(jsonLine(row))
    },
  }

  const writeTable = (name: TableName, rows: Rows, article: ArticleJson | null): number[] => {
    const lengths: number[] = []
    for (const format of formats) {
      const start = out.bytes
      write[format](name, rows, article)
      if (format !== 'json') lengths.push(out.bytes - start)
    }
    return lengths
  }

  return (tables, twin) =>
    byDocument(tables).map(({ id, rowsOf }) => {
      const article = formats.includes('json')
        ? new ArticleJson(articleOut.open(articleSink(articlePath(id, twin))))
        : null
      const lengths = tableNames.flatMap(name => {
        article?.begin(name)
        return writeTable(name, rowsOf(name), article)
      })
      article?.end()
      return lengths
    })
}

type Rows = readonly Row<TableName>[]

/** The rows of each document of an input; they follow one another in every table. */
function byDocument(tables: Tables): { readonly id: string; readonly rowsOf: (name: TableName) => Rows }[] {
  const { documents } = tables
  if (documents.length === 1) return [{ id: documents[0]!.id, rowsOf: name => tables[name] }]
  const taken = new Map<TableName, number>()
  return documents.map(({ id }) => ({
    id,
    rowsOf: name => {
      const rows: Rows = tables[name]
      const start = taken.get(name) ?? 0
      let end = start
      while (end < rows.length && documentOf(rows[end]!) === id) end++
      taken.set(name, end)
      return rows.slice(start, end)
    },
  }))
}

const documentOf = (row: Row<TableName>): string => ('document' in row ? row.document : row.id)
