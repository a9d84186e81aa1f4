import { closeSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs'
import type { Utf8Writer } from '../../write/utf8.ts'
import type { ManifestRow } from '../dataset/manifest.ts'

// What a worker has finished lies in a file, batch by batch. So whatever becomes of the worker, what it finished is
// there, and the article it died on, of those that go one by one, is the first that is missing.
//
//     12 345 ⏎ {"path":"a.txt",…,"bytes":[200,34,…]} ⏎ {"path":"b.txt",…} ⏎ <rows of a, of b><rows of a, of b> …
//     ^ lengths of the lines and of the rows          for the manifest        first table file, second …

/** Inputs that were finished together. */
export interface Finished {
  readonly rows: readonly ManifestRow[]
  /** The rows as the manifest holds them. */
  readonly lines: Uint8Array
  /** For each table file its rows. */
  readonly parts: readonly Uint8Array[]
}

/** Starts a spool. */
export const openSpool = (path: string): number => openSync(path, 'wx')

/** Adds finished inputs, with the rows that each gives to each table file, by way of the memory of `out`. */
export function spoolBatch(
  fd: number,
  batch: readonly { readonly row: ManifestRow; readonly parts: readonly Uint8Array[] }[],
  out: Utf8Writer,
): void {
  const lines = linesOf(batch.map(({ row }) => row))
  const lengths = batch.reduce((sum, { row }) => sum + row.bytes.reduce((a, b) => a + b, 0), 0)
  out.write(`${Buffer.byteLength(lines)} ${lengths}\n`).write(lines)
  const files = batch[0]?.row.bytes.length ?? 0
  for (let file = 0; file < files; file++) {
    for (const { parts } of batch) if (parts.length > 0) out.copy(parts[file]!)
  }
  const record = out.take()
  for (let done = 0; done < record.length; ) done += writeSync(fd, record, done)
}

/** Rows as the manifest holds them. */
export const linesOf = (rows: readonly ManifestRow[]): string => rows.map(row => `${JSON.stringify(row)}\n`).join('')

export const closeSpool = closeSync

export const removeSpool = (path: string): void => rmSync(path, { force: true })

/** Longest head of a batch: two lengths of fifteen digits. */
const HEAD = 32

/** Batches up to this many bytes are read into the same memory, one after the other. */
const REUSED = 1 << 23
let reused: Buffer | undefined

/** The whole batches of a spool, in order, each good until the next is read; one cut off by the worker's death is left. */
export function* readSpool(path: string): Generator<Finished> {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size === 0) return
  const fd = openSync(path, 'r')
  try {
    const field = Buffer.alloc(HEAD)
    for (let at = 0; at < size; ) {
      const read = readSync(fd, field, 0, HEAD, at)
      const head = field.toString('latin1', 0, field.subarray(0, read).indexOf(10) + 1)
      const [lines = 0, tables = 0] = head.split(' ').map(Number)
      at += head.length
      if (head === '' || at + lines + tables > size) return
      const record = roomFor(lines + tables)
      readSync(fd, record, 0, record.length, at)
      yield finished(record, lines)
      at += record.length
    }
  } finally {
    closeSync(fd)
  }
}

function roomFor(length: number): Buffer {
  if (length > REUSED) return Buffer.allocUnsafe(length)
  reused ??= Buffer.allocUnsafeSlow(REUSED)
  return reused.subarray(0, length)
}

function finished(record: Buffer, length: number): Finished {
  const lines = record.subarray(0, length)
  const rows = lines
    .toString()
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as ManifestRow)
  let at = length
  const parts = (rows[0]?.bytes ?? []).map((_, file) => {
    const start = at
    for (const { bytes } of rows) at += bytes[file]!
    return record.subarray(start, at)
  })
  return { rows, lines, parts }
}
