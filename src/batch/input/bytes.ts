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

/** Reads a stream to its end. */
export async function drain(stream: AsyncIterable<unknown>): Promise<void> {
  const left = stream[Symbol.asyncIterator]()
  while (!(await left.next()).done);
}

/** A whole stream as one buffer; null when it is longer than `limit`. */
export async function gather(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Buffer | null> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of stream) {
    length += part.length
    if (length > limit) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}
