import { createHash } from 'node:crypto'
import type { Utf8Writer } from './utf8.ts'

/** Longest part of a path in bytes before it is cut; file systems end at 255. */
const LONGEST = 200
/** Longest path in bytes: systems end at 4,096, with the output folder before it. */
const DEEPEST = 2000
/** What Windows refuses in a name, and the dot or space it drops from its end; `%` itself, so that names stay apart. */
const unsafe = /[\u0000-\u001f\u007f"*:<>?\\|%]|[. ]$/g
const dots = /^\.{1,2}$/
/** Devices of Windows, whatever follows the dot: `CON`, `nul.txt`. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?= *(?:\.|$))/i

/**
 * Where the nested JSON of a document goes, relative to the output folder: `articles/news/2022-09-26.json`.
 * Characters and names that a file system refuses are percent-encoded, `..` cannot climb, and a long name ends in a hash;
 * one too far down stands at the top with a hash of its own.
 * So does that of a `twin`, whose name is another document's where upper and lower case are one.
 */
export function articlePath(document: string, twin = false): string {
  const parts = document.split('/')
  const name = safePart(parts.pop()!) + (twin ? `~${hashOf(document)}` : '')
  const path = ['articles', ...parts.map(safeFolder), `${name}.json`].join('/')
  return Buffer.byteLength(path) <= DEEPEST ? path : `articles/${name}~${hashOf(document)}.json`
}

/** What most names are made of; in UTF-8 no longer than any file system allows. */
const plain = /^[\w\u4e00-\u9fff-]{1,60}$/

function safePart(part: string): string {
  if (plain.test(part) && !device.test(part)) return part
  if (dots.test(part)) return part.replaceAll('.', '%2E')
  const safe = part.replace(unsafe, encoded).replace(device, encodedFirst)
  if (safe === '') return '%'
  if (Buffer.byteLength(safe) <= LONGEST) return safe
  const head = Buffer.from(safe)
    .subarray(0, LONGEST / 2)
    .toString()
    .replace(/\ufffd+$/, '')
  return `${head}~${hashOf(part)}`
}

/** A folder is not named as a file may be that stands beside it: `a.json/b` and `a` are two documents. */
const safeFolder = (part: string): string => safePart(part).replace(/\.json$/i, encodedFirst)

const encoded = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`

const encodedFirst = (name: string): string => encoded(name[0]!) + name.slice(1)

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)

/**
 * Writes a document with all its rows, a row a line, so that a change shows as a changed line. Its own row stands under
 * `document`, not in a list.
 *
 * @example
 * const json = new ArticleJson(out)
 * json.begin('documents')
 * json.row('{"id":"a"}')
 * json.begin('figures')
 * json.row('{"id":"a/f1"}')
 * json.end()
 */
export class ArticleJson {
  readonly #out: Utf8Writer
  #table: string | null = null
  #rows = 0

  constructor(out: Utf8Writer) {
    this.#out = out
  }

  /** Begins a table: `documents` with one row, then the others. */
  begin(table: string): void {
    this.#close()
    this.#out.write(table === 'documents' ? '{\n"document": ' : `,\n"${table}": [`)
    this.#table = table
    this.#rows = 0
  }

  /** Adds a row that is JSON already. */
  row(json: string): void {
    if (this.#table !== 'documents') {
      if (this.#rows++ > 0) this.#out.byte(COMMA)
      this.#out.byte(NEWLINE)
    }
    this.#out.write(json)
  }

  end(): void {
    this.#close()
    this.#out.write('\n}\n').flush()
  }

  #close(): void {
    if (this.#table === null || this.#table === 'documents') return
    this.#out.write(this.#rows === 0 ? ']' : '\n]')
  }
}

const COMMA = 0x2c
const NEWLINE = 0x0a
