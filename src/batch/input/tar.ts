import { Readable } from 'node:stream'
import { extract, type Header } from 'tar-stream'
import { gather } from './streams.ts'

/** A file of a tar archive. */
export interface TarMember {
  readonly name: Buffer
  readonly size: number
  /** Its bytes; null when it is longer than the limit. To be had before the next member is asked for. */
  readonly read: (limit: number) => Promise<Buffer | null>
}

/** An archive ends in blocks of zeros; tar-stream does not miss them. */
const BLOCK = 512
const CUT = 'it ends in the middle'

/** Not in the types of tar-stream. As latin1 a name keeps its bytes, whatever they are. */
const options: object = { filenameEncoding: 'latin1', allowUnknownFormat: true }

/** The regular files of a tar archive (ustar, GNU and pax long names), in order. */
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
      const bytes = entry as AsyncIterable<Uint8Array>
      const read = async (limit: number) => (size > limit ? null : gather(bytes, limit))
      if (type === 'file') yield { name: rawName(entry.header), size, read }
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
