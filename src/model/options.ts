import { inspect } from 'node:util'
import { MOST_BYTES } from './density.ts'
import { similarName } from './similar.ts'

/** Processes that may work. */
export const MOST_JOBS = 1024

/** What a value must be, and how that is said. */
const KINDS = {
  text: ['a string', (value: unknown) => typeof value === 'string'],
  name: ['a name', isName],
  path: ['a path', isName],
  file: ['a path', isFile],
  files: ['a path or a list of paths', isFiles],
  inputs: ['a path or a list of paths', (value: unknown) => isFiles(value) && [value].flat().length > 0],
  names: [
    'an object of strings',
    (value: unknown) => isObject(value) && Object.values(value).every(name => typeof name === 'string'),
  ],
  list: ['a list', (value: unknown) => Array.isArray(value)],
  rows: ['a list of rows', (value: unknown) => Array.isArray(value) && value.every(isObject)],
  tables: ['an object of tables', isObject],
  flag: ['true or false', (value: unknown) => typeof value === 'boolean'],
  amount: ['a number above 0', (value: unknown) => Number.isFinite(value) && Number(value) > 0],
  jobs: [`a number from 1 to ${MOST_JOBS} without a fraction`, isCountUpTo(MOST_JOBS)],
  size: [`a number from 1 to ${MOST_BYTES} without a fraction`, isCountUpTo(MOST_BYTES)],
  bytes: ['a Uint8Array', (value: unknown) => Object.prototype.toString.call(value) === '[object Uint8Array]'],
  formats: ["a list of 'jsonl', 'csv' and 'json'", isListOf('jsonl', 'csv', 'json')],
  tableFormats: ["a list of 'jsonl' and 'csv'", isListOf('jsonl', 'csv')],
  language: ["'en' or 'zh'", (value: unknown) => value === 'en' || value === 'zh'],
  tree: ['the root of a tree', (value: unknown) => isObject(value) && value.type === 'root'],
  origin: [
    'an object with "format", "mediaType" and "encoding"',
    (value: unknown) =>
      isObject(value) && ['format', 'mediaType', 'encoding'].every(name => typeof value[name] === 'string'),
  ],
  source: ['what readAhead gives', (value: unknown) => isObject(value) && isObject(value.root)],
  /** What is read as content: what is wrong with it is an issue. */
  content: ['anything', () => true],
  callback: ['a function', (value: unknown) => typeof value === 'function'],
  signal: ['an AbortSignal', (value: unknown) => isObject(value) && 'aborted' in value],
} as const satisfies Record<string, readonly [string, (value: unknown) => boolean]>

export type Kind = keyof typeof KINDS

/**
 * Refuses options under names that are not known, and of another kind than they must be; undefined stands for none.
 *
 * @throws {TypeError} `Use "referenceDate": there is no option "refrenceDate"`
 */
export function checkOptions(given: unknown, kinds: Readonly<Record<string, Kind>>): void {
  if (!isObject(given)) throw new TypeError(`Give the options as an object, not as ${kindOf(given)}`)
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(kinds, name)) throw new TypeError(`${hint(name, kinds)}: there is no option "${name}"`)
    if (value !== undefined) checkValue(name, value, kinds[name]!)
  }
}

/**
 * Refuses a value of another kind than it must be.
 *
 * @throws {TypeError} `Give "jobs" as a number above 0, not as -1`
 */
export function checkValue(name: string, value: unknown, kind: Kind): void {
  const [expected, isRight] = KINDS[kind]
  if (isRight(value)) return
  const given = kindOf(value)
  // Of the right kind: it is the value that is wrong.
  throw new TypeError(`Give "${name}" as ${expected}, not as ${expected.includes(given) ? shown(value) : given}`)
}

const shown = (value: unknown): string =>
  inspect(value, { depth: 0, breakLength: Number.POSITIVE_INFINITY, maxArrayLength: 5, maxStringLength: 40 })

function isCountUpTo(most: number) {
  return (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) > 0 && Number(value) <= most
}

function isListOf(...names: readonly string[]) {
  return (value: unknown): boolean => Array.isArray(value) && value.length > 0 && value.every(it => names.includes(it))
}

/** An empty path is no working folder. */
function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

/** What the system takes for a path: its names end at a NUL. */
function isFile(value: unknown): boolean {
  return isName(value) && !value.includes('\0')
}

function isFiles(value: unknown): boolean {
  return Array.isArray(value) ? value.every(isFile) : isFile(value)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function hint(name: string, kinds: Readonly<Record<string, Kind>>): string {
  const names = Object.keys(kinds)
  const likely = similarName(name, names)
  return likely === null ? `Use one of ${names.join(', ')}` : `Use "${likely}"`
}

/** `a number`, `null`, `a list`, `an empty string`. */
function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value)
  if (value === '') return 'an empty string'
  if (typeof value === 'string' && value.includes('\0')) return 'a string with a NUL in it'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
