import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkOptions, checkValue, type Kind } from '../model/options.ts'
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

const CSV_KINDS: Readonly<Record<keyof CsvSettings, Kind>> = { bom: 'flag', safeCsv: 'flag' }
const WRITE_KINDS: Readonly<Record<keyof WriteOptions, Kind>> = { ...CSV_KINDS, formats: 'tableFormats' }

/**
 * The rows of a table as CSV, its column names first.
 *
 * @throws {TypeError} on a table that there is not, on what are no rows, and on wrong options
 */
export function csvOf<Name extends TableName>(
  name: Name,
  rows: readonly Row<Name>[],
  options: CsvSettings = {},
): string {
  if (!tableNames.includes(name))
    throw new TypeError(`Give one of ${tableNames.join(', ')}: there is no table "${String(name)}"`)
  checkValue('rows', rows, 'rows')
  checkOptions(options, CSV_KINDS)
  const { header, record } = csvFormat<Row<Name>>(columnsOf(name), { safe: options.safeCsv })
  return (options.bom ? byteOrderMark : '') + header + rows.map(record).join('')
}

/** Rows as JSON Lines. Throws a `TypeError` on what are no rows. */
export function jsonLinesOf(rows: readonly object[]): string {
  checkValue('rows', rows, 'rows')
  return rows.map(row => `${jsonLine(row)}\n`).join('')
}

/**
 * Writes each table into a folder, made where it is missing, as `NAME.jsonl` and `NAME.csv`.
 *
 * @throws {TypeError} before anything is written, when a table is missing or an option is wrong
 */
export function writeTables(tables: Tables, folder: string, options: WriteOptions = {}): void {
  checkValue('tables', tables, 'tables')
  for (const name of tableNames) checkValue(name, tables[name], 'rows')
  checkValue('folder', folder, 'file')
  checkOptions(options, WRITE_KINDS)
  const { formats = ['jsonl', 'csv'], ...settings } = options
  mkdirSync(folder, { recursive: true })
  const write = <Name extends TableName>(name: Name): void => {
    const rows: readonly Row<Name>[] = tables[name]
    if (formats.includes('jsonl')) writeFileSync(join(folder, `${name}.jsonl`), jsonLinesOf(rows))
    if (formats.includes('csv')) writeFileSync(join(folder, `${name}.csv`), csvOf(name, rows, settings))
  }
  tableNames.forEach(write)
}
