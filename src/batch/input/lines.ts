/** A line of a stream, or that it was too long to be held. */
export interface Line {
  /** From 1. */
  readonly number: number
  /** Without its line break; null when it is longer than the limit. */
  readonly bytes: Buffer | null
  /** Bytes of the line. */
  readonly length: number
}

const TAB = 9
const NEWLINE = 10
const RETURN = 13
const SPACE = 32

/** Whether a line holds nothing but ASCII white space. */
export const isBlank = (bytes: Line['bytes']): boolean =>
  bytes?.every(byte => byte === SPACE || (byte >= TAB && byte <= RETURN)) ?? false

/**
 * Cuts a stream of bytes into lines at LF or CRLF. A line longer than `limit` bytes is not held, empty ones are counted
 * and passed over. Gives at once what each piece of the stream ends: those lines are here, the next may be long in coming.
 */
export async function* linesOf(stream: AsyncIterable<Buffer>, limit: number): AsyncGenerator<Line[]> {
  let parts: Buffer[] = []
  let length = 0
  let number = 1
  const take = (): Line => {
    const whole = length > limit ? null : parts.length === 1 ? parts[0]! : Buffer.concat(parts)
    const bytes = whole !== null && whole.at(-1) === RETURN ? whole.subarray(0, -1) : whole
    const line = { number, bytes, length }
    parts = []
    length = 0
    number++
    return line
  }
  const add = (part: Buffer) => {
    length += part.length
    if (length > limit) parts = []
    else if (part.length > 0) parts.push(part)
  }
  for await (const chunk of stream) {
    const lines: Line[] = []
    let from = 0
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      if (at === from && length === 0) number++
      else {
        add(chunk.subarray(from, at))
        lines.push(take())
      }
      from = at + 1
    }
    if (from < chunk.length) add(chunk.subarray(from))
    if (lines.length > 0) yield lines
  }
  if (length > 0) yield [take()]
}

/** Ends lines with LF where a stream ends them with CRLF or CR. */
export async function* withLineFeeds(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let isAfterReturn = false
  for await (const chunk of stream) {
    if (!isAfterReturn && !chunk.includes(RETURN)) {
      yield chunk
      continue
    }
    const fed = Buffer.allocUnsafe(chunk.length)
    let length = 0
    for (const byte of chunk) {
      if (byte !== NEWLINE || !isAfterReturn) fed[length++] = byte === RETURN ? NEWLINE : byte
      isAfterReturn = byte === RETURN
    }
    yield fed.subarray(0, length)
  }
}
