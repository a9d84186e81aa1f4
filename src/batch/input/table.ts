import { type Issue, issue } from '../../model/issue.ts'
import { type CsvReader, type CsvRecord, createCsvReader, separatorIn } from './csv.ts'
import { aboveHeader, FIRST, HeaderSearch, type IsHeader } from './header.ts'
import { type Line, linesOf, withLineFeeds } from './lines.ts'

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
 * lines end in LF, CRLF or CR. What stands above the header is told, as are rows that are broken, which cost nothing around
 * them. Throws when the header is broken, and what the stream throws, after the rows up to there.
 */
export async function* rowsOfTable(
  stream: AsyncIterable<Buffer>,
  limit: number,
  isHeader: IsHeader = () => true,
): AsyncGenerator<TableHeader | TableRow | TableRemark> {
  let header: readonly string[] | null = null
  const ragged = { count: 0, line: 0 }
  const search = new HeaderSearch<CsvRecord>(({ cells }) => cells ?? [], isHeader)
  const read = createReader(limit, isHeader)

  function* takeBody(records: readonly CsvRecord[], names: readonly string[]): Generator<TableRow | TableRemark> {
    for (const record of records) {
      if (isRagged(record, names) && ragged.count++ === 0) ragged.line = record.line
      yield rowOf(record, names)
    }
  }

  function* take(records: readonly CsvRecord[], isEnd = false): Generator<TableHeader | TableRow | TableRemark> {
    for (const [at, record] of records.entries()) {
      const found = search.add(record) ?? (record.cells === null ? search.end() : null)
      if (found === null) continue
      yield* begin(found)
      yield* takeBody(records.slice(at + 1), header!)
      return
    }
    const found = isEnd ? search.end() : null
    if (found !== null) yield* begin(found)
  }

  function* begin({
    above,
    rows,
  }: ReturnType<typeof search.add> & object): Generator<TableHeader | TableRow | TableRemark> {
    const [first, ...below] = rows
    header = readHeader(first!)
    const told = aboveHeader(
      above.map(({ cells }) => cells ?? []),
      (above[0] ?? first!).line,
    )
    for (const problem of told) yield { kind: 'remark', issue: problem }
    yield { kind: 'header', columns: header }
    yield* repeatedIn(header, first!.line)
    yield* takeBody(below, header)
  }

  const go = (records: readonly CsvRecord[], isEnd = false) =>
    header === null ? take(records, isEnd) : takeBody(records, header)

  try {
    for await (const lines of linesOf(withLineFeeds(stream), limit)) {
      for (const line of lines) yield* go(read(line))
    }
  } catch (error) {
    yield* go(read(), true)
    throw error
  }
  yield* go(read(), true)
  const { count, line } = ragged
  if (count > 0) yield { kind: 'remark', issue: issue('ragged-rows', 'warning', line, { count }) }
}

/** A reader of records whose cells are parted as in the first line that is a header; where none is, as in the first. */
function createReader(limit: number, isHeader: IsHeader): CsvReader {
  let reader: CsvReader | null = null
  let held: Line[] = []
  const start = (separator: string): CsvRecord[] => {
    reader = createCsvReader(limit, separator)
    const records = held.flatMap(line => reader!(line))
    held = []
    return records
  }
  return line => {
    if (reader !== null) return reader(line)
    const text = line?.bytes?.toString().replace(/^\ufeff/, '') ?? ''
    const named = held.length === 0 ? NAMED_SEPARATOR.exec(text)?.[1] : undefined
    if (named !== undefined) return start(named)
    if (line !== undefined) held.push(line)
    if (/\S/.test(text) && isHeader(bareCells(text))) return start(separatorIn(text))
    if (line !== undefined && held.length < FIRST) return []
    const records = start(separatorIn(held[0]?.bytes?.toString() ?? ''))
    return line === undefined ? [...records, ...reader!()] : records
  }
}

/** The cells of a line, as far as they tell a header. */
export const bareCells = (line: string): string[] =>
  line.split(separatorIn(line)).map(cell =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  )

/** The line that tells Excel what parts the cells, above the header: `sep=;`. */
const NAMED_SEPARATOR = /^"?sep=(.)"?$/i

function readHeader({ cells, issue: problem }: CsvRecord): string[] {
  if (cells === null) throw new Error(`its header is broken: ${problem!.params.reason ?? 'it is too long'}`)
  return cells.map(name => name.trim())
}

function* repeatedIn(header: readonly string[], line: number): Generator<TableRemark> {
  const repeated = new Set(header.filter((name, i) => name !== '' && header.indexOf(name) < i))
  for (const name of repeated) yield { kind: 'remark', issue: issue('repeated-column', 'warning', line, { name }) }
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
