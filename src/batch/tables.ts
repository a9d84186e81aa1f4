import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkOptions, type Kind } from '../model/options.ts'
import { columnsOf, type Row, type TableName, type Tables, tableNames } from '../record/schemas.ts'
import { byteOrderMark, csvFormat } from '../write/csv.ts'
import { jsonLine } from '../write/jsonl.ts'

/** How a table is written as CSV. */
export interface CsvSettings {
  /** Begin with the byte-order mark that Excel needs. */
  readonly bom?: boolean | undefined
  /** Write a leading `'` before text that a spreadsheet would run as a formula. */
  readonly safeCsv?: boolean | undefined
}

export interface WriteOptions extends CsvSettings {
  /** What to write; both where it is not given. */
  readonly formats?: readonly ('jsonl' | 'csv')[] | undefined
}

/** The rows of a table as CSV, its column names first. */
export function csvOf<Name extends TableName>(
  name: Name,
  rows: readonly Row<Name>[],
  options: CsvSettings = {},
): string {
  const { header, record } = csvFormat<Row<Name>>(columnsOf(name), { safe: options.safeCsv })
  return (options.bom ? byteOrderMark : '') + header + rows.map(record).join('')
}

/** Rows as JSON Lines. */
export const jsonLinesOf = (rows: readonly object[]): string => rows.map(row => `${jsonLine(row)}\n`).join('')

const KINDS: Readonly<Record<keyof WriteOptions, Kind>> = { formats: 'formats', bom: 'flag', safeCsv: 'flag' }

/** Writes each table into a folder, made where it is missing, as `NAME.jsonl` and `NAME.csv`. */
export function writeTables(tables: Tables, folder: string, options: WriteOptions = {}): void {
  checkOptions(options, KINDS)
  const { formats = ['jsonl', 'csv'] } = options
  mkdirSync(folder, { recursive: true })
  const write = <Name extends TableName>(name: Name): void => {
    const rows: readonly Row<Name>[] = tables[name]
    if (formats.includes('jsonl')) writeFileSync(join(folder, `${name}.jsonl`), jsonLinesOf(rows))
    if (formats.includes('csv')) writeFileSync(join(folder, `${name}.csv`), csvOf(name, rows, options))
  }
  tableNames.forEach(write)
}
