import { type Page, type Piece, type Row, textOf } from './page.ts'
import { rowsOf } from './rows.ts'

/** Of a page's height: where heads and feet stand, and where what is small is one. */
const ZONE = 0.15
const MARGIN = 0.07
/** Rows of a zone that are looked at. */
const ROWS = 2
/** Points that one head stands higher or lower on the next page. */
const SLACK = 3
/** Of the size of the text. */
const SMALL = 0.88

/** — 12 —, 第3页 共10页, 3/10, Page 3 of 10; also with the name of the document. */
const NUMBER =
  /^[-—–－―·•|\s]*(?:\d{1,4}|[ivxlc]{1,7})[-—–－―·•|\s]*$|^第?\s*\d{1,4}\s*页?\s*[,，/／]\s*共?\s*\d{1,4}\s*页?$|^第\s*\d{1,4}\s*页(?:\s*[,，]?\s*[(（]?共\s*\d{1,4}\s*页[)）]?)?$|^page\s+\d{1,4}(?:\s+of\s+\d{1,4})?$/i

/** Text at the head or foot of a page that belongs to the page. */
interface Margin {
  readonly page: Page
  readonly row: Row
  /** Its text, and that with its number as so many pages off. */
  readonly keys: readonly string[]
}

/**
 * The pages without what is printed on page after page at head or foot, page numbers, and small type at their very edge.
 *
 * @param size of the type of the text
 */
export function withoutHeads(
  pages: readonly { readonly page: Page; readonly pieces: readonly Piece[] }[],
  size: number,
): { readonly kept: (readonly Piece[])[]; readonly dropped: readonly string[] } {
  const margins = pages.flatMap(({ page, pieces }) => marginsOf(page, rowsOf(pieces)))
  const byKey = new Map<string, Margin[]>()
  for (const margin of margins)
    for (const key of margin.keys) {
      const same = byKey.get(key)
      if (same === undefined) byKey.set(key, [margin])
      else same.push(margin)
    }
  const out = new Set<Piece>()
  const dropped = new Map<string, string>()
  for (const margin of margins) {
    const { row, page } = margin
    const text = textOf(row)
    const isEdge = (row.y < MARGIN * page.height || row.y > (1 - MARGIN) * page.height) && row.size < SMALL * size
    const repeated = margin.keys.find(key => isRepeated(margin, byKey.get(key)!, pages.length))
    const isNumber = NUMBER.test(text.trim())
    if (!isNumber && !isEdge && repeated === undefined) continue
    for (const piece of row.pieces) out.add(piece)
    // of one that counts the pages the first
    const key = (isNumber ? margin.keys.at(-1) : repeated) ?? text
    dropped.set(key, dropped.get(key) ?? text)
  }
  return { kept: pages.map(({ pieces }) => pieces.filter(it => !out.has(it))), dropped: [...dropped.values()] }
}

function marginsOf(page: Page, rows: readonly Row[]): Margin[] {
  const top = rows.slice(0, ROWS).filter(({ y }) => y < ZONE * page.height)
  const bottom = rows.slice(-ROWS).filter(({ y }) => y > (1 - ZONE) * page.height)
  return [...new Set([...top, ...bottom])].map(row => {
    const text = textOf(row).replaceAll(/\s+/g, '')
    // a number that grows with the pages is one; any other tells rows of a table apart
    const offset = text.replaceAll(NUMBERED, number => `#${Number(number) - page.number}`)
    return { page, row, keys: [...new Set([text, offset])] }
  })
}

/** A number at the head of a line, or almost at its end. */
const NUMBERED = /^\d{1,4}(?!\d)|(?<!\d)\d{1,4}(?=\D{0,3}$)/g

/** Whether the same stands at the same height on two other pages, or on one of few. */
function isRepeated({ row, page }: Margin, all: readonly Margin[], pages: number): boolean {
  const enough = pages > FEW ? 2 : 1
  let others = 0
  for (const it of all) {
    if (it.page === page || Math.abs(it.row.y - row.y) > SLACK) continue
    if (++others === enough) return true
  }
  return false
}

/** Pages of a short document. */
const FEW = 8
