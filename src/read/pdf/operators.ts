/** The operator that saves a graphics state, `q`, and that which restores it, `Q`. */
export const SAVE = 0x71
const RESTORE = 0x51

const [COMMENT, NAME, OPEN_STRING, CLOSE_STRING, BACKSLASH, OPEN_HEX] = [0x25, 0x2f, 0x28, 0x29, 0x5c, 0x3c]

/**
 * The `q` and `Q` of a content stream (ISO 32000-2, 7.8.2), in time linear in its length: not those of strings, comments,
 * names and pictures that stand within it. What needs no blank between has none: `q[]0 d qq`.
 *
 *     q (q % q) Tj Q % q  →  q Q
 */
export function* savesIn(stream: Buffer): Generator<number> {
  let picture = -1
  for (let at = 0; at < stream.length; ) {
    const byte = stream[at]!
    if (byte === COMMENT) at = endOfLine(stream, at)
    else if (byte === OPEN_STRING) at = endOfString(stream, at)
    else if (byte === OPEN_HEX) at = stream[at + 1] === OPEN_HEX ? at + 2 : behind(stream, '>', at)
    else if (byte === NAME) at = endOfWord(stream, at + 1)
    else if (!isRegular(byte)) at++
    else {
      const end = endOfWord(stream, at)
      const word = end - at === 2 ? stream.toString('latin1', at, end) : ''
      if (word === 'BI') picture = end
      if (word === 'ID' && picture >= 0) {
        at = endOfPicture(stream, picture, end)
        picture = -1
        continue
      }
      const isSure = holdsSaves(stream, at, end)
      for (; at < end; at++) if (isSure && isSaving(stream[at]!)) yield stream[at]!
    }
  }
}

/** Whether a byte is of a word: neither blank nor one of `()<>[]{}/%`. */
const isRegular = (byte: number): boolean => byte > 32 && DELIMITERS[byte] === 0
const DELIMITERS = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number('()<>[]{}/%'.includes(String.fromCharCode(byte))),
)

const isSaving = (byte: number): boolean => byte === SAVE || byte === RESTORE

/** Numbers need no blanks about them: `1q0`. */
const isOfNumber = (byte: number): boolean => byte >= 0x2b && byte <= 0x39

/** Whether a word is `q` and `Q`, with numbers about them. */
function holdsSaves(stream: Buffer, from: number, end: number): boolean {
  let saves = 0
  for (let at = from; at < end; at++) {
    const byte = stream[at]!
    if (isSaving(byte)) saves++
    else if (!isOfNumber(byte)) return false
  }
  return saves > 0
}

function endOfWord(stream: Buffer, from: number): number {
  let end = from
  while (end < stream.length && isRegular(stream[end]!)) end++
  return end
}

function endOfLine(stream: Buffer, from: number): number {
  let end = from
  while (end < stream.length && stream[end] !== 10 && stream[end] !== 13) end++
  return end
}

/** Brackets within a string are paired, or behind a backslash. */
function endOfString(stream: Buffer, from: number): number {
  let depth = 0
  for (let at = from; at < stream.length; at++) {
    const byte = stream[at]
    if (byte === BACKSLASH) at++
    else if (byte === OPEN_STRING) depth++
    else if (byte === CLOSE_STRING && --depth === 0) return at + 1
  }
  return stream.length
}

/** What ends the data of a picture by how it is coded; else `EI` does. */
const ENDS = [
  [/\/(?:A85|ASCII85Decode)\b/, '~>'],
  [/\/(?:AHx|ASCIIHexDecode)\b/, '>'],
] as const

/** Where a picture ends whose properties stand from `head` on, and whose data from `from` on. */
function endOfPicture(stream: Buffer, head: number, from: number): number {
  const properties = stream.toString('latin1', head, Math.min(from, head + LONGEST_HEAD))
  const [, mark] = ENDS.find(([coding]) => coding.test(properties)) ?? []
  if (mark !== undefined) return behind(stream, mark, from)
  for (let at = stream.indexOf('EI', from); at >= 0; at = stream.indexOf('EI', at + 2))
    if ((stream[at + 2] ?? 0) <= 32) return at + 2
  return stream.length
}

const LONGEST_HEAD = 1000

function behind(stream: Buffer, mark: string, from: number): number {
  const at = stream.indexOf(mark, from, 'latin1')
  return at < 0 ? stream.length : at + mark.length
}
