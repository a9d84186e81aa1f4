import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl'
import { issue } from '../../model/issue.ts'
import { isCompressed } from '../../read/formats.ts'
import { cellName } from '../../read/office/cells.ts'
import { isBroken, Parts } from '../../read/office/parts.ts'
import { type Members, readWorkbook, type Sheet, type SheetRow } from '../../read/office/workbook.ts'
import { BrokenPackage } from '../../read/office/zip.ts'
import { sniff } from '../../read/sniff.ts'
import { isOfSystem, reasonOf } from '../refusal.ts'
import { drain, gather, readUpTo } from './bytes.ts'
import { aboveHeader, HeaderSearch } from './header.ts'
import { type Item, refusedItem } from './item.ts'
import { nameOf } from './mapping.ts'
import { Bomb, bytesOf, expansionLimit, limited, unpacked } from './packed.ts'
import { createRows, originOf, type RowOptions, type Rows } from './rows.ts'
import { createSurvey, type Survey } from './survey.ts'
import { fieldsOf } from './table.ts'
import { textColumnOf } from './text-column.ts'
import type { Found } from './walk.ts'

/**
 * The articles of a workbook, one a row of each sheet whose first row names a column of texts. Sheets without one are told, and so are hidden ones.
 * Numbers run on from sheet to sheet, so that rows without an id have names of their own. Rows are read as they are asked for.
 */
export async function* itemsOfWorkbook(found: Found, options: RowOptions): AsyncGenerator<Item> {
  const { path } = found
  const zip = await openZip(found)
  const made = createRows(found, options)
  const parts = new Parts()
  const read = { rows: 0 }
  try {
    for await (const sheet of readWorkbook(await membersOf(zip, found.size), parts)) {
      const { name, lost } = sheet
      const before = read.rows
      try {
        yield* itemsOfSheet(sheet, found, made, options, read)
      } catch (error) {
        if (!isBroken(error)) throw error
        const params = { sheet: name, count: read.rows - before, reason: error.message }
        yield refusedItem(path, issue('broken-sheet', 'error', null, params))
      }
      if (lost.count > 0) yield refusedItem(path, issue('lost-cells', 'warning', null, { sheet: name, ...lost }))
    }
    // what is read of a workbook without what its cells share may be nothing
    for (const problem of parts.issues)
      yield refusedItem(path, { ...problem, severity: read.rows === 0 ? 'error' : problem.severity })
    for (const problem of made.remarks()) yield refusedItem(path, problem)
  } finally {
    zip.close()
  }
}

/** The articles of a sheet, counted in `read`. */
async function* itemsOfSheet(
  { name, rows }: Sheet,
  found: Found,
  made: Rows,
  options: RowOptions,
  read: { rows: number },
): AsyncGenerator<Item> {
  const { path } = found
  if (rows === null) {
    yield refusedItem(path, issue('hidden-sheet', 'info', null, { sheet: name }))
    return
  }
  let header: readonly string[] | undefined
  let column = 0
  let survey: Survey | null = null
  const above: SheetRow[] = []
  for await (const row of fromHeader(rows, above, options)) {
    if (header === undefined) {
      header = row.cells.map(cell => cell.trim())
      column = textColumnIn(header, options)
      if (column === 0) survey = createSurvey(header)
      const told = aboveHeader(
        above.map(({ cells }) => cells),
        above[0]?.number ?? row.number,
        name,
      )
      for (const problem of told) yield refusedItem(path, problem)
      continue
    }
    // what is blank at the end of a row is not in the file
    const fields = fieldsOf(
      header.map((_, at) => row.cells[at] ?? ''),
      header,
    )
    if (survey !== null) survey.add(fields)
    else {
      read.rows++
      const length = row.cells.reduce((sum, cell) => sum + Buffer.byteLength(cell), 0)
      const origin = { ...originOf(found, 'utf-8'), sheet: name, cell: cellName(column, row.number) }
      yield* made.itemsOf({ line: row.number, fields, issue: null }, read.rows, length, origin)
    }
  }
  if (survey !== null) {
    const params = { sheet: name, field: options.textField, ...survey.params() }
    yield refusedItem(path, issue('unread-sheet', options.strict ? 'error' : 'warning', null, params))
  }
}

/** The rows of a sheet from its header on; what stands above that comes into `above`. */
async function* fromHeader(
  rows: AsyncIterable<SheetRow>,
  above: SheetRow[],
  options: RowOptions,
): AsyncGenerator<SheetRow> {
  let search: HeaderSearch<SheetRow> | null = new HeaderSearch(
    ({ cells }) => cells,
    names => textColumnIn(names, options) > 0,
  )
  for await (const row of rows) {
    const found: ReturnType<HeaderSearch<SheetRow>['add']> = search === null ? null : search.add(row)
    if (search === null) yield row
    else if (found !== null) {
      search = null
      above.push(...found.above)
      yield* found.rows
    }
  }
  const found = search?.end() ?? null
  if (found === null) return
  above.push(...found.above)
  yield* found.rows
}

/** Place of the column of the texts, from 1; 0 where there is none. One that is mapped to it comes before one called so. */
function textColumnIn(header: readonly string[], options: RowOptions): number {
  const names = header.map(column => nameOf(column, options))
  const column = textColumnOf(names, options.textField)
  if (column === undefined) return 0
  const mappedAt = names.findIndex((name, at) => name === column && name !== header[at])
  return (mappedAt < 0 ? names.indexOf(column) : mappedAt) + 1
}

/** Largest packed workbook that is unpacked to be opened, in bytes. */
const LIMIT = 1 << 27
/** Bytes that tell what a file is. */
const HEAD = 1 << 16

async function openZip(found: Found): Promise<ZipFile> {
  const { file, size, path } = found
  const bytes = isCompressed(path) ? await gather(bytesOf(found), LIMIT) : readUpTo(file, Math.min(size, HEAD))
  if (bytes === null) throw new Error('it grows too large')
  if (bytes.length === 0) throw new Error('it is empty')
  refuseOthers(bytes)
  const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true } as const
  try {
    return isCompressed(path) ? await fromBufferPromise(Buffer.from(bytes), options) : await openPromise(file, options)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== undefined) throw error
    throw new Error('it is no zip archive, or ends in the middle', { cause: error })
  }
}

/** Throws where a workbook is another file by its bytes. */
function refuseOthers(bytes: Uint8Array): void {
  const found = sniff(bytes)
  if (found?.name === 'encrypted') throw new Error('it is under a password')
  if (found?.name === 'xls' || found?.name === 'doc') throw new Error('it is an old workbook, or under a password')
  if (found?.name === 'html') throw new Error('it is a web page that is called a workbook')
}

/** Its members as streams that are checked, and may not grow past what the whole may. */
async function membersOf(zip: ZipFile, size: number): Promise<Members> {
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry)
  const spend = limited(expansionLimit(size))
  return name => {
    const entry = entries.get(name)
    return entry === undefined ? null : checked(zip, entry, spend)
  }
}

/** The bytes of a member, unpacked twice: whether any of them is damaged shows at their end. That is told apart from what else may be wrong. */
async function* checked(zip: ZipFile, entry: Entry, spend: (length: number) => void): AsyncGenerator<Uint8Array> {
  try {
    await drain(unpacked(zip, entry, spend))
    yield* unpacked(zip, entry)
  } catch (error) {
    if (error instanceof Bomb || isOfSystem(error)) throw error
    throw new BrokenPackage(reasonOf(error), { cause: error })
  }
}
