import { isAscii, isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { type Issue, issue } from '../model/issue.ts'
import { countLost } from './lost.ts'
import { scoreText } from './score.ts'
import { withoutSurrogates } from './surrogates.ts'

/** Encodings that texts are read in. */
export const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const

export type Encoding = (typeof ENCODINGS)[number]

export interface Decoded {
  /** Without a byte-order mark. */
  readonly text: string
  readonly encoding: Encoding
  /** How many U+FFFD the decoder put where the bytes made no sense. */
  readonly replaced: number
  /** The encoding the bytes look like, where one was asked for that makes no sense of them; else null. */
  readonly likely: Encoding | null
  /** Lines in another encoding than the rest; null when there are none. */
  readonly strays: Strays | null
}

/** Lines in another encoding than the rest, as a file has that was put together from several. */
export interface Strays {
  readonly encoding: Encoding
  readonly count: number
  /** The first, from 1. */
  readonly line: number
}

/** That a text has lines in another encoding, and lost so many characters. */
export const mixedEncodings = (
  encoding: Encoding,
  { encoding: other, count: lines, line }: Strays,
  count: number,
): Issue => issue('mixed-encodings', 'warning', line, { encoding, other, lines, count })

/** What people call the encodings, lower case. Every GB label is GB18030, which holds them all. */
const LABELS: ReadonlyMap<string, Encoding> = new Map(
  Object.entries({
    'utf-8': 'utf-8',
    utf8: 'utf-8',
    gb18030: 'gb18030',
    gbk: 'gb18030',
    gb2312: 'gb18030',
    cp936: 'gb18030',
    big5: 'big5',
    'big5-hkscs': 'big5',
    cp950: 'big5',
    'utf-16': 'utf-16le',
    'utf-16le': 'utf-16le',
    utf16le: 'utf-16le',
    'utf-16be': 'utf-16be',
    utf16be: 'utf-16be',
  }),
)

/** Bytes looked at to tell the encoding. */
const HEAD = 65_536

/**
 * Decodes a file's bytes: by `label` where given, else by byte-order mark, strict UTF-8, what it says of itself (`said`),
 * and the best score. Without a label, lines that are UTF-8 among others, or GB18030 among UTF-8, are decoded as what they
 * are. Never throws on content; throws a `RangeError` on a label it does not know.
 */
export function decode(bytes: Uint8Array, label?: string, said?: string): Decoded {
  if (label !== undefined) {
    const encoding = readLabel(label)
    const text = decodeAs(bytes, encoding)
    return {
      text,
      encoding,
      replaced: countLost(text),
      likely: likelierThan(encoding, text, bytes),
      strays: null,
    }
  }
  const encoding = detectEncoding(bytes, said === undefined ? undefined : encodingNamed(said))
  const { text, strays } = decodeLines(bytes, encoding)
  return { text, encoding, replaced: countLost(text), likely: null, strays }
}

/** Decodes the lines that are in the other encoding apart. */
function decodeLines(bytes: Uint8Array, encoding: Encoding): Pick<Decoded, 'text' | 'strays'> {
  const { runs, strays } = runsOf(bytes, encoding)
  return { text: runs.map(run => decodeAs(run.bytes, run.encoding)).join(''), strays }
}

/** Recodes whole lines to UTF-8, those apart that are in another encoding; flaws in UTF-8 stay, but for halves of characters. */
export function recodeLines(
  bytes: Buffer,
  encoding: Encoding,
): { readonly bytes: Buffer; readonly strays: Strays | null } {
  const { runs, strays } = runsOf(bytes, encoding)
  if (encoding === 'utf-8' && strays === null) return { bytes: withoutSurrogates(bytes), strays }
  const recoded = runs.map(run =>
    run.encoding === 'utf-8' ? withoutSurrogates(run.bytes) : Buffer.from(decodeAs(run.bytes, run.encoding)),
  )
  return { bytes: Buffer.concat(recoded), strays }
}

/** Lines one after the other that are in one encoding. */
interface EncodedRun {
  readonly bytes: Uint8Array
  readonly encoding: Encoding
}

/** Cuts bytes where the encoding of their lines changes. */
function runsOf(bytes: Uint8Array, encoding: Encoding): { runs: EncodedRun[]; strays: Strays | null } {
  if (encoding.startsWith('utf-16') || isAscii(bytes) || (encoding === 'utf-8' && isUtf8(bytes)))
    return { runs: [{ bytes, encoding }], strays: null }
  const other = encoding === 'utf-8' ? 'gb18030' : 'utf-8'
  const runs: EncodedRun[] = []
  let taken = 0
  let count = 0
  let first = 0
  for (let start = 0, line = 1; start < bytes.length; line++) {
    const newline = bytes.indexOf(NEWLINE, start)
    const end = newline < 0 ? bytes.length : newline + 1
    const raw = bytes.subarray(start, end)
    if (isStray(raw, encoding, other)) {
      if (start > taken) runs.push({ bytes: bytes.subarray(taken, start), encoding })
      runs.push({ bytes: raw, encoding: other })
      taken = end
      count++
      if (count === 1) first = line
    }
    start = end
  }
  if (taken < bytes.length) runs.push({ bytes: bytes.subarray(taken), encoding })
  return { runs, strays: count === 0 ? null : { encoding: other, count, line: first } }
}

const NEWLINE = 10
const RETURN = 13

/** Whether a line makes clearly better Chinese in the other encoding, without a flaw. */
function isStray(line: Uint8Array, encoding: Encoding, other: 'utf-8' | 'gb18030'): boolean {
  if (isAscii(line) || isFlawless(line, 'utf-8') !== (other === 'utf-8') || !isStrict(line, other)) return false
  return scoreOf(line, other) > scoreOf(line, encoding) + CLEARLY
}

/** The encoding that makes clearly better Chinese of the bytes than the one asked for; null when that one will do. */
function likelierThan(encoding: Encoding, text: string, bytes: Uint8Array): Encoding | null {
  const detected = detectEncoding(bytes)
  if (detected === encoding) return null
  const score = scoreOf(bytes.subarray(0, HEAD), detected)
  return score > scoreText(text.slice(0, HEAD)) + CLEARLY ? detected : null
}

/** What two scores differ by, at least, when one is right and the other wrong. */
const CLEARLY = 0.2

/** The encoding of a label: `GBK` is `gb18030`. */
export const encodingNamed = (label: string): Encoding | undefined => LABELS.get(label.trim().toLowerCase())

/** As {@link encodingNamed}; throws a `RangeError` on one it does not know. */
export function readLabel(label: string): Encoding {
  const encoding = encodingNamed(label)
  if (encoding === undefined) throw new RangeError(`Use one of ${ENCODINGS.join(', ')} as encoding, not "${label}"`)
  return encoding
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  // TextDecoder's big5 lacks the Hong Kong characters (嘅咗喺); iconv-lite has them.
  if (encoding === 'big5')
    return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'big5-hkscs')
  return new TextDecoder(encoding).decode(encoding === 'utf-8' ? withoutSurrogates(bytes) : bytes)
}

/** Decodes a stream: each piece gives the text that is whole with it; called without one it gives the rest. */
export function createDecoder(encoding: Encoding): (piece?: Uint8Array) => string {
  if (encoding === 'big5') {
    const decoder = iconv.getDecoder('big5-hkscs')
    return piece => (piece === undefined ? decoder.end() : decoder.write(Buffer.from(piece))) ?? ''
  }
  const decoder = new TextDecoder(encoding)
  return piece => (piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true }))
}

/** Whether the encoding that a file says it is in is another than the one it was read in, where bytes tell them apart. */
export const isMisnamed = (bytes: Uint8Array, said: string, encoding: Encoding): boolean =>
  !isAscii(bytes) && encodingNamed(said) !== encoding

/** Tells the encoding of Chinese text; one that the text itself names is believed where another makes no better Chinese. */
export function detectEncoding(bytes: Uint8Array, said?: Encoding): Encoding {
  const marked = readByteOrderMark(bytes)
  if (marked !== null) return marked
  if (isStrict(bytes, 'utf-8')) return 'utf-8'
  const head = tellingOf(bytes)
  const [best, score] = bestOf(bytes, head)
  if (said === undefined || said === best) return best
  return score > scoreOf(head, said) + CLEARLY ? best : said
}

/** The encoding that makes the best Chinese of a sample of the bytes, and what that scores. */
function bestOf(bytes: Uint8Array, head: Uint8Array): [encoding: Encoding, score: number] {
  let best: Encoding = 'utf-8'
  let bestScore = LEAST
  for (const encoding of ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const) {
    const score = scoreOf(head, encoding)
    if (score > bestScore) {
      best = encoding
      bestScore = score
    }
  }
  const isTold = bestScore > LEAST || isCut(bytes)
  return !isTold && isStrict(bytes, 'gb18030') ? ['gb18030', LEAST] : [best, bestScore]
}

/** The first pieces between tags and line ends that are not all ASCII: scripts may stand before the first word of a page. */
function tellingOf(bytes: Uint8Array): Uint8Array {
  const head = bytes.subarray(0, HEAD)
  // of UTF-16 each character has a zero, or a byte that may be one of these
  if (head.includes(0)) return head
  const pieces: Uint8Array[] = []
  let length = 0
  for (let start = 0; start < bytes.length && length < HEAD; ) {
    let end = start
    while (end < bytes.length && bytes[end] !== NEWLINE && bytes[end] !== TAG_END) end++
    const piece = bytes.subarray(start, Math.min(end + 1, start + HEAD))
    if (!isAscii(piece)) {
      pieces.push(piece)
      length += piece.length
    }
    start = end + 1
  }
  return Buffer.concat(pieces).subarray(0, HEAD)
}

/** `>`, which is no part of a character of more bytes in UTF-8, GB18030 or Big5. */
const TAG_END = 62

/** Least score of Chinese text; what scores less is taken for GB18030 when it is that without a flaw, else for damaged UTF-8. */
const LEAST = 0.1

function readByteOrderMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** Whether the bytes hold no NUL (UTF-16 of plain ASCII is valid UTF-8 full of NULs) and decode without a flaw. */
const isStrict = (bytes: Uint8Array, encoding: Encoding): boolean =>
  !bytes.subarray(0, HEAD).includes(0) && isFlawless(bytes, encoding)

/** Whether every byte belongs to a character of the encoding, or to half of one that was cut before it was written. */
export function isFlawless(bytes: Uint8Array, encoding: Encoding): boolean {
  if (encoding === 'utf-8') return isUtf8(bytes) || isUtf8(withoutSurrogates(bytes))
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** What bytes score as text of an encoding. The character in which UTF-8 was cut counts for nothing. */
const scoreOf = (bytes: Uint8Array, encoding: Encoding): number =>
  scoreText(decodeAs(encoding === 'utf-8' ? withoutCut(bytes) : bytes, encoding))

/** Whether bytes are flawless UTF-8 but for the beginning of a character at their end, or before line ends there. */
export const isCut = (bytes: Uint8Array): boolean => withoutCut(bytes) !== bytes

/** UTF-8 without the beginning of a character at its end, and the line ends behind that; the bytes themselves where they are not otherwise flawless, or tell nothing. */
function withoutCut(bytes: Uint8Array): Uint8Array {
  let end = bytes.length
  while (end > 0 && isLineEnd(bytes[end - 1])) end--
  let start = end - 1
  while (start > end - LONGEST_CHARACTER && isContinuation(bytes[start])) start--
  const cut = bytes.subarray(0, Math.max(start, 0))
  const isBegun = end - start < lengthBegun(bytes[start])
  return isBegun && !isAscii(cut) && isFlawless(cut, 'utf-8') ? cut : bytes
}

/** Bytes of a character of UTF-8, at most. */
const LONGEST_CHARACTER = 4
const isLineEnd = (byte?: number): boolean => byte === NEWLINE || byte === RETURN
const isContinuation = (byte = 0): boolean => byte >= 0x80 && byte < 0xc0
/** Bytes of the character that a byte of UTF-8 begins. */
const lengthBegun = (byte = 0): number => (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1)
