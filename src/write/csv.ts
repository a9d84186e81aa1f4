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
