import { similarName } from './similar.ts'

/** What a value must be, and how that is said. */
const KINDS = {
  text: ['a string', (value: unknown) => typeof value === 'string'],
  flag: ['true or false', (value: unknown) => typeof value === 'boolean'],
  amount: ['a number above 0', (value: unknown) => typeof value === 'number' && value > 0],
  bytes: ['a Uint8Array', (value: unknown) => Object.prototype.toString.call(value) === '[object Uint8Array]'],
  formats: ["a list of 'jsonl', 'csv' and 'json'", (value: unknown) => Array.isArray(value) && value.every(isFormat)],
  language: ["'en' or 'zh'", (value: unknown) => value === 'en' || value === 'zh'],
  tree: ['the root of a tree', (value: unknown) => isObject(value) && value.type === 'root'],
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
    if (value === undefined) continue
    const [expected, isRight] = KINDS[kinds[name]!]
    if (!isRight(value)) throw new TypeError(`Give "${name}" as ${expected}, not as ${kindOf(value)}`)
  }
}

const isFormat = (value: unknown): boolean => value === 'jsonl' || value === 'csv' || value === 'json'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function hint(name: string, kinds: Readonly<Record<string, Kind>>): string {
  const names = Object.keys(kinds)
  const likely = similarName(name, names)
  return likely === null ? `Use one of ${names.join(', ')}` : `Use "${likely}"`
}

/** `a number`, `null`, `a list`. */
function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value)
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
