/** Something that reads at a place of the text, and the characters it can begin with. */
export interface Starting<T> {
  readonly read: T
  /** Words or characters; only the first character of each counts. */
  readonly starts: () => Iterable<string>
}

/** For every UTF-16 unit the set of readers that can begin with it: bit `i` for `readers[i]`. */
export function startTable(readers: readonly Starting<unknown>[]): Uint16Array {
  const table = new Uint16Array(65_536)
  readers.forEach((reader, i) => {
    for (const word of reader.starts()) table[word.charCodeAt(0)]! |= 1 << i
  })
  return table
}

export const ARABIC_DIGITS = '0123456789'
export const NUMBER_STARTS = `${ARABIC_DIGITS}〇零一二三四五六七八九十廿卅`
