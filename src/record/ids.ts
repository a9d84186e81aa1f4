/** What an article's file may end in; a document's id leaves it away. */
const extension = /\.(?:txt|text|md|markdown|html?)(?:\.gz)?$/i

/**
 * Id of a document: its path without the extension, `#2` for the second article of a file.
 * `documentId('news/2022-09-26.txt', 2)` → `news/2022-09-26#2`. A `#` of the path itself becomes `%23`, so ids stay apart,
 * and a control character is written like that too: `%00`.
 */
export function documentId(path: string, ordinal: number): string {
  const stem = path.replace(extension, '').replace(/[#\p{Cc}]/gu, encodeURIComponent)
  return ordinal === 1 ? stem : `${stem}#${ordinal}`
}
