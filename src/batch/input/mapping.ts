import { similarName } from '../../model/similar.ts'
import { Refusal } from '../refusal.ts'

/** Columns by what they stand for: `{ 日期: 'date' }`. */
export type Mapping = Readonly<Record<string, string>>

/** What a column can stand for. `text` and `id` are those of a collection, `path` that of the table of metadata. */
export const MAPPED = [
  'text',
  'id',
  'path',
  'title',
  'subtitle',
  'agency',
  'place',
  'date',
  'authors',
  'url',
  'reference_date',
] as const

/** How columns are called here, and which of them were met. */
export interface MappingOptions {
  readonly map?: Mapping | undefined
  readonly textField?: string
  readonly idField?: string
  /** Names of mapped columns that a table had. */
  readonly met?: Set<string> | undefined
}

/** The name of a column here: what it is mapped to, or its own. */
export function nameOf(column: string, { map, met, textField = 'text', idField = 'id' }: MappingOptions): string {
  if (map === undefined || !Object.hasOwn(map, column)) return column
  met?.add(column)
  const name = map[column]!
  return name === 'text' ? textField : name === 'id' ? idField : name
}

/** A row under the names its columns have here. One that was mapped wins over one that is called so. */
export function mapped<Value>(
  fields: Readonly<Record<string, Value>>,
  options: MappingOptions,
): Readonly<Record<string, Value>> {
  const { map } = options
  if (map === undefined) return fields
  const entries = Object.entries(fields)
  const isMapped = ([column]: readonly [string, Value]): boolean => Object.hasOwn(map, column)
  const others = entries.filter(entry => !isMapped(entry))
  const renamed = entries.filter(isMapped).map(([column, value]) => [nameOf(column, options), value] as const)
  return Object.fromEntries([...others, ...renamed])
}

/** Throws a {@link Refusal} where a column is to stand for something that is none. */
export function checkMapping(map: Mapping): void {
  for (const name of Object.values(map))
    if (!(MAPPED as readonly string[]).includes(name))
      throw new Refusal('bad-choice', { option: 'map', given: name, choices: MAPPED.join(', ') })
}

/** What else the words of `--split` may be called: paragraphs are parted by blank lines. */
const SPLIT_WORDS: Readonly<Record<string, string>> = {
  line: 'lines',
  rows: 'lines',
  newline: 'lines',
  newlines: 'lines',
  blanks: 'blank',
  empty: 'blank',
  paragraph: 'blank',
  paragraphs: 'blank',
}

/** Throws a {@link Refusal} where what parts articles is no pattern, or a word that was meant as one of ours. */
export function checkSplit(given: string): void {
  const word = given.toLowerCase()
  const similar = SPLIT_WORDS[word] ?? (/^[a-z-]+$/.test(word) ? similarName(word, ['lines', 'blank']) : null)
  if (similar !== null && similar !== given) throw new Refusal('similar-split', { given, similar })
  try {
    readSplit(given)
  } catch {
    throw new Refusal('bad-pattern', { given })
  }
}

/** How a text of several articles is parted. */
export type Split = 'lines' | 'blank' | RegExp

/** What parts texts: `lines`, `blank`, or a pattern that the first line of each article begins with; throws on a pattern that is none. */
export const readSplit = (given: string): Split =>
  given === 'lines' || given === 'blank' ? given : new RegExp(`^(?:${given})`, 'u')
