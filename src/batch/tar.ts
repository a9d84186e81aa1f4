/** A file of a tar archive. */
export interface TarMember {
  readonly name: Buffer
  readonly size: number
  /** Its bytes; null when it is longer than the limit. To be had before the next member is asked for. */
  readonly read: (limit: number) => Promise<Buffer | null>
}

const BLOCK = 512
const CUT = 'it ends in the middle'

/** The regular files of a tar archive (ustar, GNU and pax long names), in order. */
export async function* tarMembers(stream: AsyncIterable<Buffer>): AsyncGenerator<TarMember> {
  const source = new ByteSource(stream)
  let longName: Buffer | null = null
  for (;;) {
    const header = await source.take(BLOCK)
    if (header === null || header.every(byte => byte === 0)) return
    if (!isHeader(header)) throw new Error('it is no tar archive')
    const size = sizeOf(header)
    const type = String.fromCharCode(header[156]!)
    const padded = Math.ceil(size / BLOCK) * BLOCK
    if (type === 'L' || type === 'x') {
      const body = size > 1 << 20 ? null : await source.take(padded)
      if (body === null) throw new Error(CUT)
      const value = body.subarray(0, size)
      longName = type === 'L' ? cString(value) : (paxPath(value) ?? longName)
      continue
    }
    const name = longName ?? nameOf(header)
    longName = null
    let left = padded
    if (type === '0' || type === '\0') {
      const read = async (limit: number): Promise<Buffer | null> => {
        if (size > limit) return null
        const body = await source.take(padded)
        if (body === null) throw new Error(CUT)
        left = 0
        return body.subarray(0, size)
      }
      yield { name, size, read }
    }
    await source.skip(left)
  }
}

/** Cuts a stream into pieces of the length asked for. */
class ByteSource {
  readonly #chunks: AsyncIterator<Buffer>
  #rest: Buffer = Buffer.alloc(0)

  constructor(stream: AsyncIterable<Buffer>) {
    this.#chunks = stream[Symbol.asyncIterator]()
  }

  /** The next `length` bytes; null at the end of the stream. */
  async take(length: number): Promise<Buffer | null> {
    const parts: Buffer[] = [this.#rest]
    let held = this.#rest.length
    while (held < length) {
      const { value, done } = await this.#chunks.next()
      if (done && held === 0) return null
      if (done) throw new Error(CUT)
      parts.push(value)
      held += value.length
    }
    const all = parts.length === 1 ? parts[0]! : Buffer.concat(parts)
    this.#rest = all.subarray(length)
    return all.subarray(0, length)
  }

  async skip(length: number): Promise<void> {
    for (let left = length; left > 0; ) {
      if (this.#rest.length === 0) {
        const { value, done } = await this.#chunks.next()
        if (done) throw new Error(CUT)
        this.#rest = value
      }
      const step = Math.min(left, this.#rest.length)
      this.#rest = this.#rest.subarray(step)
      left -= step
    }
  }
}

/** The checksum of a header counts its own eight bytes as spaces. */
function isHeader(header: Buffer): boolean {
  let sum = 0
  for (let i = 0; i < BLOCK; i++) sum += i >= 148 && i < 156 ? 32 : header[i]!
  return sum === octal(header.subarray(148, 156))
}

const octal = (field: Buffer): number => Number.parseInt(cString(field).toString('latin1').trim() || '0', 8)

/** Octal digits, or base 256 where the first bit is set. */
function sizeOf(header: Buffer): number {
  const field = header.subarray(124, 136)
  return field[0]! & 0x80 ? Number(field.readBigUInt64BE(4)) : octal(field)
}

function cString(bytes: Buffer): Buffer {
  const end = bytes.indexOf(0)
  return end < 0 ? bytes : bytes.subarray(0, end)
}

function nameOf(header: Buffer): Buffer {
  const name = cString(header.subarray(0, 100))
  const isUstar = header.toString('latin1', 257, 262) === 'ustar'
  const prefix = isUstar ? cString(header.subarray(345, 500)) : Buffer.alloc(0)
  return prefix.length === 0 ? name : Buffer.concat([prefix, Buffer.from('/'), name])
}

/** The `path` of a pax header: records of `LENGTH KEY=VALUE\n`. */
function paxPath(body: Buffer): Buffer | null {
  let path: Buffer | null = null
  for (let at = 0; at < body.length; ) {
    const space = body.indexOf(32, at)
    const length = Number(body.toString('latin1', at, space))
    if (space < 0 || !(length > 0)) return path
    const record = body.subarray(space + 1, at + length - 1)
    if (record.subarray(0, 5).toString('latin1') === 'path=') path = record.subarray(5)
    at += length
  }
  return path
}
