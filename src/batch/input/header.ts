import { type Issue, issue } from '../../model/issue.ts'

/** Rows at the top of a table among which its header is looked for: titles, units and notes may stand above it. */
export const FIRST = 10
/** UTF-16 units shown of what stands above. */
const SHOWN = 30

/** Where the header of a table is, and what stands above it. */
interface Start<Row> {
  readonly above: readonly Row[]
  /** The header and the rows below it that were held. */
  readonly rows: readonly Row[]
}

/** Whether the names of a row are those of a header. */
export type IsHeader = (names: readonly string[]) => boolean

/**
 * Looks for the header among the first rows of a table: the first that names what is asked for, has more cells with
 * something in them than those above it, and so is no row of theirs. Where none does, it is the first row below a title.
 */
export class HeaderSearch<Row> {
  readonly #cellsOf: (row: Row) => readonly string[]
  readonly #isHeader: IsHeader
  readonly #held: Row[] = []
  #widest = 0

  constructor(cellsOf: (row: Row) => readonly string[], isHeader: IsHeader) {
    this.#cellsOf = cellsOf
    this.#isHeader = isHeader
  }

  /** Takes the next row; null while the header is not found. */
  add(row: Row): Start<Row> | null {
    const names = this.#cellsOf(row).map(cell => cell.trim())
    const filled = countOf(names)
    this.#held.push(row)
    if (filled > this.#widest && this.#isHeader(names)) return this.#from(this.#held.length - 1)
    this.#widest = Math.max(this.#widest, filled)
    return this.#held.length < FIRST ? null : this.end()
  }

  /** What is taken for the header where no row names what is asked for; null where there is no row. */
  end(): Start<Row> | null {
    if (this.#held.length === 0) return null
    const widths = this.#held.map(row => countOf(this.#cellsOf(row)))
    return this.#from(
      widths[0]! > 1
        ? 0
        : Math.max(
            0,
            widths.findIndex(width => width > 1),
          ),
    )
  }

  #from(at: number): Start<Row> {
    return { above: this.#held.slice(0, at), rows: this.#held.slice(at) }
  }
}

const countOf = (cells: readonly string[]): number => cells.reduce((sum, cell) => sum + (/\S/.test(cell) ? 1 : 0), 0)

/** What is said of rows above a header, the first of them in a line: nothing of such as are blank. */
export function aboveHeader(rows: readonly (readonly string[])[], line: number, sheet?: string): Issue[] {
  const told = rows.filter(cells => countOf(cells) > 0)
  const text = told[0]?.join(' ').replace(/\s+/g, ' ').trim()
  if (text === undefined) return []
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN).toWellFormed()}…` : text
  return [
    issue('above-header', 'info', line, { count: told.length, text: shown, ...(sheet !== undefined && { sheet }) }),
  ]
}
