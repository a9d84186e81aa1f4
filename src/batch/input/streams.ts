import { isAscii } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { createDecoder, detectEncoding, type Encoding, readLabel } from '../../read/decode.ts'

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

/** Bytes of a stream that are looked at to tell its encoding. */
const SAMPLE = 1 << 16

/**
 * Recodes a stream to UTF-8: from the encoding that is named, or else that which its first bytes beyond ASCII look like;
 * `tell` hears of it where it is found. UTF-8 goes through as it is, flaws and all.
 */
export async function* asUtf8(
  stream: AsyncIterable<Buffer>,
  label: string | undefined,
  tell: (encoding: Encoding) => void = () => {},
): AsyncGenerator<Buffer> {
  let decode = label === undefined ? undefined : decoderOf(readLabel(label))
  let held: Buffer[] = []
  let length = 0
  const settle = (): Buffer => {
    const bytes = Buffer.concat(held)
    const encoding = detectEncoding(wholeLines(bytes))
    if (encoding !== 'utf-8') tell(encoding)
    decode = decoderOf(encoding)
    held = []
    return bytes
  }
  const recoded = (bytes: Buffer): Buffer =>
    decode === null || decode === undefined ? bytes : Buffer.from(decode(bytes))
  try {
    for await (const chunk of stream) {
      if (decode !== undefined) yield recoded(chunk)
      else if (length === 0 && isPlain(chunk)) yield chunk
      else {
        held.push(chunk)
        length += chunk.length
        if (length >= SAMPLE) yield recoded(settle())
      }
    }
  } catch (error) {
    // what was read of a stream that breaks stays
    if (held.length > 0) yield recoded(settle())
    throw error
  }
  if (held.length > 0) yield recoded(settle())
  const rest = decode?.() ?? ''
  if (rest !== '') yield Buffer.from(rest)
}

/** Whether bytes say nothing of their encoding. */
const isPlain = (bytes: Buffer): boolean => isAscii(bytes) && !bytes.includes(0)

/** Up to the last line end, so that no character is cut. */
function wholeLines(bytes: Buffer): Buffer {
  const end = bytes.lastIndexOf(10)
  return end < 0 ? bytes : bytes.subarray(0, end + 1)
}

const decoderOf = (encoding: Encoding) => (encoding === 'utf-8' ? null : createDecoder(encoding))
