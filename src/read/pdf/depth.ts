import { constants, inflateSync } from 'node:zlib'
import { SAVE, savesIn } from './operators.ts'

/** Graphics states that a stream may save within each other, where ISO 32000 has 28, and that all streams may leave open. */
const DEEPEST = 256
const MOST_OPEN = 10_000
/** Bytes that streams are unpacked to, to count them: one of them, and all together. */
const LONGEST = 1 << 25
const LOOKED_AT = 1 << 28
/** Bytes that one packed byte may give, at most. */
const MOST_PACKED = 1032

/**
 * Whether streams of a PDF save (`q`) more graphics states within each other than are read: pdf.js takes the square of
 * their depth. Looked at are those that are packed as most are, or not at all.
 */
export function isTooDeep(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let open = 0
  let room = LOOKED_AT
  for (let at = file.indexOf('stream'); at >= 0 && room > 0; ) {
    const end = file.indexOf('endstream', at + 6)
    if (end < 0) return false
    const head = file.toString('latin1', Math.max(0, at - 300), at)
    if (
      !/\/(?:Image|Length1|Type1C|CIDFontType0C|OpenType|Metadata|EmbeddedFile|XRef)\b|\/FontFile/.test(
        head.slice(head.lastIndexOf(' obj')),
      )
    ) {
      const { data, cost } = unpacked(file.subarray(at + 6, end))
      const { deepest, left } = depthOf(data)
      room -= cost
      open += left
      if (deepest > DEEPEST || open > MOST_OPEN) return true
    }
    at = file.indexOf('stream', end + 9)
  }
  return false
}

/** What a stream holds, behind the end of the line of its keyword, as it is where it does not unfold; and the bytes that took. */
function unpacked(raw: Buffer): { readonly data: Buffer; readonly cost: number } {
  const data = raw.subarray(raw[0] === 13 ? 2 : 1)
  if ((data[0]! & 15) !== 8) return { data, cost: data.length }
  try {
    const found = inflateSync(data, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: LONGEST })
    return { data: found, cost: found.length }
  } catch {
    return { data, cost: Math.min(LONGEST, data.length * MOST_PACKED) }
  }
}

/** How many states a stream saves within each other at most, and how many it leaves so. */
function depthOf(stream: Buffer): { readonly deepest: number; readonly left: number } {
  let deepest = 0
  let left = 0
  for (const operator of savesIn(stream)) {
    left = operator === SAVE ? left + 1 : Math.max(0, left - 1)
    deepest = Math.max(deepest, left)
  }
  return { deepest, left }
}
