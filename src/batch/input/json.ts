import { issue } from '../../model/issue.ts'
import { isCompressed } from '../../read/formats.ts'
import { elementsOf } from './elements.ts'
import { type Item, refusedItem } from './item.ts'
import { mapped } from './mapping.ts'
import { itemOf, originOf, parseRow, type Row, type RowOptions, recodedFrom, textOf, tooLong, utf8Of } from './rows.ts'
import type { Found } from './walk.ts'

interface JsonOptions extends RowOptions {
  /** Whether a file without a text is an error. */
  readonly strict?: boolean | undefined
}

/**
 * The articles of a JSON file: the objects of an array, or the one object it is. A file without a text in it is something
 * else, as a folder may hold, and told; so it is read as far as its first text, and then from the beginning.
 */
export async function* itemsOfJson(found: Found, options: JsonOptions): AsyncGenerator<Item> {
  const { path, named } = found
  if (!(await holdsText(found, options))) {
    const severity = named || options.strict ? 'error' : 'warning'
    yield refusedItem(path, issue('unread-json', severity, null, { name: path, field: options.textField }))
    return
  }
  const { stream, encoding, isFound } = utf8Of(found, isCompressed(path), options)
  let number = 0
  for await (const { row, length } of rowsIn(stream, path, options)) {
    number++
    yield itemOf(path, row, number, length, options, originOf(found, encoding()))
  }
  if (isFound()) yield recodedFrom(found, encoding())
}

/** Whether an object of the file has a text, or is too long to tell. */
async function holdsText(found: Found, options: JsonOptions): Promise<boolean> {
  const { stream } = utf8Of(found, isCompressed(found.path), options)
  for await (const { row } of rowsIn(stream, found.path, options)) {
    if (row.issue?.code === 'too-large') return true
    if (row.fields !== null && textOf(mapped(row.fields, options), options.textField) !== undefined) return true
  }
  return false
}

async function* rowsIn(
  stream: AsyncIterable<Buffer>,
  path: string,
  { maxBytes }: JsonOptions,
): AsyncGenerator<{ row: Row; length: number }> {
  for await (const { bytes, length, isWhole } of elementsOf(stream, maxBytes)) {
    if (bytes === null) yield { row: tooLong(null, isWhole ? path : 'object', maxBytes), length }
    else {
      const row = parseRow(bytes, null)
      // what is no JSON at all is said of the file
      if (isWhole && row.fields === null) throw new Error(String(row.issue?.params.reason))
      yield { row, length }
    }
  }
}
