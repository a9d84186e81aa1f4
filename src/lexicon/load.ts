import { readFileSync } from 'node:fs'
import { cellsOf, type Entry, entryOf } from './entries.ts'

/** The bytes of a file of words that the caller names. */
export const readWordFile = (path: string): Uint8Array => readFileSync(path)

/** The text of a file in `data/`. It works from `src/` and from `dist/`, which lie side by side. */
const readData = (file: string): string =>
  readFileSync(new URL(`../../src/lexicon/data/${file}`, import.meta.url), 'utf8')

/**
 * Reads `data/NAME.tsv`, a table of words with their classes, unchecked: a test tells a flaw.
 *
 * @example loadEntries('currencies')[0] // { word: '丹麦克朗', class: ['currency'], code: 'DKK', line: 4 }
 */
export const loadEntries = (name: string): readonly Entry[] => cellsOf(readData(`${name}.tsv`)).rows.map(entryOf)

/**
 * Reads `data/NAME.tsv`, a table of weights, lines that begin with `#` before it.
 *
 * @example loadWeights('link-measure')[0] // ['kind', 'L', '12']
 */
export function loadWeights(name: string): readonly (readonly string[])[] {
  return readData(`${name}.tsv`)
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => line.split('\t'))
}
