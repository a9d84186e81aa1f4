import { crc32 } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { issue } from '../../model/issue.ts'
import { reasonOf } from '../refusal.ts'
import { formatOf, isCompressed } from './formats.ts'
import type { Content, Item } from './item.ts'
import { Bomb, bytesOf, expansionLimit, gather } from './streams.ts'
import { tarMembers } from './tar.ts'
import type { Found } from './walk.ts'

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
export async function* itemsOfZip(found: Found, maxBytes: number): AsyncGenerator<Item> {
  const zip = await openPromise(found.file, { decodeStrings: false, lazyEntries: true, autoClose: false })
  const limit = expansionLimit(found.size)
  let total = 0
  try {
    for await (const entry of zip.eachEntry()) {
      const member = zipMember(zip, entry)
      const item = await itemOf(found, member, maxBytes)
      if (item === null) continue
      total += item.size
      if (total > limit) throw new Bomb(limit)
      yield item
    }
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
export async function* itemsOfTar(found: Found, maxBytes: number): AsyncGenerator<Item> {
  for await (const member of tarMembers(bytesOf(found.file, found.size, isCompressed(found.path)))) {
    const item = await itemOf(found, { ...member, name: nameOf(member.name), standsAlone: false }, maxBytes)
    if (item !== null) yield item
  }
}

/** The item of a member; null when it is no article. */
async function itemOf(found: Found, member: Member, maxBytes: number): Promise<Item | null> {
  const name = member.name.replaceAll('\\', '/')
  const isHidden = name.split('/').some(part => /^\.[^.]|^__MACOSX$/.test(part))
  if (formatOf(name) !== 'article' || isCompressed(name) || isHidden) return null
  return {
    path: `${found.path}/${name}`,
    source: found.path,
    line: null,
    size: Math.min(member.size, maxBytes),
    given: {},
    content: await contentOf(name, member, maxBytes),
  }
}

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
