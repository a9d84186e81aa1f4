/**
 * Id of a document: the stem of its path, `#2` for the second article of a file.
 * `documentId('news/2022-09-26', 2)` → `news/2022-09-26#2`. A `#` of the path itself becomes `%23`, so ids stay apart,
 * and a control character is written like that too: `%00`.
 */
export function documentId(stem: string, ordinal: number): string {
  const escaped = stem.replace(/[#\p{Cc}]/gu, encodeURIComponent)
  return ordinal === 1 ? escaped : `${escaped}#${ordinal}`
}
