/** A line of a stream, or that it was too long to be held. */
export interface Line {
  /** From 1. */
  readonly number: number
  /** Without its line break; null when it is longer than the limit. */
  readonly bytes: Buffer | null
  /** Bytes of the line. */
  readonly length: number
}

const NEWLINE = 10
const RETURN = 13

/**
 * Cuts a stream of bytes into lines at LF or CRLF. A line longer than `limit` bytes is not held, empty ones are counted
 * and passed over.
 */
export async function* linesOf(stream: AsyncIterable<Buffer>, limit: number): AsyncGenerator<Line> {
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
    let from = 0
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      if (at === from && length === 0) number++
      else {
        add(chunk.subarray(from, at))
        yield take()
      }
      from = at + 1
    }
    if (from < chunk.length) add(chunk.subarray(from))
  }
  if (length > 0) yield take()
}
