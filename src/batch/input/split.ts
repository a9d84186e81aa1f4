import { issue } from '../../model/issue.ts'
import { decode } from '../../read/decode.ts'
import { type Item, refusedItem } from './item.ts'
import { tooLong } from './json-row.ts'
import { type Line, linesOf, withLineFeeds } from './lines.ts'
import type { Split } from './mapping.ts'
import { createRows, originOf, type RowOptions, remarksOn, utf8Of } from './rows.ts'
import type { Found } from './walk.ts'

/** Lines that belong together, before the next article begins. */
interface Piece {
  readonly line: number
  last: number
  readonly parts: string[]
  /** In bytes. */
  length: number
  readonly fields: Readonly<Record<string, string | undefined>>
}

/**
 * The articles of a text that holds many: one a line, parted by blank lines, or each beginning with a pattern, whose named
 * groups are fields: `\[ (?<date>\S+) [\d:]+ \]`. What stands above the first pattern is a piece as well: nothing is dropped.
 * Read as it comes; a piece longer than an article may be is an issue, and so is a pattern that no line begins with.
 */
export async function* itemsOfSplit(found: Found, split: Split, options: RowOptions): AsyncGenerator<Item> {
  const { stream, read } = utf8Of(found, options)
  const rows = createRows(found, options)
  let number = 0
  let isMatched = !(split instanceof RegExp)
  const give = ({ line, parts, length, fields }: Piece): Item[] => {
    number++
    const { id, ...others } = fields
    const row =
      length > options.maxBytes
        ? tooLong(line, options.maxBytes)
        : {
            line,
            fields: { ...others, [options.idField]: id, [options.textField]: parts.join('') },
            issue: null,
          }
    return rows.itemsOf(row, number, length, { ...originOf(found, read.encoding), line })
  }
  let open: Piece | null = null
  for await (const lines of linesOf(withLineFeeds(stream), options.maxBytes)) {
    for (const line of lines) {
      const text = textOf(line)
      const isEmpty = line.bytes !== null && text.trim() === ''
      const match = split instanceof RegExp ? split.exec(text) : null
      isMatched ||= match !== null
      const begun: Piece | null = isEmpty ? null : beginning(split, match, open, line)
      if (open !== null && (begun !== null || (isEmpty && !(split instanceof RegExp)))) {
        yield* give(open)
        open = null
      }
      open = begun ?? open
      if (open !== null) add(open, line, text, begun !== null, options.maxBytes)
    }
  }
  if (open !== null) yield* give(open)
  if (!isMatched && number > 0) yield refusedItem(found.path, unmatched(found.path, split))
  yield* remarksOn(found, rows, options, read)
}

const textOf = ({ bytes }: Line): string => (bytes === null ? '' : decode(bytes).text)

/** That no line of a text begins with the pattern, so that it is one article. */
const unmatched = (name: string, split: Split) =>
  issue('unmatched-split', 'warning', null, { name, pattern: String(split).slice('/^(?:'.length, -')/u'.length) })

/** The piece that a line begins; null where it goes on with the one above. */
function beginning(split: Split, match: RegExpExecArray | null, open: Piece | null, { number }: Line): Piece | null {
  const begins = open === null || split === 'lines' || match !== null || (split === 'blank' && number > open.last + 1)
  return begins ? { line: number, last: number, parts: [], length: 0, fields: { ...match?.groups } } : null
}

function add(piece: Piece, { number, length }: Line, text: string, isFirst: boolean, limit: number): void {
  if (!isFirst) piece.parts.push('\n'.repeat(number - piece.last))
  piece.last = number
  piece.length += length + (isFirst ? 0 : 1)
  if (piece.length > limit) piece.parts.length = 0
  else piece.parts.push(text)
}
