/** A piece of a JSON file. */
export interface Element {
  /** Null when there are more than may be. */
  readonly bytes: Buffer | null
  readonly length: number
  /** Whether it is all that the file holds. */
  readonly isWhole: boolean
}

const [TAB, LINE, RETURN, BLANK, QUOTE, COMMA, BACKSLASH] = [9, 10, 13, 32, 34, 44, 92]
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125]

const isBlank = (byte: number): boolean => byte === BLANK || byte === LINE || byte === RETURN || byte === TAB

/**
 * The elements of the list that a JSON file is, as they come, or the one thing it is instead; bytes in UTF-8. They are
 * parted by counting brackets outside of strings, so that no more than one is held: `[{"a": 1}, 2]` → `{"a": 1}`, `2`.
 * Throws where the list is not closed, or does not end the file.
 */
export async function* elementsOf(stream: AsyncIterable<Buffer>, limit: number): AsyncGenerator<Element> {
  let state = 'start' as 'start' | 'list' | 'whole' | 'end'
  let held: Buffer[] = []
  let length = 0
  let depth = 0
  let isString = false
  let isEscaped = false
  let count = 0
  let isMark = true
  const hold = (bytes: Buffer): void => {
    length += bytes.length
    if (length <= limit) held.push(bytes)
    else held = []
  }
  const taken = (isWhole: boolean): Element => {
    const element = { bytes: length <= limit ? Buffer.concat(held) : null, length, isWhole }
    held = []
    length = 0
    return element
  }
  for await (const chunk of stream) {
    let from = 0
    if (isMark) from = chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? 3 : 0
    isMark = false
    for (let i = from; i < chunk.length; i++) {
      const byte = chunk[i]!
      if (state === 'list') {
        if (isString) {
          if (isEscaped) isEscaped = false
          else if (byte === BACKSLASH) isEscaped = true
          else if (byte === QUOTE) isString = false
        } else if (byte === QUOTE) isString = true
        else if (byte === OPEN_LIST || byte === OPEN_OBJECT) depth++
        else if (depth > 0 && (byte === CLOSE_LIST || byte === CLOSE_OBJECT)) depth--
        else if (depth === 0 && (byte === COMMA || byte === CLOSE_LIST)) {
          hold(chunk.subarray(from, i))
          from = i + 1
          const element = taken(false)
          if (byte === CLOSE_LIST) state = 'end'
          // an empty list has no element
          if (byte === COMMA || count > 0 || element.bytes?.some(it => !isBlank(it)) !== false) yield element
          count++
        }
      } else if (!isBlank(byte) && state === 'start') {
        state = byte === OPEN_LIST ? 'list' : 'whole'
        from = state === 'list' ? i + 1 : from
      } else if (!isBlank(byte) && state === 'end') throw new Error('it is no JSON, something follows the list')
    }
    if (state === 'list' || state === 'whole') hold(chunk.subarray(from))
  }
  if (state === 'list') throw new Error('it is no JSON, its list is not closed')
  if (state !== 'end') yield taken(true)
}
