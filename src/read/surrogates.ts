/** UTF-8 in which halves of characters, which some programs write on their own, are U+FFFD: that takes three bytes as well. */
export function withoutSurrogates<Bytes extends Uint8Array>(bytes: Bytes): Bytes | Buffer {
  let mended: Buffer | undefined
  for (let at = bytes.indexOf(0xed); at >= 0; at = bytes.indexOf(0xed, at + 1)) {
    const [second, third] = [bytes[at + 1]!, bytes[at + 2]!]
    if (!(second >= 0xa0 && second <= 0xbf && third >= 0x80 && third <= 0xbf)) continue
    mended ??= Buffer.from(bytes)
    mended.set(REPLACEMENT, at)
  }
  return mended ?? bytes
}

/** U+FFFD in UTF-8. */
const REPLACEMENT = [0xef, 0xbf, 0xbd]
