/** Maps an offset in UTF-16 units to the offset in code points. */
export type ToCodePoints = (offset: number) => number

const highSurrogate = /[\ud800-\udbff]/

/**
 * The map from UTF-16 offsets of `text` to code points, as Python and SQL count them.
 * A lone surrogate counts as one; text without surrogates costs nothing.
 *
 *     text     三 𠮷 人        UTF-16  0 1 3 4
 *              0 1  2 3       points  0 1 2 3
 */
export function codePointOffsets(text: string): ToCodePoints {
  if (!highSurrogate.test(text)) return offset => offset
  const points = new Uint32Array(text.length + 1)
  let count = 0
  for (let i = 0; i < text.length; i++) {
    points[i] = count
    const unit = text.charCodeAt(i)
    const next = i + 1 < text.length ? text.charCodeAt(i + 1) : 0
    if (unit >= 0xd800 && unit < 0xdc00 && next >= 0xdc00 && next < 0xe000) points[++i] = count
    count++
  }
  points[text.length] = count
  return offset => points[offset]!
}
