import { documentId } from '../model/ids.ts'
import type { Checked } from '../model/layers.ts'
import { indexAfter, type Span, slice } from '../model/span.ts'
import { codePointOffsets } from './offsets.ts'
import type { Row, TableName } from './schemas.ts'

/** What every row needs: ids of the document's rows, and offsets in code points. */
export interface Context {
  readonly document: string
  readonly text: string
  /** `start`, `end` and `text` of a span, offsets in code points. */
  readonly located: (span: Span) => { start: number; end: number; text: string }
  /** Id of the nth row (from 0) of a kind: `rowId('f', 11)` → `news/2022-09-26/f12`; null for null. */
  readonly rowId: RowId
  /** Id of the sentence that holds a span's first character; null outside every sentence. */
  readonly sentenceAt: (span: Span) => string | null
}

type RowKind = 'b' | 'p' | 'q' | 's' | 't' | 'm' | 'e' | 'f' | 'a' | 'c' | 'x'
type RowId = <Index extends number | null>(kind: RowKind, index: Index) => string | (null & Index)

export function contextOf(doc: Checked): Context {
  const { text, stem, ordinal } = doc.article
  const document = documentId(stem, ordinal)
  const points = codePointOffsets(text)
  const rowId = ((kind, index) => (index === null ? null : `${document}/${kind}${index + 1}`)) as RowId
  return {
    document,
    text,
    rowId,
    located: span => ({ start: points(span.start), end: points(span.end), text: slice(text, span) }),
    sentenceAt: span => rowId('s', holding(doc.sentences, span.start)),
  }
}

/** Index of the span of a sorted layer that holds the character at `offset`; null when none does. */
export function holding(layer: readonly Span[], offset: number): number | null {
  const index = indexAfter(layer, offset)
  return index < layer.length && layer[index]!.start <= offset ? index : null
}

/** The rows of a table of a document: how many there are, and what makes the one at an index. */
export interface Maker<Name extends TableName> {
  readonly count: number
  readonly row: (index: number) => Row<Name>
}

/** The rows of a layer, one for each of its items. */
export const rowsOf = <Name extends TableName, Item>(
  items: readonly Item[],
  row: (item: Item, index: number) => Row<Name>,
): Maker<Name> => ({ count: items.length, row: index => row(items[index]!, index) })
