import { createReadStream } from 'node:fs'
import { TextDecoder } from 'node:util'
import { createGunzip } from 'node:zlib'

/** What a compressed file may grow to: text shrinks ten times, repetitive text fifty; a bomb a thousand. */
export const expansionLimit = (size: number): number => (1 << 26) + size * 100

/** That a compressed file grew past its limit. */
export class Bomb extends Error {
  readonly limit: number
  constructor(limit: number) {
    super(`grows to more than ${limit} bytes`)
    this.limit = limit
  }
}

/** The bytes of a file, unpacked when it is gzip. Throws a `Bomb` when it grows past what text can. */
export async function* bytesOf(file: string, size: number, compressed: boolean): AsyncGenerator<Buffer> {
  if (size === 0) return
  // One that grows while it is read ends where it ended when it was found.
  const raw = createReadStream(file, { end: size - 1 })
  if (!compressed) {
    yield* raw
    return
  }
  const limit = expansionLimit(size)
  const gunzip = createGunzip()
  raw.on('error', error => gunzip.destroy(error))
  try {
    let total = 0
    for await (const chunk of raw.pipe(gunzip) as AsyncIterable<Buffer>) {
      total += chunk.length
      if (total > limit) throw new Bomb(limit)
      yield chunk
    }
  } catch (error) {
    // What was unpacked before a stream broke is still there, and its error comes first.
    for (let rest = gunzip.read(); rest !== null; rest = gunzip.read()) yield rest
    throw error
  } finally {
    raw.destroy()
    gunzip.destroy()
  }
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

/** Recodes a stream to UTF-8 when it is in another encoding: as named, or UTF-16 by its byte-order mark. */
export async function* asUtf8(stream: AsyncIterable<Buffer>, encoding: string | undefined): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | null | undefined
  for await (const chunk of stream) {
    decoder ??= decoderOf(encoding ?? markedEncoding(chunk))
    if (decoder === undefined) yield chunk
    else yield Buffer.from(decoder.decode(chunk, { stream: true }))
  }
}

function markedEncoding(head: Buffer): string | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  return undefined
}

function decoderOf(encoding: string | undefined): TextDecoder | undefined {
  if (encoding === undefined || /^utf-?8$/i.test(encoding)) return undefined
  return new TextDecoder(/^gb/i.test(encoding) ? 'gb18030' : encoding)
}
