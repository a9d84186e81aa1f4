import { isUtf8 } from 'node:buffer'
import { type Issue, issue } from '../../model/issue.ts'
import { isGarbled } from '../../read/lost.ts'
import { isBlank, type Line } from './lines.ts'

// RFC 4180, and a way on where a table breaks it. A quotation mark that is not closed runs on into the rows below, up
// to the next mark; what follows that one gives it away:
//
//     1,"甲"
//     2,"乙        broken: what was taken for its text is read again, as rows of its own
//     3,"丙"
//        ^ behind a closed cell there is a comma or the end of the row

/** A record of a table: its cells, or what is wrong with it. */
export interface CsvRecord {
  /** Line where it begins, from 1. */
  readonly line: number
  /** In bytes. */
  readonly length: number
  readonly cells: readonly string[] | null
  readonly issue: Issue | null
}

/** A record that goes on in the next line, within quotation marks. */
interface Open {
  readonly cells: string[]
  /** Of the cell that is not closed. */
  readonly parts: string[]
  /** Its lines, up to the limit, should they have to be read again. */
  readonly lines: Line[]
  /** Number of its last line, held or not. */
  last: number
  /** In bytes. */
  length: number
  isUtf8: boolean
}

/** Gives the records that a line ends; at the end of the table it is called without one. */
export type CsvReader = (line?: Line) => CsvRecord[]

/** Makes a reader of records of up to `limit` bytes, their cells parted by `separator`. No line is read more than twice. */
export function createCsvReader(limit: number, separator = ','): CsvReader {
  let open: Open | null = null
  let records: CsvRecord[] = []

  const begin = (line: Line): void => {
    const { number, bytes, length } = line
    if (bytes === null) records.push(tooLarge(number, length, limit))
    else {
      const record: Open = { cells: [], parts: [], lines: [line], last: number, length, isUtf8: isUtf8(bytes) }
      const end = scan(textOf(line), record, false, separator)
      if (end === 'stray') giveUp(record)
      else settle(record, end)
    }
  }

  const resume = (record: Open, line: Line): void => {
    const { number, bytes, length } = line
    open = null
    record.length += length
    if (bytes === null) {
      records.push(tooLarge(record.lines[0]!.number, record.length, limit))
      return
    }
    record.parts.push('\n'.repeat(number - record.last))
    const end = scan(textOf(line), record, true, separator)
    if (end === 'stray') {
      giveUp(record)
      feed(line)
      return
    }
    record.last = number
    record.isUtf8 &&= isUtf8(bytes)
    if (record.length <= limit) record.lines.push(line)
    else record.parts.length = 0
    settle(record, end)
  }

  const settle = (record: Open, end: 'open' | 'whole'): void => {
    if (end === 'open') open = record
    else records.push(whole(record, limit))
  }

  /** Leaves the first line of a broken record, and reads those below it again. */
  const giveUp = ({ lines, last }: Open): void => {
    const [first, ...below] = lines
    records.push(broken(first!.number, first!.length, 'a quotation mark is not closed, or stands within its cell'))
    for (const line of below) feed(line)
    const held = lines.at(-1)!.number
    if (last > held) {
      const problem = issue('lost-lines', 'error', held + 1, { count: last - held, line: first!.number })
      records.push({ line: held + 1, length: 0, cells: null, issue: problem })
    }
  }

  const feed = (line: Line): void => {
    if (open !== null) resume(open, line)
    else if (!isBlank(line.bytes)) begin(line)
  }

  return line => {
    if (line !== undefined) feed(line)
    else
      while (open !== null) {
        const record: Open = open
        open = null
        giveUp(record)
      }
    const done = records
    records = []
    return done
  }
}

/** Reads on through a line: whether the record is whole with it, goes on in the next, or is broken by a stray mark. */
function scan(text: string, { cells, parts }: Open, isWithin: boolean, separator: string): 'whole' | 'open' | 'stray' {
  let isQuoted = isWithin
  for (let at = 0; ; ) {
    if (!isQuoted && text[at] !== '"') {
      const comma = text.indexOf(separator, at)
      cells.push(text.slice(at, comma < 0 ? undefined : comma))
      if (comma < 0) return 'whole'
      at = comma + 1
      continue
    }
    if (!isQuoted) at++
    const end = scanQuoted(text, at, parts)
    if (end < 0) return 'open'
    cells.push(parts.splice(0).join(''))
    isQuoted = false
    if (end === text.length) return 'whole'
    if (text[end] !== separator) return 'stray'
    at = end + 1
  }
}

/** Takes what is within marks, from `at` on; gives where it goes on behind them and blanks, -1 when they are not closed. */
function scanQuoted(text: string, at: number, parts: string[]): number {
  for (let from = at; ; ) {
    const mark = text.indexOf('"', from)
    if (mark < 0) {
      parts.push(text.slice(from))
      return -1
    }
    if (text[mark + 1] !== '"') {
      parts.push(text.slice(from, mark))
      let end = mark + 1
      while (text[end] === ' ') end++
      return end
    }
    parts.push(text.slice(from, mark + 1))
    from = mark + 2
  }
}

/** What may part the cells of a row: `;` where numbers have commas, tabs as spreadsheets copy them. */
const SEPARATORS = [',', '\t', ';', '，']

/** What parts the cells of a header: the commonest of those that may, a comma where there is none. */
export function separatorIn(header: string): string {
  const bare = header.replaceAll(/"[^"]*"/g, '')
  const count = (separator: string): number => bare.split(separator).length
  return SEPARATORS.reduce((best, it) => (count(it) > count(best) ? it : best))
}

/** Bytes that are not UTF-8 hold no mark or comma that is none. */
const textOf = ({ number, bytes }: Line): string => {
  const text = bytes!.toString()
  return number === 1 && text.startsWith('\ufeff') ? text.slice(1) : text
}

function whole({ cells, lines, length, isUtf8 }: Open, limit: number): CsvRecord {
  const line = lines[0]!.number
  if (length > limit) return tooLarge(line, length, limit)
  return isUtf8 || !isGarbled(cells.join(''))
    ? { line, length, cells, issue: null }
    : broken(line, length, 'it is not UTF-8, name its encoding with --encoding')
}

const tooLarge = (line: number, length: number, limit: number): CsvRecord => ({
  line,
  length,
  cells: null,
  issue: issue('too-large', 'error', line, { name: `line ${line}`, limit }),
})

const broken = (line: number, length: number, reason: string): CsvRecord => ({
  line,
  length,
  cells: null,
  issue: issue('broken-row', 'error', line, { reason }),
})
