import { createHash } from 'node:crypto'
import { closeSync, fdatasync, fsyncSync, openSync, readSync, writeSync } from 'node:fs'
import { promisify } from 'node:util'

const BUFFER = 1 << 16
const flushToDisk = promisify(fdatasync)

/** A file that grows at its end and is hashed as it grows. */
export class TableFile {
  /** Bytes appended so far. */
  bytes = 0
  readonly #fd: number
  readonly #hash = createHash('sha256')
  readonly #buffer = Buffer.allocUnsafe(BUFFER)
  #waiting = 0

  constructor(path: string) {
    this.#fd = openSync(path, 'wx')
  }

  /** Appends bytes; they may be changed afterwards. */
  append(part: Uint8Array): void {
    this.bytes += part.length
    if (this.#waiting + part.length > BUFFER) this.flush()
    if (part.length > BUFFER) this.#write(part)
    else {
      this.#buffer.set(part, this.#waiting)
      this.#waiting += part.length
    }
  }

  /** Appends a stretch of another file, in pieces. */
  appendFrom(fd: number, start: number, length: number): void {
    for (let done = 0; done < length; ) {
      const piece = Buffer.allocUnsafe(Math.min(BUFFER, length - done))
      const read = readSync(fd, piece, 0, piece.length, start + done)
      if (read === 0) throw new Error('The earlier output is shorter than its manifest says')
      this.append(piece.subarray(0, read))
      done += read
    }
  }

  /** Hands what waits in memory to the operating system. */
  flush(): void {
    this.#write(this.#buffer.subarray(0, this.#waiting))
    this.#waiting = 0
  }

  /** Waits until what was flushed is on the disk. */
  sync(): Promise<void> {
    return flushToDisk(this.#fd)
  }

  /** Ends the file, on the disk, and gives its SHA-256 in lower-case hex. */
  close(): string {
    this.flush()
    fsyncSync(this.#fd)
    closeSync(this.#fd)
    return this.#hash.digest('hex')
  }

  #write(data: Uint8Array): void {
    this.#hash.update(data)
    for (let done = 0; done < data.length; ) done += writeSync(this.#fd, data, done)
  }
}
