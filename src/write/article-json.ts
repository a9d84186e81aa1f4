import { createHash } from 'node:crypto'
import type { Utf8Writer } from './utf8.ts'

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

const first = Buffer.from('\n')
const next = Buffer.from(',\n')

/**
 * One document with all its rows, a row a line, so that a change shows as a changed line.
 * `document` and `tables` are rows already written as JSON.
 */
export function articleJson(
  out: Utf8Writer,
  document: Uint8Array,
  tables: Iterable<readonly [name: string, rows: readonly Uint8Array[]]>,
): Uint8Array {
  out.write('{\n"document": ').copy(document)
  for (const [name, rows] of tables) {
    out.write(`,\n"${name}": [`)
    for (let i = 0; i < rows.length; i++) out.copy(i === 0 ? first : next).copy(rows[i]!)
    out.write(rows.length === 0 ? ']' : '\n]')
  }
  return out.write('\n}\n').take()
}
