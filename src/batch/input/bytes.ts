import { closeSync, openSync, readSync } from 'node:fs'

/** The bytes of a file, up to the size it was seen to have: one that grows while it is read ends there. */
export function readUpTo(file: string, size: number): Uint8Array {
  const fd = openSync(file, 'r')
  try {
    const bytes = Buffer.allocUnsafe(size)
    let length = 0
    for (let read = -1; read !== 0 && length < size; length += read)
      read = readSync(fd, bytes, length, size - length, null)
    return bytes.subarray(0, length)
  } finally {
    closeSync(fd)
  }
}
