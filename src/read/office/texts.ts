import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Texts by number, in the order in which they were added. */
export interface Texts {
  readonly add: (text: string) => void
  /** That of a number from 0; undefined where there is none. */
  readonly at: (index: number) => string | undefined
  readonly close: () => void
}

/** UTF-16 units that are held in memory; what comes after lies on the disk. */
const HELD = 1 << 24
/** Bytes that are written at once. */
const PIECE = 1 << 20

/** Texts of which those beyond the first 16 million units lie in a file of its own, which goes with them. */
export function openTexts(most = HELD): Texts {
  const held: string[] = []
  let length = 0
  let file: Texts | undefined
  return {
    add(text) {
      length += text.length + 1
      if (length <= most) held.push(text)
      else {
        file ??= openTextFile()
        file.add(text)
      }
    },
    at: index => (index < held.length ? held[index] : file?.at(index - held.length)),
    close: () => file?.close(),
  }
}

function openTextFile(): Texts {
  const folder = mkdtempSync(join(tmpdir(), 'wenju-'))
  const fd = openSync(join(folder, 'texts'), 'wx+', 0o600)
  /** Where each text ends in the file; on disk as far as `written`. */
  let ends = new Float64Array(1 << 16)
  let count = 0
  let written = 0
  let waiting: Buffer[] = []
  let size = 0
  const flush = (): void => {
    const bytes = Buffer.concat(waiting)
    for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at, bytes.length - at, written + at)
    written += bytes.length
    waiting = []
    size = 0
  }
  return {
    add(text) {
      const bytes = Buffer.from(text)
      waiting.push(bytes)
      size += bytes.length
      if (count === ends.length) {
        const longer = new Float64Array(ends.length * 2)
        longer.set(ends)
        ends = longer
      }
      ends[count++] = written + size
      if (size >= PIECE) flush()
    },
    at(index) {
      if (!(index >= 0 && index < count)) return undefined
      if (size > 0) flush()
      const start = index === 0 ? 0 : ends[index - 1]!
      const bytes = Buffer.allocUnsafe(ends[index]! - start)
      for (let at = 0; at < bytes.length; ) {
        const read = readSync(fd, bytes, at, bytes.length - at, start + at)
        if (read === 0) return undefined
        at += read
      }
      return bytes.toString('utf8')
    },
    close() {
      closeSync(fd)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
