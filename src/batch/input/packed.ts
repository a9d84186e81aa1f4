import { createReadStream, type ReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { crc32, createGunzip, type Gunzip } from 'node:zlib'
import type { Entry, ZipFile } from 'yauzl'
import { isCompressed } from '../../read/formats.ts'
import { drain } from './bytes.ts'
import type { Found } from './walk.ts'

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

/** Counts bytes that are unpacked; throws a `Bomb` when they are more than `limit`. */
export function limited(limit: number): (length: number) => void {
  let total = 0
  return length => {
    total += length
    if (total > limit) throw new Bomb(limit)
  }
}

/** The bytes of a member of a zip archive, each piece told to `spend`; throws at their end when their checksum is another. */
export async function* unpacked(
  zip: ZipFile,
  entry: Entry,
  spend: (length: number) => void = () => {},
): AsyncGenerator<Buffer> {
  if (entry.isEncrypted()) throw new Error('it is under a password')
  let sum = 0
  for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    spend(chunk.length)
    sum = crc32(chunk, sum)
    yield chunk
  }
  if (sum !== entry.crc32) throw new Error('its checksum is another')
}

type Packed = Pick<Found, 'path' | 'file' | 'size'>

/** That bytes follow the end of what is packed, which are not. What stands before is whole. */
class Followed extends Error {
  /** The piece of the file in which what is packed ends, and how much was unpacked before. */
  readonly lost: { readonly from: number; readonly end: number; readonly given: number }
  constructor(lost: Followed['lost'], cause: unknown) {
    super('something follows its end that is not packed', { cause })
    this.lost = lost
  }
}

/**
 * Throws where the bytes of a file that is packed are damaged, so that none of what is unpacked of it is sure; not where it
 * is cut. What is said of bytes that follow its end; else null.
 */
export async function checkPacked(found: Packed): Promise<Error | null> {
  if (!isCompressed(found.path) || found.size === 0) return null
  try {
    await drain(gunzipped(found))
  } catch (error) {
    if (error instanceof Followed) return error
    if ((error as NodeJS.ErrnoException).code === 'Z_DATA_ERROR') throw error
  }
  return null
}

/** The bytes of a file, unpacked when its name says that it is gzip, up to its end. Throws a `Bomb` when it grows past what text can. */
export async function* bytesOf(found: Packed): AsyncGenerator<Buffer> {
  if (found.size === 0) return
  if (!isCompressed(found.path)) {
    yield* rawOf(found)
    return
  }
  try {
    yield* gunzipped(found)
  } catch (error) {
    if (!(error instanceof Followed)) throw error
    yield* lastOf(found.file, error.lost)
  }
}

/** The file as it lies; one that grows while it is read ends where it ended when it was found. */
const rawOf = ({ file, size }: Packed): ReadStream => createReadStream(file, { end: size - 1 })

/** What is unpacked of a file. Throws a `Followed` where other bytes follow it. */
async function* gunzipped(found: Packed): AsyncGenerator<Buffer> {
  const spend = limited(expansionLimit(found.size))
  const raw = rawOf(found)
  let isGzip = false
  let given = 0
  let from = 0
  let end = 0
  raw.once('data', piece => {
    isGzip = GZIP.every((byte, at) => piece[at] === byte)
  })
  raw.on('data', piece => {
    from = end
    end += piece.length
  })
  try {
    for await (const chunk of through(raw, createGunzip())) {
      spend(chunk.length)
      given += chunk.length
      yield chunk
    }
  } catch (error) {
    // the header of what follows the whole, not its own
    const isBehind = isGzip && /^incorrect header check$/.test((error as Error).message)
    throw isBehind ? new Followed({ from, end, given }, error) : error
  }
}

/** Takes a stream through one that unpacks it. */
async function* through(raw: Readable, unpacking: Gunzip): AsyncGenerator<Buffer> {
  raw.on('error', error => unpacking.destroy(error))
  try {
    yield* raw.pipe(unpacking) as AsyncIterable<Buffer>
  } catch (error) {
    // What was unpacked before a stream broke is still there, and its error comes first.
    for (let rest = unpacking.read(); rest !== null; rest = unpacking.read()) yield rest
    throw error
  } finally {
    raw.destroy()
    unpacking.destroy()
  }
}

/** What is unpacked behind the first `given` bytes, and was lost with what follows it: the piece in which it ends is fed byte by byte. */
async function* lastOf(file: string, { from, end, given }: Followed['lost']): AsyncGenerator<Buffer> {
  const pieces = async function* (): AsyncGenerator<Buffer> {
    if (from > 0) yield* createReadStream(file, { end: from - 1 })
    for await (const piece of createReadStream(file, { start: from, end: end - 1 }))
      for (let at = 0; at < piece.length; at++) yield piece.subarray(at, at + 1)
  }
  let length = 0
  try {
    for await (const chunk of through(Readable.from(pieces(), { objectMode: false }), createGunzip())) {
      const isNew = length + chunk.length > given
      if (isNew) yield chunk.subarray(Math.max(0, given - length))
      length += chunk.length
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'Z_DATA_ERROR') throw error
  }
}

/** How what is packed with gzip begins. */
const GZIP = [0x1f, 0x8b]
