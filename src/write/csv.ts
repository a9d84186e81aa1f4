export interface CsvOptions {
  /** Write a leading `'` before text that a spreadsheet would run as a formula. */
  readonly safe?: boolean | undefined
}

/** The byte-order mark that Excel needs to read UTF-8. */
export const byteOrderMark = '\ufeff'

const needsQuotes = /[",\r\n]/
const formula = /^[=+\-@\t\r＝＋－＠]/
const plainNumber = /^[+-]?\d+(?:\.\d+)?$/

type Cell = string | number | boolean | null | readonly (string | number)[]

/** The fields of records that were written so, as they stand there, quotes and all. */
export function rawRecords(csv: string): string[][] {
  const records: string[][] = []
  let fields: string[] = []
  for (let at = 0; at < csv.length; ) {
    const end = csv[at] === '"' ? afterQuotes(csv, at) : afterField(csv, at)
    fields.push(csv.slice(at, end))
    at = end + 1
    if (csv[end] === ',') continue
    records.push(fields)
    fields = []
    at++
  }
  return records
}

function afterField(csv: string, start: number): number {
  let end = start
  while (csv[end] !== ',' && csv[end] !== '\r') end++
  return end
}

function afterQuotes(csv: string, start: number): number {
  let end = csv.indexOf('"', start + 1)
  while (csv[end + 1] === '"') end = csv.indexOf('"', end + 2)
  return end + 1
}

/** Records of fields as they stand there. */
export const joinRecords = (records: readonly (readonly string[])[]): string =>
  records.map(fields => `${fields.join(',')}\r\n`).join('')

/** Writes rows as RFC 4180 records, lists joined by `;`, null as an empty field; each record ends in CRLF. */
export function csvFormat<Row extends object>(columns: readonly string[], { safe = false }: CsvOptions = {}) {
  const names = columns as readonly (keyof Row)[]
  const guard = (text: string) => (safe && formula.test(text) && !plainNumber.test(text) ? `'${text}` : text)
  const quote = (text: string) => (needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const field = (cell: Cell): string => {
    if (cell === null) return ''
    if (typeof cell === 'string') return quote(guard(cell))
    return typeof cell === 'object' ? quote(guard(cell.join(';'))) : String(cell)
  }
  return {
    header: `${columns.join(',')}\r\n`,
    record(row: Row): string {
      let line = ''
      for (let i = 0; i < names.length; i++) line += (i === 0 ? '' : ',') + field(row[names[i]!] as Cell)
      return `${line}\r\n`
    },
  }
}
