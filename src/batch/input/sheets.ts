import { issue } from '../../model/issue.ts'
import { formatOfBytes, isCompressed } from '../../read/formats.ts'
import { readWorkbook, type SheetRow } from '../../read/office/workbook.ts'
import { openPackage } from '../../read/office/zip.ts'
import { readUpTo } from './bytes.ts'
import { type Item, refusedItem } from './item.ts'
import { itemOf, type RowOptions, textColumnOf } from './rows.ts'
import { bytesOf, gather } from './streams.ts'
import type { Found } from './walk.ts'

interface SheetOptions extends RowOptions {
  /** Whether a sheet that is not read is an error. */
  readonly strict?: boolean | undefined
}

/**
 * The articles of a workbook, one a row of each sheet whose first row names a column of texts. Sheets without one are told.
 * Numbers run on from sheet to sheet, so that rows without an id have names of their own.
 */
export async function* itemsOfWorkbook(found: Found, options: SheetOptions): AsyncGenerator<Item> {
  const bytes = await bytesIn(found)
  if (typeof formatOfBytes(bytes)?.reading === 'object') throw new Error('it is an old workbook, or under a password')
  let number = 0
  for (const { name, rows } of readWorkbook(openPackage(bytes))) {
    const [first, ...rest] = rows
    if (first === undefined) continue
    const header = first.cells.map(cell => cell.trim())
    if (textColumnOf(header, options.textField) === undefined) {
      const params = { sheet: name, field: options.textField, count: rest.length }
      yield refusedItem(found.path, issue('unread-sheet', options.strict ? 'error' : 'warning', null, params))
      continue
    }
    for (const row of rest) {
      number++
      const length = row.cells.reduce((sum, cell) => sum + Buffer.byteLength(cell), 0)
      yield itemOf(
        found.path,
        { line: row.number, fields: fieldsOf(row, header), issue: null },
        number,
        length,
        options,
      )
    }
  }
}

/** Largest workbook that is opened, in bytes: what it holds is ten times as much. */
const LIMIT = 1 << 27

async function bytesIn({ file, size, path }: Found): Promise<Uint8Array> {
  if (size <= LIMIT && !isCompressed(path)) return readUpTo(file, size)
  const bytes = size > LIMIT ? null : await gather(bytesOf(file, size, true), LIMIT)
  if (bytes === null) throw new Error('it grows too large')
  return bytes
}

/** Of columns of one name the first is read; those without a name are not. */
const fieldsOf = ({ cells }: SheetRow, header: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(header.flatMap((name, i) => (name === '' ? [] : [[name, cells[i] ?? ''] as const])).reverse())
