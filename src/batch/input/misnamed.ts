import { type Issue, issue } from '../../model/issue.ts'
import { decode } from '../../read/decode.ts'
import { isCompressed, type Reading, type Unread } from '../../read/formats.ts'
import { sniff } from '../../read/sniff.ts'
import { readUpTo } from './bytes.ts'
import type { RowOptions } from './rows.ts'
import { bareCells } from './table.ts'
import { namesText } from './text-column.ts'
import type { Found } from './walk.ts'

/** Bytes that tell what a file is, and of the largest archive that is read whole to tell which kind it is. */
const HEAD = 1 << 16
const WHOLE = 1 << 25

/** What each is by its bytes: its own format, and those that its reader has words for. */
const OWN: Readonly<Record<Exclude<Reading, 'article'>, ReadonlySet<string>>> = {
  rows: new Set(),
  table: new Set(),
  json: new Set(),
  workbook: new Set(['xlsx', 'zip', 'encrypted', 'xls', 'doc', 'html', 'odt']),
  zip: new Set(['zip']),
  tar: new Set(['tar']),
}

/** That a collection or archive is another kind of file by its bytes; null where it may be what its name says. */
export function misnamed(
  { path, file, size }: Found,
  reading: Exclude<Reading, 'article'>,
  options: RowOptions,
): Issue | null {
  const head = Buffer.from(readUpTo(file, Math.min(size, HEAD)))
  if (head.length === 0) return null
  const isPacked = GZIP.test(head.toString('latin1', 0, 2))
  if (isCompressed(path)) return isPacked ? null : told({ kind: 'not packed', advice: 'Take .gz off its name' })
  if (isPacked) return told({ kind: 'packed with gzip', advice: 'Rename it to end in .gz' })
  if (reading === 'table' && beginsTable(head, options)) return null
  const isZip = head.toString('latin1', 0, 2) === 'PK' && reading !== 'workbook'
  const bytes = isZip && size > head.length && size <= WHOLE ? Buffer.from(readUpTo(file, size)) : head
  const found = sniff(bytes)
  if (found !== null) return OWN[reading].has(found.name) || isPlainZip(found.name, reading, bytes) ? null : told(found)
  const start = head.toString('utf8', 0, 64)
  return JSON_BY_START[reading]?.test(start) ? told({ kind: 'JSON', advice: 'Rename it to end in .json' }) : null
}

/** Whether the first line of a file names the text, whatever stands before it: GIF89a说明,text */
function beginsTable(head: Buffer, options: RowOptions): boolean {
  const end = head.indexOf('\n')
  const line = end < 0 ? head : head.subarray(0, end)
  return namesText(bareCells(decode(line, options.encoding).text), options)
}

const GZIP = /^\x1f\x8b/

/** A table of JSON objects, or rows that are one list. */
const JSON_BY_START: Readonly<Partial<Record<Reading, RegExp>>> = {
  table: /^\ufeff?\s*(?:\[\s*)?\{\s*"/,
  rows: /^\ufeff?\s*\[\s*\{\s*"/,
}

/** Whether an archive that has a folder called as those of office programs are is none of theirs. */
const isPlainZip = (name: string, reading: Reading, bytes: Buffer): boolean =>
  reading === 'zip' && /^(?:docx|xlsx|pptx)$/.test(name) && !directoryOf(bytes).includes('[Content_Types].xml')

/** The names of a ZIP archive: its own central directory, not those of archives that it holds; all bytes where that is not at hand. */
function directoryOf(bytes: Buffer): Buffer {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0 || end + 20 > bytes.length) return bytes
  const start = bytes.readUInt32LE(end + 16)
  return start < end ? bytes.subarray(start, end) : bytes
}

const told = ({ kind, advice }: Unread): Issue => issue('misnamed-file', 'error', null, { kind, advice })
