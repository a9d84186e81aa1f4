import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Item } from '../input/item.ts'
import { linesBetween } from '../lines.ts'
import { isOutOfFiles } from '../refusal.ts'
import {
  articleFiles,
  keepIssue,
  MANIFEST,
  type ManifestHead,
  type ManifestRow,
  metadataHash,
  sha256,
} from './manifest.ts'
import { type TableFormat, tableFormats } from './render.ts'

/** Offsets into the files of a dataset, in bytes. */
export interface Position {
  readonly manifest: number
  /** One for each table file. */
  readonly files: readonly number[]
}

/** Neighbouring inputs of an earlier dataset, whose rows can be copied in one go. */
export interface Stretch {
  readonly earlier: Earlier
  readonly start: Position
  readonly end: Position
}

/** A row of the manifest and where its bytes lie. */
interface Kept extends Stretch {
  readonly row: ManifestRow
}

/** Rows of one collection that are looked through for one that moved. */
const LOOK_AHEAD = 4096

/**
 * An earlier dataset, complete or interrupted, read alongside the inputs: both come sorted by source, so that one
 * pass over its manifest finds everything that may be used again, however many inputs there are.
 */
export class Earlier {
  readonly folder: string
  /** Table files, open for copying. */
  readonly fds: readonly number[]
  /** Size of the manifest in bytes. */
  readonly manifestSize: number
  readonly start: Position
  readonly #manifest: number
  readonly #open: number[] = []
  readonly #rows: Iterator<Kept>
  readonly #wantsArticles: boolean
  /** Rows of the source at hand that were passed over, by path. */
  readonly #ahead = new Map<string, Kept>()
  #next: Kept | null

  constructor(folder: string, head: ManifestHead, headLength: number) {
    const formats = tableFormats(head.configuration)
    this.folder = folder
    try {
      for (const path of [MANIFEST, ...formats.map(({ path }) => path)])
        this.#open.push(openSync(join(folder, path), 'r'))
    } catch (error) {
      this.close()
      throw error
    }
    const [manifest, ...tables] = this.#open
    this.fds = tables
    this.#manifest = manifest!
    this.manifestSize = statSizeOf(manifest!)
    this.start = { manifest: headLength, files: formats.map(({ header }) => Buffer.byteLength(header)) }
    this.#wantsArticles = head.configuration.formats.includes('json')
    this.#rows = this.rowsBetween(this.start, this.manifestSize)
    this.#next = this.#read()
  }

  /** The stretch of an input that is as it was; null when it is new or changed. */
  take(item: Item): Kept | null {
    const kept = this.#find(item)
    return kept !== null && isUnchanged(item, kept.row) && this.#hasArticles(kept.row) ? kept : null
  }

  /** The rows from one position to an offset of the manifest, each with its stretch. */
  *rowsBetween(start: Position, end: number): Generator<Kept> {
    const sizes = this.fds.map(fd => statSizeOf(fd))
    let at = start
    for (const { line, after } of linesBetween(this.#manifest, start.manifest, end)) {
      const row = JSON.parse(line) as ManifestRow
      const next = { manifest: after, files: at.files.map((offset, i) => offset + row.bytes[i]!) }
      // Of an interrupted dataset the manifest may know more than reached the files.
      if (next.files.some((offset, i) => offset > sizes[i]!)) return
      yield { earlier: this, row, start: at, end: next }
      at = next
    }
  }

  close(): void {
    for (const fd of this.#open.splice(0)) closeSync(fd)
  }

  #find(item: Item): Kept | null {
    const { path, source } = item
    while (this.#next !== null && sourceOf(this.#next) < source) this.#next = this.#read()
    const [first] = this.#ahead.values()
    if (first !== undefined && sourceOf(first) !== source) this.#ahead.clear()
    const moved = this.#ahead.get(path)
    if (moved !== undefined) {
      this.#ahead.delete(path)
      return moved
    }
    while (this.#next !== null && sourceOf(this.#next) === source && this.#ahead.size < LOOK_AHEAD) {
      const kept = this.#next
      this.#next = this.#read()
      if (kept.row.path === path) return kept
      this.#ahead.set(kept.row.path, kept)
    }
    return null
  }

  #read(): Kept | null {
    const { value, done } = this.#rows.next()
    return done ? null : value
  }

  #hasArticles(row: ManifestRow): boolean {
    return !this.#wantsArticles || articleFiles(row).every(path => existsSync(`${this.folder}/${path}`))
  }
}

const sourceOf = ({ row }: Kept): string => row.source ?? row.path

function isUnchanged(item: Item, row: ManifestRow): boolean {
  if (item.twin !== row.twin) return false
  const { content } = item
  if (content.kind === 'none') {
    return row.content === null && JSON.stringify(row.issues) === JSON.stringify([keepIssue(content.issue)])
  }
  return row.content !== null && row.metadata === metadataHash(item) && row.content === contentHash(content, item.size)
}

function contentHash(content: Exclude<Item['content'], { kind: 'none' }>, size: number): string | null {
  if (content.kind === 'text') return sha256(content.text)
  if (content.kind === 'bytes') return sha256(content.bytes)
  try {
    return sha256(readSmall(content.file, size))
  } catch {
    return null
  }
}

const small = Buffer.allocUnsafe(1 << 16)

/** The bytes of a file of known size, good until the next call: ten thousand small files are read at each run. */
function readSmall(file: string, size: number): Uint8Array {
  if (size >= small.length) return readFileSync(file)
  const fd = openSync(file, 'r')
  try {
    // One byte more than there should be, so that a file that grew is not taken for what it was.
    return small.subarray(0, readSync(fd, small, 0, size + 1, 0))
  } finally {
    closeSync(fd)
  }
}

/** Opens an earlier dataset; null when there is none, or it was made with other things than `head` says. */
export function openEarlier(folder: string, head: ManifestHead): Earlier | null {
  try {
    const expected = headLine(head)
    const length = Buffer.byteLength(expected)
    const fd = openSync(join(folder, MANIFEST), 'r')
    const found = Buffer.alloc(length)
    readSync(fd, found, 0, length, 0)
    closeSync(fd)
    return found.toString() === expected ? new Earlier(folder, head, length) : null
  } catch (error) {
    if (isOutOfFiles(error)) throw error
    return null
  }
}

export const headLine = (head: ManifestHead): string => `${JSON.stringify(head)}\n`

/** Whether the files of a published dataset are as long as its data package says: nobody cut or lengthened them. */
export function isWhole(folder: string, formats: readonly TableFormat[]): boolean {
  try {
    const { resources } = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as {
      resources: { path: string; bytes: number }[]
    }
    const sizes = new Map(resources.map(({ path, bytes }) => [path, bytes]))
    return formats.every(({ path }) => statSync(join(folder, path)).size === sizes.get(path))
  } catch {
    return false
  }
}

const statSizeOf = (fd: number): number => fstatSync(fd).size
