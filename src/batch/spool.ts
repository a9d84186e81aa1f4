import { closeSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs'
import type { ManifestRow } from './manifest.ts'

// What a worker has finished lies in a file: a record an article. So whatever becomes of the worker, what it
// finished is there, and the article it died on, of those that go one by one, is the first that is missing.
//
//     ready ⏎ 1234 ⏎ {"path":"a.txt",…,"bytes":[200,34,…]} ⏎ <200 bytes><34 bytes>… 1250 ⏎ {…} ⏎ …
//             ^ length of the line and the bytes that follow

/** What a spool holds before its first record. */
export const READY = Buffer.from('ready\n')

/** One finished input. */
export interface Finished {
  readonly row: ManifestRow
  /** The row as the manifest holds it, without the line break. */
  readonly line: string
  /** For each table file its rows. */
  readonly parts: readonly Buffer[]
}

/** Starts a spool; to be called when the worker is about to begin its first article. */
export function openSpool(path: string): number {
  const fd = openSync(path, 'wx')
  writeSync(fd, READY)
  return fd
}

/** Adds finished inputs in one write. */
export function spoolBatch(fd: number, batch: readonly Pick<Finished, 'row' | 'parts'>[]): void {
  const pieces = batch.flatMap(({ row, parts }) => {
    const line = Buffer.from(`${JSON.stringify(row)}\n`)
    const length = parts.reduce((sum, part) => sum + part.length, line.length)
    return [Buffer.from(`${length}\n`), line, ...parts]
  })
  const records = Buffer.concat(pieces)
  for (let done = 0; done < records.length; ) done += writeSync(fd, records, done)
}

export const closeSpool = closeSync

/** Size of a spool in bytes: it grows with every batch; 0 before the worker is ready. */
export const spoolSize = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

export const removeSpool = (path: string): void => rmSync(path, { force: true })

/** The whole records of a spool, in order; a record cut off by the worker's death is left. */
export function* readSpool(path: string): Generator<Finished> {
  const size = spoolSize(path)
  if (size < READY.length) return
  const fd = openSync(path, 'r')
  try {
    const lengthField = Buffer.alloc(16)
    for (let at = READY.length; at < size; ) {
      readSync(fd, lengthField, 0, lengthField.length, at)
      const head = lengthField.subarray(0, lengthField.indexOf(10) + 1)
      const length = Number(head.toString())
      if (head.length === 0 || at + head.length + length > size) return
      const record = Buffer.allocUnsafe(length)
      readSync(fd, record, 0, length, at + head.length)
      yield finished(record)
      at += head.length + length
    }
  } finally {
    closeSync(fd)
  }
}

function finished(record: Buffer): Finished {
  const end = record.indexOf(10)
  const line = record.toString('utf8', 0, end)
  const row = JSON.parse(line) as ManifestRow
  let at = end + 1
  const parts = row.bytes.map(length => {
    const part = record.subarray(at, at + length)
    at += length
    return part
  })
  return { row, line, parts }
}
