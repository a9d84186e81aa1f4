import { readSync } from 'node:fs'

const NEWLINE = 10
const BLOCK = 1 << 16

/** The whole lines of an open file between two offsets, each with the offset after it. */
export function* linesBetween(fd: number, start: number, end: number): Generator<{ line: string; after: number }> {
  let pieces: Buffer[] = []
  for (let at = start; at < end; ) {
    const block = Buffer.allocUnsafe(Math.min(BLOCK, end - at))
    const read = readSync(fd, block, 0, block.length, at)
    if (read === 0) return
    const data = block.subarray(0, read)
    let from = 0
    for (let to = data.indexOf(NEWLINE); to >= 0; to = data.indexOf(NEWLINE, from)) {
      pieces.push(data.subarray(from, to))
      yield { line: Buffer.concat(pieces).toString(), after: at + to + 1 }
      pieces = []
      from = to + 1
    }
    pieces.push(data.subarray(from))
    at += read
  }
}
