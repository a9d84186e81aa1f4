import { Readable } from 'node:stream'
import { extract, type Header } from 'tar-stream'

/** A member of a tar archive that is no folder. */
export interface TarMember {
  readonly name: Buffer
  readonly kind: 'file' | 'link' | 'pipe' | 'device'
  readonly size: number
  /** To be read to their end before the next member is asked for, or not at all. */
  readonly bytes: () => AsyncIterable<Uint8Array>
}

/** An archive ends in blocks of zeros; tar-stream does not miss them. */
const BLOCK = 512
const CUT = 'it ends in the middle'

/** Not in the types of tar-stream. As latin1 a name keeps its bytes, whatever they are. */
const options: object = { filenameEncoding: 'latin1', allowUnknownFormat: true }

/** What members are, by their types; what has none of these is a folder, or says something of another member. */
const KINDS: Readonly<Record<string, TarMember['kind']>> = {
  file: 'file',
  'contiguous-file': 'file',
  link: 'link',
  symlink: 'link',
  fifo: 'pipe',
  'character-device': 'device',
  'block-device': 'device',
}

/** The members of a tar archive but for folders (ustar, GNU and pax long names), in order. */
export async function* tarMembers(stream: AsyncIterable<Buffer>): AsyncGenerator<TarMember> {
  const archive = extract(options)
  let tail: Buffer = Buffer.alloc(0)
  const watched = async function* () {
    for await (const chunk of stream) {
      tail = Buffer.concat([tail, chunk.subarray(-BLOCK)]).subarray(-BLOCK)
      yield chunk
    }
  }
  const source = Readable.from(watched()).on('error', error => archive.destroy(error))
  source.pipe(archive)
  try {
    for await (const entry of archive) {
      const { type, size } = entry.header
      const kind = KINDS[type ?? '']
      if (kind !== undefined)
        yield { name: rawName(entry.header), kind, size, bytes: () => entry as AsyncIterable<Uint8Array> }
      entry.resume()
    }
    if (tail.some(byte => byte !== 0)) throw new Error(CUT)
  } catch (error) {
    throw explained(error)
  } finally {
    source.destroy()
    archive.destroy()
  }
}

/** A pax header gives the name in UTF-8; tar-stream has decoded it. */
function rawName({ name, pax }: Header): Buffer {
  const isDecoded = typeof pax === 'object' && pax !== null && 'path' in pax
  return Buffer.from(name, isDecoded ? 'utf8' : 'latin1')
}

function explained(error: unknown): unknown {
  const message = error instanceof Error ? error.message : ''
  if (/^Invalid tar header/.test(message)) return new Error('it is no tar archive', { cause: error })
  return message === 'Unexpected end of data' ? new Error(CUT, { cause: error }) : error
}
