/** What an article's file may end in. */
const extension = /\.(?:txt|text|md|markdown|html?)(?:\.gz)?$/i

/** A file's path without the extension that tells its format: `news/2022-09-26.txt` → `news/2022-09-26`. */
export const stemOf = (path: string): string => path.replace(extension, '')
