import { createHash } from 'node:crypto'

/** Longest part of a path in bytes before it is cut; file systems end at 255. */
const LONGEST = 200
const unsafe = /[\u0000-\u001f\u007f"*:<>?\\|%]/g
const dots = /^\.{1,2}$/

/**
 * Where the nested JSON of a document goes, relative to the output folder: `articles/news/2022-09-26.json`.
 * Characters that a file system refuses are percent-encoded, `..` cannot climb, and a long name ends in a hash.
 */
export function articlePath(document: string): string {
  const parts = document.split('/').map(safePart)
  return `articles/${parts.join('/')}.json`
}

/** What most names are made of; in UTF-8 no longer than any file system allows. */
const plain = /^[\w\u4e00-\u9fff-]{1,60}$/

function safePart(part: string): string {
  if (plain.test(part)) return part
  const safe = part
    .replace(unsafe, character => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
    .replace(dots, text => text.replaceAll('.', '%2E'))
  if (safe === '') return '%'
  if (Buffer.byteLength(safe) <= LONGEST) return safe
  const head = Buffer.from(safe)
    .subarray(0, LONGEST / 2)
    .toString()
    .replace(/\ufffd+$/, '')
  return `${head}~${createHash('sha256').update(part).digest('hex').slice(0, 16)}`
}

/**
 * One document with all its rows, a row a line, so that a change shows as a changed line.
 * `document` and `tables` are rows already written as JSON.
 */
export function articleJson(
  document: string,
  tables: Iterable<readonly [name: string, rows: readonly string[]]>,
): string {
  let json = `{\n"document": ${document}`
  for (const [name, rows] of tables) {
    json += rows.length === 0 ? `,\n"${name}": []` : `,\n"${name}": [\n${rows.join(',\n')}\n]`
  }
  return `${json}\n}\n`
}
