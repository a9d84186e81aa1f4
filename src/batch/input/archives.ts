import { crc32 } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { issue } from '../../model/issue.ts'
import { formatOf, isCompressed, isLitter, largestFile } from '../../read/formats.ts'
import { reasonOf } from '../refusal.ts'
import { type Content, type Item, refusedItem } from './item.ts'
import { Bomb, bytesOf, expansionLimit, gather } from './streams.ts'
import { tarMembers } from './tar.ts'
import { endingOf, Left, type Unreadable, unreadable } from './unread.ts'
import type { Found } from './walk.ts'

interface ArchiveOptions {
  /** Bytes a member may have. */
  readonly maxBytes: number
  /** Whether a member that is not read is an error. */
  readonly strict?: boolean | undefined
}

/** A member of an archive, before it is read. */
interface Member {
  readonly name: string
  readonly size: number
  /** Whether it may be broken and the members behind it are not. */
  readonly standsAlone: boolean
  /** Its bytes; null when there are more than `limit`. */
  readonly read: (limit: number) => Promise<Buffer | null>
}

/** The articles of a zip archive, in the archive's order. */
export async function* itemsOfZip(found: Found, options: ArchiveOptions): AsyncGenerator<Item> {
  const zip = await openPromise(found.file, { decodeStrings: false, lazyEntries: true, autoClose: false })
  const limit = expansionLimit(found.size)
  const left = new Left()
  let total = 0
  try {
    for await (const entry of zip.eachEntry()) {
      const member = zipMember(zip, entry)
      const item = await itemOf(found, member, options.maxBytes, left)
      if (item === null) continue
      total += item.size
      if (total > limit) throw new Bomb(limit)
      yield item
    }
    yield* unreadOf(found, left, options)
  } finally {
    zip.close()
  }
}

function zipMember(zip: ZipFile, entry: Entry): Member {
  return {
    name: nameOf(entry.fileNameRaw),
    size: entry.uncompressedSize,
    standsAlone: true,
    read: async limit => {
      const bytes = await gather(await zip.openReadStreamPromise(entry), limit)
      if (bytes !== null && crc32(bytes) !== entry.crc32) throw new Error('its checksum is another')
      return bytes
    },
  }
}

/** The articles of a tar archive, also gzipped, in the archive's order. */
export async function* itemsOfTar(found: Found, options: ArchiveOptions): AsyncGenerator<Item> {
  const left = new Left()
  for await (const member of tarMembers(bytesOf(found.file, found.size, isCompressed(found.path)))) {
    const named = { ...member, name: nameOf(member.name), standsAlone: false }
    const item = await itemOf(found, named, options.maxBytes, left)
    if (item !== null) yield item
  }
  yield* unreadOf(found, left, options)
}

function* unreadOf({ path }: Found, left: Left, { strict }: ArchiveOptions): Generator<Item> {
  for (const problem of left.issues(strict)) yield refusedItem(path, problem)
}

/** The item of a member; null when it is none: what is no article is `left`. */
async function itemOf(found: Found, member: Member, maxBytes: number, left: Left): Promise<Item | null> {
  const name = member.name.replaceAll('\\', '/')
  if (name.endsWith('/') || name.split('/').some(isLitter)) return null
  const unread = unreadable(name) ?? packedIn(name)
  if (unread !== null) {
    left.add(name, unread)
    return null
  }
  return {
    path: `${found.path}/${name}`,
    source: found.path,
    line: null,
    size: Math.min(member.size, maxBytes),
    given: {},
    content: await contentOf(name, member, largestFile(name, maxBytes)),
  }
}

/** Why a member is not read that would be a collection or an archive on the disk; null when it is an article. */
const packedIn = (name: string): Unreadable | null =>
  formatOf(name).reading === 'article' && !isCompressed(name)
    ? null
    : { kind: 'packed within an archive', advice: 'Unpack the archive', extension: endingOf(name) }

async function contentOf(name: string, member: Member, limit: number): Promise<Content> {
  const refusal = (code: string, params: Record<string, string | number>): Content => ({
    kind: 'none',
    issue: issue(code, 'error', null, params),
  })
  if (name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').includes('..')) {
    return refusal('unsafe-member', { name })
  }
  try {
    const bytes = member.size > limit ? null : await member.read(limit)
    return bytes === null ? refusal('too-large', { name, limit }) : { kind: 'bytes', bytes }
  } catch (error) {
    if (!member.standsAlone) throw error
    return refusal('broken-member', { name, reason: reasonOf(error) })
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Names are UTF-8, or the GB18030 of Chinese Windows, whatever the archive's flags say. */
function nameOf(raw: Uint8Array): string {
  try {
    return utf8.decode(raw)
  } catch {
    return new TextDecoder('gb18030').decode(raw)
  }
}
