import { columnsOf, type Row, type TableName, tableNames } from '../../record/schemas.ts'
import { tablesOf } from '../../record/stretches.ts'
import type { Recorded } from '../../record/tables.ts'
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

/** The file of an article in the making. */
export interface ArticleFile {
  /** Takes its next bytes, which are overwritten afterwards. */
  readonly write: (bytes: Uint8Array) => void
  /** Says that it is whole. */
  readonly end: () => void
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

const NEWLINE = 0x0a

/**
 * Writes the rows of one input in every format asked for, document by document: those for the table files to `out`, its
 * articles to the files that `openArticle` gives. Gives for each stretch of them how many bytes it has in each table file, one
 * after the other; most documents are one stretch.
 */
export function createRenderer(
  { formats, safeCsv }: Configuration,
  out: Utf8Writer,
  openArticle: (path: string) => ArticleFile,
): (documents: readonly Recorded[], twin?: boolean) => number[][] {
  const csv = new Map(tableNames.map(name => [name, csvFormat(columnsOf(name), { safe: safeCsv })]))
  const articleOut = new Utf8Writer()
  const fileFormats = formats.filter(format => format !== 'json')
  const files = tableNames.length * fileFormats.length

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

  const writeDocument = (document: Recorded, article: ArticleJson | null): number[][] => {
    const lengths = [new Array<number>(files).fill(0)]
    for (const [table, { name, stretches }] of tablesOf(document).entries()) {
      // whether it has any only a run can tell
      if (name !== 'conflicts') article?.begin(name)
      let isFirst = true
      for (const rows of stretches) {
        if (!isFirst) lengths.push(new Array<number>(files).fill(0))
        isFirst = false
        for (const format of formats) {
          const before = out.bytes
          write[format](name, rows, article)
          const file = table * fileFormats.length + fileFormats.indexOf(format as 'jsonl' | 'csv')
          if (format !== 'json') lengths.at(-1)![file] = out.bytes - before
        }
      }
    }
    return lengths
  }

  const writeArticle = (document: Recorded, path: string): number[][] => {
    const file = openArticle(path)
    const article = new ArticleJson(articleOut.open(file.write))
    const lengths = writeDocument(document, article)
    article.end()
    file.end()
    return lengths
  }

  return (documents, twin) =>
    documents.flatMap(document =>
      formats.includes('json') ? writeArticle(document, articlePath(document.id, twin)) : writeDocument(document, null),
    )
}

type Rows = readonly Row<TableName>[]
