import { type Issue, issue } from '../../model/issue.ts'
import { type CsvReader, type CsvRecord, createCsvReader, separatorIn } from './csv.ts'
import { linesOf, withLineFeeds } from './lines.ts'

/** A row of a table by the names of its header, or what is wrong with it. */
export interface TableRow {
  readonly kind: 'row'
  /** Line where it begins, from 1. */
  readonly line: number
  /** In bytes. */
  readonly length: number
  readonly fields: Readonly<Record<string, string>> | null
  readonly issue: Issue | null
}

/** The names of the columns of a table, before its rows. */
export interface TableHeader {
  readonly kind: 'header'
  readonly columns: readonly string[]
}

/** What is wrong with a table beyond a single row. */
export interface TableRemark {
  readonly kind: 'remark'
  readonly issue: Issue
}

/**
 * Reads a CSV table with a header, parted by commas, tabs or `;`, as its header shows or a line above it names (`sep=;`);
 * lines end in LF, CRLF or CR. Rows that are broken are told and cost nothing around them. Throws when the header is broken, and what the stream throws, after the rows up to there.
 */
export async function* rowsOfTable(
  stream: AsyncIterable<Buffer>,
  limit: number,
): AsyncGenerator<TableHeader | TableRow | TableRemark> {
  let header: readonly string[] | null = null
  const ragged = { count: 0, line: 0 }
  const take = function* (records: readonly CsvRecord[]): Generator<TableHeader | TableRow | TableRemark> {
    for (const record of records) {
      if (header === null) {
        header = readHeader(record)
        yield { kind: 'header', columns: header }
        yield* repeatedIn(header)
      } else {
        if (isRagged(record, header) && ragged.count++ === 0) ragged.line = record.line
        yield rowOf(record, header)
      }
    }
  }
  let reader: CsvReader | null = null
  const read: CsvReader = line => {
    if (reader !== null) return reader(line)
    const first = line?.bytes?.toString() ?? ''
    const named = NAMED_SEPARATOR.exec(first)?.[1]
    reader = createCsvReader(limit, named ?? separatorIn(first))
    return named === undefined ? reader(line) : []
  }
  try {
    for await (const lines of linesOf(withLineFeeds(stream), limit)) {
      for (const line of lines) yield* take(read(line))
    }
  } catch (error) {
    yield* take(read())
    throw error
  }
  yield* take(read())
  const { count, line } = ragged
  if (count > 0) yield { kind: 'remark', issue: issue('ragged-rows', 'warning', line, { count }) }
}

/** The line that tells Excel what parts the cells, above the header: `sep=;`. */
const NAMED_SEPARATOR = /^\ufeff?"?sep=(.)"?$/i

function readHeader({ cells, issue: problem }: CsvRecord): string[] {
  if (cells === null) throw new Error(`its header is broken: ${problem!.params.reason ?? 'it is too long'}`)
  return cells.map(name => name.trim())
}

function* repeatedIn(header: readonly string[]): Generator<TableRemark> {
  const repeated = new Set(header.filter((name, i) => name !== '' && header.indexOf(name) < i))
  for (const name of repeated) yield { kind: 'remark', issue: issue('repeated-column', 'warning', 1, { name }) }
}

const isRagged = ({ cells }: CsvRecord, header: readonly string[]): boolean =>
  cells?.slice(header.length).some(cell => cell !== '') ?? false

const rowOf = ({ line, length, cells, issue: problem }: CsvRecord, header: readonly string[]): TableRow => ({
  kind: 'row',
  line,
  length,
  fields: cells === null ? null : fieldsOf(cells, header),
  issue: problem,
})

/** Cells by the names of their columns: of those of one name the first is read; those without a name are not. */
export function fieldsOf(cells: readonly string[], header: readonly string[]): Readonly<Record<string, string>> {
  const fields = new Map<string, string>()
  for (const [i, name] of header.entries()) {
    const cell = cells[i]
    if (name !== '' && cell !== undefined && !fields.has(name)) fields.set(name, cell)
  }
  return Object.fromEntries(fields)
}
