import { isUtf8 } from 'node:buffer'
import { parse as parseLossless } from 'lossless-json'
import { type Issue, issue } from '../../model/issue.ts'
import { isGarbled } from '../../read/lost.ts'
import { withoutSurrogates } from '../../read/surrogates.ts'

/** A row read, or why it could not be. */
export interface Row {
  /** Line where it begins, from 1. */
  readonly line: number
  readonly fields: Readonly<Record<string, unknown>> | null
  readonly issue: Issue | null
}

const utf8 = new TextDecoder()

/** The row that is longer than a row may be. */
export const tooLong = (line: number, limit: number): Row => ({
  line,
  fields: null,
  issue: issue('too-large', 'error', line, { name: `line ${line}`, limit }),
})

/** Reads the JSON object of a row, of which `bytes` are null where they are more than `limit`. */
export const readRow = (bytes: Buffer | null, line: number, limit: number): Row =>
  bytes === null ? tooLong(line, limit) : parseRow(bytes, line)

/** The fields of a JSON object that stand whole in the beginning of its line: `{"id":"a","text":"全市` → `{ id: 'a' }`. */
export const fieldsBegun = (head: Buffer, line: number): Row['fields'] =>
  parseRow(Buffer.concat([head.subarray(0, lastComma(head)), Buffer.from('}')]), line).fields

/** Where the last comma between the fields of an object stands; 0 where none does. */
function lastComma(json: Buffer): number {
  let comma = 0
  let depth = 0
  let isQuoted = false
  for (let at = 0; at < json.length; at++) {
    const character = String.fromCharCode(json[at]!)
    if (isQuoted && character === '\\') at++
    else if (character === '"') isQuoted = !isQuoted
    else if (isQuoted) continue
    else if ('{['.includes(character)) depth++
    else if ('}]'.includes(character)) depth--
    else if (character === ',' && depth === 1) comma = at
  }
  return comma
}

/** Numbers that JavaScript would round are texts: ids keep their digits. */
function parseRow(bytes: Buffer, line: number): Row {
  try {
    const fields = parseJson(decodeRow(bytes))
    if (typeof fields === 'object' && fields !== null && !Array.isArray(fields))
      return { line, fields: fields as Record<string, unknown>, issue: null }
    return brokenRow(line, 'it is no JSON object')
  } catch (error) {
    const at = error instanceof SyntaxError ? placeOfSlip(bytes.toString()) : null
    return brokenRow(line, reasonOf(error), at === null ? {} : { at })
  }
}

/** The text of a row in UTF-8; what is lost in it is U+FFFD, and told where it is read. */
function decodeRow(bytes: Buffer): string {
  const mended = withoutSurrogates(bytes)
  const text = utf8.decode(mended)
  if (!isUtf8(mended) && isGarbled(text)) throw new TypeError('not UTF-8')
  return text
}

/** Parses JSON: an object, whose numbers that JavaScript would round are texts. */
function parseJson(json: string): unknown {
  const value: unknown = JSON.parse(json)
  return isExactObject(value) ? value : parseExactly(json)
}

const isExactObject = (value: unknown): boolean =>
  typeof value !== 'object' ||
  value === null ||
  Object.values(value).every(field => typeof field !== 'number' || isSafe(field))

function reasonOf(error: unknown): string {
  if (error instanceof SyntaxError) return 'it is no JSON'
  // `parseExactly` recurs.
  return error instanceof RangeError ? 'it is nested too deep' : 'it is not UTF-8'
}

/** The character from 1 where what is no JSON stops being it, as far as that is told. */
function placeOfSlip(json: string): number | null {
  try {
    parseExactly(json)
    return null
  } catch (error) {
    const found = / at position (\d+)$/.exec((error as Error).message)
    return found === null ? null : Number(found[1]) + 1
  }
}

/** Whether a number read is the one that was written, as far as anyone would use it for an id. */
const isSafe = (value: number): boolean =>
  !Number.isInteger(value) ? Number.isFinite(value) : Number.isSafeInteger(value)

/** Slower than `JSON.parse`, which a row with such a number has passed: its last of two equal keys counts here too. */
function parseExactly(json: string): unknown {
  return parseLossless(json, null, {
    parseNumber: digits => (isSafe(Number(digits)) ? Number(digits) : digits),
    onDuplicateKey: ({ newValue }) => newValue,
  })
}

/** The row that cannot be parsed. */
export const brokenRow = (line: number, reason: string, place: { readonly at?: number } = {}): Row => ({
  line,
  fields: null,
  issue: issue('broken-row', 'error', line, { reason, ...place }),
})
