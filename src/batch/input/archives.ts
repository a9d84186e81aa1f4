import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { issue } from '../../model/issue.ts'
import { formatOf, isCompressed, isLitter, largestFile } from '../../read/formats.ts'
import { reasonOf } from '../refusal.ts'
import { gather } from './bytes.ts'
import { type Content, type Item, refusedItem } from './item.ts'
import { Bomb, bytesOf, expansionLimit, limited, unpacked } from './packed.ts'
import { tarMembers } from './tar.ts'
import { endingOf, Left, type Unreadable, unreadable } from './unread.ts'
import type { Found } from './walk.ts'

interface ArchiveOptions {
  /** Bytes a member may have that is one article. */
  readonly maxBytes: number
  /** Whether a member that is not read is an error. */
  readonly strict?: boolean | undefined
}

/** How members are read that hold many articles, as files of that name are. */
export interface Collections {
  readonly has: (name: string) => boolean
  readonly read: (found: Found) => AsyncGenerator<Item>
}

/** A member of an archive, before it is read. */
interface Member {
  readonly name: string
  /** A link says where another file is; a pipe and a device hold nothing. */
  readonly kind: 'file' | 'link' | 'pipe' | 'device'
  readonly size: number
  /** Whether it may be broken and the members behind it are not. */
  readonly standsAlone: boolean
  readonly bytes: () => AsyncIterable<Uint8Array>
}

/** The articles of a zip archive, in the archive's order. */
export async function* itemsOfZip(
  found: Found,
  options: ArchiveOptions,
  collections: Collections,
): AsyncGenerator<Item> {
  const zip = await openPromise(found.file, { decodeStrings: false, lazyEntries: true, autoClose: false })
  const spend = limited(expansionLimit(found.size))
  const left = new Left()
  try {
    for await (const entry of zip.eachEntry())
      yield* itemsOf(found, zipMember(zip, entry, spend), options, collections, left)
    yield* unreadOf(found, left, options)
  } finally {
    zip.close()
  }
}

const zipMember = (zip: ZipFile, entry: Entry, spend: (length: number) => void): Member => ({
  name: nameOf(entry.fileNameRaw),
  kind: isZippedLink(entry) ? 'link' : 'file',
  size: entry.uncompressedSize,
  standsAlone: true,
  bytes: () => unpacked(zip, entry, spend),
})

/** Whether a program of Unix packed a symbolic link as such: its bytes are then a path. */
const isZippedLink = ({ versionMadeBy, externalFileAttributes }: Entry): boolean =>
  versionMadeBy >>> 8 === UNIX && ((externalFileAttributes >>> 16) & FILE_KIND) === SYMBOLIC_LINK

const UNIX = 3
const FILE_KIND = 0o170000
const SYMBOLIC_LINK = 0o120000

/** The articles of a tar archive, also gzipped, in the archive's order. */
export async function* itemsOfTar(
  found: Found,
  options: ArchiveOptions,
  collections: Collections,
): AsyncGenerator<Item> {
  const left = new Left()
  for await (const member of tarMembers(bytesOf(found))) {
    const named = { ...member, name: nameOf(member.name), standsAlone: false }
    yield* itemsOf(found, named, options, collections, left)
  }
  yield* unreadOf(found, left, options)
}

function* unreadOf({ path }: Found, left: Left, { strict }: ArchiveOptions): Generator<Item> {
  for (const problem of left.issues(strict)) yield refusedItem(path, problem)
}

/** The items of a member: that of an article, those of a collection; what is neither is `left`. */
async function* itemsOf(
  found: Found,
  member: Member,
  { maxBytes }: ArchiveOptions,
  collections: Collections,
  left: Left,
): AsyncGenerator<Item> {
  const name = member.name.replaceAll('\\', '/')
  if (name.endsWith('/') || name.split('/').some(isLitter)) return
  const path = `${found.path}/${name}`
  const item = (content: Content): Item => ({
    path,
    source: found.path,
    line: null,
    size: Math.min(member.size, maxBytes),
    given: {},
    content,
  })
  if (member.kind === 'link') left.addLink(name)
  else if (member.kind !== 'file') yield item(none('not-a-file', { name, kind: member.kind }, 'warning'))
  else if (isOutside(name)) yield item(none('unsafe-member', { name }))
  else if (collections.has(name)) {
    try {
      for await (const row of rowsOf(path, member, collections)) yield { ...row, source: found.path }
    } catch (error) {
      if (!member.standsAlone || error instanceof Bomb) throw error
      yield item(none('broken-member', { name, reason: reasonOf(error) }))
    }
  } else {
    const unread = unreadable(name) ?? packedIn(name)
    if (unread !== null) left.add(name, unread)
    else yield item(await contentOf(name, member, largestFile(name, maxBytes)))
  }
}

const none = (
  code: string,
  params: Record<string, string | number>,
  severity: 'error' | 'warning' = 'error',
): Content => ({ kind: 'none', issue: issue(code, severity, null, params) })

const isOutside = (name: string): boolean =>
  name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').includes('..')

/** Why a member is not read that would be on the disk; null when it is an article. */
const packedIn = (name: string): Unreadable | null =>
  formatOf(name).reading === 'article' && !isCompressed(name)
    ? null
    : { kind: 'packed within an archive', advice: 'Unpack the archive', extension: endingOf(name) }

async function contentOf(name: string, member: Member, limit: number): Promise<Content> {
  try {
    const bytes = member.size > limit ? null : await gather(member.bytes(), limit)
    return bytes === null ? none('too-large', { name, limit }) : { kind: 'bytes', bytes }
  } catch (error) {
    if (!member.standsAlone || error instanceof Bomb) throw error
    return none('broken-member', { name, reason: reasonOf(error) })
  }
}

/**
 * The rows of a collection, which is unpacked into a file for as long as they are read, since its readers go back in it.
 * Of a stream that breaks the rows up to there come first.
 */
async function* rowsOf(path: string, member: Member, collections: Collections): AsyncGenerator<Item> {
  const folder = await mkdtemp(join(tmpdir(), 'wenju-'))
  try {
    const file = join(folder, 'member')
    let broken: { readonly error: unknown } | null = null
    try {
      await writeFile(file, member.bytes(), { mode: 0o600 })
    } catch (error) {
      if (member.standsAlone) throw error
      broken = { error }
    }
    const { size } = await stat(file)
    yield* collections.read({ path, file, size, named: false, issue: null })
    if (broken !== null) throw broken.error
  } finally {
    await rm(folder, { recursive: true, force: true })
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
