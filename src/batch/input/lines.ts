/** A line of a stream, or that it was too long to be held. */
export interface Line {
  /** From 1. */
  readonly number: number
  /** Without its line break; null when it is longer than the limit, and empty when it is that of blanks alone. */
  readonly bytes: Buffer | null
  /** How a line that is not held begins, behind blanks. */
  readonly head?: Buffer
  /** Bytes of the line. */
  readonly length: number
}

/** Bytes that are kept of a line that is not held. */
const HEAD = 4096

const EMPTY = Buffer.alloc(0)
const TAB = 9
const NEWLINE = 10
const RETURN = 13
const SPACE = 32

/** Whether a line holds nothing but ASCII white space. */
export const isBlank = (bytes: Line['bytes']): boolean => bytes?.every(isSpace) ?? false

/** Whether a byte is ASCII white space. */
export const isSpace = (byte: number): boolean => byte === SPACE || (byte >= TAB && byte <= RETURN)

/**
 * Cuts a stream of bytes into lines at LF or CRLF. A line longer than `limit` bytes is not held, empty ones are counted
 * and passed over. Gives at once what each piece of the stream ends: those lines are here, the next may be long in coming.
 */
export async function* linesOf(stream: AsyncIterable<Buffer>, limit: number): AsyncGenerator<Line[]> {
  let parts: Buffer[] = []
  let length = 0
  let number = 1
  /** How the line begins, behind blanks; empty as long as it is blank. */
  let head = EMPTY
  const take = (): Line => {
    const line = { number, length, ...taken() }
    parts = []
    length = 0
    head = EMPTY
    number++
    return line
  }
  const taken = (): Pick<Line, 'bytes' | 'head'> => {
    if (length > limit) return head.length === 0 ? { bytes: EMPTY } : { bytes: null, head }
    const whole = parts.length === 1 ? parts[0]! : Buffer.concat(parts)
    return { bytes: whole.at(-1) === RETURN ? whole.subarray(0, -1) : whole }
  }
  const add = (part: Buffer) => {
    if (part.length === 0) return
    const from = head.length > 0 ? 0 : part.findIndex(byte => !isSpace(byte))
    const room = Math.min(HEAD, limit) - head.length
    if (from >= 0 && room > 0) head = Buffer.concat([head, part.subarray(from, from + room)])
    length += part.length
    if (length > limit) parts = []
    else parts.push(part)
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
