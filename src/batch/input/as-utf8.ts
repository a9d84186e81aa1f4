import { isAscii } from 'node:buffer'
import { createDecoder, detectEncoding, type Encoding, readLabel, recodeLines, type Strays } from '../../read/decode.ts'

/** Bytes of a stream that are looked at to tell its encoding. */
const SAMPLE = 1 << 16

/** What was found of the encoding of a stream. */
export interface FoundEncoding {
  encoding: Encoding
  /** Lines in another encoding than the rest; null when there are none. */
  strays: Strays | null
}

/**
 * Recodes a stream to UTF-8: from the encoding that is named, or else that which its first bytes beyond ASCII look like,
 * lines that are in another one apart. `found` is what it turns out to be. Flaws in UTF-8 stay.
 */
export async function* asUtf8(
  stream: AsyncIterable<Buffer>,
  label: string | undefined,
  found: FoundEncoding,
): AsyncGenerator<Buffer> {
  if (label !== undefined) found.encoding = readLabel(label)
  let recode = label === undefined ? null : streamed(found.encoding)
  let held: Buffer[] = []
  let length = 0
  let lines = 0
  const settle = (isWhole: boolean): Buffer => {
    const bytes = Buffer.concat(held)
    found.encoding = detectEncoding(isWhole ? bytes : wholeLines(bytes))
    recode = found.encoding.startsWith('utf-16') ? streamed(found.encoding) : byLines(found, lines)
    held = []
    return recode(bytes)
  }
  try {
    for await (const chunk of stream) {
      if (recode !== null) yield recode(chunk)
      else if (length === 0 && isPlain(chunk)) {
        lines += countLines(chunk)
        yield chunk
      } else {
        held.push(chunk)
        length += chunk.length
        if (length >= SAMPLE) yield settle(false)
      }
    }
  } catch (error) {
    // what was read of a stream that breaks stays
    if (held.length > 0) yield settle(false)
    if (recode !== null) yield recode(null)
    throw error
  }
  if (held.length > 0) yield settle(true)
  if (recode !== null) yield recode(null)
}

/** Takes a piece of a stream, or its end, and gives what is whole with it. */
type Recoder = (piece: Buffer | null) => Buffer

function streamed(encoding: Encoding): Recoder {
  if (encoding === 'utf-8') return piece => piece ?? EMPTY
  const decode = createDecoder(encoding)
  return piece => Buffer.from(piece === null ? decode() : decode(piece))
}

/** Longest line that is held to tell its encoding, in bytes; what is longer is in that of the rest. */
const LONGEST = 1 << 22

/** Recodes line by line, the first of them number `before` + 1. */
function byLines(found: FoundEncoding, before: number): Recoder {
  let carry: Buffer[] = []
  let length = 0
  let line = before
  let long: Recoder | null = null
  const take = (bytes: Buffer): Buffer => {
    const { bytes: recoded, strays } = recodeLines(bytes, found.encoding)
    if (strays !== null) {
      const { encoding, count, line: first } = found.strays ?? { ...strays, count: 0, line: line + strays.line }
      found.strays = { encoding, count: count + strays.count, line: first }
    }
    line += countLines(bytes)
    return recoded
  }
  return piece => {
    const end = piece === null ? 0 : piece.lastIndexOf(NEWLINE) + 1
    if (piece !== null && end === 0) {
      if (long !== null) return long(piece)
      carry.push(piece)
      length += piece.length
      if (length <= LONGEST) return EMPTY
      long = streamed(found.encoding)
      return long(release())
    }
    const ended = piece === null ? EMPTY : piece.subarray(0, end)
    let head: Buffer
    if (long === null) head = take(Buffer.concat([release(), ended]))
    else {
      // the line that is too long ends at the first line end of the piece
      const close = ended.indexOf(NEWLINE) + 1
      head = Buffer.concat([long(ended.subarray(0, close)), long(null), take(ended.subarray(close))])
      line++
      long = null
    }
    if (piece !== null && end < piece.length) {
      carry.push(piece.subarray(end))
      length = piece.length - end
    }
    return head
  }

  function release(): Buffer {
    const bytes = Buffer.concat(carry)
    carry = []
    length = 0
    return bytes
  }
}

const EMPTY = Buffer.alloc(0)
const NEWLINE = 10

function countLines(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count++
  return count
}

/** Whether bytes say nothing of their encoding. */
const isPlain = (bytes: Buffer): boolean => isAscii(bytes) && !bytes.includes(0)

/** Up to the last line end, so that no character is cut. */
function wholeLines(bytes: Buffer): Buffer {
  const end = bytes.lastIndexOf(NEWLINE)
  return end < 0 ? bytes : bytes.subarray(0, end + 1)
}
