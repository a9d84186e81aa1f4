import { closeSync, existsSync, openSync, readFileSync, readSync, rmSync, writeSync } from 'node:fs'
import type { Utf8Writer } from '../../write/utf8.ts'
import type { ManifestRow } from '../dataset/manifest.ts'

// What a worker has finished lies in two files. One has rows for the table files, document by document; they go there as
// they are made, so that nobody holds those of a long article. The other tells, a line an input, where its rows lie and
// what the manifest shall say of it; a line is written after the rows it speaks of. So whatever becomes of the worker,
// what it finished is there, and the article it died on, of those that go one by one, is the first that is missing.
//
//     <rows of a for the first table file><for the second>… <rows of b#1 for the first>… <rows of b#2 for the first>…
//     {"start":0,"lengths":[[200,34,…]],"row":{"path":"a.txt",…}} ⏎ {"start":812,"lengths":[[…],[…]],"row":{…}} ⏎

/** Where the rows of an input lie. */
interface Entry {
  readonly start: number
  /** For each document the bytes for each table file, one after the other. */
  readonly lengths: readonly (readonly number[])[]
  readonly row: ManifestRow
}

/** A finished input. */
export interface Finished {
  readonly row: ManifestRow
  /** Bytes to append to table files, each good until the next. */
  readonly parts: Iterable<readonly [file: number, bytes: Uint8Array]>
}

const listOf = (path: string): string => `${path}.list`

/** Where the file of an article is written, until it is whole. */
export const articleOf = (path: string): string => `${path}.article`

/** A spool that a worker fills. */
export class Spool {
  readonly #out: Utf8Writer
  readonly #rows: number
  readonly #list: number
  #entries = ''

  /** `out` will take rows. */
  constructor(path: string, out: Utf8Writer) {
    this.#rows = openSync(path, 'wx')
    this.#list = openSync(listOf(path), 'wx')
    this.#out = out.open(bytes => writeAll(this.#rows, bytes))
  }

  /** Tells that an input is finished whose rows were written from byte `start` on. */
  add(entry: Entry): void {
    this.#entries += `${JSON.stringify(entry)}\n`
  }

  /** Puts what was added where it outlives the process. */
  flush(): void {
    this.#out.flush()
    writeAll(this.#list, Buffer.from(this.#entries))
    this.#entries = ''
  }

  close(): void {
    closeSync(this.#rows)
    closeSync(this.#list)
  }
}

function writeAll(fd: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done)
}

export function removeSpool(path: string): void {
  rmSync(path, { force: true })
  rmSync(listOf(path), { force: true })
  rmSync(articleOf(path), { force: true })
}

/** The finished inputs of a spool, in order; one cut off by the worker's death is left. */
export function* readSpool(path: string): Generator<Finished> {
  if (!existsSync(listOf(path))) return
  const entries = readFileSync(listOf(path), 'utf8').split('\n').slice(0, -1)
  const fd = openSync(path, 'r')
  try {
    const read = createWindow(fd)
    for (const line of entries) {
      const { start, lengths, row } = JSON.parse(line) as Entry
      yield { row, parts: partsOf(start, lengths, read) }
    }
  } finally {
    closeSync(fd)
  }
}

type Window = (start: number, length: number) => Uint8Array

function* partsOf(start: number, lengths: Entry['lengths'], read: Window): Generator<readonly [number, Uint8Array]> {
  let at = start
  for (const files of lengths) {
    for (const [file, length] of files.entries()) {
      for (const end = at + length; at < end; ) {
        const bytes = read(at, end - at)
        at += bytes.length
        yield [file, bytes]
      }
    }
  }
}

/** Bytes read at once: the rows of a batch, or a piece of those of a long article. */
const HELD = 1 << 22
let memory: Buffer | undefined

/** Reads a file from front to back: gives the next bytes, at least one and `length` at most. */
function createWindow(fd: number): Window {
  memory ??= Buffer.allocUnsafeSlow(HELD)
  const held = memory
  let from = 0
  let to = 0
  return (start, length) => {
    if (start < from || start >= to) {
      from = start
      to = start + readSync(fd, held, 0, HELD, start)
      if (to === from) throw new Error('A spool is shorter than its list says')
    }
    return held.subarray(start - from, Math.min(start - from + length, to - from))
  }
}
