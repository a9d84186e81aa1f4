import { issue } from '../../model/issue.ts'
import { decode } from '../../read/decode.ts'
import { isCompressed } from '../../read/formats.ts'
import { type Item, refusedItem } from './item.ts'
import { itemOf, parseJson, type Row, type RowOptions, textOf } from './rows.ts'
import { bytesOf, gather } from './streams.ts'
import type { Found } from './walk.ts'

interface JsonOptions extends RowOptions {
  /** Whether a file without a text is an error. */
  readonly strict?: boolean | undefined
}

/** Largest file, in bytes: it is read whole. JSON Lines have no limit. */
const LIMIT = 1 << 26

/**
 * The articles of a JSON file: the objects of an array, or the one object it is. A file without a text in it is something
 * else, as a folder may hold, and told.
 */
export async function* itemsOfJson(found: Found, options: JsonOptions): AsyncGenerator<Item> {
  const { path, file, size, named } = found
  const bytes = size > LIMIT ? null : await gather(bytesOf(file, size, isCompressed(path)), LIMIT)
  if (bytes === null) {
    yield refusedItem(path, issue('too-large', 'error', null, { name: path, limit: LIMIT }))
    return
  }
  const rows = [parseJson(decode(bytes, options.encoding).text)].flat().map(rowOf)
  if (!rows.some(({ fields }) => fields !== null && textOf(fields, options.textField) !== undefined)) {
    const severity = named || options.strict ? 'error' : 'warning'
    yield refusedItem(path, issue('unread-json', severity, null, { name: path, field: options.textField }))
    return
  }
  for (const [index, row] of rows.entries()) yield itemOf(path, row, index + 1, sizeOf(row, options), options)
}

const rowOf = (value: unknown): Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { line: null, fields: value as Record<string, unknown>, issue: null }
    : { line: null, fields: null, issue: issue('broken-row', 'error', null, { reason: 'it is no JSON object' }) }

function sizeOf({ fields }: Row, { textField }: RowOptions): number {
  const text = fields === null ? '' : textOf(fields, textField)
  return typeof text === 'string' ? Buffer.byteLength(text) : 0
}
