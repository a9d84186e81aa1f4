import { crc32, inflateRawSync } from 'node:zlib'

/** Members of a zip archive that a document is made of, each read when it is asked for. */
export interface Package {
  readonly names: readonly string[]
  readonly has: (name: string) => boolean
  /** The bytes of a member; null where there is none of that name. Throws where it is broken, or grows past its limit. */
  readonly read: (name: string) => Uint8Array | null
}

/** What all members that are read may grow to together, in bytes: a document of a thousand pages has 20 MB of XML, and takes some seconds. */
const LIMIT = 1 << 25
/** Most members that are looked at: a document with a picture a page has some thousand. */
const MOST = 20_000

interface Member {
  readonly offset: number
  readonly packed: number
  readonly size: number
  readonly method: number
  readonly crc: number
  readonly isEncrypted: boolean
}

/** That an archive cannot be read, in words that follow its name. */
export class BrokenPackage extends Error {}

/** That what it holds is more than may be unpacked. */
export class GrownPackage extends BrokenPackage {
  constructor(cause?: unknown) {
    super('it grows too large', { cause })
  }
}

/**
 * Opens the zip archive that an office document is. Synchronous as readers are, and nothing is unpacked but what is asked
 * for, up to a limit: APPNOTE.TXT of PKWARE, 4.3.
 */
export function openPackage(bytes: Uint8Array, limit = LIMIT): Package {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const members = directoryOf(data)
  let left = limit
  return {
    names: [...members.keys()],
    has: name => members.has(name),
    read(name) {
      const member = members.get(name)
      if (member === undefined) return null
      if (member.size > left) throw new GrownPackage()
      // also one that turns out to be broken
      left -= member.size
      return unpacked(data, member)
    },
  }
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
/** Bytes of the record at the end, without its comment, of an entry, and of what stands before a member. */
const END_LENGTH = 22
const ENTRY_LENGTH = 46
const LOCAL_LENGTH = 30
const LONGEST_COMMENT = 0xffff

function directoryOf(data: Buffer): Map<string, Member> {
  let end = data.length - END_LENGTH
  const least = Math.max(0, end - LONGEST_COMMENT)
  while (end >= least && data.readUInt32LE(end) !== END) end--
  if (end < least || end < 0) throw new BrokenPackage('it is no zip archive, or ends in the middle')
  const members = new Map<string, Member>()
  let at = data.readUInt32LE(end + 16)
  while (at + ENTRY_LENGTH <= data.length && data.readUInt32LE(at) === ENTRY && members.size < MOST) {
    const nameLength = data.readUInt16LE(at + 28)
    const name = data.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength)
    // of two members of one name the first is the one that others have checked
    if (!members.has(name))
      members.set(name, {
        offset: data.readUInt32LE(at + 42),
        packed: data.readUInt32LE(at + 20),
        size: data.readUInt32LE(at + 24),
        method: data.readUInt16LE(at + 10),
        crc: data.readUInt32LE(at + 16),
        isEncrypted: (data.readUInt16LE(at + 8) & 1) === 1,
      })
    at += ENTRY_LENGTH + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32)
  }
  return members
}

const STORED = 0
const DEFLATED = 8

function unpacked(data: Buffer, { offset, packed, size, method, crc, isEncrypted }: Member): Uint8Array {
  if (isEncrypted) throw new BrokenPackage('it is under a password')
  if (offset + LOCAL_LENGTH > data.length || data.readUInt32LE(offset) !== LOCAL)
    throw new BrokenPackage('it is damaged')
  const from = offset + LOCAL_LENGTH + data.readUInt16LE(offset + 26) + data.readUInt16LE(offset + 28)
  const found =
    method === STORED
      ? data.subarray(from, from + size)
      : method === DEFLATED
        ? inflated(data.subarray(from, from + packed), size)
        : null
  if (found === null) throw new BrokenPackage('it is packed in a way that is not read')
  if (crc32(found) !== crc) throw new BrokenPackage('its checksum is another')
  return found
}

function inflated(raw: Uint8Array, limit: number): Uint8Array {
  try {
    return inflateRawSync(raw, { maxOutputLength: Math.max(1, limit) })
  } catch (error) {
    const isBomb = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    throw isBomb ? new GrownPackage(error) : new BrokenPackage('it is damaged', { cause: error })
  }
}
